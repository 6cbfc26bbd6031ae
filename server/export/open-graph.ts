import {
  OPEN_GRAPH_EDGES,
  OPEN_GRAPH_NODES,
  OPEN_GRAPH_SOURCE,
  openGraphEdgeKind,
  openGraphNodeKind,
  type OpenGraphProperty,
} from '../domain/open-graph.ts';
import type { ExportedEdge, ExportedNode, ExportStore } from '../graph/export-port.ts';
import type { StoredProperties } from '../graph/import-port.ts';

type PropertyValue = string | number | boolean | readonly string[];
type Properties = Record<string, PropertyValue>;

/** Where an edge was read: told to whoever looks at the graph, and not read back. */
const EVIDENCE: readonly OpenGraphProperty[] = ['source', 'file', 'row', 'pointer'].map((name) => ({
  stored: name,
  name,
  type: 'text',
}));

/** How many nodes and edges were written. */
export interface Written {
  nodes: number;
  edges: number;
}

/**
 * A snapshot as an OpenGraph payload, in pieces of text of one line each (the schemas are BloodHound's for nodes and
 * edges): as much of it is in memory as the store hands on at once.
 * @param written counts what was handed on
 */
export async function* openGraph(
  store: ExportStore,
  snapshot: number,
  written: Written,
): AsyncGenerator<string> {
  yield `{"metadata":${JSON.stringify({ source_kind: OPEN_GRAPH_SOURCE })},"graph":{"nodes":[`;
  for await (const node of store.nodes(snapshot)) {
    yield `${written.nodes === 0 ? '\n' : ',\n'}${JSON.stringify(openGraphNode(node))}`;
    written.nodes++;
  }
  yield '\n],"edges":[';
  for await (const edge of store.edges(snapshot)) {
    yield `${written.edges === 0 ? '\n' : ',\n'}${JSON.stringify(openGraphEdge(edge))}`;
    written.edges++;
  }
  yield '\n]}}\n';
}

/** Its id is the key, because ids are unique within a kind only and OpenGraph has one space of ids for all. */
export function openGraphNode({ key, kind, properties }: ExportedNode): object {
  const own = propertiesOf(properties, OPEN_GRAPH_NODES[kind]);
  if (properties['placeholder'] === true) own['placeholder'] = true;
  if (typeof properties['source'] === 'string') own['source'] = properties['source'];
  return { id: key, kinds: [openGraphNodeKind(kind)], properties: own };
}

export function openGraphEdge({ kind, from, to, properties }: ExportedEdge): object {
  return {
    kind: openGraphEdgeKind(kind),
    start: { match_by: 'id', value: from },
    end: { match_by: 'id', value: to },
    properties: propertiesOf(properties, [...OPEN_GRAPH_EDGES[kind], ...EVIDENCE]),
  };
}

function propertiesOf(stored: StoredProperties, known: readonly OpenGraphProperty[]): Properties {
  const properties: Properties = {};
  for (const { stored: key, name, type } of known) {
    const value = stored[key];
    if (value === undefined || value === null) continue;
    // Cents have at most 15 digits, so the quotient has a shortest decimal form that is exact.
    properties[name] = type === 'amount' ? Number(value) / 100 : value;
  }
  return properties;
}
