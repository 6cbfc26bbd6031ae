import { fileURLToPath } from 'node:url';
import { ConfigFault, parseConfig } from '../config.ts';
import { MachineFault } from '../database/fault.ts';
import { openDatabase } from '../database/open.ts';
import { sayOnStderr as say } from '../database/say.ts';
import { Unavailable } from '../domain/fault.ts';
import type { ImportStore } from '../graph/import-port.ts';
import { Connection } from '../graph/neo4j/connection.ts';
import { createImportStore } from '../graph/neo4j/import-store.ts';
import { readArguments, USAGE, UsageFault, type Asked } from './arguments.ts';
import { importBundle } from './import.ts';
import { printReport } from './print.ts';
import { progressLine } from './progress.ts';
import { removeSource } from './remove.ts';
import type { ImportReport } from './report.ts';

/** `npm run import -- DIR …`: exit status 0, or 1 where the import was refused or could not be done. */
const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

try {
  await main();
} catch (error) {
  say(explained(error));
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  if (asked.do === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const config = parseConfig(process.env, PROJECT);
  const database = await openDatabase(config.database, say);
  try {
    const connection = new Connection(database.connection);
    try {
      const report = await run(createImportStore(connection), asked);
      process.stdout.write(`${asked.json ? JSON.stringify(report, null, 2) : printReport(report)}\n`);
      if (report.refused !== null) process.exitCode = 1;
    } finally {
      await connection.close();
    }
  } finally {
    await database.close();
  }
}

async function run(store: ImportStore, asked: Exclude<Asked, { do: 'help' }>): Promise<ImportReport> {
  const progress = progressLine(process.stderr);
  try {
    if (asked.do === 'remove') return await removeSource(store, asked.source, progress.show);
    return await importBundle(store, { folder: asked.folder, ...asked.flags }, progress.show);
  } finally {
    progress.end();
  }
}

/** What the user can mend is told in a line; a fault of ours with all that helps to find it. */
function explained(error: unknown): string {
  if (error instanceof UsageFault) return `${error.message}\n\n${USAGE}`;
  if (error instanceof ConfigFault || error instanceof MachineFault || error instanceof Unavailable)
    return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
