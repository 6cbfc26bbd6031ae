import { expect, test } from 'vitest';
import { apiOver, counting } from '../support/api.ts';
import { fakeGraph } from '../support/fake-graph.ts';
import { WorldBuilder, type World } from '../support/world.ts';

function crowd(count: number): World {
  const builder = new WorldBuilder()
    .workflow('w', { steps: ['s', 't'] })
    .action('a', { needs: ['p', 'q'], steps: ['s', 't'] })
    .role('r', ['p', 'q'])
    .separated('s', 't', { mode: 'DETECTIVE', control: 'c' });
  for (let i = 0; i < count; i++) {
    builder.identity(`i${i}`, { owner: `i${(i + 1) % count}` }).hasRole(`i${i}`, 'r', { limit: 1 + i });
  }
  return builder.build();
}

const FIELDS = {
  'identities, workflows, scopes':
    'identity { name owner { name } } workflow { name steps { actions { permissions { id } } } } scopes { scope }',
  'witnesses with all evidence': `witness {
    steps { leg { name } action { name } account { name } permissions { permission { name } path { evidence { source } } } }
    graph { nodes { name } edges { evidence { source } } }
    explanation
  }`,
  'controls and other completions': 'compensatingControls { key } identity { completions { mode } }',
};

test.each(Object.entries(FIELDS))(
  'a page of many completions is a handful of database calls: %s',
  async (_name, fields) => {
    const sizes = [3, 300];
    const calls = await Promise.all(
      sizes.map(async (count) => {
        const counted = counting(fakeGraph([crowd(count)]));
        const { ask } = apiOver([], { graph: counted.graph });
        const answer = await ask(`{ completions(first: 300) { totalCount nodes { ${fields} } } }`);
        expect(answer.errors).toBeUndefined();
        expect(answer.data).toMatchObject({ completions: { totalCount: count } });
        return Object.fromEntries(counted.calls);
      }),
    );
    expect(calls[1]).toEqual(calls[0]);
    expect(Object.values(calls[1] ?? {}).reduce((sum, count) => sum + count, 0)).toBeLessThan(20);
  },
);
