import type { AuditEntry } from '../domain/audit.ts';
import type { Json } from '../domain/canonical-json.ts';
import { changedParts, partOf } from './parts.ts';

/**
 * Compares the snapshots that are stored with those that the log's entries say were made: what was imported past the
 * product, and what was changed or taken away since.
 *
 * @param entries entries whose content is what was recorded
 * @param stored what is stored of each snapshot, by sequence, as an entry has it
 * @returns a sentence per difference, by sequence
 */
export function snapshotDifferences(
  entries: readonly AuditEntry[],
  stored: ReadonlyMap<number, Json>,
): string[] {
  const recorded = new Map<number, { entry: AuditEntry; snapshot: Json }>();
  for (const entry of entries) {
    const snapshot = partOf(JSON.parse(entry.details) as Json, 'snapshot');
    const sequence = partOf(snapshot, 'sequence');
    if (typeof sequence === 'number') recorded.set(sequence, { entry, snapshot });
  }
  const sequences = [...new Set([...recorded.keys(), ...stored.keys()])].sort((a, b) => a - b);
  return sequences.flatMap((sequence) => {
    const said = recorded.get(sequence);
    const there = stored.get(sequence);
    if (said === undefined)
      return [
        `Snapshot ${sequence} has no entry in the log: it was made past the product, or its entry was removed.`,
      ];
    const by = `entry ${said.entry.sequence}`;
    if (there === undefined) return [`Snapshot ${sequence}, which ${by} made, is not stored any more.`];
    const changed = changedParts(said.snapshot, there);
    return changed.length === 0
      ? []
      : [`Snapshot ${sequence} is not stored as ${by} recorded it: ${changed.join(', ')} differ.`];
  });
}
