import type { EdgeRef } from '../../domain/answer.ts';
import type { EdgeRecord } from '../../domain/record.ts';
import type { Context } from '../../context.ts';

/**
 * The edges that an answer names, in its order, with their evidence as of the snapshot; undefined: of their last life.
 */
export function namedEdges(
  refs: readonly EdgeRef[],
  snapshot: number | undefined,
  context: Context,
): Promise<EdgeRecord[]> {
  return Promise.all(
    refs.map(async (ref) => {
      const edge = await context.loaders.edge(ref, snapshot);
      if (edge) return edge;
      throw new Error(`an answer names edge ${ref.key}, which is not recorded`);
    }),
  );
}
