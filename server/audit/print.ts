import type { AuditReport } from './verify.ts';

/** Differences that a terminal is given; the JSON has all. */
const SHOWN = 20;

/** The report for a terminal: what was found, and the head to note down elsewhere. */
export function printAuditReport(report: AuditReport): string {
  const { whole, entries, head, fault, differences, expected } = report;
  const lines = [
    whole
      ? `The audit log is whole: ${entries} entries.`
      : `The audit log is NOT whole (${entries} entries stored).`,
  ];
  if (fault !== null) {
    lines.push(`First fault, at place ${fault.sequence}: ${fault.message}`);
    lines.push('What stands after the first fault proves nothing.');
  }
  lines.push(...differences.slice(0, SHOWN));
  if (differences.length > SHOWN) lines.push(`And ${differences.length - SHOWN} more (all with --json).`);
  if (expected !== null) {
    lines.push(
      expected.sequence === null
        ? `No sound entry has the expected hash ${expected.hash}: what was noted down has been removed or written anew.`
        : `Entry ${expected.sequence} has the expected hash.`,
    );
  }
  if (head !== null) lines.push(`Head: entry ${head.sequence}, ${head.hash}`);
  if (whole && head !== null) {
    lines.push('Note the head down outside of the database; --expect HASH checks against it later.');
  }
  return lines.join('\n');
}
