import type { Day } from '../../domain/day.ts';
import type { RecordedGraph } from '../../domain/recorded.ts';
import type { ReviewGround, ReviewRow } from '../../domain/review.ts';

/** What an assessment is made from. */
export interface ReviewInput {
  readonly graph: RecordedGraph;
  readonly ground: ReviewGround;
  /** As it stands at the question's snapshot. */
  readonly review: ReviewRow;
  /** What is stored about the review is read as of this snapshot, and nothing later is looked at. */
  readonly snapshot: number;
  /** The day on which a revocation must be in effect (`SOC-4`). */
  readonly asOf: Day;
}
