import { parseNodeKey } from '../../domain/key.ts';
import type { EdgeKind } from '../../domain/vocabulary.ts';
import type { ExportedEdge, ExportedNode, ExportStore } from '../export-port.ts';
import type { StoredProperties } from '../import-port.ts';
import type { Connection } from './connection.ts';
import { activeSnapshot } from './snapshots.ts';
import { statement, type Statement } from './statement.ts';

const NODES = statement('export-nodes');
const EDGES = statement('export-edges');

/** Nodes to a page. A page of edges has all that leave its nodes, so it has fewer nodes. */
const NODES_TOGETHER = 2_000;
const STARTS_TOGETHER = 200;

interface EdgesRow {
  readonly key: string;
  readonly edges: readonly (readonly [type: EdgeKind, to: string, properties: StoredProperties])[];
}

/** The export's port over Neo4j. Pages are asked by key, so that each is one short question whatever there is. */
export function createExportStore(connection: Connection): ExportStore {
  return {
    activeSnapshot: () => activeSnapshot(connection),
    async *nodes(snapshot): AsyncGenerator<ExportedNode> {
      type Row = { readonly key: string; readonly properties: StoredProperties | null };
      for await (const { key, properties } of pages<Row>(connection, NODES, snapshot, NODES_TOGETHER)) {
        if (properties !== null) yield { key, kind: parseNodeKey(key).kind, properties };
      }
    },
    async *edges(snapshot): AsyncGenerator<ExportedEdge> {
      for await (const { key, edges } of pages<EdgesRow>(connection, EDGES, snapshot, STARTS_TOGETHER)) {
        for (const [kind, to, properties] of edges) yield { kind, from: key, to, properties };
      }
    },
  };
}

async function* pages<T extends { readonly key: string }>(
  connection: Connection,
  question: Statement,
  snapshot: number,
  size: number,
): AsyncGenerator<T> {
  let after = '';
  for (;;) {
    const rows = await connection.rows<T>(question, { after, snapshot, size });
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    after = last.key;
  }
}
