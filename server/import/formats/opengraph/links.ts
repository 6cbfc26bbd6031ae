import { edgeKindOfOpenGraph } from '../../../domain/open-graph.ts';
import { FieldFault, textOf } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import { edgeMeaning } from './kinds.ts';
import type { NodeIndex } from './node-index.ts';

/**
 * Edges that the bundle writes as a column of the node they leave: the owner of an identity, the workflow of a step.
 * They are collected before the nodes are given; of several the first holds.
 */
export class Links {
  /** Id of the node that has the column → id of the other. */
  readonly #links = new Map<string, string>();

  /** Takes an edge in if it is such a one; faults are left to whoever reads the edge. */
  note(edge: JsonObject, index: NodeIndex): void {
    try {
      const ends = linkOf(edge, index);
      if (ends && !this.#links.has(ends.from)) this.#links.set(ends.from, ends.to);
    } catch (fault) {
      if (!(fault instanceof FieldFault)) throw fault;
    }
  }

  of(id: string): string | undefined {
    return this.#links.get(id);
  }
}

/** From which node to which a column leads, as ids of OpenGraph; undefined for any other edge. */
export function linkOf(edge: JsonObject, index: NodeIndex): { from: string; to: string } | undefined {
  const kind = textOf(edge, 'kind') ?? '';
  const own = edgeKindOfOpenGraph(kind);
  const meaning = own === undefined ? edgeMeaning(kind) : undefined;
  const isLink = own === 'OWNED_BY' || own === 'PART_OF' || meaning?.says === 'owned by';
  if (!isLink) return undefined;
  const start = index.end(edge, 'start').id;
  const end = index.end(edge, 'end').id;
  return meaning?.says === 'owned by' && meaning.isReversed
    ? { from: end, to: start }
    : { from: start, to: end };
}
