import { checkChoice, chosenCompletions } from './chosen-completions.ts';
import { checkedFirst } from './arguments/first.ts';
import { checkedFilter } from './completion-filter.ts';
import { namedEdges } from './found/edges.ts';
import { namedNode } from './found/nodes.ts';
import type { Resolvers } from './generated/types.ts';
import { pointAsked } from './point-in-time.ts';

export const cause: Resolvers = {
  Query: {
    async causes(_parent, args, context) {
      const first = checkedFirst(args.first, 20);
      const choice = checkedFilter(args.filter);
      const point = await context.point(pointAsked(args.at));
      await checkChoice(choice, point, context);
      const { answers, signal } = context;
      const chosen = await chosenCompletions(
        await answers.completions(point, signal),
        choice,
        point,
        context,
      );
      return { ...(await answers.causes(chosen, first, point, signal)), point };
    },
  },

  Causes: {
    causes: ({ causes, point }) => causes.map((each) => ({ ...each, point })),
  },

  Cause: {
    edge: async ({ edge, point }, _args, context) => (await namedEdges([edge], point.snapshot, context))[0],
    from: ({ edge: { from }, point }, _args, context) => namedNode(from.kind, from.id, point, context),
    to: ({ edge: { to }, point }, _args, context) => namedNode(to.kind, to.id, point, context),
  },
};
