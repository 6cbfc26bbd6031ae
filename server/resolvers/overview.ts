import { namedNode } from './found/nodes.ts';
import type { Resolvers } from './generated/types.ts';
import { pointAsked } from './point-in-time.ts';

export const overview: Resolvers = {
  Query: {
    async overview(_parent, { at }, context) {
      const point = await context.point(pointAsked(at));
      return { ...(await context.answers.overview(point, context.signal)), point };
    },
  },

  Overview: {
    workflows: ({ workflows, point }) => workflows.map((each) => ({ ...each, point })),
    combinations: ({ combinations, point }) => combinations.map((each) => ({ ...each, point })),
    coverage: async ({ point }, _args, { answers, signal }) => ({
      ...(await answers.coverage(point.snapshot, signal)),
      point,
    }),
  },

  WorkflowTotal: {
    workflow: ({ workflow, point }, _args, context) => namedNode('WORKFLOW', workflow, point, context),
  },

  CombinationTotal: {
    combination: ({ rule, point }, _args, context) => namedNode('TOXIC_COMBINATION', rule, point, context),
  },
};
