import { nodeKey } from '../../domain/key.ts';
import type { EdgeWrite, ImportSession } from '../../graph/import-port.ts';
import type { Reading, ReadPart, ReadPartContent } from '../../graph/reading-port.ts';
import type { EdgeFile } from '../bundle.ts';
import { CsvReader, type CsvRow } from '../csv.ts';
import { readHeader } from '../read-file.ts';
import { readEdge } from '../stage.ts';
import { endsOf, typeRow, type EndRef, type Header } from '../typed-row.ts';
import { findParts, headerText, partText, type AddedPart } from './find-parts.ts';
import type { KeptFile } from './keep.ts';
import { keysOf, PartRows } from './part-rows.ts';

/** More rows than this are read with all others: they would be held in memory here. */
const MOST_ROWS = 50_000;

/** The rows of one file that were not read before, and what became of those that were. */
export interface ChangedRows {
  readonly file: EdgeFile;
  readonly rowsRead: number;
  readonly opened: readonly ReadEdge[];
  /** Keys of relationships that have no row any more. */
  readonly closed: readonly string[];
  /** Relationships whose row stands elsewhere, or is another in its time of last use alone. */
  readonly moved: ReadonlyMap<string, string | null>;
  /** Keys of the nodes at which all these start. */
  readonly starts: readonly string[];
  readonly added: readonly ReadPartContent[];
  readonly gone: readonly ReadPart[];
}

export interface ReadEdge {
  readonly write: EdgeWrite;
  readonly key: string;
  readonly from: EndRef;
  readonly to: EndRef;
}

/**
 * Reads of a file what is another since its last reading.
 * @param sequence in which relationships are opened
 * @returns undefined where that is too much, or anything is not as it usually is: then all of the file has to be read
 */
export async function readChangedRows(
  session: ImportSession,
  reading: Reading,
  kept: KeptFile,
  { file, path }: { file: EdgeFile; path: string },
  sequence: number,
): Promise<ChangedRows | undefined> {
  const found = await findParts(path, await session.readParts(reading, file.name));
  if (!found || found.header !== kept.parts?.header) return undefined;
  const goneRows = found.gone.reduce((sum, { rows }) => sum + rows, 0);
  if (goneRows > MOST_ROWS) return undefined;
  const digests = found.gone.map(({ digest }) => digest);
  const gone = await session.readPartContents(reading, file.name, digests);
  if (gone.length !== digests.length) return undefined;

  const read = await readParts(path, file, found.added, reading.source, sequence);
  if (!read) return undefined;
  const before = new Set(gone.flatMap((part) => keysOf(part, file.edge)));
  const now = new Map(read.edges.map((edge) => [edge.key, edge]));
  // Of rows that are there twice all have to be known, to count them and to tell when the last is gone.
  const { repeated } = kept.parts;
  if (now.size !== read.edges.length || repeated.some((key) => before.has(key) || now.has(key)))
    return undefined;
  const startKind = file.from[0].kind;
  if (typeof startKind !== 'string') return undefined;
  const goneStarts = gone.flatMap(({ starts }) => (starts === '' ? [] : starts.split('\n')));
  const starts = new Set([...goneStarts, ...read.edges.map(({ from }) => from.id)]);
  const moved = read.edges.filter(({ key }) => before.has(key));
  return {
    file,
    rowsRead: found.sameRows + read.edges.length,
    opened: read.edges.filter(({ key }) => !before.has(key)),
    closed: [...before].filter((key) => !now.has(key)),
    moved: new Map(moved.map(({ key, write }) => [key, write.properties['lastUsedAt'] as string | null])),
    starts: [...starts].map((id) => nodeKey(startKind, id)),
    added: read.parts,
    gone: found.gone,
  };
}

/** The rows of some parts; undefined where one of them has a fault, which needs all rows to be told. */
async function readParts(
  path: string,
  file: EdgeFile,
  parts: readonly AddedPart[],
  source: string,
  sequence: number,
): Promise<{ edges: ReadEdge[]; parts: ReadPartContent[] } | undefined> {
  const header = await headerOf(path, file);
  const edges: ReadEdge[] = [];
  const contents: ReadPartContent[] = [];
  const rows = new PartRows();
  for (const part of parts) {
    const text = await partText(path, part);
    if (text === undefined) return undefined;
    let isFaulty = false;
    const reader = new CsvReader((row) => {
      const edge = readRow(file, header, row, part.line - 1, source, sequence);
      if (!edge) isFaulty = true;
      else {
        edges.push(edge);
        rows.add(edge.key, edge.from.id);
      }
    });
    reader.write(text);
    if (text.endsWith('\n') && !reader.isBetweenRows) return undefined;
    reader.end();
    if (isFaulty || edges.length > MOST_ROWS) return undefined;
    contents.push(rows.take(file.name, part.digest, text.split('\n').length - 1));
  }
  return { edges, parts: contents };
}

async function headerOf(path: string, file: EdgeFile): Promise<Header> {
  const rows: CsvRow[] = [];
  const reader = new CsvReader((row) => rows.push(row));
  reader.write(await headerText(path));
  reader.end();
  return readHeader(file, rows[0]);
}

function readRow(
  file: EdgeFile,
  header: Header,
  row: CsvRow,
  linesBefore: number,
  source: string,
  sequence: number,
): ReadEdge | undefined {
  const typed = typeRow(file, header, row);
  const ends = endsOf(file, typed.values);
  if (typed.fault || !ends) return undefined;
  const { from, to } = ends;
  const { key, properties, used } = readEdge(source, file, ends, typed);
  const place = { file: file.name, row: row.line + linesBefore };
  return {
    key,
    from,
    to,
    write: {
      from: nodeKey(from.kind, from.id),
      to: nodeKey(to.kind, to.id),
      properties: { ...properties, key, source, since: sequence, ...place, lastUsedAt: used },
    },
  };
}
