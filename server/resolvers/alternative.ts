import { checkedFirst } from './arguments/first.ts';
import { checkedWhere } from './arguments/where.ts';
import { askedNode, namedNode } from './found/nodes.ts';
import type { Resolvers } from './generated/types.ts';
import { pointAsked } from './point-in-time.ts';

export const alternative: Resolvers = {
  Query: {
    async alternatives(_parent, args, context) {
      const first = checkedFirst(args.first, 5);
      const where = checkedWhere(args);
      const { identity, workflow } = args;
      const point = await context.point(pointAsked(args.at), [
        { kind: 'IDENTITY', id: identity },
        { kind: 'WORKFLOW', id: workflow },
      ]);
      await askedNode('IDENTITY', identity, point, context);
      await askedNode('WORKFLOW', workflow, point, context);
      const { answers, signal } = context;
      const steps = await answers.alternatives(identity, workflow, where, first, point, signal);
      return steps.map((each) => ({ ...each, point }));
    },
  },

  StepAlternatives: {
    step: ({ step, point }, _args, context) => namedNode('STEP', step, point, context),
    ways: ({ ways, point }) => ways.map((each) => ({ ...each, point })),
  },
};
