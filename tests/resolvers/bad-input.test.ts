import { describe, expect, test } from 'vitest';
import { apiOver, firstError } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';

const { ask, graph } = apiOver([smallCompany()]);
const bad = (argument: string) => ({ code: 'BAD_USER_INPUT', argument });

/** Every question that has the argument, with a place for its value. */
const FIRST = [
  'snapshots(first: $) { totalCount }',
  'completions(first: $) { totalCount }',
  'violations(first: $) { totalCount }',
  'whoCan(step: "pay.enter", first: $) { totalCount }',
  'search(text: "a", first: $) { key }',
  'neighbours(of: { kind: IDENTITY, id: "amy" }, first: $) { truncated }',
  'accessPaths(from: "amy", to: { kind: STEP, id: "pay.enter" }, first: $) { truncated }',
  'whoReaches(node: { kind: ROLE, id: "clerk" }, first: $) { totalCount }',
  'changes(from: {}, to: {}, first: $) { totalCount }',
  'causes(first: $) { findings }',
  'alternatives(identity: "amy", workflow: "pay", first: $) { truncated }',
];
const AMOUNT = [
  'completions(filter: { amount: $ }) { totalCount }',
  'whoCan(step: "pay.enter", amount: $) { totalCount }',
  'identity(id: "amy") { steps(amount: $) { id } }',
  'completions { nodes { witness(amount: $) { mode } } }',
  'violations { nodes { witness(amount: $) { mode } } }',
  'accessPaths(from: "amy", to: { kind: STEP, id: "pay.enter" }, amount: $) { truncated }',
  'whoReaches(node: { kind: ROLE, id: "clerk" }, amount: $) { totalCount }',
  'causes(filter: { amount: $ }) { findings }',
  'obstacles(identity: "amy", workflow: "pay", amount: $) { mode }',
  'alternatives(identity: "amy", workflow: "pay", amount: $) { truncated }',
];
const SCOPE = [
  'completions(filter: { scope: $ }) { totalCount }',
  'whoCan(step: "pay.enter", scope: $) { totalCount }',
  'identity(id: "amy") { steps(scope: $) { id } }',
  'completions { nodes { witness(scope: $) { mode } } }',
  'accessPaths(from: "amy", to: { kind: STEP, id: "pay.enter" }, scope: $) { truncated }',
  'whoReaches(node: { kind: ROLE, id: "clerk" }, scope: $) { totalCount }',
  'obstacles(identity: "amy", workflow: "pay", scope: $) { mode }',
  'alternatives(identity: "amy", workflow: "pay", scope: $) { truncated }',
];
const AT = [
  'identity(id: "amy", at: $) { id }',
  'workflow(id: "pay", at: $) { id }',
  'workflows(at: $) { id }',
  'toxicCombinations(at: $) { id }',
  'search(text: "a", at: $) { key }',
  'completions(at: $) { totalCount }',
  'completion(identity: "amy", workflow: "pay", at: $) { mode }',
  'violations(at: $) { totalCount }',
  'whoCan(step: "pay.enter", at: $) { totalCount }',
  'neighbours(of: { kind: IDENTITY, id: "amy" }, at: $) { truncated }',
  'accessPaths(from: "amy", to: { kind: STEP, id: "pay.enter" }, at: $) { truncated }',
  'overview(at: $) { identities }',
  'changes(from: $, to: {}) { totalCount }',
  'changes(from: {}, to: $) { totalCount }',
  'causes(at: $) { findings }',
  'obstacles(identity: "amy", workflow: "pay", at: $) { mode }',
  'alternatives(identity: "amy", workflow: "pay", at: $) { truncated }',
  'whoReaches(node: { kind: ROLE, id: "clerk" }, at: $) { totalCount }',
];

function cases(questions: readonly string[], values: readonly string[]): [string][] {
  return questions.flatMap((question) =>
    values.map((value): [string] => [`{ ${question.replace('$', value)} }`]),
  );
}

