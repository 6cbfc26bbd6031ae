import { csvRow, type Cell } from './csv.ts';

/** A file of a pack: its content is made when it is written, and is the same whenever it is made. */
export interface PackFile {
  /** Path in the pack, with `/`. */
  readonly path: string;
  readonly content: () => Iterable<string>;
}

/** A list of the pack, which is written both for people (CSV) and for programs (JSON). */
export interface Table {
  /** Path without its ending. */
  readonly path: string;
  /** What a row is, in a sentence, for the list of contents. */
  readonly title: string;
  readonly columns: readonly string[];
  /** In an order that depends on nothing but what they say. */
  readonly rows: () => Iterable<readonly Cell[]>;
}

export function filesOf(table: Table): PackFile[] {
  return [
    { path: `${table.path}.csv`, content: () => csvOf(table) },
    { path: `${table.path}.json`, content: () => jsonOf(table) },
  ];
}

/** A file of a JSON value, for people to read too. */
export function jsonFile(path: string, value: () => unknown): PackFile {
  return { path, content: () => [`${JSON.stringify(value(), null, 2)}\n`] };
}

function* csvOf({ columns, rows }: Table): Generator<string> {
  yield csvRow(columns);
  for (const row of rows()) yield csvRow(row);
}

/** A list of objects, one a line. */
function* jsonOf({ columns, rows }: Table): Generator<string> {
  let before = '[';
  for (const row of rows()) {
    yield `${before}\n${JSON.stringify(Object.fromEntries(columns.map((column, i) => [column, row[i]])))}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}
