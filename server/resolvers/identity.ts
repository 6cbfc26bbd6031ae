import type { Context } from '../context.ts';
import { BadInput } from '../domain/fault.ts';
import type { NodeRef } from '../domain/key.ts';
import { compareCodePoints } from '../domain/order.ts';
import { LEG_KINDS } from '../domain/vocabulary.ts';
import { checkedFirst } from './arguments/first.ts';
import { checkedNodeRef } from './arguments/node-ref.ts';
import { checkedWhere } from './arguments/where.ts';
import { askedNode, askedNodeAt, namedNode } from './found/nodes.ts';
import type { Resolvers } from './generated/types.ts';
import { pagePoint } from './paging/page-point.ts';
import { pageOfIds } from './paging/ids.ts';
import type { IdentityParent } from './parents.ts';

/** What access leads to, and identities that others can act as. */
const REACHABLE = [...LEG_KINDS, 'IDENTITY'] as const;

function checkReachable({ kind }: NodeRef): void {
  if (REACHABLE.some((each) => each === kind)) return;
  throw new BadInput('kind', `Identities reach a ${REACHABLE.join(', ')}; ${kind} is none of them.`);
}

async function owner({ id, point }: IdentityParent, context: Context): Promise<IdentityParent | null> {
  const [edge] = await context.loaders.edgesOf('IDENTITY', id, 'from', ['OWNED_BY'], point.snapshot);
  return edge ? namedNode('IDENTITY', edge.to.id, point, context) : null;
}

export const identity: Resolvers = {
  Query: {
    identity: async (_parent, { id, at }, context) => askedNodeAt('IDENTITY', id, at, context),

    async whoCan(_parent, args, context) {
      const first = checkedFirst(args.first, 50);
      const where = checkedWhere(args);
      const page = await pagePoint({ list: 'whoCan', positionLength: 1 }, args.after, args.at, context);
      const { point } = page;
      await askedNode('STEP', args.step, point, context);
      const { graph, signal } = context;
      const ids = await graph.whoCan(args.step, { point, ...where }, args.viaOthers ?? false, { signal });
      return pageOfIds({ list: 'whoCan', kind: 'IDENTITY' }, ids, { ...page, first }, context);
    },

    async whoReaches(_parent, args, context) {
      const first = checkedFirst(args.first, 50);
      const where = { ...checkedWhere(args), viaOthers: args.viaOthers ?? false };
      const node = checkedNodeRef(args.node);
      checkReachable(node);
      const page = await pagePoint({ list: 'whoReaches', positionLength: 1 }, args.after, args.at, context);
      const { point } = page;
      await askedNode(node.kind, node.id, point, context);
      const ids = await context.answers.whoReaches(node, where, point, context.signal);
      return pageOfIds({ list: 'whoReaches', kind: 'IDENTITY' }, ids, { ...page, first }, context);
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
