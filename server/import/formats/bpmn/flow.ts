import { ALL_AMOUNTS, type Amounts } from './amounts.ts';
import type { Element } from './elements.ts';

/** A place in the flow of one workflow: an activity, a gateway, an event, or a point that only ties others. */
export interface FlowNode {
  /** Unique in the workflow: ids of the call activities around it, and its own. */
  readonly key: string;
  /** The step; absent where nothing is done. */
  readonly step: Element | undefined;
  /** All that follows is done, not one of it. */
  readonly isParallel: boolean;
}

/** A way from one place to another, for the amounts that its condition admits. */
export interface Edge {
  readonly from: string;
  to: string;
  readonly amounts: Amounts;
  /** The sequence flow that it is; absent for ways that only tie. */
  readonly flow: Element | undefined;
}

export const START = ' start';
export const END = ' end';

/** The flow of one workflow, from one start to one end. */
export class Flow {
  readonly nodes = new Map<string, FlowNode>();
  readonly #out = new Map<string, Edge[]>();

  constructor() {
    this.addNode(START);
    this.addNode(END);
  }

  addNode(key: string, step?: Element, isParallel = false): void {
    this.nodes.set(key, { key, step, isParallel });
    this.#out.set(key, []);
  }

  /** The start of a process whose flow begins at several places at once. */
  makeParallel(key: string): void {
    this.nodes.set(key, { ...this.nodes.get(key)!, isParallel: true });
  }

  connect(from: string, to: string, flow?: Element, amounts: Amounts = ALL_AMOUNTS): void {
    this.#out.get(from)!.push({ from, to, amounts, flow });
  }

  out(key: string): readonly Edge[] {
    return this.#out.get(key) ?? [];
  }

  edges(): Edge[] {
    return [...this.#out.values()].flat();
  }

  remove(edges: ReadonlySet<Edge>): void {
    for (const [key, out] of this.#out) {
      const kept = out.filter((edge) => !edges.has(edge));
      if (kept.length < out.length) this.#out.set(key, kept);
    }
  }

  /** Takes away the places that are not on some way from the start to the end. @returns the steps among them */
  prune(): FlowNode[] {
    const forward = reachable(START, (key) => this.out(key).map(({ to }) => to));
    const back = new Map<string, string[]>();
    for (const { from, to } of this.edges()) {
      const known = back.get(to);
      if (known) known.push(from);
      else back.set(to, [from]);
    }
    const backward = reachable(END, (key) => back.get(key) ?? []);
    const gone = [...this.nodes.values()].filter(
      ({ key }) => key !== START && key !== END && !(forward.has(key) && backward.has(key)),
    );
    for (const { key } of gone) {
      this.nodes.delete(key);
      this.#out.delete(key);
    }
    this.remove(new Set(this.edges().filter(({ to }) => !this.nodes.has(to))));
    return gone.filter(({ step }) => step);
  }

  /** All places so that each stands before those that follow it. The flow has no loops by then. */
  inOrder(): string[] {
    const waiting = new Map<string, number>();
    for (const { to } of this.edges()) waiting.set(to, (waiting.get(to) ?? 0) + 1);
    const order = [...this.nodes.keys()].filter((key) => !waiting.has(key));
    for (let at = 0; at < order.length; at++)
      for (const { to } of this.out(order[at])) {
        const left = waiting.get(to)! - 1;
        waiting.set(to, left);
        if (left === 0) order.push(to);
      }
    return order;
  }
}

/** What can be reached from a place, itself included. */
export function reachable(from: string, next: (key: string) => readonly string[]): Set<string> {
  const found = new Set([from]);
  for (const key of found) for (const to of next(key)) found.add(to);
  return found;
}
