import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { BundleFile } from './bundle.ts';
import { CsvReader, Unreadable, type CsvRow } from './csv.ts';
import { countLines, PartCutter } from './readings/cut.ts';
import { digestOfPart } from './readings/part-rows.ts';
import { typeRow, type Header, type TypedRow } from './typed-row.ts';

export interface ReadFile {
  /** Of the bytes as they are, hexadecimal. */
  readonly sha256: string;
  readonly rowsRead: number;
  readonly ignoredColumns: readonly string[];
  /** Why the whole import is refused, where the file cannot be read. */
  readonly unreadable?: string;
  /** Digest of the header; absent where the file was not read in parts, or its rows do not end where its parts do. */
  readonly header?: string;
}

/** Is told of each part of a file after its rows, but not of the header, which is a part of its own. */
export type OnPart = (digest: string, lines: number) => void;

const PIECE = 1 << 20;
const LINE_FEED = 10;

/**
 * Reads one CSV file of the bundle as a stream and hands each row on, typed, in order. Hashes all of it even where it
 * cannot be read on, so that a report always says which bytes it speaks of.
 * @param onBytes is told how many bytes were read, piece by piece.
 * @param onPart makes it read the file in parts
 */
export async function readBundleFile(
  path: string,
  file: BundleFile,
  onRow: (row: TypedRow) => void,
  onBytes: (bytes: number) => void = () => undefined,
  onPart?: OnPart,
): Promise<ReadFile> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let header: Header | undefined;
  let rowsRead = 0;
  let trouble: string | undefined;
  let lines = 1;

  const reader = new CsvReader((row) => {
    if (header === undefined) header = readHeader(file, row);
    else {
      rowsRead++;
      onRow(typeRow(file, header, row));
    }
  });
  const attempt = (step: () => void): void => {
    if (trouble !== undefined) return;
    try {
      step();
    } catch (error) {
      trouble = describe(file, error, lines);
    }
  };

  const read = (bytes: Buffer): void =>
    attempt(() => {
      reader.write(decoder.decode(bytes, { stream: true }));
      lines += countLines(bytes);
    });
  let headerDigest: string | undefined;
  let areWhole = true;
  let isOpen = false;
  const cutter = new PartCutter((part) => {
    const before = lines;
    read(part);
    // The last part alone may end without a line end.
    areWhole &&= !isOpen;
    isOpen = part.at(-1) !== LINE_FEED;
    areWhole &&= header !== undefined && (isOpen || reader.isBetweenRows);
    if (headerDigest === undefined) {
      headerDigest = digestOfPart(part);
      areWhole &&= rowsRead === 0;
    } else onPart?.(digestOfPart(part), lines - before);
  });

  try {
    for await (const piece of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
      hash.update(piece);
      if (onPart) cutter.write(piece);
      else read(piece);
      onBytes(piece.length);
    }
    cutter.end();
    attempt(() => {
      reader.write(decoder.decode());
      reader.end();
      if (header === undefined) throw new Unreadable('there is no header');
    });
  } catch (error) {
    // Of the file system: a folder, no permission, a disk that fails.
    trouble = `${file.name} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  const ignoredColumns = header?.places ? ignored(file, header) : [];
  return {
    sha256: hash.digest('hex'),
    rowsRead,
    ignoredColumns,
    ...(trouble === undefined ? {} : { unreadable: trouble }),
    ...(onPart && areWhole && headerDigest !== undefined ? { header: headerDigest } : {}),
  };
}

export function readHeader(file: BundleFile, row: CsvRow): Header {
  const names = row.cells;
  if (row.count > names.length) throw new Unreadable(`the header has ${row.count} columns`, row.line);
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name))
      throw new Unreadable(`the header has the column ${JSON.stringify(name)} twice`, row.line);
    seen.add(name);
  }
  const places = file.columns.map(({ name }) => (seen.has(name) ? names.indexOf(name) : undefined));
  const missing = file.columns
    .filter((column, place) => column.required && places[place] === undefined)
    .map(({ name }) => name);
  if ('from' in file && file.from.length > 1 && !file.from.some((end) => seen.has(end.column))) {
    missing.unshift(file.from.map((end) => end.column).join(' or '));
  }
  if (missing.length > 0) {
    throw new Unreadable(
      `the header lacks the required column ${missing.join(', ')}; it has ${names.join(', ')}`,
      row.line,
    );
  }
  return { width: names.length, places, names };
}

function ignored(file: BundleFile, header: Header): string[] {
  return header.names.filter((name) => !file.columns.some((column) => column.name === name));
}

function describe(file: BundleFile, error: unknown, lines: number): string {
  if (error instanceof Unreadable) {
    return `${file.name}${error.line === undefined ? '' : `, line ${error.line}`}: ${error.message}`;
  }
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return `${file.name}: not UTF-8 (after line ${lines}); save it as UTF-8 and import again`;
  }
  throw error;
}
