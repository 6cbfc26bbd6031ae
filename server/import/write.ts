import { EDGE_KINDS, NODE_KINDS, type EdgeKind, type NodeKind } from '../domain/vocabulary.ts';
import { LANE_COUNT } from '../graph/import-port.ts';
import type {
  EdgeWrite,
  ImportSession,
  NodeWrite,
  SnapshotDraft,
  StoredProperties,
} from '../graph/import-port.ts';
import { drained } from './batches.ts';
import { fileName } from './check-ids.ts';
import { PLAN } from './difference.ts';
import type { Handover } from './leavers.ts';
import { countRecords, evictRecords, recordNumbers, writeRecords } from './record-difference.ts';
import type { Numbers, OnProgress } from './report.ts';
import { STANDING, type Staging } from './staging.ts';

export interface Written {
  readonly opened: Numbers;
  readonly closed: Numbers;
  readonly updated: Numbers;
  readonly usesUpdated: number;
}

interface PlannedNode {
  kind: number;
  id: string;
  properties: string;
  used: string | null;
}

/** Writes the planned difference with the draft's sequence, in batches; nobody sees it before the session activates it. */
export async function writeDifference(
  staging: Staging,
  session: ImportSession,
  draft: SnapshotDraft,
  handovers: readonly Handover[],
  onProgress: OnProgress,
): Promise<Written> {
  const { sequence, source } = draft;
  const total =
    staging.count('SELECT count(*) AS count FROM node_plan') +
    staging.count(
      'SELECT (SELECT count(*) FROM edge_open) + (SELECT count(*) FROM edge_close) + (SELECT count(*) FROM edge_use) AS count',
    ) +
    countRecords(staging);
  let done = 0;
  const step = (count: number): void => onProgress({ phase: 'Writing', done: (done += count), total });
  await session.begin(draft);
  await session.prepare(total);

  for (const [number, kind] of NODE_KINDS.entries()) {
    const nodes = planned(staging, PLAN.OPEN, source, number);
    await drained(nodes, (rows) => session.openNodes(sequence, kind, rows), step, LANE_COUNT);
  }
  await drained(planned(staging, PLAN.CHANGE, source), (rows) => session.changeNodes(sequence, rows), step);
  await drained(keys(staging, PLAN.REOPEN), (rows) => session.reopenNodes(sequence, rows), step);
  await drained(keys(staging, PLAN.CLOSE), (rows) => session.closeNodes(sequence, rows), step);
  await drained(handovers.map(handedOver), (rows) => session.changeNodes(sequence, rows), step);
  for (const [number, type] of EDGE_KINDS.entries()) {
    await drained(
      openedEdges(staging, draft, number),
      (rows) => session.openEdges(sequence, type, rows),
      step,
      LANE_COUNT,
    );
  }
  const gone = staging.iterate<{ element: string }>('SELECT element FROM edge_close');
  await drained(
    map(gone, ({ element }) => element),
    (rows) => session.closeEdges(sequence, rows),
    step,
  );
  await writeRecords(staging, session, draft, step);
  const usesUpdated = await rememberUses(staging, session, sequence, step);
  return { ...numbers(staging), usesUpdated };
}

function* planned(staging: Staging, plan: number, source: string, kind?: number): Generator<NodeWrite> {
  const rows = staging.iterate<PlannedNode & { print: string }>(
    `SELECT n.kind, n.id, n.properties, n.used, n.print FROM node_plan p JOIN node n ON n.kind = p.kind AND n.id = p.id
     WHERE p.plan = ${plan} ${kind === undefined ? '' : `AND p.kind = ${kind}`}`,
  );
  for (const row of rows) {
    const own = JSON.parse(row.properties) as StoredProperties;
    yield {
      key: nodeKeyOf(row),
      properties: { ...own, source, fingerprint: row.print, lastUsedAt: row.used },
    };
  }
}

function handedOver({ key, properties }: Handover): NodeWrite {
  return { key, properties };
}

function* keys(staging: Staging, plan: number): Generator<string> {
  for (const row of staging.iterate<PlannedNode>(`SELECT kind, id FROM node_plan WHERE plan = ${plan}`))
    yield nodeKeyOf(row);
}

function* openedEdges(
  staging: Staging,
  { sequence, source }: SnapshotDraft,
  type: number,
): Generator<EdgeWrite> {
  const rows = staging.iterate<StagedEdge>(
    'SELECT key, file, line, from_kind, from_id, to_kind, to_id, properties, used FROM edge_open o JOIN edge USING (row) WHERE o.type = ? ORDER BY o.row',
    type,
  );
  for (const row of rows) {
    const own = JSON.parse(row.properties) as StoredProperties;
    yield {
      from: `${NODE_KINDS[row.from_kind]}:${row.from_id}`,
      to: `${NODE_KINDS[row.to_kind]}:${row.to_id}`,
      properties: {
        ...own,
        key: row.key,
        source,
        since: sequence,
        ...evidenceOf(staging, row),
        lastUsedAt: row.used,
      },
    };
  }
}

