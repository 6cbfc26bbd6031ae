import { NODE_KINDS } from '../domain/vocabulary.ts';
import type { ImportSession } from '../graph/import-port.ts';
import { planRecords } from './record-difference.ts';
import { STANDING, type Staging } from './staging.ts';

/**
 * The staged rows against what the graph holds of the source, as tables of what to write:
 * `node_plan` by `PLAN`, `edge_open` (rows of `edge`), `edge_close` (elements), `edge_use` (elements and times).
 */
export const PLAN = { OPEN: 0, CHANGE: 1, REOPEN: 2, CLOSE: 3, HAND_OVER: 4, USE: 5 } as const;

/**
 * Also stages the edges that nodes' rows give, so call after all checks.
 * @param isRemoval takes out what the source has, rows about reviews too, which an import that lacks them leaves
 */
export function planDifference(staging: Staging, isRemoval = false): void {
  stageLinks(staging);
  planRecords(staging, isRemoval);
  planNodes(staging);
  staging.run('CREATE TEMP TABLE edge_open (type INT, row INT, PRIMARY KEY (type, row)) WITHOUT ROWID');
  staging.run('CREATE TEMP TABLE edge_close (element TEXT, type INT)');
  staging.run('CREATE TEMP TABLE edge_use (element TEXT, used TEXT)');
  staging.run(
    `INSERT INTO edge_open SELECT e.type, e.row FROM edge e WHERE e.rejected = 0
     AND NOT EXISTS (SELECT 1 FROM stored_edge s WHERE s.key = e.key AND s.evicted = 0)`,
  );
  staging.run(
    `INSERT INTO edge_close SELECT s.element, s.type FROM stored_edge s WHERE s.evicted = 0
     AND NOT EXISTS (SELECT 1 FROM edge e WHERE e.key = s.key AND e.rejected = 0)`,
  );
  staging.run(
    `INSERT INTO edge_use SELECT s.element, e.used FROM stored_edge s JOIN edge e ON e.key = s.key AND e.rejected = 0
     WHERE s.evicted = 0 AND e.used IS NOT s.used`,
  );
}

function stageLinks(staging: Staging): void {
  staging.run(
    `INSERT INTO edge (key, type, file, line, from_kind, from_id, to_kind, to_id, properties)
     SELECT link_key, link_type, file, line, kind, id, link_kind, link_id, '{}' FROM node
     WHERE rejected = 0 AND link_key IS NOT NULL`,
  );
}

function planNodes(staging: Staging): void {
  staging.run('CREATE TEMP TABLE node_plan (plan INT, kind INT, id TEXT)');
  const standing = 'node n JOIN stored_node s ON s.kind = n.kind AND s.id = n.id';
  const closed = `(${STANDING.CLOSED}, ${STANDING.EVICTED})`;
  staging.run(
    `INSERT INTO node_plan SELECT ${PLAN.OPEN}, kind, id FROM node n WHERE rejected = 0
     AND NOT EXISTS (SELECT 1 FROM stored_node s WHERE s.kind = n.kind AND s.id = n.id) ORDER BY kind`,
  );
  staging.run(
    `INSERT INTO node_plan SELECT ${PLAN.CHANGE}, n.kind, n.id FROM ${standing} WHERE n.rejected = 0 AND s.print <> n.print`,
  );
  staging.run(
    `INSERT INTO node_plan SELECT ${PLAN.REOPEN}, n.kind, n.id FROM ${standing} WHERE n.rejected = 0 AND s.standing IN ${closed}`,
  );
  staging.run(
    `INSERT INTO node_plan SELECT ${PLAN.USE}, n.kind, n.id FROM ${standing} WHERE n.rejected = 0 AND s.print = n.print AND s.used IS NOT n.used`,
  );
  staging.run(
    `INSERT INTO node_plan SELECT ${PLAN.CLOSE}, s.kind, s.id FROM stored_node s WHERE s.standing = ${STANDING.OWN}
     AND NOT EXISTS (SELECT 1 FROM node n WHERE n.kind = s.kind AND n.id = s.id AND n.rejected = 0)`,
  );
}

