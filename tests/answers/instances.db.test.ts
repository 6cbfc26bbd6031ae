import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answers } from '../../server/answers/answers.ts';
import { createAnswers } from '../../server/answers/create.ts';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import { apiOver } from '../support/api.ts';
import { BruteForce } from '../support/brute-force.ts';
import { importWorld } from '../support/imported.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { WorldBuilder, type World } from '../support/world.ts';

const IMPORTS = 6;
const ASKERS = 8;

const connections = [testConnection(), testConnection(), testConnection()];
afterAll(() => Promise.all(connections.map((connection) => connection.close())));
beforeAll(async () => {
  await emptyDatabase(connections[0]);
  await createImportStore(connections[0]).ensureSchema();
});

/**
 * In every other import the clerks can release what they enter, and there is one more of them each time. All have names that
 * say which import they are of.
 */
function company(import_: number): World {
  const built = new WorldBuilder()
    .workflow('pay', { name: `Paying ${import_}`, steps: ['enter', 'release'] })
    .rule('both', [
      ['Step', 'enter'],
      ['Step', 'release'],
    ])
    .action('create', { needs: ['p1'], steps: ['enter'] })
    .action('approve', { needs: ['p2'], steps: ['release'] })
    .role('clerk', import_ % 2 === 0 ? ['p1', 'p2'] : ['p1'])
    .role('boss', ['p2']);
  for (let i = 0; i <= 20 + import_; i++) {
    built.identity(`i${i}`, { name: `Clerk ${i} of ${import_}` }).hasRole(`i${i}`, 'clerk');
  }
  for (let i = 0; i < import_; i++) built.hasRole(`i${i}`, 'boss');
  return built.build();
}

const worlds = Array.from({ length: IMPORTS }, (_, i) => company(i));

test('while one imports, all instances answer, and every answer is of one snapshot', async () => {
  const [importing, ...others] = connections;
  await importWorld(importing, worlds[0]);
  const instances = [...others, importing].map((connection) => createAnswers(createGraph(connection)));
  const expected = worlds.map((world) => new BruteForce(world, today()).completions());
  const seen = new Set<number>();
  let done = false;

  async function ask(answers: Answers): Promise<void> {
    let last = 0;
    while (!done || last < IMPORTS) {
      const point = await answers.point({});
      expect(point.snapshot).toBeGreaterThanOrEqual(last);
      last = point.snapshot;
      seen.add(last);
      expect(await answers.completions(point)).toEqual(expected[last - 1]);
    }
  }
  const askers = Array.from({ length: ASKERS }, (_, i) => ask(instances[i % instances.length]));
  for (const world of worlds.slice(1)) await importWorld(importing, world);
  done = true;
  await Promise.all(askers);
  expect(seen.has(IMPORTS)).toBe(true);
  expect(seen.size).toBeGreaterThan(1);
});

/** Answered from memory, by Cypher, and by loaders, each on its own way to the database. */
const MANY_FIELDS = `{
  dataset { snapshot { sequence } counts { identities accessEdges } }
  identity(id: "i0") { name completions { workflow { name } mode } steps { id } }
  completions(first: 500) { totalCount nodes { identity { id name } workflow { name } mode } }
  violations(first: 500) { totalCount nodes { identity { name } combination { name } } }
  workflows { name steps { name } }
  whoCan(step: "release", first: 500) { totalCount nodes { name } }
}`;

test('while one imports, all fields of a request are of one snapshot', async () => {
  const [importing, ...others] = connections;
  await emptyDatabase(importing);
  await importWorld(importing, worlds[0]);
  const instances = others.map((connection) => apiOver([], { graph: createGraph(connection) }));
  const expected = await Promise.all(
    worlds.map(async (world, i) => {
      const { data } = await apiOver([world]).ask(MANY_FIELDS);
      return { ...data, dataset: { ...(data?.['dataset'] as object), snapshot: { sequence: i + 1 } } };
    }),
  );
  const seen = new Set<number>();
  let done = false;

  async function ask({ ask }: ReturnType<typeof apiOver>): Promise<void> {
    let last = 0;
    while (!done || last < IMPORTS) {
      const { data, errors } = await ask(MANY_FIELDS);
      expect(errors).toBeUndefined();
      const { sequence } = (data as { dataset: { snapshot: { sequence: number } } }).dataset.snapshot;
      expect(sequence).toBeGreaterThanOrEqual(last);
      last = sequence;
      seen.add(sequence);
      expect(data).toEqual(expected[sequence - 1]);
    }
  }
  const askers = Array.from({ length: ASKERS }, (_, i) => ask(instances[i % instances.length]));
  for (const world of worlds.slice(1)) await importWorld(importing, world);
  done = true;
  await Promise.all(askers);
  expect(seen.size).toBeGreaterThan(1);
});

test('who imported reads it at once', async () => {
  const [connection] = connections;
  await emptyDatabase(connection);
  const answers = createAnswers(createGraph(connection));
  for (const [i, world] of worlds.entries()) {
    await importWorld(connection, world);
    const point = await answers.point({});
    expect(point.snapshot).toBe(i + 1);
    expect(await answers.completions(point)).toEqual(new BruteForce(world, today()).completions());
  }
});

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
