import fc from 'fast-check';
import { expect, test } from 'vitest';
import { obstaclesOf, type ObstacleFound } from '../../server/analysis/obstacles.ts';
import { routes } from '../support/brute-force-workflow.ts';
import { BruteForce } from '../support/brute-force.ts';
import { edgeKey } from '../support/recorded-tables.ts';
import { WORLD_DATE, worldArbitrary } from '../support/world-arbitrary.ts';
import type { AccessColumns, World } from '../support/world.ts';
import { populationOf } from './survey-of.ts';

const ACCESS = {
  hasRole: 'HAS_ROLE',
  hasPermission: 'HAS_PERMISSION',
  inherits: 'INHERITS',
  grants: 'GRANTS',
  canActAs: 'CAN_ACT_AS',
} as const;

/** The world without what stands in the way: each obstacle names the one column that is in the way. */
function without(world: World, obstacles: readonly ObstacleFound[]): World {
  const freed = (type: string, row: AccessColumns): AccessColumns => {
    const kinds = obstacles.flatMap((each) =>
      'edge' in each && each.edge.key === edgeKey(type, row) ? [each.kind] : [],
    );
    const { scope, limit, validFrom, validTo, activation, ...others } = row;
    return {
      ...others,
      ...(kinds.includes('OTHER_SCOPE') || !scope ? {} : { scope }),
      ...(kinds.includes('LIMIT') || limit === undefined ? {} : { limit }),
      ...(kinds.includes('NOT_VALID') || !validFrom ? {} : { validFrom }),
      ...(kinds.includes('NOT_VALID') || !validTo ? {} : { validTo }),
      ...(kinds.includes('NEEDS_ACTIVATION') || !activation ? {} : { activation }),
    };
  };
  const absent = new Set(obstacles.flatMap((each) => (each.kind === 'TAKES_NO_PART' ? [each.account] : [])));
  const controls = new Set(obstacles.flatMap((each) => (each.kind === 'CONTROL' ? [each.edge.key] : [])));
  const access = Object.entries(ACCESS).map(([file, type]) => [
    file,
    world[file as keyof typeof ACCESS].map((row) => freed(type, row)),
  ]);
  return {
    ...world,
    ...(Object.fromEntries(access) as Partial<World>),
    identities: world.identities.map((row) => (absent.has(row.id) ? { id: row.id } : row)),
    separations: world.separations.filter((row) => !controls.has(edgeKey('SEPARATED_FROM', row))),
  };
}

test('without what stands in the way, the steps are possible and what was blocked is completed', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      worldArbitrary,
      fc.constantFrom('*', '1000', '2000', 'unnamed'),
      fc.constantFrom(1, 10_000, 100_001, 5_000_000),
      (world, scope, amount) => {
        const situation = new BruteForce(world, WORLD_DATE).situation(scope, amount);
        const { survey } = populationOf(world, WORLD_DATE);
        for (const { id } of world.identities) {
          for (const target of survey.access.definitions.workflows) {
            const number = survey.access.scopes.numberOf(scope);
            const found = obstaclesOf(survey, survey.identity(id)!, target, number, amount);
            const does = (world: World, step: string): boolean => {
              const there = new BruteForce(world, WORLD_DATE).situation(scope, amount);
              return there.accounts(id).some((account) => there.doesStep(account, step));
            };
            const possible = routes(world, target.id, amount);
            if (possible.length === 0) expect(found.steps).toEqual([]);
            else expect(possible).toContainEqual(found.steps.map(({ step }) => step));
            for (const { step, possible, account, maxAmount, obstacles } of found.steps) {
              for (const { kind } of obstacles) seen.add(kind);
              expect(possible).toBe(does(world, step));
              expect(possible).toBe(obstacles.length === 0);
              expect(maxAmount >= amount).toBe(possible);
              if (possible) expect(situation.accounts(id)).toContain(account);
              if (obstacles.some(({ kind }) => kind === 'NO_ACCESS')) expect(obstacles).toHaveLength(1);
              else expect(does(without(world, obstacles), step)).toBe(true);
            }
            const mode = (world: World) =>
              new BruteForce(world, WORLD_DATE)
                .workflowRanges(id, target.id, scope)
                .ranges.find(({ above, upTo }) => above < amount && amount <= upTo)?.mode;
            expect(found.mode).toBe(mode(world));
            if (found.mode !== 'BLOCKED_BY_CONTROL') expect(found.controls).toEqual([]);
            else {
              seen.add('CONTROL');
              expect(found.controls.length).toBeGreaterThan(0);
              expect(mode(without(world, found.controls))).not.toBe('BLOCKED_BY_CONTROL');
            }
          }
        }
      },
    ),
    { numRuns: Number(process.env['FOUREYES_RUNS'] ?? 250) },
  );
  expect([...seen].sort()).toEqual(
    ['CONTROL', 'LIMIT', 'NEEDS_ACTIVATION', 'NOT_VALID', 'NO_ACCESS', 'OTHER_SCOPE', 'TAKES_NO_PART'].sort(),
  );
});
