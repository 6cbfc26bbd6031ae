import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { demoBundles } from '../seed/demo.ts';
import type { ImportStore } from './graph/import-port.ts';
import type { Graph } from './graph/port.ts';
import { DEMO_SOURCE, importBundle } from './import/import.ts';

/**
 * Loads the demo company, snapshot by snapshot, into a database that has nothing, or nothing but the first of these
 * snapshots because a start before was cut off.
 * @param begins is told once that there is something to load
 */
export async function loadDemo(store: ImportStore, graph: Graph, begins: () => void): Promise<void> {
  const loaded = (await graph.snapshots()).toReversed();
  if (loaded.some(({ source }) => source !== DEMO_SOURCE)) return;
  const bundles = await demoBundles();
  try {
    const isBeginning = loaded.every(({ takenAt }, i) => takenAt === bundles[i]?.takenAt);
    if (!isBeginning || loaded.length === bundles.length) return;
    begins();
    for (const { folder, takenAt } of bundles.slice(loaded.length)) {
      const { refused } = await importBundle(store, { folder, source: DEMO_SOURCE, takenAt });
      if (refused !== null) throw new Error(`the demo company is refused: ${refused}`);
    }
  } finally {
    await rm(dirname(bundles[0].folder), { recursive: true, force: true });
  }
}
