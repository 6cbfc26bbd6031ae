import type { Cents } from '../domain/amount.ts';
import { ACCESS_EDGE_KINDS, type AccessEdgeKind } from '../domain/vocabulary.ts';
import { adjacency, type Adjacency } from './adjacency.ts';
import type { Hop } from './edge-refs.ts';
import type { PathGraph } from './shortest-paths.ts';
import { ACCESS_ENDS, type NodeTableName, type View } from './view.ts';

/** All usable access edges at one scope for one amount, as a graph to search for paths; nodes numbered over all labels. */
export interface UsableGraph extends PathGraph<Hop> {
  identity(node: number): number;
  role(node: number): number;
  permission(node: number): number;
  /** The same without CAN_ACT_AS: what accounts have themselves. */
  readonly own: PathGraph<Hop>;
}

export function usableGraph(view: View, admitted: Uint8Array, amount: Cents): UsableGraph {
  const { graph } = view;
  const offsets: Partial<Record<NodeTableName, number>> = {
    identities: 0,
    roles: graph.identities.ids.length,
    permissions: graph.identities.ids.length + graph.roles.ids.length,
  };
  const numberIn = (table: NodeTableName, node: number): number => (offsets[table] ?? 0) + node;
  const sides = ACCESS_EDGE_KINDS.map((kind) => ({ kind, ...sidesOf(view, kind, admitted, amount) }));
  // The search compares edges as objects, so each edge must be one.
  const hops = new Map<string, Hop>();
  const hop = (kind: AccessEdgeKind, edge: number): Hop => {
    const name = `${kind}:${edge}`;
    let known = hops.get(name);
    if (!known) hops.set(name, (known = { kind, edge }));
    return known;
  };
  const edgesAt = (side: 'from' | 'to', number: number, kinds: (kind: AccessEdgeKind) => boolean): Hop[] =>
    sides.flatMap(({ kind, [side]: edges }) => {
      if (!kinds(kind)) return [];
      const table = ACCESS_ENDS[kind][side === 'from' ? 0 : 1];
      const node = number - numberIn(table, 0);
      if (node < 0 || node >= graph[table].ids.length) return [];
      return Array.from(edges.edge.subarray(edges.start[node], edges.start[node + 1]), (edge) =>
        hop(kind, edge),
      );
    });
  const ends = {
    start: ({ kind, edge }: Hop) => numberIn(ACCESS_ENDS[kind][0], graph.access[kind].from[edge]),
    end: ({ kind, edge }: Hop) => numberIn(ACCESS_ENDS[kind][1], graph.access[kind].to[edge]),
    key: ({ kind, edge }: Hop) => graph.access[kind].key.at(edge),
  };
  const searched = (kinds: (kind: AccessEdgeKind) => boolean): PathGraph<Hop> => ({
    ...ends,
    edgesFrom: (node) => edgesAt('from', node, kinds),
    edgesTo: (node) => edgesAt('to', node, kinds),
  });
  return {
    ...searched(() => true),
    identity: (node) => numberIn('identities', node),
    role: (node) => numberIn('roles', node),
    permission: (node) => numberIn('permissions', node),
    own: searched((kind) => kind !== 'CAN_ACT_AS'),
  };
}

function sidesOf(
  view: View,
  kind: AccessEdgeKind,
  admitted: Uint8Array,
  amount: Cents,
): { from: Adjacency; to: Adjacency } {
  const table = view.graph.access[kind];
  const [from, to] = ACCESS_ENDS[kind];
  const keep = view.usable[kind].map((usable, e) =>
    usable && admitted[table.scope[e]] && table.limit[e] >= amount ? 1 : 0,
  );
  return {
    from: adjacency(table, 'from', view.graph[from].ids.length, keep),
    to: adjacency(table, 'to', view.graph[to].ids.length, keep),
  };
}
