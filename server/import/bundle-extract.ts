import type { Extract, ReadExtract } from './extract.ts';
import { openFolder } from './folder.ts';
import { rowDifferences } from './manifest.ts';
import { readBundle } from './read-bundle.ts';
import { fileReport, keptRows, rejectedRows, type ImportRequest } from './report.ts';

/** The folder of a bundle (BUNDLE.md): its rows are read as they are. */
export function bundleExtract(request: ImportRequest): Extract {
  const folder = openFolder(request);
  const { source, takenAt, manifest, ignored, faults } = folder;
  return {
    source,
    takenAt,
    manifest,
    ignored,
    faults,
    folder,
    asksForIdentities: false,
    async read(staging, onProgress): Promise<ReadExtract> {
      const read = await readBundle(staging, folder, onProgress);
      const counts = new Map(read.files.map(({ name, rowsRead }) => [name, rowsRead]));
      return {
        isEmpty: folder.files.length === 0,
        bundleFiles: read.files,
        ignored: read.ignoredColumns,
        unreadable: read.unreadable,
        differences: manifest ? rowDifferences(manifest, counts) : [],
        counted: () => ({
          files: read.files.map(({ name, ...one }) => fileReport(staging, name, one)),
          rejects: rejectedRows(staging),
        }),
        kept: () => keptRows(staging),
        // They are in its files as they are.
        firstRows: new Map(),
      };
    },
  };
}
