import type { Context } from '../context.ts';
import { numberFromCents } from '../domain/amount.ts';
import { compareCodePoints } from '../domain/order.ts';
import type { EdgeRecord } from '../domain/record.ts';
import type { EdgeKind } from '../domain/vocabulary.ts';
import { askedNodeAt, namedNode } from './found/nodes.ts';
import type { Resolvers } from './generated/types.ts';
import type { WorkflowParent } from './parents.ts';
import { pointAsked } from './point-in-time.ts';
import { inStepOrder } from './step-order.ts';

/** Ids of the workflow's steps, in no particular order. */
export async function stepIds({ id, point }: WorkflowParent, { loaders }: Context): Promise<string[]> {
  const edges = await loaders.edgesOf('WORKFLOW', id, 'to', ['PART_OF'], point.snapshot);
  return edges.map((edge) => edge.from.id);
}

/** Edges between two steps of the workflow, by key. */
export async function edgesBetweenSteps(
  workflow: WorkflowParent,
  kind: Extract<EdgeKind, 'NEXT' | 'SEPARATED_FROM'>,
  context: Context,
): Promise<EdgeRecord[]> {
  const steps = new Set(await stepIds(workflow, context));
  const { snapshot } = workflow.point;
  const perStep = await Promise.all(
    [...steps].map((id) => context.loaders.edgesOf('STEP', id, 'from', [kind], snapshot)),
  );
  return perStep
    .flat()
    .filter((edge) => steps.has(edge.to.id))
    .sort((a, b) => compareCodePoints(a.key, b.key));
}

export const workflow: Resolvers = {
  Query: {
    workflow: async (_parent, { id, at }, context) => askedNodeAt('WORKFLOW', id, at, context),

    async workflows(_parent, { at }, context) {
      const point = await context.point(pointAsked(at));
      const all = await context.graph.allNodes('WORKFLOW', point.snapshot, { signal: context.signal });
      return all.map((record) => ({ ...record, point }));
    },
  },

  Workflow: {
    materiality: ({ materiality }) => materiality && numberFromCents(materiality),

    async steps(parent, _args, context) {
      const [ids, next] = await Promise.all([
        stepIds(parent, context),
        edgesBetweenSteps(parent, 'NEXT', context),
      ]);
      const order = inStepOrder(
        ids,
        next.map(({ from, to }) => ({ from: from.id, to: to.id })),
      );
      return Promise.all(order.map((id) => namedNode('STEP', id, parent.point, context)));
    },

    next: (parent, _args, context) => edgesBetweenSteps(parent, 'NEXT', context),
    separations: (parent, _args, context) => edgesBetweenSteps(parent, 'SEPARATED_FROM', context),
  },
};
