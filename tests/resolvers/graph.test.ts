import { describe, expect, test } from 'vitest';
import { apiOver } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';
import { WorldBuilder } from '../support/world.ts';

const { ask } = apiOver([smallCompany()]);

describe('an edge', () => {
  test('says where it holds, what for, and who granted it', async () => {
    const answer = await ask(`{ neighbours(of: { kind: IDENTITY, id: "svc-approve" }) {
      nodes { key system identityKind identityStatus }
      edges { kind from to scope limit activation via evidence { grantedBy source file row since until } }
      truncated
    } }`);
    expect(answer.data?.['neighbours']).toEqual({
      nodes: [
        { key: 'IDENTITY:amy', system: null, identityKind: 'PERSON', identityStatus: 'ACTIVE' },
        {
          key: 'IDENTITY:svc-approve',
          system: 'ERP',
          identityKind: 'SERVICE_ACCOUNT',
          identityStatus: 'ACTIVE',
        },
        { key: 'PERMISSION:p.approve', system: null, identityKind: null, identityStatus: null },
      ],
      edges: [
        {
          ...{ kind: 'CAN_ACT_AS', from: 'IDENTITY:amy', to: 'IDENTITY:svc-approve', scope: [], limit: null },
          ...{ activation: 'STANDING', via: 'CREDENTIAL' },
          evidence: { grantedBy: null, source: 'test', file: 'access.csv', row: 2, since: 1, until: null },
        },
        {
          ...{
            kind: 'HAS_PERMISSION',
            from: 'IDENTITY:svc-approve',
            to: 'PERMISSION:p.approve',
            scope: ['1000'],
          },
          ...{ limit: 50_000, activation: 'STANDING', via: null },
          evidence: { grantedBy: null, source: 'test', file: 'access.csv', row: 2, since: 1, until: null },
        },
      ],
      truncated: false,
    });
  });

  test('that names * among its scopes holds everywhere', async () => {
    const world = new WorldBuilder().hasPermission('i', 'p', { scope: ['1000', '*'] }).build();
    const { ask: askStar } = apiOver([world]);
    const answer = await askStar('{ neighbours(of: { kind: IDENTITY, id: "i" }) { edges { scope } } }');
    expect(answer.data).toEqual({ neighbours: { edges: [{ scope: [] }] } });
  });
});

test('neighbours are chosen by kind of edge and cut by first', async () => {
  const answer = await ask(`{
    roles: neighbours(of: { kind: IDENTITY, id: "amy" }, kinds: [HAS_ROLE]) { nodes { key } truncated }
    first: neighbours(of: { kind: IDENTITY, id: "amy" }, first: 1) { nodes { key } edges { kind } truncated }
    alone: neighbours(of: { kind: IDENTITY, id: "boss" }, kinds: [HAS_ROLE]) { nodes { key } edges { kind } truncated }
  }`);
  expect(answer.data).toEqual({
    roles: { nodes: [{ key: 'IDENTITY:amy' }, { key: 'ROLE:clerk' }], truncated: false },
    first: {
      nodes: [{ key: 'IDENTITY:amy' }, { key: 'IDENTITY:svc-approve' }],
      edges: [{ kind: 'CAN_ACT_AS' }],
      truncated: true,
    },
    alone: { nodes: [{ key: 'IDENTITY:boss' }], edges: [], truncated: false },
  });
});
