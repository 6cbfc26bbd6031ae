import { RECORD_KINDS } from '../domain/review-record.ts';
import { BUNDLE_FILES, isRecordFile } from './bundle.ts';
import { caseFolded } from './check-ids.ts';
import { REVIEW_LINK } from './stage-record.ts';
import { STANDING, type Staging } from './staging.ts';
import { rejectRows } from './verdicts.ts';

const REVIEW = RECORD_KINDS.indexOf('ACCESS_REVIEW');
/** Kinds whose name is an id, so that no two sources may have the same. */
const WITH_IDS = BUNDLE_FILES.filter(isRecordFile)
  .filter(({ namedBy }) => namedBy.length === 1)
  .map(({ record }) => RECORD_KINDS.indexOf(record))
  .join(', ');

/** A node that was ever recorded by anybody, or that this import records, if only by a placeholder (REVIEWS.md section 1). */
const EVER_RECORDED = `EXISTS (SELECT 1 FROM node k WHERE k.kind = l.kind AND k.id = l.id AND k.rejected = 0)
  OR EXISTS (SELECT 1 FROM stored_node k WHERE k.kind = l.kind AND k.id = l.id)
  OR EXISTS (SELECT 1 FROM placeholder k WHERE k.kind = l.kind AND k.id = l.id)`;
const REVIEW_EVER_RECORDED = `EXISTS (SELECT 1 FROM record k WHERE k.kind = ${REVIEW} AND k.name = l.id AND k.rejected = 0)
  OR EXISTS (SELECT 1 FROM stored_record k WHERE k.kind = ${REVIEW} AND k.name = l.id)`;

const REJECTED = `EXISTS (SELECT 1 FROM node k WHERE k.kind = l.kind AND k.id = l.id)
  OR EXISTS (SELECT 1 FROM half_node k WHERE k.kind = l.kind AND k.id = l.id)
  OR (l.kind = ${REVIEW_LINK} AND (EXISTS (SELECT 1 FROM record k WHERE k.kind = ${REVIEW} AND k.name = l.id)
    OR EXISTS (SELECT 1 FROM half_record k WHERE k.kind = ${REVIEW} AND k.id = l.id)))`;

/**
 * Rejects rows about reviews whose id another source defines, that contradict an earlier row of the same name (with
 * `allRows`, which goes with `--allow-rejects`, the earlier ones too), or that refer to what was never recorded.
 */
export function checkRecords(staging: Staging, allRows: boolean): void {
  rejectRows(
    staging,
    'record',
    `SELECT t.row, 0 AS place, 'id' AS "column", t.name AS value, 'the id is defined by another source, ' || s.source AS reason
     FROM record t JOIN stored_record s ON s.kind = t.kind AND s.name = t.name AND s.standing = ${STANDING.OTHERS}
     WHERE t.kind IN (${WITH_IDS})`,
  );
  const conflict = `'the same row is there with other values in line '`;
  staging.run(
    `INSERT OR IGNORE INTO fault SELECT c.file, c.line, 0, ${firstColumn('t.kind')}, ${shownName('t')}, ${conflict} || t.line
     FROM record_conflict c JOIN record t ON t.row = c.record`,
  );
  if (allRows)
    rejectRows(
      staging,
      'record',
      `SELECT t.row, 0 AS place, ${firstColumn('t.kind')} AS "column", ${shownName('t')} AS value, ${conflict} || min(c.line) AS reason
       FROM record t JOIN record f ON f.kind = t.kind AND f.name = t.name JOIN record_conflict c ON c.record = f.row GROUP BY t.row`,
    );
}

/** Rejects rows about reviews that refer to what was never recorded, those of a rejected review among them. */
export function checkRecordReferences(staging: Staging): void {
  const lacking = `SELECT t.row, l.place, l."column", l.value,
      CASE WHEN ${REJECTED} THEN 'the row that defines it is rejected' ELSE 'it was never recorded' END AS reason
    FROM record_link l JOIN record t ON t.row = l.record
    WHERE l.needed = 1 AND t.rejected = 0
      AND NOT CASE WHEN l.kind = ${REVIEW_LINK} THEN ${REVIEW_EVER_RECORDED} ELSE ${EVER_RECORDED} END`;
  while (rejectRows(staging, 'record', lacking) > 0);
}

/** The column that a contradiction is reported at: the id, or the first of those that name the row. */
function firstColumn(kind: string): string {
  const cases = BUNDLE_FILES.filter(isRecordFile).map(
    ({ record, columns }) => `WHEN ${RECORD_KINDS.indexOf(record)} THEN '${columns[0].name}'`,
  );
  return `CASE ${kind} ${cases.join(' ')} END`;
}

/** What stands in that column. */
function shownName(table: string): string {
  return `CASE WHEN ${table}.kind IN (${WITH_IDS}) THEN ${table}.name ELSE coalesce(json_extract(${table}.properties, '$.review'), '') END`;
}

/** Ids of systems, credentials, reviews and exceptions that a reader takes for one (BUNDLE.md, Rules). */
function alikeRecords(staging: Staging): string[] {
  const rows = staging.all<{ kind: number; id: string; own: number }>(
    `SELECT kind, name AS id, 1 AS own FROM record WHERE rejected = 0 AND kind IN (${WITH_IDS})
     UNION SELECT kind, name, 0 FROM stored_record WHERE standing = ${STANDING.OTHERS} AND kind IN (${WITH_IDS})`,
  );
  const alike = Map.groupBy(rows, ({ kind, id }) => `${kind} ${caseFolded(id)}`);
  return [...alike.values()].flatMap((group) => {
    const ids = [...new Set(group.map(({ id }) => id))].sort().map((id) => JSON.stringify(id));
    if (ids.length < 2 || !group.some(({ own }) => own === 1)) return [];
    return `${RECORD_KINDS[group[0].kind]} ids differ only in case or form of letters: ${ids.join(', ')}`;
  });
}

/** What is accepted and may be a slip: alike ids, systems of a review and people who classify that nobody describes. */
export function recordWarnings(staging: Staging): string[] {
  const classified = staging.all<{ file: number; line: number; value: string }>(
    `SELECT min(t.file) AS file, min(t.line) AS line, l.value FROM record_link l JOIN record t ON t.row = l.record
     WHERE l.needed = 0 AND t.rejected = 0 AND NOT (${EVER_RECORDED}) GROUP BY l.value ORDER BY line`,
  );
  const system = RECORD_KINDS.indexOf('SYSTEM');
  const named = staging.all<{ file: number; line: number; value: string }>(
    `SELECT t.file, t.line, s.value FROM record t, json_each(t.properties, '$.systems') s
     WHERE t.kind = ${REVIEW} AND t.rejected = 0
       AND NOT EXISTS (SELECT 1 FROM record k WHERE k.kind = ${system} AND k.name = s.value AND k.rejected = 0)
       AND NOT EXISTS (SELECT 1 FROM stored_record k WHERE k.kind = ${system} AND k.name = s.value AND k.standing IN (${STANDING.OWN}, ${STANDING.OTHERS}))
     ORDER BY t.line, s.value`,
  );
  const place = ({ file, line }: { file: number; line: number }): string =>
    `${BUNDLE_FILES[file].name}, line ${line}`;
  return [
    ...classified.map(
      (row) => `${place(row)}: ${row.value}, who classified, is no identity that was ever recorded`,
    ),
    ...alikeRecords(staging),
    ...named.map((row) => `${place(row)}: no systems.csv describes the system ${row.value}`),
  ];
}
