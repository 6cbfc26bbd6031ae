import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewAt } from '../../server/analysis/view.ts';
import { parseDay } from '../../server/domain/day.ts';
import type { RecordedGraph } from '../../server/domain/recorded.ts';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import { writeHistory } from '../support/graph-fixture.ts';
import { historyArbitrary } from '../support/history-arbitrary.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { plainRecorded } from '../support/plain-recorded.ts';
import { recordedHistory } from '../support/recorded.ts';
import { WORLD_DATE } from '../support/world-arbitrary.ts';

const connection = testConnection();
const graph = createGraph(connection);
beforeAll(() => createImportStore(connection).ensureSchema());
afterAll(() => connection.close());

const runs = { numRuns: Number(process.env['FOUREYES_RUNS'] ?? 25) };
const asOf = parseDay(WORLD_DATE)!;

test('what is read up to a snapshot has nothing of later ones', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary, fc.nat(), async (history, place) => {
      const upTo = 1 + (place % history.length);
      await emptyDatabase(connection);
      await writeHistory(connection, history);
      const read = await graph.recordedGraph({ upTo });
      expect(plainRecorded(read)).toEqual(plainRecorded(recordedHistory(history.slice(0, upTo))));
    }),
    runs,
  );
});

test('adding what later snapshots changed gives what reading all of it anew gives', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary, fc.array(fc.nat(), { maxLength: 2 }), async (history, places) => {
      await emptyDatabase(connection);
      await writeHistory(connection, history);
      const stops = [...new Set([...places.map((place) => 1 + (place % history.length)), history.length])];
      let known: RecordedGraph | undefined;
      for (const upTo of stops.sort((a, b) => a - b))
        known = await graph.recordedGraph({ upTo, ...(known && { known }) });
      expect(plainRecorded(known!)).toEqual(plainRecorded(recordedHistory(history)));
    }),
    runs,
  );
});

test('what was handed out before says of its own snapshots what it said', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary, async (history) => {
      await emptyDatabase(connection);
      await writeHistory(connection, history);
      const known = await graph.recordedGraph({ upTo: 1 });
      const look = () => viewAt(known, { snapshot: 1, asOf, includeJit: true });
      const before = look();
      await graph.recordedGraph({ upTo: history.length, known });
      expect(look().usable).toEqual(before.usable);
      expect(look().takesPart).toEqual(before.takesPart);
    }),
    runs,
  );
});
