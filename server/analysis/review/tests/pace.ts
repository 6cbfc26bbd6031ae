import type { DecisionRow } from '../../../domain/review.ts';
import { formatInstant, hasTimeOfDay } from '../instants.ts';
import { exceptionOf } from '../rests-on.ts';
import { count, identityOf, say } from '../sentence.ts';
import { judged, type Outcome, type ReviewWork } from '../work.ts';

const MINUTE = 60_000;

type TimedDecision = DecisionRow & { readonly decidedAt: number };

/** SOX-9: no reviewer made more than `burst` decisions within 60 seconds. */
export function reviewWasAReview({ context }: ReviewWork): Outcome {
  const { burst } = context.review;
  const byReviewer = new Map<string, DecisionRow[]>();
  for (const decision of context.decisions.all) {
    if (decision.reviewer === null) continue;
    const list = byReviewer.get(decision.reviewer);
    if (list) list.push(decision);
    else byReviewer.set(decision.reviewer, [decision]);
  }
  return judged(
    [...byReviewer],
    ([reviewer]) => [identityOf(reviewer)],
    ([reviewer, decisions]) => {
      const fastest = mostWithinAMinute(decisions);
      if (fastest.length <= burst) return undefined;
      const who = identityOf(reviewer);
      return exceptionOf(
        [who],
        () =>
          say`${who} made ${count(fastest.length, 'decision')} within 60 seconds, from ${formatInstant(fastest[0].decidedAt)}; more than ${burst} cannot have been considered. Have them made again, and looked at one by one.`,
        { restsOn: { decisions: fastest } },
      );
    },
  );
}

/** Of decisions with a time of day, the most that lie within 60 seconds of each other. */
function mostWithinAMinute(decisions: readonly DecisionRow[]): TimedDecision[] {
  const timed = decisions
    .filter(
      (decision): decision is TimedDecision =>
        decision.decidedAt !== null && hasTimeOfDay(decision.decidedAt),
    )
    .sort((a, b) => a.decidedAt - b.decidedAt);
  let [from, to] = [0, 0];
  for (let first = 0, last = 0; last < timed.length; last++) {
    while (timed[last].decidedAt - timed[first].decidedAt > MINUTE) first++;
    if (last + 1 - first > to - from) [from, to] = [first, last + 1];
  }
  return timed.slice(from, to);
}
