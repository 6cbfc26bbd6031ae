import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { nodeRecords } from '../support/fake-records.ts';
import { writeHistory } from '../support/graph-fixture.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { world, type World } from '../support/world.ts';

const connection = testConnection();
const graph = createGraph(connection);
afterAll(() => connection.close());

/** Ids that look like something else, differ in case alone, or sort differently by UTF-16 unit. */
const ODD = [
  "o'brien",
  'a{b}',
  'a:b',
  'STEP:x',
  'ä',
  'Ann',
  'ann',
  '$id',
  '"',
  '\\',
  'c\u{1F600}',
  'c\uFF5E',
];

const first: World = world({
  identities: [
    { id: 'ann', name: 'Ann One', email: 'ann@example.com', validFrom: '2026-01-01', kind: 'PERSON' },
    { id: 'bob', kind: 'SHARED_ACCOUNT', lastUsedAt: '2026-10-01T00:00:00Z' },
    ...ODD.filter((id) => id !== 'ann').map((id) => ({ id })),
  ],
  roles: [{ id: 'r', kind: 'COMPOSITE', system: 'ERP', description: 'All of it' }],
  permissions: [{ id: 'p', description: 'Posts' }],
  actions: [{ id: 'a', system: 'ERP' }],
  functions: [{ id: 'f', process: 'close' }],
  workflows: [{ id: 'w', materiality: 0.29, frameworks: ['SOX', 'SOC'] }, { id: 'x' }],
  steps: [{ id: 's', workflow: 'w', duty: 'POST' }],
  toxicCombinations: [
    { id: 'rule', risk: 'CRITICAL', sameScope: false, rationale: 'Why not', references: ['A', 'B'] },
    { id: 'plain' },
  ],
});
const second: World = {
  ...first,
  identities: [{ id: 'ann', name: 'Ann Two', status: 'DISABLED' }],
  workflows: [{ id: 'w', materiality: 7 }],
};
const worlds = [first, second, first];

beforeAll(async () => {
  await emptyDatabase(connection);
  await writeHistory(connection, worlds);
});

describe.each([1, 2, 3])('at snapshot %i', (snapshot) => {
  const records = nodeRecords(worlds[snapshot - 1]);

  test.each([
    'IDENTITY',
    'ROLE',
    'PERMISSION',
    'ACTION',
    'FUNCTION',
    'STEP',
    'WORKFLOW',
    'TOXIC_COMBINATION',
  ] as const)('each %s is as it was then', async (kind) => {
    const expected = records.filter((record) => record.kind === kind);
    const ids = [...new Set([...ODD, ...nodeRecords(first).map((record) => record.id)])];
    const found = await graph.nodes(kind, ids, snapshot);
    expect(found.size).toBe(expected.length);
    for (const record of expected) expect(found.get(record.id)).toEqual(record);
    expect(new Set((await graph.allNodes(kind, snapshot)).map((node) => node.id))).toEqual(
      new Set(found.keys()),
    );
  });
});

test('before the first snapshot there is nothing', async () => {
  expect((await graph.nodes('IDENTITY', ODD, 0)).size).toBe(0);
  expect(await graph.allNodes('ROLE', 0)).toEqual([]);
});

test('all nodes of a kind come by id, by code point', async () => {
  const ids = (await graph.allNodes('IDENTITY', 1)).map((node) => node.id);
  const points = (id: string): number[] => [...id].map((character) => character.codePointAt(0)!);
  for (const [i, id] of ids.slice(1).entries()) {
    const [before, after] = [points(ids[i]), points(id)];
    const place = before.findIndex((point, j) => point !== after[j]);
    expect(place === -1 ? before.length < after.length : !(before[place] > (after[place] ?? -1))).toBe(true);
  }
  expect(ids.indexOf('c\uFF5E')).toBeLessThan(ids.indexOf('c\u{1F600}'));
});

test('asking for nothing gives nothing', async () => {
  expect(await graph.nodes('ROLE', [], 1)).toEqual(new Map());
  expect(await graph.nodes('ROLE', ['no such', 'R'], 1)).toEqual(new Map());
});
