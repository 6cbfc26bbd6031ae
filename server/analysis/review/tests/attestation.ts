import { formatDay } from '../../../domain/day.ts';
import type { AssessmentException, Subject } from '../../../domain/review-answer.ts';
import type { DecisionRow } from '../../../domain/review.ts';
import { accessRef } from '../../edge-refs.ts';
import type { ReviewContext } from '../context.ts';
import { formatInstant, happenedBy } from '../instants.ts';
import type { DecidedHop } from '../leads.ts';
import { exceptionOf } from '../rests-on.ts';
import { say } from '../sentence.ts';
import { judged, type Outcome, type ReviewWork } from '../work.ts';

/** SOC-1: there is a decision on every in-scope edge, after the review's snapshot was taken and by `due`. */
export function attestationIsComplete({ context, inScope }: ReviewWork): Outcome {
  return attested(context, inScope);
}

/** NHI-3: the same for the access of non-human identities. */
export function nonHumanAccessWasReviewed({ context, inScope, nonHumans }: ReviewWork): Outcome {
  const nonHuman = new Set(nonHumans);
  const { access } = context.input.graph;
  return attested(
    context,
    inScope.filter(({ kind, edge }) => nonHuman.has(access[kind].from[edge])),
  );
}

function attested(context: ReviewContext, edges: readonly DecidedHop[]): Outcome {
  const { takenAt } = context.reviewView.looked;
  const isInTime = ({ decidedAt }: DecisionRow): boolean =>
    happenedBy(decidedAt, context.review.due) && decidedAt > takenAt;
  return judged(
    edges,
    (hop) => subjectsOf(context, hop),
    (hop) => {
      const decisions = context.decisions.on(hop)?.decisions ?? [];
      return decisions.some(isInTime) ? undefined : unattested(context, hop, decisions);
    },
  );
}

function unattested(
  context: ReviewContext,
  hop: DecidedHop,
  decisions: readonly DecisionRow[],
): AssessmentException {
  const subjects = subjectsOf(context, hop);
  const explain = () => {
    const { due } = context.review;
    const { takenAt } = context.reviewView.looked;
    const what = say`${subjects[0]} has access to ${subjects[1]}`;
    const fix = say`Have it decided, and state in the report that it was late.`;
    if (decisions.length === 0)
      return say`${what}, and nobody decided whether it should, by ${formatDay(due)}. ${fix}`;
    return say`${what}, and what was decided about it was not decided between the extract of ${formatInstant(takenAt)} and ${formatDay(due)}. ${fix}`;
  };
  return exceptionOf(subjects, explain, {
    edges: () => [accessRef(context.reviewView.view, hop)],
    restsOn: { decisions },
  });
}

/** Who has the access, and to what. */
function subjectsOf(context: ReviewContext, { kind, edge }: DecidedHop): Subject[] {
  const { graph } = context.input;
  const targets = { HAS_ROLE: graph.roles, HAS_PERMISSION: graph.permissions, CAN_ACT_AS: graph.identities };
  const { from, to } = graph.access[kind];
  return context.subjectsOf({
    identity: graph.identities.ids[from[edge]],
    kind,
    target: targets[kind].ids[to[edge]],
  });
}
