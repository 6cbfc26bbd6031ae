import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBundle } from './bundle.ts';
import { demoCompany } from './company.ts';

/** Writes the demo company as a bundle to a new temporary folder, which is the caller's to remove. */
export async function demoBundleFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'foureyes-demo-'));
  await writeBundle(demoCompany(), folder);
  return folder;
}
