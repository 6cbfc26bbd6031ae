import { describe, expect, test } from 'vitest';
import { apiOver, firstError } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';
import { world } from '../support/world.ts';

const { ask } = apiOver([smallCompany()]);

async function data(query: string, asks = ask): Promise<Record<string, unknown>> {
  const answer = await asks(query);
  expect(answer.errors).toBeUndefined();
  return answer.data ?? {};
}

describe('changes between two points in time', () => {
  /** Amy loses the key of the service account, Dora's limit falls, the boss gets a role, and Bob's control goes. */
  const later = {
    ...smallCompany(),
    canActAs: smallCompany().canActAs.filter((row) => row.identity !== 'amy'),
    separations: smallCompany().separations.filter((row) => row.control !== 'four eyes'),
    hasRole: [
      ...smallCompany().hasRole.map((row) => (row.identity === 'dora' ? { ...row, limit: 90 } : row)),
      { identity: 'boss', role: 'journals' },
    ],
  };
  const two = apiOver([smallCompany(), later]).ask;
  const FIELDS = `kind identity { id } workflow { id } before { mode maxAmount } after { mode maxAmount } differences
    edges { change reason edge { kind from to evidence { source } } }`;
  const SPAN = 'from: { snapshot: 1, asOf: "2026-06-01" }, to: { snapshot: 2, asOf: "2026-06-01" }';

  test('are new, changed or gone, each with the edges that did it', async () => {
    const { changes } = await data(
      `{ changes(${SPAN}) { totalCount totals { kind changes material } nodes { ${FIELDS} } } }`,
      two,
    );
    expect(changes).toMatchObject({
      totalCount: 4,
      totals: [
        { kind: 'NEW', changes: 2, material: 1 },
        { kind: 'CHANGED', changes: 1 },
        { kind: 'GONE', changes: 1, material: 1 },
        { kind: 'BLOCKED', changes: 0, material: 0 },
      ],
      nodes: [
        {
          kind: 'NEW',
          identity: { id: 'boss' },
          before: null,
          after: { mode: 'SOLE', maxAmount: null },
          edges: [
            { change: 'ADDED', reason: 'NOT_RECORDED', edge: { from: 'IDENTITY:boss', to: 'ROLE:journals' } },
          ],
        },
        {
          kind: 'NEW',
          identity: { id: 'bob' },
          before: { mode: 'BLOCKED_BY_CONTROL' },
          after: { mode: 'SOLE', maxAmount: 5000 },
          edges: [{ change: 'REMOVED', reason: 'NOT_RECORDED', edge: { kind: 'SEPARATED_FROM' } }],
        },
        {
          kind: 'CHANGED',
          identity: { id: 'dora' },
          differences: ['MAX_AMOUNT', 'SCOPES'],
          edges: [{ change: 'REMOVED', edge: { from: 'IDENTITY:dora', to: 'ROLE:journals' } }],
        },
        {
          kind: 'GONE',
          identity: { id: 'amy' },
          after: null,
          edges: [{ change: 'REMOVED', edge: { kind: 'CAN_ACT_AS' } }],
        },
      ],
    });
  });

  test('between two days say why an edge is not usable', async () => {
    const days = 'from: { asOf: "2026-06-01" }, to: { asOf: "2026-06-01", includeJit: true }';
    const { changes } = await data(`{ changes(${days}) { nodes { ${FIELDS} } } }`);
    expect(changes).toMatchObject({
      nodes: [
        { kind: 'NEW', identity: { id: 'jim' }, edges: [{ change: 'ADDED', reason: 'NEEDS_ACTIVATION' }] },
      ],
    });
  });

  test('come page by page and can be chosen', async () => {
    const chosen = async (args: string) =>
      (
        (await data(`{ changes(${args}) { nodes { identity { id } } pageInfo { endCursor } } }`, two)) as {
          changes: { nodes: { identity: { id: string } }[]; pageInfo: { endCursor: string } };
        }
      ).changes;
    const first = await chosen(`${SPAN}, first: 3`);
    const rest = await chosen(`from: {}, to: {}, after: "${first.pageInfo.endCursor}"`);
    expect(rest.nodes).toEqual([{ identity: { id: 'amy' } }]);
    const gone = await chosen(`${SPAN}, filter: { kinds: [GONE], materialOnly: true, identities: ["amy"] }`);
    expect(gone.nodes).toEqual([{ identity: { id: 'amy' } }]);
    const wrong = `{ changes(from: { snapshot: 2 }, to: {}, after: "${first.pageInfo.endCursor}") { totalCount } }`;
    expect(firstError(await two(wrong))).toEqual({ code: 'BAD_USER_INPUT', argument: 'after' });
  });

  test('what is no longer there is named as it was', async () => {
    const { changes } = await data(
      '{ changes(from: { snapshot: 1, asOf: "2026-06-01" }, to: {}) { nodes { kind identity { name } workflow { name } edges { reason } } } }',
      apiOver([smallCompany(), world({})]).ask,
    );
    expect(changes).toMatchObject({
      nodes: expect.arrayContaining([expect.objectContaining({ kind: 'GONE' })]),
    });
  });
});
