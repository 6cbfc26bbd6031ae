import type { Context } from '../context.ts';
import type { EdgeRecord } from '../domain/record.ts';
import type { WorkflowParent } from './parents.ts';
import { edgesBetweenSteps } from './workflow.ts';

/**
 * The detective controls between the workflow's steps, one per unordered pair of steps and control name: the one with
 * the smallest key; by key (MODEL.md section 6).
 */
export async function compensatingControls(
  workflow: WorkflowParent,
  context: Context,
): Promise<EdgeRecord[]> {
  const byPairAndName = new Map<string, EdgeRecord>();
  for (const edge of await edgesBetweenSteps(workflow, 'SEPARATED_FROM', context)) {
    if (edge.controlMode !== 'DETECTIVE') continue;
    const pairAndName = JSON.stringify([[edge.from.id, edge.to.id].sort(), edge.control]);
    if (!byPairAndName.has(pairAndName)) byPairAndName.set(pairAndName, edge);
  }
  return [...byPairAndName.values()];
}