describe('a bad argument is refused by its innermost name', () => {
  test.each(cases(FIRST, ['0', '-1', '501', '2147483648', '1.5', '"a"']))('%s', async (query) => {
    expect(firstError(await ask(query))).toEqual(bad('first'));
  });

  test.each(cases(AMOUNT, ['0', '-0.01', '-1', '1e999', '"10"']))('%s', async (query) => {
    expect(firstError(await ask(query))).toEqual(bad('amount'));
  });

  test.each(cases(SCOPE, ['""', '"any"', '1000']))('%s', async (query) => {
    expect(firstError(await ask(query))).toEqual(bad('scope'));
  });

  test.each(
    cases(AT, ['{ asOf: "2026-02-30" }', '{ asOf: "2026-2-3" }', '{ asOf: 20260203 }', '{ asOf: "" }']),
  )('%s', async (query) => {
    expect(firstError(await ask(query))).toEqual(bad('asOf'));
  });

  test.each([
    ['{ search(text: "") { key } }', 'text'],
    ['{ search(text: " \t") { key } }', 'text'],
    ['{ search(text: "a", kinds: [IDENTITY, PERSON]) { key } }', 'kinds'],
    ['{ completions(filter: { modes: [ALONE] }) { totalCount } }', 'modes'],
    ['{ completions(filter: { identityKinds: ["PERSON"] }) { totalCount } }', 'identityKinds'],
    ['{ completions(filter: { workflow: "pay" }) { totalCount } }', 'workflow'],
    ['{ violations(filter: { risks: [TERRIBLE] }) { totalCount } }', 'risks'],
    ['{ neighbours(of: { kind: PERSON, id: "amy" }) { truncated } }', 'kind'],
    ['{ neighbours(of: { kind: IDENTITY }) { truncated } }', 'id'],
    ['{ identity { id } }', 'id'],
    ['{ identity(id: null) { id } }', 'id'],
    ['{ accessPaths(from: "amy", to: { kind: WORKFLOW, id: "pay" }) { truncated } }', 'kind'],
    ['{ accessPaths(from: "amy", to: { kind: IDENTITY, id: "bob" }) { truncated } }', 'kind'],
    [
      '{ accessPaths(from: "amy", to: { kind: TOXIC_COMBINATION, id: "enter-and-book" }) { truncated } }',
      'kind',
    ],
    ['query ($day: Date = "2026-13-01") { completions(at: { asOf: $day }) { totalCount } }', 'asOf'],
  ])('%s', async (query, argument) => {
    expect(firstError(await ask(query))).toEqual(bad(argument));
  });
});

describe('in a variable likewise', () => {
  test.each([
    ['query ($v: Int) { completions(first: $v) { totalCount } }', 0, 'first'],
    ['query ($v: Int) { completions(first: $v) { totalCount } }', 1.5, 'first'],
    ['query ($v: Int) { completions(first: $v) { totalCount } }', '5', 'first'],
    ['query ($v: PointInTime) { completions(at: $v) { totalCount } }', { asOf: '2026-02-30' }, 'asOf'],
    ['query ($v: PointInTime) { completions(at: $v) { totalCount } }', { asOf: 5 }, 'asOf'],
    ['query ($v: PointInTime) { completions(at: $v) { totalCount } }', { snapshot: 'x' }, 'snapshot'],
    ['query ($v: PointInTime) { completions(at: $v) { totalCount } }', { day: '2026-01-01' }, 'day'],
    ['query ($v: PointInTime) { completions(at: $v) { totalCount } }', 'now', 'at'],
    ['query ($v: Date) { completions(at: { asOf: $v }) { totalCount } }', '2026-02-30', 'asOf'],
    ['query ($v: Date!) { completions(at: { asOf: $v }) { totalCount } }', undefined, 'asOf'],
    [
      'query ($v: CompletionFilter) { completions(filter: $v) { totalCount } }',
      { modes: ['ALONE'] },
      'modes',
    ],
    ['query ($v: CompletionFilter) { completions(filter: $v) { totalCount } }', { amount: -1 }, 'amount'],
    ['query ($v: CompletionFilter) { completions(filter: $v) { totalCount } }', { amount: 'x' }, 'amount'],
    ['query ($v: CompletionFilter) { completions(filter: $v) { totalCount } }', { scope: '' }, 'scope'],
    [
      'query ($v: [CompletionMode!]) { completions(filter: { modes: $v }) { totalCount } }',
      ['ALONE'],
      'modes',
    ],
    ['query ($v: [ID!]) { completions(filter: { workflows: $v }) { totalCount } }', [null], 'workflows'],
    ['query ($v: NodeRef!) { neighbours(of: $v) { truncated } }', { kind: 'IDENTITY' }, 'id'],
    ['query ($v: ID!) { identity(id: $v) { id } }', undefined, 'id'],
    ['query ($v: ID!) { identity(id: $v) { id } }', null, 'id'],
    ['query ($v: Float) { whoCan(step: "pay.enter", amount: $v) { totalCount } }', 0, 'amount'],
    ['query ($v: String) { whoCan(step: "pay.enter", scope: $v) { totalCount } }', '', 'scope'],
  ])('%s with %j', async (query, v, argument) => {
    expect(firstError(await ask(query, { v }))).toEqual(bad(argument));
  });
});

