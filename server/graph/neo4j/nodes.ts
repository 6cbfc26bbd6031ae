import { nodeKey } from '../../domain/key.ts';
import { compareCodePoints } from '../../domain/order.ts';
import type { NodeRecord, RecordOf } from '../../domain/record.ts';
import { NODE_KINDS, type NodeKind } from '../../domain/vocabulary.ts';
import type { Ask } from '../port.ts';
import type { Connection } from './connection.ts';
import { nodeRecord, type NodePropertiesRow } from './node-record.ts';
import { statement } from './statement.ts';

const NODES = statement('nodes');
const ALL_NODES = statement('all-nodes');
const SEARCH = statement('search');

/** Nodes by id, as they are seen at the snapshot; one that is not seen is absent from the map. */
export async function nodes<K extends NodeKind>(
  connection: Connection,
  kind: K,
  ids: readonly string[],
  snapshot: number,
  options?: Ask,
): Promise<Map<string, RecordOf<K>>> {
  if (ids.length === 0) return new Map();
  const keys = [...new Set(ids)].map((id) => nodeKey(kind, id));
  const rows = await connection.rows<NodePropertiesRow>(NODES, { keys, snapshot }, options);
  return new Map(rows.map((row) => [row.properties.id, nodeRecord(row) as RecordOf<K>]));
}

/** All nodes of a kind seen at the snapshot, by id in code point order. */
export async function allNodes<K extends NodeKind>(
  connection: Connection,
  kind: K,
  snapshot: number,
  options?: Ask,
): Promise<RecordOf<K>[]> {
  const prefix = nodeKey(kind, '');
  const rows = await connection.rows<NodePropertiesRow>(ALL_NODES, { prefix, snapshot }, options);
  return rows.map((row) => nodeRecord(row) as RecordOf<K>).sort((a, b) => compareCodePoints(a.id, b.id));
}

/**
 * MODEL.md section 9, best match first.
 * @param text folded here as the import folds ids and names
 * @param kinds empty: all
 */
export async function search(
  connection: Connection,
  text: string,
  kinds: readonly NodeKind[],
  first: number,
  snapshot: number,
  options?: Ask,
): Promise<NodeRecord[]> {
  const parameters = {
    text: text.toLowerCase(),
    kinds: kinds.length === 0 ? NODE_KINDS : kinds,
    first,
    snapshot,
  };
  return (await connection.rows<NodePropertiesRow>(SEARCH, parameters, options)).map(nodeRecord);
}
