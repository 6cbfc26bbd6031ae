import neo4j from 'neo4j-driver';
import type { AuditEntry, AuditHead } from '../../domain/audit.ts';
import type { AuditLog, StoredEntry, StoredRow } from '../audit-port.ts';
import { appendEntry } from './audit-append.ts';
import { snapshotDetails, type StoredSnapshot } from './audit-snapshot.ts';
import type { Connection } from './connection.ts';
import { statement } from './statement.ts';

const HEAD = statement('audit-head');
const STORED = statement('audit-stored');
const SNAPSHOTS = statement('audit-snapshots');
const STORED_RECORDS = statement('audit-stored-records');
const ENTRIES = statement('audit-entries');

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
      const rows = await connection.rows<{ properties: AuditEntry }>(ENTRIES, parameters);
      return rows.map(({ properties }) => properties);
    },
  };
}
