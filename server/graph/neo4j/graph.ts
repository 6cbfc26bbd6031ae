import type { Graph } from '../port.ts';
import type { Connection } from './connection.ts';
import { edges, edgesOf, neighbours } from './edges.ts';
import { allNodes, nodes, search } from './nodes.ts';
import { reachedFrom } from './reached.ts';
import { edgeKeys, recordedGraph } from './recorded-graph.ts';
import { grantTimes, reviewGround } from './review-ground.ts';
import { activeSnapshot, counts, newestNodes, scopeNamed, snapshots } from './snapshots.ts';
import { identitySteps, whoCan } from './usable.ts';

/** The graph's port over Neo4j: one function a question, each beside the statements that it asks. */
export function createGraph(connection: Connection): Graph {
  return {
    activeSnapshot: (options) => activeSnapshot(connection, options),
    newestNodes: (refs, options) => newestNodes(connection, refs, options),
    snapshots: (options) => snapshots(connection, options),
    counts: (snapshot, options) => counts(connection, snapshot, options),
    recordedGraph: (options) => recordedGraph(connection, options),
    edgeKeys: (graph, options) => edgeKeys(connection, graph, options),
    reachedFrom: (identity, options) => reachedFrom(connection, identity, options),
    reviewGround: (options) => reviewGround(connection, options),
    grantTimes: (identities, options) => grantTimes(connection, identities, options),
    nodes: (kind, ids, snapshot, options) => nodes(connection, kind, ids, snapshot, options),
    allNodes: (kind, snapshot, options) => allNodes(connection, kind, snapshot, options),
    edges: (refs, options) => edges(connection, refs, options),
    edgesOf: (kind, ids, side, edgeKinds, snapshot, options) =>
      edgesOf(connection, kind, ids, side, edgeKinds, snapshot, options),
    search: (text, kinds, first, snapshot, options) =>
      search(connection, text, kinds, first, snapshot, options),
    neighbours: (of, kinds, first, snapshot, options) =>
      neighbours(connection, of, kinds, first, snapshot, options),
    whoCan: (step, at, viaOthers, options) => whoCan(connection, step, at, viaOthers, options),
    identitySteps: (identity, at, viaOthers, options) =>
      identitySteps(connection, identity, at, viaOthers, options),
    scopeNamed: (scope, snapshot, options) => scopeNamed(connection, scope, snapshot, options),
    ping: () => connection.ping(),
    close: () => connection.close(),
  };
}
