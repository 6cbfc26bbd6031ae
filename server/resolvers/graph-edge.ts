import { type Cents, numberFromCents } from '../domain/amount.ts';
import { nodeKey } from '../domain/key.ts';
import { ANY_UNNAMED_SCOPE } from '../domain/point.ts';
import type { Resolvers } from './generated/types.ts';

function units(cents: Cents | null): number | null {
  return cents === null ? null : numberFromCents(cents);
}

export const graphEdge: Resolvers = {
  GraphEdge: {
    from: ({ from }) => nodeKey(from.kind, from.id),
    to: ({ to }) => nodeKey(to.kind, to.id),
    fromName: ({ from }) => from.name,
    toName: ({ to }) => to.name,
    scope: ({ scope }) => (scope.includes(ANY_UNNAMED_SCOPE) ? [] : scope),
    limit: ({ limit }) => units(limit),
    above: ({ above }) => units(above),
    upTo: ({ upTo }) => units(upTo),
  },
};
