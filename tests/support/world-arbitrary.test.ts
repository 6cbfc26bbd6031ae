import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BruteForce } from './brute-force.ts';
import { worldArbitrary, WORLD_DATE } from './world-arbitrary.ts';

test('generated worlds are not empty talk: every mode, scope, rule and range occurs in a good share of them', () => {
  const seen: Record<string, number> = {};
  const count = (what: string, yes: boolean): void => void (seen[what] = (seen[what] ?? 0) + (yes ? 1 : 0));
  for (const world of fc.sample(worldArbitrary, { numRuns: 300, seed: 4 })) {
    const brute = new BruteForce(world, WORLD_DATE);
    const completions = brute.completions();
    const violations = brute.violations();
    const modes = completions.flatMap((found) => found.modes.map(({ mode }) => mode));
    count(
      'completes',
      modes.some((mode) => mode !== 'BLOCKED_BY_CONTROL'),
    );
    for (const mode of ['SOLE', 'OWN_ACCOUNTS', 'THROUGH_OTHERS', 'BLOCKED_BY_CONTROL'] as const) {
      count(mode, modes.includes(mode));
    }
    count(
      'several modes',
      completions.some((found) => found.modes.length > 1),
    );
    count(
      'several scopes',
      completions.some((found) => found.scopes.length > 1),
    );
    count(
      'limited',
      completions.some((found) => found.maxAmount !== Infinity),
    );
    count('violates', violations.length > 0);
    count(
      'any',
      violations.some((found) => found.scopes[0]!.scope === 'any'),
    );
  }
  console.log(seen);
  for (const [what, worlds] of Object.entries(seen)) expect(worlds, what).toBeGreaterThan(9);
});
