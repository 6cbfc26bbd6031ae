import type { AccessEdgeRef, EdgeRef } from '../domain/answer.ts';
import type { EdgeTable } from '../domain/recorded.ts';
import { NODE_KINDS, type AccessEdgeKind, type EdgeKind, type NodeKind } from '../domain/vocabulary.ts';
import { ACCESS_ENDS, isSeen, type NodeTableName, type View } from './view.ts';

/** An access edge by its kind and its number in the table of that kind. */
export interface Hop {
  readonly kind: AccessEdgeKind;
  readonly edge: number;
}

const KIND_OF_TABLE = {
  identities: 'IDENTITY',
  roles: 'ROLE',
  permissions: 'PERMISSION',
  actions: 'ACTION',
  functions: 'FUNCTION',
  steps: 'STEP',
  workflows: 'WORKFLOW',
  rules: 'TOXIC_COMBINATION',
} as const satisfies Record<NodeTableName, NodeKind>;

/** The table of each kind of node. */
export const TABLE_OF_KIND = Object.fromEntries(
  NODE_KINDS.map((kind) => [kind, Object.entries(KIND_OF_TABLE).find(([, other]) => other === kind)?.[0]]),
) as Record<NodeKind, NodeTableName>;

export function accessRef(view: View, { kind, edge }: Hop): AccessEdgeRef {
  return { ...refIn(view, kind, view.graph.access[kind], ACCESS_ENDS[kind], edge), kind };
}

/**
 * The edge of definition between two nodes that is seen, the first by key where there are several; undefined where
 * there is none.
 */
export function definitionRef(
  view: View,
  kind: EdgeKind,
  table: EdgeTable,
  ends: readonly [NodeTableName, NodeTableName],
  from: number,
  to: number,
  admits: (e: number) => boolean = () => true,
): EdgeRef | undefined {
  let first: number | undefined;
  for (let e = 0; e < table.from.length; e++) {
    if (table.from[e] !== from || table.to[e] !== to || !isSeen(view, table, ends, e) || !admits(e)) continue;
    if (first === undefined || table.key.at(e) < table.key.at(first)) first = e;
  }
  return first === undefined ? undefined : refIn(view, kind, table, ends, first);
}

/** The edge in row `e` of a table. */
export function refIn(
  view: View,
  kind: EdgeKind,
  table: EdgeTable,
  [from, to]: readonly [NodeTableName, NodeTableName],
  e: number,
): EdgeRef {
  return {
    kind,
    key: table.key.at(e),
    from: { kind: KIND_OF_TABLE[from], id: view.graph[from].ids[table.from[e]] },
    to: { kind: KIND_OF_TABLE[to], id: view.graph[to].ids[table.to[e]] },
  };
}
