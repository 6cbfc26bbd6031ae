import { Populations } from '../server/answers/populations.ts';
import { parseConfig } from '../server/config.ts';
import { openDatabase } from '../server/database/open.ts';
import { today } from '../server/domain/day.ts';
import { neededIn } from '../server/domain/needed.ts';
import type { Point } from '../server/domain/point.ts';
import type { RecordedGraph } from '../server/domain/recorded.ts';
import { ACCESS_EDGE_KINDS } from '../server/domain/vocabulary.ts';
import { Connection } from '../server/graph/neo4j/connection.ts';
import { createGraph } from '../server/graph/neo4j/graph.ts';
import type { Graph } from '../server/graph/port.ts';
import { statement } from '../server/graph/neo4j/statement.ts';
import { atMost, median, medianMs, printGoals, type Goal } from './goal.ts';
import { say } from './say.ts';

const RUNS = 5;
const KINDS = ['has-role', 'has-permission', 'inherits', 'grants', 'can-act-as'] as const;
const NODES = ['recorded-identities', 'recorded-nodes', 'recorded-enables', 'definition-edges'] as const;

/** A list to be read, and what it is asked for. */
interface List {
  readonly name: string;
  readonly parameters: object;
}

/**
 * What reading costs: the projection of all edges, and of the needed ones, against a bare read of the same lists; the memory
 * that all edges take; and the first answer from nothing and after a new snapshot. Give the database as `npm start` takes it
 * (FOUREYES_HOME, or NEO4J_URI): `node --expose-gc bench/projection.ts`.
 */
export async function measureProjection(connection: Connection): Promise<Goal[]> {
  const graph = createGraph(connection);
  const snapshot = await graph.activeSnapshot();
  const [bares, reads]: [number[], number[]] = [[], []];
  const all = KINDS.map((kind) => ({ name: `recorded-${kind}`, parameters: {} }));
  let recorded: RecordedGraph | undefined;
  for (let run = 0; run < RUNS; run++) {
    bares.push(await medianMs(1, () => bareRead(connection, all)));
    recorded = undefined;
    globalThis.gc?.();
    const before = process.memoryUsage();
    reads.push(await medianMs(1, async () => (recorded = await graph.recordedGraph({ upTo: snapshot }))));
    globalThis.gc?.();
    const after = process.memoryUsage();
    const columns = after.arrayBuffers - before.arrayBuffers + after.external - before.external;
    say(
      `read ${reads.at(-1)?.toFixed(0)} ms, bare ${bares.at(-1)?.toFixed(0)} ms, columns ${mebibytes(columns)}, heap ${mebibytes(after.heapUsed - before.heapUsed)}, resident ${mebibytes(after.rss)}`,
    );
  }
  const point = { snapshot, asOf: today(), includeJit: false };
  const needed = recorded && (await neededPart(connection, snapshot, recorded));
  const cold = await coldMs(graph, point);
  say(`${edgesOf(recorded)} access edges; from nothing in memory to the answer ${cold.toFixed(0)} ms`);
  return [
    atMost('projection / bare read of the same lists', 2, 'times', median(reads) / median(bares)),
    ...(needed ? [needed] : []),
    atMost('bytes of columns for each access edge', 60, 'bytes', recorded ? bytesAnEdge(recorded) : NaN),
    ...(snapshot > 1 ? [await afterAnImport(graph, snapshot, cold)] : []),
  ];
}

/** Milliseconds from nothing in memory to the answer about everybody. */
export async function coldMs(graph: Graph, point: Point): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const populations = new Populations(graph);
    taken.push(await medianMs(1, () => populations.completions(point)));
    // What is read behind the first answer must not slow the next one down.
    await populations.survey(point);
  }
  return median(taken);
}

/** The needed part against a bare read of its lists: the nodes, the definitions, and the edges without their keys. */
async function neededPart(connection: Connection, snapshot: number, all: RecordedGraph): Promise<Goal> {
  const graph = createGraph(connection);
  const { roles, permissions } = neededIn(all);
  const idsOf = (ids: readonly string[], marks: Uint8Array) => ({
    ids: ids.filter((_, node) => marks[node]),
  });
  const parameters = {
    ...{ 'has-role': idsOf(all.roles.ids, roles), 'has-permission': idsOf(all.permissions.ids, permissions) },
    ...{ inherits: {}, grants: idsOf(all.permissions.ids, permissions), 'can-act-as': {} },
  };
  const lists = [
    ...NODES.map((name) => ({ name, parameters: {} })),
    ...KINDS.map((kind) => ({ name: `needed-${kind}`, parameters: parameters[kind] })),
  ];
  const [bares, reads]: [number[], number[]] = [[], []];
  let edges = 0;
  for (let run = 0; run < RUNS; run++) {
    bares.push(await medianMs(1, () => bareRead(connection, lists)));
    const read = async (): Promise<void> => {
      edges = edgesOf(await graph.recordedGraph({ upTo: snapshot, part: 'NEEDED' }));
    };
    reads.push(await medianMs(1, read));
  }
  say(`needed: ${edges} edges, read ${median(reads).toFixed(0)} ms, bare ${median(bares).toFixed(0)} ms`);
  return atMost('needed part / bare read of its lists', 2, 'times', median(reads) / median(bares));
}

function edgesOf(graph: RecordedGraph | undefined): number {
  return ACCESS_EDGE_KINDS.reduce((sum, kind) => sum + (graph?.access[kind].from.length ?? 0), 0);
}

/** The answer about the newest snapshot where the one before is in memory, against the answer from nothing. */
async function afterAnImport(graph: Graph, snapshot: number, cold: number): Promise<Goal> {
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const populations = new Populations(graph);
    await populations.survey({ snapshot: snapshot - 1, asOf: today(), includeJit: false });
    taken.push(
      await medianMs(1, () => populations.completions({ snapshot, asOf: today(), includeJit: false })),
    );
  }
  say(`the answer after the last import ${median(taken).toFixed(0)} ms`);
  return atMost('the next answer after the last import / from nothing', 0.1, 'times', median(taken) / cold);
}

async function bareRead(connection: Connection, lists: readonly List[]): Promise<void> {
  await Promise.all(
    lists.map(async ({ name, parameters }) => {
      const rows = connection.stream(statement(name), parameters, { timeout: 600_000 });
      for await (const row of rows) void row;
    }),
  );
}

/** What the columns of the access edges take, and their keys, without the names of the nodes at their ends. */
function bytesAnEdge({ access }: RecordedGraph): number {
  const KEY_BYTES = 17;
  let bytes = 0;
  let edges = 0;
  for (const table of Object.values(access)) {
    edges += table.from.length;
    for (const column of Object.values(table))
      if (ArrayBuffer.isView(column)) bytes += column.buffer.byteLength;
  }
  return bytes / edges + KEY_BYTES;
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MiB`;
}

if (import.meta.main) {
  const config = parseConfig(process.env, new URL('../', import.meta.url).pathname);
  const database = await openDatabase(config.database, (line) => process.stderr.write(`${line}\n`));
  const connection = new Connection(database.connection);
  try {
    printGoals(await measureProjection(connection));
  } finally {
    await connection.close();
    await database.close();
  }
}
