// Delimited text as a stream, with line numbers: what `tabular`, `links` and `sap` read their files with.
//
//   const shape = await sniffDelimited(file, { encoding, isHeader: (cells) => cells.includes('UNAME') });
//   if (shape) await readDelimited(file, shape, (row) => …row.line, row.cells[shape.columns.indexOf('UNAME')]…, onBytes);
//
// - Sniffed: encoding (a byte order mark; else what the user names, else UTF-8), delimiter (`,` `;` tab `|`), and the header: the first
//   row among the first 100 for which `isHeader` holds, its cells without the blanks around them. Lines before it are
//   leading lines. `shape` says what was found, to be echoed (`shapeText`); null where no row is the header.
// - Quotes are those of RFC 4180; in text between pipes a quote is a letter like any other.
// - A list between pipes (`| a | b |`) loses its outer, empty cells; lines of dashes, rows of nothing but blanks and repeats of
//   the header are no rows.
// - `cells` has as many cells as the header; with `trim` without the blanks around them. `fault` says why the row
//   cannot be believed: another number of cells (surplus empty ones are dropped), a cell over 1 MiB.
// - Refused, as `UnreadableSource`: bytes that are not of the encoding, a NUL, a quote that stays open, text after a
//   closing quote, a line of more than 64 MiB.
import { CsvReader, Unreadable, type CsvRow } from '../csv.ts';
import { UnreadableSource, type SourceFile } from './format.ts';
import { DELIMITERS, readRowsOfHead } from './delimited/head.ts';
import { readText, type TextShape } from './text.ts';

export interface DelimitedOptions {
  /** What the user says of the encoding. */
  readonly encoding?: string | undefined;
  /** What the user says of the delimiter, one character; else it is sniffed. */
  readonly delimiter?: string | undefined;
  /** Cells are given without the blanks around them. */
  readonly trim?: boolean | undefined;
  /** Rows with fewer cells than the header are taken for rows whose last cells are empty. */
  readonly shortRows?: boolean | undefined;
  readonly isHeader: (cells: readonly string[]) => boolean;
}

export interface DelimitedShape {
  readonly text: TextShape;
  readonly delimiter: string;
  readonly headerLine: number;
  /** The header's cells, without the blanks around them. */
  readonly columns: readonly string[];
  /** Rows begin and end with the delimiter. */
  readonly isFramed: boolean;
}

export interface DelimitedRow {
  /** Where the row begins; the first line of the file is 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault: string | undefined;
}

const LONGEST_ROW = 64 * (1 << 20);
const NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' };
const RULE = /^[-=+|_\s]{3,}$/;

/** Looks at the beginning of the file; null where no row of it is the header. Throws `UnreadableSource`. */
export async function sniffDelimited(
  file: SourceFile,
  options: DelimitedOptions,
): Promise<DelimitedShape | null> {
  const candidates = options.delimiter === undefined ? DELIMITERS : [options.delimiter];
  const found: DelimitedShape[] = [];
  for (const delimiter of candidates) {
    const { text, rows } = await readRowsOfHead(file, options.encoding, {
      delimiter,
      quoting: delimiter !== '|',
    });
    for (const row of rows) {
      const isFramed = isFramedRow(row.cells);
      const columns = (isFramed ? row.cells.slice(1, -1) : row.cells).map((cell) => cell.trim());
      if (!options.isHeader(columns)) continue;
      found.push({ text, delimiter, headerLine: row.line, columns, isFramed });
      break;
    }
  }
  // A header of one column is one with any delimiter that is not in it: the one that cuts most has seen most.
  return found.sort((a, b) => b.columns.length - a.columns.length)[0] ?? null;
}

/** Reads the rows after the header, in order. Throws `UnreadableSource`. @returns how many lines were no rows. */
export async function readDelimited(
  file: SourceFile,
  shape: DelimitedShape,
  options: Omit<DelimitedOptions, 'isHeader'>,
  onRow: (row: DelimitedRow) => void,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<{ readonly decoration: number }> {
  let decoration = 0;
  let sinceRow = 0;
  let lastLine = 1;
  const reader = new CsvReader(
    (row) => {
      sinceRow = 0;
      lastLine = row.line;
      if (row.line <= shape.headerLine) return;
      if (isDecoration(row.cells, shape)) decoration++;
      else onRow(delimitedRow(row, shape, options));
    },
    { delimiter: shape.delimiter, quoting: shape.delimiter !== '|' },
  );
  try {
    await readText(
      file,
      options.encoding,
      (text) => {
        sinceRow += text.length;
        reader.write(text);
        if (sinceRow > LONGEST_ROW)
          throw new Unreadable(`a line is longer than ${LONGEST_ROW >> 20} MiB`, lastLine + 1);
      },
      onBytes,
    );
    reader.end();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new UnreadableSource(
      `${file.name}${error.line === undefined ? '' : `, line ${error.line}`}: ${error.message}`,
    );
  }
  return { decoration };
}

/** What was sniffed, for the report: "UTF-8, delimiter semicolon, header in line 3". */
export function shapeText({ text, delimiter, headerLine }: DelimitedShape): string {
  const by = { mark: ' by its mark', user: ' as told', default: '' }[text.by];
  return `${text.encoding.toUpperCase()}${by}, delimiter ${NAMES[delimiter] ?? JSON.stringify(delimiter)}, header in line ${headerLine}`;
}

function isFramedRow(cells: readonly string[]): boolean {
  return cells.length > 2 && cells[0].trim() === '' && cells.at(-1)!.trim() === '';
}

function isDecoration(cells: readonly string[], shape: DelimitedShape): boolean {
  if (cells.every((cell) => cell.trim() === '')) return true;
  if (
    (cells.length === 1 || shape.delimiter === '|') &&
    cells.every((cell) => cell === '' || RULE.test(cell))
  )
    return true;
  const inner = shape.isFramed ? cells.slice(1, -1) : cells;
  return (
    inner.length === shape.columns.length && inner.every((cell, at) => cell.trim() === shape.columns[at])
  );
}

function delimitedRow(
  row: CsvRow,
  { columns, isFramed }: DelimitedShape,
  { trim, shortRows }: Omit<DelimitedOptions, 'isHeader'>,
): DelimitedRow {
  const width = columns.length;
  const fault = (reason: string): DelimitedRow => ({
    line: row.line,
    cells: padded(row.cells, width),
    fault: reason,
  });
  if (row.oversized.size > 0) return fault('a cell is larger than 1 MiB');
  const frame = isFramed ? 1 : 0;
  if (isFramed && !isFramedRow(row.cells))
    return fault('the row does not end with the delimiter as the header does');
  const count = row.count - 2 * frame;
  const cells = row.cells.slice(frame, frame + width);
  const surplus = row.cells.slice(frame + width, row.cells.length - frame);
  const isWhole =
    count === width || (count < width ? shortRows : surplus.every((cell) => cell.trim() === ''));
  if (!isWhole || row.count > row.cells.length)
    return fault(`the row has ${count} cells and the header ${width}`);
  const whole = padded(cells, width);
  return { line: row.line, cells: trim ? whole.map((cell) => cell.trim()) : whole, fault: undefined };
}

function padded(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, at) => cells[at] ?? '');
}
