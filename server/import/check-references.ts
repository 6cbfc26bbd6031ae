import { NODE_KINDS } from '../domain/vocabulary.ts';
import { BUNDLE_FILES, isNodeFile, type EdgeFile } from './bundle.ts';
import { agreedOn, placeholderProperties } from './node-properties.ts';
import { nodeFingerprint, type Properties } from './fingerprint.ts';
import { STANDING, type Staging } from './staging.ts';
import { rejectRows } from './verdicts.ts';

/** Kinds that access files may refer to without anybody defining them, where rejects are allowed. */
const PLACEHOLDER_KINDS = (['IDENTITY', 'ROLE', 'PERMISSION'] as const).map((kind) =>
  NODE_KINDS.indexOf(kind),
);

const undefinedNode = (kind: string, id: string): string =>
  `NOT EXISTS (SELECT 1 FROM node k WHERE k.kind = ${kind} AND k.id = ${id} AND k.rejected = 0)
   AND NOT EXISTS (SELECT 1 FROM stored_node k WHERE k.kind = ${kind} AND k.id = ${id} AND k.standing = ${STANDING.OTHERS})`;

const unknown = (kind: string, id: string): string =>
  `${undefinedNode(kind, id)} AND NOT EXISTS (SELECT 1 FROM expected k WHERE k.kind = ${kind} AND k.id = ${id})`;

/** Says whether the id is unknown to everybody, or has rows and none that stands. */
const reason = (kind: string, id: string): string =>
  `CASE WHEN EXISTS (SELECT 1 FROM node k WHERE k.kind = ${kind} AND k.id = ${id} AND k.rejected = 1)
      OR EXISTS (SELECT 1 FROM half_node k WHERE k.kind = ${kind} AND k.id = ${id})
    THEN 'the row that defines it is rejected' ELSE 'neither this bundle nor another source has it' END`;

/**
 * Rejects rows that refer to a node that neither this bundle nor another source has, and rows that refer to rejected
 * rows, until nothing changes. With `allowRejects` those of access files are kept, and what they lack is listed for
 * placeholders (BUNDLE.md, Rules).
 */
export function checkReferences(staging: Staging, allowRejects: boolean): void {
  staging.run('CREATE INDEX IF NOT EXISTS half_node_id ON half_node (kind, id)');
  for (const [number, file] of BUNDLE_FILES.entries()) {
    if (!isNodeFile(file) || !file.link) continue;
    const place = file.columns.findIndex(({ name }) => name === file.link!.column);
    const lacking = lacks(
      'node',
      number,
      'link_kind',
      'link_id',
      place,
      file.link.column,
      'AND t.link_id IS NOT NULL',
    );
    if (allowRejects && file.access) keep(staging, 'node', lacking, ['link_kind', 'link_id']);
    else while (rejectRows(staging, 'node', lacking) > 0);
  }
  // A file's rows stand together, so that looking at one file is no look at all of them.
  const extents = staging.all<{ file: number; first: number; last: number }>(
    'SELECT file, min(row) AS first, max(row) AS last FROM edge GROUP BY file',
  );
  for (const { file: number, first, last } of extents) {
    const file = BUNDLE_FILES[number] as EdgeFile;
    for (const end of endColumns(file)) {
      const condition = `AND t.row BETWEEN ${first} AND ${last} ${end.condition}`;
      const lacking = lacks(
        'edge',
        number,
        `${end.side}_kind`,
        `${end.side}_id`,
        end.place,
        end.column,
        condition,
      );
      if (allowRejects && file.access) keep(staging, 'edge', lacking, [`${end.side}_kind`, `${end.side}_id`]);
      else rejectRows(staging, 'edge', lacking);
    }
  }
}

function lacks(
  table: string,
  file: number,
  kind: string,
  id: string,
  place: number,
  column: string,
  condition: string,
): string {
  return `SELECT t.row, ${place} AS place, '${column}' AS "column", t.${id} AS value, ${reason(`t.${kind}`, `t.${id}`)} AS reason
    FROM ${table} t WHERE t.file = ${file} AND t.rejected = 0 ${condition} AND ${unknown(`t.${kind}`, `t.${id}`)}`;
}

/** The columns that an edge's row refers by, in their order. */
function endColumns(file: EdgeFile): { side: string; column: string; place: number; condition: string }[] {
  const starts = file.from.map((end) => ({
    side: 'from',
    column: end.column,
    condition: typeof end.kind === 'string' ? `AND t.from_kind = ${NODE_KINDS.indexOf(end.kind)}` : '',
  }));
  return [...starts, { side: 'to', column: file.to.column, condition: '' }].map((end) => ({
    ...end,
    place: file.columns.findIndex(({ name }) => name === end.column),
  }));
}

function keep(staging: Staging, table: 'node' | 'edge', lacking: string, [kind, id]: [string, string]): void {
  staging.run(
    `INSERT OR IGNORE INTO kept SELECT t.file, t.line, v."column", v.value, v.reason FROM (${lacking}) v JOIN ${table} t USING (row)`,
  );
  staging.run(
    `INSERT OR IGNORE INTO placeholder SELECT t.${kind}, t.${id} FROM (${lacking}) v JOIN ${table} t USING (row)`,
  );
}

/**
 * Stages a node for each placeholder that no other source has already, with what the rejected rows of its id agree on.
 * Call after all checks: a placeholder defines nothing, so nothing is accepted because of it.
 */
export function stagePlaceholders(staging: Staging, source: string): void {
  staging.run(
    `INSERT OR IGNORE INTO placeholder SELECT e.kind, e.id FROM expected e WHERE ${undefinedNode('e.kind', 'e.id')}`,
  );
  const own = staging.all<{ kind: number; id: string }>(
    `SELECT p.kind, p.id FROM placeholder p LEFT JOIN stored_node s ON s.kind = p.kind AND s.id = p.id AND s.standing = ${STANDING.OTHERS_PLACEHOLDER}
     WHERE s.id IS NULL`,
  );
  for (const { kind, id } of own) {
    if (!PLACEHOLDER_KINDS.includes(kind)) throw new Error(`a placeholder for ${NODE_KINDS[kind]} ${id}`);
    const rejected = staging
      .all<{ readable: string }>('SELECT readable FROM half_node WHERE kind = ? AND id = ?', kind, id)
      .map(({ readable }) => JSON.parse(readable) as Properties);
    const properties = placeholderProperties(NODE_KINDS[kind], id, agreedOn(rejected));
    const print = nodeFingerprint(source, properties);
    // A rejected row of the same id is replaced: its place in the table is needed, and its fault is on record.
    staging.run('DELETE FROM node WHERE kind = ? AND id = ?', kind, id);
    staging.run(
      'INSERT INTO node (kind, id, file, line, print, signature, properties) VALUES (?, ?, -1, 0, ?, ?, ?)',
      kind,
      id,
      print,
      print,
      JSON.stringify(properties),
    );
  }
}
