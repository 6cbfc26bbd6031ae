import { expect, test } from 'vitest';
import { apiOver, firstError } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';

const { ask } = apiOver([smallCompany()]);
const AT = 'at: { asOf: "2026-06-01" }';

async function data(query: string, asks = ask): Promise<Record<string, unknown>> {
  const answer = await asks(query);
  expect(answer.errors).toBeUndefined();
  return answer.data ?? {};
}

test('causes are the edges that the witnesses of the chosen completions share', async () => {
  const { causes } = await data(`{ causes(${AT}, first: 1) {
    findings totalCount causes { findings material identities workflows from { id } to { id } edge { kind } }
  } }`);
  expect(causes).toMatchObject({ findings: 4, causes: [{ findings: 2, identities: 2, workflows: 1 }] });
  const only = await data(
    `{ causes(${AT}, filter: { identities: ["dora"] }) { findings totalCount causes { findings to { key } } } }`,
  );
  expect(only['causes']).toMatchObject({ findings: 1, totalCount: 3 });
  const none = await data(
    `{ causes(${AT}, filter: { modes: [BLOCKED_BY_CONTROL] }) { findings totalCount } }`,
  );
  expect(none['causes']).toEqual({ findings: 0, totalCount: 0 });
});

test('the findings through a cause are as many as it says, and through anything else none', async () => {
  const { causes } = (await data(`{ causes(${AT}) { causes { findings edge { key } } } }`)) as {
    causes: { causes: { findings: number; edge: { key: string } }[] };
  };
  expect(causes.causes.length).toBeGreaterThan(2);
  for (const { findings, edge } of causes.causes) {
    const { completions } = await data(
      `{ completions(${AT}, filter: { cause: ${JSON.stringify(edge.key)} }) { totalCount nodes { witness { graph { edges { key } } } } } }`,
    );
    const { totalCount, nodes } = completions as {
      totalCount: number;
      nodes: { witness: { graph: { edges: { key: string }[] } } }[];
    };
    expect(totalCount).toBe(findings);
    for (const { witness } of nodes) expect(witness.graph.edges.map(({ key }) => key)).toContain(edge.key);
  }
  const none = await data(`{ completions(${AT}, filter: { cause: "HAS_ROLE:nothing" }) { totalCount } }`);
  expect(none['completions']).toEqual({ totalCount: 0 });
});

test('a node says what its source says of it; one that is not there is null', async () => {
  const { workflow, step, missing } = await data(`{
    workflow: node(of: { kind: WORKFLOW, id: "pay" }, ${AT}) { key name source duty frameworks references }
    step: node(of: { kind: STEP, id: "pay.enter" }, ${AT}) { duty system description }
    missing: node(of: { kind: ROLE, id: "nobody knows" }, ${AT}) { key }
  }`);
  expect(workflow).toMatchObject({ key: 'WORKFLOW:pay', duty: null, references: [] });
  expect(step).toMatchObject({ duty: 'INITIATE', description: null });
  expect(missing).toBeNull();
});

test('alternatives list every way to do each step, in the order of the route', async () => {
  const { alternatives } =
    await data(`{ alternatives(identity: "amy", workflow: "pay", scope: "1000", ${AT}) {
    step { id } truncated ways { scope account { id } action { id } function { id } actAs { key } permissions { permission { id } } }
  } }`);
  expect(alternatives).toMatchObject([
    { step: { id: 'pay.enter' }, ways: [{ scope: '1000', account: { id: 'amy' }, actAs: [] }] },
    { step: { id: 'pay.approve' }, ways: [{ account: { id: 'svc-approve' }, actAs: [{}] }] },
    {
      step: { id: 'pay.book' },
      truncated: false,
      ways: [
        { action: { id: 'F110' }, function: { id: 'payments' } },
        { action: { id: 'F111' }, function: null },
        { action: { id: 'F111' }, function: { id: 'payments' } },
      ],
    },
  ]);
});

test.each([
  ['ROLE', 'clerk', false, ['amy', 'bob', 'eve']],
  ['PERMISSION', 'p.approve', false, ['bob', 'eve2']],
  ['PERMISSION', 'p.approve', true, ['bob', 'eve', 'eve2']],
  ['STEP', 'journal.post', false, ['carl']],
  ['IDENTITY', 'svc-approve', false, ['amy']],
])('%s %s is reached by', async (kind, id, viaOthers, expected) => {
  const { whoReaches } = (await data(
    `{ whoReaches(node: { kind: ${kind}, id: "${id}" }, viaOthers: ${viaOthers}, ${AT}) { nodes { id } } }`,
  )) as { whoReaches: { nodes: { id: string }[] } };
  expect(whoReaches.nodes.map((each) => each.id)).toEqual(expected);
});

test('a workflow is reached by nobody: it is completed', async () => {
  const answer = await ask('{ whoReaches(node: { kind: WORKFLOW, id: "pay" }) { totalCount } }');
  expect(firstError(answer)).toEqual({ code: 'BAD_USER_INPUT', argument: 'kind' });
});
