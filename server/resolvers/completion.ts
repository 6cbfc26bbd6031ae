import { numberFromCents } from '../domain/amount.ts';
import { checkedFirst } from './arguments/first.ts';
import { compensatingControls } from './compensating-controls.ts';
import { checkedFilter, choose } from './completion-filter.ts';
import { askedNode, checkNodes, namedNode } from './found/nodes.ts';
import type { Resolvers } from './generated/types.ts';
import { findingsPage, ofIdentityKinds } from './paging/findings.ts';
import { pagePoint } from './paging/page-point.ts';
import { pointAsked } from './point-in-time.ts';
import { checkedScope } from './arguments/scope.ts';
import { witnessAsk, witnessOf } from './witness.ts';

export const completion: Resolvers = {
  Query: {
    async completions(_parent, args, context) {
      const first = checkedFirst(args.first, 50);
      const choice = checkedFilter(args.filter);
      const page = await pagePoint({ list: 'completions', positionLength: 2 }, args.after, args.at, context);
      const { point } = page;
      await checkNodes('WORKFLOW', choice.workflows, point, context);
      await checkNodes('IDENTITY', choice.identities, point, context);
      const all = await context.answers.completions(point, context.signal);
      const kept = await ofIdentityKinds(choose(all, choice), choice.identityKinds, point, context);
      return findingsPage('completions', all, kept, (each) => each.workflow, { ...page, first });
    },

    async completion(_parent, { identity, workflow, at }, context) {
      const point = await context.point(pointAsked(at));
      await askedNode('IDENTITY', identity, point, context);
      await askedNode('WORKFLOW', workflow, point, context);
      const found = await context.answers.completion(identity, workflow, point, context.signal);
      return found && { ...found, point };
    },
  },

  Completion: {
    identity: ({ identity, point }, _args, context) => namedNode('IDENTITY', identity, point, context),
    workflow: ({ workflow, point }, _args, context) => namedNode('WORKFLOW', workflow, point, context),
    maxAmount: ({ maxAmount }) => numberFromCents(maxAmount),

    compensatingControls: async ({ workflow, point }, _args, context) =>
      compensatingControls(await namedNode('WORKFLOW', workflow, point, context), context),

    witness({ identity, workflow, point }, { scope, amount }, context) {
      const ask = witnessAsk(checkedScope(scope), amount);
      const { answers, signal } = context;
      return witnessOf(identity, { kind: 'WORKFLOW', id: workflow }, point, context, () =>
        answers.completionWitness(identity, workflow, ask, point, signal),
      );
    },
  },
};
