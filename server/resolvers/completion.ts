import { numberFromCents } from '../domain/amount.ts';
import { checkedFirst } from './arguments/first.ts';
import { compensatingControls } from './compensating-controls.ts';
import { checkedFilter } from './completion-filter.ts';
import { checkChoice, chosenCompletions } from './chosen-completions.ts';
import { askedNode, namedNode } from './found/nodes.ts';
import type { Resolvers } from './generated/types.ts';
import { orderAsked } from './arguments/order.ts';
import { findingsPage } from './paging/findings.ts';
import { pagePoint } from './paging/page-point.ts';
import { pointAsked } from './point-in-time.ts';
import { checkedScope } from './arguments/scope.ts';
import { witnessAsk, witnessOf } from './witness.ts';

export const completion: Resolvers = {
  Query: {
    async completions(_parent, args, context) {
      const first = checkedFirst(args.first, 50);
      const choice = checkedFilter(args.filter);
      const order = orderAsked(args.orderBy, 'EXPOSURE');
      const list = order ? (`completions by ${order.name}` as const) : 'completions';
      const page = await pagePoint({ list, positionLength: 2 }, args.after, args.at, context);
      const { point } = page;
      const { answers, signal } = context;
      await checkChoice(choice, point, context);
      const all = order
        ? await answers.completionsInOrder(order, point, signal)
        : await answers.completions(point, signal);
      const kept = await chosenCompletions(all, choice, point, context);
      return findingsPage(list, all, kept, (each) => each.workflow, { ...page, first });
    },

    async completion(_parent, { identity, workflow, at }, context) {
      const point = await context.point(pointAsked(at), [
        { kind: 'IDENTITY', id: identity },
        { kind: 'WORKFLOW', id: workflow },
      ]);
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
