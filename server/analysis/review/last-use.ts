import type { Instant } from '../../domain/review.ts';
import { IDENTITY_KINDS } from '../../domain/vocabulary.ts';
import type { ReviewContext } from './context.ts';

const PERSON = IDENTITY_KINDS.indexOf('PERSON');

/**
 * When an identity (a number) was last used, a PERSON with their own accounts, as the review's snapshot knows; null where it
 * never was (REVIEWS.md section 3, SOX-7).
 */
export function lastUseOf({ reviewView, people, facts }: ReviewContext, identity: number): Instant | null {
  const { view, looked } = reviewView;
  const { ids, kind } = view.graph.identities;
  const isPerson = kind[view.row.identities[identity]] === PERSON;
  const used = isPerson ? people.ownAccounts(identity, looked.sequence) : [identity];
  let last: Instant | null = null;
  for (const account of used) {
    const time = facts.identities.at(ids[account], looked.sequence)?.lastUsedAt ?? null;
    if (time !== null && (last === null || time > last)) last = time;
  }
  return last;
}
