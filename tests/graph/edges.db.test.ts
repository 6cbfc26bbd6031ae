import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EdgeRecord } from '../../server/domain/record.ts';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { edgeRecords } from '../support/fake-records.ts';
import { writeHistory } from '../support/graph-fixture.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { WorldBuilder } from '../support/world.ts';

const connection = testConnection();
const graph = createGraph(connection);
afterAll(() => connection.close());

const built = new WorldBuilder()
  .workflow('w', { steps: ['s1', 's2'] })
  .next('s1', 's2', { above: 0.29, upTo: 1000 })
  .separated('s1', 's2', { control: 'four eyes', mode: 'DETECTIVE' })
  .action('a', { needs: ['p', 'q'], steps: ['s1'], functions: ['f'] })
  .function('f', { steps: ['s1', 's2'] })
  .role("r'{:}", ['p'], {
    scope: ['2000', '1000'],
    limit: 0.29,
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    activation: 'JIT',
    grantedBy: 'Chief',
    grantedAt: '2026-01-01T10:00:00Z',
    ticket: 'T-1',
    rationale: 'Year end',
    lastUsedAt: '2026-11-01T00:00:00Z',
  })
  .inherits("r'{:}", "r'{:}")
  .hasRole('ann', "r'{:}")
  .hasRole('ann', "r'{:}", { scope: ['1000'] })
  .identity('ann', { name: 'Ann', owner: 'bob' })
  .canActAs('ann', 'bob', 'DELEGATION')
  .rule('rule', [
    ['Step', 's1'],
    ['Function', 'f'],
    ['Action', 'a'],
    ['Permission', 'p'],
    ['Role', "r'{:}"],
  ]);
const first = built.build();
const second = {
  ...first,
  identities: first.identities.map((row) => (row.id === 'ann' ? { ...row, name: 'Ann Married' } : row)),
  hasRole: first.hasRole.slice(0, 1),
  permissions: first.permissions.filter((row) => row.id !== 'q'),
};
const worlds = [first, second, first];
const ALL = edgeRecords(first);

beforeAll(async () => {
  await emptyDatabase(connection);
  await writeHistory(connection, worlds);
});

/** When the edge was recorded, which the records of one world do not know. */
function during(edge: EdgeRecord, since: number, until: number | null): EdgeRecord {
  return { ...edge, evidence: { ...edge.evidence, since, until } };
}

const [kept, renewed] = ALL.filter((edge) => edge.kind === 'HAS_ROLE') as [EdgeRecord, EdgeRecord];

describe('edges by reference', () => {
  test('come with all that is recorded of them', async () => {
    const found = await graph.edges(ALL, { snapshot: 1 });
    expect(found.size).toBe(ALL.length);
    for (const edge of ALL) {
      expect(found.get(edge.key)).toEqual(edge.key === renewed.key ? during(edge, 1, 2) : edge);
    }
  });

  test('that went and came back are those of the snapshot, or the last', async () => {
    const at = async (snapshot?: number): Promise<EdgeRecord | undefined> =>
      (await graph.edges([renewed], snapshot === undefined ? {} : { snapshot })).get(renewed.key);
    expect((await at(1))?.evidence).toMatchObject({ since: 1, until: 2 });
    expect(await at(2)).toBeUndefined();
    expect((await at(3))?.evidence).toMatchObject({ since: 3, until: null });
    expect((await at())?.evidence).toMatchObject({ since: 3, until: null });
  });

  test('name their ends as they were called', async () => {
    const name = async (snapshot: number): Promise<string | undefined> =>
      (await graph.edges([kept], { snapshot })).get(kept.key)?.from.name;
    expect([await name(1), await name(2), await name(3)]).toEqual(['Ann', 'Ann Married', 'Ann']);
  });

  test('that are not there are left out', async () => {
    const unknown = { ...kept, key: 'HAS_ROLE:unknown' };
    const elsewhere = { ...kept, from: { kind: 'IDENTITY' as const, id: 'bob' } };
    expect(await graph.edges([unknown, elsewhere], { snapshot: 1 })).toEqual(new Map());
    expect(await graph.edges([])).toEqual(new Map());
  });
});

