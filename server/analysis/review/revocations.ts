import type { DecisionRow } from '../../domain/review.ts';
import type { ReviewContext } from './context.ts';
import type { DecidedHop } from './leads.ts';

/** Why a revocation was not carried out by the close. */
export type Undone =
  /** No closing snapshot was taken after the decision, so nothing can show it. */
  | { readonly why: 'NO_LATER_SNAPSHOT' }
  /** Edges that it is about are in the closing snapshot, and valid on `close` or later. */
  | { readonly why: 'STILL_THERE'; readonly edges: readonly DecidedHop[] };

/** Undefined where the closing snapshot shows that the revocation was carried out (REVIEWS.md section 3, SOX-5). */
export function undoneByClose(context: ReviewContext, decision: DecisionRow): Undone | undefined {
  const { closing } = context.lookedAt;
  if (!closing || decision.decidedAt === null || closing.takenAt <= decision.decidedAt)
    return { why: 'NO_LATER_SNAPSHOT' };
  const { view } = context.closingView;
  const edges = context.decisions
    .edgesIn(view, context.decisions.of(decision))
    .filter(({ kind, edge }) => view.graph.access[kind].validTo[edge] >= context.review.close);
  return edges.length > 0 ? { why: 'STILL_THERE', edges } : undefined;
}
