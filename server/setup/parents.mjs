import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const EVERY = 500;

/**
 * Calls back once when the process that started this one has gone. npm runs a script by a shell that outlives it: there it
 * is npm that is looked after, not the shell alone.
 */
export function whenParentEnds(gone, environment = process.env) {
  const before = parents(environment);
  const timer = setInterval(() => {
    if (parents(environment) === before) return;
    clearInterval(timer);
    gone();
  }, EVERY);
  timer.unref();
}

function parents(environment) {
  const shell = process.ppid;
  return environment['npm_lifecycle_event'] === undefined ? `${shell}` : `${shell} of ${parentOf(shell)}`;
}

function parentOf(pid) {
  if (process.platform === 'win32') return '';
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  try {
    // The name in parentheses may hold blanks; after it come the state and the parent.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1];
  } catch {
    return '';
  }
}
