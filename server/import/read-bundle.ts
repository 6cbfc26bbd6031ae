import type { BundleFolder } from './folder.ts';
import { readBundleFile } from './read-file.ts';
import type { OnProgress } from './report.ts';
import { stager } from './stage.ts';
import type { Staging } from './staging.ts';

export interface ReadBundle {
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly rowsRead: number }[];
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
  const files = [];
  const ignoredColumns: string[] = [];
  const unreadable: string[] = [];
  let done = 0;
  for (const { file, path } of folder.files) {
    const onBytes = (bytes: number): void =>
      onProgress({ phase: `Reading ${file.name}`, done: (done += bytes), total });
    const read = await readBundleFile(path, file, stager(staging, folder.source, file), onBytes);
    files.push({ name: file.name, sha256: read.sha256, rowsRead: read.rowsRead });
    ignoredColumns.push(...read.ignoredColumns.map((column) => `${file.name}: ${column}`));
    if (read.unreadable !== undefined) unreadable.push(read.unreadable);
  }
  return { files, ignoredColumns, unreadable };
}
