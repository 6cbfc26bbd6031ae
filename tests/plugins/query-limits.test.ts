import { describe, expect, test } from 'vitest';
import { apiOver, firstError } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';

const { ask } = apiOver([smallCompany()]);
const refused = { code: 'LIMIT_EXCEEDED' };

const DEEPEST =
  'completions { edges { node { witness { steps { permissions { path { evidence { file } } } } } } } }';
const ONE_MORE =
  'whoCan(step: "pay.enter") { edges { node { completions { witness { steps { permissions { path { evidence { file } } } } } } } } }';

describe('depth', () => {
  test.each([
    [`{ ${DEEPEST} }`],
    [`query { ...all } fragment all on Query { ${DEEPEST} }`],
    [`{ ... on Query { ... on Query { ${DEEPEST} } } }`],
  ])('admits the deepest useful question: %s', async (query) => {
    expect((await ask(query)).errors).toBeUndefined();
  });

  test.each([
    [`{ ${ONE_MORE} }`],
    [`query { ...all } fragment all on Query { ${ONE_MORE} }`],
    [
      `{ ${DEEPEST.replace('witness', 'identity { completions { witness').replace('{ file }', '{ file } } }')} }`,
    ],
  ])('refuses one more: %s', async (query) => {
    expect(firstError(await ask(query))).toEqual(refused);
  });
});

/** `{ a0: dataset { counts { roles } } a1: … }` */
function aliased(count: number): string {
  return `{ ${Array.from({ length: count }, (_, i) => `a${i}: dataset { counts { roles } }`).join(' ')} }`;
}

test.each([
  ['10 aliases', aliased(10)],
  [
    '5 directives',
    '{ dataset { counts { roles @include(if: true) @skip(if: false) steps @include(if: true) @skip(if: false) actions @skip(if: false) } } }',
  ],
  [
    'as many tokens as a long question has',
    `{ completions(filter: { workflows: [${'"pay" '.repeat(980)}] }) { totalCount } }`,
  ],
])('%s are answered', async (_name, query) => {
  expect((await ask(query)).errors).toBeUndefined();
});

test.each([
  ['11 aliases', aliased(11)],
  [
    '11 aliases of __typename',
    `{ dataset { ${Array.from({ length: 11 }, (_, i) => `a${i}: __typename`).join(' ')} } }`,
  ],
  ['aliases in fragments', `query { ...f } fragment f on Query ${aliased(11)}`],
  ['6 directives', `{ dataset { counts { roles ${'@include(if: true) '.repeat(6)} } } }`],
  ['more than 1,000 tokens', `{ dataset { counts { ${'roles '.repeat(1_000)} } } }`],
])('%s are refused', async (_name, query) => {
  expect(firstError(await ask(query))).toEqual(refused);
});

test('fragments that use each other are refused as GraphQL does', async () => {
  const answer = await ask('query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }');
  expect(firstError(answer)).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
});

describe('cost', () => {
  const everything = `identity { name owner { name } } workflow { name } modes { mode } scopes { scope ranges { upTo } }
    compensatingControls { key evidence { source } }
    witness {
      steps { leg { key } step { id } function { id } action { id } account { id } actAs { via evidence { file } }
        permissions { permission { id } path { key evidence { file } } } rolePath { key evidence { file } } }
      graph { nodes { key } edges { key evidence { file } } } explanation }`;

  test.each([
    [
      '500 completions with all there is to them',
      `{ completions(first: 500) { nodes { ${everything} } } }`,
      {},
    ],
    [
      '500 violations with witnesses',
      '{ violations(first: 500) { nodes { witness { steps { leg { key } } } } } }',
      {},
    ],
    [
      '500 identities and what they complete',
      '{ whoCan(step: "pay.enter", first: 500) { nodes { completions { mode scopes { scope } } } } }',
      {},
    ],
    [
      'a page by default',
      `{ completions { nodes { ${everything} identity { completions { mode } } } } }`,
      {},
    ],
    [
      'first in a variable',
      `query ($n: Int) { completions(first: $n) { nodes { ${everything} } } }`,
      { n: 500 },
    ],
  ])('admits %s', async (_name, query, variables) => {
    expect((await ask(query, variables)).errors).toBeUndefined();
  });

  const twice = `a: completions(first: 500) { nodes { ${everything} } } b: completions(first: 500) { nodes { ${everything} } }`;
  test.each([
    ['twice that', `{ ${twice} }`, {}],
    ['in a fragment', `query { ...f } fragment f on Query { ${twice} }`, {}],
    [
      'every completion of 500 identities with its witness',
      `{ whoCan(step: "pay.enter", first: 500) { nodes { completions { ${everything} } } } }`,
      {},
    ],
    [
      'by a variable',
      `query ($n: Int) { whoCan(step: "pay.enter", first: $n) { nodes { completions { ${everything} } } } }`,
      { n: 500 },
    ],
    [
      'by a variable’s default',
      `query ($n: Int = 500) { whoCan(step: "pay.enter", first: $n) { nodes { completions { ${everything} } } } }`,
      {},
    ],
    [
      '500 times the same, nested',
      '{ completions(first: 500) { nodes { identity { completions { identity { completions { identity { name } } } } } } } }',
      {},
    ],
  ])('refuses %s', async (_name, query, variables) => {
    const answer = await ask(query, variables);
    expect(firstError(answer)).toEqual(refused);
    expect(answer.data ?? null).toBeNull();
  });

  test('is counted quickly, however fragments are used', async () => {
    const doubling = Array.from(
      { length: 60 },
      (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`,
    );
    const answer = await ask(
      `query { ...f0 } ${doubling.join(' ')} fragment f60 on Query { dataset { counts { roles } } }`,
    );
    expect([undefined, 'LIMIT_EXCEEDED']).toContain(answer.errors?.[0]?.extensions?.['code']);
  });
});