/** Whether there is nothing to write but, perhaps, times of last use. */
export function isUnchanged(staging: Staging): boolean {
  return (
    staging.first(
      'SELECT 1 FROM node_plan UNION ALL SELECT 1 FROM edge_open UNION ALL SELECT 1 FROM edge_close UNION ALL SELECT 1 FROM edge_use UNION ALL SELECT 1 FROM record_open UNION ALL SELECT 1 FROM record_close LIMIT 1',
    ) === undefined
  );
}

const BATCH = 5_000;

/**
 * Whether more than half of the source's nodes and unordered pairs of connected nodes would be gone (BUNDLE.md, Rules).
 * @returns the numbers, for the refusal; undefined where it may go on
 */
export async function shrinkage(
  staging: Staging,
  session: ImportSession,
): Promise<{ gone: number; before: number } | undefined> {
  const ownNodes = staging.count(
    `SELECT count(*) AS count FROM stored_node WHERE standing = ${STANDING.OWN}`,
  );
  const goneNodes = staging.count(`SELECT count(*) AS count FROM node_plan WHERE plan = ${PLAN.CLOSE}`);
  const goneEdges = staging.count('SELECT count(*) AS count FROM edge_close');
  // Pairs are no more than edges: most imports need no look at the pairs.
  if ((goneNodes + goneEdges) * 2 <= ownNodes) return undefined;

  await collectGonePairs(staging, session);
  staging.run(
    'CREATE TEMP TABLE pair (low TEXT, high TEXT, stays INT, PRIMARY KEY (low, high)) WITHOUT ROWID',
  );
  const key = (side: string): string => `(e.${side}_kind || ':' || e.${side}_id)`;
  const ends = `min(${key('from')}, ${key('to')}), max(${key('from')}, ${key('to')})`;
  const stored = 'EXISTS (SELECT 1 FROM stored_edge s WHERE s.key = e.key AND s.evicted = 0)';
  staging.run(`INSERT OR IGNORE INTO pair SELECT ${ends}, 1 FROM edge e WHERE e.rejected = 0 AND ${stored}`);
  const staying = staging.count('SELECT count(*) AS count FROM pair');
  // A pair whose edges all go is still there where a new edge connects it.
  staging.run(`CREATE TEMP TABLE new_pair (low TEXT, high TEXT, PRIMARY KEY (low, high)) WITHOUT ROWID`);
  staging.run(
    `INSERT OR IGNORE INTO new_pair SELECT ${ends} FROM edge e WHERE e.rejected = 0 AND NOT ${stored}`,
  );
  staging.run('INSERT OR IGNORE INTO pair SELECT low, high, 0 FROM gone_pair');
  const before = ownNodes + staging.count('SELECT count(*) AS count FROM pair');
  const goneBefore = before - ownNodes - staying;
  const stillThere = staging.count(
    'SELECT count(*) AS count FROM pair JOIN new_pair USING (low, high) WHERE stays = 0',
  );
  const gone = goneNodes + goneBefore - stillThere;
  return gone * 2 > before ? { gone, before } : undefined;
}

async function collectGonePairs(staging: Staging, session: ImportSession): Promise<void> {
  staging.run('CREATE TEMP TABLE gone_pair (low TEXT, high TEXT, PRIMARY KEY (low, high)) WITHOUT ROWID');
  const elements = staging
    .all<{ element: string }>('SELECT element FROM edge_close')
    .map(({ element }) => element);
  for (let at = 0; at < elements.length; at += BATCH) {
    for (const { from, to } of await session.edgeEnds(elements.slice(at, at + BATCH))) {
      const [a, b] = [staged(from), staged(to)];
      const [low, high] = Buffer.compare(Buffer.from(a), Buffer.from(b)) <= 0 ? [a, b] : [b, a];
      staging.run('INSERT OR IGNORE INTO gone_pair VALUES (?, ?)', low, high);
    }
  }
}

/** `ROLE:id` as the staging tables name a node. */
function staged(nodeKey: string): string {
  const colon = nodeKey.indexOf(':');
  return `${NODE_KINDS.findIndex((kind) => kind === nodeKey.slice(0, colon))}${nodeKey.slice(colon)}`;
}
