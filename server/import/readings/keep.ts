import type { ImportSession } from '../../graph/import-port.ts';
import type { Reading, ReadPartContent } from '../../graph/reading-port.ts';
import { drained } from '../batches.ts';
import { BUNDLE_FILES, isNodeFile, isRecordFile } from '../bundle.ts';
import type { ReadBundleFile } from '../read-bundle.ts';
import type { ImportReport } from '../report.ts';
import type { Staging } from '../staging.ts';
import { RULES } from './rules.ts';

/** What is kept of a file that was read. */
export interface KeptFile {
  readonly name: string;
  readonly sha256: string;
  readonly rows: number;
  /** Of the rows, those that repeat another. */
  readonly duplicates: number;
  readonly ignoredColumns: readonly string[];
  /** Of a file with parts. */
  readonly parts?: {
    /** Digest of the header. */
    readonly header: string;
    /** Keys that several rows have. */
    readonly repeated: readonly string[];
  };
}

/** A file in which more rows are repeated is read as a whole. */
const MOST_REPEATED = 1_000;

/**
 * What the next import of the source may take as read. Only of a bundle of which no row was rejected and none is about
 * reviews. A file with rows that are warned about by their lines has no parts: any change in it moves the lines.
 * @param report of the import, with the warnings that the same rows would cause again
 */
export function readingOf(
  staging: Staging,
  report: ImportReport,
  files: readonly ReadBundleFile[] | undefined,
  sequence: number,
): Reading | undefined {
  const isClean = report.rejects.length + report.kept.length + report.placeholders.length === 0;
  if (!files || !isClean || files.some(({ name }) => isRecordFile(fileOf(name)))) return undefined;
  const kept = files.map((file) => keptFile(staging, report, file));
  const nodes = report.files.filter(({ name }) => isNodeFile(fileOf(name)));
  return {
    source: report.source,
    sequence,
    rules: RULES,
    nodes: nodes.reduce((sum, { imported }) => sum + imported, 0),
    files: kept.map((file) => JSON.stringify(file)),
    warnings: report.warnings,
  };
}

function keptFile(staging: Staging, report: ImportReport, file: ReadBundleFile): KeptFile {
  const { name, sha256, rowsRead: rows, ignoredColumns, header } = file;
  const { duplicates } = report.files.find((counted) => counted.name === name)!;
  const kept = { name, sha256, rows, duplicates, ignoredColumns };
  if (header === undefined || hasSelfReferences(staging, name)) return kept;
  const repeated = staging.all<{ key: string }>(
    `SELECT DISTINCT e.key FROM again a JOIN edge e ON e.row = a.edge WHERE a.file = ? LIMIT ${MOST_REPEATED + 1}`,
    numberOf(name),
  );
  if (repeated.length > MOST_REPEATED) return kept;
  return { ...kept, parts: { header, repeated: repeated.map(({ key }) => key) } };
}

/** Writes the reading and its parts, before the snapshot becomes active. */
export async function keepReading(staging: Staging, session: ImportSession, reading: Reading): Promise<void> {
  await session.keepReading(reading);
  const files = reading.files.map((text) => JSON.parse(text) as KeptFile);
  const parted = new Set(files.filter((file) => file.parts).map(({ name }) => name));
  const parts = staging.iterate<ReadPartContent>('SELECT file, digest, rows, lines, keys, starts FROM part');
  await drained(
    Iterator.from(parts).filter(({ file }) => parted.has(file)),
    (batch) => session.keepParts(reading, batch),
  );
}

function hasSelfReferences(staging: Staging, file: string): boolean {
  const own = 'SELECT 1 FROM edge WHERE file = ? AND from_kind = to_kind AND from_id = to_id LIMIT 1';
  return staging.first(own, numberOf(file)) !== undefined;
}

function numberOf(name: string): number {
  return BUNDLE_FILES.findIndex((file) => file.name === name);
}

function fileOf(name: string): (typeof BUNDLE_FILES)[number] {
  return BUNDLE_FILES[numberOf(name)];
}
