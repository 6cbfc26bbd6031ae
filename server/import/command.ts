import { fileURLToPath } from 'node:url';
import { actingCommand } from '../acting-identity.ts';
import { ConfigFault, parseConfig } from '../config.ts';
import { MachineFault } from '../database/fault.ts';
import { openDatabase } from '../database/open.ts';
import { sayOnStderr as say } from '../database/say.ts';
import { Unavailable } from '../domain/fault.ts';
import type { ImportStore } from '../graph/import-port.ts';
import { Connection } from '../graph/neo4j/connection.ts';
import { createImportStore } from '../graph/neo4j/import-store.ts';
import { readArguments, USAGE, UsageFault, type AskedImport, type AskedRemoval } from './arguments.ts';
import { dryRun, type WithIdentities } from './dry-run.ts';
import { importBundle } from './import.ts';
import { dryRunJson, printDryRun } from './print-dry-run.ts';
import { printReport } from './print.ts';
import { progressLine } from './progress.ts';
import { removeSource } from './remove.ts';
import type { ImportReport } from './report.ts';

/** `npm run import -- PATH …`: exit status 0, or 1 where the import was refused or could not be done. */
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
  if (asked.do === 'try') return tryOut(asked);
  const report = await withStore((store) => run(store, asked));
  process.stdout.write(`${asked.json ? JSON.stringify(report, null, 2) : printReport(report)}\n`);
  if (report.refused !== null) process.exitCode = 1;
}

/** Shows what an import would be. The database is opened for a format that links to what is stored, and for no other. */
async function tryOut({ folder, flags, json }: AskedImport): Promise<void> {
  const progress = progressLine(process.stderr);
  const withIdentities: WithIdentities = (read) =>
    withStore((store) => store.exclusively((session) => read(() => session.identities())));
  const tried = await dryRun({ folder, ...flags }, withIdentities, progress.show).finally(progress.end);
  process.stdout.write(`${json ? dryRunJson(tried) : printDryRun(tried)}\n`);
  if (tried.report.refused !== null) process.exitCode = 1;
}

async function withStore<T>(work: (store: ImportStore) => Promise<T>): Promise<T> {
  const config = parseConfig(process.env, PROJECT);
  const database = await openDatabase(config.database, say);
  try {
    const connection = new Connection(database.connection);
    try {
      return await work(createImportStore(connection, actingCommand()));
    } finally {
      await connection.close();
    }
  } finally {
    await database.close();
  }
}

async function run(store: ImportStore, asked: AskedImport | AskedRemoval): Promise<ImportReport> {
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