test('an answer with a bad argument has no data, and an argument in an answer nulls the field it is in', async () => {
  expect((await ask('{ completions(first: 0) { totalCount } }')).data).toBeNull();
  const answer = await ask(
    '{ completion(identity: "amy", workflow: "pay") { mode witness(amount: 0) { mode } } }',
  );
  expect(answer.data).toEqual({ completion: { mode: 'THROUGH_OTHERS', witness: null } });
});

test('arguments are checked before anything is read', async () => {
  const untouched = new Proxy(graph, {
    get: (_target, name) => () => Promise.reject(new Error(`read by ${String(name)}`)),
  });
  const { ask: askUntouched } = apiOver([], { graph: untouched });
  for (const [query] of [
    ...cases(FIRST, ['0']),
    ...cases(AMOUNT.slice(0, 2), ['0']),
    ...cases(SCOPE.slice(0, 2), ['""']),
  ]) {
    expect(firstError(await askUntouched(query))).toMatchObject({ code: 'BAD_USER_INPUT' });
  }
});

describe('null and an empty list mean the default', () => {
  test.each([
    [
      'completions(first: null, after: null, filter: null, at: null) { totalCount }',
      'completions { totalCount }',
    ],
    [
      `completions(filter: { workflows: [], identities: null, identityKinds: [], modes: [], scope: null, amount: null,
        materialOnly: null }) { totalCount }`,
      'completions { totalCount }',
    ],
    [
      'violations(filter: { combinations: [], risks: null, modes: [] }, first: null) { totalCount }',
      'violations { totalCount }',
    ],
    [
      'completions(at: { asOf: null, snapshot: null, includeJit: null }) { totalCount }',
      'completions { totalCount }',
    ],
    [
      'whoCan(step: "pay.enter", scope: null, amount: null, viaOthers: null, first: null) { nodes { id } }',
      'whoCan(step: "pay.enter") { nodes { id } }',
    ],
    ['search(text: "a", kinds: [], first: null) { key }', 'search(text: "a") { key }'],
    [
      'neighbours(of: { kind: IDENTITY, id: "amy" }, kinds: null, first: null) { edges { key } }',
      'neighbours(of: { kind: IDENTITY, id: "amy" }) { edges { key } }',
    ],
    [
      'identity(id: "amy") { steps(scope: null, amount: null, viaOthers: null) { id } }',
      'identity(id: "amy") { steps { id } }',
    ],
  ])('%s', async (withNulls, without) => {
    const expected = await ask(`{ ${without} }`);
    expect(expected.errors).toBeUndefined();
    expect(await ask(`{ ${withNulls} }`)).toEqual(expected);
  });
});
