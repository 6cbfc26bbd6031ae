import { EXCEPTION_STATES, exceptionState } from '../domain/exception.ts';
import { BadInput } from '../domain/fault.ts';
import { compareCodePoints } from '../domain/order.ts';
import { PRODUCT_SOURCE } from '../domain/review-record.ts';
import type { FindingRef, Instant } from '../domain/review.ts';
import type { NodeKind } from '../domain/vocabulary.ts';
import type { Context } from '../context.ts';
import type { ExceptionAt } from '../exceptions/exceptions.ts';
import { checkedFirst } from './arguments/first.ts';
import type { ExceptionProposal, Resolvers } from './generated/types.ts';
import { encodeCursor } from './paging/cursor.ts';
import { pagePoint } from './paging/page-point.ts';
import { pageOf } from './paging/page.ts';
import { workOf } from './work.ts';

export const exception: Resolvers = {
  Query: {
    async exceptions(_parent, args, context) {
      const first = checkedFirst(args.first, 50);
      const asked = { list: 'exceptions', positionLength: 1 } as const;
      const { point, position } = await pagePoint(asked, args.after, args.at, context);
      const states = new Set(args.states?.length ? args.states : EXCEPTION_STATES);
      const chosen = (await workOf(context).exceptions.at(point.snapshot))
        .filter((each) => states.has(exceptionState(each, Date.now())))
        .filter((each) => !args.identity || each.identity === args.identity);
      const next = position ? chosen.findIndex(({ id }) => compareCodePoints(id, position[0] ?? '') > 0) : 0;
      return pageOf(
        chosen,
        { start: next < 0 ? chosen.length : next, first },
        ({ id }) => encodeCursor({ list: 'exceptions', point, position: [id] }),
        (each) => ({ exception: each, snapshot: point.snapshot }),
      );
    },
  },

  Mutation: {
    proposeException: (_parent, { proposal, actor }, context) =>
      workOf(context).exceptions.propose(
        {
          identity: proposal.identity,
          finding: findingOf(proposal),
          owner: proposal.owner,
          rationale: proposal.rationale,
          compensatingControl: proposal.compensatingControl,
          expiresOn: proposal.expiresOn,
        },
        context.actor(actor),
      ),
    approveException: (_parent, { id, actor, note }, context) =>
      workOf(context).exceptions.approve(id, note ?? null, context.actor(actor)),
    rejectException: (_parent, { id, actor, reason }, context) =>
      workOf(context).exceptions.reject(id, reason, context.actor(actor)),
    closeException: (_parent, { id, actor, reason }, context) =>
      workOf(context).exceptions.close(id, reason, context.actor(actor)),
  },

  Exception: {
    id: ({ exception: { id } }) => id,
    key: ({ exception: { id } }) => `EXCEPTION:${id}`,
    state: (parent) => exceptionState(parent.exception, Date.now()),
    identity: (parent, _args, context) => named('IDENTITY', parent.exception.identity, parent, context),
    workflow: (parent, _args, context) => findingNamed('WORKFLOW', parent, context),
    combination: (parent, _args, context) => findingNamed('TOXIC_COMBINATION', parent, context),
    owner: (parent, _args, context) => partyNamed(parent.exception.owner, parent, context),
    proposer: (parent, _args, context) => partyNamed(parent.exception.proposer, parent, context),
    approver: (parent, _args, context) => partyNamed(parent.exception.approver, parent, context),
    openedAt: (parent) => timeText(parent.exception.openedAt),
    approvedAt: (parent) => timeText(parent.exception.approvedAt),
    expiresAt: (parent) => timeText(parent.exception.expiresAt),
    closedAt: (parent) => timeText(parent.exception.closedAt),
    rationale: (parent) => parent.exception.rationale,
    compensatingControl: (parent) => parent.exception.compensatingControl,
    source: (parent) => parent.exception.source,
    workedOnHere: (parent) => parent.exception.source === PRODUCT_SOURCE,
    snapshot: (parent) => parent.exception.since,
    history({ exception: { id } }, _args, context) {
      const asked = { after: 0, first: 500, subjects: [`EXCEPTION:${id}`] };
      return workOf(context).audit.entries(asked);
    },
  },
};

function findingOf({ workflow, combination }: ExceptionProposal): FindingRef {
  if (workflow && !combination) return { kind: 'WORKFLOW', id: workflow };
  if (combination && !workflow) return { kind: 'TOXIC_COMBINATION', id: combination };
  throw new BadInput(
    'proposal',
    'An exception is to one finding: name a workflow or a combination, not both.',
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
}

async function named(
  kind: NodeKind,
  id: string,
  { snapshot }: ExceptionAt,
  context: Context,
): Promise<Named> {
  return { id, name: (await context.loaders.node(kind, id, snapshot))?.name ?? id };
}

async function partyNamed(id: string | null, at: ExceptionAt, context: Context): Promise<Named | null> {
  return id === null ? null : named('IDENTITY', id, at, context);
}

async function findingNamed(
  kind: FindingRef['kind'],
  at: ExceptionAt,
  context: Context,
): Promise<Named | null> {
  const { finding } = at.exception;
  return finding.kind === kind ? named(kind, finding.id, at, context) : null;
}

function timeText(time: Instant | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
