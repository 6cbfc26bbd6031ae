import { describe, expect, test } from 'vitest';
import { apiOver, firstError } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';

const { ask } = apiOver([smallCompany()]);

describe('a violation’s witness', () => {
  const query = (
    args: string,
    rule: string,
  ) => `{ violations(filter: { combinations: ["${rule}"], identities: ["amy"] }) {
    nodes { mode scopes { scope } witness${args} { scope steps { scope leg { key } step { id } action { id } rolePath { to } permissions { path { to } } } } }
  } }`;

  test('names the legs, those that are roles by their path', async () => {
    const answer = await ask(query('', 'clerk-approves'));
    expect(answer.data?.['violations']).toMatchObject({
      nodes: [
        {
          mode: 'THROUGH_OTHERS',
          scopes: [{ scope: 'any' }],
          witness: {
            scope: 'any',
            steps: [
              {
                scope: '1000',
                leg: { key: 'PERMISSION:p.approve' },
                step: null,
                action: null,
                rolePath: null,
              },
              {
                leg: { key: 'ROLE:clerk' },
                step: null,
                action: null,
                rolePath: [{ to: 'ROLE:clerk' }],
                permissions: [],
              },
            ],
          },
        },
      ],
    });
  });

  test('of a rule whose legs have scopes of their own is asked for "any" alone', async () => {
    expect((await ask(query('(scope: "any")', 'clerk-approves'))).errors).toBeUndefined();
    for (const scope of ['1000', '*', '']) {
      expect(firstError(await ask(query(`(scope: "${scope}")`, 'clerk-approves')))).toEqual({
        code: 'BAD_USER_INPUT',
        argument: 'scope',
      });
    }
  });

  test('of any other rule is not', async () => {
    expect((await ask(query('(scope: "1000")', 'enter-and-book'))).errors).toBeUndefined();
    expect(firstError(await ask(query('(scope: "any")', 'enter-and-book')))).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'scope',
    });
  });
});

describe('a filter chooses violations', () => {
  test.each([
    [
      'null',
      [
        'amy/clerk-approves',
        'bob/clerk-approves',
        'eve/clerk-approves',
        'amy/enter-and-book',
        'bob/enter-and-book',
        'eve/enter-and-book',
      ],
    ],
    ['{ risks: [MEDIUM] }', ['amy/enter-and-book', 'bob/enter-and-book', 'eve/enter-and-book']],
    ['{ risks: [LOW] }', []],
    [
      '{ combinations: ["clerk-approves"], identities: ["eve", "amy"] }',
      ['amy/clerk-approves', 'eve/clerk-approves'],
    ],
    ['{ modes: [OWN_ACCOUNTS] }', ['eve/clerk-approves']],
    ['{ modes: [BLOCKED_BY_CONTROL] }', []],
    ['{ identityKinds: [SERVICE_ACCOUNT] }', []],
  ])('%s', async (filter, expected) => {
    const answer = await ask(`{ violations(filter: ${filter}, at: { asOf: "2026-06-01" }) {
      totalCount nodes { identity { id } combination { id } }
    } }`);
    const { nodes, totalCount } = answer.data?.['violations'] as {
      nodes: { identity: { id: string }; combination: { id: string } }[];
      totalCount: number;
    };
    expect(totalCount).toBe(expected.length);
    expect(nodes.map(({ identity, combination }) => `${identity.id}/${combination.id}`).sort()).toEqual(
      expected.toSorted(),
    );
  });
});
