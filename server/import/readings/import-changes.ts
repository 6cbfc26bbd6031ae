import type { Numbers } from '../report.ts';
import type { ImportSession, ImportStore, SnapshotDraft } from '../../graph/import-port.ts';
import { drained } from '../batches.ts';
import type { Extract } from '../extract.ts';
import type { BundleFolder } from '../folder.ts';
import { emptyReport, type ImportReport, type OnProgress } from '../report.ts';
import { now } from '../time.ts';
import { planChanges, type PlannedChanges } from './plan-changes.ts';
import { RULES } from './rules.ts';

/**
 * Imports a bundle of which only some rows of access are another since the last import of its source, by reading those
 * alone. The outcome is the same as that of reading everything.
 * @returns undefined where it is not so simple; then nothing was written
 */
export async function importChanges(
  store: ImportStore,
  extract: Extract,
  onProgress: OnProgress,
): Promise<ImportReport | undefined> {
  const { folder, source } = extract;
  if (!folder || extract.faults.length > 0 || !(await store.hasReading(source))) return undefined;
  await store.ensureSchema('to write');
  return store.exclusively(
    async (session) => {
      onProgress({ phase: 'Looking for what has changed', done: 0 });
      const { active, newest } = await session.snapshots();
      const standing = newest.get(source);
      const reading = await session.reading(source);
      const isOfNewest = standing?.sequence === reading?.sequence && standing?.removal === false;
      if (!reading || !isOfNewest || reading.rules !== RULES) return undefined;
      if (!(await session.isSettledSince(reading.sequence))) return undefined;
      const plan = await planChanges(session, folder, reading, active + 1);
      return plan && write(session, extract, folder, plan, active, onProgress);
    },
    (holder) => onProgress({ phase: `Waiting for another import (${holder})`, done: 0 }),
  );
}

async function write(
  session: ImportSession,
  extract: Extract,
  folder: BundleFolder,
  plan: PlannedChanges,
  active: number,
  onProgress: OnProgress,
): Promise<ImportReport> {
  const { source, takenAt } = extract;
  const report: ImportReport = {
    ...emptyReport(active, source, takenAt),
    ignored: [...extract.ignored, ...plan.ignoredColumns],
    files: plan.files,
    warnings: plan.change.reading.warnings,
  };
  const rows = [...plan.opened.values(), ...plan.closed.values(), plan.uses];
  const total = rows.reduce((sum, { length }) => sum + length, 0);
  if (total === 0) return report;
  const sequence = active + 1;
  let done = 0;
  const step = (count: number): void => onProgress({ phase: 'Writing', done: (done += count), total });
  await session.begin(draftOf(report, folder, sequence));
  for (const [type, edges] of plan.opened)
    await drained(edges, (batch) => session.openEdges(sequence, type, batch), step);
  for (const elements of plan.closed.values())
    await drained(elements, (batch) => session.closeEdges(sequence, batch), step);
  await drained(plan.uses, (edges) => session.rememberUses(sequence, { nodes: [], edges }), step);
  await session.activate(now(), plan.change);
  return {
    ...report,
    snapshot: sequence,
    changed: true,
    opened: numbersOf(plan.opened),
    closed: numbersOf(plan.closed),
    usesUpdated: plan.uses.length,
  };
}

function draftOf(report: ImportReport, folder: BundleFolder, sequence: number): SnapshotDraft {
  return {
    sequence,
    source: report.source,
    takenAt: report.takenAt,
    incomplete: false,
    placeholders: 0,
    manifest: folder.manifest?.text ?? null,
    files: report.files.map((file) => JSON.stringify(file)),
    warnings: report.warnings,
    removal: false,
    leftOut: null,
    rejects: [],
  };
}

function numbersOf(lists: PlannedChanges['opened'] | PlannedChanges['closed']): Numbers {
  return Object.fromEntries(
    [...lists].filter(([, { length }]) => length > 0).map(([type, { length }]) => [type, length]),
  );
}
