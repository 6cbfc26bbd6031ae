import { compareCodePoints, compareLists } from '../domain/order.ts';
import { TooLong } from '../domain/fault.ts';
import { conflictsOn } from './assignment.ts';
import type { Candidate } from './candidates.ts';
import type { Target } from './definitions.ts';
import type { Route } from './routes.ts';

/** The candidates chosen for the steps of one route, in its order, and what they cost together. */
export interface Assignment {
  readonly chosen: readonly Candidate[];
  readonly actAs: number;
  readonly edges: number;
}

const LARGEST_SEARCH = 1_000_000;

/**
 * The best way over all routes to give every step a candidate, with different accounts where a PREVENTIVE control
 * separates two steps: fewest CAN_ACT_AS edges, then fewest edges, summed, then by names (MODEL.md section 8).
 * Branch and bound: the cheapest candidates of the steps still open are a lower bound.
 * @param candidates by position, best first
 * @returns undefined where no assignment exists
 * @throws TooLong where the search would not end in time
 */
export function bestAssignment(
  target: Target,
  routes: readonly Route[],
  candidates: readonly (readonly Candidate[])[],
): Assignment | undefined {
  const search = { best: undefined as Assignment | undefined, visited: 0 };
  for (const route of routes) {
    if (route.every((position) => candidates[position].length > 0))
      searchRoute(route, target, candidates, search);
  }
  return search.best;
}

function searchRoute(
  route: Route,
  target: Target,
  candidates: readonly (readonly Candidate[])[],
  search: { best: Assignment | undefined; visited: number },
): void {
  const conflicts = conflictsOn(route, target.separated);
  const least = leastCosts(route, candidates);
  const chosen: Candidate[] = [];
  const extend = (actAs: number, edges: number): void => {
    if (++search.visited > LARGEST_SEARCH) {
      throw new TooLong(
        'Too many ways to share the steps between accounts: the shortest cannot be found in time.',
      );
    }
    const depth = chosen.length;
    const bound = { actAs: actAs + least[depth].actAs, edges: edges + least[depth].edges, chosen };
    if (search.best && compareAssignments(bound, search.best) >= 0) return;
    if (depth === route.length) {
      search.best = { actAs, edges, chosen: [...chosen] };
      return;
    }
    const position = route[depth];
    const enemies = conflicts.get(position) ?? [];
    const free = (candidate: Candidate): boolean =>
      !chosen.some((other, place) => other.account === candidate.account && enemies.includes(route[place]));
    // Without a control only the best candidate can be in the best assignment.
    const possible = enemies.length === 0 ? candidates[position].slice(0, 1) : candidates[position];
    for (const candidate of possible) {
      if (!free(candidate)) continue;
      chosen.push(candidate);
      extend(actAs + (candidate.actAs?.length ?? 0), edges + candidate.edges);
      chosen.pop();
    }
  };
  extend(0, 0);
}

/** From each depth of the route on, what the remaining steps cost at the least. */
function leastCosts(
  route: Route,
  candidates: readonly (readonly Candidate[])[],
): { actAs: number; edges: number }[] {
  const least = [{ actAs: 0, edges: 0 }];
  for (const position of [...route].reverse()) {
    const best = candidates[position][0];
    least.unshift({ actAs: least[0].actAs + (best.actAs?.length ?? 0), edges: least[0].edges + best.edges });
  }
  return least;
}

/** A partial choice compares by its names so far: it can only turn out equal or greater. */
function compareAssignments(a: Assignment, b: Assignment): number {
  return (
    a.actAs - b.actAs ||
    a.edges - b.edges ||
    compareLists(a.chosen.slice(0, b.chosen.length), b.chosen.slice(0, a.chosen.length), (x, y) =>
      compareLists(x.name, y.name, compareCodePoints),
    ) ||
    (a.chosen.length < b.chosen.length ? -1 : 0)
  );
}
