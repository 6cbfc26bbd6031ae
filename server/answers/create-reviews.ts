import { LRUCache } from 'lru-cache';
import { ReviewAssessment } from '../analysis/review/assess.ts';
import { NotFound } from '../domain/fault.ts';
import { compareCodePoints } from '../domain/order.ts';
import { recordedAt, type Point } from '../domain/point.ts';
import type { ReviewAnswer } from '../domain/review-answer.ts';
import type { RecordedRow, ReviewGround, ReviewRecords, ReviewRow } from '../domain/review.ts';
import type { Graph } from '../graph/port.ts';
import { drive } from './drive.ts';
import type { Populations } from './populations.ts';
import { Remembered } from './remembered.ts';
import type { ReviewAnswers } from './review-answers.ts';
import { SharedWork } from './shared-work.ts';

/** How many assessments are kept: the reviews that somebody compares, each with the closures that it was made from. */
const KEPT = 4;

/**
 * The answers about access reviews, over the projection that all other answers are made from. What is stored about reviews
 * is read once per import, with its history; an assessment is made once per review and point in time.
 */
export function createReviews(graph: Graph, populations: Populations): ReviewAnswers {
  const remembered = new Remembered();
  const assessed = new LRUCache<string, SharedWork<ReviewAnswer>>({ max: KEPT });
  let ground: { readonly upTo: number; readonly work: SharedWork<ReviewGround> } | undefined;

  /** All that was recorded up to a snapshot, and maybe beyond. */
  async function groundAt(snapshot: number, signal?: AbortSignal): Promise<ReviewGround> {
    const current = ground;
    if (!current || current.upTo < snapshot || !(await current.work.isUsable())) {
      if (ground === current) {
        const work = new SharedWork((stop) => graph.reviewGround({ signal: stop }));
        ground = { upTo: snapshot, work };
      }
    }
    return (ground as NonNullable<typeof current>).work.wait(signal);
  }

  async function recordsAt(snapshot: number, signal?: AbortSignal): Promise<ReviewRecords> {
    const read = await groundAt(snapshot, signal);
    return remembered.of([read], `records ${snapshot}`, () => standingAt(read.records, snapshot));
  }

  async function assess(review: ReviewRow, point: Point, stop: AbortSignal): Promise<ReviewAnswer> {
    const assessment = new ReviewAssessment({
      graph: await populations.recorded(point.snapshot, stop),
      ground: await groundAt(point.snapshot, stop),
      review,
      snapshot: point.snapshot,
      asOf: point.asOf,
    });
    const identities = await drive(assessment.prepare(), stop);
    const times = await graph.grantTimes(identities, { signal: stop });
    return drive(assessment.answer(times), stop);
  }

  return {
    async reviews(snapshot, signal) {
      const { reviews } = await recordsAt(snapshot, signal);
      return reviews.toSorted((a, b) => b.periodEnd - a.periodEnd || compareCodePoints(a.id, b.id));
    },

    reviewRecords: recordsAt,

    async reviewAnswer(id, point, signal) {
      const review = (await recordsAt(point.snapshot, signal)).reviews.find((each) => each.id === id);
      if (!review) throw new NotFound(`There is no AccessReview "${id}" at snapshot ${point.snapshot}.`);
      const name = JSON.stringify([id, point.snapshot, point.asOf]);
      let work = assessed.get(name);
      if (!(await work?.isUsable())) {
        const standing = assessed.get(name);
        work = standing === work ? new SharedWork((stop) => assess(review, point, stop)) : standing;
        assessed.set(name, work);
      }
      return (work as SharedWork<ReviewAnswer>).wait(signal);
    },
  };
}

function standingAt(records: ReviewRecords, snapshot: number): ReviewRecords {
  const standing = <T extends RecordedRow>(rows: readonly T[]): T[] =>
    rows.filter(({ since, until }) => recordedAt(snapshot, since, until));
  return {
    systems: standing(records.systems),
    credentials: standing(records.credentials),
    classifications: standing(records.classifications),
    reviews: standing(records.reviews),
    decisions: standing(records.decisions),
    exceptions: standing(records.exceptions),
    controlRuns: standing(records.controlRuns),
    lookBacks: standing(records.lookBacks),
  };
}
