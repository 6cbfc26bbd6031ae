import { formatDay } from '../../server/domain/day.ts';
import { nodeKey } from '../../server/domain/key.ts';
import { compareCodePoints } from '../../server/domain/order.ts';
import type { EdgeRecord, NodeRecord, RecordOf, SnapshotRecord } from '../../server/domain/record.ts';
import type { EdgeKind, NodeKind } from '../../server/domain/vocabulary.ts';
import type { Graph, UsableAt } from '../../server/graph/port.ts';
import { BruteForce } from './brute-force.ts';
import { neededPart } from '../../bench/company/needed-part.ts';
import { fakeGrantTimes, fakeGround } from './fake-ground.ts';
import { edgeRecords, nodeRecords } from './fake-records.ts';
import { recordedHistory } from './recorded.ts';
import { world, type World } from './world.ts';

/**
 * The graph's port over worlds in memory: the first is snapshot 1, the next snapshot 2 … Each is all that there is at
 * its snapshot. Worlds may be added later, as an import would.
 * @param takenAt when each world was taken, for reviews and for the list of snapshots
 */
export function fakeGraph(
  worlds: readonly World[],
  takenAt: (snapshot: number) => string = (snapshot) => `2026-0${snapshot}-01T00:00:00Z`,
): Graph {
  const at = (snapshot: number): World => worlds[snapshot - 1] ?? world({});
  const nodesAt = <K extends NodeKind>(kind: K, snapshot: number): RecordOf<K>[] =>
    nodeRecords(at(snapshot))
      .filter((node): node is RecordOf<K> => node.kind === kind)
      .sort((a, b) => compareCodePoints(a.id, b.id));
  const edgesAt = (snapshot: number): EdgeRecord[] =>
    edgeRecords(at(snapshot)).sort((a, b) => compareCodePoints(a.key, b.key));
  const evaluator = ({ point, scope, amount }: UsableAt) => {
    const { snapshot, asOf, includeJit } = point;
    const where = { scope, ...(amount === null ? {} : { amount }) };
    return { where, brute: new BruteForce(at(snapshot), formatDay(asOf), { includeJit }) };
  };

  return {
    activeSnapshot: async () => worlds.length,
    newestNodes: async (refs) => {
      const asked = new Set(refs.map(({ kind, id }) => nodeKey(kind, id)));
      const all = nodeRecords(at(worlds.length)).map((node) => [nodeKey(node.kind, node.id), node] as const);
      return { snapshot: worlds.length, nodes: new Map(all.filter(([key]) => asked.has(key))) };
    },
    snapshots: async () => worlds.map((_, i) => snapshotRecord(i + 1, takenAt(i + 1))).reverse(),

    async counts(snapshot) {
      const { identities, roles, permissions, actions, functions, steps, workflows, ...rest } = at(snapshot);
      const { toxicCombinations, hasRole, hasPermission, inherits, grants, canActAs } = rest;
      const accessEdges = [hasRole, hasPermission, inherits, grants, canActAs].flat().length;
      const nodes = {
        identities,
        roles,
        permissions,
        actions,
        functions,
        steps,
        workflows,
        toxicCombinations,
      };
      const counted = Object.fromEntries(Object.entries(nodes).map(([name, rows]) => [name, rows.length]));
      return { ...(counted as Record<keyof typeof nodes, number>), accessEdges };
    },

    recordedGraph: async (options) =>
      options?.part === 'NEEDED'
        ? neededPart(recordedHistory(worlds.slice(0, options.upTo)))
        : recordedHistory(worlds),
    edgeKeys: async () => {},
    reachedFrom: async () => recordedHistory(worlds),
    reviewGround: async () => fakeGround(worlds, takenAt),
    grantTimes: async (identities) => fakeGrantTimes(worlds, identities),

    async nodes(kind, ids, snapshot) {
      const asked = new Set(ids);
      return new Map(
        nodesAt(kind, snapshot).flatMap((node) => (asked.has(node.id) ? [[node.id, node]] : [])),
      );
    },
    allNodes: async (kind, snapshot) => nodesAt(kind, snapshot),

    async edges(refs) {
      const asked = new Set(refs.map((ref) => ref.key));
      const all = worlds.flatMap(edgeRecords);
      return new Map(all.filter((edge) => asked.has(edge.key)).map((edge) => [edge.key, edge]));
    },

    async edgesOf(kind, ids, side, edgeKinds, snapshot) {
      const asked = new Set(ids);
      const found = edgesAt(snapshot).filter(
        (edge) => edgeKinds.includes(edge.kind) && edge[side].kind === kind && asked.has(edge[side].id),
      );
      return Map.groupBy(found, (edge) => edge[side].id);
    },

    async search(text, kinds, first, snapshot) {
      const wanted = text.toLowerCase();
      const matches = (node: NodeRecord): boolean =>
        node.id.toLowerCase().includes(wanted) || node.name.toLowerCase().includes(wanted);
      return nodeRecords(at(snapshot))
        .filter((node) => kinds.includes(node.kind) && matches(node))
        .slice(0, first);
    },

    async neighbours(of, kinds, first, snapshot) {
      const touches = (end: { kind: NodeKind; id: string }): boolean =>
        end.kind === of.kind && end.id === of.id;
      const edges = edgesAt(snapshot)
        .filter((edge) => kinds.includes(edge.kind) && (touches(edge.from) || touches(edge.to)))
        .sort((a, b) => byKind(a.kind, b.kind));
      return { edges: edges.slice(0, first), more: edges.length > first };
    },

    async whoCan(step, where, viaOthers) {
      const { brute, where: asked } = evaluator(where);
      return brute.whoCan(step, { ...asked, viaOthers });
    },
    async identitySteps(identity, where, viaOthers) {
      const { brute, where: asked } = evaluator(where);
      return brute.identitySteps(identity, { ...asked, viaOthers });
    },

    scopeNamed: async (scope, snapshot) => edgesAt(snapshot).some((edge) => edge.scope.includes(scope)),
    ping: async () => {},
    close: async () => {},
  };
}

function byKind(a: EdgeKind, b: EdgeKind): number {
  return compareCodePoints(a, b);
}

function snapshotRecord(sequence: number, takenAt: string): SnapshotRecord {
  return {
    sequence,
    source: 'test',
    takenAt,
    importedAt: takenAt.replace('-01T', '-02T'),
    incomplete: false,
    placeholders: 0,
    manifest: null,
    files: [
      {
        name: 'identities.csv',
        sha256: '0'.repeat(64),
        rowsRead: 1,
        imported: 1,
        duplicates: 0,
        rejected: 0,
      },
    ],
  };
}
