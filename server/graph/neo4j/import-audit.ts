import { randomUUID } from 'node:crypto';
import type { Actor, AuditAction } from '../../domain/audit.ts';
import type { Json } from '../../domain/canonical-json.ts';
import type { SnapshotDraft } from '../import-port.ts';
import { appendEntry, type RunInTransaction } from './audit-append.ts';
import { actionOf, recordedRows } from './audit-records.ts';
import { snapshotDetails } from './audit-snapshot.ts';

/**
 * Writes what the audit log keeps of an import, in the transaction that makes it active: enough to see later whether the
 * snapshot, or what it says of the files that it was read from, was changed; and every row about reviews that it brought.
 */
export async function recordImport(
  run: RunInTransaction,
  draft: SnapshotDraft,
  importedAt: string,
  actor: Actor,
): Promise<void> {
  const { sequence, removal } = draft;
  const subject = `SNAPSHOT:${sequence}`;
  const append = (action: AuditAction, details: Json): Promise<unknown> =>
    appendEntry(run, { id: randomUUID(), at: importedAt, actor, action, subject, details });
  const snapshot = snapshotDetails({ ...draft, importedAt });
  await append(removal ? 'SOURCE_REMOVED' : 'IMPORT', { snapshot });
  for (const rows of await recordedRows(run, sequence))
    await append(actionOf(rows), { inSnapshot: sequence, rows: [{ ...rows }] });
}
