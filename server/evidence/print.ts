import type { MadePack } from './make-pack.ts';
import type { EvidenceReport } from './verify-pack.ts';

const SHOWN = 30;

export function printMade({ files, manifest, entry }: MadePack, folder: string): string {
  return [
    `The evidence pack is in ${folder}: ${files.length} files. Begin with report.html.`,
    `SHA-256 of manifest.json: ${manifest}`,
    `It stands in the audit log: entry ${entry.sequence}, ${entry.hash}`,
    `Check it at any time: npm run evidence:verify -- ${folder}`,
  ].join('\n');
}

export function printEvidenceReport(report: EvidenceReport): string {
  const { whole, manifestHash, files, fileFaults, logFaults, differences } = report;
  return [
    whole
      ? 'The evidence pack is as it was made.'
      : 'The evidence pack is NOT as it was made, or its answers have changed.',
    ...(manifestHash === null ? [] : [`SHA-256 of manifest.json: ${manifestHash}`]),
    ...part(`Files: ${files} in the manifest`, fileFaults),
    ...part('Audit log', logFaults),
    ...part('The same questions, asked again', differences),
  ].join('\n');
}

function part(what: string, faults: readonly string[] | null): string[] {
  if (faults === null) return [`${what}: not looked at.`];
  if (faults.length === 0) return [`${what}: nothing differs.`];
  const more = faults.length > SHOWN ? [`  and ${faults.length - SHOWN} more (all with --json)`] : [];
  return [`${what}:`, ...faults.slice(0, SHOWN).map((fault) => `  ${fault}`), ...more];
}
