import type { EdgeRef } from '../../domain/answer.ts';
import { nodeKey, type NodeRef } from '../../domain/key.ts';
import { compareCodePoints } from '../../domain/order.ts';
import type { EdgeRecord } from '../../domain/record.ts';
import { EDGE_KINDS, type EdgeKind, type NodeKind } from '../../domain/vocabulary.ts';
import type { Ask, AskAt } from '../port.ts';
import type { Connection } from './connection.ts';
import { edgeRecord, type EdgePropertiesRow } from './edge-record.ts';
import { statement } from './statement.ts';

const EDGES = statement('edges');
const SIDES = { from: statement('edges-from'), to: statement('edges-to') };
const NEIGHBOURS = statement('neighbours');

/** Edges with their evidence, by key, as recorded at the snapshot; without one, as recorded last. */
export async function edges(
  connection: Connection,
  refs: readonly EdgeRef[],
  { snapshot, ...options }: Partial<AskAt> = {},
): Promise<Map<string, EdgeRecord>> {
  if (refs.length === 0) return new Map();
  const references = [...new Map(refs.map((ref) => [ref.key, ref])).values()].map(({ key, from, to }) => ({
    key,
    from: nodeKey(from.kind, from.id),
    to: nodeKey(to.kind, to.id),
  }));
  const rows = await connection.rows<EdgePropertiesRow>(
    EDGES,
    { references, snapshot: snapshot ?? null },
    options,
  );
  return new Map(rows.map((row) => [row.properties.key, edgeRecord(row)]));
}

/** Edges of the given kinds that leave or enter the nodes, by node id, sorted by key. */
export async function edgesOf(
  connection: Connection,
  kind: NodeKind,
  ids: readonly string[],
  side: 'from' | 'to',
  kinds: readonly EdgeKind[],
  snapshot: number,
  options?: Ask,
): Promise<Map<string, EdgeRecord[]>> {
  if (ids.length === 0) return new Map();
  const keys = [...new Set(ids)].map((id) => nodeKey(kind, id));
  const rows = await connection.rows<EdgePropertiesRow>(SIDES[side], { keys, kinds, snapshot }, options);
  const found = rows.map(edgeRecord).sort((a, b) => compareCodePoints(a.key, b.key));
  return Map.groupBy(found, (edge) => edge[side].id);
}

/**
 * The first edges at a node, by kind, then key; `more`: there are others.
 * @param kinds empty: all
 */
export async function neighbours(
  connection: Connection,
  of: NodeRef,
  kinds: readonly EdgeKind[],
  first: number,
  snapshot: number,
  options?: Ask,
): Promise<{ edges: EdgeRecord[]; more: boolean }> {
  const parameters = {
    node: nodeKey(of.kind, of.id),
    kinds: kinds.length === 0 ? EDGE_KINDS : kinds,
    first: first + 1,
    snapshot,
  };
  const rows = await connection.rows<EdgePropertiesRow>(NEIGHBOURS, parameters, options);
  return { edges: rows.slice(0, first).map(edgeRecord), more: rows.length > first };
}
