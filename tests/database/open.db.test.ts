import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openDatabase, type RunningDatabase } from '../../server/database/open.ts';
import { isAlive, markOf } from '../../server/database/processes.ts';
import { readState } from '../../server/database/state.ts';
import { Connection, type Neo4jSettings } from '../../server/graph/neo4j/connection.ts';
import { JARS_HOME } from '../support/database.setup.ts';
import { until } from '../support/wait.ts';

const HOLDER = join(import.meta.dirname, 'hold-database.ts');
const SERVING = 'http://127.0.0.1:1';
const memory = { heap: 512, pageCache: 128 };

let home: string;
let said: string[];
const say = (line: string): void => void said.push(line);

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'foureyes-open-'));
});
beforeEach(() => {
  said = [];
});
afterAll(() => rm(home, { recursive: true, force: true }));

function open(serving?: string): Promise<RunningDatabase> {
  const settings = { home, server: null };
  return openDatabase(settings, say, {
    jarsHome: JARS_HOME,
    memory,
    ...(serving === undefined ? {} : { serving }),
  });
}

/** Another process that has the database open. */
async function holder(...serving: string[]): Promise<{ process: ChildProcess; connection: Neo4jSettings }> {
  const child = spawn(process.execPath, [HOLDER, home, JARS_HOME, ...serving], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { process: child, connection: JSON.parse(line) as Neo4jSettings };
}

async function pings(connection: Neo4jSettings): Promise<boolean> {
  const tried = new Connection(connection);
  try {
    await tried.ping();
    return true;
  } catch {
    return false;
  } finally {
    await tried.close();
  }
}

describe('a server of the user’s own', () => {
  test('is taken as it is, and nothing local is started', async () => {
    const server = inject('neo4j');
    const opened = await openDatabase({ home: join(home, 'nowhere'), server }, say);
    expect(opened.connection).toEqual(server);
    await opened.close();
    expect(await pings(server)).toBe(true);
    await expect(stat(join(home, 'nowhere'))).rejects.toThrow(/ENOENT/);
  });

  test.each([
    [
      'does not answer',
      { uri: 'bolt://127.0.0.1:1' },
      /No Neo4j server answers at bolt:\/\/127\.0\.0\.1:1\. .*NEO4J_URI/,
    ],
    [
      'refuses the user',
      { user: 'audit', password: 'open sesame' },
      /refuses the user audit\. Set NEO4J_USER and NEO4J_PASSWORD/,
    ],
    ['has no such database', { database: 'elsewhere' }, /no database elsewhere.*NEO4J_DATABASE/],
  ])('that %s is said, with what to set', async (_, change, message) => {
    const refused = openDatabase({ home, server: { ...inject('neo4j'), ...change } }, say);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.not.toThrow(/sesame/);
  });
});

describe('the local database', () => {
  test.each([
    ['a wrong password', { user: 'neo4j', password: 'wrong' }],
    ['the password it is delivered with', { user: 'neo4j', password: 'neo4j' }],
    ['no password', { user: 'neo4j', password: '' }],
    ['another user', { user: 'admin', password: 'admin' }],
  ])('refuses %s', async (_, credentials) => {
    const stranger = new Connection({ ...inject('neo4j'), ...credentials });
    await expect(stranger.ping()).rejects.toThrow(/unauthorized|authentication/i);
    await stranger.close();
  });

  test('of a server is started once, and used by a command whose end does not end it', async () => {
    const both = await Promise.allSettled([open(SERVING), open(SERVING)]);
    const [server, none] = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    if (server === undefined) expect.fail('neither of the two openers got the database');
    expect(none).toBeUndefined();
    const refusal = both.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    expect(refusal[0]).toContain(`already runs in this folder: ${SERVING} (process ${process.pid})`);

    const attaching = open();
    await until(() => said.some((line) => line.includes('is preparing the local database: waiting')));
    await server.ready();
    const command = await attaching;
    expect(command.connection).toEqual(server.connection);
    await command.close();
    expect(await pings(server.connection)).toBe(true);

    for (const name of ['neo4j.password', 'database.json']) {
      expect((await stat(join(home, name))).mode & 0o777, name).toBe(0o600);
    }
    const { database } = (await readState(home)) ?? expect.fail('nothing is written down');
    await server.close();
    expect(isAlive(database)).toBe(false);
    expect(await readState(home)).toBeNull();
  });

  test('ends with the process that started it, however sudden its end, and can be opened again', async () => {
    const held = await holder(SERVING);
    const state = (await readState(home)) ?? expect.fail('nothing is written down');
    held.process.kill('SIGKILL');
    await once(held.process, 'close');
    const again = await open();
    expect(isAlive(state.database)).toBe(false);
    expect(await pings(again.connection)).toBe(true);
    await again.close();
  });

  test('is waited for while an import of another process has it', async () => {
    const held = await holder();
    const waiting = open(SERVING);
    await until(() => said.length > 0);
    expect(said).toEqual([
      `An import (process ${held.process.pid}) is using the local database: waiting until it is done.`,
    ]);
    held.process.kill('SIGTERM');
    const opened = await waiting;
    expect(opened.connection.uri).not.toBe(held.connection.uri);
    expect(await pings(opened.connection)).toBe(true);
    await opened.close();
  });

  test('does not mind a lock and a state that a dead process, whose number another has by now, left behind', async () => {
    const dead = { pid: process.pid, started: 'long ago' };
    const alive = markOf(process.pid);
    await writeFile(join(home, 'database.lock'), JSON.stringify(dead));
    const state = {
      uri: 'bolt://127.0.0.1:1',
      database: dead,
      owner: alive,
      serving: SERVING,
      preparing: false,
    };
    await writeFile(join(home, 'database.json'), JSON.stringify(state));
    const opened = await open();
    expect(opened.connection.uri).not.toBe('bolt://127.0.0.1:1');
    expect(await pings(opened.connection)).toBe(true);
    await opened.close();
  });

  test.each(['', '{', 'null', '{"uri":1}'])('does not mind a state file that says %j', async (text) => {
    await writeFile(join(home, 'database.json'), text);
    expect(await readState(home)).toBeNull();
  });

  test('says what to do where its folder cannot be made', async () => {
    await writeFile(join(home, 'file'), '');
    const settings = { home: join(home, 'file', 'below'), server: null };
    await expect(openDatabase(settings, say)).rejects.toThrow(/cannot be made \(ENOTDIR\).*FOUREYES_HOME/);
  });
});
