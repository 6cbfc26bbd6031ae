import type { EdgeKind } from '../../domain/vocabulary.ts';
import type { EdgeWrite, ImportSession } from '../../graph/import-port.ts';
import type { Reading, ReadingChange } from '../../graph/reading-port.ts';
import { BUNDLE_FILES } from '../bundle.ts';
import { Unreadable } from '../csv.ts';
import type { BundleFolder } from '../folder.ts';
import { rowDifferences } from '../manifest.ts';
import type { FileReport } from '../report.ts';
import { readChangedRows, type ChangedRows } from './changed-rows.ts';
import { sha256Of } from './find-parts.ts';
import type { KeptFile } from './keep.ts';
import { isReadInParts } from './rules.ts';

/** What an import would write that changes relationships of access and nothing else. */
export interface PlannedChanges {
  readonly files: readonly FileReport[];
  readonly ignoredColumns: readonly string[];
  readonly opened: ReadonlyMap<EdgeKind, readonly EdgeWrite[]>;
  readonly closed: ReadonlyMap<EdgeKind, readonly string[]>;
  readonly uses: readonly (readonly [element: string, time: string | null])[];
  readonly change: ReadingChange;
}

/**
 * Reads what is another since the source's last reading, and looks only at what that touches.
 * @returns undefined where not everything is as expected: whatever is to be refused, warned about or told is for the import
 *   that reads all rows
 */
export async function planChanges(
  session: ImportSession,
  folder: BundleFolder,
  reading: Reading,
  sequence: number,
): Promise<PlannedChanges | undefined> {
  try {
    const kept = reading.files.map((text) => JSON.parse(text) as KeptFile);
    const names = folder.files.map(({ file }) => file.name);
    if (kept.length !== names.length || kept.some(({ name }) => !names.includes(name))) return undefined;
    const files: { kept: KeptFile; sha256: string; rows: ChangedRows | undefined }[] = [];
    for (const one of kept) {
      const { file, path } = folder.files.find((candidate) => candidate.file.name === one.name)!;
      const sha256 = await sha256Of(path);
      if (sha256 === one.sha256) {
        files.push({ kept: one, sha256, rows: undefined });
        continue;
      }
      if (!one.parts || !isReadInParts(file)) return undefined;
      const rows = await readChangedRows(session, reading, one, { file, path }, sequence);
      if (!rows) return undefined;
      files.push({ kept: one, sha256, rows });
    }
    return await planned(session, folder, reading, sequence, files);
  } catch (error) {
    if (isOfFiles(error)) return undefined;
    throw error;
  }
}

interface ReadFile {
  readonly kept: KeptFile;
  readonly sha256: string;
  readonly rows: ChangedRows | undefined;
}

async function planned(
  session: ImportSession,
  folder: BundleFolder,
  reading: Reading,
  sequence: number,
  files: readonly ReadFile[],
): Promise<PlannedChanges | undefined> {
  const changed = files.flatMap(({ rows }) => rows ?? []);
  const counts = new Map(files.map(({ kept, rows }) => [kept.name, rows?.rowsRead ?? kept.rows]));
  if (folder.manifest && rowDifferences(folder.manifest, counts).length > 0) return undefined;
  const gone = changed.reduce((sum, { closed }) => sum + closed.length, 0);
  // Pairs are no more than relationships: it cannot be half of the source that is gone (BUNDLE.md, Rules).
  if (gone * 2 > reading.nodes || !(await refersToDefined(session, reading, changed))) return undefined;

  const closed = new Map<EdgeKind, string[]>();
  const uses: (readonly [string, string | null])[] = [];
  for (const rows of changed) {
    const stored = await storedOf(session, reading.source, rows);
    if (!stored) return undefined;
    closed.set(
      rows.file.edge,
      rows.closed.map((key) => stored.get(key)!.element),
    );
    for (const [key, used] of rows.moved) {
      const { element, lastUsedAt } = stored.get(key)!;
      if (lastUsedAt !== used) uses.push([element, used]);
    }
  }
  return {
    files: inOrder(files).map((file) => reportOf(file, counts.get(file.kept.name)!)),
    ignoredColumns: inOrder(files).flatMap(({ kept }) =>
      kept.ignoredColumns.map((column) => `${kept.name}: ${column}`),
    ),
    opened: new Map(changed.map(({ file, opened }) => [file.edge, opened.map(({ write }) => write)])),
    closed,
    uses,
    change: changeOf(reading, sequence, files, changed),
  };
}

/** Every row refers to what this or another source defines, and leads from one node to another. */
async function refersToDefined(
  session: ImportSession,
  { source }: Reading,
  changed: readonly ChangedRows[],
): Promise<boolean> {
  const edges = changed.flatMap(({ opened }) => opened);
  if (edges.some(({ write }) => write.from === write.to)) return false;
  const keys = [...new Set(edges.flatMap(({ write }) => [write.from, write.to]))];
  const standings = keys.length === 0 ? [] : await session.standings(keys);
  const isDefined = (node: (typeof standings)[number]): boolean =>
    node.isOpen && (node.source === source || !node.isPlaceholder);
  return standings.length === keys.length && standings.every(isDefined);
}

/** What is stored of relationships that are closed or moved; undefined where it is not exactly what the reading says. */
async function storedOf(
  session: ImportSession,
  source: string,
  { file, opened, closed, moved, starts }: ChangedRows,
): Promise<Map<string, { element: string; lastUsedAt: string | null }> | undefined> {
  const expected = [...closed, ...moved.keys()];
  const keys = [...expected, ...opened.map(({ key }) => key)];
  if (keys.length === 0) return new Map();
  const found = await session.edgesAt(source, file.edge, starts, keys);
  const stored = new Map(found.map((edge) => [edge.key, edge]));
  const isExact = found.length === expected.length && expected.every((key) => stored.has(key));
  return isExact ? stored : undefined;
}

function changeOf(
  reading: Reading,
  sequence: number,
  files: readonly ReadFile[],
  changed: readonly ChangedRows[],
): ReadingChange {
  const kept = files.map((file) => {
    const now: KeptFile = { ...file.kept, sha256: file.sha256, rows: file.rows?.rowsRead ?? file.kept.rows };
    return JSON.stringify(now);
  });
  return {
    before: reading.sequence,
    reading: { ...reading, sequence, files: kept },
    gone: changed.flatMap(({ gone }) => gone.map(({ file, digest }) => ({ file, digest }))),
    added: changed.flatMap(({ added }) => added),
  };
}

function reportOf({ kept: { name, duplicates }, sha256 }: ReadFile, rowsRead: number): FileReport {
  return { name, sha256, rowsRead, imported: rowsRead - duplicates, duplicates, rejected: 0 };
}

/** As the import that reads all rows tells them. */
function inOrder(files: readonly ReadFile[]): ReadFile[] {
  const place = ({ kept }: ReadFile): number => BUNDLE_FILES.findIndex(({ name }) => name === kept.name);
  return [...files].sort((a, b) => place(a) - place(b));
}

/** A fault of what is read, not of the program or the database. */
function isOfFiles(error: unknown): boolean {
  if (error instanceof Unreadable) return true;
  if (!(error instanceof Error) || !('code' in error)) return false;
  return 'syscall' in error || error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}
