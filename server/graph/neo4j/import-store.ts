import type { ImportSession, ImportStore } from '../import-port.ts';
import type { Actor } from '../../domain/audit.ts';
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
  'schema-audit-entry',
  'schema-audit-entry-id',
  'schema-audit-entry-subject',
  'schema-audit-head',
  'schema-record-key',
  'schema-record-row-id',
  'schema-decision-review',
  'schema-search-id',
  'schema-search-name',
  'schema-has-role-since',
  'schema-has-role-until',
  'schema-has-permission-since',
  'schema-has-permission-until',
  'schema-grants-since',
  'schema-grants-until',
  'schema-entity-since',
  'schema-entity-until',
  'schema-entity-properties-since',
  'schema-ready',
].map(statement);

/** Who imports where the caller does not say. */
const SOMEBODY: Actor = { id: 'unknown', authentication: 'unauthenticated' };

/**
 * The import's side of a Neo4j database. Closing the connection is its owner's.
 * @param actor who imports, for the audit log
 */
export function createImportStore(connection: Connection, actor: Actor = SOMEBODY): ImportStore {
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
