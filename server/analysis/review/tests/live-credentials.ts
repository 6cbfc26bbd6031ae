import type { CredentialRow } from '../../../domain/review.ts';
import { happenedBy, hasExpiredBy } from '../instants.ts';

/** Neither disabled nor expired by the end of the day. */
export function isLive({ disabledAt, expiresAt }: CredentialRow, day: number): boolean {
  return !happenedBy(disabledAt, day) && (expiresAt === null || !hasExpiredBy(expiresAt, day));
}
