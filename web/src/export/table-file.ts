import { csvRow, type Cell } from './csv.ts';
import { stampLines, type Stamp } from './stamp.ts';

/** A column of an exported table: its heading in CSV, its name in JSON, and where its value is in a row. */
export interface Column<Row> {
  readonly heading: string;
  readonly name: string;
  value(row: Row): Cell | readonly string[];
}

export type TableFormat = 'csv' | 'json';

/** The parts of a CSV file before the rows: the stamp as lines that begin with #, then the headings. */
export function csvHead<Row>(stamp: Stamp, columns: readonly Column<Row>[]): string {
  const lines = stampLines(stamp).map(([label, value]) => csvRow([`# ${label}`, value]));
  return lines.join('') + csvRow(columns.map((column) => column.heading));
}

/** Rows as lines of CSV; a list stands in one cell, its members apart by a blank. */
export function csvRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const cell = (value: Cell | readonly string[]) => (typeof value === 'object' ? value?.join(' ') : value);
  return rows.map((row) => csvRow(columns.map((column) => cell(column.value(row))))).join('');
}

/** A JSON file up to the first row: `{"export":{…},"rows":[`. */
export function jsonHead(stamp: Stamp): string {
  return `{"export":${JSON.stringify(stamp)},\n"rows":[`;
}

/** Rows as JSON objects, one a line. */
export function jsonRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], first: boolean): string {
  const lines = rows.map((row) =>
    JSON.stringify(Object.fromEntries(columns.map((column) => [column.name, column.value(row) ?? null]))),
  );
  return lines.length === 0 ? '' : `${first ? '\n' : ',\n'}${lines.join(',\n')}`;
}

export const JSON_END = '\n]}\n';

/** The whole file, from rows that come page by page; the parts stay apart, so that no large text has to be built. */
export async function tableParts<Row>(
  format: TableFormat,
  stamp: Stamp,
  columns: readonly Column<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): Promise<string[]> {
  const parts = [format === 'csv' ? csvHead(stamp, columns) : jsonHead(stamp)];
  for await (const rows of pages) {
    parts.push(format === 'csv' ? csvRows(rows, columns) : jsonRows(rows, columns, parts.length === 1));
  }
  if (format === 'json') parts.push(JSON_END);
  return parts;
}
