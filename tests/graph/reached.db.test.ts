import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { writeHistory } from '../support/graph-fixture.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { plainRecorded } from '../support/plain-recorded.ts';
import { WorldBuilder } from '../support/world.ts';

const connection = testConnection();
const graph = createGraph(connection);
afterAll(() => connection.close());

beforeAll(async () => {
  const world = new WorldBuilder()
    .workflow('w', { steps: ['enter', 'post'] })
    .action('PAIR', { needs: ['held', 'not held'], steps: ['post'] })
    .action('ALONE', { needs: ['nobody has it'], steps: ['enter'] })
    .hasPermission('ann', 'held', { scope: ['*', '1000'] })
    .hasPermission('ann', 'idle', { scope: ['*'] })
    .hasPermission('far', 'not held')
    .rule('legs', [
      ['Role', 'leg role'],
      ['Permission', 'leg permission'],
    ])
    .role('leg role', ['held'])
    .hasPermission('far', 'leg permission')
    .build();
  await emptyDatabase(connection);
  await writeHistory(connection, [world]);
});

test('an action comes with the permissions that are not in reach', async () => {
  const { permissions, actions, enables } = await graph.reachedFrom('ann');
  const needs = Array.from(enables.from, (permission, i) => [
    actions.ids[enables.to[i]],
    permissions.ids[permission],
  ]);
  expect(needs.sort()).toEqual([
    ['PAIR', 'held'],
    ['PAIR', 'not held'],
  ]);
  const recorded = new Set(Array.from(permissions.node, (node) => permissions.ids[node]));
  expect([...recorded].sort()).toEqual(['held', 'idle', 'leg permission', 'not held']);
});

test('all workflows and rules come along, and nobody else', async () => {
  const { identities, steps, rules, roles, access } = await graph.reachedFrom('ann');
  expect(identities.ids).toEqual(['ann']);
  expect(new Set(steps.ids)).toEqual(new Set(['enter', 'post']));
  expect([rules.ids, roles.ids]).toEqual([['legs'], ['leg role']]);
  expect(access.GRANTS.from).toHaveLength(0);
});

test('an identity that was never recorded reaches nothing', async () => {
  const tables = plainRecorded(await graph.reachedFrom('nobody'));
  expect(new Set(Object.values(tables).flat())).toEqual(new Set());
  expect(await graph.reachedFrom('Ann').then(({ identities }) => identities.ids)).toEqual([]);
});

test('a list of scope values with * in it still names the others; * alone is everywhere', async () => {
  const { access, scopeSets } = await graph.reachedFrom('ann');
  const { scope } = access.HAS_PERMISSION;
  expect(Array.from(scope, (place) => scopeSets[place]).sort()).toEqual([[], ['*', '1000']]);
});
