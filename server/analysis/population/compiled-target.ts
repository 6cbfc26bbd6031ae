import { conflictsOn } from '../assignment.ts';
import type { Target } from '../definitions.ts';
import type { Elements } from './elements.ts';
import type { Findings } from './findings.ts';

/** A workflow or rule, made ready to be asked about a hundred thousand identities. */
export interface CompiledTarget {
  /** Its place among all targets that are asked together, and in its own list of them. */
  readonly number: number;
  readonly place: number;
  /** What is found out about it, with the others of its list. */
  readonly findings: Findings;
  readonly target: Target;
  /** The requirements of each route as bits; of routes that need the same ones, one stands for all. */
  readonly masks: readonly Uint32Array[];
  /** The masks of routes whose steps may all be done by one account, as far as controls go. */
  readonly freeMasks: readonly Uint32Array[];
  /** Routes as positions, and those of them that one account may walk. */
  readonly routes: readonly Int32Array[];
  readonly freeRoutes: readonly Int32Array[];
  /** Every requirement of the target as bits. */
  readonly mask: Uint32Array;
  readonly requirements: Int32Array;
  /** The elements that can contribute to any of them. */
  readonly elements: Int32Array;
  /** No hop depends on the amount, so that who completes for an amount completes for every smaller one. */
  readonly downward: boolean;
  readonly controlled: boolean;
}

/**
 * @param as which of the targets it is
 * @param words length of a row of requirements, in 32-bit words
 */
export function compiled(
  target: Target,
  as: Pick<CompiledTarget, 'number' | 'place' | 'findings'>,
  words: number,
  elements: Elements,
): CompiledTarget {
  const routes = target.routes.all.map((route) => Int32Array.from(route));
  const freeRoutes = routes.filter((route) => conflictsOn([...route], target.separated).size === 0);
  const maskOf = (positions: Iterable<number>): Uint32Array => {
    const mask = new Uint32Array(words);
    for (const position of positions) {
      const requirement = target.requirements[position];
      mask[requirement >>> 5] |= 1 << (requirement & 31);
    }
    return mask;
  };
  const masksOf = (list: readonly Int32Array[]): Uint32Array[] => [
    ...new Map(list.map(maskOf).map((mask) => [mask.join(), mask])).values(),
  ];
  return {
    ...as,
    target,
    masks: masksOf(routes),
    freeMasks: masksOf(freeRoutes),
    routes,
    freeRoutes,
    mask: maskOf(target.requirements.keys()),
    requirements: Int32Array.from(target.requirements),
    elements: elementsOf(target, elements),
    downward: target.routes.bounds.length === 0,
    controlled: target.separated.length > 0,
  };
}

function elementsOf({ requirements }: Target, { bundlesOf, needs }: Elements): Int32Array {
  const found = new Set<number>();
  for (const requirement of requirements) {
    for (let b = bundlesOf.start[requirement]; b < bundlesOf.start[requirement + 1]; b++) {
      const bundle = bundlesOf.item[b];
      for (let n = needs.start[bundle]; n < needs.start[bundle + 1]; n++) found.add(needs.item[n]);
    }
  }
  return Int32Array.from(found);
}
