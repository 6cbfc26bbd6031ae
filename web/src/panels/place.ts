import { amountInside, entryFor, modeAt, type Ranges, type Where } from './why-not.ts';

/** One scope value and one amount (undefined: the lowest range), as questions about a single place want them. */
export interface Place {
  readonly scope: string;
  readonly amount: number | undefined;
}

/**
 * The place that the page speaks about where there is no way: what was asked, and for what was left out the first
 * blocked range of the answer, else any scope and the lowest amounts.
 */
export function placeAsked(scopes: readonly Ranges[], where: Where): Place {
  const entry =
    where.scope === undefined
      ? scopes.find((each) => each.ranges.some((range) => range.mode === 'BLOCKED_BY_CONTROL'))
      : entryFor(scopes, where.scope);
  const range = entry?.ranges.find((each) => each.mode === 'BLOCKED_BY_CONTROL');
  return {
    scope: where.scope ?? entry?.scope ?? '*',
    amount: where.amount ?? (range && amountInside(range)),
  };
}

/** Whether a preventive control is all that stops it at the place. */
export function isBlockedAt(scopes: readonly Ranges[], place: Place): boolean {
  if (place.amount !== undefined) return modeAt(scopes, place.scope, place.amount) === 'BLOCKED_BY_CONTROL';
  return entryFor(scopes, place.scope)?.ranges[0]?.mode === 'BLOCKED_BY_CONTROL';
}
