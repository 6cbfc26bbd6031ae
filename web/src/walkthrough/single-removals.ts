import type { EdgePartsFragment } from '../generated/graphql.ts';

/** All ways of one account to one permission or role, as far as they were asked for. */
export interface KnownPaths {
  readonly paths: readonly { readonly edges: readonly { readonly key: string }[] }[];
  readonly truncated: boolean;
}

/** One way to do a step: everything that it needs, each with all the ways to it. */
export type WayNeeds = readonly KnownPaths[];

/** A grant without which some step is not possible, so that the finding ends. */
export interface SingleRemoval {
  readonly edge: EdgePartsFragment;
  /** Names of the steps that are not possible without it. */
  readonly steps: readonly string[];
}

/**
 * The single grants whose removal ends the finding at this scope and amount: those that every way to do a step needs,
 * whatever path it takes. Say this only where all ways of the step are known and the workflow has one route: so the
 * list may be short of one, and never holds one that does not end it.
 */
export function singleRemovals(
  steps: readonly { readonly name: string; readonly ways: readonly WayNeeds[] }[],
  edges: ReadonlyMap<string, EdgePartsFragment>,
): SingleRemoval[] {
  const found = new Map<string, string[]>();
  for (const { name, ways } of steps) {
    const [first, ...others] = ways.map(neededBy);
    for (const key of first ?? []) {
      if (others.every((needed) => needed.has(key))) found.set(key, [...(found.get(key) ?? []), name]);
    }
  }
  return [...found]
    .flatMap(([key, names]) => {
      const edge = edges.get(key);
      return edge ? [{ edge, steps: names }] : [];
    })
    .sort((a, b) => b.steps.length - a.steps.length);
}

/** Edges on all paths to something that the way needs. */
function neededBy(way: WayNeeds): ReadonlySet<string> {
  const needed = new Set<string>();
  for (const { paths, truncated } of way) {
    const [first, ...others] = paths.map((path) => new Set(path.edges.map((edge) => edge.key)));
    if (truncated || first === undefined) continue;
    for (const key of first) if (others.every((path) => path.has(key))) needed.add(key);
  }
  return needed;
}

interface Next {
  readonly from: string;
  readonly to: string;
  readonly above?: number | null;
  readonly upTo?: number | null;
}

/** Whether every route for the amount (none: any) passes the same steps, because no step has two that may follow. */
export function hasOneRoute(next: readonly Next[], amount: number | undefined): boolean {
  const admitted = next.filter(
    ({ above, upTo }) => amount === undefined || ((above ?? 0) < amount && amount <= (upTo ?? Infinity)),
  );
  const sources = admitted.map((edge) => edge.from);
  const targets = new Set(next.map((edge) => edge.to));
  const starts = new Set(next.map((edge) => edge.from).filter((each) => !targets.has(each)));
  return new Set(sources).size === sources.length && starts.size <= 1;
}
