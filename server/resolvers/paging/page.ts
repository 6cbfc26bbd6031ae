/** A page of a list, as every connection type of the schema has it. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

/**
 * The entries of a list from `start` on, at most `first`.
 * @param shown makes of an entry what the resolvers of its type are handed.
 */
export async function pageOf<E, T>(
  list: readonly E[],
  { start, first }: { readonly start: number; readonly first: number },
  cursorOf: (entry: E) => string,
  shown: (entry: E) => T | Promise<T>,
): Promise<Page<T>> {
  const entries = list.slice(start, start + first);
  const nodes = await Promise.all(entries.map(shown));
  const edges = nodes.map((node, index) => ({ node, cursor: cursorOf(entries[index]) }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: start + entries.length < list.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: list.length,
  };
}
