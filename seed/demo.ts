import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBundle } from './bundle.ts';
import { demoHistory } from './history/history.ts';

/** A snapshot of the demo company as a bundle on disk. */
export interface DemoBundle {
  /** In a temporary folder, which is the caller's to remove. */
  readonly folder: string;
  /** ISO 8601 in UTC. */
  readonly takenAt: string;
}

/** Writes each snapshot of the demo company as a bundle to a new temporary folder, oldest first. */
export async function demoBundles(): Promise<DemoBundle[]> {
  const root = await mkdtemp(join(tmpdir(), 'foureyes-demo-'));
  return Promise.all(
    demoHistory().map(async ({ takenAt, world }, i) => {
      const folder = join(root, String(i + 1));
      await writeBundle(world, folder);
      return { folder, takenAt };
    }),
  );
}