/** Where the edge was read: file and line, or JSON pointer. */
function evidenceOf(
  staging: Staging,
  { file, line }: StagedEdge,
): { file: string; row: number | null; pointer?: string } {
  const place = staging.placeOf?.(line);
  if (!place) return { file: fileName(file), row: line };
  const { pointer } = place;
  return { file: place.file, row: place.row ?? null, ...(pointer === undefined ? {} : { pointer }) };
}

interface StagedEdge {
  key: string;
  file: number;
  line: number;
  from_kind: number;
  from_id: string;
  to_kind: number;
  to_id: string;
  properties: string;
  used: string | null;
}

async function rememberUses(
  staging: Staging,
  session: ImportSession,
  sequence: number,
  step: (count: number) => void,
): Promise<number> {
  let count = 0;
  const counted = (rows: number): void => {
    count += rows;
    step(rows);
  };
  const nodes = staging.iterate<PlannedNode>(
    `SELECT n.kind, n.id, n.used FROM node_plan p JOIN node n ON n.kind = p.kind AND n.id = p.id WHERE p.plan = ${PLAN.USE}`,
  );
  const nodeUses = map(nodes, (row) => [nodeKeyOf(row), row.used] as const);
  await drained(nodeUses, (rows) => session.rememberUses(sequence, { nodes: rows, edges: [] }), counted);
  const edges = staging.iterate<{ element: string; used: string | null }>(
    'SELECT element, used FROM edge_use',
  );
  const edgeUses = map(edges, (row) => [row.element, row.used] as const);
  await drained(edgeUses, (rows) => session.rememberUses(sequence, { nodes: [], edges: rows }), counted);
  return count;
}

/** Takes a source out as a whole: what `stored_*` has of it as evicted is closed with the draft's sequence. */
export async function writeEviction(
  staging: Staging,
  session: ImportSession,
  draft: SnapshotDraft,
  handovers: readonly Handover[],
): Promise<void> {
  await session.begin(draft);
  const handed = new Set(handovers.map(({ key }) => key));
  const nodes = staging.iterate<PlannedNode>(
    `SELECT kind, id FROM stored_node WHERE standing = ${STANDING.EVICTED}`,
  );
  const closing = map(nodes, nodeKeyOf).filter((key) => !handed.has(key));
  await drained(closing, (rows) => session.closeNodes(draft.sequence, rows));
  await drained(handovers.map(handedOver), (rows) => session.changeNodes(draft.sequence, rows));
  const edges = staging.iterate<{ element: string }>('SELECT element FROM stored_edge WHERE evicted = 1');
  await drained(
    map(edges, ({ element }) => element),
    (rows) => session.closeEdges(draft.sequence, rows),
  );
  await evictRecords(staging, session, draft.sequence);
}

function numbers(staging: Staging): Omit<Written, 'usesUpdated'> {
  const nodes = (...plans: number[]): Numbers =>
    named(
      staging,
      NODE_KINDS,
      `SELECT kind AS number, count(*) AS count FROM node_plan WHERE plan IN (${plans.join(', ')}) GROUP BY kind`,
    );
  const records = recordNumbers(staging);
  const reopened = `SELECT kind, id FROM node_plan WHERE plan = ${PLAN.REOPEN}`;
  return {
    opened: {
      ...nodes(PLAN.OPEN, PLAN.REOPEN),
      ...named(staging, EDGE_KINDS, 'SELECT type AS number, count(*) AS count FROM edge_open GROUP BY type'),
      ...records.opened,
    },
    closed: {
      ...nodes(PLAN.CLOSE),
      ...named(staging, EDGE_KINDS, 'SELECT type AS number, count(*) AS count FROM edge_close GROUP BY type'),
      ...records.closed,
    },
    updated: {
      ...named(
        staging,
        NODE_KINDS,
        `SELECT kind AS number, count(*) AS count FROM node_plan WHERE plan IN (${PLAN.CHANGE}, ${PLAN.HAND_OVER}) AND (kind, id) NOT IN (${reopened}) GROUP BY kind`,
      ),
      ...records.updated,
    },
  };
}

function named(staging: Staging, names: readonly (NodeKind | EdgeKind)[], sql: string): Numbers {
  return Object.fromEntries(
    staging.all<{ number: number; count: number }>(sql).map(({ number, count }) => [names[number], count]),
  );
}

function nodeKeyOf({ kind, id }: { kind: number; id: string }): string {
  return `${NODE_KINDS[kind]}:${id}`;
}

function map<T, U>(items: IterableIterator<T>, change: (item: T) => U): IteratorObject<U> {
  return Iterator.from(items).map(change);
}
