import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../server/graph/neo4j/connection.ts';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import { importBundle } from '../../server/import/import.ts';
import type { ImportReport } from '../../server/import/report.ts';
import { writeBundle, type World } from './world.ts';

/** Writes the world as a bundle to a folder of its own and imports that; throws where the import refuses it. */
export async function importWorld(
  connection: Connection,
  world: World,
  source = 'scenario',
): Promise<ImportReport> {
  const folder = await mkdtemp(join(tmpdir(), 'foureyes-world-'));
  try {
    await writeBundle(world, folder);
    const report = await importBundle(createImportStore(connection), { folder, source });
    if (report.refused !== null) {
      throw new Error(`${report.refused}\n${report.rejects.map((row) => JSON.stringify(row)).join('\n')}`);
    }
    return report;
  } finally {
    await rm(folder, { recursive: true });
  }
}
