import { randomUUID } from 'node:crypto';
import { link, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { readIfThere } from './private-file.ts';
import { isAlive, markIn, markOf, type ProcessMark } from './processes.ts';

/**
 * Holds a lock file while the work is done, so that two commands do not start (or fetch) the same database at once.
 * Waits for a process that holds it; a lock left by a process that has ended is taken over.
 *
 * @param waiting called once, with the other process, when there is somebody to wait for
 */
export async function whileLocked<T>(
  path: string,
  waiting: (holder: ProcessMark) => void,
  work: () => Promise<T>,
): Promise<T> {
  let told = false;
  while (!(await taken(path))) {
    const text = await readIfThere(path);
    if (text === null) continue;
    const holder = markIn(text);
    if (holder !== null && isAlive(holder)) {
      if (!told) waiting(holder);
      told = true;
      await pause(200);
    } else {
      await removeStale(path, text);
    }
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

/** A link appears with its content, so that nobody ever reads a lock without a holder. */
async function taken(path: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(markOf(process.pid)), { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Takes the file away if it still says what was read; if another process was quicker, its own lock is put back. */
async function removeStale(path: string, text: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readIfThere(aside)) !== text) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}
