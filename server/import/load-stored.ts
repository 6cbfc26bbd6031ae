import type { ImportSession, StoredNode } from '../graph/import-port.ts';
import { PRODUCT_SOURCE, RECORD_KINDS } from '../domain/review-record.ts';
import { EDGE_KINDS, NODE_KINDS } from '../domain/vocabulary.ts';
import { STANDING, type Staging } from './staging.ts';

/** Whose rows the import replaces, and whose it takes out with it. */
export interface Sources {
  readonly own: string;
  /** The demo company, where this import takes it out. */
  readonly evicted: string | undefined;
}

/** Brings what the graph holds of nodes, of rows about reviews, and of other sources' order of steps, to the staged rows. */
export async function loadStoredNodes(
  staging: Staging,
  session: ImportSession,
  sources: Sources,
): Promise<void> {
  for await (const node of session.nodes()) {
    staging.run(
      'INSERT INTO stored_node VALUES (?, ?, ?, ?, ?, ?, ?)',
      NODE_KINDS.indexOf(node.kind),
      node.id,
      node.source,
      standing(node, sources),
      node.fingerprint,
      node.lastUsedAt,
      node.placeholder && JSON.stringify(node.placeholder),
    );
  }
  for await (const row of session.records()) {
    staging.run(
      'INSERT INTO stored_record VALUES (?, ?, ?, ?, ?, ?)',
      RECORD_KINDS.indexOf(row.kind),
      row.name,
      row.fingerprint,
      row.source,
      row.element,
      // What was recorded in the product about the demo company goes with it.
      standing({ ...row, source: evictedWith(row.source, sources), placeholder: null }, sources),
    );
  }
  for await (const { type, from, to } of session.flow(named(sources))) {
    if (type === 'NEXT') staging.run('INSERT INTO other_next VALUES (?, ?)', from, to);
    else staging.run('INSERT INTO other_step VALUES (?, ?)', to, from);
  }
}

function standing(node: Pick<StoredNode, 'isOpen' | 'source' | 'placeholder'>, sources: Sources): number {
  if (!node.isOpen) return STANDING.CLOSED;
  if (node.source === sources.own) return STANDING.OWN;
  if (node.source === sources.evicted) return STANDING.EVICTED;
  return node.placeholder ? STANDING.OTHERS_PLACEHOLDER : STANDING.OTHERS;
}

function evictedWith(source: string, { evicted }: Sources): string {
  return evicted !== undefined && source === PRODUCT_SOURCE ? evicted : source;
}

/** Brings the relationships that the import may close. */
export async function loadStoredEdges(
  staging: Staging,
  session: ImportSession,
  sources: Sources,
): Promise<void> {
  for await (const edge of session.edges(named(sources))) {
    const evicted = edge.source === sources.own ? 0 : 1;
    staging.run(
      'INSERT INTO stored_edge VALUES (?, ?, ?, ?, ?)',
      edge.key,
      EDGE_KINDS.indexOf(edge.type),
      edge.element,
      edge.lastUsedAt,
      evicted,
    );
  }
  staging.run('CREATE INDEX stored_edge_key ON stored_edge (key)');
}

export function named(sources: Sources): string[] {
  return sources.evicted === undefined ? [sources.own] : [sources.own, sources.evicted];
}
