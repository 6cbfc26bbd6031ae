import { pointingAt } from './found/related.ts';
import type { Resolvers } from './generated/types.ts';

export const action: Resolvers = {
  Action: {
    permissions: (parent, _args, context) => pointingAt(parent, 'ENABLES', 'PERMISSION', context),
  },
};
