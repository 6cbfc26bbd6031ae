import { readFileSync } from 'node:fs';
import type { Connection } from '../../server/graph/neo4j/connection.ts';
import type { Statement } from '../../server/graph/neo4j/statement.ts';

const NODES = here('dump-nodes');
const RELATIONSHIPS = here('dump-relationships');

/** All that the database holds but the import's lease, as sorted JSON texts: equal where the states are. */
export async function dump(connection: Connection): Promise<string[]> {
  const rows = [...(await connection.write(NODES, {})), ...(await connection.write(RELATIONSHIPS, {}))];
  return rows.map((row) => JSON.stringify(row.toObject(), sortedKeys)).sort();
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function here(name: string): Statement {
  return { name, text: readFileSync(new URL(`${name}.cypher`, import.meta.url), 'utf8') };
}
