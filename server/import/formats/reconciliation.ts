import { BUNDLE_FILES } from '../bundle.ts';
import type { FileReport, FormatReport, KindReport, RejectedRow } from '../report.ts';
import type { Staging } from '../staging.ts';
import { placeOf, type StoredPlace } from './record-tables.ts';
import type { StagingSink } from './staging-sink.ts';

const MOST_UNREAD = 1_000;

interface Tally {
  file: number;
  kind: number;
  count: number;
}

/**
 * What became of the records of each source file, by kind: read = imported + duplicates + rejected. Read is what the
 * format began, the other three are counted from what is staged, so that the sum proves that none was lost.
 */
export function fileReports(
  staging: Staging,
  sink: StagingSink,
  hashes: ReadonlyMap<string, string>,
): FileReport[] {
  judgeRecords(staging);
  const imported = tally(staging, 'r.record NOT IN source_rejected AND r.record NOT IN source_repeated');
  const duplicates = tally(staging, 'r.record IN source_repeated');
  const rejected = tally(staging, 'r.record IN source_rejected');
  const aside = staging.all<Tally & { reason: string }>(
    'SELECT file, kind, reason, count FROM source_aside ORDER BY file, kind, reason',
  );
  return sink.index.files.map((name, file) => {
    const kinds = sink.index.kinds.flatMap((kindName, kind): KindReport[] => {
      const key = `${file}:${kind}`;
      const setAside = aside
        .filter((one) => one.file === file && one.kind === kind)
        .map(({ reason, count }) => ({ reason, count }));
      const report = {
        kind: kindName,
        read: sink.read.get(key)?.count ?? 0,
        imported: imported.get(key) ?? 0,
        duplicates: duplicates.get(key) ?? 0,
        rejected: rejected.get(key) ?? 0,
        setAside,
      };
      if (report.read !== report.imported + report.duplicates + report.rejected)
        throw new Error(`records of ${name} were lost: ${JSON.stringify(report)}`);
      return report.read === 0 && setAside.length === 0 ? [] : [report];
    });
    const sum = (count: (kind: KindReport) => number): number =>
      kinds.reduce((total, kind) => total + count(kind), 0);
    return {
      name,
      sha256: hashes.get(name) ?? '',
      rowsRead: sum((kind) => kind.read),
      imported: sum((kind) => kind.imported),
      duplicates: sum((kind) => kind.duplicates),
      rejected: sum((kind) => kind.rejected),
      kinds,
    };
  });
}

/** Which records are rejected (they or one of their rows), and of which all rows repeat earlier ones. */
function judgeRecords(staging: Staging): void {
  for (const table of ['source_rejected', 'source_repeated']) {
    staging.run(`CREATE TEMP TABLE IF NOT EXISTS ${table} (record INTEGER PRIMARY KEY)`);
    staging.run(`DELETE FROM ${table}`);
  }
  staging.run(
    `INSERT OR IGNORE INTO source_rejected SELECT s.record FROM fault f CROSS JOIN source_row s ON s.line = f.line
     UNION SELECT record FROM source_fault`,
  );
  staging.run(
    `INSERT INTO source_repeated SELECT r.record FROM (
       SELECT s.record, count(*) AS repeated FROM again a CROSS JOIN source_row s ON s.line = a.line WHERE s.mention = 0 GROUP BY s.record
     ) a JOIN source_record r USING (record) WHERE a.repeated = r.rows AND r.record NOT IN source_rejected`,
  );
}

function tally(staging: Staging, condition: string): Map<string, number> {
  const rows = staging.all<Tally>(
    `SELECT file, kind, count(*) AS count FROM source_record r WHERE ${condition} GROUP BY file, kind`,
  );
  return new Map(rows.map(({ file, kind, count }) => [`${file}:${kind}`, count]));
}

interface StoredFault extends StoredPlace {
  kind: number;
  target: number | null;
  column: string;
  value: string;
  reason: string;
  more: number;
}

