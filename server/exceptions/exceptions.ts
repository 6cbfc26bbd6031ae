import { dayEnd } from './times.ts';
import type { Actor } from '../domain/audit.ts';
import type { Day } from '../domain/day.ts';
import { exceptionState, type ExceptionContent } from '../domain/exception.ts';
import { BadInput, NotFound } from '../domain/fault.ts';
import { PRODUCT_SOURCE } from '../domain/review-record.ts';
import type { FindingRef } from '../domain/review.ts';
import type { ExceptionSession, ExceptionStore, StoredException } from '../graph/exception-port.ts';
import { checkActivePerson, checkNotAbout, checkOther, checkSaid, type Parties } from './rules.ts';

/** What a proposal says. */
export interface Proposal {
  readonly identity: string;
  readonly finding: FindingRef;
  readonly owner: string;
  readonly rationale: string;
  readonly compensatingControl: string;
  /** Good until the end of this day. */
  readonly expiresOn: Day;
}

/** An exception, and the snapshot in which it stands like that. */
export interface ExceptionAt {
  readonly exception: StoredException;
  readonly snapshot: number;
}

/**
 * Working on exceptions to findings: each act is refused where it breaks the rule that reviews are tested by, and is written
 * with its entry in the audit log, or not at all. All reject with `BadInput` (which rule, who, how), `NotFound`, or
 * `Unavailable` while an import runs.
 */
export interface Exceptions {
  propose(proposal: Proposal, actor: Actor): Promise<ExceptionAt>;
  approve(id: string, note: string | null, actor: Actor): Promise<ExceptionAt>;
  reject(id: string, reason: string, actor: Actor): Promise<ExceptionAt>;
  close(id: string, reason: string, actor: Actor): Promise<ExceptionAt>;
  /** Exceptions as they stood at a snapshot, by id. */
  at(snapshot: number): Promise<StoredException[]>;
}

/** @param clock the present moment, in milliseconds since 1970 */
export function createExceptions(store: ExceptionStore, clock: () => number = Date.now): Exceptions {
  return {
    at: (snapshot) => store.exceptions(snapshot),

    propose: (proposal, actor) =>
      store.exclusively(async (session) => {
        const now = secondOf(clock());
        await checkProposal(proposal, actor, session, now);
        const { identity, finding, owner, rationale, compensatingControl, expiresOn } = proposal;
        const exception: ExceptionContent = {
          id: await freeId(session),
          ...{ identity, finding, owner, rationale, compensatingControl },
          proposer: actor.id,
          approver: null,
          approvedAt: null,
          openedAt: now,
          expiresAt: dayEnd(expiresOn),
          closedAt: null,
        };
        return written(session, exception, { action: 'EXCEPTION_PROPOSED', at: now, actor, reason: null });
      }),

    approve: (id, note, actor) =>
      store.exclusively(async (session) => {
        const now = secondOf(clock());
        const found = await proposed(session, id, now);
        const parties = await partiesOf(session, [actor.id, found.identity, found.proposer, found.owner]);
        checkDecider(found, actor.id, 'The approver', parties);
        const proposer = found.proposer ?? '';
        checkActivePerson(proposer, 'The proposer (propose it anew)', 'id', parties);
        checkNotAbout(proposer, 'The proposer (propose it anew)', 'id', found.identity, parties);
        const approved = { ...found, approver: actor.id, approvedAt: now };
        return written(session, approved, { action: 'EXCEPTION_APPROVED', at: now, actor, reason: note });
      }),

    reject: (id, reason, actor) =>
      store.exclusively(async (session) => {
        const now = secondOf(clock());
        checkSaid(reason, 'The reason', 'reason');
        const found = await proposed(session, id, now);
        const parties = await partiesOf(session, [actor.id, found.identity, found.proposer]);
        checkDecider(found, actor.id, 'Who rejects', parties);
        const rejected = { ...found, closedAt: now };
        return written(session, rejected, { action: 'EXCEPTION_REJECTED', at: now, actor, reason });
      }),

    close: (id, reason, actor) =>
      store.exclusively(async (session) => {
        const now = secondOf(clock());
        checkSaid(reason, 'The reason', 'reason');
        const found = await ownException(session, id);
        if (found.closedAt !== null) throw new BadInput('id', `The exception ${id} is closed already.`);
        checkActivePerson(actor.id, 'Who closes', 'actor', await partiesOf(session, [actor.id]));
        const closed = { ...found, closedAt: now };
        return written(session, closed, { action: 'EXCEPTION_CLOSED', at: now, actor, reason });
      }),
  };
}

