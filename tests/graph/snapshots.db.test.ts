import { afterAll, beforeEach, expect, test } from 'vitest';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { snapshotProperties, writeHistory, writeSnapshots } from '../support/graph-fixture.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { WorldBuilder } from '../support/world.ts';

const connection = testConnection();
const graph = createGraph(connection);
afterAll(() => connection.close());
beforeEach(() => emptyDatabase(connection));

test('before the first import nothing is there', async () => {
  expect(await graph.activeSnapshot()).toBe(0);
  expect(await graph.snapshots()).toEqual([]);
  expect(new Set(Object.values(await graph.counts(0)))).toEqual(new Set([0]));
  expect(await graph.scopeNamed('1000', 0)).toBe(false);
});

test('the active snapshot is the newest complete one', async () => {
  await writeSnapshots(connection, [
    snapshotProperties(1),
    snapshotProperties(2),
    snapshotProperties(3, { complete: false }),
  ]);
  expect(await graph.activeSnapshot()).toBe(2);
  expect((await graph.snapshots()).map((snapshot) => snapshot.sequence)).toEqual([2, 1]);
});

test('a snapshot says what its import read', async () => {
  const file = { name: 'roles.csv', sha256: 'ab', rowsRead: 3, imported: 1, duplicates: 1, rejected: 1 };
  const facts = { source: 'erp', incomplete: true, placeholders: 4, manifest: '{"source":"erp"}' };
  await writeSnapshots(connection, [snapshotProperties(1, { ...facts, files: [JSON.stringify(file)] })]);
  const times = { takenAt: '2026-01-01T00:00:00Z', importedAt: '2026-01-02T00:00:00Z' };
  expect(await graph.snapshots()).toEqual([{ sequence: 1, ...times, ...facts, files: [file], warnings: [] }]);
});

const world = new WorldBuilder()
  .workflow('w', { steps: ['s1', 's2'] })
  .action('a', { needs: ['p'], functions: ['f'] })
  .function('f')
  .rule('rule', [['Role', 'r']])
  .role('r', ['p'], { scope: ['*', '7000'] })
  .inherits('r', 'q')
  .hasRole('ann', 'r', { scope: ['1000', '2000'] })
  .hasPermission('ann', 'p')
  .canActAs('ann', 'bob', 'CREDENTIAL', { scope: ['3000'] })
  .build();

test('what is seen is counted; an edge only where both its ends are', async () => {
  await writeHistory(connection, [
    world,
    { ...world, identities: [{ id: 'ann' }], roles: [{ id: 'q' }] },
    world,
  ]);
  const all = {
    identities: 2,
    roles: 2,
    permissions: 1,
    actions: 1,
    functions: 1,
    steps: 2,
    workflows: 1,
    toxicCombinations: 1,
    accessEdges: 5,
  };
  expect(await graph.counts(1)).toEqual(all);
  expect(await graph.counts(2)).toEqual({ ...all, identities: 1, roles: 1, accessEdges: 1 });
  expect(await graph.counts(3)).toEqual(all);
});

test('a scope value is named by an edge that is seen, beside * too', async () => {
  await writeHistory(connection, [world, { ...world, identities: [{ id: 'ann' }] }]);
  const named = async (snapshot: number): Promise<boolean[]> =>
    Promise.all(
      ['1000', '2000', '3000', '7000', '100', '9000'].map((scope) => graph.scopeNamed(scope, snapshot)),
    );
  expect(await named(1)).toEqual([true, true, true, true, false, false]);
  expect(await named(2)).toEqual([true, true, false, true, false, false]);
});
