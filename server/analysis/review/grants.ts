import { recordedAt } from '../../domain/point.ts';
import { DECIDED_EDGE_KINDS, type GrantTime, type Instant } from '../../domain/review.ts';
import { ACCESS_ENDS, isSeen } from '../view.ts';
import type { ReviewContext } from './context.ts';

/** When the access that leaves identities was granted, of what is seen in the review's snapshot, whatever its validity. */
export class Grants {
  readonly #byIdentity: ReadonlyMap<string, readonly GrantTime[]>;

  constructor(context: ReviewContext, times: readonly GrantTime[]) {
    const { sequence } = context.reviewView.looked;
    const recorded = times.filter(({ since, until }) => recordedAt(sequence, since, until));
    const seen = keysOfSeen(context, new Set(recorded.map(({ identity }) => identity)));
    this.#byIdentity = Map.groupBy(
      recorded.filter(({ edgeKey }) => seen.has(edgeKey)),
      ({ identity }) => identity,
    );
  }

  /** Null for a grant without a time; one of these is enough for “undated” (REVIEWS.md section 6). */
  of(identity: string): (Instant | null)[] {
    return (this.#byIdentity.get(identity) ?? []).map(({ grantedAt }) => grantedAt);
  }
}

/** Keys of the edges that leave one of the identities and whose both ends are seen. */
function keysOfSeen(
  { reviewView: { view }, people }: ReviewContext,
  identities: ReadonlySet<string>,
): Set<string> {
  const keys = new Set<string>();
  if (identities.size === 0) return keys;
  const numbers = new Set([...identities].map((identity) => people.number(identity)));
  for (const kind of DECIDED_EDGE_KINDS) {
    const table = view.graph.access[kind];
    for (let e = 0; e < table.from.length; e++) {
      if (numbers.has(table.from[e]) && isSeen(view, table, ACCESS_ENDS[kind], e)) keys.add(table.key.at(e));
    }
  }
  return keys;
}
