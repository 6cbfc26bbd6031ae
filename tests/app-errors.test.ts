import { describe, expect, test, vi } from 'vitest';
import { TooLong, Unavailable } from '../server/domain/fault.ts';
import { apiOver, firstError } from './support/api.ts';
import { fakeGraph } from './support/fake-graph.ts';
import { smallCompany } from './support/small-company.ts';

function failing(error: unknown): ReturnType<typeof apiOver> & { logged: unknown[][] } {
  const logged: unknown[][] = [];
  const graph = { ...fakeGraph([smallCompany()]), edgesOf: vi.fn().mockRejectedValue(error) };
  return { ...apiOver([], { graph, log: (...line) => logged.push(line) }), logged };
}

describe('an error that askers cannot have caused', () => {
  test('is masked, and logged once under the id that they see', async () => {
    const { ask, logged } = failing(new Error('secret detail'));
    const answer = await ask(
      '{ a: identity(id: "amy") { owner { id } } b: identity(id: "bob") { owner { id } } }',
    );
    expect(answer.data).toEqual({ a: { owner: null }, b: { owner: null } });
    expect(answer.errors?.map((error) => error.extensions)).toEqual(
      Array(2).fill({ code: 'INTERNAL_SERVER_ERROR' }),
    );
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(logged).toHaveLength(1);
    expect(String((logged[0]?.[1] as Error).message)).toBe('secret detail');
    const id = /[0-9a-f-]{36}/.exec(String(logged[0]?.[0]))?.[0] ?? 'no id';
    expect(answer.errors?.[0]?.message).toContain(id);
  });

  test.each([[undefined], ['text'], [{ code: 'Neo.X' }]])(
    'is masked whatever was thrown: %j',
    async (thrown) => {
      const { ask, logged } = failing(thrown);
      expect(firstError(await ask('{ identity(id: "amy") { owner { id } } }'))).toEqual({
        code: 'INTERNAL_SERVER_ERROR',
      });
      expect(logged.length).toBeGreaterThan(0);
    },
  );
});

test('every error has a code', async () => {
  const { ask } = apiOver([]);
  for (const query of [
    '',
    '{',
    '{ foo }',
    'mutation { x }',
    'subscription { x }',
    'query A { __typename } query B { __typename }',
  ]) {
    const { errors } = await ask(query);
    expect(
      errors?.map((error) => typeof error.extensions?.['code']),
      query,
    ).toEqual(['string']);
  }
});

test('an answer that is not of its type is masked', async () => {
  const logged: unknown[] = [];
  const graph = { ...fakeGraph([]), counts: vi.fn().mockResolvedValue({ roles: 'many' }) };
  const { ask } = apiOver([], { graph, log: (...line) => logged.push(line) });
  expect(firstError(await ask('{ dataset { counts { roles } } }'))).toEqual({
    code: 'INTERNAL_SERVER_ERROR',
  });
  expect(logged).toHaveLength(1);
});

test.each([
  [new TooLong('too many steps'), 'TIMEOUT'],
  [new DOMException('', 'TimeoutError'), 'TIMEOUT'],
  [new Unavailable('The database does not answer.'), 'UNAVAILABLE'],
])('%s has the code %s and is not logged', async (error, code) => {
  const { ask, logged } = failing(error);
  expect(firstError(await ask('{ identity(id: "amy") { owner { id } } }'))).toEqual({ code });
  expect(logged).toEqual([]);
});

describe('a question cut off by its time limit', () => {
  const hanging = { ...fakeGraph([smallCompany()]), edgesOf: () => new Promise<never>(() => {}) };

  test('is TIMEOUT and never a part of an answer', async () => {
    const { ask } = apiOver([], { graph: hanging, timeLimit: 50 });
    const answer = await ask('{ workflows { id } identity(id: "amy") { name owner { id } } }');
    expect(firstError(answer)).toEqual({ code: 'TIMEOUT' });
    expect(answer.data ?? null).toBeNull();
  });

  test('is UNAVAILABLE where the database is known to be away', async () => {
    const { ask } = apiOver([], { graph: hanging, timeLimit: 50, health: () => 'It does not answer.' });
    expect(firstError(await ask('{ identity(id: "amy") { owner { id } } }'))).toEqual({
      code: 'UNAVAILABLE',
    });
  });

  test('is not even where the database gives up first', async () => {
    const graph = {
      ...hanging,
      edgesOf: (...args: Parameters<typeof hanging.edgesOf | ReturnType<typeof fakeGraph>['edgesOf']>) =>
        new Promise<never>((_, reject) => {
          const signal = args[5]?.signal;
          signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
        }),
    };
    const { ask } = apiOver([], { graph, timeLimit: 50 });
    const answer = await ask('{ workflows { id } identity(id: "amy") { name owner { id } } }');
    expect(answer.errors).toHaveLength(1);
    expect(firstError(answer)).toEqual({ code: 'TIMEOUT' });
    expect(answer.data ?? null).toBeNull();
  });
});
