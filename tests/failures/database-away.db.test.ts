import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createAnswers } from '../../server/answers/create.ts';
import { Unavailable } from '../../server/domain/fault.ts';
import { Connection } from '../../server/graph/neo4j/connection.ts';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import { apiOver, firstError } from '../support/api.ts';
import { importWorld } from '../support/imported.ts';
import { ownDatabase, type OwnDatabase, type WayToGo } from '../support/own-database.ts';
import { serverProcess, type Reply, type ServerProcess } from '../support/server-process.ts';
import { until } from '../support/wait.ts';
import { WorldBuilder, type World } from '../support/world.ts';

const CLERKS = 2_000;
/** Ids are long, so that the graph cannot be read with fewer bytes of answers on a connection, and a start needs less. */
const IN_THE_MIDDLE = 60_000;
const clerk = (i: number): string => `clerk-${String(i).padStart(100, '0')}`;

/** From memory; with names; with evidence; and what Cypher alone answers. */
const QUESTIONS = [
  '{ completions(first: 5) { totalCount nodes { mode maxAmount } } }',
  '{ completions(first: 5) { nodes { identity { name } workflow { name } } } }',
  `{ completion(identity: "${clerk(7)}", workflow: "pay") { witness { graph { edges { evidence { source file } } } } } }`,
  '{ whoCan(step: "enter", first: 5) { totalCount nodes { id } } }',
  '{ dataset { snapshot { sequence } counts { identities } } }',
];

let database: OwnDatabase;
let connection: Connection;
const servers: ServerProcess[] = [];

beforeAll(async () => {
  database = await ownDatabase();
  connection = new Connection(database.settings);
  await createImportStore(connection).ensureSchema();
  await importWorld(connection, company());
});
afterEach(async () => {
  for (const { child } of servers.splice(0)) child.kill('SIGKILL');
  await database.comeBack();
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

function company(): World {
  const built = new WorldBuilder()
    .workflow('pay', { steps: ['enter', 'release'] })
    .action('create', { needs: ['p1'], steps: ['enter'] })
    .action('approve', { needs: ['p2'], steps: ['release'] })
    .role('clerk', ['p1', 'p2']);
  for (let i = 0; i < CLERKS; i++)
    built.identity(clerk(i), { name: `Clerk ${i}` }).hasRole(clerk(i), 'clerk');
  return built.build();
}

async function started(): Promise<ServerProcess> {
  const server = await serverProcess(database.settings);
  servers.push(server);
  return server;
}

function isAnswer({ status, errors, data }: Reply): boolean {
  return status === 200 && errors === undefined && data !== null && data !== undefined;
}

/** 503, the code, what is the matter and what to do. */
function saysAway({ status, errors = [], retryAfter }: Reply): boolean {
  const told = errors.every(
    ({ message, extensions }) =>
      extensions?.['code'] === 'UNAVAILABLE' && /database.*Ask again/.test(message),
  );
  return status === 503 && errors.length > 0 && told && retryAfter !== null;
}

/** On a machine that is busy with starting a database, the time limit may be over first. That is told, too. */
function isTimeUp(reply: Reply): boolean {
  return firstError(reply).code === 'TIMEOUT' && (reply.data ?? null) === null;
}

/** Asks all questions, each again as soon as it was answered, until it is told to stop. */
class Load {
  readonly #server: ServerProcess;
  readonly #last = new Map<string, 'answer' | 'away'>();
  /** What was neither an answer nor a clear error. */
  readonly strange: unknown[] = [];
  #stopped = false;
  readonly #done: Promise<unknown>;

  constructor(server: ServerProcess) {
    this.#server = server;
    this.#done = Promise.all([...QUESTIONS, ...QUESTIONS].map((question) => this.#keepAsking(question)));
  }

  all(what: 'answer' | 'away'): boolean {
    return QUESTIONS.every((question) => this.#last.get(question) === what);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#done;
  }

  async #keepAsking(question: string): Promise<void> {
    while (!this.#stopped) {
      try {
        const reply = await this.#server.ask(question);
        if (isAnswer(reply)) this.#last.set(question, 'answer');
        else if (saysAway(reply)) this.#last.set(question, 'away');
        else if (!isTimeUp(reply)) this.strange.push(reply);
      } catch (error) {
        this.strange.push(error);
      }
    }
  }
}

const answersOf = (server: ServerProcess): Promise<Reply[]> =>
  Promise.all(QUESTIONS.map((question) => server.ask(question)));

describe.each(['killed', 'stopped'] satisfies WayToGo[])('a database that is %s under load', (way) => {
  test('is told with 503, and questions are answered again when it is back', async () => {
    const server = await started();
    const before = await answersOf(server);
    expect(before.filter((reply) => !isAnswer(reply))).toEqual([]);
    const load = new Load(server);
    await until(() => load.all('answer'));

    await database.goAway(way);
    await until(() => load.all('away'));
    await until(async () => (await server.health()) === 503);

    await database.comeBack();
    await until(() => load.all('answer'));
    await load.stop();
    expect(load.strange).toEqual([]);
    expect(await answersOf(server)).toEqual(before);
    await until(async () => (await server.health()) === 200);
    expect(server.said()).not.toMatch(/internal error|unhandled|^\s+at /im);
    expect(await server.end('SIGTERM')).toBe(0);
  });

  test('while it is read is told to who waits for that, and read again when it is back', async () => {
    database.line.holdUp(IN_THE_MIDDLE);
    const server = await started();
    await until(() => database.line.held > 0);
    const [question] = QUESTIONS;
    const waiting = Promise.all([server.ask(question), server.ask(question)]);
    await database.goAway(way);
    expect((await waiting).filter((reply) => !saysAway(reply))).toEqual([]);

    await database.comeBack();
    await until(async () => isAnswer(await server.ask(question)));
    expect(await server.ask(question)).toMatchObject({ data: { completions: { totalCount: CLERKS } } });
    expect(server.said()).not.toMatch(/internal error|unhandled|^\s+at /im);
  });
});

test('a database that says nothing more holds nobody: it counts as away, or the time limit is over before', async () => {
  const graph = createGraph(connection);
  const answers = createAnswers(graph);
  const [patient, hasty] = [{}, { timeLimit: 500 }].map((limit) => apiOver([], { graph, answers, ...limit }));
  const codes = async ({ ask }: typeof patient): Promise<unknown[]> =>
    Promise.all(QUESTIONS.map(async (question) => firstError(await ask(question)).code));
  await until(async () => (await codes(patient)).every((code) => code === undefined));

  database.line.holdUp(0);
  expect(await codes(hasty)).toEqual(QUESTIONS.map(() => 'TIMEOUT'));
  expect(await codes(patient)).toEqual(QUESTIONS.map(() => 'UNAVAILABLE'));
  await expect(graph.ping()).rejects.toBeInstanceOf(Unavailable);

  await database.line.cut();
  await database.line.open();
  await until(async () => (await codes(patient)).every((code) => code === undefined));
});
