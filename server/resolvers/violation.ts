import { checkedFirst } from './arguments/first.ts';
import type { Violation } from '../domain/answer.ts';
import { chosen } from './arguments/list.ts';
import { orderAsked } from './arguments/order.ts';
import { checkedRuleScope } from './arguments/scope.ts';
import { foldedText } from './arguments/text.ts';
import { checkNodes, namedNode } from './found/nodes.ts';
import type { Resolvers } from './generated/types.ts';
import { findingsPage, ofIdentityKinds, withText } from './paging/findings.ts';
import { pagePoint } from './paging/page-point.ts';
import { witnessAsk, witnessOf } from './witness.ts';

export const violation: Resolvers = {
  Query: {
    async violations(_parent, args, context) {
      const first = checkedFirst(args.first, 50);
      const combinations = chosen(args.filter?.combinations);
      const identities = chosen(args.filter?.identities);
      const modes = chosen(args.filter?.modes);
      const risks = chosen(args.filter?.risks);
      const kinds = chosen(args.filter?.identityKinds);
      const order = orderAsked(args.orderBy, 'RISK');
      const list = order ? (`violations by ${order.name}` as const) : 'violations';
      const page = await pagePoint({ list, positionLength: 2 }, args.after, args.at, context);
      const { point } = page;
      await checkNodes('TOXIC_COMBINATION', combinations, point, context);
      await checkNodes('IDENTITY', identities, point, context);
      const { answers, signal } = context;
      const all = order
        ? await answers.violationsInOrder(order, point, signal)
        : await answers.violations(point, signal);
      const rules = [...new Set(all.map((each) => each.rule))];
      const records =
        risks && (await context.graph.nodes('TOXIC_COMBINATION', rules, point.snapshot, context));
      const selected = all.filter((each) => {
        const risk = records?.get(each.rule)?.risk;
        return (
          (!combinations || combinations.has(each.rule)) &&
          (!identities || identities.has(each.identity)) &&
          (!modes || modes.has(each.mode)) &&
          (!risks || (risk !== undefined && risks.has(risk)))
        );
      });
      const ofKinds = await ofIdentityKinds(selected, kinds, point, context);
      const subject = { kind: 'TOXIC_COMBINATION', id: (each: Violation) => each.rule } as const;
      const kept = await withText(ofKinds, foldedText(args.filter?.text), subject, point, context);
      return findingsPage(list, all, kept, (each) => each.rule, { ...page, first });
    },
  },

  Violation: {
    identity: ({ identity, point }, _args, context) => namedNode('IDENTITY', identity, point, context),
    combination: ({ rule, point }, _args, context) => namedNode('TOXIC_COMBINATION', rule, point, context),

    async witness({ identity, rule, point }, { scope, amount }, context) {
      const { sameScope } = await namedNode('TOXIC_COMBINATION', rule, point, context);
      const ask = witnessAsk(checkedRuleScope(scope, sameScope), amount);
      const { answers, signal } = context;
      return witnessOf(identity, { kind: 'TOXIC_COMBINATION', id: rule }, point, context, () =>
        answers.violationWitness(identity, rule, ask, point, signal),
      );
    },
  },
};
