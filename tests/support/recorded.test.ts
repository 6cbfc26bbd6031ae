import { describe, expect, test } from 'vitest';
import { STILL_RECORDED } from '../../server/domain/point.ts';
import { recordedGraph, recordedHistory } from './recorded.ts';
import { WorldBuilder } from './world.ts';

const company = new WorldBuilder()
  .workflow('pay', { steps: ['enter', 'release'], materiality: 1000 })
  .action('FB60', { needs: ['post'], steps: ['enter', 'release'] })
  .role('clerk', ['post'])
  .hasRole('ann', 'clerk', {
    scope: ['2000', '1000'],
    limit: 0.29,
    validTo: '2027-01-01',
    activation: 'JIT',
  });

describe('a recorded world', () => {
  test('has every edge under the numbers of its ends, with exact cents', () => {
    const graph = recordedGraph(company.build());
    const { HAS_ROLE } = graph.access;
    expect(graph.identities.ids[HAS_ROLE.from[0]]).toBe('ann');
    expect(graph.roles.ids[HAS_ROLE.to[0]]).toBe('clerk');
    expect(HAS_ROLE.limit[0]).toBe(29);
    expect(graph.scopeSets[HAS_ROLE.scope[0]]).toEqual(['1000', '2000']);
    expect(graph.scopeSets[graph.access.GRANTS.scope[0]]).toEqual([]);
    expect(graph.workflows.materiality[0]).toBe(100_000);
    expect([...graph.partOf.since]).toEqual([1, 1]);
  });

  test('closes what a later snapshot lacks, opens it again, and keeps the versions of a node', () => {
    const first = company.build();
    const without = { ...first, hasRole: [], identities: [{ id: 'ann', status: 'DISABLED' as const }] };
    const graph = recordedHistory([first, without, first]);
    expect([...graph.access.HAS_ROLE.since]).toEqual([1, 3]);
    expect([...graph.access.HAS_ROLE.until]).toEqual([2, STILL_RECORDED]);
    expect(graph.access.HAS_ROLE.key.at(0)).toBe(graph.access.HAS_ROLE.key.at(1));
    expect([...graph.identities.status]).toEqual([0, 2, 0]);
    expect([...graph.identities.since]).toEqual([1, 2, 3]);
    expect([...graph.identities.node]).toEqual([0, 0, 0]);
  });
});
