import type { Context } from '../context.ts';
import type { EdgeRef, StepWitness } from '../domain/answer.ts';
import type { NodeRef } from '../domain/key.ts';
import { compareCodePoints } from '../domain/order.ts';
import type { EdgeRecord } from '../domain/record.ts';
import { drawable } from './found/graph.ts';
import { namedEdges } from './found/edges.ts';
import type { GraphParent, WitnessParent } from './parents.ts';

/** Every node and edge of a witness's steps, and the edges that tie the steps together; never truncated. */
export async function witnessGraph(witness: WitnessParent, context: Context): Promise<GraphParent> {
  const { identity, target, steps, point } = witness;
  const nodes: NodeRef[] = [{ kind: 'IDENTITY', id: identity }, target, ...steps.flatMap(nodesOf)];
  return drawable(nodes, await witnessEdges(witness, context), false, point, context);
}

/** All edges of a witness with their evidence, by key. */
function witnessEdges({ steps, definitions, point }: WitnessParent, context: Context): Promise<EdgeRecord[]> {
  const refs = [...steps.flatMap(edgesOf), ...definitions];
  const byKey = new Map(refs.map((ref) => [ref.key, ref]));
  return namedEdges(
    [...byKey.values()].sort((a, b) => compareCodePoints(a.key, b.key)),
    point.snapshot,
    context,
  );
}

function nodesOf({ leg, account, action, function: through, permissions }: StepWitness): NodeRef[] {
  return [
    leg,
    { kind: 'IDENTITY', id: account },
    ...(action === undefined ? [] : [{ kind: 'ACTION', id: action } as const]),
    ...(through === undefined ? [] : [{ kind: 'FUNCTION', id: through } as const]),
    ...permissions.map(({ permission }) => ({ kind: 'PERMISSION', id: permission }) as const),
  ];
}

function edgesOf({ actAs, permissions, rolePath }: StepWitness): EdgeRef[] {
  return [...actAs, ...permissions.flatMap(({ path }) => path), ...(rolePath ?? [])];
}
