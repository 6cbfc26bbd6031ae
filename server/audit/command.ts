import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ConfigFault, parseConfig } from '../config.ts';
import { MachineFault } from '../database/fault.ts';
import { openDatabase } from '../database/open.ts';
import { sayOnStderr as say } from '../database/say.ts';
import { Unavailable } from '../domain/fault.ts';
import { createAuditLog } from '../graph/neo4j/audit-log.ts';
import { Connection } from '../graph/neo4j/connection.ts';
import { printAuditReport } from './print.ts';
import { verifyAuditLog, type AuditReport } from './verify.ts';

/** `npm run audit:verify`: exit status 0 where the log is whole, 1 where it is not, 2 where that could not be found out. */
const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

const USAGE = `npm run audit:verify -- [--expect HASH] [--json]

  --expect HASH  a head's hash that was noted down earlier: some entry must still have it
  --json         print the report as JSON`;

const NOT_WHOLE = 1;
const NOT_CHECKED = 2;

class UsageFault extends Error {}

try {
  await main();
} catch (error) {
  say(explained(error));
  process.exitCode = NOT_CHECKED;
}

async function main(): Promise<void> {
  const { help, json, expect } = readArguments(process.argv.slice(2));
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const report = await verified(expect);
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : printAuditReport(report)}\n`);
  if (!report.whole) process.exitCode = NOT_WHOLE;
}

async function verified(expected: string | null): Promise<AuditReport> {
  const database = await openDatabase(parseConfig(process.env, PROJECT).database, say);
  try {
    const connection = new Connection(database.connection);
    try {
      return await verifyAuditLog(createAuditLog(connection), expected);
    } finally {
      await connection.close();
    }
  } finally {
    await database.close();
  }
}

function readArguments(args: readonly string[]): { help: boolean; json: boolean; expect: string | null } {
  const options = {
    expect: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const expect = values.expect?.toLowerCase() ?? null;
    if (expect !== null && !/^[0-9a-f]{64}$/.test(expect)) {
      throw new Error(`--expect ${JSON.stringify(values.expect)} is no SHA-256: 64 hexadecimal digits.`);
    }
    return { help: values.help, json: values.json, expect };
  } catch (error) {
    throw new UsageFault(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

/** What the user can mend is told in a line; a fault of ours with all that helps to find it. */
function explained(error: unknown): string {
  const known = [UsageFault, ConfigFault, MachineFault, Unavailable].some((fault) => error instanceof fault);
  if (!(error instanceof Error)) return String(error);
  return known ? error.message : (error.stack ?? error.message);
}
