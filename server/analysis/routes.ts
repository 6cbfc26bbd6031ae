import { UNLIMITED, type Cents } from '../domain/amount.ts';

/** A hop of a workflow: taken for amounts with `above < amount <= upTo`. Steps are positions in the workflow. */
export interface Hop {
  readonly from: number;
  readonly to: number;
  readonly above: Cents;
  readonly upTo: Cents;
}

/** Positions of the steps of one route, in its order. */
export type Route = readonly number[];

/** The routes of a workflow, by amount. */
export interface Routes {
  /** The routes that admit the amount (`UNLIMITED`: amounts above every bound). */
  at(amount: Cents): readonly Route[];
  /** The routes that some amount could take if every hop were open: what a first screen may look at. */
  readonly all: readonly Route[];
  /** The finite bounds at which the set of routes may change, ascending. */
  readonly bounds: readonly Cents[];
  /** Whether hops say which step follows which. */
  readonly hasOrder: boolean;
}

/**
 * Routes as MODEL.md section 4 defines them: paths without repeated steps from a step that no hop enters to a step
 * that none leaves (both read from all hops), each hop admitting the amount. Without hops all steps are the one route;
 * without steps there is none.
 */
export function routesOf(steps: number, hops: readonly Hop[]): Routes {
  if (hops.length === 0) {
    const only: readonly Route[] =
      steps === 0 ? [] : [Array.from({ length: steps }, (_, position) => position)];
    return { at: () => only, all: only, bounds: [], hasOrder: false };
  }
  const starts = positionsWithout(steps, hops, 'to');
  const ends = new Set(positionsWithout(steps, hops, 'from'));
  const bounds = [...new Set(hops.flatMap((hop) => [hop.above, hop.upTo]))]
    .filter((bound) => bound > 0 && bound !== UNLIMITED)
    .sort((a, b) => a - b);
  const byRange = new Map<Cents, readonly Route[]>();
  return {
    all: enumerate(starts, ends, hops),
    bounds,
    hasOrder: true,
    at(amount) {
      const top = bounds.find((bound) => amount <= bound) ?? UNLIMITED;
      let routes = byRange.get(top);
      if (!routes) {
        routes = enumerate(
          starts,
          ends,
          hops.filter((hop) => hop.above < top && top <= hop.upTo),
        );
        byRange.set(top, routes);
      }
      return routes;
    },
  };
}

function positionsWithout(steps: number, hops: readonly Hop[], end: 'from' | 'to'): number[] {
  const touched = new Set(hops.map((hop) => hop[end]));
  return Array.from({ length: steps }, (_, position) => position).filter(
    (position) => !touched.has(position),
  );
}

function enumerate(starts: readonly number[], ends: ReadonlySet<number>, hops: readonly Hop[]): Route[] {
  const followers = new Map<number, Set<number>>();
  for (const { from, to } of hops) {
    const set = followers.get(from) ?? new Set();
    followers.set(from, set.add(to));
  }
  const routes: Route[] = [];
  const path: number[] = [];
  const walk = (position: number): void => {
    path.push(position);
    if (ends.has(position)) routes.push([...path]);
    else for (const next of followers.get(position) ?? []) if (!path.includes(next)) walk(next);
    path.pop();
  };
  for (const start of starts) walk(start);
  return routes;
}
