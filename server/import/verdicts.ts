import type { Staging } from './staging.ts';

/**
 * Rejects staged rows: `select` gives `row, place, column, value, reason` of each; of several for one row the one with
 * the smallest place holds. The rows that repeat a rejected one are rejected with it, each in its own line.
 * @returns how many rows that stood until now were rejected.
 */
export function rejectRows(
  staging: Staging,
  table: 'node' | 'edge' | 'record',
  select: string,
  ...values: (string | number)[]
): number {
  staging.run('DELETE FROM verdict');
  staging.run(
    `INSERT INTO verdict SELECT * FROM (${select}) WHERE true
     ON CONFLICT (row) DO UPDATE SET place = excluded.place, "column" = excluded."column", value = excluded.value, reason = excluded.reason
     WHERE excluded.place < verdict.place`,
    ...values,
  );
  staging.run(
    `INSERT OR IGNORE INTO fault SELECT t.file, t.line, v.place, v."column", v.value, v.reason FROM verdict v JOIN ${table} t USING (row)`,
  );
  staging.run(
    `INSERT OR IGNORE INTO fault SELECT a.file, a.line, v.place, v."column", v.value, v.reason FROM verdict v JOIN again a ON a.${table} = v.row`,
  );
  return staging.run(
    `UPDATE ${table} SET rejected = 1 WHERE rejected = 0 AND row IN (SELECT row FROM verdict)`,
  );
}
