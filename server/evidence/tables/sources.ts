import type { Matter } from '../matter.ts';
import type { Table } from '../table.ts';

/** What the answers rest on: every snapshot up to the question's. */
export function snapshotTable({ snapshots, answer }: Matter): Table {
  return {
    path: 'sources/snapshots',
    title: 'Every import that the answers rest on, and what each is to the review',
    columns: [
      'snapshot',
      'source',
      'taken_at',
      'imported_at',
      'incomplete',
      'placeholders',
      'looked_at_as',
      'manifest',
    ],
    *rows() {
      const { review, closing, all } = answer.lookedAt;
      for (const { sequence, source, takenAt, importedAt, incomplete, placeholders, manifest } of snapshots) {
        const part = [
          ...(sequence === review?.sequence ? ['review'] : []),
          ...(sequence === closing?.sequence ? ['closing'] : []),
          ...(all.some((looked) => looked.sequence === sequence) ? ['period'] : []),
        ];
        yield [sequence, source, takenAt, importedAt, incomplete, placeholders, part, manifest];
      }
    },
  };
}

/** Each file that was imported, with its SHA-256. */
export function fileTable({ snapshots }: Matter): Table {
  return {
    path: 'sources/files',
    title: 'Every file that was imported, with its SHA-256 and what became of its rows',
    columns: ['snapshot', 'source', 'file', 'sha256', 'rows_read', 'imported', 'duplicates', 'rejected'],
    *rows() {
      for (const { sequence, source, files } of snapshots)
        for (const { name, sha256, rowsRead, imported, duplicates, rejected } of files)
          yield [sequence, source, name, sha256, rowsRead, imported, duplicates, rejected];
    },
  };
}
