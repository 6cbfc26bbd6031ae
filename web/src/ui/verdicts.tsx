import type { MissedReason, PathClass, TestResult, Verdict } from '../generated/graphql.ts';
import {
  CLASS_SHAPES,
  CLASS_WORDS,
  REASON_WORDS,
  RESULT_SHAPES,
  RESULT_WORDS,
  VERDICT_SHAPES,
  VERDICT_WORDS,
} from './review-words.ts';

/** A verdict as shape and word; the colour only repeats them. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className={`badge verdict-${verdict}`}>
      <span aria-hidden="true">{VERDICT_SHAPES[verdict]}</span> {VERDICT_WORDS[verdict]}
    </span>
  );
}

export function ResultBadge({ result }: { readonly result: TestResult }) {
  return (
    <span className={`badge result-${result}`}>
      <span aria-hidden="true">{RESULT_SHAPES[result]}</span> {RESULT_WORDS[result]}
    </span>
  );
}

interface ClassBadgeProps {
  readonly of: PathClass;
  readonly reason?: MissedReason | null | undefined;
}

/** What became of a material path, and why it was missed. */
export function ClassBadge({ of, reason }: ClassBadgeProps) {
  return (
    <span className={`badge class-${of}`}>
      <span aria-hidden="true">{CLASS_SHAPES[of]}</span> {CLASS_WORDS[of]}
      {reason ? `: ${REASON_WORDS[reason]}` : ''}
    </span>
  );
}
