import type { EdgePartsFragment, NodePartsFragment } from '../generated/graphql.ts';

export interface Collected {
  readonly nodes: ReadonlyMap<string, NodePartsFragment>;
  readonly edges: readonly EdgePartsFragment[];
}

interface Answers {
  readonly nodes: Iterable<NodePartsFragment>;
  readonly edges: Iterable<EdgePartsFragment>;
  readonly hidden: ReadonlySet<string>;
}

/** Puts what the answers brought together: each node and edge once, without what was hidden and edges to nowhere. */
export function collect({ nodes, edges, hidden }: Answers): Collected {
  const kept = new Map<string, NodePartsFragment>();
  for (const node of nodes) if (!hidden.has(node.key)) kept.set(node.key, node);
  const between = new Map<string, EdgePartsFragment>();
  for (const edge of edges) if (kept.has(edge.from) && kept.has(edge.to)) between.set(edge.key, edge);
  return { nodes: kept, edges: [...between.values()] };
}
