import { LRUCache } from 'lru-cache';
import { nodeKey } from './domain/key.ts';
import type { NodeRecord, RecordOf } from './domain/record.ts';
import type { NodeKind } from './domain/vocabulary.ts';

/** Of some hundred bytes each. */
const KEPT = 20_000;

/**
 * Nodes as they are seen at a snapshot, kept for later requests: what is stored of a complete snapshot never changes.
 * But for identities, whose last use has no history (docs/storage.md): those are asked of the database each time.
 */
export class KeptRecords {
  readonly #kept = new LRUCache<string, NodeRecord>({ max: KEPT });

  keep(records: Iterable<NodeRecord>, snapshot: number): void {
    for (const record of records) {
      if (record.kind !== 'IDENTITY') this.#kept.set(nameOf(record.kind, record.id, snapshot), record);
    }
  }

  get<K extends NodeKind>(kind: K, id: string, snapshot: number): RecordOf<K> | undefined {
    return this.#kept.get(nameOf(kind, id, snapshot)) as RecordOf<K> | undefined;
  }
}

function nameOf(kind: NodeKind, id: string, snapshot: number): string {
  return `${snapshot} ${nodeKey(kind, id)}`;
}