async function checkProposal(
  { identity, finding, owner, rationale, compensatingControl, expiresOn }: Proposal,
  actor: Actor,
  session: ExceptionSession,
  now: number,
): Promise<void> {
  checkSaid(rationale, 'The rationale', 'rationale');
  checkSaid(compensatingControl, 'The compensating control', 'compensatingControl');
  if (dayEnd(expiresOn) <= now)
    throw new BadInput(
      'expiresOn',
      'The exception would have expired already: expiresOn must be today or later.',
    );
  if (!(await session.wasRecorded({ kind: 'IDENTITY', id: identity })))
    throw new BadInput('identity', `There was never an identity ${identity}. Ids are compared case and all.`);
  if (!(await session.wasRecorded(finding))) {
    const [argument, what] =
      finding.kind === 'WORKFLOW' ? ['workflow', 'workflow'] : ['combination', 'toxic combination'];
    throw new BadInput(argument, `There was never a ${what} ${finding.id}. Ids are compared case and all.`);
  }
  const parties = await partiesOf(session, [actor.id, identity, owner]);
  checkActivePerson(actor.id, 'The proposer', 'actor', parties);
  checkNotAbout(actor.id, 'The proposer', 'actor', identity, parties);
  checkActivePerson(owner, 'The owner of an exception', 'owner', parties);
  checkOther(owner, 'The owner of an exception', identity, 'its subject', 'owner', parties);
  const waiting = (await session.exceptions()).find(
    (other) =>
      other.identity === identity &&
      other.finding.kind === finding.kind &&
      other.finding.id === finding.id &&
      exceptionState(other, now) === 'PROPOSED',
  );
  if (waiting)
    throw new BadInput(
      'identity',
      `The exception ${waiting.id} to the same finding is proposed already: approve, reject or close it first.`,
    );
}

/** Who decides is an active person, and neither who proposed it nor who it is about, nor the subject's owner. */
function checkDecider(found: StoredException, actor: string, part: string, parties: Parties): void {
  checkActivePerson(actor, part, 'actor', parties);
  if (found.proposer !== null) checkOther(actor, part, found.proposer, 'the proposer', 'actor', parties);
  checkNotAbout(actor, part, 'actor', found.identity, parties);
}

async function proposed(session: ExceptionSession, id: string, now: number): Promise<StoredException> {
  const found = await ownException(session, id);
  const state = exceptionState(found, now);
  if (state === 'PROPOSED') return found;
  const said = {
    APPROVED: 'approved already',
    EXPIRED: 'past its expiry',
    DECLINED: 'closed',
    CLOSED: 'closed',
  };
  throw new BadInput(
    'id',
    `The exception ${id} is ${said[state]}: only a proposal that waits can be decided on.`,
  );
}

/** What was imported is changed where it comes from: the next import would say otherwise again. */
async function ownException(session: ExceptionSession, id: string): Promise<StoredException> {
  const [found] = await session.exceptions([id]);
  if (!found) throw new NotFound(`There is no exception ${id}. Ids are compared case and all.`);
  if (found.source === PRODUCT_SOURCE) return found;
  throw new BadInput(
    'id',
    `The exception ${id} was imported from ${found.source}: change it there, and import again.`,
  );
}

/** The people who take part, their owners' people included. */
async function partiesOf(session: ExceptionSession, ids: readonly (string | null)[]): Promise<Parties> {
  const named = ids.filter((id) => id !== null);
  const first = await session.parties(named);
  const owners = [...first.values()].flatMap((party) => party.owners);
  const others = await session.parties(owners);
  return { of: (id) => first.get(id) ?? others.get(id) };
}

/** Named by the snapshot that opens it, which no other exception of the product has. */
async function freeId(session: ExceptionSession): Promise<string> {
  const id = `${PRODUCT_SOURCE}:${session.active + 1}`;
  return (await session.exceptions([id])).length === 0 ? id : `${id}-${PRODUCT_SOURCE}`;
}

interface Act {
  readonly action: Parameters<ExceptionSession['write']>[1]['action'];
  readonly at: number;
  readonly actor: Actor;
  readonly reason: string | null;
}

async function written(
  session: ExceptionSession,
  exception: ExceptionContent,
  { at, ...entry }: Act,
): Promise<ExceptionAt> {
  const time = new Date(at).toISOString().replace('.000Z', 'Z');
  const snapshot = await session.write(exception, { ...entry, at: time });
  const recorded = { source: PRODUCT_SOURCE, since: snapshot, file: null, row: null };
  return { exception: { ...exception, ...recorded }, snapshot };
}

/** Times are recorded to the second. */
function secondOf(time: number): number {
  return Math.floor(time / 1000) * 1000;
}
