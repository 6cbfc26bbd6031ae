import type { EdgeRef } from '../domain/answer.ts';
import { recordedAt } from '../domain/point.ts';
import type { EdgeTable, RecordedGraph } from '../domain/recorded.ts';
import { ACCESS_EDGE_KINDS, type AccessEdgeKind } from '../domain/vocabulary.ts';
import { adjacency, type Adjacency } from './adjacency.ts';
import { TABLE_OF_KIND } from './edge-refs.ts';
import { isSeen, type NodeTableName, type View } from './view.ts';

/** Why an edge is not usable at a point in time, the first that applies. */
export type EdgeAbsence = 'NOT_RECORDED' | 'NOT_VALID' | 'NEEDS_ACTIVATION' | 'END_TAKES_NO_PART';

/** A table of edges with where each node's edges are, whenever they were recorded. */
interface Indexed {
  readonly table: EdgeTable;
  readonly byStart: Adjacency;
  readonly starts: ReadonlyMap<string, number>;
}

const indexes = new WeakMap<RecordedGraph, Map<string, Indexed>>();

/**
 * Why an edge, known from another point in time, is not usable (for an edge of definition: not seen) in a view, at
 * whatever scope and amount; undefined where it is. What went and came back is two rows with one key: either may hold.
 */
export function absenceOf(view: View, ref: EdgeRef): EdgeAbsence | undefined {
  const access = ACCESS_EDGE_KINDS.find((kind) => kind === ref.kind);
  const ends = [TABLE_OF_KIND[ref.from.kind], TABLE_OF_KIND[ref.to.kind]] as const;
  const rows = rowsOf(view.graph, ref, ends[0]);
  const { table } = indexed(view.graph, ref, ends[0]);
  const usable = (e: number): boolean =>
    access ? view.usable[access][e] === 1 : isSeen(view, table, ends, e);
  if (rows.some(usable)) return undefined;
  const row = rows.find((e) => recordedAt(view.point.snapshot, table.since[e], table.until[e]));
  if (row === undefined) return 'NOT_RECORDED';
  return access ? absenceOfAccess(view, access, row) : 'END_TAKES_NO_PART';
}

function absenceOfAccess({ graph, point }: View, kind: AccessEdgeKind, e: number): EdgeAbsence {
  const { validFrom, validTo, jit } = graph.access[kind];
  if (point.asOf < validFrom[e] || validTo[e] < point.asOf) return 'NOT_VALID';
  return jit[e] === 1 && !point.includeJit ? 'NEEDS_ACTIVATION' : 'END_TAKES_NO_PART';
}

function rowsOf(graph: RecordedGraph, ref: EdgeRef, from: NodeTableName): number[] {
  const { table, byStart, starts } = indexed(graph, ref, from);
  const start = starts.get(ref.from.id);
  if (start === undefined) return [];
  const edges = byStart.edge.subarray(byStart.start[start], byStart.start[start + 1]);
  return Array.from(edges).filter((e) => table.key.at(e) === ref.key);
}

/** The table that an edge is in, indexed once a graph. */
function indexed(graph: RecordedGraph, ref: EdgeRef, from: NodeTableName): Indexed {
  const name = `${ref.kind} ${from}`;
  let known = indexes.get(graph);
  if (!known) indexes.set(graph, (known = new Map<string, Indexed>()));
  let index = known.get(name);
  if (!index) {
    const table = tableOf(graph, ref);
    const { ids } = graph[from];
    const all = new Uint8Array(table.from.length).fill(1);
    const byStart = adjacency(table, 'from', ids.length, all);
    known.set(name, (index = { table, byStart, starts: new Map(ids.map((id, number) => [id, number])) }));
  }
  return index;
}

function tableOf(graph: RecordedGraph, { kind, from }: EdgeRef): EdgeTable {
  switch (kind) {
    case 'ENABLES':
      return graph.enables;
    case 'BELONGS_TO':
      return graph.belongsTo;
    case 'PERFORMS':
      return from.kind === 'FUNCTION' ? graph.functionPerforms : graph.actionPerforms;
    case 'PART_OF':
      return graph.partOf;
    case 'NEXT':
      return graph.next;
    case 'SEPARATED_FROM':
      return graph.separations;
    case 'COMBINED_IN':
    case 'OWNED_BY':
      throw new Error(`no completion rests on an edge ${kind}`);
    default:
      return graph.access[kind];
  }
}
