import type { AssessmentException, Sentence } from '../../../domain/review-answer.ts';
import type { DecisionRow } from '../../../domain/review.ts';
import type { ReviewContext } from '../context.ts';
import { formatInstant } from '../instants.ts';
import { reviewedEdges } from './reviewed-edges.ts';
import { exceptionOf } from '../rests-on.ts';
import { identityOf, say } from '../sentence.ts';
import { judged, type Outcome, type ReviewWork } from '../work.ts';

/** SOC-2: every decision names a reviewer who was an active person when it was made. */
export function decisionsAreSigned({ context }: ReviewWork): Outcome {
  return judged(
    context.decisions.all,
    (decision) => context.subjectsOf(decision),
    (decision) => {
      const why = whyUnsigned(context, decision);
      return why && unsigned(context, decision, why);
    },
  );
}

function whyUnsigned({ people }: ReviewContext, { reviewer, decidedAt }: DecisionRow): Sentence | undefined {
  if (reviewer === null) return say`does not say who decided`;
  if (decidedAt === null) return say`does not say when it was made`;
  if (people.isActivePerson(reviewer, decidedAt)) return undefined;
  return say`was made by ${identityOf(reviewer)}, who was no active person on ${formatInstant(decidedAt)}`;
}

function unsigned(context: ReviewContext, decision: DecisionRow, why: Sentence): AssessmentException {
  const [who, target] = context.subjectsOf(decision);
  const reviewer = decision.reviewer === null ? [] : [identityOf(decision.reviewer)];
  return exceptionOf(
    [who, target, ...reviewer],
    () =>
      say`The decision about the access of ${who} to ${target} ${why}. Have it made again by an active employee who signs with name and time.`,
    { edges: () => reviewedEdges(context, decision), restsOn: { decisions: [decision] } },
  );
}
