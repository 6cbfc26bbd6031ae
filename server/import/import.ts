import type { ImportSession, ImportStore, NewestSnapshot } from '../graph/import-port.ts';
import { NODE_KINDS } from '../domain/vocabulary.ts';
import { alikeIds, checkIds } from './check-ids.ts';
import { checkReferences, stagePlaceholders } from './check-references.ts';
import { checkWorkflows } from './check-workflows.ts';
import { isUnchanged, planDifference, shrinkage } from './difference.ts';
import { digest } from './fingerprint.ts';
import { openFolder, type BundleFolder } from './folder.ts';
import { findLeavers } from './leavers.ts';
import { loadStoredEdges, loadStoredNodes, type Sources } from './load-stored.ts';
import { rowDifferences } from './manifest.ts';
import { readBundle, type ReadBundle } from './read-bundle.ts';
import { rejectionFault } from './refusal.ts';
import {
  emptyReport,
  fileReport,
  keptRows,
  rejectedRows,
  type ImportReport,
  type ImportRequest,
  type OnProgress,
} from './report.ts';
import { removalDraft } from './remove.ts';
import { Staging } from './staging.ts';
import { now } from './time.ts';
import { additions, selfReferences } from './warnings.ts';
import { writeDifference, writeEviction } from './write.ts';

/** The built-in company, which makes room for a user's own data. */
export const DEMO_SOURCE = 'demo';

/**
 * Imports a bundle (BUNDLE.md): reads and checks all of it, compares it with what the graph holds of its source, and
 * writes the difference as a new snapshot. A refused import changes nothing and says why in `refused`; so does a failed
 * one, which rejects.
 */
export async function importBundle(
  store: ImportStore,
  request: ImportRequest,
  onProgress: OnProgress = () => undefined,
): Promise<ImportReport> {
  const folder = openFolder(request);
  const staging = new Staging();
  try {
    const read = await readBundle(staging, folder, onProgress);
    await store.ensureSchema();
    return await store.exclusively(
      (session) => importRead(staging, session, folder, read, request, onProgress),
      (holder) => onProgress({ phase: `Waiting for another import (${holder})`, done: 0 }),
    );
  } finally {
    staging.close();
  }
}

async function importRead(
  staging: Staging,
  session: ImportSession,
  folder: BundleFolder,
  read: ReadBundle,
  request: ImportRequest,
  onProgress: OnProgress,
): Promise<ImportReport> {
  const { active, newest } = await session.snapshots();
  const sources = { own: folder.source, evicted: evicted(folder.source, newest, request) };
  const allowRejects = request.allowRejects ?? false;
  const base: ImportReport = {
    ...emptyReport(active, folder.source, folder.takenAt),
    ignored: [...folder.ignored, ...read.ignoredColumns],
  };
  const counted = (): ImportReport => ({
    ...base,
    files: read.files.map(({ name, sha256, rowsRead }) => fileReport(staging, name, { sha256, rowsRead })),
    rejects: rejectedRows(staging),
  });
  if (read.unreadable.length > 0 || folder.files.length === 0) {
    // What refers to an unreadable file is not at fault, so rows are judged by themselves alone.
    checkIds(staging, false);
    return { ...counted(), refused: [...folder.faults, ...read.unreadable].join('\n') };
  }

  onProgress({ phase: 'Comparing with what is stored', done: 0 });
  await loadStoredNodes(staging, session, sources);
  const checkWarnings = check(staging, allowRejects);
  stagePlaceholders(staging, folder.source);
  const checked = counted();
  const warnings = [...checkWarnings, ...alikeIds(staging)];
  const faults = [
    ...folder.faults,
    ...(folder.manifest ? rowDifferences(folder.manifest, rowsByFile(read)) : []),
  ];
  const rejection = rejectionFault(checked.rejects, allowRejects);
  const kept = keptRows(staging);
  const report: ImportReport = {
    ...checked,
    warnings,
    kept,
    placeholders: placeholderKeys(staging),
    incomplete: allowRejects && checked.rejects.length + kept.length > 0,
  };
  if (rejection !== undefined || faults.length > 0) {
    return {
      ...report,
      incomplete: false,
      refused: [...faults, ...(rejection === undefined ? [] : [rejection])].join('\n'),
    };
  }
  return writeReport(
    staging,
    session,
    report,
    { folder, sources, request, standing: newest.get(folder.source) },
    onProgress,
  );
}

