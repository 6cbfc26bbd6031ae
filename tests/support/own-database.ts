import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type RunningDatabase } from '../../server/database/open.ts';
import { sayOnStderr } from '../../server/database/say.ts';
import { readState } from '../../server/database/state.ts';
import type { Neo4jSettings } from '../../server/graph/neo4j/connection.ts';
import { JARS_HOME, TEST_MEMORY } from './database.setup.ts';
import { DatabaseLine } from './database-line.ts';

/** How a database goes away: killed with what it was doing, or stopped in good order while it is asked. */
export type WayToGo = 'killed' | 'stopped';

/** A Neo4j of one test's own that may go away and come back, at one address for whoever asks it. */
export interface OwnDatabase {
  readonly settings: Neo4jSettings;
  readonly line: DatabaseLine;
  readonly goAway: (way: WayToGo) => Promise<void>;
  /** Does nothing where it is there. */
  readonly comeBack: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function ownDatabase(): Promise<OwnDatabase> {
  const home = await mkdtemp(join(tmpdir(), 'foureyes-own-'));
  const start = (): Promise<RunningDatabase> =>
    openDatabase({ home, server: null }, sayOnStderr, { jarsHome: JARS_HOME, memory: TEST_MEMORY });
  let database = await start();
  let away = false;
  const line = new DatabaseLine(database.connection.uri);
  await line.open();
  return {
    settings: { ...database.connection, uri: line.uri },
    line,
    async goAway(way) {
      away = true;
      const state = await readState(home);
      if (way === 'killed' && state) process.kill(state.database.pid, 'SIGKILL');
      await database.close();
      await line.cut();
    },
    async comeBack() {
      if (!away) return;
      database = await start();
      await line.open(database.connection.uri);
      away = false;
    },
    async close() {
      await database.close();
      await line.cut();
      await rm(home, { recursive: true, force: true });
    },
  };
}
