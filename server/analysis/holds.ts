import type { Cents } from '../domain/amount.ts';
import type { ScopedRanges } from '../domain/answer.ts';
import type { CompletionMode } from '../domain/vocabulary.ts';
import { ANY_UNNAMED_SCOPE } from '../domain/point.ts';

/**
 * Whether an answer holds where a filter asks (MODEL.md section 6, Filters): at the scope for the amount together,
 * either alone at some value of the other. A scope without an entry answers as `*`, because entries equal to that of
 * `*` are left out; `*` itself without an entry answers nothing.
 *
 * @param modes the modes that count there: those that complete, and `BLOCKED_BY_CONTROL` where the filter names it.
 */
export function holdsAt(
  scopes: readonly ScopedRanges[],
  where: { scope?: string; amount?: Cents },
  modes: ReadonlySet<CompletionMode>,
): boolean {
  const named = scopes.find((entry) => entry.scope === where.scope);
  const entries =
    where.scope === undefined ? scopes : [named ?? scopes.find((entry) => entry.scope === ANY_UNNAMED_SCOPE)];
  return entries.some((entry) =>
    entry?.ranges.some(
      (range) =>
        modes.has(range.mode) &&
        (where.amount === undefined || (range.above < where.amount && where.amount <= range.upTo)),
    ),
  );
}
