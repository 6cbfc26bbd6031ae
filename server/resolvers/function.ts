import { pointingAt } from './found/related.ts';
import type { Resolvers } from './generated/types.ts';

export const businessFunction: Resolvers = {
  Function: {
    actions: (parent, _args, context) => pointingAt(parent, 'BELONGS_TO', 'ACTION', context),
  },
};
