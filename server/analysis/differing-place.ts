import type { Cents } from '../domain/amount.ts';
import type { Completion, ModeRange } from '../domain/answer.ts';
import { ANY_UNNAMED_SCOPE } from '../domain/point.ts';
import type { CompletionMode } from '../domain/vocabulary.ts';
import { compareModes } from './answer-order.ts';

/** A scope value and an amount at which one answer is better than another. */
export interface DifferingPlace {
  readonly scope: string;
  /** The top of a range, `UNLIMITED` where that is open. */
  readonly amount: Cents;
  readonly mode: CompletionMode;
}

/**
 * Where `one` completes in a better mode than `other` does (or where `other` does not complete at all): among such places
 * one of `one`'s best mode there, the first in the order of its answer. Undefined where it is nowhere better.
 */
export function whereBetter(
  one: Completion | undefined,
  other: Completion | undefined,
): DifferingPlace | undefined {
  const scopes = [...(one?.scopes ?? []), ...(other?.scopes ?? [])].map(({ scope }) => scope);
  const places: DifferingPlace[] = [];
  for (const scope of new Set([ANY_UNNAMED_SCOPE, ...scopes])) {
    const mine = rangesAt(one, scope);
    const theirs = rangesAt(other, scope);
    const tops = [...mine, ...theirs].flatMap(({ above, upTo }) => [above, upTo]);
    for (const amount of [...new Set(tops)].sort((a, b) => a - b)) {
      const mode = modeAt(mine, amount);
      const compared = modeAt(theirs, amount);
      if (!mode || mode === 'BLOCKED_BY_CONTROL') continue;
      if (!compared || compareModes(mode, compared) < 0) places.push({ scope, amount, mode });
    }
  }
  return places.sort((a, b) => compareModes(a.mode, b.mode))[0];
}

/** A named scope without an entry answers as `*` (MODEL.md section 6). */
function rangesAt(completion: Completion | undefined, scope: string): readonly ModeRange[] {
  const entry = (value: string) => completion?.scopes.find((each) => each.scope === value);
  return (entry(scope) ?? entry(ANY_UNNAMED_SCOPE))?.ranges ?? [];
}

function modeAt(ranges: readonly ModeRange[], amount: Cents): CompletionMode | undefined {
  return ranges.find(({ above, upTo }) => above < amount && amount <= upTo)?.mode;
}
