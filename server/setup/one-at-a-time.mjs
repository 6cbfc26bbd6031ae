import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './run.mjs';
import { say } from './say.mjs';

const LOCK = join(ROOT, '.foureyes', 'setup.lock');

/** Does the work while no other command of this folder installs or builds; one that has died does not count. */
export async function oneAtATime(work) {
  mkdirSync(join(ROOT, '.foureyes'), { recursive: true });
  let told = false;
  while (!taken()) {
    if (!told) say('Another command is installing or building here: waiting for it.');
    told = true;
    await pause(500);
  }
  const release = () => rmSync(LOCK, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function taken() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isAlive(holder())) rmSync(LOCK, { force: true });
    return false;
  }
}

function holder() {
  try {
    return Number(readFileSync(LOCK, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
