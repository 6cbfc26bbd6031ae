import type { Resolvers } from './generated/types.ts';

export const dataset: Resolvers = {
  Query: {
    dataset: async (_parent, _args, context) => ({ point: await context.point({}) }),
  },

  Dataset: {
    snapshot: async ({ point }, _args, { graph, signal }) =>
      (await graph.snapshots({ signal })).find((each) => each.sequence === point.snapshot) ?? null,
    counts: ({ point }, _args, { graph, signal }) => graph.counts(point.snapshot, { signal }),
    coverage: async ({ point }, _args, { answers, signal }) => ({
      ...(await answers.coverage(point.snapshot, signal)),
      point,
    }),
  },
};
