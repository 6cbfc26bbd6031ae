import { END, START, type Edge, type Flow } from './flow.ts';

/**
 * Takes the ways back out of a flow, so that each step is done once on a route (MODEL.md section 4). Where nothing leads to an end then,
 * what was only left by a way back is an end.
 * @returns the ways that were cut
 */
export function cutLoops(flow: Flow): readonly Edge[] {
  const cut = waysBack(flow);
  flow.remove(new Set(cut));
  if (!reachesEnd(flow)) for (const { from } of cut) if (flow.out(from).length === 0) flow.connect(from, END);
  return cut;
}

/** Edges to a place that is on the way from the start to where they begin, depth first in the order of the document. */
function waysBack(flow: Flow): Edge[] {
  const found: Edge[] = [];
  const state = new Map<string, 'open' | 'done'>([[START, 'open']]);
  const path = [{ key: START, next: 0 }];
  while (path.length > 0) {
    const here = path.at(-1)!;
    const edge = flow.out(here.key)[here.next++];
    if (!edge) {
      state.set(here.key, 'done');
      path.pop();
    } else if (state.get(edge.to) === 'open') found.push(edge);
    else if (!state.has(edge.to)) {
      state.set(edge.to, 'open');
      path.push({ key: edge.to, next: 0 });
    }
  }
  return found;
}

function reachesEnd(flow: Flow): boolean {
  const seen = new Set([START]);
  for (const key of seen) for (const { to } of flow.out(key)) seen.add(to);
  return seen.has(END);
}
