import { intersection, isAll, union, type Amounts } from './amounts.ts';
import type { Element } from './elements.ts';
import { END, START, type Flow } from './flow.ts';

/** One step that follows another, for these amounts. */
export interface Next {
  readonly from: string;
  readonly to: string;
  readonly amounts: Amounts;
  /** The sequence flow by which the first step is left; absent where another branch begins there. */
  readonly flow: Element | undefined;
}

/** The steps of a workflow and their order. START or END is a step where the order cannot be said without it. */
export interface Order {
  readonly steps: readonly string[];
  readonly next: readonly Next[];
  /** The steps that a route can begin with, and end with, whether or not START and END are steps. */
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/** Leaves out what is no step: gateways, events and points that only tie (MODEL.md section 4). */
export function orderOf(flow: Flow): Order {
  const order = flow.inOrder();
  const steps = order.filter((key) => flow.nodes.get(key)!.step);
  const all = [START, ...steps].flatMap((key) => followersOf(flow, order, key));
  const between = all.filter(({ from, to }) => from !== START && to !== END);
  const first = all.filter(({ from, to }) => from === START && to !== END);
  const last = all.filter(({ from, to }) => from !== START && to === END);
  const touched = new Set(between.flatMap(({ from, to }) => [from, to]));
  const isAlone = steps.length > 1 && steps.some((key) => !touched.has(key));
  const entered = new Set(between.map(({ to }) => to));
  const left = new Set(between.map(({ from }) => from));
  // A step that is first on one route and not on another is no start by the model's definition, which reads all NEXT.
  const needsStart = isAlone || first.some(({ to, amounts }) => entered.has(to) || !isAll(amounts));
  const needsEnd = last.some(({ from, amounts }) => left.has(from) || !isAll(amounts));
  return {
    steps: [...(needsStart ? [START] : []), ...steps, ...(needsEnd ? [END] : [])],
    next: [...(needsStart ? first : []), ...between, ...(needsEnd ? last : [])],
    first: first.map(({ to }) => to),
    last: last.map(({ from }) => from),
  };
}

/** What follows a step, through everything that is no step. */
function followersOf(flow: Flow, order: readonly string[], from: string): Next[] {
  const reached = new Map<string, { amounts: Amounts; flow: Element | undefined }>();
  const reach = (to: string, amounts: Amounts, by: Element | undefined): void => {
    if (amounts.length === 0) return;
    const known = reached.get(to);
    reached.set(
      to,
      known ? { amounts: union(known.amounts, amounts), flow: known.flow } : { amounts, flow: by },
    );
  };
  for (const edge of flow.out(from)) reach(edge.to, edge.amounts, edge.flow);
  for (const key of order.slice(order.indexOf(from) + 1)) {
    const here = reached.get(key);
    if (!here || key === END || flow.nodes.get(key)!.step) continue;
    reached.delete(key);
    for (const edge of flow.out(key))
      reach(edge.to, intersection(here.amounts, edge.amounts), here.flow ?? edge.flow);
  }
  return [...reached].map(([to, { amounts, flow: by }]) => ({ from, to, amounts, flow: by }));
}
