import { int } from 'neo4j-driver';
import { STILL_RECORDED } from '../../domain/point.ts';
import type { RecordedGraph } from '../../domain/recorded.ts';
import type { Ask, AskRecorded } from '../port.ts';
import type { Connection } from './connection.ts';
import type { AccessRow } from './edge-tables.ts';
import { changesOfPart, needsMore, readNeededPart, type NeededIds } from './needed-part.ts';
import type { NodeRow } from './node-tables.ts';
import { RecordedBuilder } from './recorded-builder.ts';
import { forEachRow, patiently, readDefinitions, readNodes } from './recorded-reads.ts';
import type { ChangedAccessRow, ChangedDefinitionRow, Changes } from './recorded-rows.ts';
import { statement, type Statement } from './statement.ts';

const CHANGED_NODES = statement('changed-nodes');
const CHANGED_ACCESS = statement('changed-access');
const CHANGED_DEFINITIONS = statement('changed-definitions');
const EDGE_KEYS = statement('edge-keys');

/** Rows of changes that are held until all of them are there; beyond that everything is read anew, row by row. */
const MOST_CHANGES = 100_000;

/** Keys that are asked for together. */
const KEYS_TOGETHER = 5_000;

/** Each kind of access edge is read in lists round the end at which there are fewer nodes. */
const ACCESS = [
  { kind: 'HAS_ROLE', hub: 'to', statement: statement('recorded-has-role') },
  { kind: 'HAS_PERMISSION', hub: 'to', statement: statement('recorded-has-permission') },
  { kind: 'INHERITS', hub: 'from', statement: statement('recorded-inherits') },
  { kind: 'GRANTS', hub: 'from', statement: statement('recorded-grants') },
  { kind: 'CAN_ACT_AS', hub: 'from', statement: statement('recorded-can-act-as') },
] as const;

/** How a graph came to be, so that the next snapshot can be added to it. */
interface Origin {
  readonly builder: RecordedBuilder;
  /** Of the needed part: what it was read for. */
  readonly needed?: NeededIds;
}

const origins = new WeakMap<RecordedGraph, Origin>();

/**
 * All that was recorded up to a snapshot, or the needed part of it. The statements run beside each other and not in one moment:
 * what an import writes meanwhile carries its own sequence, and is left out.
 */
export async function recordedGraph(
  connection: Connection,
  options: AskRecorded = {},
): Promise<RecordedGraph> {
  const { upTo = STILL_RECORDED, part = 'ALL', known } = options;
  const origin = known && origins.get(known);
  const serves = part === 'NEEDED' || !origin?.needed;
  if (known && origin && serves && origin.builder.upTo !== STILL_RECORDED) {
    if (origin.builder.upTo >= upTo) return known;
    const advanced = await advancedFrom(connection, known, origin, upTo, options);
    if (advanced) return handedOut(advanced);
  }
  const builder = new RecordedBuilder(upTo);
  if (part === 'NEEDED')
    return handedOut({ builder, needed: await readNeededPart(connection, builder, options) });
  await readAll(connection, builder, options);
  return handedOut({ builder });
}

/** Reads the keys that were left for later, so that each edge of the graph can be named. */
export async function edgeKeys(connection: Connection, graph: RecordedGraph, ask: Ask = {}): Promise<void> {
  const read = async (stored: Float64Array): Promise<Map<number, string>> => {
    const found = new Map<number, string>();
    // The driver takes a plain number for a float.
    const parameters = { edges: Array.from(stored, (edge) => int(edge)) };
    await forEachRow<{ edges: number[]; keys: string[] }>(
      connection,
      { statement: EDGE_KEYS, parameters },
      ask,
      (row) => row.edges.forEach((edge, i) => found.set(edge, row.keys[i])),
    );
    return found;
  };
  for (const keys of origins.get(graph)?.builder.keys() ?? []) await keys.fill(KEYS_TOGETHER, read);
}

function handedOut(origin: Origin): RecordedGraph {
  const graph = origin.builder.done();
  origins.set(graph, origin);
  return graph;
}

/** The graph with what later snapshots changed; undefined where it has to be read anew. */
async function advancedFrom(
  connection: Connection,
  known: RecordedGraph,
  { builder, needed }: Origin,
  upTo: number,
  ask: Ask,
): Promise<Origin | undefined> {
  const changes = await changesAfter(connection, builder.upTo, ask);
  if (!changes) return undefined;
  await edgeKeys(connection, known, ask);
  if (builder.latest !== known) return undefined;
  if (!needed) {
    builder.advance(changes, upTo);
    return { builder };
  }
  builder.advance({ ...changes, access: changesOfPart(changes.access, needed) }, upTo);
  return needsMore(builder, needed) ? undefined : { builder, needed };
}

async function readAll(connection: Connection, builder: RecordedBuilder, ask: Ask): Promise<void> {
  await Promise.all([
    readNodes(connection, 'IDENTITIES', builder, ask),
    readNodes(connection, 'OTHERS', builder, ask),
    readDefinitions(connection, builder, ask),
    ...ACCESS.map(({ kind, hub: side, statement }) =>
      forEachRow<{ hub: string; edges: AccessRow[] }>(connection, { statement }, ask, ({ hub, edges }) =>
        builder.addAccess(kind, side, hub, edges),
      ),
    ),
  ]);
}

/** What changed after a snapshot; undefined where that is so much that all may as well be read again. */
async function changesAfter(connection: Connection, after: number, ask: Ask): Promise<Changes | undefined> {
  const read = async <T extends object>(statement: Statement): Promise<T[] | undefined> => {
    const rows: T[] = [];
    for await (const row of connection.stream(statement, { after }, patiently(ask))) {
      rows.push(row.toObject() as T);
      if (rows.length > MOST_CHANGES) return undefined;
    }
    return rows;
  };
  const [nodes, access, definitions] = await Promise.all([
    read<NodeRow>(CHANGED_NODES),
    read<ChangedAccessRow>(CHANGED_ACCESS),
    read<ChangedDefinitionRow>(CHANGED_DEFINITIONS),
  ]);
  return nodes && access && definitions && { nodes, access, definitions };
}
