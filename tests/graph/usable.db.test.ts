import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDay } from '../../server/domain/day.ts';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import type { UsableAt } from '../../server/graph/port.ts';
import { writeHistory } from '../support/graph-fixture.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { WorldBuilder, type AccessColumns, type IdentityRow, type World } from '../support/world.ts';

const connection = testConnection();
const graph = createGraph(connection);
afterAll(() => connection.close());

interface Asked {
  readonly on?: string;
  readonly scope?: string;
  readonly cents?: number;
  readonly jit?: boolean;
  readonly snapshot?: number;
}

const at = ({ on = '2026-11-20', scope = '*', cents, jit = false, snapshot = 1 }: Asked): UsableAt => ({
  point: { snapshot, asOf: parseDay(on)!, includeJit: jit },
  scope,
  amount: cents ?? null,
});

/** Both questions about one identity and the step `post`: they must agree. */
async function does(identity: string, asked: Asked = {}, viaOthers = false): Promise<boolean> {
  const who = await graph.whoCan('post', at(asked), viaOthers);
  const steps = await graph.identitySteps(identity, at(asked), viaOthers);
  expect(steps.includes('post')).toBe(who.includes(identity));
  return who.includes(identity);
}

async function write(...worlds: World[]): Promise<void> {
  await emptyDatabase(connection);
  await writeHistory(connection, worlds);
}

const posting = (): WorldBuilder =>
  new WorldBuilder()
    .workflow('close', { steps: ['enter', 'post'] })
    .action('FB50', { needs: ['post-it'], steps: ['post'] });

describe('an edge is usable', () => {
  const edges: readonly (readonly [string, AccessColumns])[] = [
    ['always', {}],
    ['dated', { validFrom: '2026-11-20', validTo: '2026-11-22' }],
    ['jit', { activation: 'JIT' }],
    ['scoped', { scope: ['1000', '2000'] }],
    ['starred', { scope: ['*', '1000'] }],
    ['limited', { limit: 500.01 }],
  ];
  beforeAll(async () => {
    const world = posting();
    for (const [id, access] of edges) {
      world.hasPermission(id, 'post-it', access);
      world.hasRole(`${id} by role`, `${id} role`, access).role(`${id} role`, ['post-it']);
      world.hasRole(`${id} by grant`, `${id} granting`).role(`${id} granting`, ['post-it'], access);
      world.hasRole(`${id} by heir`, `${id} heir`).inherits(`${id} heir`, `${id} parent`, access);
      world.role(`${id} parent`, ['post-it']);
      world.canActAs(`${id} by acting`, 'always', 'CREDENTIAL', access);
    }
    await write(world.build());
  });

  test.each<readonly [string, Asked, boolean]>([
    ['always', {}, true],
    ['always', { scope: '1000', cents: 999_999 }, true],
    ['dated', { on: '2026-11-19' }, false],
    ['dated', { on: '2026-11-20' }, true],
    ['dated', { on: '2026-11-22' }, true],
    ['dated', { on: '2026-11-23' }, false],
    ['jit', {}, false],
    ['jit', { jit: true }, true],
    ['scoped', {}, false],
    ['scoped', { scope: '1000' }, true],
    ['scoped', { scope: '2000' }, true],
    ['scoped', { scope: '3000' }, false],
    ['scoped', { scope: '100' }, false],
    ['starred', {}, true],
    ['starred', { scope: '3000' }, true],
    ['limited', {}, true],
    ['limited', { cents: 50_001 }, true],
    ['limited', { cents: 50_002 }, false],
  ])('%s, asked with %j: %s', async (id, asked, expected) => {
    const ways = [id, `${id} by role`, `${id} by grant`, `${id} by heir`];
    for (const way of ways) expect([way, await does(way, asked)]).toEqual([way, expected]);
    expect(await does(`${id} by acting`, asked, true)).toBe(expected);
    expect(await does(`${id} by acting`, asked, false)).toBe(false);
  });
});

