import type { EdgeKind, NodeKind } from '../domain/vocabulary.ts';
import type { StoredProperties } from './import-port.ts';

/** What an export asks of the database: all of a snapshot, in pieces, so that memory does not grow with it. */
export interface ExportStore {
  /** The newest complete snapshot; 0 before the first import. */
  activeSnapshot(): Promise<number>;
  /** The nodes that are seen at the snapshot, with the properties that they had there (docs/storage.md), by key. */
  nodes(snapshot: number): AsyncIterable<ExportedNode>;
  /** The edges that are seen at the snapshot, by the keys of the nodes that they leave and their own. */
  edges(snapshot: number): AsyncIterable<ExportedEdge>;
}

export interface ExportedNode {
  /** `KIND:id`. */
  readonly key: string;
  readonly kind: NodeKind;
  readonly properties: StoredProperties;
}

export interface ExportedEdge {
  readonly kind: EdgeKind;
  /** Keys of the nodes at its ends. */
  readonly from: string;
  readonly to: string;
  readonly properties: StoredProperties;
}
