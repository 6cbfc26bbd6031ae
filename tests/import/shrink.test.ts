import { describe, expect, test } from 'vitest';
import { importBundle } from '../../server/import/import.ts';
import type { ImportReport, ImportRequest } from '../../server/import/report.ts';
import { bundleFolder, type BundleText } from '../support/bundle-folder.ts';
import { MemoryImportStore } from '../support/memory-import-store.ts';

function imported(
  store: MemoryImportStore,
  files: BundleText,
  request: Partial<ImportRequest> = {},
): Promise<ImportReport> {
  return importBundle(store, { folder: bundleFolder(files), source: 'erp', ...request });
}

describe('an import that would take away more than half', () => {
  const chain = (count: number, from = 0): string =>
    `id\n${Array.from({ length: count }, (_, i) => `r${from + i}\n`).join('')}`;

  test.for<[string, number, boolean]>([
    ['half', 5, false],
    ['one more than half', 4, true],
  ])('%s of the nodes', async ([, left, refused]) => {
    const store = new MemoryImportStore();
    await imported(store, { 'roles.csv': chain(10) });
    const report = await imported(store, { 'roles.csv': chain(left) });
    expect(report.refused !== null).toBe(refused);
    expect(store.openNodes().size).toBe(refused ? 10 : left);
  });

  test('counts connected pairs, unordered, whatever connects them', async () => {
    const store = new MemoryImportStore();
    const roles = chain(4);
    const grants = (rows: string): BundleText => ({
      'roles.csv': roles,
      'inherits.csv': `role,inherits,ticket\n${rows}`,
    });
    await imported(store, grants('r0,r1,a\nr1,r0,b\nr0,r1,c\nr2,r3,d\nr0,r2,e\nr0,r3,f\nr1,r2,g\nr1,r3,h\n'));
    // Four nodes and six pairs; all edges change, but the pairs stay.
    const turned = await imported(store, grants('r1,r0,A\nr3,r2,D\nr2,r0,E\nr3,r0,F\nr2,r1,G\nr3,r1,H\n'));
    expect(turned.refused).toBeNull();
    const fewer = await imported(store, grants('r1,r0,A\n'));
    expect(fewer.refused).toBeNull();
  });

  test('is refused for pairs alone, and done with --allow-shrink', async () => {
    const store = new MemoryImportStore();
    const pairs = 'r0,r1\nr0,r2\nr0,r3\nr1,r2\nr1,r3\nr2,r3\n';
    await imported(store, { 'roles.csv': chain(4), 'inherits.csv': `role,inherits\n${pairs}` });
    const without = { 'roles.csv': chain(4) };
    expect((await imported(store, without)).refused).toContain('--allow-shrink');
    expect(store.openEdges()).toHaveLength(6);
    expect(await imported(store, without, { allowShrink: true })).toMatchObject({
      refused: null,
      closed: { INHERITS: 6 },
    });
  });
});
