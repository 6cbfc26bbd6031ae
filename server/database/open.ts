import { mkdir } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Neo4jSettings } from '../graph/neo4j/connection.ts';
import { MachineFault } from './fault.ts';
import { prepareHome, storedBytes } from './home.ts';
import { neo4jJars } from './jars.ts';
import { findJava } from './java.ts';
import { launch } from './launch.ts';
import { whileLocked } from './lock.ts';
import { memoryFor, type DatabaseMemory } from './memory.ts';
import { readIfThere } from './private-file.ts';
import { isAlive } from './processes.ts';
import { reach } from './reach.ts';
import type { Say } from './say.ts';
import { forgetState, readState, writeState, type DatabaseState } from './state.ts';

export interface DatabaseSettings {
  /** The folder in which the local database lives. */
  readonly home: string;
  /** A server of the user's own; then nothing local is started. */
  readonly server: Neo4jSettings | null;
}

export interface OpenOptions {
  /** The address at which the opener will answer questions; commands then use its database instead of waiting for its end. */
  readonly serving?: string;
  /** Default: by the machine's memory. */
  readonly memory?: DatabaseMemory;
  /** Where Neo4j's jars are kept; default: the home folder. */
  readonly jarsHome?: string;
}

export interface RunningDatabase {
  readonly connection: Neo4jSettings;
  /** A server has done what must be done alone (constraints, recovery, the demo company): commands may use its database now. */
  ready(): Promise<void>;
  /** Ends the database if this process started it. */
  close(): Promise<void>;
}

/** Of a database that another process has. */
const NOTHING_TO_DO = { ready: async () => {}, close: async () => {} };

/**
 * The database to work with: the user's own server where there is one, else the local one, which is fetched and started as
 * needed. It ends with the process that started it. A command uses the database of a server that runs in the same home
 * folder; everybody else waits until the one who has it is done. Rejects with a `MachineFault` that says what to do.
 */
export async function openDatabase(
  settings: DatabaseSettings,
  say: Say,
  options: OpenOptions = {},
): Promise<RunningDatabase> {
  if (settings.server !== null) {
    await reach(settings.server);
    return { connection: settings.server, ...NOTHING_TO_DO };
  }
  const { home } = settings;
  await makeHome(home);
  for (;;) {
    const waiting = (): void => say('Another process is starting the local database: waiting for it.');
    const found = await whileLocked(join(home, 'database.lock'), waiting, async () => {
      const state = await readState(home);
      return state !== null && isAlive(state.database) ? state : await startLocal(home, say, options);
    });
    if ('close' in found) return found;
    const serves = isAlive(found.owner) && found.serving !== null;
    if (serves && options.serving !== undefined) {
      throw new MachineFault(
        `Foureyes already runs in this folder: ${found.serving} (process ${found.owner.pid}).`,
      );
    }
    if (serves && !found.preparing) return attached(home, found);
    say(waitingFor(found));
    while (isAlive(found.database) && (await isAsFound(home, found))) await pause(200);
  }
}

function waitingFor({ owner, serving }: DatabaseState): string {
  if (!isAlive(owner))
    return 'The local database of an earlier run is closing its files: waiting until it is done.';
  if (serving === null)
    return `An import (process ${owner.pid}) is using the local database: waiting until it is done.`;
  return `Foureyes (process ${owner.pid}) is preparing the local database: waiting until it is done.`;
}

/** Whether nothing has been written down since. */
async function isAsFound(home: string, found: DatabaseState): Promise<boolean> {
  const now = await readState(home);
  return now !== null && now.preparing === found.preparing && now.database.pid === found.database.pid;
}

async function attached(home: string, state: DatabaseState): Promise<RunningDatabase> {
  const password = await readIfThere(join(home, 'neo4j.password'));
  if (password === null) {
    throw new MachineFault(
      `The password file of the running database is gone from ${home}. Stop Foureyes there and start it again.`,
    );
  }
  return { connection: { uri: state.uri, user: 'neo4j', password }, ...NOTHING_TO_DO };
}

async function startLocal(home: string, say: Say, options: OpenOptions): Promise<RunningDatabase> {
  const memory = options.memory ?? memoryFor(totalmem(), await storedBytes(home));
  const java = await findJava();
  const jars = await neo4jJars(options.jarsHome ?? home, say);
  say('Starting the local database');
  const password = await prepareHome(home, java, jars, memory);
  const database = await launch(home, java, jars, memory);
  const serving = options.serving ?? null;
  const state = { uri: database.uri, pid: database.pid, serving };
  await writeState(home, { ...state, preparing: serving !== null });
  return {
    connection: { uri: database.uri, user: 'neo4j', password },
    ready: () => writeState(home, { ...state, preparing: false }),
    close: async () => {
      await database.stop();
      await forgetState(home, database.pid);
    },
  };
}

async function makeHome(home: string): Promise<void> {
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new MachineFault(
      `The home folder ${home} cannot be made (${code}). Set FOUREYES_HOME to a folder that you can write in.`,
    );
  }
}
