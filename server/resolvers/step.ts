import type { Context } from '../context.ts';
import { compareCodePoints } from '../domain/order.ts';
import { namedNode } from './found/nodes.ts';
import { pointingAt } from './found/related.ts';
import type { Resolvers } from './generated/types.ts';
import type { ActionParent, StepParent, WorkflowParent } from './parents.ts';

async function workflowOf({ id, point }: StepParent, context: Context): Promise<WorkflowParent> {
  const [edge] = await context.loaders.edgesOf('STEP', id, 'from', ['PART_OF'], point.snapshot);
  if (!edge) throw new Error(`step ${id} is part of no workflow at snapshot ${point.snapshot}`);
  return namedNode('WORKFLOW', edge.to.id, point, context);
}

async function actionsOf(step: StepParent, context: Context): Promise<ActionParent[]> {
  const [own, functions] = await Promise.all([
    pointingAt(step, 'PERFORMS', 'ACTION', context),
    pointingAt(step, 'PERFORMS', 'FUNCTION', context),
  ]);
  const through = await Promise.all(
    functions.map((each) => pointingAt(each, 'BELONGS_TO', 'ACTION', context)),
  );
  const byId = new Map([...own, ...through.flat()].map((action) => [action.id, action]));
  return [...byId.values()].sort((a, b) => compareCodePoints(a.id, b.id));
}

export const step: Resolvers = {
  Step: {
    workflow: (parent, _args, context) => workflowOf(parent, context),
    actions: (parent, _args, context) => actionsOf(parent, context),
    functions: (parent, _args, context) => pointingAt(parent, 'PERFORMS', 'FUNCTION', context),
  },
};
