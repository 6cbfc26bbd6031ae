import { hash, randomUUID } from 'node:crypto';
import type { Actor, AuditAction } from '../../domain/audit.ts';
import type { Json } from '../../domain/canonical-json.ts';
import type { SnapshotDraft } from '../import-port.ts';
import { appendEntry, type RunInTransaction } from './audit-log.ts';
import { actionOf, recordedRows } from './audit-records.ts';

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

/** What the entry holds of a snapshot. */
export interface StoredSnapshot extends Pick<
  SnapshotDraft,
  'sequence' | 'source' | 'takenAt' | 'incomplete' | 'placeholders' | 'removal' | 'manifest' | 'files'
> {
  readonly importedAt: string;
}

/** What is compared with the stored snapshot; `audit:verify` makes it again of what is there. */
export function snapshotDetails(snapshot: StoredSnapshot): Json {
  const { sequence, source, takenAt, importedAt, incomplete, placeholders, removal, manifest } = snapshot;
  return {
    ...{ sequence, source, takenAt, importedAt, incomplete, placeholders, removal },
    manifest: manifest === null ? null : hash('sha256', String(manifest), 'hex'),
    files: [snapshot.files ?? []].flat().map(parsedOrText),
  };
}

/** Somebody may have changed what is stored to what is no JSON: then it differs, and that is what is to be found. */
function parsedOrText(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
