import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessPaths } from '../../server/analysis/access-paths.ts';
import { identitySteps, whoCan } from '../../server/analysis/doers.ts';
import { TABLE_OF_KIND } from '../../server/analysis/edge-refs.ts';
import { witnessOf } from '../../server/analysis/witness.ts';
import type { Witness } from '../../server/domain/answer.ts';
import { accessPaths as brutePaths } from '../support/brute-force-paths.ts';
import { completionWitness, violationWitness, type BruteWitness } from '../support/brute-force-witness.ts';
import { BruteForce } from '../support/brute-force.ts';
import { worldArbitrary, WORLD_DATE } from '../support/world-arbitrary.ts';
import { finished, populationOf } from './survey-of.ts';

/** What every generated world is asked about: a scope that is named, one that may be, one that is not. */
const SCOPES = ['*', '1000', '2000', 'unnamed'];
const AMOUNTS = [1, 10_000, 100_001, 5_000_000];
const runs = { numRuns: Number(process.env['FOUREYES_RUNS'] ?? 250) };

test('completions and violations are those of the definitions, in their order', () => {
  fc.assert(
    fc.property(worldArbitrary, fc.boolean(), (world, includeJit) => {
      const brute = new BruteForce(world, WORLD_DATE, { includeJit });
      const population = populationOf(world, WORLD_DATE, { includeJit });
      expect(finished(population.completions())).toEqual(brute.completions());
      expect(finished(population.violations())).toEqual(brute.violations());
    }),
    runs,
  );
});

test('who does a step, and which steps one does, agree with the definitions', () => {
  fc.assert(
    fc.property(
      worldArbitrary,
      fc.boolean(),
      fc.constantFrom(...SCOPES),
      fc.constantFrom(...AMOUNTS),
      (world, viaOthers, scope, amount) => {
        const brute = new BruteForce(world, WORLD_DATE);
        const { survey } = populationOf(world, WORLD_DATE);
        const ask = { scope, amount, viaOthers };
        for (const { id } of world.steps) expect(whoCan(survey, id, ask)).toEqual(brute.whoCan(id, ask));
        for (const { id } of world.identities) {
          expect(identitySteps(survey, survey.identity(id)!, ask)).toEqual(brute.identitySteps(id, ask));
        }
      },
    ),
    runs,
  );
});

test('a witness is the shortest there is, and of the shortest the first by name', () => {
  fc.assert(
    fc.property(
      worldArbitrary,
      fc.constantFrom(undefined, ...SCOPES),
      fc.constantFrom(undefined, ...AMOUNTS),
      (world, scope, amount) => {
        const brute = new BruteForce(world, WORLD_DATE);
        const { survey } = populationOf(world, WORLD_DATE);
        const where = {
          ...(scope === undefined ? {} : { scope }),
          ...(amount === undefined ? {} : { amount }),
        };
        for (const { id } of world.identities) {
          const identity = survey.identity(id)!;
          for (const target of survey.access.definitions.workflows) {
            const witness = witnessOf(survey, identity, target, where);
            expect(essence(witness)).toEqual(bruteEssence(completionWitness(brute, id, target.id, where)));
          }
          for (const target of survey.access.definitions.rules) {
            const ask = target.sameScope ? where : { ...where, scope: 'any' };
            const witness = witnessOf(survey, identity, target, ask);
            expect(essence(witness)).toEqual(bruteEssence(violationWitness(brute, id, target.id, ask)));
          }
        }
      },
    ),
    runs,
  );
});

test('access paths are all the ways, shortest first, and say when there are more', () => {
  fc.assert(
    fc.property(
      worldArbitrary,
      fc.constantFrom(...SCOPES),
      fc.constantFrom(...AMOUNTS),
      fc.integer({ min: 1, max: 6 }),
      (world, scope, amount, first) => {
        const brute = new BruteForce(world, WORLD_DATE);
        const { survey } = populationOf(world, WORLD_DATE);
        const targets = [
          ...world.roles.map(({ id }) => ({ kind: 'ROLE' as const, id })),
          ...world.permissions.map(({ id }) => ({ kind: 'PERMISSION' as const, id })),
          ...world.actions.map(({ id }) => ({ kind: 'ACTION' as const, id })),
          ...world.functions.map(({ id }) => ({ kind: 'FUNCTION' as const, id })),
          ...world.steps.map(({ id }) => ({ kind: 'STEP' as const, id })),
        ];
        for (const { id } of world.identities) {
          for (const to of targets) {
            const table = survey.access.view.graph[TABLE_OF_KIND[to.kind]];
            const answer = accessPaths(survey, {
              identity: survey.identity(id)!,
              to: { kind: to.kind, node: table.ids.indexOf(to.id) },
              scope: survey.access.scopes.numberOf(scope),
              amount,
              first,
            });
            const expected = brutePathsOrNone(brute, id, to, { scope, amount });
            expect(answer.paths.map((path) => path.map(({ key }) => key))).toEqual(expected.slice(0, first));
            expect(answer.truncated).toBe(expected.length > first);
          }
        }
      },
    ),
    runs,
  );
});

function brutePathsOrNone(
  brute: BruteForce,
  id: string,
  to: Parameters<typeof brutePaths>[2],
  where: { scope: string; amount: number },
) {
  return brutePaths(brute, id, to, where).map((path) => path.map(({ key }) => key));
}

function essence(witness: Witness | undefined) {
  if (!witness) return null;
  const edges = witness.steps.map((step) => [
    step.actAs.length,
    step.actAs.length +
      (step.rolePath?.length ?? 0) +
      step.permissions.reduce((sum, { path }) => sum + path.length, 0),
  ]);
  return {
    scope: witness.scope,
    amount: witness.amount,
    mode: witness.mode,
    actAs: edges.reduce((sum, [actAs]) => sum + actAs, 0),
    edges: edges.reduce((sum, [, all]) => sum + all, 0),
    steps: witness.steps.map((step) => [
      step.leg.kind,
      step.leg.id,
      step.action ?? '',
      step.function ?? '',
      step.scope,
      step.account,
    ]),
  };
}

function bruteEssence(witness: BruteWitness | null) {
  if (!witness) return null;
  const { scope, amount, mode, actAs, edges, steps } = witness;
  return {
    scope,
    amount,
    mode,
    actAs,
    edges,
    steps: steps.map((s) => [s.task.kind, s.task.id, s.action, s.function, s.scope, s.account]),
  };
}
