import { numberFromCents } from '../domain/amount.ts';
import type { Resolvers } from './generated/types.ts';

export const range: Resolvers = {
  AmountRange: {
    above: ({ above }) => numberFromCents(above) ?? 0,
    upTo: ({ upTo }) => numberFromCents(upTo),
  },

  ModeSummary: {
    maxAmount: ({ maxAmount }) => numberFromCents(maxAmount),
  },
};
