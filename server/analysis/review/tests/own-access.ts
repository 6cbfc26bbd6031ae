import type { DecisionRow } from '../../../domain/review.ts';
import type { Sentence } from '../../../domain/review-answer.ts';
import type { ReviewContext } from '../context.ts';
import { endOf, formatInstant } from '../instants.ts';
import { exceptionOf } from '../rests-on.ts';
import { identityOf, say } from '../sentence.ts';
import { judged, type Outcome, type ReviewWork } from '../work.ts';
import { reviewedEdges } from './reviewed-edges.ts';

/** SOX-2: no reviewer decides about an identity that is the same person, or that the reviewer can act as. */
export function nobodyReviewsOwnAccess({ context }: ReviewWork): Outcome {
  return judged(
    context.decisions.all,
    (decision) => context.subjectsOf(decision),
    (decision) => {
      const why = whyOwn(context, decision);
      if (!why || decision.reviewer === null) return undefined;
      const [who, target] = context.subjectsOf(decision);
      const reviewer = identityOf(decision.reviewer);
      return exceptionOf(
        [who, target, reviewer],
        () =>
          say`${reviewer} decided about the access of ${who} to ${target}, and ${why}. Have somebody else decide who has no part in it.`,
        { edges: () => reviewedEdges(context, decision), restsOn: { decisions: [decision] } },
      );
    },
  );
}

/** A decision without a time is judged as at the end of the period. */
function whyOwn({ people, review }: ReviewContext, decision: DecisionRow): Sentence | undefined {
  const { reviewer, identity, decidedAt } = decision;
  if (reviewer === null) return undefined;
  const time = decidedAt ?? endOf(review.periodEnd) - 1;
  if (reviewer === identity) return say`that is the same identity`;
  if (people.areSamePerson(reviewer, identity, time)) return say`both are the same person`;
  if (people.canActAs(reviewer, identity, time)) return say`could act as it on ${formatInstant(time)}`;
  return undefined;
}
