import { RECORD_KINDS, RECORD_LABELS, type RecordKind } from '../../domain/review-record.ts';
import type { ImportSession, StoredRecord } from '../import-port.ts';
import type { Connection } from './connection.ts';
import type { Lease } from './import-lease.ts';
import { statement } from './statement.ts';
import { storedRow } from './stored-properties.ts';

const RECORDS = statement('import-records');
const OPEN_RECORDS = statement('import-open-records');
const CLOSE_RECORDS = statement('import-close-records');

/** The part of an import's session that is about rows of reviews (docs/storage.md, Reviews). */
export function recordSession(
  connection: Connection,
  lease: Lease,
): Pick<ImportSession, 'records' | 'openRecords' | 'closeRecords'> {
  return {
    async *records() {
      for await (const row of connection.stream(RECORDS, {})) {
        const { rowId, ...rest } = row.toObject() as Omit<StoredRecord, 'kind' | 'name'> & { rowId: string };
        const kind = kindOf(rowId);
        yield { kind, name: rowId.slice(kind.length + 1), ...rest };
      }
    },
    openRecords(sequence, kind, rows) {
      return lease.write(OPEN_RECORDS, { sequence, label: RECORD_LABELS[kind], rows: rows.map(storedRow) });
    },
    closeRecords(sequence, elements) {
      return lease.write(CLOSE_RECORDS, { sequence, elements });
    },
  };
}

function kindOf(rowId: string): RecordKind {
  const kind = RECORD_KINDS.find((candidate) => rowId.startsWith(`${candidate}:`));
  if (!kind) throw new Error(`the database holds a row of no kind: ${rowId}`);
  return kind;
}
