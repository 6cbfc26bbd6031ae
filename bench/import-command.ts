import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Neo4jSettings } from '../server/graph/neo4j/connection.ts';
import { environmentOf } from './neo4j.ts';
import { removeFolder, temporaryFolder } from './temporary.ts';

const COMMAND = fileURLToPath(new URL('../server/import/command.ts', import.meta.url));
const PRELOAD = new URL('preload/peak-memory.ts', import.meta.url).href;

/** The name under which the generated company is imported. */
export const SOURCE = 'bench';

export interface ImportRun {
  readonly ms: number;
  /** The most memory that the process had at any time, in mebibytes. */
  readonly peakMebibytes: number;
}

/** Imports a bundle as a user would, by the command in a process of its own. */
export async function runImport(folder: string, database: Neo4jSettings): Promise<ImportRun> {
  const notes = temporaryFolder();
  const peak = join(notes, 'peak');
  try {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', PRELOAD, COMMAND, folder, '--source', SOURCE], {
      env: { ...environmentOf(database), BENCH_PEAK_FILE: peak },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const status = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
    if (status !== 0) throw new Error(`The import ended with status ${String(status)}: ${said.trim()}`);
    return { ms: performance.now() - start, peakMebibytes: Number(readFileSync(peak, 'utf8')) / 1024 };
  } finally {
    removeFolder(notes);
  }
}
