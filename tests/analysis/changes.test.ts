import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedEdges } from '../../server/analysis/changed-edges.ts';
import { changesBetween } from '../../server/analysis/changes.ts';
import { Population } from '../../server/analysis/population.ts';
import { viewAt } from '../../server/analysis/view.ts';
import { parseDay } from '../../server/domain/day.ts';
import { BruteForce } from '../support/brute-force.ts';
import { recordedHistory } from '../support/recorded.ts';
import { WORLD_DATE, worldArbitrary } from '../support/world-arbitrary.ts';
import type { World } from '../support/world.ts';
import { finished } from './survey-of.ts';

const ACCESS = ['hasRole', 'hasPermission', 'inherits', 'grants', 'canActAs'] as const;

/** The world without some of its access, and all else as it is. */
function thinned(world: World, dice: Iterator<number>): World {
  const kept = ACCESS.map((file) => [
    file,
    (world[file] as readonly object[]).filter(() => dice.next().value > 2),
  ]);
  return { ...world, ...(Object.fromEntries(kept) as Partial<World>) };
}

const pairs = fc
  .tuple(worldArbitrary, fc.infiniteStream(fc.integer({ min: 0, max: 9 })))
  .map(([world, dice]) => [thinned(world, dice), world] as const);

function populations([before, after]: readonly [World, World]) {
  const graph = recordedHistory([before, after]);
  return [1, 2].map(
    (snapshot) => new Population(viewAt(graph, { snapshot, asOf: parseDay(WORLD_DATE)!, includeJit: false })),
  );
}

test('changes are what differs between the answers of two points in time, worst first', () => {
  fc.assert(
    fc.property(pairs, fc.boolean(), (worlds, reversed) => {
      const [from, to] = reversed ? worlds.toReversed() : worlds;
      const [before, after] = [from, to].map((world) => new BruteForce(world, WORLD_DATE));
      const found = changesBetween(before.completions(), after.completions());
      const completes = (brute: BruteForce, identity: string, workflow: string): boolean => {
        const mode = brute.completion(identity, workflow)?.mode;
        return mode !== undefined && mode !== 'BLOCKED_BY_CONTROL';
      };
      const expected = from.identities.flatMap(({ id }) =>
        from.workflows.flatMap((workflow) => {
          const sides = [before, after].map((brute) => brute.completion(id, workflow.id));
          if (JSON.stringify(sides[0]) === JSON.stringify(sides[1])) return [];
          const [was, is] = [before, after].map((brute) => completes(brute, id, workflow.id));
          const kind = is ? (was ? 'CHANGED' : 'NEW') : was ? 'GONE' : 'BLOCKED';
          return [`${kind} ${id} ${workflow.id}`];
        }),
      );
      const named = found.map(({ kind, identity, workflow }) => `${kind} ${identity} ${workflow}`);
      expect(named.toSorted()).toEqual(expected.toSorted());
      const order = found.map(({ kind }) => ['NEW', 'CHANGED', 'GONE', 'BLOCKED'].indexOf(kind));
      expect(order).toEqual(order.toSorted());
    }),
    { numRuns: 100 },
  );
});

test('the edges that did it were added where something is new, and removed where it is gone', () => {
  let looked = 0;
  fc.assert(
    fc.property(pairs, (worlds) => {
      const [thin, full] = populations(worlds);
      for (const [from, to, change] of [
        [thin, full, 'ADDED'],
        [full, thin, 'REMOVED'],
      ] as const) {
        const changes = changesBetween(finished(from.completions()), finished(to.completions()));
        for (const { kind, identity, workflow, before, after } of changes) {
          const edges = changedEdges(
            identity,
            workflow,
            { survey: from.survey, completion: before },
            { survey: to.survey, completion: after },
          );
          if (kind === 'NEW' || kind === 'GONE') {
            looked++;
            expect(edges.length).toBeGreaterThan(0);
          }
          if (kind === 'BLOCKED') expect(edges).toEqual([]);
          for (const edge of edges) expect(edge).toMatchObject({ change, reason: 'NOT_RECORDED' });
        }
      }
    }),
    { numRuns: 100 },
  );
  expect(looked).toBeGreaterThan(20);
});
