import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completionWitness, violationWitness } from './brute-force-witness.ts';
import { BruteForce } from './brute-force.ts';
import { worldArbitrary, WORLD_DATE } from './world-arbitrary.ts';

test('generated worlds are not empty talk: every mode, scope and range occurs in a good share of them', () => {
  const seen: Record<string, number> = {};
  const count = (what: string, yes: boolean): void => void (seen[what] = (seen[what] ?? 0) + (yes ? 1 : 0));
  for (const world of fc.sample(worldArbitrary, { numRuns: 300, seed: 4 })) {
    const brute = new BruteForce(world, WORLD_DATE);
    const completions = brute.completions();
    const violations = brute.violations();
    const modes = completions.flatMap((found) => found.modes.map(({ mode }) => mode));
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
      'legs in scopes of their own',
      violations.some((found) => found.scopes[0].scope === 'any'),
    );
  }
  for (const [what, worlds] of Object.entries(seen)) expect(worlds, what).toBeGreaterThan(12);
});

test('whatever completes has a witness there, and what is only blocked has none', () => {
  fc.assert(
    fc.property(worldArbitrary, (world) => {
      const brute = new BruteForce(world, WORLD_DATE);
      for (const { identity, workflow, mode } of brute.completions()) {
        const witness = completionWitness(brute, identity, workflow);
        expect(witness?.mode ?? 'BLOCKED_BY_CONTROL').toBe(mode);
      }
      for (const { identity, rule, mode } of brute.violations()) {
        expect(violationWitness(brute, identity, rule)?.mode).toBe(mode);
      }
    }),
    { numRuns: 60 },
  );
});

test('generated worlds are what an import accepts', () => {
  fc.assert(
    fc.property(worldArbitrary, (world) => {
      const workflowOf = new Map(world.steps.map((step) => [step.id, step.workflow]));
      for (const { from, to } of world.next) {
        expect(from).not.toBe(to);
        expect(workflowOf.get(from)).toBe(workflowOf.get(to));
      }
      const touched = new Set(world.next.flatMap((row) => [row.from, row.to]));
      const ordered = new Set(world.next.map((row) => workflowOf.get(row.from)));
      for (const step of world.steps) {
        if (ordered.has(step.workflow)) expect(touched).toContain(step.id);
      }
      for (const { stepA, stepB } of world.separations) {
        expect(stepA).not.toBe(stepB);
        expect(workflowOf.get(stepA)).toBe(workflowOf.get(stepB));
      }
      const ids = new Set(world.identities.map((row) => row.id));
      for (const row of [...world.hasRole, ...world.canActAs]) expect(ids).toContain(row.identity);
    }),
    { numRuns: 60 },
  );
});
