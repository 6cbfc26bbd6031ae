import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere, writePrivate } from './private-file.ts';
import { isAlive, markIn, markOf } from './processes.ts';

/** A Foureyes that answers questions, or is about to. */
export interface RunningServer {
  readonly pid: number;
  /** As a URL without a slash at its end. */
  readonly address: string;
}

function pathIn(home: string): string {
  return join(home, 'server.json');
}

/** Writes down that this process is the server of the home folder. */
export async function markServer(home: string, address: string): Promise<void> {
  await writePrivate(pathIn(home), JSON.stringify({ ...markOf(process.pid), address }));
}

/** The server of the home folder, if one runs now. */
export async function runningServer(home: string): Promise<RunningServer | null> {
  const text = await readIfThere(pathIn(home));
  const mark = text === null ? null : markIn(text);
  if (text === null || mark === null || !isAlive(mark)) return null;
  return { pid: mark.pid, address: String((JSON.parse(text) as { address?: unknown }).address) };
}

/** Takes the mark away, if it is this process's. */
export async function unmarkServer(home: string): Promise<void> {
  if ((await runningServer(home))?.pid === process.pid) await rm(pathIn(home), { force: true });
}
