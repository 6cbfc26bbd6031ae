import type { Instant, LookBackRow, ReviewRow } from '../../../domain/review.ts';
import type { LookedAt } from '../../../domain/review-answer.ts';
import { beginningOf, endOf } from '../instants.ts';
import type { People } from '../people.ts';

/** The time in which an open path might have been used. */
export interface OpenTime {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * The time that look-backs must cover (REVIEWS.md sections 4 and 6): from the later of `period_start` and the first
 * snapshot that has the path, to the first one looked at after the last that has it, at the latest the closing snapshot.
 * @param sequences of the snapshots looked at that have it, ascending; at least one
 */
export function openTime(review: ReviewRow, lookedAt: LookedAt, sequences: readonly number[]): OpenTime {
  const { all, closing } = lookedAt;
  const first = all.find(({ sequence }) => sequence === sequences[0]);
  const last = sequences[sequences.length - 1];
  if (!first || !closing) throw new Error('a path was found in a snapshot that is not looked at');
  const after = all.find(({ sequence }) => last < sequence && sequence < closing.sequence) ?? closing;
  return { from: Math.max(beginningOf(review.periodStart), first.takenAt), to: after.takenAt };
}

/** Look-backs by active people other than the subject. */
export function lookBacksByOthers(people: People, all: readonly LookBackRow[]): LookBackRow[] {
  return all.filter(
    ({ identity, performedBy, performedAt }) =>
      people.isActivePerson(performedBy, performedAt) &&
      !people.areSamePerson(performedBy, identity, performedAt),
  );
}

/** Whether look-backs together cover the time; one that ends with a day meets one that begins with the next. */
export function cover(lookBacks: readonly LookBackRow[], { from, to }: OpenTime): boolean {
  let reached = from;
  let begun = false;
  for (const each of [...lookBacks].sort((a, b) => a.from - b.from)) {
    if (beginningOf(each.from) > reached || endOf(each.to) < reached) continue;
    reached = Math.max(reached, endOf(each.to));
    begun = true;
  }
  return begun && reached >= to;
}
