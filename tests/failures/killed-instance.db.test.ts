import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import type { Statement } from '../../server/graph/neo4j/statement.ts';
import { importWorld } from '../support/imported.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { serverProcess, type Reply, type ServerProcess } from '../support/server-process.ts';
import { until } from '../support/wait.ts';
import { WorldBuilder, type World } from '../support/world.ts';

const CLIENTS = 4;
const QUESTIONS = [
  '{ completions(first: 20) { totalCount nodes { identity { name } witness { graph { edges { evidence { source } } } } } } }',
  '{ whoCan(step: "enter", viaOthers: true, first: 20) { totalCount nodes { id name } } }',
];
const RUNNING: Statement = {
  name: 'running',
  text: readFileSync(new URL('../support/running.cypher', import.meta.url), 'utf8'),
};

const connection = testConnection();
const servers: ServerProcess[] = [];

beforeAll(async () => {
  await emptyDatabase(connection);
  await createImportStore(connection).ensureSchema();
});
afterAll(async () => {
  for (const { child } of servers) child.kill('SIGKILL');
  await connection.close();
});

function company(clerks: number): World {
  const built = new WorldBuilder()
    .workflow('pay', { steps: ['enter', 'release'] })
    .action('create', { needs: ['p1'], steps: ['enter'] })
    .action('approve', { needs: ['p2'], steps: ['release'] })
    .role('clerk', ['p1', 'p2']);
  for (let i = 0; i < clerks; i++) {
    built
      .identity(`i${i}`)
      .hasRole(`i${i}`, 'clerk')
      .canActAs(`i${i}`, `i${(i * 7) % clerks}`, 'CREDENTIAL');
  }
  return built.build();
}

async function started(): Promise<ServerProcess> {
  const server = await serverProcess(inject('neo4j'));
  servers.push(server);
  return server;
}

/** Asks without a pause until the instance is gone; counts the answers. */
async function askUntilGone(server: ServerProcess, question: string, answered: () => void): Promise<void> {
  for (;;) {
    const reply = await server.ask(question).catch(() => undefined);
    if (!reply) return;
    answered();
  }
}

const answersOf = (server: ServerProcess): Promise<Reply[]> =>
  Promise.all(QUESTIONS.map((question) => server.ask(question)));

test('an instance that is killed in the middle of its questions harms nobody', async () => {
  await importWorld(connection, company(500));
  const [killed, other] = [await started(), await started()];
  const before = await answersOf(other);
  expect(before.map(({ errors }) => errors)).toEqual([undefined, undefined]);

  let answers = 0;
  const asked = Array.from({ length: CLIENTS }, () => QUESTIONS)
    .flat()
    .map((question) => askUntilGone(killed, question, () => (answers += 1)));
  // Each client asks again at once, so at any moment every one of them is waiting for an answer.
  await until(() => answers > 3 * asked.length);
  expect(await killed.end('SIGKILL')).toBeNull();
  await Promise.all(asked);

  expect(await answersOf(other)).toEqual(before);
  await until(async () => {
    const running = await connection.rows<{ query: string }>(RUNNING, {});
    return running.every(({ query }) => query.startsWith('// Which statements run'));
  });
  await importWorld(connection, company(501));
  expect(await answersOf(other)).toMatchObject([
    { data: { completions: { totalCount: 501 } } },
    { data: { whoCan: { totalCount: 501 } } },
  ]);
  expect(await other.end('SIGTERM')).toBe(0);
});
