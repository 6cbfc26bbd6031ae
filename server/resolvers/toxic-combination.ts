import type { Context } from '../context.ts';
import { nodeKey } from '../domain/key.ts';
import { compareCodePoints } from '../domain/order.ts';
import { namedNode } from './found/nodes.ts';
import type { Resolvers } from './generated/types.ts';
import type { GraphNodeParent, ToxicCombinationParent } from './parents.ts';
import { pointAsked } from './point-in-time.ts';

async function legs({ id, point }: ToxicCombinationParent, context: Context): Promise<GraphNodeParent[]> {
  const edges = await context.loaders.edgesOf('TOXIC_COMBINATION', id, 'to', ['COMBINED_IN'], point.snapshot);
  const ends = new Map(edges.map(({ from }) => [nodeKey(from.kind, from.id), from]));
  const sorted = [...ends.values()].sort(
    (a, b) => compareCodePoints(a.kind, b.kind) || compareCodePoints(a.id, b.id),
  );
  return Promise.all(sorted.map((leg) => namedNode(leg.kind, leg.id, point, context)));
}

export const toxicCombination: Resolvers = {
  Query: {
    async toxicCombinations(_parent, { at }, context) {
      const point = await context.point(pointAsked(at));
      const all = await context.graph.allNodes('TOXIC_COMBINATION', point.snapshot, {
        signal: context.signal,
      });
      return all.map((record) => ({ ...record, point }));
    },
  },

  ToxicCombination: {
    legs: (parent, _args, context) => legs(parent, context),
  },
};
