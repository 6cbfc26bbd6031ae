import { NotFound } from '../../domain/fault.ts';
import type { Point } from '../../domain/point.ts';
import type { RecordOf } from '../../domain/record.ts';
import { NODE_LABELS, type NodeKind } from '../../domain/vocabulary.ts';
import type { Context } from '../../context.ts';
import type { PointInTime } from '../generated/types.ts';
import type { At } from '../parents.ts';
import { pointAsked } from '../point-in-time.ts';

/** The node that a question names; `NotFound` where it is not seen at that point in time. */
export async function askedNode<K extends NodeKind>(
  kind: K,
  id: string,
  point: Point,
  context: Context,
): Promise<At<RecordOf<K>>> {
  const record = await context.loaders.node(kind, id, point.snapshot);
  if (record) return { ...record, point };
  throw new NotFound(
    `There is no ${NODE_LABELS[kind]} "${id}" at snapshot ${point.snapshot}. Ids are compared case and all.`,
  );
}

/** The same where a field names one node and nothing else: the node is asked for together with the newest snapshot. */
export async function askedNodeAt<K extends NodeKind>(
  kind: K,
  id: string,
  at: PointInTime | null | undefined,
  context: Context,
): Promise<At<RecordOf<K>>> {
  return askedNode(kind, id, await context.point(pointAsked(at), [{ kind, id }]), context);
}

/** Refuses ids of a filter that are not seen at that point in time. */
export async function checkNodes(
  kind: NodeKind,
  ids: ReadonlySet<string> | undefined,
  point: Point,
  context: Context,
): Promise<void> {
  await Promise.all([...(ids ?? [])].map((id) => askedNode(kind, id, point, context)));
}

/** The node that an answer names, which is there as long as the answer is right. */
export async function namedNode<K extends NodeKind>(
  kind: K,
  id: string,
  point: Point,
  context: Context,
): Promise<At<RecordOf<K>>> {
  const record = await context.loaders.node(kind, id, point.snapshot);
  if (record) return { ...record, point };
  throw new Error(`an answer names ${kind} ${id}, which is not there at snapshot ${point.snapshot}`);
}
