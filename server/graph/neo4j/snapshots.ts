import { nodeKey, type NodeRef } from '../../domain/key.ts';
import type { ImportedFileRecord, SnapshotRecord } from '../../domain/record.ts';
import type { NODE_LABELS } from '../../domain/vocabulary.ts';
import type { Ask, Counts, NewestNodes } from '../port.ts';
import type { Connection } from './connection.ts';
import { nodeRecord, type NodePropertiesRow } from './node-record.ts';
import { promptly } from './promptly.ts';
import { statement } from './statement.ts';

const ACTIVE_SNAPSHOT = statement('active-snapshot');
const NEWEST_NODES = statement('newest-nodes');
const SNAPSHOTS = statement('snapshots');
const COUNTS_NODES = statement('counts-nodes');
const COUNTS_ACCESS_EDGES = statement('counts-access-edges');
const SCOPE_NAMED = statement('scope-named');

/** Sequence of the newest complete snapshot; 0 before the first import. */
export async function activeSnapshot(connection: Connection, options?: Ask): Promise<number> {
  const [row] = await promptly(
    (signal) => connection.rows<{ sequence: number }>(ACTIVE_SNAPSHOT, {}, { signal }),
    options?.signal,
  );
  return row?.sequence ?? 0;
}

/** The newest complete snapshot, with those of the nodes that are seen there. */
export async function newestNodes(
  connection: Connection,
  refs: readonly NodeRef[],
  options?: Ask,
): Promise<NewestNodes> {
  if (refs.length === 0) return { snapshot: await activeSnapshot(connection, options), nodes: new Map() };
  interface Found {
    readonly snapshot: number;
    readonly nodes: readonly NodePropertiesRow[];
  }
  const keys = refs.map(({ kind, id }) => nodeKey(kind, id));
  const [row] = await promptly(
    (signal) => connection.rows<Found>(NEWEST_NODES, { keys }, { signal }),
    options?.signal,
  );
  if (!row) throw new Error('the newest snapshot was asked for, and no row came');
  return {
    snapshot: row.snapshot,
    nodes: new Map(row.nodes.map((node) => [node.key, nodeRecord(node)])),
  };
}

/** Complete snapshots, newest first. */
export async function snapshots(connection: Connection, options?: Ask): Promise<SnapshotRecord[]> {
  type Row = Omit<SnapshotRecord, 'files'> & { readonly files: readonly string[] };
  const rows = await connection.rows<Row>(SNAPSHOTS, {}, options);
  return rows.map(({ files, ...snapshot }) => ({
    ...snapshot,
    files: files.map((text) => JSON.parse(text) as ImportedFileRecord),
  }));
}

/** Nodes of each kind and access edges seen at the snapshot. */
export async function counts(connection: Connection, snapshot: number, options?: Ask): Promise<Counts> {
  type Label = (typeof NODE_LABELS)[keyof typeof NODE_LABELS];
  const [nodes, edges] = await Promise.all([
    connection.rows<{ label: Label; seen: number }>(COUNTS_NODES, { snapshot }, options),
    connection.rows<{ seen: number }>(COUNTS_ACCESS_EDGES, { snapshot }, options),
  ]);
  const of = new Map(nodes.map(({ label, seen }) => [label, seen]));
  return {
    identities: of.get('Identity') ?? 0,
    roles: of.get('Role') ?? 0,
    permissions: of.get('Permission') ?? 0,
    actions: of.get('Action') ?? 0,
    functions: of.get('Function') ?? 0,
    steps: of.get('Step') ?? 0,
    workflows: of.get('Workflow') ?? 0,
    toxicCombinations: of.get('ToxicCombination') ?? 0,
    accessEdges: edges[0]?.seen ?? 0,
  };
}

/** Whether some access edge seen at the snapshot names this scope value (MODEL.md section 4). */
export async function scopeNamed(
  connection: Connection,
  scope: string,
  snapshot: number,
  options?: Ask,
): Promise<boolean> {
  const [row] = await connection.rows<{ named: boolean }>(SCOPE_NAMED, { scope, snapshot }, options);
  return row?.named ?? false;
}
