import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Neo4jSettings } from '../graph/neo4j/connection.ts';
import { MachineFault } from './fault.ts';
import { prepareHome } from './home.ts';
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
  /** Ends the database if this process started it. */
  close(): Promise<void>;
}

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
    return { connection: settings.server, close: async () => {} };
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
    if (isAlive(found.owner) && found.serving !== null) {
      if (options.serving === undefined) return attached(home, found);
      throw new MachineFault(
        `Foureyes already runs in this folder: ${found.serving} (process ${found.owner.pid}).`,
      );
    }
    say(
      isAlive(found.owner)
        ? `An import (process ${found.owner.pid}) is using the local database: waiting until it is done.`
        : 'The local database of an earlier run is closing its files: waiting until it is done.',
    );
    while (isAlive(found.database)) await pause(200);
  }
}

async function attached(home: string, state: DatabaseState): Promise<RunningDatabase> {
  const password = await readIfThere(join(home, 'neo4j.password'));
  if (password === null) {
    throw new MachineFault(
      `The password file of the running database is gone from ${home}. Stop Foureyes there and start it again.`,
    );
  }
  return { connection: { uri: state.uri, user: 'neo4j', password }, close: async () => {} };
}

async function startLocal(home: string, say: Say, options: OpenOptions): Promise<RunningDatabase> {
  const memory = options.memory ?? memoryFor();
  const java = await findJava();
  const jars = await neo4jJars(options.jarsHome ?? home, say);
  say('Starting the local database');
  const password = await prepareHome(home, java, jars, memory);
  const database = await launch(home, java, jars, memory);
  await writeState(home, database.uri, database.pid, options.serving ?? null);
  return {
    connection: { uri: database.uri, user: 'neo4j', password },
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
