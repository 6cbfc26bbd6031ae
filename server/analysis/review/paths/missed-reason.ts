import { compareCodePoints } from '../../../domain/order.ts';
import type { MissedReason } from '../../../domain/review-answer.ts';
import type { DecisionRow, ExceptionRow } from '../../../domain/review.ts';
import type { ReviewContext } from '../context.ts';
import type { Decided } from '../decisions.ts';
import { happenedBy } from '../instants.ts';
import { hopOf } from '../leads.ts';
import { undoneByClose } from '../revocations.ts';
import type { FoundPath } from './found-path.ts';

/** Why a path was missed, and the rows that say so. */
export interface Missed {
  readonly reason: MissedReason;
  readonly decisions: readonly DecisionRow[];
  readonly exceptions: readonly ExceptionRow[];
}

/** The first reason that applies (REVIEWS.md section 4, MISSED). */
export function whyMissed(context: ReviewContext, path: FoundPath): Missed {
  const decided = decidedAbout(context, path.relevant);
  const decisions = decided.flatMap((each) => each.decisions).sort(byKey);
  const undone = decided
    .flatMap(({ holding }) => holding)
    .filter((row) => row.decision === 'REVOKE' && undoneByClose(context, row) !== undefined)
    .sort(byKey);
  if (undone.length > 0) return { reason: 'REVOKED_NOT_DONE', decisions: undone, exceptions: [] };
  const exceptions = context.approved.all(path.identity, { kind: 'WORKFLOW', id: path.workflow });
  const looked = decisions.filter(
    ({ finding, decidedAt }) =>
      finding?.kind === 'WORKFLOW' &&
      finding.id === path.workflow &&
      happenedBy(decidedAt, context.review.due),
  );
  if (looked.length > 0 || exceptions.length > 0)
    return { reason: 'LOOKED_AND_CERTIFIED', decisions: looked, exceptions };
  return { reason: decisions.length > 0 ? 'CERTIFIED_PIECEWISE' : 'NEVER_LOOKED', decisions, exceptions: [] };
}

/** Whatever order the database reads in, the same list. */
function byKey(a: DecisionRow, b: DecisionRow): number {
  return compareCodePoints(a.key, b.key);
}

/** What was decided about relevant edges (codes of hops), each once. */
function decidedAbout(context: ReviewContext, relevant: ReadonlySet<number>): Decided[] {
  const decided = new Set<Decided>();
  for (const code of relevant) {
    const about = context.decisions.on(hopOf(code));
    if (about) decided.add(about);
  }
  return [...decided];
}
