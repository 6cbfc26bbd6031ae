import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { Connection } from '../../server/graph/neo4j/connection.ts';

const EMPTY = {
  name: 'empty-database',
  text: readFileSync(new URL('empty-database.cypher', import.meta.url), 'utf8'),
};

/** A connection to the Neo4j of this run (projects `database` and `browser`); close it when done. */
export function testConnection(): Connection {
  return new Connection(inject('neo4j'));
}

/** Deletes all nodes and relationships; the schema stays. Call it before what needs an empty database: all files share one. */
export async function emptyDatabase(connection: Connection): Promise<void> {
  await connection.command(EMPTY);
}
