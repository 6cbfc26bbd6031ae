import type { NextRow } from './world.ts';
import type { WrittenWorkflow } from './world-schema.ts';

const ARROWS = /^(\S+(?: -> \S+)+?)(?:, above (\d+(?:\.\d{1,2})?))?(?:, up to (\d+(?:\.\d{1,2})?))?$/;

/**
 * The order of a workflow's steps: none for `any`, as written where nothing is said, else each line such as
 * `enter -> approve -> pay` or `enter -> pay, above 100, up to 1000`.
 * @returns the rows, or the number of the line that cannot be read
 */
export function orderOf(workflow: WrittenWorkflow): NextRow[] | { readonly unreadable: number } {
  if (workflow.order === 'any') return [];
  if (workflow.order === undefined) return chain(Object.keys(workflow.steps), {});
  const rows: NextRow[] = [];
  for (const [line, written] of workflow.order.entries()) {
    const match = ARROWS.exec(written);
    if (!match) return { unreadable: line };
    const [, steps, above, upTo] = match;
    const bounds = {
      ...(above === undefined ? {} : { above: Number(above) }),
      ...(upTo === undefined ? {} : { upTo: Number(upTo) }),
    };
    rows.push(...chain(steps.split(' -> '), bounds));
  }
  return rows;
}

function chain(steps: readonly string[], bounds: Omit<NextRow, 'from' | 'to'>): NextRow[] {
  return steps.slice(1).map((to, i) => ({ from: steps[i], to, ...bounds }));
}
