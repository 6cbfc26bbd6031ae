import type { Context } from '../../context.ts';
import { type NodeRef, nodeKey } from '../../domain/key.ts';
import { compareCodePoints } from '../../domain/order.ts';
import type { Point } from '../../domain/point.ts';
import type { EdgeRecord } from '../../domain/record.ts';
import type { GraphParent } from '../parents.ts';
import { namedNode } from './nodes.ts';

/** A drawable part of the graph: the edges as given, both ends of each and the nodes named besides, by key. */
export async function drawable(
  named: readonly NodeRef[],
  edges: readonly EdgeRecord[],
  truncated: boolean,
  point: Point,
  context: Context,
): Promise<GraphParent> {
  const refs = [...named, ...edges.flatMap(({ from, to }) => [from, to])];
  const byKey = new Map(refs.map((ref) => [nodeKey(ref.kind, ref.id), ref]));
  const sorted = [...byKey].sort(([a], [b]) => compareCodePoints(a, b)).map(([, ref]) => ref);
  const nodes = await Promise.all(sorted.map(({ kind, id }) => namedNode(kind, id, point, context)));
  return { nodes, edges, truncated };
}
