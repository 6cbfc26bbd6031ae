import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { placeText, type SourcePlace } from './place.ts';

/**
 * A bundle's rows between the files and the graph, in a temporary SQLite file: however many there are, memory stays
 * flat, and what BUNDLE.md says of rows together (duplicates, references, differences) is an operation on sets.
 *
 * Kinds, edge types and files are numbers here: their places in `NODE_KINDS`, `EDGE_KINDS` and `BUNDLE_FILES`.
 * `link_*` is the edge that a node's row gives (owner, workflow). `again` has the rows that repeat an earlier one.
 * `record` has the rows about reviews, `record_link` the cells of them that refer to something.
 * `part` has what the next import needs to know of the rows that are read in parts (docs/storage.md, Readings).
 * `half` has what can be read of rejected rows. `stored_*` is what the graph holds, by `STANDING`.
 */
const TABLES = `
CREATE TABLE node (row INTEGER PRIMARY KEY, kind INT, id TEXT, file INT, line INT, print TEXT, signature TEXT,
  properties TEXT, used TEXT, link_type INT, link_key TEXT, link_kind INT, link_id TEXT, rejected INT DEFAULT 0, UNIQUE (kind, id));
CREATE TABLE edge (row INTEGER PRIMARY KEY, key TEXT UNIQUE, type INT, file INT, line INT, from_kind INT, from_id TEXT,
  to_kind INT, to_id TEXT, properties TEXT, used TEXT, rejected INT DEFAULT 0);
CREATE TABLE again (file INT, line INT, node INT, edge INT, record INT);
CREATE TABLE conflict (node INT, file INT, line INT, properties TEXT);
CREATE TABLE half_node (kind INT, id TEXT, file INT, line INT, place INT, readable TEXT);
CREATE TABLE half_flow (file INT, line INT, place INT, from_id TEXT, to_id TEXT, value TEXT);
CREATE TABLE fault (file INT, line INT, place INT, "column" TEXT, value TEXT, reason TEXT, PRIMARY KEY (file, line)) WITHOUT ROWID;
CREATE TABLE kept (file INT, line INT, "column" TEXT, value TEXT, reason TEXT, PRIMARY KEY (file, line)) WITHOUT ROWID;
CREATE TABLE placeholder (kind INT, id TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE expected (kind INT, id TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE stored_node (kind INT, id TEXT, source TEXT, standing INT, print TEXT, used TEXT, properties TEXT,
  PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE stored_edge (key TEXT, type INT, element TEXT, used TEXT, evicted INT);
CREATE TABLE record (row INTEGER PRIMARY KEY, kind INT, name TEXT, key TEXT, print TEXT, likeness TEXT, file INT, line INT,
  properties TEXT, rejected INT DEFAULT 0);
CREATE INDEX record_name ON record (kind, name);
CREATE TABLE record_link (record INT, place INT, "column" TEXT, value TEXT, kind INT, id TEXT, tie TEXT, needed INT);
CREATE INDEX record_link_record ON record_link (record);
CREATE TABLE record_conflict (record INT, file INT, line INT);
CREATE TABLE half_record (kind INT, id TEXT);
CREATE TABLE stored_record (kind INT, name TEXT, print TEXT, source TEXT, element TEXT, standing INT);
CREATE INDEX stored_record_name ON stored_record (kind, name);
CREATE TABLE part (file TEXT, digest TEXT, rows INT, lines INT, keys TEXT, starts TEXT);
CREATE TABLE other_next (from_id TEXT, to_id TEXT);
CREATE TABLE other_step (workflow TEXT, step TEXT);
CREATE TABLE verdict (row INTEGER PRIMARY KEY, place INT, "column" TEXT, value TEXT, reason TEXT);
`;

/** How a node of the graph stands to the source that is imported. */
export const STANDING = {
  /** No longer recorded; or of the demo company, which this import takes out. */
  CLOSED: 0,
  OWN: 1,
  /** Another source defines it. */
  OTHERS: 2,
  /** Another source refers to it, and no source defines it. */
  OTHERS_PLACEHOLDER: 3,
  /** Recorded until now, and taken out together with the demo company. */
  EVICTED: 4,
} as const;

export type SqlValue = string | number | null;

export class Staging {
  /** No name: a file in the temporary folder that the system removes with the process, however that ends. */
  readonly #database = new DatabaseSync('');
  readonly #statements = new Map<string, StatementSync>();
  /** Where a row was read, by its line; absent where rows are those of a bundle's files, which are their own places. */
  placeOf: ((line: number) => SourcePlace | undefined) | undefined;

  constructor() {
    this.#database.exec(
      'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; PRAGMA temp_store = FILE;',
    );
    this.#database.exec(TABLES);
    this.#database.function('place_of', (line) => {
      const place = this.placeOf?.(Number(line));
      return place ? placeText(place) : `line ${Number(line)}`;
    });
    this.#database.exec('BEGIN');
  }

  /** Rows come from other files than a bundle's: `placeOf` says which record a staged row belongs to. */
  describePlaces(placeOf: (line: number) => SourcePlace | undefined): void {
    this.placeOf = placeOf;
  }

  /** Runs a statement; returns how many rows it changed. */
  run(sql: string, ...values: SqlValue[]): number {
    return Number(this.#prepared(sql).run(...values).changes);
  }

  all<T>(sql: string, ...values: SqlValue[]): T[] {
    return this.#prepared(sql).all(...values) as T[];
  }

  first<T>(sql: string, ...values: SqlValue[]): T | undefined {
    return this.#prepared(sql).get(...values) as T | undefined;
  }

  count(sql: string, ...values: SqlValue[]): number {
    return Number(this.first<{ count: number }>(sql, ...values)!.count);
  }

  /** Rows as they are found. The statement is its own, so that others may run meanwhile. */
  iterate<T>(sql: string, ...values: SqlValue[]): IterableIterator<T> {
    return this.#database.prepare(sql).iterate(...values) as IterableIterator<T>;
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
