import type { ImportSession, ImportStore } from '../import-port.ts';
import type { Connection } from './connection.ts';
import { takeLease, type Lease } from './import-lease.ts';
import { createImportSession } from './import-session.ts';
import { undoUnfinished } from './import-undo.ts';
import { statement } from './statement.ts';

const SCHEMA = [
  'schema-entity-key',
  'schema-identity-id',
  'schema-role-id',
  'schema-permission-id',
  'schema-action-id',
  'schema-function-id',
  'schema-step-id',
  'schema-workflow-id',
  'schema-toxic-combination-id',
  'schema-snapshot-sequence',
  'schema-import-lease',
  'schema-search-id',
  'schema-search-name',
  'schema-ready',
].map(statement);

/** The import's side of a Neo4j database. Closing the connection is its owner's. */
export function createImportStore(connection: Connection): ImportStore {
  return {
    async ensureSchema() {
      // Two processes may do this at once; the database lets one of them try again.
      for (const one of SCHEMA) await connection.write(one, {});
    },
    async recover() {
      const lease = await takeLease(connection);
      if (!lease) return false;
      return releasing(lease, () => undoUnfinished(connection));
    },
    async exclusively(work, waiting) {
      const lease = await takeLease(connection, waiting ?? (() => undefined));
      return releasing(lease, async () => {
        await undoUnfinished(connection);
        return undoingFailure(connection, lease, work);
      });
    },
  };
}

async function undoingFailure<T>(
  connection: Connection,
  lease: Lease,
  work: (session: ImportSession) => Promise<T>,
): Promise<T> {
  try {
    return await work(createImportSession(connection, lease));
  } catch (error) {
    // Where this fails too, the next import or start does it. What went wrong first is what matters to whoever asked.
    if (await lease.isHeld().catch(() => false)) await undoUnfinished(connection).catch(() => false);
    throw error;
  }
}

async function releasing<T>(lease: Lease, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await lease.release();
  }
}
