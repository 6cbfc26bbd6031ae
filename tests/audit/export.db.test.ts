import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { firstError, type Answer } from '../support/api.ts';
import { deskOver } from '../support/exception-desk.ts';
import { testConnection } from '../support/neo4j.ts';

const connection = testConnection();
const desk = deskOver(connection);
const { ask } = desk;

beforeEach(() => desk.open());
afterAll(() => connection.close());

describe('an export', () => {
  const exported = {
    page: 'findings',
    format: 'CSV',
    rows: 12,
    sha256: 'a'.repeat(64),
    question: '/findings?mode=SOLE',
  };
  const record = (changes: object = {}, actor = 'bob'): Promise<Answer> =>
    ask(
      'mutation ($e: ExportRecord!, $actor: ID!) { recordExport(export: $e, actor: $actor) { sequence action subject details } }',
      {
        e: { ...exported, ...changes },
        actor,
      },
    );

  test('is recorded', async () => {
    expect((await record()).data).toMatchObject({
      recordExport: { sequence: 2, action: 'EXPORT', subject: 'PAGE:findings' },
    });
    expect((await ask('{ auditLog(first: 1, afterSequence: 1) { action actor details } }')).data).toEqual({
      auditLog: [
        {
          action: 'EXPORT',
          actor: 'bob',
          details:
            '{"format":"CSV","page":"findings","question":"/findings?mode=SOLE","rows":12,"sha256":"' +
            'a'.repeat(64) +
            '"}',
        },
      ],
    });
  });

  test.each([
    [{ sha256: 'abc' }, 'bob', 'sha256'],
    [{ rows: -1 }, 'bob', 'rows'],
    [{}, '', 'actor'],
  ])('with %j by "%s" is refused', async (changes, actor, argument) => {
    expect(firstError(await record(changes, actor))).toEqual({ code: 'BAD_USER_INPUT', argument });
  });
});
