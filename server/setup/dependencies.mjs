import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { NODE, ROOT, run } from './run.mjs';
import { fail, say } from './say.mjs';

const NEEDED = 20;
const LOCK = join(ROOT, 'package-lock.json');
const STAMP = join(ROOT, 'node_modules', '.foureyes-installed');

/** Installs the dependencies as `package-lock.json` says, unless that has been done. */
export async function ensureDependencies() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < NEEDED)
    fail(`Foureyes needs Node.js ${NEEDED} or later; this is ${process.version}. See https://nodejs.org.`);
  const wanted = fingerprint();
  if (installed(wanted)) return;
  await oneAtATime(() => (installed(wanted) ? undefined : install(wanted)));
}

async function install(wanted) {
  say('Installing the dependencies (npm ci)');
  // The warnings are about packages that want a newer Node.js than this one: they run on the one that is installed here.
  const status = await npm(['ci', '--loglevel=error', '--no-fund', '--no-audit']);
  if (status !== 0) fail(`npm ci failed with status ${status}: what it says above is the reason.`);
  if (!existsSync(NODE)) await runInstallScript();
  writeFileSync(STAMP, wanted);
}

function fingerprint() {
  return createHash('sha256').update(readFileSync(LOCK)).digest('hex');
}

function installed(wanted) {
  if (!existsSync(NODE)) return false;
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === wanted;
  // Installed by hand: npm leaves its own copy of what it has installed.
  const own = join(ROOT, 'node_modules', '.package-lock.json');
  return existsSync(own) && statSync(own).mtimeMs >= statSync(LOCK).mtimeMs;
}

/** Where npm is told to ignore install scripts, the one of the package `node` is still needed: it fetches the program. */
async function runInstallScript() {
  const folder = join(ROOT, 'node_modules', 'node');
  const status = await run(process.execPath, ['installArchSpecificPackage'], { cwd: folder });
  if (status !== 0 || !existsSync(NODE)) {
    fail(
      'The package "node" could not fetch Node.js for this machine. Is the network there, and does npm know your mirror?',
    );
  }
}

function npm(parameters) {
  const script = process.env['npm_execpath'];
  if (script !== undefined && script.endsWith('.js')) return run(process.execPath, [script, ...parameters]);
  return run('npm', parameters, { shell: process.platform === 'win32' });
}