describe('who takes part', () => {
  const identities: readonly IdentityRow[] = [
    { id: 'active' },
    { id: 'dormant', status: 'DORMANT' },
    { id: 'disabled', status: 'DISABLED' },
    { id: 'left', validTo: '2026-11-19' },
    { id: 'leaving', validTo: '2026-11-20' },
    { id: 'future', validFrom: '2026-11-21' },
  ];
  beforeAll(async () => {
    const world = posting();
    for (const { id, ...properties } of identities) {
      world.identity(id, properties).hasPermission(id, 'post-it');
      world.identity(`${id} relay`, properties).canActAs(`${id} relay`, 'able', 'CREDENTIAL');
      world.canActAs(`over ${id}`, `${id} relay`, 'CREDENTIAL');
    }
    world.hasPermission('able', 'post-it');
    await write(world.build());
  });

  test.each([
    ['active', true],
    ['dormant', true],
    ['disabled', false],
    ['left', false],
    ['leaving', true],
    ['future', false],
  ])('%s: %s, itself and as a relay', async (id, expected) => {
    expect(await does(id)).toBe(expected);
    expect(await does(`over ${id}`, {}, true)).toBe(expected);
  });

  test('nobody who is not there', async () => {
    expect(await graph.identitySteps('nobody', at({}), true)).toEqual([]);
    expect(await graph.whoCan('no step', at({}), true)).toEqual([]);
  });
});

describe('an action', () => {
  beforeAll(() =>
    write(
      posting()
        .action('PAIR', { needs: ['left', 'right'], steps: ['enter'] })
        .action('FREE', { steps: ['post'] })
        .action('DEEP', { needs: ['deep'], functions: ['posting'] })
        .function('posting', { steps: ['post'] })
        .hasPermission('half', 'left')
        .hasPermission('other', 'right')
        .canActAs('half', 'other', 'OWN_ACCOUNT')
        .hasPermission('both', 'left')
        .hasRole('both', 'r')
        .role('r', ['right'])
        .hasPermission('through function', 'deep')
        .build(),
    ),
  );

  test('needs all of its permissions, held by one identity', async () => {
    expect(await graph.whoCan('enter', at({}), false)).toEqual(['both']);
    expect(await graph.whoCan('enter', at({}), true)).toEqual(['both']);
    expect(await graph.identitySteps('half', at({}), true)).toEqual([]);
  });

  test('without permissions is performed by nobody', async () => {
    expect(await graph.whoCan('post', at({}), true)).toEqual(['through function']);
  });

  test('counts through a function', async () => {
    expect(await graph.identitySteps('through function', at({}), false)).toEqual(['post']);
  });
});

describe('cycles and diamonds', () => {
  beforeAll(async () => {
    const world = posting();
    // Twenty diamonds of roles on top of each other have a million paths.
    for (let i = 0; i < 20; i++) {
      for (const side of ['left', 'right']) {
        world.inherits(`top ${i}`, `${side} ${i}`).inherits(`${side} ${i}`, `top ${i + 1}`);
        world.canActAs(`user ${i}`, `${side} user ${i}`, 'RUNS_AS');
        world.canActAs(`${side} user ${i}`, `user ${i + 1}`, 'RUNS_AS');
      }
    }
    world.inherits('top 20', 'top 0').canActAs('user 20', 'user 0', 'RUNS_AS');
    world.role('top 20', ['post-it']).hasRole('ann', 'top 0').hasRole('user 20', 'top 7');
    await write(world.build());
  });

  test('end', async () => {
    expect(await graph.whoCan('post', at({}), false)).toEqual(['ann', 'user 20']);
    expect(await graph.whoCan('post', at({}), true)).toHaveLength(1 + 21 + 40);
    expect(await graph.identitySteps('user 20', at({}), true)).toEqual(['post']);
    expect(await graph.identitySteps('user 3', at({}), true)).toEqual(['post']);
    const reached = await graph.reachedFrom('user 3');
    expect(reached.identities.ids).toHaveLength(61);
    expect(reached.roles.ids).toHaveLength(61);
  });
});

describe('at an older snapshot', () => {
  const full = posting()
    .hasRole('ann', 'clerk')
    .role('clerk', ['post-it'])
    .canActAs('bob', 'ann', 'CREDENTIAL');
  const disabled = { id: 'ann', status: 'DISABLED' as const };
  beforeAll(async () => {
    const world = full.build();
    await write(world, { ...world, identities: [disabled, { id: 'bob' }] }, { ...world, roles: [] }, world, {
      ...world,
      permissions: [],
    });
  });

  test.each([
    [0, false],
    [1, true],
    [2, false],
    [3, false],
    [4, true],
    [5, false],
  ])('%i: %s, as it was then', async (snapshot, expected) => {
    expect(await does('ann', { snapshot })).toBe(expected);
    expect(await does('bob', { snapshot }, true)).toBe(expected);
  });
});
