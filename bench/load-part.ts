import type { Connection } from '../server/graph/neo4j/connection.ts';
import type { Asked } from './arguments.ts';
import { writeBundle } from './company/bundle.ts';
import { company } from './company/company.ts';
import { atMost, median, type Goal } from './goal.ts';
import { runImport } from './import-command.ts';
import { thisMachine } from './machine.ts';
import { benchStatement, openBenchDatabase } from './neo4j.ts';
import type { Report } from './report.ts';
import { say } from './say.ts';
import { startServer, type BenchServer } from './server.ts';
import { removeFolder, temporaryFolder } from './temporary.ts';

const CLIENTS = 32;
const SECONDS = 15;
const SINGLE_QUESTIONS = 200;
const PATIENCE_MS = 600_000;

const PAGE = `{ completions(first: 50) { totalCount nodes { identity { id name } workflow { id name } mode maxAmount material } } }`;
const IDENTITY = `query ($id: ID!) { identity(id: $id) { completions { workflow { id } mode maxAmount } } }`;
const NOTHING = '{ __typename }';
const ASKS_NOTHING = benchStatement('asks-nothing');

/** The concurrent part: a generated company in the database, a server on it, and so many clients that ask without a pause. */
export async function measureLoad({ size }: Asked): Promise<Report> {
  const machine = thisMachine();
  const folder = temporaryFolder();
  try {
    const database = await openBenchDatabase();
    try {
      say(`Importing the company of size ${size.name}`);
      const graph = company(size, 'scoped');
      await writeBundle(graph, folder);
      await runImport(folder, database.settings);
      const server = await startServer(database.settings);
      try {
        const goals = await underLoad(server, database.connection, graph.identities.ids);
        const { name, identities, edges } = size;
        return { machine, size: name, identities, edges, systems: [], notHere: [], goals };
      } finally {
        await server.close();
      }
    } finally {
      await database.close();
    }
  } finally {
    removeFolder(folder);
  }
}

async function underLoad(
  server: BenchServer,
  database: Connection,
  identities: readonly string[],
): Promise<Goal[]> {
  await server.loop();
  await firstAnswer(server);
  const first = await server.loop();
  say(`until then: longest pause ${ms(first.longestPauseMs)}, longest work ${ms(first.longestWorkMs)}`);
  const { times, errors } = await clients(server);
  const loop = await server.loop();
  const [middle, last] = [median(times), quantile(times, 0.99)];
  say(
    `${times.length} answers in ${SECONDS} s: median ${ms(middle)}, ninety-ninth percentile ${ms(last)}, ${errors} errors`,
  );
  say(`under load: longest pause ${ms(loop.longestPauseMs)}, longest work ${ms(loop.longestWorkMs)}`);
  const pages = `completions(first: 50) by ${CLIENTS} clients`;
  return [
    atMost(`${pages}: errors`, 0, 'errors', errors),
    atMost(`${pages}: ninety-ninth percentile / median`, 10, 'times', last / middle),
    atMost(
      'event loop: longest work in one turn, reading the graph and the first answer',
      50,
      'ms',
      first.longestWorkMs,
    ),
    atMost(`event loop: longest work in one turn, ${pages}`, 50, 'ms', loop.longestWorkMs),
    atMost(
      'one identity, all workflows: request / { __typename }',
      3,
      'times',
      await singleQuestions(server, database, identities),
    ),
    atMost('resident memory of the server', 1024, 'MiB', (await server.loop()).residentMebibytes),
  ];
}

/** Asks until there is an answer: reading a large company may take longer than one question may, and goes on meanwhile. */
async function firstAnswer(server: BenchServer): Promise<void> {
  const start = performance.now();
  for (;;) {
    try {
      await server.ask(PAGE);
      return say(`the first answer came after ${ms(performance.now() - start)}`);
    } catch (error) {
      if (performance.now() - start > PATIENCE_MS) throw error;
      say('the first question was cut off by its time limit: asking again');
    }
  }
}

/** Each client asks again as soon as it has its answer. */
async function clients(server: BenchServer): Promise<{ times: number[]; errors: number }> {
  const times: number[] = [];
  let errors = 0;
  const end = performance.now() + SECONDS * 1000;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const start = performance.now();
      try {
        await server.ask(PAGE);
        times.push(performance.now() - start);
      } catch (error) {
        errors++;
        if (errors === 1) say(`an error: ${String(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return { times, errors };
}

/**
 * One after the other and in turns, so that all have the same machine; the first ones only warm the server up. What the driver
 * takes for a question that asks nothing is the floor: which snapshot is the newest is asked with every request.
 */
async function singleQuestions(
  server: BenchServer,
  database: Connection,
  identities: readonly string[],
): Promise<number> {
  const [nothing, identity, bare]: [number[], number[], number[]] = [[], [], []];
  const apart = Math.max(1, Math.floor(identities.length / SINGLE_QUESTIONS));
  for (let question = 0; question < SINGLE_QUESTIONS; question++) {
    const id = identities[(question * apart) % identities.length];
    nothing.push(await taken(() => server.ask(NOTHING)));
    identity.push(await taken(() => server.ask(IDENTITY, { id })));
    bare.push(await taken(() => database.read(ASKS_NOTHING, {})));
  }
  const [a, b, floor] = [nothing, identity, bare].map((times) => median(times.slice(SINGLE_QUESTIONS / 4)));
  say(`{ __typename } ${ms(a)}, one identity ${ms(b)}; the driver alone, RETURN 1: ${ms(floor)}`);
  return b / a;
}

async function taken(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
