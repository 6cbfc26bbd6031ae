import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { apiOver, firstError } from '../support/api.ts';

test('the schema can be asked for, as tools do', async () => {
  const { ask } = apiOver([]);
  const answer = await ask(
    getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, oneOf: true }),
  );
  expect(answer.errors).toBeUndefined();
  expect(JSON.stringify(answer.data)).toContain('CompletionConnection');
});

test.each(['{ __schema { types { name } } }', '{ __type(name: "Query") { name } }'])(
  'in production it cannot: %s',
  async (query) => {
    const { ask } = apiOver([], { production: true });
    expect(firstError(await ask(query))).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
    expect((await ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  },
);

test('in production a mistyped field gets no hint', async () => {
  const message = async (production: boolean): Promise<string | undefined> =>
    (await apiOver([], { production }).ask('{ workflows { nam } }')).errors
      ?.map((error) => error.message)
      .join();
  expect(await message(false)).toContain('Did you mean');
  expect(await message(true)).not.toContain('Did you mean');
});
