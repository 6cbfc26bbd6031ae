import { Connection, type Neo4jSettings } from '../graph/neo4j/connection.ts';
import { statement } from '../graph/neo4j/statement.ts';
import { Unavailable } from '../domain/fault.ts';
import { MachineFault } from './fault.ts';

const REACHABLE = statement('reachable');

/** Rejects with a `MachineFault`, which says what to change, where the user's own server cannot be used as it is set. */
export async function reach(settings: Neo4jSettings): Promise<void> {
  const connection = new Connection(settings);
  try {
    // A question, because a greeting alone is answered for a database that is not there, too.
    await connection.read(REACHABLE, {});
  } catch (error) {
    throw new MachineFault(reachFault(settings, error), { cause: error });
  } finally {
    await connection.close();
  }
}

function reachFault({ uri, user, database }: Neo4jSettings, error: unknown): string {
  const code = String((error as { code?: unknown }).code);
  if (code.startsWith('Neo.ClientError.Security')) {
    return `The Neo4j server at ${uri} refuses the user ${user}. Set NEO4J_USER and NEO4J_PASSWORD to what it knows.`;
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return `The Neo4j server at ${uri} has no database ${database ?? ''}. Set NEO4J_DATABASE to one that it has, or leave it out.`;
  }
  if (error instanceof Unavailable) {
    const secured = uri.includes('+s') ? ' (with TLS, as its address says)' : '';
    return `No Neo4j server answers at ${uri}${secured}. Start it, or set NEO4J_URI to where it is; without NEO4J_URI a local one is started.`;
  }
  return `The Neo4j server at ${uri} cannot be used: ${String((error as Error).message)}`;
}
