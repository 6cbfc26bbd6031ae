import { describe, expect, test } from 'vitest';
import { apiOver, firstError } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';

const { ask } = apiOver([smallCompany()]);
const AT = 'at: { asOf: "2026-06-01" }';

async function data(query: string, asks = ask): Promise<Record<string, unknown>> {
  const answer = await asks(query);
  expect(answer.errors).toBeUndefined();
  return answer.data ?? {};
}

describe('completions are sorted', () => {
  const pairs = async (args: string): Promise<string[]> => {
    const { completions } = (await data(
      `{ completions(${args}, ${AT}) { nodes { identity { id } workflow { id } } } }`,
    )) as { completions: { nodes: { identity: { id: string }; workflow: { id: string } }[] } };
    return completions.nodes.map(({ identity, workflow }) => `${identity.id}/${workflow.id}`);
  };

  test.each([
    ['{ by: EXPOSURE }', ['carl/journal', 'amy/pay', 'dora/journal', 'eve/pay']],
    ['{ by: EXPOSURE, direction: DESCENDING }', ['eve/pay', 'dora/journal', 'amy/pay', 'carl/journal']],
    ['{ by: IDENTITY }', ['amy/pay', 'carl/journal', 'dora/journal', 'eve/pay']],
    ['{ by: IDENTITY, direction: DESCENDING }', ['eve/pay', 'dora/journal', 'carl/journal', 'amy/pay']],
    ['{ by: WORKFLOW }', ['carl/journal', 'dora/journal', 'amy/pay', 'eve/pay']],
    ['{ by: WORKFLOW, direction: DESCENDING }', ['amy/pay', 'eve/pay', 'carl/journal', 'dora/journal']],
    ['{ by: MODE }', ['carl/journal', 'dora/journal', 'eve/pay', 'amy/pay']],
    ['{ by: MAX_AMOUNT }', ['dora/journal', 'eve/pay', 'amy/pay', 'carl/journal']],
    ['{ by: SCOPES, direction: DESCENDING }', ['carl/journal', 'eve/pay', 'amy/pay', 'dora/journal']],
  ])('%s', async (order, expected) => {
    expect(await pairs(`orderBy: ${order}`)).toEqual(expected);
  });

  test.each([
    ['"AMY"', ['amy/pay']],
    ['" adams "', ['amy/pay']],
    ['"journal ent"', ['carl/journal', 'dora/journal']],
    ['"pay"', ['amy/pay', 'eve/pay']],
    ['"  "', ['carl/journal', 'amy/pay', 'dora/journal', 'eve/pay']],
    ['"nothing of the kind"', []],
  ])('and chosen by the text %s', async (text, expected) => {
    expect(await pairs(`filter: { text: ${text} }`)).toEqual(expected);
  });

  test('page by page, with cursors that are good for their own order', async () => {
    const query = `query ($order: CompletionOrder, $after: String) {
      completions(orderBy: $order, first: 1, after: $after, ${AT}) { nodes { identity { id } } pageInfo { endCursor hasNextPage } }
    }`;
    type Page = {
      nodes: { identity: { id: string } }[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
    };
    const order = { by: 'IDENTITY', direction: 'DESCENDING' };
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const page = (await ask(query, { order, after })).data?.['completions'] as Page;
      seen.push(...page.nodes.map(({ identity }) => identity.id));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(seen).toEqual(['eve', 'dora', 'carl', 'amy']);
    for (const other of [null, { by: 'IDENTITY' }, { by: 'MODE', direction: 'DESCENDING' }]) {
      expect(firstError(await ask(query, { order: other, after }))).toEqual({
        code: 'BAD_USER_INPUT',
        argument: 'after',
      });
    }
  });
});

test('violations are sorted and chosen by text likewise', async () => {
  const rules = async (args: string): Promise<string[]> => {
    const { violations } = (await data(
      `{ violations(${args}, ${AT}) { nodes { identity { id } combination { id } } } }`,
    )) as { violations: { nodes: { identity: { id: string }; combination: { id: string } }[] } };
    return violations.nodes.map(({ identity, combination }) => `${identity.id}/${combination.id}`);
  };
  const all = await rules('first: 500');
  expect(all.length).toBeGreaterThan(3);
  expect(await rules('orderBy: { by: RISK, direction: DESCENDING }')).toEqual(all.toReversed());
  const byName = await rules('orderBy: { by: IDENTITY }');
  expect(byName.map((each) => each.split('/')[0])).toEqual(all.map((each) => each.split('/')[0]).sort());
  expect(await rules('filter: { text: "enter AND" }')).toEqual(
    all.filter((each) => each.endsWith('enter-and-book')),
  );
});
