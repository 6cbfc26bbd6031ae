import type { AuditEntry } from '../domain/audit.ts';
import { PRODUCT_SOURCE } from '../domain/review-record.ts';
import type { ExceptionRow } from '../domain/review.ts';
import type { AuditLog } from '../graph/audit-port.ts';

const PAGE = 500;

/** What was done with each exception in the product up to a snapshot, oldest first, by the exception's id. */
export async function exceptionEntries(
  audit: AuditLog,
  exceptions: readonly ExceptionRow[],
  snapshot: number,
): Promise<Map<string, AuditEntry[]>> {
  const own = exceptions.filter(({ source, since }) => source === PRODUCT_SOURCE && since <= snapshot);
  const subjects = new Map(own.map(({ id }) => [`EXCEPTION:${id}`, id]));
  const found = new Map<string, AuditEntry[]>();
  let after = 0;
  while (subjects.size > 0) {
    const entries = await audit.entries({ after, first: PAGE, subjects: [...subjects.keys()] });
    for (const entry of entries) {
      const id = subjects.get(entry.subject) ?? '';
      const { inSnapshot } = JSON.parse(entry.details) as { readonly inSnapshot: number };
      if (inSnapshot <= snapshot) found.set(id, [...(found.get(id) ?? []), entry]);
    }
    if (entries.length < PAGE) break;
    after = entries.at(-1)?.sequence ?? after;
  }
  return found;
}
