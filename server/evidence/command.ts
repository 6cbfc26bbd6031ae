import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actingCommand } from '../acting-identity.ts';
import { ConfigFault, parseConfig } from '../config.ts';
import { MachineFault } from '../database/fault.ts';
import { openDatabase } from '../database/open.ts';
import { sayOnStderr as say } from '../database/say.ts';
import { today } from '../domain/day.ts';
import { BadInput, NotFound, Unavailable } from '../domain/fault.ts';
import { createAuditLog } from '../graph/neo4j/audit-log.ts';
import { Connection } from '../graph/neo4j/connection.ts';
import { createGraph } from '../graph/neo4j/graph.ts';
import {
  MAKE_USAGE,
  makeArguments,
  UsageFault,
  VERIFY_USAGE,
  verifyArguments,
  type MakeAsked,
} from './arguments.ts';
import { makePack, type EvidenceSources } from './make-pack.ts';
import { printEvidenceReport, printMade } from './print.ts';
import { verifyPack, type EvidenceReport } from './verify-pack.ts';

/**
 * `npm run evidence` (first argument `make`) and `npm run evidence:verify` (`verify`): exit status 0; 1 where a pack is not
 * whole; 2 where it could not be made or checked.
 */
const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const NOT_WHOLE = 1;
const NOT_DONE = 2;

try {
  const [which, ...args] = process.argv.slice(2);
  await (which === 'verify' ? verify(args) : make(args));
} catch (error) {
  say(explained(error));
  process.exitCode = NOT_DONE;
}

async function make(args: readonly string[]): Promise<void> {
  const asked = makeArguments(args);
  if (asked === null) return print(MAKE_USAGE);
  const made = await withDatabase(async (sources) => {
    const question = await questionOf(asked, sources);
    return makePack(sources, question, actingCommand(), asked.out, new AbortController().signal);
  });
  print(asked.json ? JSON.stringify(made, null, 2) : printMade(made, resolve(asked.out)));
}

async function questionOf({ review, snapshot, asOf }: MakeAsked, { graph }: EvidenceSources) {
  const active = await graph.activeSnapshot();
  if (snapshot !== null && snapshot > active)
    throw new NotFound(`There is no snapshot ${snapshot}; the newest is ${active}.`);
  return { review, snapshot: snapshot ?? active, asOf: asOf ?? today() };
}

async function verify(args: readonly string[]): Promise<void> {
  const asked = verifyArguments(args);
  if (asked === null) return print(VERIFY_USAGE);
  const { signal } = new AbortController();
  const report: EvidenceReport = asked.filesOnly
    ? await verifyPack(asked.folder, null, signal)
    : await withDatabase((sources) => verifyPack(asked.folder, sources, signal));
  print(asked.json ? JSON.stringify(report, null, 2) : printEvidenceReport(report));
  if (!report.whole) process.exitCode = NOT_WHOLE;
}

async function withDatabase<T>(work: (sources: EvidenceSources) => Promise<T>): Promise<T> {
  const database = await openDatabase(parseConfig(process.env, PROJECT).database, say);
  try {
    const connection = new Connection(database.connection);
    try {
      return await work({ graph: createGraph(connection), audit: createAuditLog(connection) });
    } finally {
      await connection.close();
    }
  } finally {
    await database.close();
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What the user can mend is told in a line; a fault of ours with all that helps to find it. */
function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const told = [UsageFault, ConfigFault, MachineFault, Unavailable, BadInput, NotFound];
  if (told.some((fault) => error instanceof fault) || 'code' in error) return error.message;
  return error.stack ?? error.message;
}
