import { compareCodePoints, compareLists } from '../domain/order.ts';

/** A directed graph to search for paths: nodes by number, edges with a key that orders them. */
export interface PathGraph<E> {
  edgesFrom(node: number): readonly E[];
  edgesTo(node: number): readonly E[];
  start(edge: E): number;
  end(edge: E): number;
  key(edge: E): string;
}

/**
 * The first `count` paths from one node to another in which no node stands twice: fewest edges first, then by the list of
 * edge keys (MODEL.md section 9). Yen's algorithm: every further path leaves a known one at some node, and the best such
 * detour is a shortest path in what remains; so the work grows with what is asked for, not with how many paths exist.
 * J. Y. Yen, Finding the K Shortest Loopless Paths in a Network, Management Science 17 (1971).
 */
export function firstPaths<E>(graph: PathGraph<E>, from: number, to: number, count: number): E[][] {
  const order = (a: readonly E[], b: readonly E[]): number =>
    a.length - b.length || compareLists(a, b, (x, y) => compareCodePoints(graph.key(x), graph.key(y)));
  const found: E[][] = [];
  const first = shortest(graph, from, to, new Set(), new Set());
  const waiting: E[][] = first && first.length > 0 ? [first] : [];
  const known = new Set(waiting.map((path) => nameOf(graph, path)));
  while (found.length < count) {
    const path = takeLeast(waiting, order);
    if (!path) break;
    found.push(path);
    for (let i = 0; i < path.length; i++) {
      const root = path.slice(0, i);
      const taken = new Set(
        found.filter((other) => root.every((edge, k) => other[k] === edge)).map((other) => other[i]),
      );
      const passed = new Set(root.map((edge) => graph.start(edge)));
      const detour = shortest(graph, graph.start(path[i]), to, passed, taken);
      if (!detour) continue;
      const next = [...root, ...detour];
      const name = nameOf(graph, next);
      if (!known.has(name)) {
        known.add(name);
        waiting.push(next);
      }
    }
  }
  return found;
}

/** The least of the shortest paths by keys, around the nodes passed and without the edges taken at its beginning. */
function shortest<E>(
  graph: PathGraph<E>,
  from: number,
  to: number,
  passed: ReadonlySet<number>,
  taken: ReadonlySet<E>,
): E[] | undefined {
  const distance = new Map([[to, 0]]);
  // A map visits what is added to it on the way: breadth first, backwards from the end.
  for (const [node, steps] of distance) {
    if (node === from) break;
    for (const edge of graph.edgesTo(node)) {
      const before = graph.start(edge);
      if (distance.has(before) || passed.has(before) || (before === from && taken.has(edge))) continue;
      distance.set(before, steps + 1);
    }
  }
  const total = distance.get(from);
  if (total === undefined) return undefined;
  const path: E[] = [];
  for (let node = from, left = total; left > 0; left--) {
    let best: E | undefined;
    for (const edge of graph.edgesFrom(node)) {
      if (distance.get(graph.end(edge)) !== left - 1 || (node === from && taken.has(edge))) continue;
      if (best === undefined || compareCodePoints(graph.key(edge), graph.key(best)) < 0) best = edge;
    }
    if (best === undefined) return undefined;
    path.push(best);
    node = graph.end(best);
  }
  return path;
}

function nameOf<E>(graph: PathGraph<E>, path: readonly E[]): string {
  return path.map((edge) => graph.key(edge)).join('\n');
}

function takeLeast<E>(waiting: E[][], order: (a: readonly E[], b: readonly E[]) => number): E[] | undefined {
  let least = 0;
  for (let i = 1; i < waiting.length; i++) if (order(waiting[i], waiting[least]) < 0) least = i;
  return waiting.splice(least, 1)[0];
}
