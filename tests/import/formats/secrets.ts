import { expect, vi } from 'vitest';
import { dryRun } from '../../../server/import/dry-run.ts';
import { importBundle } from '../../../server/import/import.ts';
import { dryRunJson, printDryRun } from '../../../server/import/print-dry-run.ts';
import { printReport } from '../../../server/import/print.ts';
import type { ImportReport, ImportRequest } from '../../../server/import/report.ts';
import { bundleFolder, type BundleText } from '../../support/bundle-folder.ts';
import { MemoryImportStore } from '../../support/memory-import-store.ts';

/**
 * What a test puts in every field of a format that can hold a secret. It looks like a password, a key and a token at
 * once; `secretIn` gives each field its own, so that a leak says where it comes from.
 */
export const CANARY = 'cAnArY0f5eCrEt';

export function secretIn(field: string): string {
  return `${CANARY}-${field}`;
}

/**
 * Imports the files and looks for the canary in everything that comes out: what is written to the store, the report as
 * text and as JSON, a dry run, the progress, and the terminal. Fails with where it was found.
 * @returns the report, for a look at what was imported instead
 */
export async function expectNoSecrets(
  files: BundleText,
  request: Omit<ImportRequest, 'folder'> = {},
): Promise<ImportReport> {
  expect(JSON.stringify(files), 'the files have no canary').toContain(CANARY);
  const folder = bundleFolder(files);
  const said: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0),
  );
  const store = new MemoryImportStore();
  const progress: unknown[] = [];
  try {
    const asked = { folder, source: 'secrets', ...request };
    const report = await importBundle(store, asked, (step) => progress.push(step));
    const tried = await dryRun(asked, (read) =>
      store.exclusively((session) => read(() => session.identities())),
    );
    const outputs = {
      nodes: JSON.stringify([...store.nodes]),
      edges: JSON.stringify(store.edges),
      snapshots: JSON.stringify(store.snapshots),
      report: `${printReport(report)}\n${JSON.stringify(report)}`,
      'dry run': `${printDryRun(tried)}\n${dryRunJson(tried)}`,
      progress: JSON.stringify(progress),
      terminal: said.join(''),
    };
    expect(leaks(outputs)).toEqual([]);
    return report;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

function leaks(outputs: Readonly<Record<string, string>>): string[] {
  return Object.entries(outputs).flatMap(([name, text]) =>
    [...text.matchAll(new RegExp(`.{0,60}${CANARY}[\\w-]*`, 'gs'))].map(([found]) => `${name}: ${found}`),
  );
}
