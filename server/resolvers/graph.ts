import { EDGE_KINDS } from '../domain/vocabulary.ts';
import { checkedFirst } from './arguments/first.ts';
import { chosen } from './arguments/list.ts';
import { checkedNodeRef } from './arguments/node-ref.ts';
import { drawable } from './found/graph.ts';
import { askedNode } from './found/nodes.ts';
import type { Resolvers } from './generated/types.ts';
import { pointAsked } from './point-in-time.ts';

export const graph: Resolvers = {
  Query: {
    async neighbours(_parent, { kinds, at, first, ...args }, context) {
      const of = checkedNodeRef(args.of);
      const most = checkedFirst(first, 50);
      const edgeKinds = [...(chosen(kinds) ?? EDGE_KINDS)];
      const point = await context.point(pointAsked(at), [of]);
      const centre = await askedNode(of.kind, of.id, point, context);
      const { signal } = context;
      const { edges, more } = await context.graph.neighbours(of, edgeKinds, most, point.snapshot, { signal });
      return drawable([centre], edges, more, point, context);
    },
  },
};
