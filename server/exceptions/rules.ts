import { BadInput } from '../domain/fault.ts';
import type { Party } from '../domain/exception.ts';

/**
 * Who may propose, approve and close exceptions: the rule that the reviews are tested by (REVIEWS.md section 2, approved
 * exception), obeyed where exceptions are made. Each function throws a `BadInput` that says which rule, and who broke it how.
 */
export interface Parties {
  of(id: string): Party | undefined;
}

/** An active person: a `PERSON`, or a `USER_ACCOUNT` that one has as an own account, both `ACTIVE` at the newest snapshot. */
export function checkActivePerson(id: string, part: string, argument: string, parties: Parties): void {
  const party = parties.of(id);
  const rule = `${part} must be an active person`;
  if (party === undefined)
    throw new BadInput(argument, `${rule}: there is no identity ${id} at the newest snapshot.`);
  const { kind, status, people } = party;
  if (kind !== 'PERSON' && kind !== 'USER_ACCOUNT')
    throw new BadInput(argument, `${rule}: ${id} is a ${kind}.`);
  if (status !== 'ACTIVE') throw new BadInput(argument, `${rule}: ${id} is ${status}.`);
  if (people.some((person) => person.status === 'ACTIVE')) return;
  throw new BadInput(
    argument,
    people.length === 0
      ? `${rule}: nobody has the account ${id} as an own account.`
      : `${rule}: ${people.map((person) => `${person.id}, whose account ${id} is, is ${person.status}`).join('; ')}.`,
  );
}

/** What a proposer or an approver may not be: the subject of the exception, or somebody who directly owns the subject. */
export function checkNotAbout(
  id: string,
  part: string,
  argument: string,
  subject: string,
  parties: Parties,
): void {
  checkOther(id, part, subject, 'the subject of the exception', argument, parties);
  for (const owner of parties.of(subject)?.owners ?? [])
    checkOther(id, part, owner, `the owner of ${subject}, which the exception is about`, argument, parties);
}

/** Two different people, whichever of their accounts they act with. */
export function checkOther(
  id: string,
  part: string,
  other: string,
  otherPart: string,
  argument: string,
  parties: Parties,
): void {
  const how = sameness(id, other, parties);
  if (how === null) return;
  throw new BadInput(argument, `${part} must be another person than ${otherPart}: ${how}. ${FOUR_EYES}`);
}

/** How two identities are the same person; null where they are not (REVIEWS.md section 2). */
function sameness(a: string, b: string, parties: Parties): string | null {
  if (a === b) return `both are ${a}`;
  const others = new Set(parties.of(b)?.people.map(({ id }) => id));
  const person = parties.of(a)?.people.find(({ id }) => others.has(id));
  return person ? `${a} and ${b} are both ${person.id}` : null;
}

/** The rule in short, for whoever is refused. */
const FOUR_EYES =
  'Proposer, approver and subject of an exception are three different people (REVIEWS.md section 2, approved exception).';

/** A text that says something. */
export function checkSaid(text: string, what: string, argument: string): void {
  if (text.trim() === '') throw new BadInput(argument, `${what} must not be blank: an auditor reads it.`);
}
