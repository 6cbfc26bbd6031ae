import type { ImportSession, ImportStore } from '../import-port.ts';
import type { Actor } from '../../domain/audit.ts';
import type { Connection } from './connection.ts';
import { takeLease, type Lease } from './import-lease.ts';
import { ensureSchema } from './import-schema.ts';
import { createImportSession } from './import-session.ts';
import { undoUnfinished } from './import-undo.ts';
import { statement } from './statement.ts';

const READING = statement('import-reading');

/** Who imports where the caller does not say. */
const SOMEBODY: Actor = { id: 'unknown', authentication: 'unauthenticated' };

/**
 * The import's side of a Neo4j database. Closing the connection is its owner's.
 * @param actor who imports, for the audit log
 */
export function createImportStore(connection: Connection, actor: Actor = SOMEBODY): ImportStore {
  return {
    ensureSchema: (extent) => ensureSchema(connection, extent),
    async hasReading(source) {
      return (await connection.write(READING, { source })).length > 0;
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
        return undoingFailure(connection, lease, actor, work);
      });
    },
  };
}

async function undoingFailure<T>(
  connection: Connection,
  lease: Lease,
  actor: Actor,
  work: (session: ImportSession) => Promise<T>,
): Promise<T> {
  try {
    return await work(createImportSession(connection, lease, actor));
  } catch (error) {
    // Where this fails too, the next import or start does it. What went wrong first is what matters to whoever asked.
    if (await lease.isHeld().catch(() => false))
      await undoUnfinished(connection)
        .then(() => ensureSchema(connection))
        .catch(() => undefined);
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
