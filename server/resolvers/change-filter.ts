import { sideThatCounts, type ChangeKind, type CompletionChange } from '../analysis/changes.ts';
import type { Context } from '../context.ts';
import { NotFound } from '../domain/fault.ts';
import type { Point } from '../domain/point.ts';
import type { NodeKind } from '../domain/vocabulary.ts';
import { chosen } from './arguments/list.ts';
import { checkNodes } from './found/nodes.ts';
import type { ChangeFilter } from './generated/types.ts';

/** The changes that a filter chooses, in their order; `NotFound` for an id that is there at neither point in time. */
export async function chosenChanges(
  all: readonly CompletionChange[],
  filter: ChangeFilter | null | undefined,
  points: readonly [Point, Point],
  context: Context,
): Promise<CompletionChange[]> {
  const kinds: ReadonlySet<ChangeKind> | undefined = chosen(filter?.kinds);
  const workflows = chosen(filter?.workflows);
  const identities = chosen(filter?.identities);
  await checkAtEither('WORKFLOW', workflows, points, context);
  await checkAtEither('IDENTITY', identities, points, context);
  return all.filter(
    (change) =>
      (!kinds || kinds.has(change.kind)) &&
      (!workflows || workflows.has(change.workflow)) &&
      (!identities || identities.has(change.identity)) &&
      (!filter?.materialOnly || sideThatCounts(change).material),
  );
}

async function checkAtEither(
  kind: NodeKind,
  ids: ReadonlySet<string> | undefined,
  [from, to]: readonly [Point, Point],
  context: Context,
): Promise<void> {
  for (const id of ids ?? []) {
    const only = new Set([id]);
    try {
      await checkNodes(kind, only, to, context);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      await checkNodes(kind, only, from, context);
    }
  }
}
