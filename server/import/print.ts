import { placeText } from './place.ts';
import { formatParts, recordTable, setAsideLines } from './print-format.ts';
import { formatTable, listed } from './table.ts';
import type { FileReport, ImportReport, Numbers, RejectedRow } from './report.ts';

const ROWS_SHOWN = 20;
const WARNINGS_SHOWN = 20;

/** A report for people: the reconciliation as a table, what is wrong, and what to do next. */
export function printReport(report: ImportReport): string {
  return [...printFindings(report), outcome(report)].join('\n\n');
}

/** What was read and what is wrong with it, in paragraphs. */
export function printFindings({ format, files, rejects, kept, warnings, ignored }: ImportReport): string[] {
  const parts = [
    ...(format ? formatParts(format) : []),
    files.length === 0 ? '' : reconciliation(files),
    listed('Set aside: records that say nothing about access', setAsideLines(files), ROWS_SHOWN),
    listed('Rejected', rejects.map(place), ROWS_SHOWN),
    listed('Kept with a placeholder, because nobody defines what they refer to', kept.map(place), ROWS_SHOWN),
    listed('Warnings', warnings, WARNINGS_SHOWN),
    ignored.length === 0 ? '' : `Ignored: ${ignored.join(', ')}`,
  ];
  return parts.filter((part) => part !== '');
}

function reconciliation(files: readonly FileReport[]): string {
  if (files.some(({ kinds }) => kinds)) return recordTable(files);
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

function place({ file, line, pointer, kind, bundleFile, column, value, reason }: RejectedRow): string {
  const at = placeText({
    file,
    ...(line === null ? {} : { row: line }),
    ...(pointer === undefined ? {} : { pointer }),
  });
  const of = [kind ?? '', bundleFile === undefined ? '' : `as a row of ${bundleFile}`].filter(
    (one) => one !== '',
  );
  const where = column === '' ? '' : `, ${column}${value === '' ? '' : ` ${JSON.stringify(value)}`}`;
  return `${at}${of.length === 0 ? '' : ` (${of.join(' ')})`}${where}: ${reason}`;
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
