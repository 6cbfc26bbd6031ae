import { compareCodePoints } from '../../../domain/order.ts';
import { formatDay } from '../../../domain/day.ts';
import type { AssessmentException } from '../../../domain/review-answer.ts';
import { accessRef } from '../../edge-refs.ts';
import type { ReviewFinding } from '../findings.ts';
import { exceptionOf } from '../rests-on.ts';
import { identityOf, listed, say, subject } from '../sentence.ts';
import type { Outcome, ReviewWork } from '../work.ts';

/** SOX-4: whoever completes a covered workflow or violates a covered rule no longer does at the close, or was accepted to. */
export function conflictsAreReviewed(work: ReviewWork): Outcome {
  const { context, findings, gone } = work;
  const { view } = context.reviewView;
  const { ids } = view.graph.identities;
  const takesPart = view.takesPart.reduce((sum, takes) => sum + takes, 0);
  return {
    population: takesPart * findings.covered.length,
    *members() {
      for (const [identity, takes] of view.takesPart.entries()) {
        if (!takes) continue;
        for (const { kind, id } of findings.covered) yield [identityOf(ids[identity]), subject(kind, id)];
      }
    },
    exceptions: findings.all
      .filter(
        ({ number, identity, finding }) =>
          context.approved.to(identity, finding).length === 0 &&
          !gone.isGone(number, finding, { jit: false, material: false }),
      )
      .map((finding) => unreviewed(work, finding)),
  };
}

function unreviewed({ context }: ReviewWork, found: ReviewFinding): AssessmentException {
  const { number, identity, finding, target } = found;
  const at = context.reviewView;
  const others = context.approved.all(identity, finding);
  const who = identityOf(identity);
  const what = subject(finding.kind, finding.id);
  const explain = () => {
    const can =
      finding.kind === 'WORKFLOW'
        ? say`${who} can take ${what} from start to end`
        : say`${who} holds everything that is combined in ${what}`;
    const end = formatDay(context.review.close);
    if (others.length === 0)
      return say`${can}, still at the close on ${end}, and no exception says that this was looked at and accepted. Take away what ties it together, or have an exception approved by two people who are not concerned.`;
    const failing = others.map(
      (exception) => say`${subject('EXCEPTION', exception.id)} ${context.approved.whyNot(exception) ?? ''}`,
    );
    return say`${can}, still at the close on ${end}, and what is on file does not count: ${listed(failing)}. Mend the exception, or take the access away.`;
  };
  return exceptionOf([who, what], explain, {
    edges: () =>
      at
        .relevantTo(number, finding.kind, target)
        .map((hop) => accessRef(at.view, hop))
        .sort((a, b) => compareCodePoints(a.key, b.key)),
    restsOn: { exceptions: others },
  });
}
