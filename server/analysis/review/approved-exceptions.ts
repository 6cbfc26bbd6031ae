import type { ExceptionRow, FindingRef, ReviewRow } from '../../domain/review.ts';
import { happenedBy, hasExpiredBy } from './instants.ts';
import type { People } from './people.ts';

/** Whether a text is absent or nothing but white space. */
export function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

/** Exceptions by identity and finding, and which of them are approved (REVIEWS.md section 2). */
export class ApprovedExceptions {
  readonly #people: People;
  readonly #review: ReviewRow;
  readonly #byFinding: ReadonlyMap<string, readonly ExceptionRow[]>;

  constructor(people: People, review: ReviewRow, all: readonly ExceptionRow[]) {
    this.#people = people;
    this.#review = review;
    this.#byFinding = Map.groupBy(all, ({ identity, finding }) => keyOf(identity, finding));
  }

  /** Exceptions in whatever state. */
  all(identity: string, finding: FindingRef): readonly ExceptionRow[] {
    return this.#byFinding.get(keyOf(identity, finding)) ?? [];
  }

  /** Those that are approved at `close`. */
  to(identity: string, finding: FindingRef): ExceptionRow[] {
    return this.all(identity, finding).filter((exception) => this.whyNot(exception) === undefined);
  }

  /** Why an exception does not count as approved, in words that follow “it”; undefined where it does. */
  whyNot(exception: ExceptionRow): string | undefined {
    const { close } = this.#review;
    const { openedAt, approvedAt, closedAt, rationale, proposer, approver, identity } = exception;
    if (!happenedBy(openedAt, close)) return 'was not opened by the close';
    if (!happenedBy(approvedAt, close)) return 'was not approved by the close';
    if (happenedBy(closedAt, close)) return 'was closed before the books were';
    if (!isInDate(exception, close)) return 'was not in date at the close';
    if (isBlank(rationale)) return 'has no rationale';
    const people = this.#people;
    if (!people.isActivePerson(proposer, approvedAt)) return 'was not proposed by an active person';
    if (!people.isActivePerson(approver, approvedAt)) return 'was not approved by an active person';
    if (people.areSamePerson(proposer, approver, approvedAt))
      return 'was proposed and approved by the same person';
    const concerned = [identity, ...people.ownersOf(identity, approvedAt)];
    const isConcerned = (party: string): boolean =>
      concerned.some((other) => people.areSamePerson(party, other, approvedAt));
    if (isConcerned(proposer)) return 'was proposed by the one whom it is about, or by its owner';
    if (isConcerned(approver)) return 'was approved by the one whom it is about, or by its owner';
    return undefined;
  }
}

/** In date at the end of the day: it expires, and did not yet. */
export function isInDate({ expiresAt }: ExceptionRow, day: number): boolean {
  return expiresAt !== null && !hasExpiredBy(expiresAt, day);
}

function keyOf(identity: string, { kind, id }: FindingRef): string {
  return JSON.stringify([identity, kind, id]);
}
