import type { AuditHead } from '../domain/audit.ts';
import type { AuditLog } from '../graph/audit-port.ts';
import { verifyChain, type ChainFault } from './verify-chain.ts';
import { recordDifferences } from './verify-records.ts';
import { snapshotDifferences } from './verify-snapshots.ts';

export interface AuditReport {
  /** Nothing was found, and an expected hash was. */
  readonly whole: boolean;
  readonly entries: number;
  readonly head: AuditHead | null;
  readonly fault: ChainFault | null;
  /** What is stored otherwise than the entries say; not looked for past the first fault of the chain. */
  readonly differences: readonly string[];
  /** The expected hash, and the entry that has it; null where none was expected. */
  readonly expected: { readonly hash: string; readonly sequence: number | null } | null;
}

/**
 * Reads the whole log and says whether it is what was written (docs/audit-log.md).
 *
 * @param expected a head's hash that was noted outside of the database; some entry must still have it
 */
export async function verifyAuditLog(log: AuditLog, expected: string | null): Promise<AuditReport> {
  const head = await log.head();
  const stored = await Array.fromAsync(log.stored());
  const { sound, fault } = verifyChain(stored, head);
  const differences =
    fault === null
      ? [
          ...snapshotDifferences(sound, await log.snapshots()),
          ...(await recordDifferences(sound, log.records())),
        ]
      : [];
  const found =
    expected === null
      ? null
      : { hash: expected, sequence: sound.find(({ hash }) => hash === expected)?.sequence ?? null };
  const whole = fault === null && differences.length === 0 && found?.sequence !== null;
  return { whole, entries: stored.length, head, fault, differences, expected: found };
}
