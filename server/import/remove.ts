import { PRODUCT_SOURCE } from '../domain/review-record.ts';
import type { ImportStore, SnapshotDraft } from '../graph/import-port.ts';
import { planDifference } from './difference.ts';
import { findLeavers } from './leavers.ts';
import { loadStoredEdges, loadStoredNodes } from './load-stored.ts';
import { emptyReport, type ImportReport, type OnProgress } from './report.ts';
import { Staging } from './staging.ts';
import { now } from './time.ts';
import { writeDifference } from './write.ts';

/** Takes a source out as a snapshot of its own; its history stays. */
export async function removeSource(
  store: ImportStore,
  source: string,
  onProgress: OnProgress = () => undefined,
): Promise<ImportReport> {
  const staging = new Staging();
  try {
    await store.ensureSchema();
    return await store.exclusively(async (session) => {
      const { active, newest } = await session.snapshots();
      const report = emptyReport(active, source, now());
      if (source === PRODUCT_SOURCE) {
        const refused = `The source ${source} is the product's own: exceptions that were worked on here are closed one by one, not taken out.`;
        return { ...report, refused };
      }
      const standing = newest.get(source);
      if (!standing || standing.removal) {
        const others = [...newest].filter(([, { removal }]) => !removal).map(([name]) => name);
        const loaded = others.length === 0 ? 'nothing is loaded' : `what is loaded is ${others.join(', ')}`;
        return { ...report, refused: `There is no source ${source}; ${loaded}.` };
      }
      const sources = { own: source, evicted: undefined };
      await loadStoredNodes(staging, session, sources);
      await loadStoredEdges(staging, session, sources);
      planDifference(staging, true);
      const leavers = await findLeavers(staging, session, sources);
      const draft = { ...removalDraft(source, active + 1), warnings: leavers.warnings };
      const written = await writeDifference(staging, session, draft, leavers.own, onProgress);
      await session.activate(now());
      return { ...report, ...written, snapshot: active + 1, changed: true, warnings: leavers.warnings };
    });
  } finally {
    staging.close();
  }
}

/** The snapshot that takes a source out. */
export function removalDraft(source: string, sequence: number): SnapshotDraft {
  const nothing = {
    incomplete: false,
    placeholders: 0,
    manifest: null,
    files: [],
    warnings: [],
    leftOut: null,
    rejects: [],
  };
  return { sequence, source, takenAt: now(), removal: true, ...nothing };
}
