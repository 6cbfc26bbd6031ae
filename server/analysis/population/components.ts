/** A directed graph in compressed sparse rows: what node `n` leads to is `to[start[n]]` to `to[start[n + 1] - 1]`. */
export interface Successors {
  readonly start: Int32Array;
  readonly to: Int32Array;
}

/** Nodes that reach each other, as groups. */
export interface Components {
  readonly count: number;
  /** The group of each node. Groups are numbered sinks first: a group leads only to itself and to smaller numbers. */
  readonly of: Int32Array;
  /** Nodes by group, in compressed sparse rows. */
  readonly start: Int32Array;
  readonly member: Int32Array;
}

/**
 * Strongly connected components by Tarjan's algorithm, without recursion, so that a chain of a million nodes is no deep
 * stack. Cycles of roles or of accounts count as one node, and what is left has an order in which everything can be
 * merged once.
 */
export function componentsOf({ start, to }: Successors): Components {
  const nodes = start.length - 1;
  const of = new Int32Array(nodes).fill(-1);
  const visited = new Int32Array(nodes);
  const lowest = new Int32Array(nodes);
  const next = start.slice(0, nodes);
  const stack = new Int32Array(nodes);
  const path = new Int32Array(nodes);
  let visits = 0;
  let stacked = 0;
  let count = 0;
  for (let root = 0; root < nodes; root++) {
    if (visited[root] !== 0) continue;
    let depth = 0;
    path[0] = root;
    stack[stacked++] = root;
    visited[root] = lowest[root] = ++visits;
    while (depth >= 0) {
      const node = path[depth];
      if (next[node] < start[node + 1]) {
        const other = to[next[node]++];
        if (visited[other] === 0) {
          path[++depth] = other;
          stack[stacked++] = other;
          visited[other] = lowest[other] = ++visits;
        } else if (of[other] < 0 && visited[other] < lowest[node]) lowest[node] = visited[other];
        continue;
      }
      if (lowest[node] === visited[node]) {
        for (let member = -1; member !== node;) {
          member = stack[--stacked];
          of[member] = count;
        }
        count++;
      }
      depth--;
      if (depth >= 0 && lowest[node] < lowest[path[depth]]) lowest[path[depth]] = lowest[node];
    }
  }
  return { count, of, ...members(of, count) };
}

function members(of: Int32Array, count: number): { start: Int32Array; member: Int32Array } {
  const start = new Int32Array(count + 1);
  for (const component of of) start[component + 1]++;
  for (let c = 0; c < count; c++) start[c + 1] += start[c];
  const member = new Int32Array(of.length);
  const place = start.slice(0, count);
  for (let node = 0; node < of.length; node++) member[place[of[node]]++] = node;
  return { start, member };
}
