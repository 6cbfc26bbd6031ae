import { END, reachable, type Edge, type Flow } from './flow.ts';

/**
 * Puts parallel branches one after the other, in the order of the document, so that a route does all of them; in which order makes
 * no difference to who can. The flow has no loops and no dead ends by then.
 * @returns splits whose branches run into one another before they join, which are left as they are: one branch a route
 */
export function lineUpBranches(flow: Flow): readonly string[] {
  const left: string[] = [];
  // Splits inside the branches of another one come after it in the order, and are done before it.
  for (const key of flow.inOrder().reverse()) {
    if (flow.nodes.get(key)?.isParallel && flow.out(key).length > 1 && !lineUp(flow, key)) left.push(key);
  }
  return left;
}

function lineUp(flow: Flow, split: string): boolean {
  const join = joinsOf(flow).get(split) ?? END;
  const toJoin = flow.out(split).filter(({ to }) => to === join);
  const branches = flow
    .out(split)
    .filter(({ to }) => to !== join)
    .map((edge) => ({ edge, nodes: reachable(edge.to, (key) => followers(flow, key, join)) }));
  const size = new Set(branches.flatMap(({ nodes }) => [...nodes])).size;
  if (size < branches.reduce((sum, { nodes }) => sum + nodes.size, 0)) return false;
  // A branch without content takes nothing away from what is to be done.
  const removed = new Set<Edge>(branches.length === 0 ? toJoin.slice(1) : toJoin);
  for (const [at, { nodes }] of branches.entries()) {
    const next = branches[at + 1]?.edge;
    if (!next) break;
    removed.add(next);
    for (const key of nodes) for (const edge of flow.out(key)) if (edge.to === join) edge.to = next.to;
  }
  flow.remove(removed);
  return true;
}

function followers(flow: Flow, key: string, join: string): string[] {
  return flow
    .out(key)
    .map(({ to }) => to)
    .filter((to) => to !== join);
}

/** For each place the nearest one that every way from it to the end comes through. */
function joinsOf(flow: Flow): ReadonlyMap<string, string> {
  const order = flow.inOrder();
  const rank = new Map(order.map((key, at) => [key, at]));
  const join = new Map<string, string>([[END, END]]);
  const common = (a: string, b: string): string => {
    while (a !== b) {
      if (rank.get(a)! < rank.get(b)!) a = join.get(a)!;
      else b = join.get(b)!;
    }
    return a;
  };
  for (const key of order.reverse()) {
    if (key === END) continue;
    const [first, ...others] = flow.out(key);
    if (first)
      join.set(
        key,
        others.reduce((found, { to }) => common(found, to), first.to),
      );
  }
  return join;
}
