import { DuckDBInstance, version, type DuckDBConnection } from '@duckdb/node-api';
import { join } from 'node:path';
import { bitWords } from './bit-words.ts';
import { writeRelations } from './csv.ts';
import type { Peer, PeerKind, Rows } from './peer.ts';
import type { Relations } from './relations.ts';
import {
  bitScript,
  formulationOf,
  ROW_SCRIPTS,
  tableNames,
  tableOf,
  temporaryTables,
  topsScript,
} from './sql.ts';
import { removeFolder, temporaryFolder } from '../temporary.ts';

/** DuckDB inside this process, with as many threads as there are cores. */
export const duckdb: PeerKind = {
  name: 'DuckDB',
  async open(relations: Relations): Promise<Peer> {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await load(connection, relations);
    const words = bitWords(relations);
    for (const constants of words.constants) await connection.run(constants);
    const bits = bitScript(words);
    return {
      name: 'DuckDB',
      version: version(),
      formulations: [...ROW_SCRIPTS, bits, topsScript(bits)].map((script) =>
        formulationOf(script, (statements) => ask(connection, statements)),
      ),
      close() {
        connection.closeSync();
        instance.closeSync();
        return Promise.resolve();
      },
    };
  },
};

async function load(connection: DuckDBConnection, relations: Relations): Promise<void> {
  const folder = temporaryFolder();
  try {
    writeRelations(relations, folder);
    for (const name of tableNames(relations)) {
      await connection.run(tableOf(name, relations));
      await connection.run(`COPY ${name} FROM '${join(folder, `${name}.csv`)}' (HEADER)`);
    }
  } finally {
    removeFolder(folder);
  }
}

async function ask(connection: DuckDBConnection, statements: readonly string[]): Promise<Rows> {
  for (const statement of statements.slice(0, -1)) await connection.run(statement);
  const reader = await connection.runAndReadAll(statements[statements.length - 1]);
  const columns = reader.getColumns().map((column) => Float64Array.from(column, Number));
  for (const table of temporaryTables(statements)) await connection.run(`DROP TABLE ${table}`);
  return columns;
}
