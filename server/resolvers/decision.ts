import type { NodeKind } from '../domain/vocabulary.ts';
import { formatInstant } from '../domain/instant.ts';
import type { Instant } from '../domain/review.ts';
import type { Resolvers } from './generated/types.ts';
import type { InReview, SubjectParent } from './parents.ts';

const TARGETS = { HAS_ROLE: 'ROLE', HAS_PERMISSION: 'PERMISSION', CAN_ACT_AS: 'IDENTITY' } as const;

/** Something that a row names by its id. */
export function named(kind: NodeKind, id: string, at: InReview<object>): SubjectParent {
  return { kind, id, point: at.point, lookedAt: at.lookedAt };
}

/** The same where the row may name nothing. */
export function maybeNamed(kind: NodeKind, id: string | null, at: InReview<object>): SubjectParent | null {
  return id === null ? null : named(kind, id, at);
}

export function timeText(time: Instant | null): string | null {
  return time === null ? null : formatInstant(time);
}

export const decision: Resolvers = {
  Decision: {
    identity: (parent) => named('IDENTITY', parent.identity, parent),
    target: (parent) => named(TARGETS[parent.kind], parent.target, parent),
    finding: (parent) => parent.finding && named(parent.finding.kind, parent.finding.id, parent),
    reviewer: (parent) => maybeNamed('IDENTITY', parent.reviewer, parent),
    decidedAt: ({ decidedAt }) => timeText(decidedAt),
    origin: (parent) => parent,
  },
};
