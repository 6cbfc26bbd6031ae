import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { MachineFault } from './fault.ts';
import { whileLocked } from './lock.ts';
import { progressOf } from './progress.ts';
import type { Say } from './say.ts';

/** Neo4j Community, long-term support; the same number is in `launcher/pom.xml`. */
export const NEO4J_VERSION = '5.26.31';

const POM = fileURLToPath(new URL('launcher/pom.xml', import.meta.url));
const JARS = 213;

/**
 * The folder with Neo4j's jars, below the home folder; fetched by Maven if it is not there. It appears all at once, so a
 * fetch that was cut off leaves nothing behind that could be taken for the whole.
 */
export async function neo4jJars(home: string, say: Say): Promise<string> {
  const folder = join(home, `neo4j-${NEO4J_VERSION}`);
  const jars = join(folder, 'lib');
  if (existsSync(jars)) return jars;
  await mkdir(home, { recursive: true });
  const waiting = (): void => say('Another process is fetching Neo4j: waiting for it.');
  await whileLocked(join(home, 'fetch.lock'), waiting, async () => {
    if (existsSync(jars)) return;
    await removeAbandoned(home);
    const draft = join(home, `fetching-${process.pid}`);
    say(`Fetching Neo4j ${NEO4J_VERSION} with Maven (120 MB, once)`);
    try {
      await fetchWithMaven(join(draft, 'lib'), say);
      await rm(folder, { recursive: true, force: true });
      await rename(draft, folder);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  });
  return jars;
}

/** Whoever left these has ended: only the holder of the lock fetches. */
async function removeAbandoned(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (name.startsWith('fetching-')) await rm(join(home, name), { recursive: true, force: true });
  }
}

async function fetchWithMaven(folder: string, say: Say): Promise<void> {
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  const maven = spawn('mvn', ['-B', '-f', POM, ...goal], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const end = (): void => void maven.kill();
  process.once('exit', end);
  const progress = progressOf('Fetching Neo4j', JARS, say);
  const tail: string[] = [];
  let fetched = 0;
  createInterface({ input: maven.stdout }).on('line', (line) => {
    if (/Downloaded from .*\.jar\b/.test(line)) progress(Math.min(++fetched, JARS - 1));
    if (line.startsWith('[ERROR]')) tail.push(line);
  });
  createInterface({ input: maven.stderr }).on('line', (line) => tail.push(line));
  const code = await new Promise<number | null>((resolve, reject) => {
    maven.once('error', reject).once('close', resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new MachineFault(MAVEN_MISSING);
  });
  process.off('exit', end);
  if (code !== 0) throw new MachineFault(mavenFault(tail.join('\n')));
  progress(JARS);
}

const MAVEN_MISSING =
  'Maven is missing: it fetches the local database. Install it (Debian, Ubuntu: apt-get install maven; ' +
  'macOS: brew install maven; elsewhere: https://maven.apache.org), or set NEO4J_URI to use a Neo4j server of your own.';

/** What to tell the user, by what a failed Maven printed. */
export function mavenFault(output: string): string {
  if (/No space left on device/i.test(output)) {
    return 'The disk is full: Neo4j needs 120 MB in the home folder, and as much in Maven’s own. Make room and start again.';
  }
  if (
    /Could not transfer|No plugin found for prefix|Could not resolve|in offline mode|Unknown host|Connection (refused|timed out|reset)|Network is unreachable/i.test(
      output,
    )
  ) {
    return `Maven could not fetch Neo4j: is the network there, and does Maven know your proxy or mirror (~/.m2/settings.xml)?\n${output.slice(0, 2000)}`;
  }
  return `Maven could not fetch Neo4j:\n${output.slice(0, 2000)}`;
}
