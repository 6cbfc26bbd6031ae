import { nodeKey, parseNodeKey } from '../../server/domain/key.ts';
import { RECORD_KINDS } from '../../server/domain/review-record.ts';
import type { EdgeKind, IdentityKind } from '../../server/domain/vocabulary.ts';
import { storedNodes, type MemoryNode } from './memory-nodes.ts';
import { MemoryReadings } from './memory-readings.ts';
import type {
  ImportSession,
  ImportStore,
  SnapshotDraft,
  StoredProperties,
} from '../../server/graph/import-port.ts';

interface MemoryRecord {
  readonly properties: StoredProperties;
  readonly ties: readonly string[];
  isOpen: boolean;
}

interface MemoryEdge {
  readonly type: EdgeKind;
  readonly from: string;
  readonly to: string;
  properties: StoredProperties;
  isOpen: boolean;
}

/** An import store in memory, without history: for the rules of an import. What Neo4j keeps of it is tested on Neo4j. */
export class MemoryImportStore implements ImportStore {
  readonly nodes = new Map<string, MemoryNode>();
  readonly edges: MemoryEdge[] = [];
  readonly records: MemoryRecord[] = [];
  readonly snapshots: SnapshotDraft[] = [];
  readonly #readings = new MemoryReadings();
  /** How many snapshots there were when a node or an order of steps was last written. */
  #settled = 0;
  /** How often all nodes were asked for: an import that reads only what has changed does not. */
  wholeReads = 0;
  /** Rows that were written since the store was made: what an import costs. */
  written = 0;

  ensureSchema(): Promise<void> {
    return Promise.resolve();
  }

