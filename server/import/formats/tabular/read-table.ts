import { readDelimited, shapeText, sniffDelimited, type DelimitedShape } from '../delimited.ts';
import { UnreadableSource, type Place, type Sink, type SourceFile } from '../format.ts';
import { isSecretName } from '../secrets.ts';
import { CellFault, columnsOf, holds, rowMaker, type CellOf } from './cells.ts';
import type { FileMapping } from './mapping-schema.ts';

/** Columns that a file must have for its mapping, and those that it may have. */
export function columnsNeeded({ setAside, rows }: FileMapping): { needed: string[]; known: string[] } {
  const optional = new Set<string>();
  const needed = new Set(setAside.map(({ when }) => when.column));
  for (const { when, each, cells } of rows) {
    for (const { column } of when) needed.add(column);
    if (each) (each.optional ? optional : needed).add(each.column);
    for (const cell of Object.values(cells))
      for (const column of columnsOf(cell))
        ('optional' in cell && cell.optional ? optional : needed).add(column);
  }
  return { needed: [...needed], known: [...needed, ...optional] };
}

/** The shape of the file where it has the columns of the mapping; null where it has not. */
export function shapeFor(
  file: SourceFile,
  mapping: FileMapping,
  encoding: string | undefined,
): Promise<DelimitedShape | null> {
  return sniffDelimited(file, {
    encoding: mapping.encoding ?? encoding,
    delimiter: mapping.delimiter,
    isHeader: headerTest(mapping),
  });
}

/** Whether a row has all the columns that the mapping needs. */
export function headerTest(mapping: FileMapping): (cells: readonly string[]) => boolean {
  const needed = columnsNeeded(mapping).needed.map(fold);
  return (cells) => {
    const folded = new Set(cells.map(fold));
    return needed.every((column) => folded.has(column));
  };
}

/** Reads a file row by row, one record each. */
export async function readTable(
  file: SourceFile,
  shape: DelimitedShape,
  mapping: FileMapping,
  encoding: string | undefined,
  sink: Sink,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const places = placesOf(file, shape, mapping);
  tellColumns(file, shape, mapping, sink);
  const makers = mapping.rows.map((row) => ({ ...row, make: rowMaker(row) }));
  let cells: readonly string[] = [];
  const cellOf: CellOf = (column) => {
    const place = places.get(column);
    return place === undefined ? undefined : cells[place];
  };
  const options = {
    encoding: mapping.encoding ?? encoding,
    trim: mapping.trim,
    shortRows: mapping.shortRows,
  };
  const { decoration } = await readDelimited(
    file,
    shape,
    options,
    (row) => {
      cells = row.cells;
      sink.record(mapping.records, { file: file.name, row: row.line });
      if (row.fault !== undefined) return sink.reject(row.fault);
      const aside = mapping.setAside.find(({ when }) => holds(when, cellOf));
      if (aside) return sink.setAside(aside.reason);
      giveRows(makers, cellOf, sink);
    },
    onBytes,
  );
  if (decoration > 0)
    sink.notice(`${file.name}: ${decoration} lines are no rows (rules, blanks, the header again)`);
}

interface Maker {
  readonly into: string;
  readonly mention: boolean;
  readonly make: ReturnType<typeof rowMaker>;
}

function giveRows(makers: readonly Maker[], cellOf: CellOf, sink: Sink): void {
  let given = 0;
  for (const { into, mention, make } of makers) {
    try {
      for (const row of make(cellOf)) {
        given++;
        if (mention) sink.mention(into, row);
        else sink.row(into, row);
      }
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      return sink.reject(error.message, error.column, error.value);
    }
  }
  if (given === 0) sink.setAside('no rule of the mapping applies to it');
}

/** Where each column of the mapping is; its letters' case does not matter. */
function placesOf(file: SourceFile, shape: DelimitedShape, mapping: FileMapping): Map<string, number> {
  const folded = shape.columns.map(fold);
  const places = new Map<string, number>();
  for (const column of columnsNeeded(mapping).known) {
    const exact = shape.columns.indexOf(column);
    const place = exact === -1 ? folded.indexOf(fold(column)) : exact;
    if (place === -1) continue;
    const isTwice =
      exact === -1 ? folded.indexOf(fold(column), place + 1) : shape.columns.indexOf(column, place + 1);
    if (isTwice !== -1)
      throw new UnreadableSource(
        `${file.name}, line ${shape.headerLine}: the header has the column ${JSON.stringify(column)} twice`,
      );
    places.set(column, place);
  }
  return places;
}

function tellColumns(file: SourceFile, shape: DelimitedShape, mapping: FileMapping, sink: Sink): void {
  const known = new Set([...columnsNeeded(mapping).known, ...mapping.notRead].map(fold));
  const at: Place = { file: file.name, row: shape.headerLine };
  sink.notice(`${file.name}: ${shapeText(shape)}`);
  for (const column of shape.columns) {
    if (column === '' || known.has(fold(column))) continue;
    if (isSecretName(column))
      sink.notice(
        `${file.name}: the column ${JSON.stringify(column)} has secrets by its name and is never read`,
      );
    else sink.notUnderstood(`column ${JSON.stringify(column)} of ${file.name}`, at);
  }
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
