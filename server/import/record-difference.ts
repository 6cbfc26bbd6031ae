import { RECORD_KINDS, type RecordKind, type Tie } from '../domain/review-record.ts';
import { NODE_KINDS } from '../domain/vocabulary.ts';
import { nodeKey } from '../domain/key.ts';
import type { ImportSession, RecordWrite, SnapshotDraft, StoredProperties } from '../graph/import-port.ts';
import { drained } from './batches.ts';
import { fileName } from './check-ids.ts';
import { STANDING, type Staging } from './staging.ts';

/**
 * What to write of the rows about reviews, as tables: `record_open` (rows of `record`) and `record_close` (elements).
 * A row that the import lacks stays; one that stands under the same name with other values is replaced
 * (REVIEWS.md section 1).
 * @param isRemoval takes all rows of the source out
 */
export function planRecords(staging: Staging, isRemoval: boolean): void {
  staging.run('CREATE TEMP TABLE record_open (kind INT, row INT, replaces INT)');
  staging.run('CREATE TEMP TABLE record_close (element TEXT, kind INT, replaced INT)');
  const own = `s.standing = ${STANDING.OWN}`;
  staging.run(
    `INSERT INTO record_open SELECT t.kind, t.row,
       EXISTS (SELECT 1 FROM stored_record s WHERE s.kind = t.kind AND s.name = t.name AND ${own})
     FROM record t WHERE t.rejected = 0 AND NOT EXISTS
       (SELECT 1 FROM stored_record s WHERE s.kind = t.kind AND s.name = t.name AND s.print = t.print AND ${own})`,
  );
  const sameName = 'SELECT 1 FROM record t WHERE t.kind = s.kind AND t.name = s.name AND t.rejected = 0';
  staging.run(
    isRemoval
      ? `INSERT INTO record_close SELECT s.element, s.kind, 0 FROM stored_record s WHERE ${own}`
      : `INSERT INTO record_close SELECT s.element, s.kind, 1 FROM stored_record s WHERE ${own}
           AND EXISTS (${sameName}) AND NOT EXISTS (${sameName} AND t.print = s.print)`,
  );
}

/** Writes what `planRecords` found: closes first, so that each new row finds those that it replaces. */
export async function writeRecords(
  staging: Staging,
  session: ImportSession,
  draft: SnapshotDraft,
  step: (count: number) => void,
): Promise<void> {
  const closing = staging.iterate<{ element: string }>('SELECT element FROM record_close');
  await drained(
    Iterator.from(closing).map(({ element }) => element),
    (rows) => session.closeRecords(draft.sequence, rows),
    step,
  );
  for (const [number, kind] of RECORD_KINDS.entries()) {
    await drained(
      openedRecords(staging, draft, number, kind),
      (rows) => session.openRecords(draft.sequence, kind, rows),
      step,
    );
  }
}

/** Closes what the demo company has of such rows, where this import takes it out. */
export async function evictRecords(
  staging: Staging,
  session: ImportSession,
  sequence: number,
): Promise<void> {
  const rows = staging.iterate<{ element: string }>(
    `SELECT element FROM stored_record WHERE standing = ${STANDING.EVICTED}`,
  );
  await drained(
    Iterator.from(rows).map(({ element }) => element),
    (elements) => session.closeRecords(sequence, elements),
  );
}

/** Rows to write, for a bar of progress. */
export function countRecords(staging: Staging): number {
  return staging.count(
    'SELECT (SELECT count(*) FROM record_open) + (SELECT count(*) FROM record_close) AS count',
  );
}

type Counts = Partial<Record<RecordKind, number>>;

/** How many rows are new, are taken out, and replace one of the same name. */
export function recordNumbers(staging: Staging): { opened: Counts; closed: Counts; updated: Counts } {
  const counts = (sql: string): Counts =>
    Object.fromEntries(
      staging.all<{ kind: number; count: number }>(sql).map(({ kind, count }) => [RECORD_KINDS[kind], count]),
    );
  return {
    opened: counts('SELECT kind, count(*) AS count FROM record_open WHERE replaces = 0 GROUP BY kind'),
    closed: counts('SELECT kind, count(*) AS count FROM record_close WHERE replaced = 0 GROUP BY kind'),
    updated: counts('SELECT kind, count(*) AS count FROM record_open WHERE replaces = 1 GROUP BY kind'),
  };
}

interface StagedRecord {
  row: number;
  name: string;
  key: string;
  print: string;
  file: number;
  line: number;
  properties: string;
}

function* openedRecords(
  staging: Staging,
  { source }: SnapshotDraft,
  number: number,
  kind: RecordKind,
): Generator<RecordWrite> {
  const rows = staging.iterate<StagedRecord>(
    'SELECT row, name, key, print, file, line, properties FROM record_open JOIN record USING (row) WHERE record_open.kind = ? ORDER BY row',
    number,
  );
  for (const row of rows) {
    const own = JSON.parse(row.properties) as StoredProperties;
    yield {
      properties: {
        ...own,
        key: `${kind}:${row.key}`,
        rowId: `${kind}:${row.name}`,
        fingerprint: row.print,
        source,
        file: fileName(row.file),
        row: row.line,
      },
      ties: tiesOf(staging, row.row),
    };
  }
}

function tiesOf(staging: Staging, row: number): { tie: Tie; to: string }[] {
  return staging
    .all<{ tie: Tie; kind: number; id: string }>(
      'SELECT tie, kind, id FROM record_link WHERE record = ? AND tie IS NOT NULL ORDER BY place',
      row,
    )
    .map(({ tie, kind, id }) => ({ tie, to: nodeKey(NODE_KINDS[kind], id) }));
}
