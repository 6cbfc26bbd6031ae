import { formatDay } from '../../../domain/day.ts';
import type { CredentialRow } from '../../../domain/review.ts';
import { IDENTITY_STATUSES } from '../../../domain/vocabulary.ts';
import type { ReviewContext } from '../context.ts';
import { isLive } from './live-credentials.ts';
import { exceptionOf } from '../rests-on.ts';
import { count, identityOf, listed, say, subject } from '../sentence.ts';
import { judged, type Outcome, type ReviewWork } from '../work.ts';

const DISABLED = IDENTITY_STATUSES.indexOf('DISABLED');

/** SOC-5: whoever left has no credential that still works at the end of the period. */
export function leaversAreLockedOut({ context }: ReviewWork): Outcome {
  const { periodEnd } = context.review;
  const credentials = Map.groupBy(context.credentials(), ({ identity }) => identity);
  return judged(
    leavers(context, credentials),
    (identity) => [identityOf(identity)],
    (identity) => {
      const live = (credentials.get(identity) ?? []).filter((credential) => isLive(credential, periodEnd));
      if (live.length === 0) return undefined;
      const named = live.map(({ id }) => subject('CREDENTIAL', id));
      return exceptionOf(
        [identityOf(identity), ...named],
        () =>
          say`${identityOf(identity)} has left, but ${count(live.length, 'credential')} of it (${listed(named)}) still worked on ${formatDay(periodEnd)}. Disable what still works, and look at what it was used for since.`,
        { restsOn: { credentials: live } },
      );
    },
  );
}

/** Ids of who is DISABLED or past `validTo`, and of who is no longer recorded but has a credential. */
function leavers(
  { reviewView, review, people }: ReviewContext,
  credentials: ReadonlyMap<string, readonly CredentialRow[]>,
): string[] {
  const { view } = reviewView;
  const { ids, status, validTo } = view.graph.identities;
  const left = ids.filter((_, identity) => {
    const row = view.row.identities[identity];
    return row >= 0 && (status[row] === DISABLED || validTo[row] < review.periodEnd);
  });
  const unrecorded = [...credentials.keys()].filter((id) => {
    const number = people.number(id);
    return number === undefined || view.row.identities[number] < 0;
  });
  return [...left, ...unrecorded];
}
