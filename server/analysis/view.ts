import type { Point } from '../domain/point.ts';
import { recordedAt } from '../domain/point.ts';
import type { AccessTable, EdgeTable, NodeTable, RecordedGraph } from '../domain/recorded.ts';
import { ACCESS_EDGE_KINDS, IDENTITY_STATUSES, type AccessEdgeKind } from '../domain/vocabulary.ts';

/** The tables of `RecordedGraph` that hold nodes. */
export type NodeTableName =
  'identities' | 'roles' | 'permissions' | 'actions' | 'functions' | 'steps' | 'workflows' | 'rules';

/**
 * The recorded graph at one point in time: which nodes are seen, who takes part, and which access edges are usable at
 * some scope for some amount (MODEL.md section 4 without scope and amount). One byte a node or edge: 1 for yes.
 */
export interface View {
  readonly graph: RecordedGraph;
  readonly point: Point;
  /** Row of the node's table that holds at the snapshot; -1 where the node is not seen. */
  readonly row: Readonly<Record<NodeTableName, Int32Array>>;
  /** Identities that are seen, valid on the date, and not disabled. */
  readonly takesPart: Uint8Array;
  readonly usable: Readonly<Record<AccessEdgeKind, Uint8Array>>;
}

/** Tables at both ends of each kind of access edge. */
export const ACCESS_ENDS = {
  HAS_ROLE: ['identities', 'roles'],
  HAS_PERMISSION: ['identities', 'permissions'],
  INHERITS: ['roles', 'roles'],
  GRANTS: ['roles', 'permissions'],
  CAN_ACT_AS: ['identities', 'identities'],
} as const satisfies Record<AccessEdgeKind, readonly [NodeTableName, NodeTableName]>;

const DISABLED = IDENTITY_STATUSES.indexOf('DISABLED');

/** Looks at the recorded graph at a point in time. Reads each table once; changes nothing. */
export function viewAt(graph: RecordedGraph, point: Point): View {
  const row = {
    identities: rowsAt(graph.identities, point.snapshot),
    roles: rowsAt(graph.roles, point.snapshot),
    permissions: rowsAt(graph.permissions, point.snapshot),
    actions: rowsAt(graph.actions, point.snapshot),
    functions: rowsAt(graph.functions, point.snapshot),
    steps: rowsAt(graph.steps, point.snapshot),
    workflows: rowsAt(graph.workflows, point.snapshot),
    rules: rowsAt(graph.rules, point.snapshot),
  };
  const takesPart = identitiesThatTakePart(graph, point, row.identities);
  const seen = { identities: takesPart, roles: seenRows(row.roles), permissions: seenRows(row.permissions) };
  const usable = Object.fromEntries(
    ACCESS_EDGE_KINDS.map((kind) => {
      const [from, to] = ACCESS_ENDS[kind];
      return [kind, usableEdges(graph.access[kind], seen[from], seen[to], point)];
    }),
  ) as Record<AccessEdgeKind, Uint8Array>;
  return { graph, point, row, takesPart, usable };
}

/** Whether an edge that gives no access is seen: recorded, and both its ends are (MODEL.md section 3). */
export function isSeen(
  view: View,
  table: EdgeTable,
  ends: readonly [NodeTableName, NodeTableName],
  e: number,
): boolean {
  return (
    recordedAt(view.point.snapshot, table.since[e], table.until[e]) &&
    view.row[ends[0]][table.from[e]] >= 0 &&
    view.row[ends[1]][table.to[e]] >= 0
  );
}

function rowsAt(table: NodeTable, snapshot: number): Int32Array {
  const rows = new Int32Array(table.ids.length).fill(-1);
  for (let r = 0; r < table.node.length; r++) {
    if (recordedAt(snapshot, table.since[r], table.until[r])) rows[table.node[r]] = r;
  }
  return rows;
}

function identitiesThatTakePart(graph: RecordedGraph, point: Point, rows: Int32Array): Uint8Array {
  const { status, validFrom, validTo } = graph.identities;
  const takesPart = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    if (r >= 0 && status[r] !== DISABLED && validFrom[r] <= point.asOf && point.asOf <= validTo[r])
      takesPart[i] = 1;
  }
  return takesPart;
}

function seenRows(rows: Int32Array): Uint8Array {
  const seen = new Uint8Array(rows.length);
  for (let node = 0; node < rows.length; node++) if (rows[node] >= 0) seen[node] = 1;
  return seen;
}

/** The columns are named one by one, so that the loop reads arrays and nothing else: it runs over every edge there is. */
function usableEdges(table: AccessTable, fromSeen: Uint8Array, toSeen: Uint8Array, point: Point): Uint8Array {
  const { from, to, since, until, validFrom, validTo, jit } = table;
  const { snapshot, asOf } = point;
  const worstJit = point.includeJit ? 1 : 0;
  const edges = new Uint8Array(from.length);
  for (let e = 0; e < edges.length; e++) {
    if (
      since[e] <= snapshot &&
      snapshot < until[e] &&
      validFrom[e] <= asOf &&
      asOf <= validTo[e] &&
      jit[e] <= worstJit &&
      fromSeen[from[e]] === 1 &&
      toSeen[to[e]] === 1
    )
      edges[e] = 1;
  }
  return edges;
}
