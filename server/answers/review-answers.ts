import type { Point } from '../domain/point.ts';
import type { ReviewAnswer } from '../domain/review-answer.ts';
import type { ReviewRecords, ReviewRow } from '../domain/review.ts';

/** The answers about access reviews (REVIEWS.md). All is read as of the snapshot that is asked about. */
export interface ReviewAnswers {
  /** Newest period first, then by id. */
  reviews(snapshot: number, signal?: AbortSignal): Promise<readonly ReviewRow[]>;
  /** All that is stored about reviews as it stands at the snapshot. */
  reviewRecords(snapshot: number, signal?: AbortSignal): Promise<ReviewRecords>;
  /** The assessment of one review under both lenses; `NotFound` where there is no such review at the snapshot. */
  reviewAnswer(review: string, point: Point, signal?: AbortSignal): Promise<ReviewAnswer>;
}
