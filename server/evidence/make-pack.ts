import { hash, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Actor, AuditEntry } from '../domain/audit.ts';
import { formatDay } from '../domain/day.ts';
import { BadInput } from '../domain/fault.ts';
import type { AuditLog } from '../graph/audit-port.ts';
import type { Graph } from '../graph/port.ts';
import { MADE, madeText, MANIFEST, manifestText, type ManifestFile } from './manifest.ts';
import { readMatter, type EvidenceQuestion } from './matter.ts';
import { packFiles } from './pack.ts';
import { writeFiles } from './write-files.ts';

/** What packs are made from and recorded in. */
export interface EvidenceSources {
  readonly graph: Graph;
  readonly audit: AuditLog;
}

export interface MadePack {
  readonly files: readonly ManifestFile[];
  /** SHA-256 of the manifest. */
  readonly manifest: string;
  readonly entry: AuditEntry;
}

/**
 * Makes an evidence pack. It is written beside its place first and moved there last, after the entry in the audit log: a pack
 * whose entry cannot be written is not there. Rejects with `BadInput` where the folder is there and not empty, `NotFound`
 * where there is no such review.
 *
 * @param out the folder to make; its parents are made too
 */
export async function makePack(
  { graph, audit }: EvidenceSources,
  question: EvidenceQuestion,
  actor: Actor,
  out: string,
  signal: AbortSignal,
): Promise<MadePack> {
  const place = resolve(out);
  checkFree(place);
  const matter = await readMatter(graph, audit, question, signal);
  mkdirSync(dirname(place), { recursive: true });
  const folder = mkdtempSync(join(dirname(place), `.${basename(place)}-`));
  try {
    const files = await writeFiles(folder, packFiles(matter), signal);
    const manifest = manifestText({ question, files });
    writeFileSync(join(folder, MANIFEST), manifest);
    const manifestHash = hash('sha256', manifest, 'hex');
    const at = new Date().toISOString();
    const made = madeText({
      madeAt: at,
      madeBy: actor.id,
      authentication: actor.authentication,
      manifest: manifestHash,
      auditLog: await audit.head(),
    });
    writeFileSync(join(folder, MADE), made);
    const entry = await audit.append({
      id: randomUUID(),
      at,
      actor,
      action: 'EVIDENCE_PACK',
      subject: `REVIEW:${question.review}`,
      details: {
        review: question.review,
        snapshot: question.snapshot,
        asOf: formatDay(question.asOf),
        files: files.length,
        manifest: manifestHash,
        made: hash('sha256', made, 'hex'),
      },
    });
    if (isThere(place)) rmdirSync(place);
    renameSync(folder, place);
    return { files, manifest: manifestHash, entry };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function checkFree(place: string): void {
  if (!isThere(place)) return;
  if (!statSync(place).isDirectory() || readdirSync(place).length > 0)
    throw new BadInput(
      'out',
      `${place} is there already and not empty: evidence is never written over. Name another folder.`,
    );
}

function isThere(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false }) !== undefined;
}
