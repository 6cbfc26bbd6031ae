import type { Staging } from '../staging.ts';
import type { Place } from './format.ts';

/**
 * What is kept of a source's records beside their rows, in the staging database. Files and kinds are numbers: places in
 * the lists that `SourceIndex` has. `source_row.line` is the number under which the row is staged, in place of a line.
 */
const TABLES = [
  'CREATE TABLE source_record (record INTEGER PRIMARY KEY, file INT, kind INT, line INT, pointer TEXT, rows INT)',
  'CREATE TABLE source_row (line INTEGER PRIMARY KEY, record INT, mention INT)',
  'CREATE TABLE source_fault (record INTEGER PRIMARY KEY, "column" TEXT, value TEXT, reason TEXT)',
  'CREATE TABLE source_aside (file INT, kind INT, reason TEXT, count INT, PRIMARY KEY (file, kind, reason)) WITHOUT ROWID',
  'CREATE TABLE source_unread (what TEXT PRIMARY KEY, count INT, file TEXT, line INT, pointer TEXT) WITHOUT ROWID',
  'CREATE TABLE source_mention (file INT, id TEXT, cells TEXT, record INT, others INT, PRIMARY KEY (file, id)) WITHOUT ROWID',
];

/** Names of the source's files and kinds of record, in the order in which they were first seen. */
export class SourceIndex {
  readonly files: string[] = [];
  readonly kinds: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(list: 'files' | 'kinds', name: string): number {
    const key = `${list}:${name}`;
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, (number = this[list].push(name) - 1));
    return number;
  }
}

/** Makes the tables, and lets all that speaks of a staged row name its record in the source. */
export function createRecordTables(staging: Staging, index: SourceIndex): void {
  for (const table of TABLES) staging.run(table);
  staging.describePlaces((line) => {
    const record = staging.first<StoredPlace>(
      'SELECT r.file, r.line, r.pointer FROM source_row s JOIN source_record r USING (record) WHERE s.line = ?',
      line,
    );
    return record && placeOf(record, index);
  });
}

export interface StoredPlace {
  readonly file: number;
  readonly line: number | null;
  readonly pointer: string | null;
}

export function placeOf({ file, line, pointer }: StoredPlace, index: SourceIndex): Place {
  return {
    file: index.files[file],
    ...(line === null ? {} : { row: line }),
    ...(pointer === null ? {} : { pointer }),
  };
}
