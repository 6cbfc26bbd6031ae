import type { ImportSession, ImportStore, NewestSnapshot } from '../graph/import-port.ts';
import { PRODUCT_SOURCE } from '../domain/review-record.ts';
import { NODE_KINDS } from '../domain/vocabulary.ts';
import { check } from './check.ts';
import { alikeIds, checkIds } from './check-ids.ts';
import { checkRecords } from './check-records.ts';
import { stagePlaceholders } from './check-references.ts';
import { isUnchanged, planDifference, shrinkage } from './difference.ts';
import { digest } from './fingerprint.ts';
import type { Extract, ReadExtract } from './extract.ts';
import { findLeavers } from './leavers.ts';
import { loadStoredEdges, loadStoredNodes, type Sources } from './load-stored.ts';
import { formatNotes } from './print-format.ts';
import { openExtract } from './open-extract.ts';
import { rejectionFault } from './refusal.ts';
import { emptyReport, type ImportReport, type ImportRequest, type OnProgress } from './report.ts';
import { importChanges } from './readings/import-changes.ts';
import { keepReading, readingOf } from './readings/keep.ts';
import { removalDraft } from './remove.ts';
import { Staging } from './staging.ts';
import { now } from './time.ts';
import { writeDifference, writeEviction } from './write.ts';

/** The built-in company, which makes room for a user's own data. */
export const DEMO_SOURCE = 'demo';

/**
 * Imports a bundle (BUNDLE.md), or files of another format as one: reads and checks all of it, compares it with what the graph holds of its source, and
 * writes the difference as a new snapshot. A refused import changes nothing and says why in `refused`; so does a failed
 * one, which rejects.
 */
export async function importBundle(
  store: ImportStore,
  request: ImportRequest,
  onProgress: OnProgress = () => undefined,
): Promise<ImportReport> {
  const extract = await openExtract(request);
  const changes = await importChanges(store, extract, onProgress);
  if (changes) return changes;
  const staging = new Staging();
  try {
    const schema = store.ensureSchema('to write');
    // Awaited when all is read; until then a failure is not an unhandled one.
    schema.catch(() => undefined);
    const early = extract.asksForIdentities ? undefined : await extract.read(staging, onProgress);
    await schema;
    return await store.exclusively(
      async (session) => {
        const read = early ?? (await extract.read(staging, onProgress, () => session.identities()));
        return importRead(staging, session, extract, read, request, onProgress);
      },
      (holder) => onProgress({ phase: `Waiting for another import (${holder})`, done: 0 }),
    );
  } finally {
    staging.close();
  }
}

async function importRead(
  staging: Staging,
  session: ImportSession,
  extract: Extract,
  read: ReadExtract,
  request: ImportRequest,
  onProgress: OnProgress,
): Promise<ImportReport> {
  const { active, newest } = await session.snapshots();
  const sources = { own: extract.source, evicted: evicted(extract.source, newest, request) };
  const allowRejects = request.allowRejects ?? false;
  const base: ImportReport = {
    ...emptyReport(active, extract.source, extract.takenAt),
    ignored: [...extract.ignored, ...read.ignored],
  };
  const counted = (): ImportReport => ({ ...base, ...read.counted() });
  if (read.unreadable.length > 0 || read.isEmpty) {
    // What refers to an unreadable file is not at fault, so rows are judged by themselves alone.
    checkIds(staging, false);
    checkRecords(staging, false);
    return { ...counted(), refused: [...extract.faults, ...read.unreadable].join('\n') };
  }

  onProgress({ phase: 'Comparing with what is stored', done: 0 });
  await loadStoredNodes(staging, session, sources);
  const checkWarnings = check(staging, allowRejects);
  stagePlaceholders(staging, extract.source);
  const checked = counted();
  const warnings = [...checkWarnings, ...alikeIds(staging)];
  const faults = [...reservedName(extract.source), ...extract.faults, ...read.differences];
  const rejection = rejectionFault(checked.rejects, allowRejects);
  const kept = read.kept();
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
    { extract, read, sources, request, standing: newest.get(extract.source) },
    onProgress,
  );
}

interface Circumstances {
  readonly extract: Extract;
  readonly read: ReadExtract;
  readonly sources: Sources;
  readonly request: ImportRequest;
  readonly standing: NewestSnapshot | undefined;
}

/** Compares what was accepted with what is stored, and writes the difference if there is any. */
async function writeReport(
  staging: Staging,
  session: ImportSession,
  report: ImportReport,
  { extract, read, sources, request, standing }: Circumstances,
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
    const refused = `Of ${shrunk.before} nodes and connected pairs of the source ${extract.source}, ${shrunk.gone} would be gone, which is more than half. Is it the right folder and source? If so, pass --allow-shrink.`;
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
    source: extract.source,
    takenAt: extract.takenAt,
    incomplete: report.incomplete,
    placeholders: report.placeholders.length,
    manifest: extract.manifest?.text ?? null,
    files: report.files.map((file) => JSON.stringify(file)),
    warnings: [...warnings, ...(report.format ? formatNotes(report.format) : [])],
    removal: false,
    leftOut,
    rejects: [...report.rejects, ...report.kept.map((row) => ({ ...row, kept: true }))].map((row) =>
      JSON.stringify(row),
    ),
  };
  const written = await writeDifference(staging, session, draft, leavers.own, onProgress);
  const reading = readingOf(staging, report, read.bundleFiles, sequence);
  if (reading) await keepReading(staging, session, reading);
  await session.activate(now());
  return { ...report, ...written, snapshot: sequence, changed: true, warnings, demoRemoved };
}

/** Rows that are written in the product have a source too, which no import may speak for. */
function reservedName(source: string): string[] {
  return source === PRODUCT_SOURCE
    ? [
        `The source ${PRODUCT_SOURCE} is the product's own, for what is recorded in it; give another by --source`,
      ]
    : [];
}

/** The demo company makes room for the first source of a user's own, and with it what was recorded about it here. */
function evicted(
  source: string,
  newest: ReadonlyMap<string, NewestSnapshot>,
  request: ImportRequest,
): string | undefined {
  const demo = newest.get(DEMO_SOURCE);
  const isFirst = [...newest.keys()].every((name) => name === DEMO_SOURCE || name === PRODUCT_SOURCE);
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