const RECORD_COLUMNS = 'r.file, r.line, r.pointer, r.kind';

/** One entry a rejected record: the first fault of the first of its rows that has one, else its own. */
export function rejectedRecords(staging: Staging, sink: StagingSink): RejectedRow[] {
  const faults = staging.all<StoredFault>(
    `SELECT ${RECORD_COLUMNS}, f.target, f."column", f.value, f.reason, f.more, r.record FROM (
       SELECT s.record, min(f.line) AS line, f.file AS target, f."column", f.value, f.reason, count(*) - 1 AS more
       FROM fault f CROSS JOIN source_row s ON s.line = f.line GROUP BY s.record
     ) f JOIN source_record r USING (record)
     UNION ALL SELECT ${RECORD_COLUMNS}, NULL, f."column", f.value, f.reason, 0, r.record FROM source_fault f JOIN source_record r USING (record)
     WHERE NOT EXISTS (SELECT 1 FROM fault x CROSS JOIN source_row s ON s.line = x.line WHERE s.record = r.record)
     ORDER BY 1, 10`,
  );
  return faults.map((fault) => recordRow(sink, fault));
}

/** Rows that are kept with a placeholder, each for itself. */
export function keptRecords(staging: Staging, sink: StagingSink): RejectedRow[] {
  const kept = staging.all<StoredFault>(
    `SELECT ${RECORD_COLUMNS}, k.file AS target, k."column", k.value, k.reason, 0 AS more
     FROM kept k CROSS JOIN source_row s ON s.line = k.line JOIN source_record r USING (record) ORDER BY r.file, r.record, k.line`,
  );
  return kept.map((row) => recordRow(sink, row));
}

function recordRow(sink: StagingSink, fault: StoredFault): RejectedRow {
  const { row, ...place } = placeOf(fault, sink.index);
  const file = fault.target === null ? undefined : BUNDLE_FILES[fault.target].name;
  const isDefinition =
    fault.target === null ? sink.defining.has(fault.kind) : !BUNDLE_FILES[fault.target].access;
  return {
    ...place,
    line: row ?? null,
    kind: sink.index.kinds[fault.kind],
    column: fault.column,
    value: fault.value,
    reason: fault.more === 0 ? fault.reason : `${fault.reason} (and ${fault.more} more of this record)`,
    ...(file === undefined ? {} : { bundleFile: file }),
    ...(isDefinition ? { defines: true as const } : {}),
  };
}

/** What was said of the reading, for the report. */
export function formatReport(
  staging: Staging,
  sink: StagingSink,
  format: Pick<FormatReport, 'name' | 'recognised'>,
): FormatReport {
  const unread = staging.all<{
    what: string;
    count: number;
    file: string | null;
    line: number | null;
    pointer: string | null;
  }>('SELECT what, count, file, line, pointer FROM source_unread ORDER BY what LIMIT ?', MOST_UNREAD);
  const kinds = staging.count('SELECT count(*) AS count FROM source_unread');
  return {
    ...format,
    notices: [
      ...sink.notices,
      ...(kinds > MOST_UNREAD ? [`${kinds - MOST_UNREAD} more sorts of things were not understood`] : []),
    ],
    notUnderstood: unread.map(({ what, count, file, line, pointer }) => ({
      what,
      count,
      ...(file === null
        ? {}
        : {
            first: {
              file,
              ...(line === null ? {} : { row: line }),
              ...(pointer === null ? {} : { pointer }),
            },
          }),
    })),
    controlTotals: sink.totals,
  };
}

/** Why the import is refused where the source says another size than was read. */
export function totalFaults(sink: StagingSink): string[] {
  return sink.totals
    .filter(({ stated, read }) => stated !== read)
    .map(
      ({ what, stated, read }) =>
        `${what}: the source says ${stated}, but ${read} were read; make a new, complete export`,
    );
}
