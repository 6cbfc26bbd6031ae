import { formatDay } from '../../../domain/day.ts';
import type { CredentialRow } from '../../../domain/review.ts';
import { isOlderThan } from '../instants.ts';
import { exceptionOf } from '../rests-on.ts';
import { count, identityOf, listed, say, subject } from '../sentence.ts';
import { judged, type Outcome, type ReviewWork } from '../work.ts';
import { isLive } from './live-credentials.ts';

/** NHI-2: the credentials of non-human identities in scope are known, and rotated, disabled or expired. */
export function nonHumanCredentialsAreRotated({ context, nonHumans }: ReviewWork): Outcome {
  const { ids } = context.input.graph.identities;
  const { periodEnd, rotationDays } = context.review;
  const credentials = Map.groupBy(context.credentials(), ({ identity }) => identity);
  const isOld = ({ rotatedAt, issuedAt }: CredentialRow): boolean => {
    const renewed = rotatedAt ?? issuedAt;
    return renewed === null || isOlderThan(renewed, rotationDays, periodEnd);
  };
  return judged(
    nonHumans,
    (number) => [identityOf(ids[number])],
    (number) => {
      const who = identityOf(ids[number]);
      const own = credentials.get(who.id) ?? [];
      if (own.length === 0) {
        return exceptionOf(
          [who],
          () =>
            say`No credential of ${who} is recorded, so that nobody can tell when it was last changed. Record its credentials.`,
        );
      }
      const old = own.filter((credential) => isLive(credential, periodEnd) && isOld(credential));
      if (old.length === 0) return undefined;
      const named = old.map(({ id }) => subject('CREDENTIAL', id));
      return exceptionOf(
        [who, ...named],
        () =>
          say`${count(old.length, 'credential')} of ${who} (${listed(named)}) worked on ${formatDay(periodEnd)} and had not been rotated in the ${count(rotationDays, 'day')} before, as far as is recorded. Rotate or disable what is old.`,
        { restsOn: { credentials: old } },
      );
    },
  );
}
