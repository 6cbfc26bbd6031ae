import type { RecordKind } from '../domain/review-record.ts';
import type { EdgeKind, NodeKind } from '../domain/vocabulary.ts';
import { BUNDLE_FILES, isNodeFile, isRecordFile } from './bundle.ts';
import { fileName } from './check-ids.ts';
import type { SourcePlace } from './place.ts';
import type { Staging } from './staging.ts';

export interface ImportRequest {
  /** Folder with the bundle, or file or folder in another format. */
  readonly folder: string;
  /** Name of the format; default: the one that the files are recognised by. */
  readonly format?: string;
  /** Name or path of the mapping or rule set, for formats that take one. */
  readonly mapping?: string;
  /** Encoding of text without a byte order mark; default: UTF-8. Not of a bundle, which is UTF-8. */
  readonly encoding?: string;
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
  /** Where the row begins; the header is line 1. Null where the file has no lines that count. */
  readonly line: number | null;
  /** Of a JSON source in place of the line: the JSON pointer (RFC 6901) of the record. */
  readonly pointer?: string;
  /** Of another format than the bundle: what kind of record it is, and the file of the bundle that its fault is in. */
  readonly kind?: string;
  readonly bundleFile?: string;
  /** Of another format than the bundle: it defines, so it is never left out. */
  readonly defines?: true;
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
  /** Of another format than the bundle: its records by kind, of which `rowsRead` and the others are the sums. */
  readonly kinds?: readonly KindReport[];
}

/** Records of one kind in one file: read = imported + duplicates + rejected. */
export interface KindReport {
  readonly kind: string;
  readonly read: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly rejected: number;
  /** Records that say nothing about access, by reason; they are not among those read. */
  readonly setAside: readonly { readonly reason: string; readonly count: number }[];
}

/** How another format than the bundle was read. */
export interface FormatReport {
  readonly name: string;
  /** Why it was taken for this format; null where it was named. */
  readonly recognised: string | null;
  readonly notices: readonly string[];
  /** What the answers therefore do not see, with where it was met first. */
  readonly notUnderstood: readonly {
    readonly what: string;
    readonly count: number;
    readonly first?: SourcePlace;
  }[];
  /** What the source says of its own size; refused where it differs from what was read. */
  readonly controlTotals: readonly {
    readonly what: string;
    readonly stated: number;
    readonly read: number;
  }[];
}

export type Numbers = Partial<Record<NodeKind | EdgeKind | RecordKind, number>>;

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
  /** Absent where it was a bundle. */
  readonly format?: FormatReport;
  readonly files: readonly FileReport[];
  readonly rejects: readonly RejectedRow[];
  /** Rows that refer to what nobody defines, kept with a placeholder; they count as imported. */
  readonly kept: readonly RejectedRow[];
  /** Keys of the placeholder nodes that these rows need. */
  readonly placeholders: readonly string[];
  readonly opened: Numbers;
  readonly closed: Numbers;
  /** Nodes whose properties changed, and rows about reviews that were replaced: neither opened nor closed. */
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
  const kept = BUNDLE_FILES[file];
  const table = isNodeFile(kept) ? 'node' : isRecordFile(kept) ? 'record' : 'edge';
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
