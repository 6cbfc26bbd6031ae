import { open } from 'node:fs/promises';
import { CsvReader, Unreadable, type CsvForm, type CsvRow } from '../../csv.ts';
import { UnreadableSource, type SourceFile } from '../format.ts';
import { shapeOf, type TextShape } from '../text.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
const HEAD = 1 << 18;
const MOST_ROWS = 100;

/** The first rows of a file, as they are with these delimiters; none where they are no rows. */
export async function readRowsOfHead(
  file: SourceFile,
  encoding: string | undefined,
  form: CsvForm,
): Promise<{ text: TextShape; rows: readonly CsvRow[] }> {
  const bytes = await readHead(file, HEAD);
  const text = shapeOf(bytes, encoding);
  const rows: CsvRow[] = [];
  const reader = new CsvReader((row) => void rows.push(row), form);
  try {
    // Where the head ends within a letter, or has bytes that are none, the reading of the whole file judges it.
    reader.write(new TextDecoder(text.encoding).decode(bytes));
    if (bytes.length < HEAD) reader.end();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return { text, rows: rows.slice(0, MOST_ROWS) };
}

/** The first bytes of a file. Throws `UnreadableSource` where the file system does not give them. */
export async function readHead(file: SourceFile, most: number): Promise<Uint8Array> {
  try {
    const handle = await open(file.path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(most), 0, most, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UnreadableSource(`${file.name} cannot be read: ${why}`);
  }
}

/** Whether one of the first rows of the text is the header, with any delimiter: for recognising a format. */
export function hasHeader(head: string, isHeader: (cells: readonly string[]) => boolean): boolean {
  return DELIMITERS.some((delimiter) => {
    let rows = 0;
    let isThere = false;
    const reader = new CsvReader(
      ({ cells }) => {
        if (rows++ < MOST_ROWS) isThere ||= isHeader(cells.map((cell) => cell.trim()));
      },
      { delimiter, quoting: delimiter !== '|' },
    );
    try {
      reader.write(head);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
    return isThere;
  });
}
