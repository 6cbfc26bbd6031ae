import { placeText } from './place.ts';
import type { FileReport, FormatReport } from './report.ts';
import { formatTable, listed } from './table.ts';

const LINES_SHOWN = 40;

/** How another format than a bundle was read: as what, what is to be known, and what the answers do not see. */
export function formatParts({
  name,
  recognised,
  notices,
  notUnderstood,
  controlTotals,
}: FormatReport): string[] {
  return [
    recognised === null ? `Read as ${name}.` : `Read as ${name}: ${recognised}.`,
    listed('To be known', notices, LINES_SHOWN),
    listed(
      'Not understood, so not seen by any answer',
      notUnderstood.map(
        ({ what, count, first }) =>
          `${what}${count === 1 ? '' : `, ${count} times`}${first ? ` (${count === 1 ? '' : 'first '}${placeText(first)})` : ''}`,
      ),
      LINES_SHOWN,
    ),
    listed(
      'Control totals',
      controlTotals.map(
        ({ what, stated, read }) =>
          `${what}: stated ${stated}, read ${read}${stated === read ? '' : '  <- differs'}`,
      ),
      LINES_SHOWN,
    ),
  ];
}

/** What the snapshot remembers of it, beside its warnings: what no answer sees, and what is to be known. */
export function formatNotes({ name, notices, notUnderstood }: FormatReport): string[] {
  return [
    `Read as ${name}`,
    ...notUnderstood.map(
      ({ what, count }) => `Not understood: ${what}${count === 1 ? '' : `, ${count} times`}`,
    ),
    ...notices,
  ];
}

/** The reconciliation by file and kind of record. */
export function recordTable(files: readonly FileReport[]): string {
  const rows = files.flatMap(({ name, sha256, kinds = [] }) =>
    kinds.map((kind) => [
      name,
      kind.kind,
      kind.read,
      kind.imported,
      kind.duplicates,
      kind.rejected,
      kind.setAside.reduce((sum, { count }) => sum + count, 0),
      sha256.slice(0, 12),
    ]),
  );
  return formatTable(
    ['file', 'records', 'read', 'imported', 'duplicates', 'rejected', 'set aside', 'SHA-256'],
    rows,
  );
}

/** Why records were set aside, each reason of a file once. */
export function setAsideLines(files: readonly FileReport[]): string[] {
  return files.flatMap(({ name, kinds = [] }) =>
    kinds.flatMap(({ kind, setAside }) =>
      setAside.map(({ reason, count }) => `${name}, ${count} of ${kind}: ${reason}`),
    ),
  );
}
