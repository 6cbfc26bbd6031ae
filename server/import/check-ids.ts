import { NODE_KINDS } from '../domain/vocabulary.ts';
import { BUNDLE_FILES } from './bundle.ts';
import { readableProperties } from './node-properties.ts';
import type { Properties } from './fingerprint.ts';
import { STANDING, type Staging } from './staging.ts';
import { rejectRows } from './verdicts.ts';

/**
 * Rejects rows for their id: one that is defined twice with different properties (the later rows; with `allRows`, which
 * goes with `--allow-rejects`, all of them), and one that another source defines (BUNDLE.md, Rules).
 */
export function checkIds(staging: Staging, allRows: boolean): void {
  rejectOthersIds(staging);
  rejectConflicts(staging);
  if (allRows) rejectConflicted(staging);
}

const TAKEN = `'the id is defined by another source, ' || s.source`;

function rejectOthersIds(staging: Staging): void {
  const theirs = `stored_node s ON s.kind = t.kind AND s.id = t.id AND s.standing = ${STANDING.OTHERS}`;
  rejectRows(
    staging,
    'node',
    `SELECT t.row, 0 AS place, 'id' AS "column", t.id AS value, ${TAKEN} AS reason FROM node t JOIN ${theirs}`,
  );
  // The id is the first column: its fault comes before any other of the same row.
  staging.run(
    `INSERT OR REPLACE INTO fault SELECT t.file, t.line, 0, 'id', t.id, ${TAKEN} FROM half_node t JOIN ${theirs} WHERE t.place > 0`,
  );
  staging.run(
    `INSERT OR IGNORE INTO fault SELECT c.file, c.line, 0, 'id', t.id, ${TAKEN} FROM conflict c JOIN node t ON t.row = c.node JOIN ${theirs}`,
  );
}

function rejectConflicts(staging: Staging): void {
  staging.run(
    `INSERT OR IGNORE INTO fault SELECT c.file, c.line, 0, 'id', n.id, 'the id is defined with other properties in ' || place_of(n.line)
     FROM conflict c JOIN node n ON n.row = c.node`,
  );
}

/** None of the rows of such an id can be believed; what they agree on may still serve a placeholder. */
function rejectConflicted(staging: Staging): void {
  const conflicted = 'SELECT DISTINCT node FROM conflict';
  for (const row of staging.all<HalfSource>(
    `SELECT n.kind, n.id, n.file, n.line, n.properties FROM node n WHERE n.row IN (${conflicted})
     UNION ALL SELECT n.kind, n.id, c.file, c.line, c.properties FROM conflict c JOIN node n ON n.row = c.node`,
  )) {
    const readable = readableProperties(JSON.parse(row.properties) as Properties);
    staging.run(
      'INSERT INTO half_node VALUES (?, ?, ?, ?, 0, ?)',
      row.kind,
      row.id,
      row.file,
      row.line,
      JSON.stringify(readable),
    );
  }
  rejectRows(
    staging,
    'node',
    `SELECT n.row, 0 AS place, 'id' AS "column", n.id AS value, 'the id is defined with other properties in ' || place_of(min(c.line)) AS reason
     FROM node n JOIN conflict c ON c.node = n.row GROUP BY n.row`,
  );
}

interface HalfSource {
  kind: number;
  id: string;
  file: number;
  line: number;
  properties: string;
}

/** Warnings about ids that a reader takes for one: equal after NFKC and case folding (BUNDLE.md, Rules). */
export function alikeIds(staging: Staging): string[] {
  staging.run('CREATE TEMP TABLE IF NOT EXISTS alike (kind INT, id TEXT, folded TEXT, own INT)');
  staging.run('DELETE FROM alike');
  const standing = [STANDING.OTHERS, STANDING.OTHERS_PLACEHOLDER].join(', ');
  for (const node of staging.iterate<{ kind: number; id: string; own: number }>(
    `SELECT kind, id, 1 AS own FROM node WHERE rejected = 0
     UNION ALL SELECT kind, id, 0 FROM stored_node WHERE standing IN (${standing})`,
  )) {
    staging.run('INSERT INTO alike VALUES (?, ?, ?, ?)', node.kind, node.id, caseFolded(node.id), node.own);
  }
  return staging
    .all<{ kind: number; ids: string }>(
      `SELECT kind, json_group_array(DISTINCT id) AS ids FROM alike GROUP BY kind, folded
       HAVING count(DISTINCT id) > 1 AND max(own) = 1 ORDER BY kind, min(id)`,
    )
    .map(({ kind, ids }) => {
      const quoted = (JSON.parse(ids) as string[]).sort().map((id) => JSON.stringify(id));
      return `${NODE_KINDS[kind]} ids differ only in case or form of letters: ${quoted.join(', ')}`;
    });
}

/** Upper case first, so that letters that only meet there (ß and SS, σ and ς) fold to the same. */
export function caseFolded(id: string): string {
  return id.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}

/** The name of a staged row's file. */
export function fileName(file: number): string {
  return BUNDLE_FILES[file].name;
}
