import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whenParentEnds } from './parents.mjs';
import { say } from './say.mjs';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The Node.js that comes with the dependencies, and runs TypeScript directly. */
export const NODE = join(
  ROOT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Runs a command in the project's folder, its output shown; resolves with its exit status. */
export function run(command, parameters, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

const AGAIN_AFTER = 1000;

/**
 * Runs one of the project's programs until it ends, and ends with its status. Ctrl-C and the like are passed on once, for it
 * to end in good order (a terminal and npm may both send them); a second Ctrl-C ends it at once. It also ends when this
 * process or its parent does: it sees the former by the channel between the two.
 */
export function runProgram(file, parameters, cwd = ROOT) {
  const child = spawn(NODE, [join(ROOT, file), ...parameters], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  });
  let asked = 0;
  const stop = () => {
    const now = Date.now();
    if (asked === 0) {
      asked = now;
      child.kill('SIGTERM');
    } else if (now - asked > AGAIN_AFTER) {
      say('Stopping at once.');
      child.kill('SIGKILL');
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  whenParentEnds(stop);
  child.once('error', (error) => {
    say(`${NODE} does not run: ${error.message}`);
    process.exit(1);
  });
  child.once('close', (code) => {
    process.exit(code ?? 1);
  });
}
