import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { TABLES } from './layout/tables.ts';

export type Cell = string | number | null;
export type StagedRow = Readonly<Record<string, string | null>> & {
  readonly file: number;
  readonly line: number;
};

/**
 * What was read of the tables, in a temporary SQLite file as the rows of a bundle are (docs/decisions/import-staging.md): the
 * rows of one authorisation may stand anywhere in a file of a million, so they are sorted there and not in memory.
 *
 * Each table has its own, with `at_file` (its place among the files) and `at_line`; a column that the file does not have is
 * null. Of AGR_1251 and UST12 only rows of objects that a rule asks about are kept. `value` is what authorisations have,
 * by who holds them: `role:…` or `profile:…`. `contains` is a composite and its parts, `assigned` which user has which
 * holder and when, `granted` what authorisations give and by which row, `met` which holder meets which need of a
 * stand-in, for which user or destination, `stand_in` who can therefore act as whom. `stranger` has users
 * that no USR02 describes, `starter` roles whose authorisations say which transactions they start.
 */
const DERIVED = `
CREATE TABLE value (holder TEXT, object TEXT, auth TEXT, field TEXT, low TEXT, high TEXT, file INT, line INT);
CREATE TABLE organisation (value TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE contains (parent TEXT, child TEXT, PRIMARY KEY (parent, child)) WITHOUT ROWID;
CREATE TABLE assigned (user TEXT, holder TEXT, since TEXT, until TEXT);
CREATE TABLE granted (file INT, line INT, holder TEXT, need TEXT, scope TEXT);
CREATE TABLE stand_in (via TEXT, target TEXT, user TEXT, since TEXT, until TEXT, given_by TEXT);
CREATE TABLE stranger (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE starter (role TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE met (holder TEXT, need TEXT, target TEXT, PRIMARY KEY (holder, need, target)) WITHOUT ROWID;
`;

export class SapStage {
  readonly #database = new DatabaseSync('');
  readonly #statements = new Map<string, StatementSync>();
  /** Names of the files, by their numbers here. */
  readonly files: readonly string[];

  constructor(files: readonly string[]) {
    this.files = files;
    this.#database.exec(
      'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768; PRAGMA temp_store = FILE;',
    );
    for (const { name, columns } of TABLES) {
      const names = columns.map((column) => `"${column.name}" TEXT`).join(', ');
      this.#database.exec(`CREATE TABLE "${name}" (at_file INT, at_line INT, ${names})`);
    }
    this.#database.exec(DERIVED);
    this.#database.exec('BEGIN');
  }

  /** A row of a table, its cells in the order of the table's columns. */
  add(table: string, file: number, line: number, cells: readonly (string | null)[]): void {
    const places = Array.from({ length: cells.length + 2 }, () => '?').join(', ');
    this.run(`INSERT INTO "${table}" VALUES (${places})`, file, line, ...cells);
  }

  run(sql: string, ...values: Cell[]): number {
    return Number(this.#prepared(sql).run(...values).changes);
  }

  first<T>(sql: string, ...values: Cell[]): T | undefined {
    return this.#prepared(sql).get(...values) as T | undefined;
  }

  all<T>(sql: string, ...values: Cell[]): T[] {
    return this.#prepared(sql).all(...values) as T[];
  }

  /** Rows as they are found; other statements may run meanwhile. */
  iterate<T>(sql: string, ...values: Cell[]): IterableIterator<T> {
    return this.#database.prepare(sql).iterate(...values) as IterableIterator<T>;
  }

  /** All rows of a table, in the order in which they were read. */
  rows(table: string): IterableIterator<StagedRow> {
    return this.iterate<StagedRow>(
      `SELECT *, at_file AS file, at_line AS line FROM "${table}" ORDER BY rowid`,
    );
  }

  has(table: string): boolean {
    return this.first(`SELECT 1 AS there FROM "${table}" LIMIT 1`) !== undefined;
  }

  /** After all rows are there, so that each is found again at once. */
  index(...columns: readonly (readonly [table: string, ...columns: string[]])[]): void {
    for (const [table, ...names] of columns)
      this.#database.exec(
        `CREATE INDEX "by ${table} ${names.join(' ')}" ON "${table}" (${names.map((name) => `"${name}"`).join(', ')})`,
      );
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepared(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.#database.prepare(sql)));
    return statement;
  }
}
