import { formatDay } from '../../../domain/day.ts';
import type { Sentence } from '../../../domain/review-answer.ts';
import type { DecisionRow } from '../../../domain/review.ts';
import { accessRef } from '../../edge-refs.ts';
import type { View } from '../../view.ts';
import type { ReviewContext } from '../context.ts';
import { formatInstant } from '../instants.ts';
import type { DecidedHop } from '../leads.ts';
import { exceptionOf } from '../rests-on.ts';
import { undoneByClose } from '../revocations.ts';
import { say } from '../sentence.ts';
import { judged, type Outcome, type ReviewWork } from '../work.ts';

/** SOC-4: nothing of what holding decisions revoke is still recorded now and valid on the day asked or later. */
export function revocationsAreCarriedOut({ context }: ReviewWork): Outcome {
  const { asOf, snapshot } = context.input;
  const view = context.questionView;
  return revocations(context, (decision) => {
    const edges = context.decisions
      .edgesIn(view, context.decisions.of(decision))
      .filter(({ kind, edge }) => view.graph.access[kind].validTo[edge] >= asOf);
    if (edges.length === 0) return undefined;
    return {
      edges,
      view,
      why: say`it is still recorded in snapshot ${snapshot} and valid on ${formatDay(asOf)} or later. Take it away at its source and import again.`,
    };
  });
}

/** SOX-5: the closing snapshot, taken after the decision, shows that what was revoked was gone before the close. */
export function remediationIsProven({ context }: ReviewWork): Outcome {
  const { close } = context.review;
  const { view, looked } = context.closingView;
  return revocations(context, (decision) => {
    const undone = undoneByClose(context, decision);
    if (!undone) return undefined;
    if (undone.why === 'NO_LATER_SNAPSHOT') {
      return {
        edges: [],
        view,
        why: say`no snapshot taken after it and by the close on ${formatDay(close)} can show that it was done. Import an extract taken between the two.`,
      };
    }
    return {
      edges: undone.edges,
      view,
      why: say`the closing snapshot (number ${looked.sequence}) still has it, valid on ${formatDay(close)} or later. It was not done before the books closed; take it away, and judge what it allowed.`,
    };
  });
}

interface NotDone {
  readonly edges: readonly DecidedHop[];
  readonly view: View;
  readonly why: Sentence;
}

function revocations(context: ReviewContext, judge: (decision: DecisionRow) => NotDone | undefined): Outcome {
  return judged(
    context.decisions.holding('REVOKE'),
    (decision) => context.subjectsOf(decision),
    (decision) => {
      const notDone = judge(decision);
      if (!notDone) return undefined;
      const [who, target] = context.subjectsOf(decision);
      const when = decision.decidedAt === null ? '' : ` on ${formatInstant(decision.decidedAt)}`;
      return exceptionOf(
        [who, target],
        () => say`The access of ${who} to ${target} was revoked${when}, but ${notDone.why}`,
        {
          edges: () => notDone.edges.map((hop) => accessRef(notDone.view, hop)),
          restsOn: { decisions: [decision] },
        },
      );
    },
  );
}
