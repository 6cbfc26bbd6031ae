import { describe, expect, test } from 'vitest';
import { apiOver, firstError, type Asks } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';
import { WorldBuilder, type World } from '../support/world.ts';

/** `count` identities that complete the same workflow, `i00`, `i01` … */
function crowd(count: number): World {
  const builder = new WorldBuilder()
    .workflow('w', { steps: ['s'] })
    .action('a', { needs: ['p'], steps: ['s'] })
    .rule('r', [['Permission', 'p']]);
  for (let i = 0; i < count; i++) builder.hasPermission(`i${String(i).padStart(2, '0')}`, 'p');
  return builder.build();
}

interface Connection {
  readonly nodes: readonly unknown[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: Record<'hasNextPage' | 'hasPreviousPage', boolean> &
    Record<'startCursor' | 'endCursor', string | null>;
  readonly totalCount: number;
}

const PAGE = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
/** The lists that come in pages, each with what tells its entries apart. */
const LISTS: Record<string, string> = {
  completions: 'completions($) { nodes { identity { id } } edges { cursor node { identity { id } } } # }',
  violations: 'violations($) { nodes { identity { id } } edges { cursor node { identity { id } } } # }',
  whoCan: 'whoCan(step: "s", $) { nodes { id } edges { cursor node { id } } # }',
  whoReaches:
    'whoReaches(node: { kind: PERMISSION, id: "p" }, $) { nodes { id } edges { cursor node { id } } # }',
  snapshots: 'snapshots($) { nodes { sequence } edges { cursor node { sequence } } # }',
};

async function page(ask: Asks, list: string, args: string): Promise<Connection> {
  const answer = await ask(`{ ${LISTS[list]?.replace('$', args).replace('#', PAGE)} }`);
  expect(answer.errors).toBeUndefined();
  return answer.data?.[list] as Connection;
}

describe.each(Object.keys(LISTS))('%s', (list) => {
  const worlds = Array.from({ length: 7 }, () => crowd(7));
  const { ask } = apiOver(worlds);

  test('comes page by page, each entry once', async () => {
    const whole = await page(ask, list, 'first: 500');
    expect(whole.nodes).toHaveLength(7);
    const seen: unknown[] = [];
    const borders: boolean[][] = [];
    let after = '';
    do {
      const next = await page(ask, list, `first: 3 ${after}`);
      seen.push(...next.nodes);
      expect(next.totalCount).toBe(7);
      expect(next.edges).toHaveLength(next.nodes.length);
      expect(next.pageInfo.startCursor).toBe(next.edges[0]?.cursor);
      expect(next.pageInfo.endCursor).toBe(next.edges.at(-1)?.cursor);
      borders.push([next.pageInfo.hasPreviousPage, next.pageInfo.hasNextPage]);
      after = next.pageInfo.hasNextPage ? `after: "${next.pageInfo.endCursor}"` : '';
    } while (after !== '');
    expect(seen).toEqual(whole.nodes);
    expect(borders).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
  });

  test('goes on from any entry, and gives the same cursors each time', async () => {
    const whole = await page(ask, list, 'first: 500');
    const again = await page(ask, list, `after: "${whole.edges[3]?.cursor}"`);
    expect(again.edges).toEqual(whole.edges.slice(4));
    expect(again.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
  });

  test('is empty after its last entry', async () => {
    const whole = await page(ask, list, 'first: 500');
    const rest = await page(ask, list, `after: "${whole.pageInfo.endCursor}"`);
    expect(rest).toMatchObject({
      nodes: [],
      totalCount: 7,
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  test.each(['', 'x', 'null', 'W10', 'WyJjb21wbGV0aW9ucyJd', '!!!!', 'é'])(
    'refuses the cursor "%s"',
    async (text) => {
      const answer = await ask(
        `query ($after: String) { ${LISTS[list]?.replace('$', 'after: $after').replace('#', PAGE)} }`,
        {
          after: text,
        },
      );
      expect(firstError(answer)).toEqual({ code: 'BAD_USER_INPUT', argument: 'after' });
    },
  );

  test('refuses cursors of other lists, and cursors that were tampered with', async () => {
    const cursors = await Promise.all(
      Object.keys(LISTS).map(async (other) => (await page(ask, other, 'first: 1')).pageInfo.endCursor ?? ''),
    );
    const own = (await page(ask, list, 'first: 1')).pageInfo.endCursor ?? '';
    for (const cursor of [
      ...cursors.filter((each) => each !== own),
      `${own}A`,
      `${own}=`,
      own.slice(1),
      own.slice(0, -3),
    ]) {
      const answer = await ask(`{ ${LISTS[list]?.replace('$', `after: "${cursor}"`).replace('#', PAGE)} }`);
      expect(firstError(answer), cursor).toEqual({ code: 'BAD_USER_INPUT', argument: 'after' });
    }
  });
});

describe('a cursor remembers the point in time of its first page', () => {
  test.each(['completions', 'violations', 'whoCan'])(
    '%s: an import in between changes nothing',
    async (list) => {
      const worlds = [crowd(5)];
      const { ask } = apiOver(worlds);
      const whole = await page(ask, list, 'first: 500');
      const first = await page(ask, list, 'first: 2');
      worlds.push(crowd(9));
      const rest = await page(ask, list, `after: "${first.pageInfo.endCursor}"`);
      expect([...first.nodes, ...rest.nodes]).toEqual(whole.nodes);
      expect((await page(ask, list, 'first: 500')).totalCount).toBe(9);
    },
  );

  test('the day and whether just-in-time access counts, too', async () => {
    const { ask } = apiOver([smallCompany()]);
    const query =
      'query ($at: PointInTime, $after: String) { completions(first: 1, at: $at, after: $after) { totalCount pageInfo { endCursor } } }';
    const first = await ask(query, { at: { asOf: '2031-01-01', includeJit: true } });
    const { endCursor, totalCount } = cursorOf(first);
    expect(totalCount).toBe(5);
    expect(cursorOf(await ask(query, { after: endCursor })).totalCount).toBe(totalCount);
    expect(
      cursorOf(await ask(query, { after: endCursor, at: { asOf: '2031-01-01', includeJit: true } }))
        .totalCount,
    ).toBe(totalCount);
  });

  test.each([{ asOf: '2026-06-02' }, { snapshot: 1 }, { asOf: '2026-06-01', includeJit: true }])(
    'naming another one is refused: %j',
    async (at) => {
      const { ask } = apiOver([smallCompany(), smallCompany()]);
      const query =
        'query ($at: PointInTime, $after: String) { completions(first: 1, at: $at, after: $after) { totalCount pageInfo { endCursor } } }';
      const { endCursor } = cursorOf(await ask(query, { at: { asOf: '2026-06-01' } }));
      expect(firstError(await ask(query, { at, after: endCursor }))).toEqual({
        code: 'BAD_USER_INPUT',
        argument: 'after',
      });
    },
  );
});

test('a page goes on at the right place even if the filter has changed', async () => {
  const { ask } = apiOver([crowd(6)]);
  const query = `query ($ids: [ID!], $after: String) {
    completions(first: 2, filter: { identities: $ids }, after: $after) { nodes { identity { id } } pageInfo { endCursor } }
  }`;
  const { endCursor } = cursorOf(await ask(query, {}));
  const next = await ask(query, { ids: ['i00', 'i03', 'i05'], after: endCursor });
  expect(next.data).toMatchObject({
    completions: { nodes: [{ identity: { id: 'i03' } }, { identity: { id: 'i05' } }] },
  });
});

test('ids with any characters make good cursors', async () => {
  const builder = new WorldBuilder()
    .workflow('w', { steps: ['s'] })
    .action('a', { needs: ['p'], steps: ['s'] });
  for (const id of ['a"b', 'ä', '\u{1F600}', '\u{FFFD}x', 'i\\', 'z,]']) builder.hasPermission(id, 'p');
  const { ask } = apiOver([builder.build()]);
  for (const list of ['completions', 'whoCan']) {
    const whole = await page(ask, list, 'first: 500');
    for (const [index, { cursor }] of whole.edges.entries()) {
      expect((await page(ask, list, `after: "${cursor}"`)).nodes).toEqual(whole.nodes.slice(index + 1));
    }
  }
});

function cursorOf(answer: { data?: Record<string, unknown> | null }): {
  endCursor: string | null;
  totalCount: number;
} {
  const { pageInfo, totalCount } = answer.data?.['completions'] as Connection;
  return { endCursor: pageInfo.endCursor, totalCount };
}
