import type { EdgeRef } from '../../../domain/answer.ts';
import type { DecisionRow } from '../../../domain/review.ts';
import { accessRef } from '../../edge-refs.ts';
import type { ReviewContext } from '../context.ts';

/** The edges that a decision is about, as the review's snapshot has them. */
export function reviewedEdges(context: ReviewContext, decision: DecisionRow): EdgeRef[] {
  const { view } = context.reviewView;
  return context.decisions.edgesIn(view, context.decisions.of(decision)).map((hop) => accessRef(view, hop));
}
