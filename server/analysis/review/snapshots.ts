import { formatDay } from '../../domain/day.ts';
import type { LookedAt, LookedSnapshot, Sentence } from '../../domain/review-answer.ts';
import type { Instant, ReviewRow, TakenSnapshot } from '../../domain/review.ts';
import { dayOf, endOf, formatInstant, isWithin } from './instants.ts';
import { say } from './sentence.ts';

/**
 * The snapshots that reviews know of: those up to the question's. A data set that was taken out whole before anything else
 * came (the demo company, when the first own data are imported) is no part of what is reviewed, and neither are the
 * snapshots that brought it and took it out.
 */
export function knownSnapshots(all: readonly TakenSnapshot[], question: number): TakenSnapshot[] {
  const known = all.filter(({ sequence }) => sequence <= question).sort((a, b) => a.sequence - b.sequence);
  const present = new Set<string>();
  let start = 0;
  known.forEach(({ source, removal }, i) => {
    if (removal) present.delete(source);
    else present.add(source);
    if (present.size === 0) start = i + 1;
  });
  return known.slice(start);
}

/**
 * Which state a review looks at (REVIEWS.md section 2). The dates are `period_end` for the review's snapshot, `close` for a
 * later closing one, and the day it was taken for any other taken in the period.
 * @param known in the order of their sequence
 */
export function lookedAt(review: ReviewRow, known: readonly TakenSnapshot[]): LookedAt {
  const { periodStart, periodEnd, close } = review;
  const newest = lastBefore(known, endOf(periodEnd));
  if (!newest) return { review: null, closing: null, all: [], missing: whyNone(review, known) };
  const last = lastBefore(known, endOf(close)) ?? newest;
  const own = { sequence: newest.sequence, takenAt: newest.takenAt, day: periodEnd };
  const closing = last === newest ? own : { sequence: last.sequence, takenAt: last.takenAt, day: close };
  const all = new Map<number, LookedSnapshot>();
  for (const { sequence, takenAt } of known) {
    if (isWithin(takenAt, periodStart, periodEnd))
      all.set(sequence, { sequence, takenAt, day: dayOf(takenAt) });
  }
  all.set(closing.sequence, closing);
  all.set(own.sequence, own);
  const ascending = [...all.values()].sort((a, b) => a.sequence - b.sequence);
  return { review: own, closing, all: ascending, missing: null };
}

/** The largest sequence up to which every snapshot was taken before the time. */
function lastBefore(known: readonly TakenSnapshot[], time: Instant): TakenSnapshot | undefined {
  const first = known.findIndex(({ takenAt }) => takenAt >= time);
  return first < 0 ? known.at(-1) : known[first - 1];
}

function whyNone({ periodEnd }: ReviewRow, known: readonly TakenSnapshot[]): Sentence {
  if (known.length === 0) return say`Nothing had been imported, so there is no access to review.`;
  const [first] = known;
  return say`The first snapshot (number ${first.sequence}, of ${first.source}) was taken on ${formatInstant(first.takenAt)}, after the period ended on ${formatDay(periodEnd)}: there is no access of the period to review. Import an extract that was taken by the end of the period, with the time at which it was taken.`;
}
