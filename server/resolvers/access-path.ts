import { BadInput } from '../domain/fault.ts';
import type { NodeRef } from '../domain/key.ts';
import { ANY_UNNAMED_SCOPE } from '../domain/point.ts';
import { LEG_KINDS } from '../domain/vocabulary.ts';
import { checkedAmount } from './arguments/amount.ts';
import { checkedFirst } from './arguments/first.ts';
import { checkedNodeRef } from './arguments/node-ref.ts';
import { checkedScope } from './arguments/scope.ts';
import { namedEdges } from './found/edges.ts';
import { drawable } from './found/graph.ts';
import { askedNode } from './found/nodes.ts';
import type { Resolvers } from './generated/types.ts';
import { pointAsked } from './point-in-time.ts';

function checkTarget({ kind }: NodeRef): void {
  if (LEG_KINDS.some((each) => each === kind)) return;
  throw new BadInput('kind', `Access leads to a ${LEG_KINDS.join(', ')}; ${kind} is none of them.`);
}

export const accessPath: Resolvers = {
  Query: {
    async accessPaths(_parent, args, context) {
      const first = checkedFirst(args.first, 10);
      const where = {
        scope: checkedScope(args.scope) ?? ANY_UNNAMED_SCOPE,
        amount: checkedAmount(args.amount) ?? null,
      };
      const to = checkedNodeRef(args.to);
      checkTarget(to);
      const point = await context.point(pointAsked(args.at), [{ kind: 'IDENTITY', id: args.from }, to]);
      await Promise.all([
        askedNode('IDENTITY', args.from, point, context),
        askedNode(to.kind, to.id, point, context),
      ]);
      const { answers, signal } = context;
      const { paths, truncated } = await answers.accessPaths(args.from, to, where, first, point, signal);
      const shown = await Promise.all(
        paths.map(async (refs) => ({ edges: await namedEdges(refs, point.snapshot, context) })),
      );
      const ends: NodeRef[] = [{ kind: 'IDENTITY', id: args.from }, to];
      const edges = new Map(shown.flatMap((path) => path.edges.map((edge) => [edge.key, edge] as const)));
      const graph = await drawable(ends, [...edges.values()], truncated, point, context);
      return { paths: shown, graph, truncated };
    },
  },
};
