import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { readIfThere, writePrivate } from './private-file.ts';
import { markOf, type ProcessMark } from './processes.ts';

/** What a process that runs the local database writes down for the next one. */
export interface DatabaseState {
  readonly uri: string;
  readonly database: ProcessMark;
  /** Who started it, and with whom it ends. */
  readonly owner: ProcessMark;
  /** The address at which the owner answers questions; null: a command that will be done soon. */
  readonly serving: string | null;
  /** The owner still mends or fills the database: nobody else may use it yet. */
  readonly preparing: boolean;
}

function pathIn(home: string): string {
  return join(home, 'database.json');
}

/** Writes who runs the database, for this process as its owner. */
export async function writeState(
  home: string,
  found: Pick<DatabaseState, 'uri' | 'serving' | 'preparing'> & { readonly pid: number },
): Promise<void> {
  const { uri, serving, preparing, pid } = found;
  const state: DatabaseState = { uri, database: markOf(pid), owner: markOf(process.pid), serving, preparing };
  await writePrivate(pathIn(home), JSON.stringify(state));
}

/** What is written down, true or not; null where nothing is, or nothing that can be read. */
export async function readState(home: string): Promise<DatabaseState | null> {
  const text = await readIfThere(pathIn(home));
  if (text === null) return null;
  try {
    const state = JSON.parse(text) as Partial<DatabaseState> | null;
    const whole =
      typeof state?.uri === 'string' &&
      typeof state.database?.pid === 'number' &&
      typeof state.owner?.pid === 'number';
    return whole ? (state as DatabaseState) : null;
  } catch {
    return null;
  }
}

/** Forgets the database with this process number, unless another has been written down since. */
export async function forgetState(home: string, database: number): Promise<void> {
  if ((await readState(home))?.database.pid === database) await rm(pathIn(home), { force: true });
}
