import { isBlank } from '../approved-exceptions.ts';
import type { Decided } from '../decisions.ts';
import { exceptionOf } from '../rests-on.ts';
import { say } from '../sentence.ts';
import { judged, type Outcome, type ReviewWork } from '../work.ts';
import { reviewedEdges } from './reviewed-edges.ts';

/** SOX-3: access that takes part in a completion or violation was certified with a reason. */
export function rationaleIsDocumented({ context, findings }: ReviewWork): Outcome {
  const relevant = new Set<Decided>();
  for (const { number, finding, target } of findings.all) {
    for (const hop of context.reviewView.relevantTo(number, finding.kind, target)) {
      const decided = context.decisions.on(hop);
      if (decided) relevant.add(decided);
    }
  }
  return judged(
    context.decisions.holding('CERTIFY').filter((decision) => relevant.has(context.decisions.of(decision))),
    (decision) => context.subjectsOf(decision),
    (decision) => {
      if (!isBlank(decision.rationale)) return undefined;
      const [who, target] = context.subjectsOf(decision);
      return exceptionOf(
        [who, target],
        () =>
          say`The access of ${who} to ${target} was certified without a reason, although somebody can take a transaction from start to end, or holds a toxic combination, with it. Have the reviewer state why it is needed, or revoke it.`,
        { edges: () => reviewedEdges(context, decision), restsOn: { decisions: [decision] } },
      );
    },
  );
}
