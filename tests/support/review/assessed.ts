import { parseDay } from '../../../server/domain/day.ts';
import type { AssessmentException, ReviewAnswer } from '../../../server/domain/review-answer.ts';
import type { ReviewGround } from '../../../server/domain/review.ts';
import { ReviewAssessment } from '../../../server/analysis/review/assess.ts';
import { fakeGrantTimes } from '../fake-ground.ts';
import { recordedHistory } from '../recorded.ts';
import { groundOf, type Question, type TakenWorld } from './brute-state.ts';

/** The product's assessment of a review in a history of worlds. */
export function assessed(
  taken: readonly TakenWorld[],
  { review, snapshot, asOf }: Question,
  ground: ReviewGround = groundOf(taken),
): ReviewAnswer {
  const worlds = taken.map(({ world }) => world);
  const row = ground.records.reviews.find(
    ({ id, since, until }) => id === review && since <= snapshot && snapshot < until,
  );
  if (!row) throw new Error(`no review ${review} at snapshot ${snapshot}`);
  const assessment = new ReviewAssessment({
    graph: recordedHistory(worlds),
    ground,
    review: row,
    snapshot,
    asOf: parseDay(asOf)!,
  });
  const times = fakeGrantTimes(worlds, finished(assessment.prepare()));
  return finished(assessment.answer(times));
}

/** The keys of an exception's subjects, sorted. */
export function keysOfException({ subjects }: AssessmentException): string {
  return subjects
    .map(({ kind, id }) => `${kind}:${id}`)
    .sort()
    .join(' ');
}

function finished<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