describe('edges of nodes', () => {
  test('leave or enter them, by key', async () => {
    const left = await graph.edgesOf('IDENTITY', ['ann', 'bob'], 'from', ['HAS_ROLE', 'OWNED_BY'], 1);
    expect([...left.keys()]).toEqual(['ann']);
    expect(left.get('ann')?.map((edge) => edge.kind)).toEqual(['HAS_ROLE', 'HAS_ROLE', 'OWNED_BY']);
    const entered = await graph.edgesOf('STEP', ['s1', 's2'], 'to', ['PERFORMS'], 1);
    expect(entered.get('s1')?.map((edge) => edge.from.kind)).toEqual(['ACTION', 'FUNCTION']);
    expect(entered.get('s2')?.map((edge) => edge.from.kind)).toEqual(['FUNCTION']);
  });

  test('are seen only where both ends are', async () => {
    const needs = async (snapshot: number): Promise<string[] | undefined> =>
      (await graph.edgesOf('ACTION', ['a'], 'to', ['ENABLES'], snapshot))
        .get('a')
        ?.map((edge) => edge.from.id);
    expect([await needs(1), await needs(2), await needs(3)]).toEqual([['p', 'q'], ['p'], ['p', 'q']]);
    expect(await graph.edgesOf('PERMISSION', ['q'], 'from', ['ENABLES'], 2)).toEqual(new Map());
  });
});

describe('neighbours', () => {
  const role = { kind: 'ROLE' as const, id: "r'{:}" };

  test('are all edges at the node, once each, by kind, then key', async () => {
    const { edges, more } = await graph.neighbours(role, [], 50, 1);
    expect(more).toBe(false);
    expect(edges.map((edge) => edge.kind)).toEqual([
      'COMBINED_IN',
      'GRANTS',
      'HAS_ROLE',
      'HAS_ROLE',
      'INHERITS',
    ]);
    expect(edges.map((edge) => edge.key)).toEqual([...edges.map((edge) => edge.key)].sort());
    expect(edges[1]).toEqual(ALL.find((edge) => edge.kind === 'GRANTS'));
  });

  test('are cut after the first, and say so', async () => {
    const { edges, more } = await graph.neighbours(role, [], 2, 1);
    expect([edges.map((edge) => edge.kind), more]).toEqual([['COMBINED_IN', 'GRANTS'], true]);
    expect((await graph.neighbours(role, [], 5, 1)).more).toBe(false);
  });

  test.each([
    ['STEP', 's1', ['PERFORMS'], ['ACTION', 'FUNCTION']],
    ['TOXIC_COMBINATION', 'rule', ['COMBINED_IN'], ['ACTION', 'FUNCTION', 'PERMISSION', 'ROLE', 'STEP']],
    ['IDENTITY', 'ann', ['CAN_ACT_AS', 'OWNED_BY'], ['IDENTITY', 'IDENTITY']],
  ] as const)('of %s %s by %j start at %j', async (kind, id, kinds, starts) => {
    const { edges } = await graph.neighbours({ kind, id }, kinds, 50, 1);
    expect(edges.map((edge) => edge.from.kind).sort()).toEqual(starts);
  });

  test('are those of the snapshot; a node that is not seen has none', async () => {
    const at = async (id: string, snapshot: number): Promise<number> =>
      (await graph.neighbours({ kind: 'PERMISSION', id }, [], 50, snapshot)).edges.length;
    expect([await at('q', 1), await at('q', 2), await at('q', 3), await at('unknown', 1)]).toEqual([
      1, 0, 1, 0,
    ]);
    expect((await graph.neighbours(role, ['HAS_ROLE'], 50, 2)).edges).toHaveLength(1);
  });
});
