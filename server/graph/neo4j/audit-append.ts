import neo4j, { type Record as Row } from 'neo4j-driver';
import { CHAIN_START, type AuditDraft, type AuditEntry } from '../../domain/audit.ts';
import { Unavailable } from '../../domain/fault.ts';
import { sealed } from '../audit-seal.ts';
import { statement, type Statement } from './statement.ts';

const TAKE_HEAD = statement('audit-take-head');
const APPEND = statement('audit-append');

/** Runs one statement of a transaction. */
export type RunInTransaction = (statement: Statement, parameters: object) => Promise<Row[]>;

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
