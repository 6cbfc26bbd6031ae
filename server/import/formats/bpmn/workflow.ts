import { buildFlow, type FlowContext } from './build-flow.ts';
import { orderOf, type Order } from './contract.ts';
import { isAutomatic, type Element } from './elements.ts';
import { END, START, type Edge, type FlowNode } from './flow.ts';
import { cutLoops } from './loops.ts';
import type { Process } from './model.ts';
import { lineUpBranches } from './parallel.ts';

/** A process as a workflow: its steps, their order, and what was made simpler on the way. */
export interface Workflow {
  readonly process: Process;
  readonly order: Order;
  readonly stepOf: ReadonlyMap<string, Element>;
  readonly cut: readonly Edge[];
  /** Parallel splits whose branches run into one another. */
  readonly tangled: readonly string[];
  /** Steps on no way from the start to an end. */
  readonly unreachable: readonly FlowNode[];
}

export function workflowOf(process: Process, context: FlowContext): Workflow {
  const flow = buildFlow(process, context);
  const cut = cutLoops(flow);
  const unreachable = flow.prune();
  const tangled = lineUpBranches(flow);
  const order = orderOf(flow);
  const stepOf = new Map(
    [...flow.nodes.values()].flatMap(({ key, step }) => (step ? [[key, step] as const] : [])),
  );
  return { process, order, stepOf, cut, tangled, unreachable };
}

/**
 * The tasks whose doing does a step: its own, and for one that the engine does the tasks after which it comes, since it needs
 * nobody else; before the first task of a person, the tasks that come first.
 */
export function doersOf({ order, stepOf }: Workflow, key: string): readonly Element[] {
  const doers = (keys: readonly string[]): Element[] =>
    keys.flatMap((one) => doersOf({ order, stepOf } as Workflow, one));
  if (key === START) return unique(doers(order.first));
  if (key === END) return unique(doers(order.last));
  const own = stepOf.get(key)!;
  if (!isAutomatic(own)) return [own];
  const isByPeople = (one: string): boolean => stepOf.has(one) && !isAutomatic(stepOf.get(one)!);
  const before = nearest(key, isByPeople, (one) =>
    order.next.filter(({ to }) => to === one).map(({ from }) => from),
  );
  const found =
    before.length > 0
      ? before
      : nearest(key, isByPeople, (one) => order.next.filter(({ from }) => from === one).map(({ to }) => to));
  return unique([own, ...found.map((one) => stepOf.get(one)!)]);
}

/** The nearest of a kind in one direction, through all that are not. */
function nearest(
  from: string,
  isOne: (key: string) => boolean,
  next: (key: string) => readonly string[],
): string[] {
  const seen = new Set([from]);
  const found: string[] = [];
  for (const key of seen)
    for (const to of next(key)) {
      if (seen.has(to)) continue;
      if (isOne(to)) found.push(to);
      else seen.add(to);
    }
  return [...new Set(found)];
}

function unique(elements: readonly Element[]): Element[] {
  return [...new Set(elements)];
}
