import type { EdgeTable } from '../domain/recorded.ts';

/** Edges by the node at one end, in compressed sparse rows: those of node `n` are `edge[start[n]]` to `edge[start[n + 1] - 1]`. */
export interface Adjacency {
  readonly start: Int32Array;
  /** Numbers of edges, which are places in the edge's table. */
  readonly edge: Int32Array;
}

/**
 * Groups the edges that `keep` admits by the node at their `end`, in the table's order.
 * @param nodes how many nodes the table at that end has
 * @param keep one byte an edge: 1 to take it
 */
export function adjacency(table: EdgeTable, end: 'from' | 'to', nodes: number, keep: Uint8Array): Adjacency {
  const ends = table[end];
  const start = new Int32Array(nodes + 1);
  for (let e = 0; e < ends.length; e++) if (keep[e]) start[ends[e] + 1]++;
  for (let n = 0; n < nodes; n++) start[n + 1] += start[n];
  const edge = new Int32Array(start[nodes]);
  const place = start.slice(0, nodes);
  for (let e = 0; e < ends.length; e++) if (keep[e]) edge[place[ends[e]]++] = e;
  return { start, edge };
}
