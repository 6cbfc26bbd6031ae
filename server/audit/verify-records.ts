import type { AuditEntry } from '../domain/audit.ts';
import { canonicalJson, type Json } from '../domain/canonical-json.ts';
import type { StoredRow } from '../graph/audit-port.ts';
import { changedParts, partOf, textOf } from './parts.ts';

/** A row about reviews as an entry recorded it, and as what came later left it. */
interface RecordedRow {
  readonly entry: number;
  readonly row: Json;
  /** The snapshot that closed it, and the entry that says so. */
  closed: { readonly entry: number; readonly snapshot: Json } | null;
}

/**
 * Compares the rows about reviews that are stored (decisions, exceptions, runs and the others of REVIEWS.md section 1) with
 * those that the entries of the log hold: what was changed, put in, taken away, closed or opened past the product.
 *
 * @param entries entries whose content is what was recorded
 * @returns a sentence per difference, by the entry that recorded the row; what no entry recorded comes last
 */
export async function recordDifferences(
  entries: readonly AuditEntry[],
  stored: AsyncIterable<StoredRow>,
): Promise<string[]> {
  const recorded = recordedRows(entries);
  const changed: { readonly entry: number; readonly text: string }[] = [];
  const unknown: string[] = [];
  for await (const { kind, properties } of stored) {
    const { until = null, ...row } = properties;
    const name = nameOf(row);
    const known = recorded.get(name);
    recorded.delete(name);
    if (known === undefined)
      unknown.push(`${called(kind, row)} has no entry in the log: it was put in past the product.`);
    else changed.push(...differences(kind, row, until, known));
  }
  for (const { entry, row } of recorded.values())
    changed.push({
      entry,
      text: `${called('row', row)}, which entry ${entry} recorded, is not stored any more.`,
    });
  return [...changed.sort((a, b) => a.entry - b.entry).map(({ text }) => text), ...unknown];
}

function recordedRows(entries: readonly AuditEntry[]): Map<string, RecordedRow> {
  const recorded = new Map<string, RecordedRow>();
  for (const { sequence, details } of entries) {
    const parsed = JSON.parse(details) as Json;
    for (const portion of listOf(partOf(parsed, 'rows'))) {
      for (const row of listOf(partOf(portion, 'opened')))
        recorded.set(nameOf(row), { entry: sequence, row, closed: null });
      for (const closing of listOf(partOf(portion, 'closed'))) {
        const known = recorded.get(canonicalJson(closing));
        if (known) known.closed = { entry: sequence, snapshot: partOf(parsed, 'inSnapshot') };
      }
    }
  }
  return recorded;
}

function differences(
  kind: string,
  row: Json,
  until: Json,
  { entry, row: said, closed }: RecordedRow,
): { readonly entry: number; readonly text: string }[] {
  const found = changedParts(said, row);
  if (found.length > 0)
    return [
      {
        entry,
        text: `${called(kind, said)} is not stored as entry ${entry} recorded it: ${found.join(', ')} differ.`,
      },
    ];
  const shouldBe = closed?.snapshot ?? null;
  if (until === shouldBe) return [];
  const text =
    closed === null
      ? `${called(kind, said)}, which entry ${entry} recorded, was closed past the product.`
      : `${called(kind, said)} is not closed as entry ${closed.entry} recorded it.`;
  return [{ entry, text }];
}

/** What names a row for good: its key and the snapshot that opened it. */
function nameOf(row: Json): string {
  return canonicalJson([partOf(row, 'key'), partOf(row, 'since')]);
}

function called(kind: string, row: Json): string {
  const id = textOf(partOf(row, 'id')) ?? textOf(partOf(row, 'key')) ?? 'without a key';
  return `The ${kind.replaceAll(/(?<=.)([A-Z])/g, ' $1').toLowerCase()} ${id}`;
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
