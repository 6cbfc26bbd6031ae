import type { BundleFolder } from './folder.ts';
import type { ReadPartContent } from '../graph/reading-port.ts';
import { readBundleFile, type OnPart } from './read-file.ts';
import { PartRows } from './readings/part-rows.ts';
import { isReadInParts } from './readings/rules.ts';
import type { OnProgress } from './report.ts';
import { stager } from './stage.ts';
import type { Staging } from './staging.ts';

export interface ReadBundleFile {
  readonly name: string;
  readonly sha256: string;
  readonly rowsRead: number;
  readonly ignoredColumns: readonly string[];
  /** Of a file that was read in parts: digest of its header. */
  readonly header?: string;
}

export interface ReadBundle {
  readonly files: readonly ReadBundleFile[];
  readonly ignoredColumns: readonly string[];
  /** Files that cannot be read, and why; any of them refuses the import. */
  readonly unreadable: readonly string[];
}

/** Reads all files of the folder, row by row, into the staging tables. */
export async function readBundle(
  staging: Staging,
  folder: BundleFolder,
  onProgress: OnProgress,
): Promise<ReadBundle> {
  const total = folder.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const files: ReadBundleFile[] = [];
  const ignoredColumns: string[] = [];
  const unreadable: string[] = [];
  let done = 0;
  for (const { file, path } of folder.files) {
    const onBytes = (bytes: number): void =>
      onProgress({ phase: `Reading ${file.name}`, done: (done += bytes), total });
    const rows = isReadInParts(file) ? new PartRows() : undefined;
    const onRow = stager(staging, folder.source, file, (key, start) => rows?.add(key, start));
    const onPart: OnPart | undefined =
      rows && ((digest, lines) => stagePart(staging, rows.take(file.name, digest, lines)));
    const read = await readBundleFile(path, file, onRow, onBytes, onPart);
    files.push({ name: file.name, ...read });
    ignoredColumns.push(...read.ignoredColumns.map((column) => ignoredColumn(file.name, column)));
    if (read.unreadable !== undefined) unreadable.push(read.unreadable);
  }
  return { files, ignoredColumns, unreadable };
}

export function ignoredColumn(file: string, column: string): string {
  return `${file}: ${column}`;
}

function stagePart(staging: Staging, part: ReadPartContent): void {
  const { file, digest, rows, lines, keys, starts } = part;
  staging.run('INSERT INTO part VALUES (?, ?, ?, ?, ?, ?)', file, digest, rows, lines, keys, starts);
}
