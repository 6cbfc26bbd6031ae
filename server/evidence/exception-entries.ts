import type { AuditEntry } from '../domain/audit.ts';
import type { AuditLog } from '../graph/audit-port.ts';

const PAGE = 500;
const EXCEPTION = 'EXCEPTION:';

/** What was done with each exception in the product up to a snapshot, oldest first, by the exception's id. */
export async function exceptionEntries(
  audit: AuditLog,
  snapshot: number,
): Promise<Map<string, AuditEntry[]>> {
  const found = new Map<string, AuditEntry[]>();
  for (let after = 0; ;) {
    const { entries } = await audit.entries({ after, first: PAGE, subjects: [] });
    const last = entries.at(-1);
    if (!last) return found;
    after = last.sequence;
    for (const entry of entries) {
      if (!entry.subject.startsWith(EXCEPTION)) continue;
      const { inSnapshot } = JSON.parse(entry.details) as { readonly inSnapshot: number };
      const id = entry.subject.slice(EXCEPTION.length);
      if (inSnapshot <= snapshot) found.set(id, [...(found.get(id) ?? []), entry]);
    }
  }
}
