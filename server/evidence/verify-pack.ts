import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyAuditLog } from '../audit/verify.ts';
import type { AuditEntry } from '../domain/audit.ts';
import { NotFound } from '../domain/fault.ts';
import type { AuditLog } from '../graph/audit-port.ts';
import type { EvidenceSources } from './make-pack.ts';
import { readMatter } from './matter.ts';
import { packFiles } from './pack.ts';
import type { PackFile } from './table.ts';
import { verifyFiles, type FilesReport } from './verify-files.ts';
import { digestOf } from './write-files.ts';

export interface EvidenceReport {
  /** Nothing was found. */
  readonly whole: boolean;
  readonly manifestHash: string | null;
  readonly files: number;
  /** What is not as the manifest says. */
  readonly fileFaults: readonly string[];
  /** What is not as the audit log says; null where there was no database to look at. */
  readonly logFaults: readonly string[] | null;
  /** What the same questions give otherwise now; null where they were not asked. */
  readonly differences: readonly string[] | null;
}

/** Files whose lines are compared; a larger one is only said to differ. */
const COMPARED_BYTES = 50_000_000;
const SHOWN = 160;

/**
 * Checks a pack: its files against the manifest, the manifest against the audit log, and every answer by asking the same
 * questions again on the same snapshot and day.
 *
 * @param sources null: the files alone, without a database
 */
export async function verifyPack(
  folder: string,
  sources: EvidenceSources | null,
  signal: AbortSignal,
): Promise<EvidenceReport> {
  const files = await verifyFiles(folder);
  const asked = sources !== null && files.manifest !== null;
  const logFaults = sources === null ? null : await faultsByLog(files, sources.audit);
  const differences = asked ? await differencesNow(folder, files, sources, signal) : null;
  return {
    whole: files.faults.length === 0 && !logFaults?.length && !differences?.length,
    manifestHash: files.hashes.manifest,
    files: files.manifest?.files.length ?? 0,
    fileFaults: files.faults,
    logFaults,
    differences,
  };
}

/** The pack's entry must be in a sound log, with the hashes of manifest.json and made.json as they are. */
async function faultsByLog({ manifest, hashes, made }: FilesReport, audit: AuditLog): Promise<string[]> {
  const faults: string[] = [];
  const log = await verifyAuditLog(audit, made?.auditLog?.hash ?? null);
  if (log.fault !== null) faults.push(`The audit log is not whole: ${log.fault.message}`);
  if (log.expected !== null && log.expected.sequence === null)
    faults.push(
      `The audit log has no entry ${log.expected.hash}, with which it ended when the pack was made: it was written anew, or it is another database.`,
    );
  if (manifest === null) return faults;
  const subject = `REVIEW:${manifest.question.review}`;
  const packs = (await everyEntry(audit, subject)).filter(({ action }) => action === 'EVIDENCE_PACK');
  const own = packs.map(detailsOf).find((details) => details.manifest === hashes.manifest);
  if (own === undefined)
    faults.push(
      `No entry of the audit log records a pack of ${manifest.question.review} with this manifest (${hashes.manifest}): manifest.json was rewritten, or the pack was made elsewhere.`,
    );
  else if (
    !packs
      .map(detailsOf)
      .some((details) => details.manifest === hashes.manifest && details.made === hashes.made)
  )
    faults.push('made.json is not the one that the audit log records: it was changed.');
  return faults;
}

async function everyEntry(audit: AuditLog, subject: string): Promise<AuditEntry[]> {
  const all: AuditEntry[] = [];
  for (;;) {
    const entries = await audit.entries({
      after: all.at(-1)?.sequence ?? 0,
      first: 500,
      subjects: [subject],
    });
    if (entries.length === 0) return all;
    all.push(...entries);
  }
}

function detailsOf({ details }: AuditEntry): { readonly manifest?: unknown; readonly made?: unknown } {
  return JSON.parse(details) as { readonly manifest?: unknown; readonly made?: unknown };
}

/** Files that are not what the answers of now give: those in which the answers differ, and those that were changed. */
async function differencesNow(
  folder: string,
  { manifest, changed }: FilesReport,
  { graph, audit }: EvidenceSources,
  signal: AbortSignal,
): Promise<string[]> {
  if (manifest === null) return [];
  const { question, files } = manifest;
  const active = await graph.activeSnapshot({ signal });
  if (question.snapshot > active)
    return [
      `The database has no snapshot ${question.snapshot}; its newest is ${active}. It is another one, or snapshots were removed.`,
    ];
  const again = await readMatter(graph, audit, question, signal).then(packFiles, (error: unknown) => {
    if (error instanceof NotFound) return error.message;
    throw error;
  });
  if (typeof again === 'string') return [again];
  const made = new Map(again.map((file) => [file.path, file]));
  const differences: string[] = [];
  for (const { path, sha256 } of files) {
    const file = made.get(path);
    made.delete(path);
    if (file === undefined) differences.push(`${path} is not made any more: the product has changed since.`);
    else if (changed.has(path) || digestOf(file).sha256 !== sha256)
      differences.push(`${path}: ${firstDifference(folder, file)}`);
    signal.throwIfAborted();
  }
  return [
    ...differences,
    ...[...made.keys()].map((path) => `${path} would be made now, and the pack has none.`),
  ];
}

/** The first byte in which the file and the answer of now differ, and the lines that it is in. */
function firstDifference(folder: string, file: PackFile): string {
  const place = join(folder, file.path);
  const status = lstatSync(place, { throwIfNoEntry: false });
  if (!status?.isFile()) return 'is missing, so it cannot be compared.';
  if (status.size > COMPARED_BYTES) return 'asked again, the answer differs.';
  const filed = readFileSync(place);
  const now = Buffer.from([...file.content()].join(''), 'utf8');
  let byte = 0;
  while (byte < filed.length && filed[byte] === now[byte]) byte++;
  if (byte === filed.length && byte === now.length)
    return 'the manifest does not say what the file and the answer are.';
  const line = filed.subarray(0, byte).toString('latin1').split('\n').length;
  return `byte ${byte + 1}, in line ${line}, differs: asked again the line is ${lineAt(now, line)}, and the pack has ${lineAt(filed, line)}.`;
}

function lineAt(text: Buffer, line: number): string {
  return cut(text.toString('utf8').split(/\r?\n/)[line - 1]);
}

function cut(line: string | undefined): string {
  if (line === undefined) return 'not there';
  return JSON.stringify(line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line);
}
