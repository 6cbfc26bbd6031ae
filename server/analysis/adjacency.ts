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
 * @param wanted one byte a node at the other end: 1 to take edges there; absent: all
 */
export function adjacency(
  table: EdgeTable,
  end: 'from' | 'to',
  nodes: number,
  keep: Uint8Array,
  wanted?: Uint8Array,
): Adjacency {
  const ends = table[end];
  const taken = wanted ? takenTo(table[end === 'from' ? 'to' : 'from'], keep, wanted) : takenOf(keep);
  const start = new Int32Array(nodes + 1);
  for (let t = 0; t < taken.length; t++) start[ends[taken[t]] + 1]++;
  for (let n = 0; n < nodes; n++) start[n + 1] += start[n];
  const edge = new Int32Array(taken.length);
  const place = start.slice(0, nodes);
  for (let t = 0; t < taken.length; t++) edge[place[ends[taken[t]]]++] = taken[t];
  return { start, edge };
}

/** The edges that are taken are listed first, since all that is left to do is done for them alone. */
function takenTo(others: Int32Array, keep: Uint8Array, wanted: Uint8Array): Int32Array {
  const taken = new Int32Array(keep.length);
  let count = 0;
  for (let e = 0; e < keep.length; e++) if (wanted[others[e]] === 1 && keep[e] === 1) taken[count++] = e;
  return taken.subarray(0, count);
}

function takenOf(keep: Uint8Array): Int32Array {
  const taken = new Int32Array(keep.length);
  let count = 0;
  for (let e = 0; e < keep.length; e++) if (keep[e] === 1) taken[count++] = e;
  return taken.subarray(0, count);
}
