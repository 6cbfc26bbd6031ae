import { DatabaseSync } from 'node:sqlite';
import { bitWords } from './bit-words.ts';
import type { Peer, PeerKind, Rows } from './peer.ts';
import type { Relations } from './relations.ts';
import {
  bitScript,
  formulationOf,
  ROW_SCRIPTS,
  tableNames,
  tableOf,
  temporaryTables,
  topsAtMost,
  withStatistics,
} from './sql.ts';

/** SQLite as Node.js brings it, in memory, with the indexes that its joins want. */
export const sqlite: PeerKind = {
  name: 'SQLite',
  open(relations: Relations): Promise<Peer> {
    const database = new DatabaseSync(':memory:');
    database.exec('PRAGMA temp_store = MEMORY; PRAGMA cache_size = -1000000');
    for (const name of tableNames(relations)) load(database, name, relations);
    for (const [table, column] of INDEXES)
      database.exec(`CREATE INDEX ${table}_${column} ON ${table}(${column})`);
    database.exec('ANALYZE');
    // SQLite has no such aggregate; a function of the host is how one is added.
    database.aggregate('bit_or', {
      start: 0n,
      step: (sum: bigint, word) => sum | (word as bigint),
      useBigIntArguments: true,
    });
    const words = bitWords(relations);
    for (const constants of words.constants) database.exec(constants);
    const scripts = [...ROW_SCRIPTS, bitScript(words), ...topsAtMost(relations, bitScript(words))];
    return Promise.resolve({
      name: 'SQLite',
      version: String(database.prepare('SELECT sqlite_version() AS version').get()?.['version']),
      formulations: scripts.map((script) =>
        formulationOf(script, (statements) => Promise.resolve(ask(database, statements))),
      ),
      close() {
        database.close();
        return Promise.resolve();
      },
    });
  },
};

/** What the joins look for, by table. */
const INDEXES = [
  ['inherits', 'parent'],
  ['has_role', 'role'],
  ['has_role', 'identity'],
  ['act_as', 'account'],
  ['act_as', 'identity'],
  ['grants', 'permission'],
  ['has_permission', 'permission'],
  ['enables', 'permission'],
] as const;

function load(
  database: DatabaseSync,
  name: ReturnType<typeof tableNames>[number],
  relations: Relations,
): void {
  const { names, columns } = relations.tables[name];
  database.exec(tableOf(name, relations));
  const insert = database.prepare(`INSERT INTO ${name} VALUES (${names.map(() => '?').join(', ')})`);
  database.exec('BEGIN');
  for (let row = 0; row < columns[0].length; row++) insert.run(...columns.map((column) => column[row]));
  database.exec('COMMIT');
}

function ask(database: DatabaseSync, statements: readonly string[]): Rows {
  for (const statement of withStatistics(statements.slice(0, -1))) database.exec(statement);
  const query = database.prepare(statements[statements.length - 1]);
  query.setReturnArrays(true);
  const rows = query.all() as unknown as number[][];
  const columns = query.columns().map((_, column) => Float64Array.from(rows, (row) => row[column]));
  for (const table of temporaryTables(statements)) database.exec(`DROP TABLE ${table}`);
  return columns;
}
