import type { Context } from '../context.ts';
import { ANY_UNNAMED_SCOPE } from '../domain/point.ts';
import { compareCodePoints } from '../domain/order.ts';
import type { UsableAt } from '../graph/port.ts';
import { checkedAmount } from './arguments/amount.ts';
import { checkedFirst } from './arguments/first.ts';
import { checkedScope } from './arguments/scope.ts';
import { askedNode, namedNode } from './found/nodes.ts';
import type { Resolvers } from './generated/types.ts';
import { encodeCursor } from './paging/cursor.ts';
import { pagePoint } from './paging/page-point.ts';
import { pageOf } from './paging/page.ts';
import type { IdentityParent } from './parents.ts';
import { pointAsked } from './point-in-time.ts';

interface Where {
  readonly scope?: string | null | undefined;
  readonly amount?: number | null | undefined;
}

/** Where a question about usable access is asked; its arguments are checked before anything is read. */
function checkedWhere({ scope, amount }: Where): Omit<UsableAt, 'point'> {
  return { scope: checkedScope(scope) ?? ANY_UNNAMED_SCOPE, amount: checkedAmount(amount) ?? null };
}

async function owner({ id, point }: IdentityParent, context: Context): Promise<IdentityParent | null> {
  const [edge] = await context.loaders.edgesOf('IDENTITY', id, 'from', ['OWNED_BY'], point.snapshot);
  return edge ? namedNode('IDENTITY', edge.to.id, point, context) : null;
}

export const identity: Resolvers = {
  Query: {
    identity: async (_parent, { id, at }, context) =>
      askedNode('IDENTITY', id, await context.point(pointAsked(at)), context),

    async whoCan(_parent, args, context) {
      const first = checkedFirst(args.first, 50);
      const where = checkedWhere(args);
      const { point, position } = await pagePoint(
        { list: 'whoCan', positionLength: 1 },
        args.after,
        args.at,
        context,
      );
      await askedNode('STEP', args.step, point, context);
      const { graph, signal } = context;
      const ids = await graph.whoCan(args.step, { point, ...where }, args.viaOthers ?? false, { signal });
      const sorted = ids.toSorted(compareCodePoints);
      return pageOf(
        sorted,
        { start: position ? startAfter(sorted, position[0] ?? '') : 0, first },
        (id) => encodeCursor({ list: 'whoCan', point, position: [id] }),
        (id) => namedNode('IDENTITY', id, point, context),
      );
    },
  },

  Identity: {
    kind: ({ identityKind }) => identityKind,
    owner: (parent, _args, context) => owner(parent, context),

    async steps({ id, point }, args, context) {
      const where = { point, ...checkedWhere(args) };
      const ids = await context.loaders.stepsOf(id, where, args.viaOthers ?? false);
      return Promise.all(
        ids.toSorted(compareCodePoints).map((step) => namedNode('STEP', step, point, context)),
      );
    },

    async completions({ id, point }, _args, { loaders }) {
      const all = await loaders.completionsOf(id, point);
      return all.filter(({ mode }) => mode !== 'BLOCKED_BY_CONTROL').map((each) => ({ ...each, point }));
    },
  },
};

/** Ids are in order, so a page goes on after an id even where that id is not in the list. */
function startAfter(sorted: readonly string[], id: string): number {
  const next = sorted.findIndex((each) => compareCodePoints(each, id) > 0);
  return next < 0 ? sorted.length : next;
}
