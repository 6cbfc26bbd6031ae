import { expect, test } from 'vitest';
import { readScenario } from '../../seed/scenario.ts';

const HEAD = ['title: T', 'shows: S', 'why: W', 'world:'];
const TAIL = ['answers:', '  - asOf: 2026-11-20'];

/** The message with which a scenario of this world (from line 5 on) is refused. */
function fault(world: string[], answers: string[] = []): string {
  try {
    readScenario(
      '/somewhere/seed/scenarios/broken.yaml',
      [...HEAD, ...world, ...TAIL, ...answers].join('\n'),
    );
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

test('a world without faults is accepted, and its scalars stay text', () => {
  expect(fault(['  identities:', '    no: {}', '    1000: { name: 007 }'])).toBe('accepted');
});

test.each([
  ['an unknown word', ['  identities:', '    ann: { nmae: Ann }'], ':6: .*Unrecognized key: "nmae"'],
  ['an unknown kind', ['  identities:', '    ann:', '      kind: HUMAN'], ':7: .*kind'],
  ['a limit that is no amount', ['  roles:', '    r:', '      grants:', '        - { permission: p, limit: 1e3 }'], ':8: .*an amount'], // prettier-ignore
  ['evidence in another shape', ['  identities:', '    ann:', '      roles:', '        - { role: r, granted: yesterday }'], ':8: .*DATE by NAME'], // prettier-ignore
  ['a role that is nowhere', ['  identities:', '    ann:', '      roles:', '        - clerk'], ':8: no role has the id clerk'], // prettier-ignore
  [
    'a permission that nothing needs',
    ['  roles:', '    r: { grants: [p] }'],
    ':6: no permission has the id p',
  ],
  ['an order that cannot be read', ['  workflows:', '    w:', '      steps: { a: {}, b: {} }', '      order:', '        - a > b'], ':9: expected: a -> b'], // prettier-ignore
  ['a leg of an unknown kind', ['  rules:', '    r: { legs: [Workflow w] }'], ':6: .*a kind of node'],
  ['a decision in a review that is nowhere', ['  identities: { ann: {} }', '  roles: { r: {} }', '  decisions:', '    - { review: q, identity: ann, role: r, decision: CERTIFY }'], ':8: no review has the id q'], // prettier-ignore
  ['a decision on two things', ['  identities: { ann: {} }', '  reviews: { q: { periodStart: 2026-01-01, periodEnd: 2026-01-31, due: 2026-02-01, close: 2026-02-01 } }', '  roles: { r: {} }', '  decisions:', '    - { review: q, identity: ann, role: r, account: ann, decision: CERTIFY }'], ':9: expected exactly one of role, permission, account'], // prettier-ignore
  ['an exception to nothing', ['  identities: { ann: {} }', '  exceptions:', '    e: { identity: ann }'], ':7: expected exactly one of workflow, rule'], // prettier-ignore
  [
    'a credential of nobody',
    ['  credentials:', '    c: { identity: ann }'],
    ':6: no identity has the id ann',
  ],
  ['broken YAML', ['  identities: [', '    ann'], ':\\d+: '],
])('%s is refused with file and line', (_, world, message) => {
  expect(fault(world)).toMatch(new RegExp(`seed/scenarios/broken.yaml${message}`));
});

test('what answers are expected is checked too', () => {
  expect(fault([], ['    completions:', '      - { identity: ann }'])).toMatch(/broken.yaml:8: .*workflow/);
});
