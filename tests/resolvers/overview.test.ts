import { expect, test } from 'vitest';
import { apiOver } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';
import { WorldBuilder } from '../support/world.ts';

const { ask } = apiOver([smallCompany()]);
const AT = 'at: { asOf: "2026-06-01" }';

async function data(query: string, asks = ask): Promise<Record<string, unknown>> {
  const answer = await asks(query);
  expect(answer.errors).toBeUndefined();
  return answer.data ?? {};
}

test('an overview says who completes and who violates what, in numbers', async () => {
  const { overview } = await data(`{ overview(${AT}) {
    identities identitiesThatComplete completions material violations identitiesThatViolate
    workflows { workflow { name } completions modes { mode completions material } scopes { scope completions } }
    identityKinds { kind identities completions blocked }
    risks { risk violations combinationsViolated }
    combinations { combination { id } violations }
    coverage { permissionsGranted uncoveredPermissions { totalCount } uncoveredActions { totalCount } }
  } }`);
  const row = (...counts: number[]) =>
    ['SOLE', 'OWN_ACCOUNTS', 'THROUGH_OTHERS', 'BLOCKED_BY_CONTROL'].map((mode, i) =>
      expect.objectContaining({ mode, completions: counts[i] }),
    );
  expect(overview).toMatchObject({
    identities: 9,
    identitiesThatComplete: 4,
    completions: 4,
    material: 3,
    workflows: [
      {
        workflow: { name: 'Journal entries' },
        completions: 2,
        modes: row(2, 0, 0, 0),
        scopes: [
          { scope: '*', completions: 1 },
          { scope: '2000', completions: 2 },
        ],
      },
      {
        workflow: { name: 'Procure to pay' },
        completions: 2,
        modes: row(0, 1, 1, 1),
        scopes: [
          { scope: '*', completions: 1 },
          { scope: '1000', completions: 2 },
        ],
      },
    ],
    risks: [{ risk: 'CRITICAL' }, { risk: 'HIGH', violations: 0 }, { risk: 'MEDIUM' }, { risk: 'LOW' }],
    combinations: [{ combination: { id: 'clerk-approves' } }, { combination: { id: 'enter-and-book' } }],
    coverage: { permissionsGranted: 6, uncoveredPermissions: { totalCount: 0 } },
  });
});

test('an overview of nothing is all zero', async () => {
  const { overview } = await data(
    '{ overview { identities completions workflows { completions } scopes { scope completions } } }',
    apiOver([]).ask,
  );
  expect(overview).toEqual({
    identities: 0,
    completions: 0,
    workflows: [],
    scopes: [{ scope: '*', completions: 0 }],
  });
});

test('what no workflow or rule looks at is listed page by page', async () => {
  const builder = new WorldBuilder()
    .workflow('w', { steps: ['s'] })
    .action('a', { needs: ['p'], steps: ['s'] });
  builder.hasPermission('i', 'p').hasPermission('i', 'p3').hasPermission('i', 'p1').hasPermission('i', 'p2');
  builder.action('b', { needs: ['p1'] });
  const { ask: asks } = apiOver([builder.build()]);
  const page = async (args: string) =>
    (
      (await data(
        `{ dataset { coverage { uncoveredPermissions${args} { nodes { id } totalCount pageInfo { endCursor hasNextPage } } uncoveredActions { nodes { id } } } } }`,
        asks,
      )) as { dataset: { coverage: Record<string, { nodes: unknown; pageInfo: { endCursor: string } }> } }
    ).dataset.coverage;
  const first = await page('(first: 2)');
  expect(first['uncoveredPermissions']).toMatchObject({
    nodes: [{ id: 'p1' }, { id: 'p2' }],
    totalCount: 3,
    pageInfo: { hasNextPage: true },
  });
  expect(first['uncoveredActions'].nodes).toEqual([{ id: 'b' }]);
  const next = await page(`(first: 2, after: "${first['uncoveredPermissions'].pageInfo.endCursor}")`);
  expect(next['uncoveredPermissions'].nodes).toEqual([{ id: 'p3' }]);
});
