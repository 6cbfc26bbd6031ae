import { formatDay } from '../domain/day.ts';
import { formatInstant } from '../domain/instant.ts';
import { maybeNamed, named, timeText } from './decision.ts';
import type { Resolvers } from './generated/types.ts';

export const proof: Resolvers = {
  ControlRun: {
    workflow: (parent) => named('WORKFLOW', parent.workflow, parent),
    performedAt: ({ performedAt }) => formatInstant(performedAt),
    performer: (parent) => named('IDENTITY', parent.performer, parent),
    origin: (parent) => parent,
  },

  LookBack: {
    identity: (parent) => named('IDENTITY', parent.identity, parent),
    workflow: (parent) => named('WORKFLOW', parent.workflow, parent),
    from: ({ from }) => formatDay(from),
    to: ({ to }) => formatDay(to),
    performedBy: (parent) => named('IDENTITY', parent.performedBy, parent),
    performedAt: ({ performedAt }) => formatInstant(performedAt),
    origin: (parent) => parent,
  },

  Credential: {
    identity: (parent) => named('IDENTITY', parent.identity, parent),
    owner: (parent) => maybeNamed('IDENTITY', parent.owner, parent),
    issuedAt: ({ issuedAt }) => timeText(issuedAt),
    rotatedAt: ({ rotatedAt }) => timeText(rotatedAt),
    disabledAt: ({ disabledAt }) => timeText(disabledAt),
    expiresAt: ({ expiresAt }) => timeText(expiresAt),
    origin: (parent) => parent,
  },
};