  hasReading(source: string): Promise<boolean> {
    return Promise.resolve(this.#readings.has(source));
  }

  recover(): Promise<boolean> {
    return Promise.resolve(false);
  }

  exclusively<T>(work: (session: ImportSession) => Promise<T>): Promise<T> {
    return work(this.#session());
  }

  openNodes(): Map<string, StoredProperties> {
    return new Map(
      [...this.nodes].filter(([, node]) => node.isOpen).map(([key, node]) => [key, node.properties]),
    );
  }

  openEdges(type?: EdgeKind): MemoryEdge[] {
    return this.edges.filter((edge) => edge.isOpen && (type === undefined || edge.type === type));
  }

  /** Rows about reviews that stand, by the beginning of their key. */
  openRecords(prefix = ''): StoredProperties[] {
    return this.records
      .filter(({ isOpen, properties }) => isOpen && String(properties['key']).startsWith(prefix))
      .map(({ properties }) => properties);
  }

  #session(): ImportSession {
    const { nodes, edges, records, snapshots } = this;
    const begun: SnapshotDraft[] = [];
    const readings = this.#readings;
    const unsettle = (): void => void (this.#settled = snapshots.length + begun.length);
    const wrote = (rows: readonly unknown[]): void => void (this.written += rows.length);
    const isOpen = (key: string): boolean => nodes.get(key)?.isOpen ?? false;
    return {
      ...readings.session(),
      isSettledSince: async (sequence) => this.#settled <= sequence,
      async standings(keys) {
        return keys.flatMap((key) => {
          const { isOpen: open, properties } = nodes.get(key) ?? { isOpen: false, properties: {} };
          const isPlaceholder = properties['placeholder'] === true;
          return nodes.has(key)
            ? { key, source: String(properties['source']), isOpen: open, isPlaceholder }
            : [];
        });
      },
      async edgesAt(source, type, starts, keys) {
        return [...edges.entries()].flatMap(([element, { properties, ...edge }]) => {
          const key = String(properties['key']);
          const isAsked = edge.isOpen && edge.type === type && properties['source'] === source;
          if (!isAsked || !starts.includes(edge.from) || !keys.includes(key)) return [];
          const lastUsedAt = (properties['lastUsedAt'] as string | undefined) ?? null;
          return [{ key, element: String(element), lastUsedAt }];
        });
      },
      async snapshots() {
        return {
          active: snapshots.length,
          newest: new Map(snapshots.map((snapshot) => [snapshot.source, snapshot])),
        };
      },
      nodes: () => {
        this.wholeReads++;
        return storedNodes(nodes);
      },
      async *identities() {
        for (const [key, { properties, isOpen }] of nodes) {
          const { kind, id } = parseNodeKey(key);
          if (kind !== 'IDENTITY' || !isOpen) continue;
          yield {
            id,
            source: String(properties['source']),
            name: String(properties['name']),
            kind: properties['kind'] as IdentityKind,
            email: (properties['email'] as string | undefined) ?? null,
          };
        }
      },
      async *edges(sources) {
        for (const [element, { type, properties, isOpen }] of edges.entries()) {
          const { key, source, lastUsedAt } = properties;
          if (!isOpen || !sources.includes(String(source))) continue;
          yield {
            key: String(key),
            type,
            source: String(source),
            element: String(element),
            lastUsedAt: (lastUsedAt as string | undefined) ?? null,
          };
        }
      },
      async *records() {
        for (const [element, { properties, isOpen }] of records.entries()) {
          const { rowId, source, fingerprint } = properties;
          const kind = RECORD_KINDS.find((candidate) => String(rowId).startsWith(`${candidate}:`))!;
          yield {
            kind,
            name: String(rowId).slice(kind.length + 1),
            source: String(source),
            fingerprint: String(fingerprint),
            isOpen,
            element: String(element),
          };
        }
      },
      async openRecords(_sequence, _kind, rows) {
        wrote(rows);
        for (const { properties, ties } of rows) {
          const known = ties.filter(({ to }) => nodes.has(to));
          records.push({ properties, ties: known.map(({ tie, to }) => `${tie} ${to}`), isOpen: true });
        }
      },
      async closeRecords(_sequence, elements) {
        wrote(elements);
        for (const element of elements) records[Number(element)].isOpen = false;
      },
      async *flow(sources) {
        for (const { type, from, to, properties, isOpen: open } of edges) {
          if (type !== 'PART_OF' && type !== 'NEXT') continue;
          if (!open || !isOpen(from) || !isOpen(to) || sources.includes(String(properties['source'])))
            continue;
          yield { type, from: parseNodeKey(from).id, to: parseNodeKey(to).id };
        }
      },
      async edgesOfOthers(keys, sources) {
        return edges
          .filter((edge) => edge.isOpen && !sources.includes(String(edge.properties['source'])))
          .flatMap(({ type, from, to, properties }) =>
            [...new Set([from, to])]
              .filter((at) => keys.includes(at))
              .map((at) => ({ at, type, source: String(properties['source']), from, to })),
          );
      },
      async edgeEnds(elements) {
        return elements.map((element) => edges[Number(element)]);
      },
      async prepare() {},
      async begin(draft) {
        begun.push(draft);
      },
      async openNodes(_sequence, kind, rows) {
        wrote(rows);
        unsettle();
        for (const { key, properties } of rows)
          nodes.set(nodeKey(kind, parseNodeKey(key).id), { properties, isOpen: true });
      },
      async changeNodes(_sequence, rows) {
        wrote(rows);
        unsettle();
        for (const { key, properties } of rows) nodes.get(key)!.properties = properties;
      },
      async reopenNodes(_sequence, keys) {
        wrote(keys);
        unsettle();
        for (const key of keys) nodes.get(key)!.isOpen = true;
      },
      async closeNodes(_sequence, keys) {
        wrote(keys);
        unsettle();
        for (const key of keys) nodes.get(key)!.isOpen = false;
      },
      async openEdges(_sequence, type, rows) {
        wrote(rows);
        if (type === 'PART_OF' || type === 'NEXT') unsettle();
        for (const { from, to, properties } of rows) {
          if (!nodes.has(from) || !nodes.has(to))
            throw new Error(`an edge without an end: ${from} ${type} ${to}`);
          edges.push({ type, from, to, properties, isOpen: true });
        }
      },
      async closeEdges(_sequence, elements) {
        wrote(elements);
        for (const element of elements) edges[Number(element)].isOpen = false;
      },
      async rememberUses(_sequence, uses) {
        wrote([...uses.nodes, ...uses.edges]);
        for (const [key, lastUsedAt] of uses.nodes)
          nodes.get(key)!.properties = { ...nodes.get(key)!.properties, lastUsedAt };
        for (const [element, lastUsedAt] of uses.edges) {
          const edge = edges[Number(element)];
          edge.properties = { ...edge.properties, lastUsedAt };
        }
      },
      async activate(_importedAt, change) {
        snapshots.push(...begun);
        readings.activate(
          begun.map(({ source }) => source),
          change,
        );
      },
    };
  }
}
