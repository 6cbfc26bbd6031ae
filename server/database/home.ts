import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DatabaseMemory } from './memory.ts';
import { readIfThere, writePrivate } from './private-file.ts';

const run = promisify(execFile);

/** Where one local database lives: its data, settings and logs. */
export function databaseFolder(home: string): string {
  return join(home, 'neo4j');
}

/** Bytes of what is stored, without the log of transactions; 0 before the first start. */
export async function storedBytes(home: string): Promise<number> {
  const folder = join(databaseFolder(home), 'data', 'databases');
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = files
    .filter((file) => file.isFile())
    .map(async (file) => (await stat(join(file.parentPath, file.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/**
 * Writes the settings of the local database and, before its first start, its random password.
 *
 * @returns the password of the user `neo4j`
 */
export async function prepareHome(
  home: string,
  java: string,
  jars: string,
  memory: DatabaseMemory,
): Promise<string> {
  const folder = databaseFolder(home);
  await mkdir(join(folder, 'conf'), { recursive: true });
  await writeFile(join(folder, 'conf', 'neo4j.conf'), settingsFor(memory));
  const passwordFile = join(home, 'neo4j.password');
  const known = await readIfThere(passwordFile);
  if (known !== null && existsSync(join(folder, 'data', 'dbms', 'auth.ini'))) return known;
  const password = known ?? randomBytes(24).toString('hex');
  await writePrivate(passwordFile, password);
  const environment = { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') };
  // `@file`, because the arguments of a process are for everybody on the machine to read.
  const setPassword = ['org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', `@${passwordFile}`];
  await run(java, ['-cp', join(jars, '*'), ...setPassword], { env: environment });
  return password;
}

/** Bolt alone, on this machine alone, with a password; a small transaction log, which is written out at once. */
function settingsFor(memory: DatabaseMemory): string {
  return [
    '# Written by Foureyes at every start.',
    'server.bolt.enabled=true',
    '# Any free port: the database says which one it got.',
    'server.bolt.listen_address=127.0.0.1:0',
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.security.auth_enabled=true',
    `server.memory.pagecache.size=${memory.pageCache}m`,
    'dbms.usage_report.enabled=false',
    'client.allow_telemetry=false',
    'db.tx_log.preallocate=false',
    'db.tx_log.rotation.size=16m',
    '# The files are closed before this wait for threads that have nothing left to do.',
    'internal.server.bolt.thread_pool_shutdown_wait_time=100ms',
    '',
  ].join('\n');
}
