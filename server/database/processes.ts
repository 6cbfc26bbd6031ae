import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process, told apart from a later one that was given the same number. */
export interface ProcessMark {
  readonly pid: number;
  /** When it started, in the words of the operating system; compared, never read. Empty: not known. */
  readonly started: string;
}

/** The mark of a process that runs now. */
export function markOf(pid: number): ProcessMark {
  return { pid, started: startOf(pid) };
}

/** Whether exactly this process still runs. */
export function isAlive(mark: ProcessMark): boolean {
  try {
    process.kill(mark.pid, 0);
  } catch (error) {
    // EPERM: it runs, under another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const started = startOf(mark.pid);
  return started !== ENDED && (started === '' || mark.started === '' || started === mark.started);
}

const ENDED = 'ended';

function startOf(pid: number): string {
  if (process.platform === 'linux') {
    try {
      // The name in parentheses may hold blanks; after it, the state is field 1 and the start time field 20.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      // A zombie has ended; it only waits for its parent to take notice.
      return fields[0] === 'Z' || fields[0] === 'X' ? ENDED : (fields[19] ?? '');
    } catch {
      return ENDED;
    }
  }
  if (process.platform === 'win32') return '';
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** The mark that a file holds as JSON, or null where it holds none. */
export function markIn(text: string): ProcessMark | null {
  try {
    const mark = JSON.parse(text) as Partial<ProcessMark> | null;
    if (typeof mark?.pid !== 'number' || typeof mark.started !== 'string') return null;
    return { pid: mark.pid, started: mark.started };
  } catch {
    return null;
  }
}
