import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase, type RunningDatabase } from '../../server/database/open.ts';
import { sayOnStderr } from '../../server/database/say.ts';
import type { Neo4jSettings } from '../../server/graph/neo4j/connection.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Neo4jSettings;
  }
}

/** Where Neo4j's jars are kept between runs: the same place as for `npm start`. */
export const JARS_HOME = resolve(import.meta.dirname, '../../.foureyes');
export const TEST_MEMORY = { heap: 1024, pageCache: 128 };

interface SharedDatabase {
  readonly opened: Promise<RunningDatabase>;
  readonly home: Promise<string>;
  users: number;
}

/** Every project loads this file anew, and all of them together need one database. */
const shared = globalThis as { foureyesTestDatabase?: SharedDatabase };

/** Starts one Neo4j in a folder of its own for this run of the tests, and takes both away after it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.foureyesTestDatabase ??= start();
  const database = shared.foureyesTestDatabase;
  database.users += 1;
  project.provide('neo4j', (await database.opened).connection);
  return async () => {
    database.users -= 1;
    if (database.users > 0) return;
    delete shared.foureyesTestDatabase;
    await (await database.opened).close();
    await rm(await database.home, { recursive: true, force: true });
  };
}

function start(): SharedDatabase {
  const home = mkdtemp(join(tmpdir(), 'foureyes-test-'));
  const options = { jarsHome: JARS_HOME, memory: TEST_MEMORY };
  const opened = home.then((folder) => openDatabase({ home: folder, server: null }, sayOnStderr, options));
  return { home, opened, users: 0 };
}
