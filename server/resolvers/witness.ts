import type { WitnessAsk } from '../analysis/ask.ts';
import type { Context } from '../context.ts';
import { numberFromCents } from '../domain/amount.ts';
import type { Witness } from '../domain/answer.ts';
import type { NodeRef } from '../domain/key.ts';
import type { Point } from '../domain/point.ts';
import { checkedAmount } from './arguments/amount.ts';
import { explanationOf } from './explanation.ts';
import { namedEdges } from './found/edges.ts';
import { namedNode } from './found/nodes.ts';
import type { Resolvers } from './generated/types.ts';
import type { WitnessParent } from './parents.ts';
import { witnessGraph } from './witness-graph.ts';

/** Where a witness is wanted, its amount checked. */
export function witnessAsk(scope: string | undefined, amount: number | null | undefined): WitnessAsk {
  const cents = checkedAmount(amount);
  return { ...(scope === undefined ? {} : { scope }), ...(cents === undefined ? {} : { amount: cents }) };
}

/** The witness of a finding, found together with those of the other findings of its page. */
export async function witnessOf(
  identity: string,
  target: NodeRef,
  point: Point,
  { loaders }: Context,
  find: () => Promise<Witness | null>,
): Promise<WitnessParent | null> {
  const witness = await loaders.together(find);
  return witness && { ...witness, identity, target, point };
}

export const witness: Resolvers = {
  Witness: {
    amount: ({ amount }) => numberFromCents(amount),
    steps: ({ steps, point }) => steps.map((step) => ({ ...step, point })),
    graph: (parent, _args, context) => witnessGraph(parent, context),
    explanation: (parent, _args, context) => explanationOf(parent, context),
  },

  StepWitness: {
    leg: ({ leg, point }, _args, context) => namedNode(leg.kind, leg.id, point, context),
    step: ({ leg, point }, _args, context) =>
      leg.kind === 'STEP' ? namedNode('STEP', leg.id, point, context) : null,
    function: (parent, _args, context) =>
      parent.function === undefined ? null : namedNode('FUNCTION', parent.function, parent.point, context),
    action: ({ action, point }, _args, context) =>
      action === undefined ? null : namedNode('ACTION', action, point, context),
    account: ({ account, point }, _args, context) => namedNode('IDENTITY', account, point, context),
    actAs: ({ actAs, point }, _args, context) => namedEdges(actAs, point.snapshot, context),
    permissions: ({ permissions, point }) => permissions.map((each) => ({ ...each, point })),
    rolePath: ({ rolePath, point }, _args, context) =>
      rolePath ? namedEdges(rolePath, point.snapshot, context) : null,
  },

  PermissionWitness: {
    permission: ({ permission, point }, _args, context) =>
      namedNode('PERMISSION', permission, point, context),
    path: ({ path, point }, _args, context) => namedEdges(path, point.snapshot, context),
  },
};
