import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { Population } from '../../server/analysis/population.ts';
import { viewAt } from '../../server/analysis/view.ts';
import { parseDay } from '../../server/domain/day.ts';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { finished } from '../analysis/survey-of.ts';
import { BruteForce } from '../support/brute-force.ts';
import { writeHistory } from '../support/graph-fixture.ts';
import { historyArbitrary, seenIn } from '../support/history-arbitrary.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { plainRecorded } from '../support/plain-recorded.ts';
import { recordedHistory } from '../support/recorded.ts';
import { WORLD_DATE } from '../support/world-arbitrary.ts';
import type { World } from '../support/world.ts';

const connection = testConnection();
const graph = createGraph(connection);
afterAll(() => connection.close());

const runs = (share: number) => ({ numRuns: Math.ceil(Number(process.env['FOUREYES_RUNS'] ?? 25) * share) });
const asOf = parseDay(WORLD_DATE)!;
const ask = fc.record({
  scope: fc.constantFrom('*', '1000', '2000', 'unnamed'),
  amount: fc.constantFrom(null, 1, 10_000, 50_001, 5_000_000),
  includeJit: fc.boolean(),
  viaOthers: fc.boolean(),
});

async function write(history: readonly World[]): Promise<void> {
  await emptyDatabase(connection);
  await writeHistory(connection, history);
}

test('the recorded graph is all that was ever recorded, in its own time', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary, async (history) => {
      await write(history);
      expect(plainRecorded(await graph.recordedGraph())).toEqual(plainRecorded(recordedHistory(history)));
    }),
    runs(1),
  );
});

test('who does a step, and which steps one does, is as defined, at every snapshot', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary, ask, async (history, { scope, amount, includeJit, viaOthers }) => {
      await write(history);
      for (const [i, world] of history.entries()) {
        const brute = new BruteForce(seenIn(world), WORLD_DATE, { includeJit });
        const where = { scope, viaOthers, ...(amount === null ? {} : { amount }) };
        const at = { point: { snapshot: i + 1, asOf, includeJit }, scope, amount };
        for (const { id } of world.steps) {
          expect(await graph.whoCan(id, at, viaOthers)).toEqual(brute.whoCan(id, where));
        }
        for (const { id } of world.identities) {
          expect(await graph.identitySteps(id, at, viaOthers)).toEqual(brute.identitySteps(id, where));
        }
      }
    }),
    runs(1),
  );
});

test('what one identity reaches decides its answers as the whole graph does', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary, fc.boolean(), async (history, includeJit) => {
      await write(history);
      const whole = await graph.recordedGraph();
      for (const [i, world] of history.entries()) {
        const point = { snapshot: i + 1, asOf, includeJit };
        const all = new Population(viewAt(whole, point));
        const [completions, violations] = [finished(all.completions()), finished(all.violations())];
        for (const { id } of world.identities) {
          const reach = new Population(viewAt(await graph.reachedFrom(id), point));
          const its = ({ identity }: { identity: string }): boolean => identity === id;
          expect(finished(reach.completions()).filter(its)).toEqual(completions.filter(its));
          expect(finished(reach.violations()).filter(its)).toEqual(violations.filter(its));
        }
      }
    }),
    runs(0.6),
  );
});
