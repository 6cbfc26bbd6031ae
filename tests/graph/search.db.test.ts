import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeKey } from '../../server/domain/key.ts';
import type { NodeKind } from '../../server/domain/vocabulary.ts';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import { writeHistory } from '../support/graph-fixture.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { world } from '../support/world.ts';

const connection = testConnection();
const graph = createGraph(connection);
afterAll(() => connection.close());

const first = world({
  identities: [
    { id: 'AP', name: 'Somebody' },
    { id: 'apollo', name: 'Mercury' },
    { id: 'x1', name: 'Apple Baker' },
    { id: 'x2', name: 'The map' },
    { id: 'trap', name: 'Nobody' },
    { id: "o'neil {x}", name: 'Ünal Çelik' },
    { id: '100%_sure', name: 'Über' },
  ],
  roles: [
    { id: 'ap', name: 'Clerk' },
    { id: 'R.*', name: 'a regular expression' },
  ],
  actions: [{ id: 'apollo', name: 'Fly' }],
});
const renamed = {
  ...first,
  identities: first.identities.map((row) => (row.id === 'x1' ? { ...row, name: 'Pear Baker' } : row)),
};
const gone = { ...first, identities: first.identities.slice(0, 2) };

beforeAll(async () => {
  await emptyDatabase(connection);
  await createImportStore(connection).ensureSchema();
  await writeHistory(connection, [first, renamed, gone]);
});

async function search(text: string, kinds: NodeKind[] = [], first = 20, snapshot = 1): Promise<string[]> {
  return (await graph.search(text, kinds, first, snapshot)).map((node) => nodeKey(node.kind, node.id));
}

test('best match first: exact id, id prefix, name prefix, contained; ties by kind and id', async () => {
  const best = [
    'IDENTITY:AP',
    'ROLE:ap',
    'ACTION:apollo',
    'IDENTITY:apollo',
    'IDENTITY:x1',
    'IDENTITY:trap',
    'IDENTITY:x2',
  ];
  expect(await search('ap')).toEqual(best);
  expect(await search('AP')).toEqual(best);
  expect(await search('ap', [], 3)).toEqual(best.slice(0, 3));
});

test('only the kinds that are asked for', async () => {
  expect(await search('ap', ['ACTION', 'ROLE'])).toEqual(['ROLE:ap', 'ACTION:apollo']);
});

test.each([
  ["O'NEIL {", ["IDENTITY:o'neil {x}"]],
  ['çelik', ["IDENTITY:o'neil {x}"]],
  ['ÜNAL', ["IDENTITY:o'neil {x}"]],
  ['.*', ['ROLE:R.*']],
  ['%_', ['IDENTITY:100%_sure']],
  ['b', ['IDENTITY:100%_sure', 'IDENTITY:trap', 'IDENTITY:x1', 'IDENTITY:AP']],
  ['nothing like it', []],
])('%j finds %j', async (text, expected) => {
  expect(new Set(await search(text))).toEqual(new Set(expected));
});

describe('names count as they were', () => {
  test.each([
    ['apple', 1, ['IDENTITY:x1']],
    ['apple', 2, []],
    ['pear', 1, []],
    ['pear', 2, ['IDENTITY:x1']],
    ['baker', 3, []],
  ])('%s at %i: %j', async (text, snapshot, expected) => {
    expect(await search(text, [], 20, snapshot)).toEqual(expected);
  });

  test('and are shown as they were', async () => {
    const [then] = await graph.search('x1', [], 1, 1);
    const [later] = await graph.search('x1', [], 1, 2);
    expect([then?.name, later?.name]).toEqual(['Apple Baker', 'Pear Baker']);
  });
});
