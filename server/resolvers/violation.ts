import { checkedFirst } from './arguments/first.ts';
import { chosen } from './arguments/list.ts';
import { checkedRuleScope } from './arguments/scope.ts';
import { checkNodes, namedNode } from './found/nodes.ts';
import type { Resolvers } from './generated/types.ts';
import { findingsPage, ofIdentityKinds } from './paging/findings.ts';
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
      const page = await pagePoint({ list: 'violations', positionLength: 2 }, args.after, args.at, context);
      const { point } = page;
      await checkNodes('TOXIC_COMBINATION', combinations, point, context);
      await checkNodes('IDENTITY', identities, point, context);
      const all = await context.answers.violations(point, context.signal);
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
      const kept = await ofIdentityKinds(selected, kinds, point, context);
      return findingsPage('violations', all, kept, (each) => each.rule, { ...page, first });
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
