import { describe, expect, test } from 'vitest';
import { apiOver, type Asks } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';
import { WorldBuilder } from '../support/world.ts';

const { ask } = apiOver([smallCompany()]);

/** The chosen completions as `identity/workflow`, in the answer's order. */
async function chosen(filter: string, asks: Asks = ask): Promise<string[]> {
  const answer = await asks(`{ completions(filter: ${filter}, at: { asOf: "2026-06-01" }) {
    totalCount nodes { identity { id } workflow { id } }
  } }`);
  expect(answer.errors).toBeUndefined();
  const { nodes, totalCount } = answer.data?.['completions'] as { nodes: Pair[]; totalCount: number };
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ identity, workflow }) => `${identity.id}/${workflow.id}`);
}
interface Pair {
  readonly identity: { readonly id: string };
  readonly workflow: { readonly id: string };
}

describe('a filter chooses', () => {
  const all = ['carl/journal', 'amy/pay', 'dora/journal', 'eve/pay'];
  test.each([
    ['null', all],
    ['{}', all],
    ['{ workflows: ["pay"] }', ['amy/pay', 'eve/pay']],
    ['{ identities: ["eve", "carl"] }', ['carl/journal', 'eve/pay']],
    ['{ identityKinds: [PERSON] }', ['amy/pay', 'dora/journal', 'eve/pay']],
    ['{ identityKinds: [BOT, AI_AGENT] }', ['carl/journal']],
    ['{ modes: [SOLE] }', ['carl/journal', 'dora/journal']],
    ['{ modes: [THROUGH_OTHERS, OWN_ACCOUNTS] }', ['amy/pay', 'eve/pay']],
    ['{ modes: [BLOCKED_BY_CONTROL] }', ['bob/pay']],
    ['{ modes: [OWN_ACCOUNTS, BLOCKED_BY_CONTROL] }', ['bob/pay', 'eve/pay']],
    ['{ materialOnly: true }', ['carl/journal', 'amy/pay', 'dora/journal']],
    ['{ scope: "1000" }', ['carl/journal', 'amy/pay', 'eve/pay']],
    ['{ scope: "2000" }', ['carl/journal', 'dora/journal', 'eve/pay']],
    ['{ scope: "*" }', ['carl/journal', 'eve/pay']],
    ['{ scope: "a value that no access names" }', ['carl/journal', 'eve/pay']],
    ['{ amount: 100 }', all],
    ['{ amount: 100.001 }', ['carl/journal', 'amy/pay', 'eve/pay']],
    ['{ amount: 500.01 }', ['carl/journal', 'amy/pay']],
    ['{ amount: 50000.01 }', ['carl/journal']],
    ['{ amount: 1e300 }', ['carl/journal']],
    ['{ scope: "2000", amount: 500 }', ['carl/journal', 'eve/pay']],
    ['{ scope: "2000", amount: 100, workflows: ["journal"] }', ['carl/journal', 'dora/journal']],
    ['{ modes: [BLOCKED_BY_CONTROL], amount: 5000 }', ['bob/pay']],
    ['{ modes: [BLOCKED_BY_CONTROL], amount: 5000.01 }', []],
    ['{ modes: [BLOCKED_BY_CONTROL, SOLE], amount: 5000 }', ['carl/journal', 'bob/pay']],
    ['{ modes: [SOLE], scope: "2000", materialOnly: true, identityKinds: [BOT] }', ['carl/journal']],
  ])('%s', async (filter, expected) => {
    expect(await chosen(filter)).toEqual(expected);
  });

  test('and never shortens what it chose', async () => {
    const fields =
      'identity { id } mode maxAmount modes { mode } scopes { scope ranges { above upTo mode } }';
    const whole = await ask(`{ completions(filter: { identities: ["amy"] }) { nodes { ${fields} } } }`);
    const filtered = await ask(
      `{ completions(filter: { scope: "1000", amount: 3, identities: ["amy"] }) { nodes { ${fields} } } }`,
    );
    expect(filtered).toEqual(whole);
  });
});

test('access that must be activated counts where the question says so', async () => {
  const query = 'query ($at: PointInTime) { completions(at: $at) { nodes { identity { id } } } }';
  const without = await ask(query, { at: { includeJit: false } });
  const including = await ask(query, { at: { includeJit: true } });
  expect(JSON.stringify(without)).not.toContain('jim');
  expect(JSON.stringify(including)).toContain('jim');
});

test('what a completion says of itself', async () => {
  const answer = await ask(`{
    completion(identity: "eve", workflow: "pay") {
      mode maxAmount material
      modes { mode maxAmount material }
      scopes { scope ranges { above upTo mode } }
      compensatingControls { from to control controlMode }
    }
    blocked: completion(identity: "bob", workflow: "pay") { mode maxAmount material }
    open: completion(identity: "carl", workflow: "journal") { mode maxAmount material scopes { ranges { upTo } } }
  }`);
  expect(answer).toEqual({
    data: {
      completion: {
        mode: 'OWN_ACCOUNTS',
        maxAmount: 500,
        material: false,
        modes: [{ mode: 'OWN_ACCOUNTS', maxAmount: 500, material: false }],
        scopes: [{ scope: '*', ranges: [{ above: 0, upTo: 500, mode: 'OWN_ACCOUNTS' }] }],
        compensatingControls: [
          {
            from: 'STEP:pay.approve',
            to: 'STEP:pay.book',
            control: 'bank statement',
            controlMode: 'DETECTIVE',
          },
          {
            from: 'STEP:pay.book',
            to: 'STEP:pay.enter',
            control: 'monthly review',
            controlMode: 'DETECTIVE',
          },
        ],
      },
      blocked: { mode: 'BLOCKED_BY_CONTROL', maxAmount: 5000, material: false },
      open: { mode: 'SOLE', maxAmount: null, material: true, scopes: [{ ranges: [{ upTo: null }] }] },
    },
  });
});

test('cents are exact', async () => {
  const world = new WorldBuilder()
    .workflow('w', { steps: ['s'], materiality: 0.07 })
    .action('a', { needs: ['p'], steps: ['s'] })
    .hasPermission('i', 'p', { limit: 0.29 })
    .hasPermission('j', 'p', { limit: 9_999_999_999_999.99 })
    .build();
  const { ask: askCents } = apiOver([world]);
  const answer = await askCents(`{
    completions { nodes { maxAmount workflow { materiality } } }
    at: completions(filter: { amount: 0.29 }) { totalCount }
    next: completions(filter: { amount: 0.2900001 }) { totalCount }
    tiny: completions(filter: { amount: 1e-7 }) { totalCount }
  }`);
  expect(answer.data).toEqual({
    completions: {
      nodes: [
        { maxAmount: 9_999_999_999_999.99, workflow: { materiality: 0.07 } },
        { maxAmount: 0.29, workflow: { materiality: 0.07 } },
      ],
    },
    at: { totalCount: 2 },
    next: { totalCount: 1 },
    tiny: { totalCount: 2 },
  });
});
