import { nodeKey } from '../../domain/key.ts';
import type { RecordedGraph } from '../../domain/recorded.ts';
import type { AccessEdgeKind } from '../../domain/vocabulary.ts';
import type { Ask } from '../port.ts';
import type { Connection } from './connection.ts';
import type { AccessRow } from './edge-tables.ts';
import type { NodeRow } from './node-tables.ts';
import { RecordedBuilder } from './recorded-builder.ts';
import type { DefinitionRow, EnablesRow } from './recorded-rows.ts';
import { statement } from './statement.ts';

const HUBS = statement('reached-hubs');
const NODES = statement('reached-nodes');
const ACCESS = statement('reached-access');
const ENABLES = statement('reached-enables');
const DEFINITION_NODES = statement('definition-nodes');
const DEFINITION_EDGES = statement('definition-edges');

/**
 * The part of the recorded graph that decides the answers about one identity: what it reaches over edges that were
 * ever recorded, and all workflows and rules, which are few. An action comes with all of its permissions; one of
 * which the identity reaches none is performed by none of its accounts, so its permissions are left out.
 */
export async function reachedFrom(
  connection: Connection,
  identity: string,
  options: Ask = {},
): Promise<RecordedGraph> {
  const reach = { hubs: await hubsOf(connection, nodeKey('IDENTITY', identity), options) };
  const [nodes, access, enables, definitionNodes, definitionEdges] = await Promise.all([
    connection.rows<NodeRow>(NODES, reach, options),
    connection.rows<{ kind: AccessEdgeKind; hub: string; edges: AccessRow[] }>(ACCESS, reach, options),
    connection.rows<{ action: string; edges: EnablesRow[] }>(ENABLES, reach, options),
    connection.rows<NodeRow>(DEFINITION_NODES, {}, options),
    connection.rows<DefinitionRow>(DEFINITION_EDGES, {}, options),
  ]);
  const builder = new RecordedBuilder();
  if (nodes.length === 0) return builder.done();
  for (const row of [...nodes, ...definitionNodes]) builder.addNode(row);
  for (const { kind, hub, edges } of access) builder.addAccess(kind, 'from', hub, edges);
  for (const { action, edges } of enables) builder.addEnables(action, edges);
  for (const row of definitionEdges) builder.addDefinition(row);
  return builder.done();
}

/**
 * Keys of the accounts and roles in reach, the origin's own among them: one edge further with every question, so that no
 * plan of the database can walk circles and diamonds way by way.
 */
async function hubsOf(connection: Connection, origin: string, options: Ask): Promise<string[]> {
  const hubs = new Set([origin]);
  let keys = [origin];
  while (keys.length > 0) {
    const next = await connection.rows<{ key: string }>(HUBS, { keys }, options);
    keys = next.map(({ key }) => key).filter((key) => !hubs.has(key));
    for (const key of keys) hubs.add(key);
  }
  return [...hubs];
}
