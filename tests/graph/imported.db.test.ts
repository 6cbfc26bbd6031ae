import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import { importBundle } from '../../server/import/import.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { plainRecorded } from '../support/plain-recorded.ts';
import { recordedHistory } from '../support/recorded.ts';
import { worldArbitrary } from '../support/world-arbitrary.ts';
import { writeBundle, type World } from '../support/world.ts';

const connection = testConnection();
const graph = createGraph(connection);
const store = createImportStore(connection);
afterAll(() => connection.close());

async function importWorld(world: World): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'foureyes-world-'));
  try {
    await writeBundle(world, folder);
    await importBundle(store, { folder, source: 'test', allowShrink: true });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Keys are hashes in the database and texts in the tests' own history. */
function withoutKeys(tables: Record<string, string[]>): Record<string, string[]> {
  const entries = Object.entries(tables).map(([name, rows]) => {
    const cells = rows.map((row) =>
      JSON.stringify(JSON.parse(row), (key, cell: unknown) => (key === 'key' ? '' : cell)),
    );
    return [name, cells.sort()];
  });
  return Object.fromEntries(entries) as Record<string, string[]>;
}

test('what successive imports wrote is read as what they brought', async () => {
  await fc.assert(
    fc.asyncProperty(worldArbitrary, worldArbitrary, async (first, second) => {
      fc.pre(JSON.stringify(first) !== JSON.stringify(second));
      const history = [first, second, first];
      await emptyDatabase(connection);
      for (const world of history) await importWorld(world);
      const read = plainRecorded(await graph.recordedGraph());
      expect(withoutKeys(read)).toEqual(withoutKeys(plainRecorded(recordedHistory(history))));
    }),
    { numRuns: Math.ceil(Number(process.env['FOUREYES_RUNS'] ?? 25) / 5) },
  );
});
