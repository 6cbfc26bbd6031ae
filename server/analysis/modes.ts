import { UNLIMITED, type Cents } from '../domain/amount.ts';
import type { ModeRange } from '../domain/answer.ts';
import { COMPLETION_MODES, type CompletionMode } from '../domain/vocabulary.ts';
import { canSeparate, conflictsOn } from './assignment.ts';
import type { Target } from './definitions.ts';
import type { Offers } from './offers.ts';
import type { Reach } from './accounts.ts';

/** The accounts that each completing mode may use, best mode first (MODEL.md section 5). */
export const REACH_OF_MODE = {
  SOLE: 'SELF',
  OWN_ACCOUNTS: 'OWN',
  THROUGH_OTHERS: 'ALL',
} as const satisfies Record<Exclude<CompletionMode, 'BLOCKED_BY_CONTROL'>, Reach>;

export type OffersByReach = Readonly<Record<Reach, Offers>>;

/**
 * The amounts by mode (MODEL.md sections 4 to 6): the answer is constant between neighbouring limits and bounds, so it is
 * asked once in each such range, at its top.
 */
export function modeRanges(target: Target, offers: OffersByReach): ModeRange[] {
  const ranges: ModeRange[] = [];
  let above = 0;
  for (const upTo of rangeTops(target, offers)) {
    const mode = modeAt(target, offers, upTo);
    const last = ranges.at(-1);
    if (mode && last?.mode === mode && last.upTo === above) ranges[ranges.length - 1] = { ...last, upTo };
    else if (mode) ranges.push({ above, upTo, mode });
    above = upTo;
  }
  return ranges;
}

/** The first mode that holds for the amount; undefined where none does. */
export function modeAt(target: Target, offers: OffersByReach, amount: Cents): CompletionMode | undefined {
  const routes = target.routes.at(amount);
  const open = (reach: Reach) =>
    routes.filter((route) => route.every((position) => can(offers[reach], position, amount)));
  const everything = open('ALL');
  if (everything.length === 0) return undefined;
  for (const mode of COMPLETION_MODES) {
    if (mode === 'BLOCKED_BY_CONTROL') return mode;
    const reach = REACH_OF_MODE[mode];
    const possible = reach === 'ALL' ? everything : open(reach);
    if (possible.some((route) => separable(route, target, offers[reach], amount))) return mode;
  }
  return undefined;
}

/** Whether somebody does the step at a position for the amount. */
export function can(offers: Offers, position: number, amount: Cents): boolean {
  const best = offers[position][0];
  return best !== undefined && best.amount >= amount;
}

/** Whether the steps of a route can have different accounts where a control asks for it. */
export function separable(route: readonly number[], target: Target, offers: Offers, amount: Cents): boolean {
  if (target.separated.length === 0) return true;
  const conflicts = conflictsOn(route, target.separated);
  if (conflicts.size === 0) return true;
  const candidates = new Map(
    [...conflicts.keys()].map((position) => [
      position,
      offers[position].filter((offer) => offer.amount >= amount).map((offer) => offer.account),
    ]),
  );
  return canSeparate(conflicts, (position) => candidates.get(position) ?? []);
}

/** The tops of the ranges in which the answer cannot change, ascending, the open one last. */
function rangeTops(target: Target, offers: OffersByReach): Cents[] {
  const tops = new Set<Cents>([UNLIMITED, ...target.routes.bounds]);
  for (const reach of Object.values(REACH_OF_MODE)) {
    for (const list of offers[reach]) {
      // Without controls only the best offer for a step can matter.
      const relevant = target.separated.length === 0 ? list.slice(0, 1) : list;
      for (const offer of relevant) tops.add(offer.amount);
    }
  }
  return [...tops].sort((a, b) => a - b);
}
