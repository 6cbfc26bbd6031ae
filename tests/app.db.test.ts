import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoCompany } from '../seed/company.ts';
import { createAnswers } from '../server/answers/create.ts';
import { createApp } from '../server/app.ts';
import { createGraph } from '../server/graph/neo4j/graph.ts';
import { createImportStore } from '../server/graph/neo4j/import-store.ts';
import { importBundle } from '../server/import/import.ts';
import { apiOver, firstError, type Answer } from './support/api.ts';
import { emptyDatabase, testConnection } from './support/neo4j.ts';
import { smallCompany } from './support/small-company.ts';
import { writeBundle, type World } from './support/world.ts';

const EXAMPLES = new URL('../examples/', import.meta.url);
const connection = testConnection();
const graph = createGraph(connection);
const answers = createAnswers(graph);
const app = createApp({
  graph,
  answers,
  webFolder: null,
  production: true,
  health: () => null,
  timeLimit: 110_000,
});
const server = http.createServer(app);

async function ask(query: string, variables: object = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

async function importWorld(world: World, source: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'foureyes-api-'));
  await writeBundle(world, folder);
  const report = await importBundle(createImportStore(connection), { folder, source, allowShrink: true });
  expect(report.refused).toBeNull();
  await rm(folder, { recursive: true });
}

beforeAll(async () => {
  await emptyDatabase(connection);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await connection.close();
});

test('before the first import everything is empty and nothing fails', async () => {
  const answer = await ask(`{
    dataset { snapshot { sequence } counts { identities accessEdges } coverage { permissionsGranted } }
    snapshots { totalCount } workflows { id } search(text: "a") { key }
    completions { totalCount nodes { mode } } violations { totalCount nodes { mode } }
  }`);
  expect(answer).toEqual({
    data: {
      dataset: {
        snapshot: null,
        counts: { identities: 0, accessEdges: 0 },
        coverage: { permissionsGranted: 0 },
      },
      snapshots: { totalCount: 0 },
      workflows: [],
      search: [],
      completions: { totalCount: 0, nodes: [] },
      violations: { totalCount: 0, nodes: [] },
    },
  });
});

describe('the demo company', () => {
  const inMemory = apiOver([demoCompany()]);
  beforeAll(() => importWorld(demoCompany(), 'group'));

  test('answers every example as the same world in memory does', async () => {
    const names = (await readdir(EXAMPLES)).filter((name) => name.endsWith('.graphql'));
    for (const name of names) {
      const query = await readFile(new URL(name, EXAMPLES), 'utf8');
      const variables = await readFile(
        new URL(name.replace('.graphql', '.variables.json'), EXAMPLES),
        'utf8',
      );
      const answer = await ask(query, JSON.parse(variables) as object);
      expect(answer.errors, name).toBeUndefined();
      const expected = await inMemory.ask(query, JSON.parse(variables) as object);
      expect(comparable(answer.data), name).toEqual(comparable(expected.data));
    }
  });

  test('a page of 500 completions with all their witnesses is answered', async () => {
    const answer = await ask(`{ completions(first: 500) { totalCount nodes {
      identity { name owner { name } } workflow { name steps { name } } scopes { scope }
      witness { explanation graph { nodes { key } edges { key evidence { file row source } } } }
    } } }`);
    expect(answer.errors).toBeUndefined();
    const { nodes } = answer.data?.['completions'] as {
      nodes: { witness: { graph: { edges: { evidence: object }[] } } }[];
    };
    expect(nodes.length).toBeGreaterThan(10);
    for (const { witness } of nodes) {
      for (const { evidence } of witness.graph.edges) {
        expect(evidence).toEqual({
          file: expect.stringMatching(/\.csv$/),
          row: expect.any(Number),
          source: 'group',
        });
      }
    }
  });

  test.each([
    ['{ identity(id: "nobody") { id } }', { code: 'NOT_FOUND' }],
    ['{ completions(at: { snapshot: 99 }) { totalCount } }', { code: 'NOT_FOUND' }],
    ['{ completions(filter: { amount: 0 }) { totalCount } }', { code: 'BAD_USER_INPUT', argument: 'amount' }],
    ['{ search(text: " ") { key } }', { code: 'BAD_USER_INPUT', argument: 'text' }],
  ])('%s', async (query, expected) => {
    expect(firstError(await ask(query))).toEqual(expected);
  });
});

describe('after another import', () => {
  const query = `query ($after: String, $at: PointInTime) { completions(first: 5, after: $after, at: $at) {
    totalCount pageInfo { hasNextPage endCursor } nodes { identity { id } workflow { id } }
  } }`;
  interface Page {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly unknown[];
  }
  const page = async (variables: object): Promise<Page> =>
    (await ask(query, variables)).data?.['completions'] as Page;

  test('new questions see it, pages that were begun go on, and the past answers as it did', async () => {
    const before = await page({});
    await importWorld(smallCompany(), 'second');
    const after = await page({});
    expect(after.totalCount).toBe(before.totalCount + 4);

    const second = await page({ after: before.pageInfo.endCursor });
    expect(second.totalCount).toBe(before.totalCount);
    const past = await page({ at: { snapshot: 1 } });
    expect(past.nodes).toEqual(before.nodes);
    expect((await page({ at: { snapshot: 1 }, after: past.pageInfo.endCursor })).nodes).toEqual(second.nodes);
    expect(firstError(await ask('{ identity(id: "amy", at: { snapshot: 1 }) { id } }'))).toEqual({
      code: 'NOT_FOUND',
    });
    expect((await ask('{ snapshots { nodes { sequence source } } }')).data).toEqual({
      snapshots: {
        nodes: [
          { sequence: 2, source: 'second' },
          { sequence: 1, source: 'group' },
        ],
      },
    });
  });
});

/** An answer without what the database decides: keys of edges (and so the order by them), sources, times and places. */
function comparable(answer: unknown): unknown {
  if (Array.isArray(answer)) {
    const all = answer.map(comparable);
    return all.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof answer !== 'object' || answer === null) return answer;
  const decided = new Set(['key', 'evidence', 'snapshot', 'snapshots', 'explanation', 'endCursor']);
  const kept = Object.entries(answer).filter(([name]) => !decided.has(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, comparable(value)]));
}
