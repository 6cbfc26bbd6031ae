import { readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { TooLong, Unavailable } from '../../server/domain/fault.ts';
import { Connection } from '../../server/graph/neo4j/connection.ts';
import { statement, type Statement } from '../../server/graph/neo4j/statement.ts';
import { testConnection } from '../support/neo4j.ts';

const connection = testConnection();
afterAll(() => connection.close());

const ENDLESS = forTests('endless');
const ENDLESS_ROWS = forTests('endless-rows');
const RUNNING = forTests('running');

function forTests(name: string): Statement {
  return { name, text: readFileSync(new URL(`../support/${name}.cypher`, import.meta.url), 'utf8') };
}

async function runs({ text }: Statement): Promise<boolean> {
  const rows = await connection.rows<{ query: string }>(RUNNING, {});
  return rows.some(({ query }) => query.trim() === text.trim());
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await after(20);
}

async function readAll(rows: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _ of rows) count += 1;
  return count;
}

const ways = [
  ['a statement', ENDLESS, (signal: AbortSignal) => connection.read(ENDLESS, {}, { signal })],
  [
    'a stream before its first row',
    ENDLESS,
    (signal: AbortSignal) => readAll(connection.stream(ENDLESS, {}, { signal })),
  ],
  [
    'a stream of rows',
    ENDLESS_ROWS,
    (signal: AbortSignal) => readAll(connection.stream(ENDLESS_ROWS, {}, { signal })),
  ],
] as const;

describe.each(ways)('%s whose asker has gone', (_, asked, ask) => {
  test('is ended in the database, and never gives a partial answer', async () => {
    const asker = new AbortController();
    const answer = ask(asker.signal).then(
      () => 'answered',
      (error: unknown) => error,
    );
    await until(() => runs(asked));
    asker.abort();
    expect(await answer).toBe(asker.signal.reason);
    await until(async () => !(await runs(asked)));
  });

  test('is not begun if the asker had gone before', async () => {
    const gone = AbortSignal.abort();
    await expect(ask(gone)).rejects.toBe(gone.reason);
  });

  test('is too long if the signal is that the time is up', async () => {
    await expect(ask(AbortSignal.timeout(50))).rejects.toBeInstanceOf(TooLong);
  });
});

test('the time limit ends a statement in the database and says so', async () => {
  await expect(connection.read(ENDLESS, {}, { timeout: 100 })).rejects.toBeInstanceOf(TooLong);
  await expect(readAll(connection.stream(ENDLESS, {}, { timeout: 100 }))).rejects.toBeInstanceOf(TooLong);
});

test('a stream that is left early ends in the database', async () => {
  for await (const row of connection.stream(ENDLESS_ROWS, {})) {
    expect(row.get('number')).toBe(1);
    break;
  }
  await until(async () => !(await runs(ENDLESS_ROWS)));
});

describe.each(ways)('after %s was ended', (_, __, ask) => {
  test.each([1, 5, 10, 20, 40, 80])('within %i ms the next statement is answered as ever', async (delay) => {
    for (let i = 0; i < 3; i++) {
      await expect(ask(AbortSignal.timeout(delay + i))).rejects.toBeInstanceOf(TooLong);
      expect(await connection.rows(statement('active-snapshot'), {})).toHaveLength(1);
    }
  });
});

test('what reads cannot write', async () => {
  const writing = forTests('graph-fixture-snapshots');
  await expect(connection.read(writing, { rows: [{ sequence: 1 }] })).rejects.toThrow(/write|read access/i);
});

test('a database that is not there is unavailable', async () => {
  const nowhere = new Connection({ uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'none' });
  await expect(nowhere.ping()).rejects.toBeInstanceOf(Unavailable);
  await expect(nowhere.read(statement('active-snapshot'), {})).rejects.toBeInstanceOf(Unavailable);
  await nowhere.close();
});
