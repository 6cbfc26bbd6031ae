import neo4j, { type Record as Row } from 'neo4j-driver';
import { CHAIN_START, type AuditDraft, type AuditEntry, type AuditHead } from '../../domain/audit.ts';
import { Unavailable } from '../../domain/fault.ts';
import type { AuditLog, StoredEntry, StoredRow } from '../audit-port.ts';
import { sealed } from '../audit-seal.ts';
import type { Connection } from './connection.ts';
import { snapshotDetails, type StoredSnapshot } from './import-audit.ts';
import { statement, type Statement } from './statement.ts';

const TAKE_HEAD = statement('audit-take-head');
const APPEND = statement('audit-append');
const HEAD = statement('audit-head');
const STORED = statement('audit-stored');
const SNAPSHOTS = statement('audit-snapshots');
const STORED_RECORDS = statement('audit-stored-records');
const ENTRIES = statement('audit-entries');

/** Runs one statement of a transaction. */
export type RunInTransaction = (statement: Statement, parameters: object) => Promise<Row[]>;

/** The log over Neo4j: entries as a chain of `AuditEntry`, and one `AuditHead` that says where it ends. */
export function createAuditLog(connection: Connection): AuditLog {
  return {
    async append(draft) {
      return connection.writeTogether((run) => appendEntry(run, draft));
    },
    async head() {
      const [row] = await connection.read(HEAD, {});
      return row ? (row.toObject() as AuditHead) : null;
    },
    async *stored() {
      for await (const row of connection.stream(STORED, {})) yield row.get('properties') as StoredEntry;
    },
    async snapshots() {
      const rows = await connection.rows<StoredSnapshot>(SNAPSHOTS, {});
      return new Map(rows.map((row) => [row.sequence, snapshotDetails(row)]));
    },
    async *records() {
      for await (const row of connection.stream(STORED_RECORDS, {})) yield row.toObject() as StoredRow;
    },
    async entries({ after, first, subjects }) {
      const parameters = { after: neo4j.int(after), first: neo4j.int(first), subjects };
      const rows = await connection.rows<{ properties: AuditEntry; total: number }>(ENTRIES, parameters);
      return { entries: rows.map(({ properties }) => properties), total: rows[0]?.total ?? 0 };
    },
  };
}

/**
 * Adds an entry inside the transaction of what it records: both happen, or neither. The head is locked first, so two
 * writers wait for each other; the constraint on the sequence holds where the head was tampered with.
 */
export async function appendEntry(run: RunInTransaction, draft: AuditDraft): Promise<AuditEntry> {
  const [row] = await run(TAKE_HEAD, { id: draft.id, start: CHAIN_START });
  if (!row) throw new Error('the head of the audit log is gone');
  const written = row.get('written') as AuditEntry | null;
  if (written !== null) return written;
  if (row.get('isTaken') === true) {
    throw new Unavailable(
      'The audit log cannot be written: its head names an entry before its last one. Nothing was done. Run npm run audit:verify to see where the log was changed.',
    );
  }
  const entry = sealed(draft, { sequence: row.get('sequence') as number, hash: row.get('hash') as string });
  await run(APPEND, { entry: { ...entry, sequence: neo4j.int(entry.sequence) } });
  return entry;
}
