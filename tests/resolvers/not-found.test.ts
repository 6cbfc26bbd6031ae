import { describe, expect, test } from 'vitest';
import { apiOver, firstError } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';
import { world } from '../support/world.ts';

const { ask } = apiOver([smallCompany(), smallCompany()]);

describe('what is not there is NOT_FOUND', () => {
  test.each([
    ['identity(id: "AMY") { id }'],
    ['identity(id: "") { id }'],
    ['workflow(id: "pay.enter") { id }'],
    ['completion(identity: "nobody", workflow: "pay") { mode }'],
    ['completion(identity: "amy", workflow: "nothing") { mode }'],
    ['completions(filter: { workflows: ["pay", "nothing"] }) { totalCount }'],
    ['completions(filter: { identities: ["nobody"] }) { totalCount }'],
    ['violations(filter: { combinations: ["nothing"] }) { totalCount }'],
    ['violations(filter: { identities: ["nobody"] }) { totalCount }'],
    ['whoCan(step: "pay") { totalCount }'],
    ['accessPaths(from: "nobody", to: { kind: STEP, id: "pay.enter" }) { truncated }'],
    ['accessPaths(from: "amy", to: { kind: STEP, id: "nothing" }) { truncated }'],
    ['accessPaths(from: "amy", to: { kind: ROLE, id: "pay.enter" }) { truncated }'],
    ['neighbours(of: { kind: ROLE, id: "amy" }) { truncated }'],
    ['whoReaches(node: { kind: ROLE, id: "amy" }) { totalCount }'],
    ['obstacles(identity: "nobody", workflow: "pay") { mode }'],
    ['obstacles(identity: "amy", workflow: "nothing") { mode }'],
    ['alternatives(identity: "nobody", workflow: "pay") { truncated }'],
    ['causes(filter: { identities: ["nobody"] }) { findings }'],
    ['changes(from: {}, to: {}, filter: { workflows: ["nothing"] }) { totalCount }'],
    ['changes(from: { snapshot: 9 }, to: {}) { totalCount }'],
    ['overview(at: { snapshot: 9 }) { identities }'],
    ...['0', '-1', '3', '2147483647'].flatMap((snapshot) => [
      [`completions(at: { snapshot: ${snapshot} }) { totalCount }`],
      [`identity(id: "amy", at: { snapshot: ${snapshot} }) { id }`],
      [`workflows(at: { snapshot: ${snapshot} }) { id }`],
      [`search(text: "amy", at: { snapshot: ${snapshot} }) { key }`],
    ]),
  ])('%s', async (question) => {
    expect(firstError(await ask(`{ ${question} }`))).toEqual({ code: 'NOT_FOUND' });
  });

  test('a field that may be null is null, and the rest is answered', async () => {
    const answer = await ask('{ gone: identity(id: "nobody") { id } amy: identity(id: "amy") { id } }');
    expect(answer.data).toEqual({ gone: null, amy: { id: 'amy' } });
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.path).toEqual(['gone']);
  });
});

test('an identity that completes nothing is no error', async () => {
  expect(await ask('{ completion(identity: "boss", workflow: "pay") { mode } }')).toEqual({
    data: { completion: null },
  });
});

test('what a later import took away is found at the earlier snapshot', async () => {
  const { ask: askLater } = apiOver([smallCompany(), world({})]);
  expect(firstError(await askLater('{ identity(id: "amy") { id } }'))).toEqual({ code: 'NOT_FOUND' });
  expect(await askLater('{ identity(id: "amy", at: { snapshot: 1 }) { name owner { name } } }')).toEqual({
    data: { identity: { name: 'Amy Adams', owner: { name: 'Bea Boss' } } },
  });
});

test('before the first import everything is empty and nothing fails', async () => {
  const { ask: askNothing } = apiOver([]);
  const answer = await askNothing(`{
    dataset {
      snapshot { sequence }
      counts { identities roles permissions actions functions steps workflows toxicCombinations accessEdges }
      coverage { permissionsGranted permissionsCovered actionsEnabled actionsCovered }
    }
    snapshots { totalCount nodes { sequence } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
    workflows { id }
    toxicCombinations { id }
    search(text: "a") { key }
    completions { totalCount nodes { mode } }
    violations { totalCount nodes { mode } }
  }`);
  expect(answer).toEqual({
    data: {
      dataset: {
        snapshot: null,
        counts: {
          ...{ identities: 0, roles: 0, permissions: 0, actions: 0, functions: 0, steps: 0, workflows: 0 },
          ...{ toxicCombinations: 0, accessEdges: 0 },
        },
        coverage: { permissionsGranted: 0, permissionsCovered: 0, actionsEnabled: 0, actionsCovered: 0 },
      },
      snapshots: {
        totalCount: 0,
        nodes: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      },
      workflows: [],
      toxicCombinations: [],
      search: [],
      completions: { totalCount: 0, nodes: [] },
      violations: { totalCount: 0, nodes: [] },
    },
  });
});
