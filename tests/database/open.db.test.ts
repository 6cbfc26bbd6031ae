import { inject, test, expect } from 'vitest';
import { Connection } from '../../server/graph/neo4j/connection.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';

test('refuses a wrong password', async () => {
  const stranger = new Connection({ ...inject('neo4j'), password: 'wrong' });
  await expect(stranger.ping()).rejects.toThrow(/unauthorized/i);
  await stranger.close();
});

test('empties the database', async () => {
  const connection = testConnection();
  await emptyDatabase(connection);
  await connection.close();
});
