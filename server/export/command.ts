import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actingCommand } from '../acting-identity.ts';
import { ConfigFault, parseConfig } from '../config.ts';
import { MachineFault } from '../database/fault.ts';
import { openDatabase } from '../database/open.ts';
import { sayOnStderr as say } from '../database/say.ts';
import { Unavailable } from '../domain/fault.ts';
import { Connection } from '../graph/neo4j/connection.ts';
import { createAuditLog } from '../graph/neo4j/audit-log.ts';
import { createExportStore } from '../graph/neo4j/export-store.ts';
import { readExportArguments, USAGE, UsageFault } from './arguments.ts';
import { openGraph, type Written } from './open-graph.ts';
import { UnwritableFile, writeWhole } from './write.ts';

/** What is asked for is not there; the message says what is. */
class NoSuchSnapshot extends Error {
  override readonly name = 'NoSuchSnapshot';
}

/** `npm run export -- …`: exit status 0, or 1 where nothing was written. */
const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

try {
  await main();
} catch (error) {
  say(explained(error));
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const asked = readExportArguments(process.argv.slice(2));
  if (asked.do === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const config = parseConfig(process.env, PROJECT);
  const database = await openDatabase(config.database, say);
  try {
    const connection = new Connection(database.connection);
    try {
      const store = createExportStore(connection);
      const active = await store.activeSnapshot();
      const snapshot = asked.snapshot ?? active;
      if (active === 0) throw new NoSuchSnapshot('There is nothing to export: nothing was imported yet.');
      if (snapshot > active)
        throw new NoSuchSnapshot(`There is no snapshot ${snapshot}; the newest is ${active}.`);
      const written: Written = { nodes: 0, edges: 0 };
      const path = resolve(asked.out);
      // Written down first: what cannot be written down is not handed out.
      await createAuditLog(connection).append({
        id: randomUUID(),
        at: new Date().toISOString(),
        actor: actingCommand(),
        action: 'EXPORT',
        subject: `SNAPSHOT:${snapshot}`,
        details: { format: 'opengraph', snapshot, path },
      });
      await writeWhole(path, openGraph(store, snapshot, written));
      process.stdout.write(
        `Snapshot ${snapshot} is in ${path}: ${written.nodes} nodes, ${written.edges} edges.\n`,
      );
    } finally {
      await connection.close();
    }
  } finally {
    await database.close();
  }
}

/** What the user can mend is told in a line; a fault of ours with all that helps to find it. */
function explained(error: unknown): string {
  if (error instanceof UsageFault) return `${error.message}\n\n${USAGE}`;
  if (
    error instanceof ConfigFault ||
    error instanceof MachineFault ||
    error instanceof Unavailable ||
    error instanceof UnwritableFile ||
    error instanceof NoSuchSnapshot
  )
    return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
