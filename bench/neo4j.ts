import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openDatabase } from '../server/database/open.ts';
import { sayOnStderr } from '../server/database/say.ts';
import { Connection, type Neo4jSettings } from '../server/graph/neo4j/connection.ts';
import type { Statement } from '../server/graph/neo4j/statement.ts';
import { removeFolder, temporaryFolder } from './temporary.ts';

/** Where Neo4j's jars are kept between runs: the same place as for `npm start`. */
const JARS_HOME = resolve(import.meta.dirname, '../.foureyes');

/** A Neo4j for one run of the benchmark, empty, with the settings that the product gives its own. */
export interface BenchDatabase {
  readonly settings: Neo4jSettings;
  readonly connection: Connection;
  close(): Promise<void>;
}

export async function openBenchDatabase(): Promise<BenchDatabase> {
  const home = temporaryFolder();
  const forget = (): void => removeFolder(home);
  try {
    const database = await openDatabase({ home, server: null }, sayOnStderr, { jarsHome: JARS_HOME });
    const connection = new Connection(database.connection);
    return {
      settings: database.connection,
      connection,
      async close() {
        await connection.close();
        await database.close();
        forget();
      },
    };
  } catch (error) {
    forget();
    throw error;
  }
}

/** The environment in which a command of the product finds the database of this run, and nothing else. */
export function environmentOf({ uri, user, password }: Neo4jSettings): NodeJS.ProcessEnv {
  return { ...process.env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
}

/** Loads `bench/cypher/NAME.cypher`. */
export function benchStatement(name: string): Statement {
  return { name, text: readFileSync(new URL(`cypher/${name}.cypher`, import.meta.url), 'utf8') };
}

const version = benchStatement('neo4j-version');

export async function neo4jVersion(connection: Connection): Promise<string> {
  const [row] = await connection.rows<{ version: string }>(version, {});
  return row.version;
}
