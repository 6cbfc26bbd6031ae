import { describe, expect, test } from 'vitest';
import { apiOver } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';

const { ask } = apiOver([smallCompany()]);

test('a completion’s witness names each step’s account, action and grants', async () => {
  const answer = await ask(`{ completion(identity: "amy", workflow: "pay") { witness {
    scope amount mode
    steps {
      scope leg { key } step { id } function { id } action { id } account { id }
      actAs { via to } permissions { permission { id } path { kind to evidence { grantedBy ticket } } } rolePath { key }
    }
  } } }`);
  const { witness } = answer.data?.['completion'] as { witness: { steps: unknown[] } };
  expect(witness).toMatchObject({ scope: '1000', amount: 50_000, mode: 'THROUGH_OTHERS' });
  expect(witness.steps).toMatchObject([
    {
      leg: { key: 'STEP:pay.enter' },
      step: { id: 'pay.enter' },
      function: null,
      action: { id: 'FB60' },
      account: { id: 'amy' },
      actAs: [],
      permissions: [
        {
          permission: { id: 'p.enter' },
          path: [
            { kind: 'HAS_ROLE', to: 'ROLE:clerk', evidence: { grantedBy: 'boss', ticket: 'T-1' } },
            { kind: 'GRANTS', to: 'PERMISSION:p.enter', evidence: { grantedBy: null } },
          ],
        },
        { permission: { id: 'p.vendor' } },
      ],
      rolePath: null,
    },
    {
      step: { id: 'pay.approve' },
      account: { id: 'svc-approve' },
      actAs: [{ via: 'CREDENTIAL', to: 'IDENTITY:svc-approve' }],
    },
    { step: { id: 'pay.book' }, account: { id: 'amy' } },
  ]);
});

test('its graph holds the whole of it, each edge with both its ends', async () => {
  const answer = await ask(`{ completion(identity: "amy", workflow: "pay") { witness {
    graph { truncated nodes { key } edges { key kind from to } }
    steps { actAs { key } permissions { path { key } } }
    explanation
  } } }`);
  const { witness } = answer.data?.['completion'] as {
    witness: {
      graph: {
        truncated: boolean;
        nodes: { key: string }[];
        edges: Record<'key' | 'kind' | 'from' | 'to', string>[];
      };
      steps: { actAs: { key: string }[]; permissions: { path: { key: string }[] }[] }[];
      explanation: string;
    };
  };
  const { nodes, edges, truncated } = witness.graph;
  const nodeKeys = nodes.map(({ key }) => key);
  expect(truncated).toBe(false);
  expect(nodeKeys).toEqual([...new Set(nodeKeys)].sort());
  for (const edge of edges) expect(nodeKeys).toEqual(expect.arrayContaining([edge.from, edge.to]));
  expect(nodeKeys).toEqual(
    expect.arrayContaining(['IDENTITY:amy', 'IDENTITY:svc-approve', 'WORKFLOW:pay', 'ROLE:clerk']),
  );
  const used = witness.steps.flatMap(({ actAs, permissions }) => [
    ...actAs,
    ...permissions.flatMap(({ path }) => path),
  ]);
  expect(edges.map(({ key }) => key)).toEqual(expect.arrayContaining(used.map(({ key }) => key)));
  expect(new Set(edges.map(({ kind }) => kind))).toEqual(
    new Set([
      'BELONGS_TO',
      'CAN_ACT_AS',
      'HAS_ROLE',
      'HAS_PERMISSION',
      'GRANTS',
      'ENABLES',
      'PERFORMS',
      'PART_OF',
      'NEXT',
      'SEPARATED_FROM',
    ]),
  );
  for (const name of ['Amy Adams', 'Procure to pay', 'Approval service', '50,000'])
    expect(witness.explanation).toContain(name);
});

describe('asked for a scope and an amount', () => {
  test.each([
    ['amy', 'pay', '(scope: "1000")', { scope: '1000', amount: 50_000 }],
    ['amy', 'pay', '(amount: 7.001)', { scope: '1000', amount: 7.01 }],
    ['amy', 'pay', '(scope: "2000")', null],
    ['amy', 'pay', '(scope: "*")', null],
    ['amy', 'pay', '(scope: "1000", amount: 50000.01)', null],
    ['eve', 'pay', '(scope: "3000")', { scope: '*', amount: 500 }],
    ['carl', 'journal', '', { scope: '*', amount: null }],
    ['bob', 'pay', '', null],
    ['bob', 'pay', '(amount: 1)', null],
  ])('%s %s %s', async (identity, workflow, args, expected) => {
    const answer = await ask(
      `{ completion(identity: "${identity}", workflow: "${workflow}") { witness${args} { scope amount } } }`,
    );
    expect(answer).toEqual({ data: { completion: { witness: expected } } });
  });
});
