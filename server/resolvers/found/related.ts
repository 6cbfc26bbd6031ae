import type { Context } from '../../context.ts';
import { compareCodePoints } from '../../domain/order.ts';
import type { RecordOf } from '../../domain/record.ts';
import type { EdgeKind, NodeKind } from '../../domain/vocabulary.ts';
import type { At } from '../parents.ts';
import { namedNode } from './nodes.ts';

/** The nodes of one kind that point at a node by an edge of one kind; each once, by id. */
export async function pointingAt<K extends NodeKind>(
  target: At<{ readonly kind: NodeKind; readonly id: string }>,
  edgeKind: EdgeKind,
  kind: K,
  context: Context,
): Promise<At<RecordOf<K>>[]> {
  const { point } = target;
  const edges = await context.loaders.edgesOf(target.kind, target.id, 'to', [edgeKind], point.snapshot);
  const ids = new Set(edges.filter((edge) => edge.from.kind === kind).map((edge) => edge.from.id));
  return Promise.all([...ids].sort(compareCodePoints).map((id) => namedNode(kind, id, point, context)));
}
