import type { EdgeKind, NodeKind } from '../domain/vocabulary.ts';
import { BUNDLE_FILES } from './bundle.ts';
import { fileName } from './check-ids.ts';
import type { Staging } from './staging.ts';

export interface ImportRequest {
  /** Folder with the bundle. */
  readonly folder: string;
  /** Default: the manifest's, else the folder's name. */
  readonly source?: string;
  /** ISO 8601 with seconds and an offset, or a date. Default: the manifest's, else now. */
  readonly takenAt?: string;
  readonly allowRejects?: boolean;
  readonly allowShrink?: boolean;
  /** Leave the demo company where this is the first import of another source. */
  readonly keepDemo?: boolean;
}

/** A row that is not what BUNDLE.md wants. Column and value are empty where the fault is the row's as a whole. */
export interface RejectedRow {
  readonly file: string;
  /** Where the row begins; the header is line 1. */
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

export interface FileReport {
  readonly name: string;
  readonly sha256: string;
  readonly rowsRead: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly rejected: number;
}

export type Numbers = Partial<Record<NodeKind | EdgeKind, number>>;

/** What an import did or, where `refused` says why, would not do. */
export interface ImportReport {
  /** The active sequence after it; null where nothing was ever imported. */
  readonly snapshot: number | null;
  /** False where it was refused, and where the graph has all of it already. */
  readonly changed: boolean;
  readonly refused: string | null;
  readonly source: string;
  readonly takenAt: string;
  readonly incomplete: boolean;
  readonly files: readonly FileReport[];
  readonly rejects: readonly RejectedRow[];
  /** Rows that refer to what nobody defines, kept with a placeholder; they count as imported. */
  readonly kept: readonly RejectedRow[];
  /** Keys of the placeholder nodes that these rows need. */
  readonly placeholders: readonly string[];
  readonly opened: Numbers;
  readonly closed: Numbers;
  /** Nodes whose properties changed: neither opened nor closed. */
  readonly updated: Numbers;
  /** Nodes and relationships of which only the time of last use is another. */
  readonly usesUpdated: number;
  readonly warnings: readonly string[];
  /** Unknown files, and unknown columns as `file: column`. */
  readonly ignored: readonly string[];
  /** Sequence of the snapshot that took the demo company out; null where none did. */
  readonly demoRemoved: number | null;
}

/** What the import is doing, for a line or bar of progress. `total` is absent where nobody knows it. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total?: number;
}

export type OnProgress = (progress: Progress) => void;

export function rejectedRows(staging: Staging): RejectedRow[] {
  return rows(staging, 'SELECT file, line, "column", value, reason FROM fault ORDER BY file, line');
}

export function keptRows(staging: Staging): RejectedRow[] {
  return rows(staging, 'SELECT file, line, "column", value, reason FROM kept ORDER BY file, line');
}

function rows(staging: Staging, sql: string): RejectedRow[] {
  return staging
    .all<Omit<RejectedRow, 'file'> & { file: number }>(sql)
    .map((row) => ({ ...row, file: fileName(row.file) }));
}

/** Counts of one file. `imported` is counted for itself, so that the sum of the three can prove it. */
export function fileReport(
  staging: Staging,
  name: string,
  read: { sha256: string; rowsRead: number },
): FileReport {
  const file = BUNDLE_FILES.findIndex((candidate) => candidate.name === name);
  const table = 'node' in BUNDLE_FILES[file] ? 'node' : 'edge';
  return {
    name,
    sha256: read.sha256,
    rowsRead: read.rowsRead,
    imported: staging.count(`SELECT count(*) AS count FROM ${table} WHERE file = ? AND rejected = 0`, file),
    duplicates: staging.count(
      'SELECT count(*) AS count FROM again a WHERE file = ? AND NOT EXISTS (SELECT 1 FROM fault f WHERE f.file = a.file AND f.line = a.line)',
      file,
    ),
    rejected: staging.count('SELECT count(*) AS count FROM fault WHERE file = ?', file),
  };
}

/** A report of nothing done. `active` is 0 where nothing was ever imported. */
export function emptyReport(active: number, source: string, takenAt: string): ImportReport {
  return {
    snapshot: active === 0 ? null : active,
    changed: false,
    refused: null,
    source,
    takenAt,
    incomplete: false,
    files: [],
    rejects: [],
    kept: [],
    placeholders: [],
    opened: {},
    closed: {},
    updated: {},
    usesUpdated: 0,
    warnings: [],
    ignored: [],
    demoRemoved: null,
  };
}
