import { LRUCache } from 'lru-cache';
import type { NodeKind } from '../domain/vocabulary.ts';
import type { Graph } from '../graph/port.ts';

/** Kinds of node at snapshots whose names are kept. */
const KEPT = 8;

/** Names of nodes, read once a snapshot: what findings are sorted and searched by, tens of thousands at a time. */
export class Names {
  readonly #graph: Graph;
  readonly #kept = new LRUCache<string, Map<string, string>>({ max: KEPT });

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** The name of each of the nodes at the snapshot; of one that is not seen there, its id. */
  async of(
    kind: NodeKind,
    ids: Iterable<string>,
    snapshot: number,
    signal?: AbortSignal,
  ): Promise<(id: string) => string> {
    const place = `${kind} ${snapshot}`;
    const known = this.#kept.get(place) ?? new Map<string, string>();
    this.#kept.set(place, known);
    const unknown = [...new Set(ids)].filter((id) => !known.has(id));
    if (unknown.length > 0) {
      const nodes = await this.#graph.nodes(kind, unknown, snapshot, signal ? { signal } : {});
      for (const id of unknown) known.set(id, nodes.get(id)?.name ?? id);
    }
    return (id) => known.get(id) ?? id;
  }
}
