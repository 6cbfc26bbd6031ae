import { STILL_RECORDED } from '../../domain/point.ts';
import type { RecordedGraph } from '../../domain/recorded.ts';
import type { AskRecorded } from '../port.ts';
import type { Connection } from './connection.ts';
import type { AccessRow } from './edge-tables.ts';
import type { NodeRow } from './node-tables.ts';
import {
  RecordedBuilder,
  type ChangedAccessRow,
  type ChangedDefinitionRow,
  type Changes,
  type DefinitionRow,
  type EnablesRow,
} from './recorded-builder.ts';
import { statement, type Statement } from './statement.ts';

const NODES = statement('recorded-nodes');
const ENABLES = statement('recorded-enables');
const DEFINITION_EDGES = statement('definition-edges');
const CHANGED_NODES = statement('changed-nodes');
const CHANGED_ACCESS = statement('changed-access');
const CHANGED_DEFINITIONS = statement('changed-definitions');

/** Rows of changes that are held until all of them are there; beyond that everything is read anew, row by row. */
const MOST_CHANGES = 100_000;

/** Each kind of access edge is read in lists round the end at which there are fewer nodes. */
const ACCESS = [
  { kind: 'HAS_ROLE', hub: 'to', statement: statement('recorded-has-role') },
  { kind: 'HAS_PERMISSION', hub: 'to', statement: statement('recorded-has-permission') },
  { kind: 'INHERITS', hub: 'from', statement: statement('recorded-inherits') },
  { kind: 'GRANTS', hub: 'from', statement: statement('recorded-grants') },
  { kind: 'CAN_ACT_AS', hub: 'from', statement: statement('recorded-can-act-as') },
] as const;

/** Milliseconds. A million edges take some ten seconds; a large answer on a busy machine is no reason to give up. */
const TIMEOUT = 600_000;

/** How each graph that was read came to be, so that the next snapshot can be added to it. */
const builders = new WeakMap<RecordedGraph, RecordedBuilder>();

/**
 * All that was recorded up to a snapshot. The statements run beside each other and not in one moment: what an import writes
 * meanwhile carries its own sequence, and is left out.
 */
export async function recordedGraph(
  connection: Connection,
  options: AskRecorded = {},
): Promise<RecordedGraph> {
  const { upTo = STILL_RECORDED, known, signal } = options;
  const builder = known && builders.get(known);
  if (known && builder && builder.upTo !== STILL_RECORDED) {
    if (builder.upTo >= upTo) return known;
    const changes = await changesAfter(connection, builder.upTo, signal);
    if (changes && builder.latest === known) return handedOut(builder, () => builder.advance(changes, upTo));
  }
  const fresh = new RecordedBuilder(upTo);
  await readAll(connection, fresh, signal);
  return handedOut(fresh, () => undefined);
}

function handedOut(builder: RecordedBuilder, change: () => void): RecordedGraph {
  change();
  const graph = builder.done();
  builders.set(graph, builder);
  return graph;
}

async function readAll(
  connection: Connection,
  builder: RecordedBuilder,
  signal?: AbortSignal,
): Promise<void> {
  const options = { timeout: TIMEOUT, ...(signal ? { signal } : {}) };
  const nodes = async (): Promise<void> => {
    for await (const row of connection.stream(NODES, {}, options)) builder.addNode(row.toObject() as NodeRow);
  };
  const enables = async (): Promise<void> => {
    for await (const row of connection.stream(ENABLES, {}, options)) {
      builder.addEnables(row.get('action') as string, row.get('edges') as EnablesRow[]);
    }
  };
  const definitions = async (): Promise<void> => {
    for await (const row of connection.stream(DEFINITION_EDGES, {}, options)) {
      builder.addDefinition(row.toObject() as DefinitionRow);
    }
  };
  const access = ACCESS.map(({ kind, hub: side, statement }) => async (): Promise<void> => {
    for await (const row of connection.stream(statement, {}, options)) {
      builder.addAccess(kind, side, row.get('hub') as string, row.get('edges') as AccessRow[]);
    }
  });
  await Promise.all([nodes, enables, definitions, ...access].map((read) => read()));
}

/** What changed after a snapshot; undefined where that is so much that all may as well be read again. */
async function changesAfter(
  connection: Connection,
  after: number,
  signal?: AbortSignal,
): Promise<Changes | undefined> {
  const options = { timeout: TIMEOUT, ...(signal ? { signal } : {}) };
  const read = async <T extends object>(statement: Statement): Promise<T[] | undefined> => {
    const rows: T[] = [];
    for await (const row of connection.stream(statement, { after }, options)) {
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
