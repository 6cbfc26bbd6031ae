import type { DelimitedRow, DelimitedShape } from '../../delimited.ts';
import { UnreadableSource, type Sink, type SourceFile } from '../../format.ts';
import type { SapStage } from '../stage.ts';
import type { TableMatch } from './table.ts';

/**
 * Takes a row of AGR_1251 or UST12, and tells it where it is not kept. `cell` gives a column, '' where the file has none;
 * `file` is the number of the file.
 * @returns whether the row is to be kept as it is
 */
export type TakeValue = (
  table: string,
  cell: (column: string) => string,
  file: number,
  at: { readonly file: string; readonly row: number },
) => boolean;

/** What the rows of one file are read with. */
export interface FileReading {
  readonly stage: SapStage;
  readonly sink: Sink;
  readonly file: SourceFile;
  /** The file's number in the stage. */
  readonly number: number;
  readonly match: TableMatch;
  readonly shape: DelimitedShape;
  readonly takeValue: TakeValue;
  /** Clients that were met, with the first file of each. */
  readonly clients: Map<string, string>;
}

/** Puts the rows of one file into the stage; those that cannot be believed are rejected without their values. */
export function rowTaker(reading: FileReading): (row: DelimitedRow) => void {
  const { stage, sink, file, number, match, shape, takeValue, clients } = reading;
  const { table, places } = match;
  const columns = table.columns.map(({ name }) => places.get(name));
  const isLarge = table.name === 'AGR_1251' || table.name === 'UST12';
  return (row) => {
    const at = { file: file.name, row: row.line };
    const cell = (name: string): string => row.cells[places.get(name) ?? -1] ?? '';
    if (row.fault !== undefined) {
      sink.record(table.record, at);
      // Between the pages of a list stand its title, date and page number, without a single delimiter.
      if (shape.delimiter === '|' && row.cells.slice(1).every((text) => text === ''))
        sink.setAside('page heading');
      else sink.reject(row.fault);
      return;
    }
    const empty = table.required.find((name) => cell(name) === '' && isKey(table.name, name));
    if (empty !== undefined) {
      sink.record(table.record, at);
      sink.reject('a required cell is empty', empty, '');
      return;
    }
    oneClient(clients, file, cell('MANDT'));
    if (isLarge && !takeValue(table.name, cell, number, at)) return;
    stage.add(
      table.name,
      number,
      row.line,
      columns.map((place) => (place === undefined ? null : row.cells[place])),
    );
  };
}

/** Values may be empty, and so may the tolerance group of all who have none. */
function isKey(table: string, column: string): boolean {
  return (
    !['LOW', 'VON', 'TEXT', 'AUTHCKNAM', 'MAXBT', 'RFPRO', 'BUTXT', 'REFUSER'].includes(column) &&
    !(table === 'AGR_1016' && column === 'PROFILE')
  );
}

/** Users of two clients may have one name and are two accounts. */
function oneClient(clients: Map<string, string>, file: SourceFile, client: string): void {
  if (client === '') return;
  if (!clients.has(client)) clients.set(client, file.name);
  if (clients.size < 2) return;
  const [[one, first], [other, second]] = clients;
  throw new UnreadableSource(
    `the files have rows of the clients ${JSON.stringify(one)} (${first}) and ${JSON.stringify(other)} (${second}); export one client and import each under its own --source, with its own prefix in the rule set`,
  );
}
