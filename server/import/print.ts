import { formatTable } from './table.ts';
import type { ImportReport, Numbers, RejectedRow } from './report.ts';

const ROWS_SHOWN = 20;
const WARNINGS_SHOWN = 20;

/** A report for people: the reconciliation as a table, what is wrong, and what to do next. */
export function printReport(report: ImportReport): string {
  const { files, rejects, kept, warnings, ignored } = report;
  const parts = [
    files.length === 0 ? '' : reconciliation(report),
    listed('Rejected', rejects.map(place), ROWS_SHOWN),
    listed('Kept with a placeholder, because nobody defines what they refer to', kept.map(place), ROWS_SHOWN),
    listed('Warnings', warnings, WARNINGS_SHOWN),
    ignored.length === 0 ? '' : `Ignored: ${ignored.join(', ')}`,
    outcome(report),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function reconciliation({ files }: ImportReport): string {
  const rows = files.map((file) => [
    file.name,
    file.rowsRead,
    file.imported,
    file.duplicates,
    file.rejected,
    file.sha256.slice(0, 12),
  ]);
  return formatTable(['file', 'rows read', 'imported', 'duplicates', 'rejected', 'SHA-256'], rows);
}

function place({ file, line, column, value, reason }: RejectedRow): string {
  const where = column === '' ? '' : `, ${column}${value === '' ? '' : ` ${JSON.stringify(value)}`}`;
  return `${file}, line ${line}${where}: ${reason}`;
}

function listed(title: string, lines: readonly string[], shown: number): string {
  if (lines.length === 0) return '';
  const more = lines.length > shown ? [`… and ${lines.length - shown} more (all of them: --json)`] : [];
  return [
    `${title} (${lines.length}):`,
    ...[...lines.slice(0, shown), ...more].map((line) => `  ${line}`),
  ].join('\n');
}

function outcome(report: ImportReport): string {
  const {
    snapshot,
    changed,
    refused,
    source,
    opened,
    closed,
    updated,
    usesUpdated,
    incomplete,
    demoRemoved,
  } = report;
  if (refused !== null) return `Refused; nothing was changed.\n${refused}`;
  if (!changed) return `Nothing to do: snapshot ${snapshot} has all of ${source} already.`;
  return [
    `Snapshot ${snapshot} of ${source} is active.`,
    ...(incomplete
      ? ['It is marked incomplete, because rows were left out or kept with a placeholder.']
      : []),
    ...counts('Opened', opened),
    ...counts('Closed', closed),
    ...counts('Changed', updated),
    ...(usesUpdated === 0 ? [] : [`Times of last use written: ${usesUpdated}`]),
    ...(demoRemoved === null
      ? []
      : [`The demo company made room for it, as snapshot ${demoRemoved} (--keep-demo would have kept it).`]),
    'A running Foureyes answers from it already; otherwise start one: npm start',
  ].join('\n');
}

function counts(title: string, numbers: Numbers): string[] {
  const entries = Object.entries(numbers);
  return entries.length === 0
    ? []
    : [`${title}: ${entries.map(([kind, count]) => `${kind} ${count}`).join(', ')}`];
}
