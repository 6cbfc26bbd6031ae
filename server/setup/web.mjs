import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { NODE, ROOT, run } from './run.mjs';
import { fail, say } from './say.mjs';

const STAMP = join(ROOT, 'web', 'dist', '.built-from');
const SOURCES = ['web', 'server/schema', 'package-lock.json'];

/** Builds the page, unless what is built is of the same sources. */
export async function ensureWeb() {
  const wanted = fingerprint();
  if (built(wanted)) return;
  await oneAtATime(() => (built(wanted) ? undefined : build(wanted)));
}

function built(wanted) {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
}

async function build(wanted) {
  say('Building the page');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const status = await run(NODE, [vite, 'build', 'web', '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) fail('The page could not be built: what is said above is the reason.');
  writeFileSync(STAMP, wanted);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesOf(source))
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(ROOT, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (path.endsWith('.json')) return [path];
  return readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => !['dist', 'node_modules'].includes(entry.name) && !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(`${path}/${entry.name}`) : [`${path}/${entry.name}`]));
}
