import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { accessSync, chownSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { bitWords } from './bit-words.ts';
import { writeRelations } from './csv.ts';
import type { Peer, PeerKind } from './peer.ts';
import type { Relations } from './relations.ts';
import { Psql } from './psql.ts';
import { bitScript, ROW_SCRIPTS, tableNames, tableOf, topsAtMost } from './sql.ts';
import { removeFolder, temporaryFolder } from '../temporary.ts';

const run = promisify(execFile);

/** Memory that suits one asker with a machine to himself, and nothing that would only make a crash harmless. */
const SETTINGS = {
  shared_buffers: '512MB',
  work_mem: '512MB',
  temp_buffers: '512MB',
  max_wal_size: '4GB',
  fsync: 'off',
  synchronous_commit: 'off',
  jit: 'off',
};

/** Postgres of this machine, if there is one: a cluster of its own in a temporary folder, reached by a socket there. */
export const postgres: PeerKind = {
  name: 'Postgres',
  async open(relations: Relations): Promise<Peer | null> {
    const tools = ['initdb', 'postgres', 'psql'].map(found);
    const user = await unprivileged();
    const [initdb, server, client] = tools;
    if (initdb === null || server === null || client === null || user === null) return null;
    const folder = temporaryFolder();
    if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
    const data = join(folder, 'data');
    await run(initdb, ['-D', data, '-U', 'bench', '--auth=trust', '--no-sync'], { ...user, cwd: folder });
    const settings = Object.entries({ ...SETTINGS, listen_addresses: '', unix_socket_directories: folder });
    const options = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(server, ['-D', data, ...options], { ...user, cwd: folder, stdio: 'ignore' });
    const endAtOnce = (): void => void child.kill('SIGQUIT');
    process.once('exit', endAtOnce);
    const close = async (): Promise<void> => {
      await end(child);
      process.off('exit', endAtOnce);
      removeFolder(folder);
    };
    try {
      const psql = new Psql(client, folder);
      await answering(psql);
      return { name: 'Postgres', ...(await loaded(psql, relations, folder)), close };
    } catch (error) {
      await close();
      throw error;
    }
  },
};

async function loaded(
  psql: Psql,
  relations: Relations,
  folder: string,
): Promise<Pick<Peer, 'version' | 'formulations'>> {
  writeRelations(relations, folder);
  const words = bitWords(relations);
  await psql.run([
    ...tableNames(relations).flatMap((name) => [
      tableOf(name, relations),
      `\\copy ${name} FROM '${join(folder, `${name}.csv`)}' (FORMAT csv, HEADER)`,
    ]),
    ...words.constants,
    'CREATE INDEX ON inherits(parent)',
    'CREATE INDEX ON act_as(account)',
    'CREATE INDEX ON act_as(identity)',
    'CREATE INDEX ON has_role(role)',
    'ANALYZE',
  ]);
  const bits = bitScript(words);
  const scripts = [...ROW_SCRIPTS, bits, ...topsAtMost(relations, bits)];
  return { version: await psql.version(), formulations: scripts.map((script) => psql.formulation(script)) };
}

/** A program of Postgres by its name: on the path, or where Debian keeps it. */
function found(name: string): string | null {
  const debian = [18, 17, 16, 15, 14, 13].map((version) => `/usr/lib/postgresql/${version}/bin`);
  for (const folder of [...(process.env['PATH'] ?? '').split(delimiter), ...debian]) {
    try {
      accessSync(join(folder, name));
      return join(folder, name);
    } catch {
      // Not there: the next folder.
    }
  }
  return null;
}

/** Who may run a server: root may not, and then its own user must be there. */
async function unprivileged(): Promise<{ uid?: number; gid?: number } | null> {
  if (process.getuid?.() !== 0) return {};
  const ids = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, 'postgres']).catch(() => null)));
  const [uid, gid] = ids.map((one) => (one === null ? NaN : Number(one.stdout)));
  return Number.isNaN(uid) || Number.isNaN(gid) ? null : { uid, gid };
}

async function answering(psql: Psql): Promise<void> {
  const PATIENCE = 100;
  for (let tries = 0; ; tries++) {
    try {
      await psql.run(['SELECT 1']);
      return;
    } catch (error) {
      if (tries === PATIENCE) throw error;
      await pause(100);
    }
  }
}

/** Ends the server and waits until it is gone: SIGINT is its order to go without waiting for clients. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGINT');
  await gone;
}
