import { ACCESS_EDGE_KINDS, type AccessEdgeKind } from '../server/domain/vocabulary.ts';
import { UNLIMITED } from '../server/domain/amount.ts';
import type { RecordedGraph } from '../server/domain/recorded.ts';
import type { Connection } from '../server/graph/neo4j/connection.ts';
import { benchStatement } from './neo4j.ts';

const nodes = benchStatement('plain-nodes');
const edges = benchStatement('plain-edges');
const key = benchStatement('plain-key');

const BATCH = 10_000;

/** Which tables the ends of an access edge are in, and the labels there. */
const ENDS = {
  HAS_ROLE: ['identities', 'roles'],
  HAS_PERMISSION: ['identities', 'permissions'],
  INHERITS: ['roles', 'roles'],
  GRANTS: ['roles', 'permissions'],
  CAN_ACT_AS: ['identities', 'identities'],
} as const satisfies Record<AccessEdgeKind, readonly [string, string]>;
const LABELS = { identities: 'Identity', roles: 'Role', permissions: 'Permission' } as const;

/**
 * Writes the identities, roles, permissions and access edges of a company from memory, with the properties that the product
 * would store, in batches of the same size: reads no file, checks nothing, compares with nothing.
 * @returns milliseconds
 */
export async function writePlainly(connection: Connection, graph: RecordedGraph): Promise<number> {
  const start = performance.now();
  await connection.command(key);
  for (const table of ['identities', 'roles', 'permissions'] as const) {
    const { ids } = graph[table];
    const row = (n: number): object => ({
      key: keyOf(table, ids[n]),
      id: ids[n],
      name: ids[n],
      source: 'bench',
      since: 1,
    });
    await inBatches(ids.length, row, (rows) => connection.write(nodes, { label: LABELS[table], rows }));
  }
  for (const type of ACCESS_EDGE_KINDS) {
    const table = graph.access[type];
    const [from, to] = ENDS[type];
    const row = (e: number): object => ({
      from: keyOf(from, graph[from].ids[table.from[e]]),
      to: keyOf(to, graph[to].ids[table.to[e]]),
      properties: propertiesOf(graph, type, e),
    });
    await inBatches(table.from.length, row, (rows) => connection.write(edges, { type, rows }));
  }
  return performance.now() - start;
}

function keyOf(table: keyof typeof LABELS, id: string): string {
  return `${LABELS[table].toUpperCase()}:${id}`;
}

function propertiesOf({ access, scopeSets }: RecordedGraph, type: AccessEdgeKind, e: number): object {
  const { key: keys, scope, limit } = access[type];
  return {
    key: keys.at(e),
    source: 'bench',
    since: 1,
    file: `${type.toLowerCase()}.csv`,
    row: e + 2,
    ...(scope[e] === 0 ? {} : { scope: [...scopeSets[scope[e]]] }),
    ...(limit[e] === UNLIMITED ? {} : { limitCents: limit[e] }),
  };
}

/** The next batch is made while the database works on the one before. */
async function inBatches(
  count: number,
  row: (n: number) => object,
  write: (rows: object[]) => Promise<unknown>,
): Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  for (let first = 0; first < count; first += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - first) }, (_, n) => row(first + n));
    await running;
    running = write(rows);
    running.catch(() => undefined);
  }
  await running;
}