function check(staging: Staging, allowRejects: boolean): string[] {
  checkIds(staging, allowRejects);
  checkReferences(staging, allowRejects);
  const rejected = countFaults(staging);
  const warnings = checkWorkflows(staging);
  // What a rejected workflow or step takes with it.
  if (countFaults(staging) > rejected) checkReferences(staging, allowRejects);
  return [...warnings, ...selfReferences(staging), ...additions(staging)];
}

function countFaults(staging: Staging): number {
  return staging.count('SELECT count(*) AS count FROM fault');
}

interface Circumstances {
  readonly folder: BundleFolder;
  readonly sources: Sources;
  readonly request: ImportRequest;
  readonly standing: NewestSnapshot | undefined;
}

/** Compares what was accepted with what is stored, and writes the difference if there is any. */
async function writeReport(
  staging: Staging,
  session: ImportSession,
  report: ImportReport,
  { folder, sources, request, standing }: Circumstances,
  onProgress: OnProgress,
): Promise<ImportReport> {
  const active = report.snapshot ?? 0;
  await loadStoredEdges(staging, session, sources);
  planDifference(staging);
  const leftOut = leftOutDigest(report);
  const isSame =
    standing &&
    !standing.removal &&
    standing.incomplete === report.incomplete &&
    standing.leftOut === leftOut;
  if (isSame && isUnchanged(staging)) return report;
  const shrunk = request.allowShrink ? undefined : await shrinkage(staging, session);
  if (shrunk) {
    const refused = `Of ${shrunk.before} nodes and connected pairs of the source ${folder.source}, ${shrunk.gone} would be gone, which is more than half. Is it the right folder and source? If so, pass --allow-shrink.`;
    return { ...report, refused };
  }
  const leavers = await findLeavers(staging, session, sources);
  const warnings = [...report.warnings, ...leavers.warnings];
  const demoRemoved = sources.evicted === undefined ? null : active + 1;
  const sequence = (demoRemoved ?? active) + 1;
  if (sources.evicted !== undefined)
    await writeEviction(staging, session, removalDraft(sources.evicted, active + 1), leavers.evicted);
  const draft = {
    sequence,
    source: folder.source,
    takenAt: folder.takenAt,
    incomplete: report.incomplete,
    placeholders: report.placeholders.length,
    manifest: folder.manifest?.text ?? null,
    files: report.files.map((file) => JSON.stringify(file)),
    warnings,
    removal: false,
    leftOut,
    rejects: [...report.rejects, ...report.kept.map((row) => ({ ...row, kept: true }))].map((row) =>
      JSON.stringify(row),
    ),
  };
  const written = await writeDifference(staging, session, draft, leavers.own, onProgress);
  await session.activate(now());
  return { ...report, ...written, snapshot: sequence, changed: true, warnings, demoRemoved };
}

/** The demo company makes room for the first source of a user's own. */
function evicted(
  source: string,
  newest: ReadonlyMap<string, NewestSnapshot>,
  request: ImportRequest,
): string | undefined {
  const demo = newest.get(DEMO_SOURCE);
  const isFirst = [...newest.keys()].every((name) => name === DEMO_SOURCE);
  return demo && !demo.removal && isFirst && source !== DEMO_SOURCE && !request.keepDemo
    ? DEMO_SOURCE
    : undefined;
}

/** The same where the same rows were left out, wherever they stand in their files. */
function leftOutDigest({ rejects, kept }: ImportReport): string | null {
  const rows = [...rejects, ...kept].map(({ file, column, value }) => JSON.stringify([file, column, value]));
  return rows.length === 0 ? null : digest(rows.sort());
}

function placeholderKeys(staging: Staging): string[] {
  return staging
    .all<{ kind: number; id: string }>('SELECT kind, id FROM placeholder ORDER BY kind, id')
    .map(({ kind, id }) => `${NODE_KINDS[kind]}:${id}`);
}

function rowsByFile(read: ReadBundle): Map<string, number> {
  return new Map(read.files.map(({ name, rowsRead }) => [name, rowsRead]));
}
