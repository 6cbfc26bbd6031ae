import { describe, expect, test } from 'vitest';
import { importBundle } from '../../server/import/import.ts';
import type { ImportReport, ImportRequest } from '../../server/import/report.ts';
import { bundleFolder, changedBundle, SOUND_BUNDLE, type BundleText } from '../support/bundle-folder.ts';
import { MemoryImportStore } from '../support/memory-import-store.ts';

async function refusal(files: BundleText, request: Partial<ImportRequest> = {}): Promise<ImportReport> {
  const store = new MemoryImportStore();
  const report = await importBundle(store, { folder: bundleFolder(files), source: 'erp', ...request });
  expect(store.snapshots).toHaveLength(report.refused === null ? 1 : 0);
  return report;
}

describe('a file that cannot be read refuses the whole import, even with --allow-rejects:', () => {
  test.for<[string, Readonly<Record<string, string | Uint8Array>>, string]>([
    [
      'not UTF-8',
      { 'roles.csv': Buffer.from('id,name\nclerk,M\xfcller\n', 'latin1') },
      'roles.csv: not UTF-8',
    ],
    ['cut inside a letter', { 'roles.csv': Buffer.from('id\né').subarray(0, 4) }, 'roles.csv: not UTF-8'],
    ['no header', { 'roles.csv': '' }, 'roles.csv: there is no header'],
    ['a byte order mark and no header', { 'roles.csv': '\ufeff\n\n' }, 'roles.csv: there is no header'],
    [
      'a header twice',
      { 'roles.csv': 'id,name,name\n' },
      'roles.csv, line 1: the header has the column "name" twice',
    ],
    [
      'a required column missing',
      { 'roles.csv': 'ID,name\n' },
      'roles.csv, line 1: the header lacks the required column id',
    ],
    [
      'neither of two columns',
      { 'performs.csv': 'step\npaid\n' },
      'lacks the required column action or function',
    ],
    ['a quote open at the end', { 'roles.csv': 'id\n"clerk\n' }, 'roles.csv, line 2: a quote is still open'],
    [
      'text after a closing quote',
      { 'roles.csv': 'id\n"clerk"s\n' },
      'roles.csv, line 2: there is text after',
    ],
  ])('%s', async ([, files, message]) => {
    const report = await refusal(changedBundle(files), { allowRejects: true });
    expect(report.refused).toContain(message);
    expect(report.rejects).toEqual([]);
    for (const { imported, duplicates, rejected, rowsRead } of report.files)
      expect(imported + duplicates + rejected).toBe(rowsRead);
  });

  test('all of them are named at once', async () => {
    const { refused } = await refusal(changedBundle({ 'roles.csv': '', 'steps.csv': '"' }));
    expect(refused?.split('\n')).toHaveLength(2);
  });
});

describe('a manifest', () => {
  test.for<[string, string, string | null]>([
    ['that says nothing', '{}', null],
    [
      'with the right rows',
      '{"rows": {"roles.csv": 2, "not-there.csv": 0}, "complete": true, "extractedBy": "x", "query": "y"}',
      null,
    ],
    ['that is no JSON', '{', 'manifest.json is no JSON object'],
    ['that is a list', '[]', 'manifest.json is no JSON object'],
    ['that is not complete', '{"complete": false}', 'not complete'],
    ['whose complete is text', '{"complete": "false"}', 'complete must be true or false'],
    ['with other rows', '{"rows": {"roles.csv": 3}}', 'roles.csv has 3 rows, but 2 were read'],
    [
      'with rows of a file that is not there',
      '{"rows": {"extra.csv": 1}}',
      'extra.csv has 1 rows, but 0 were read',
    ],
    ['of another source', '{"source": "hr"}', '--source says "erp", but manifest.json says "hr"'],
    ['whose time is none', '{"takenAt": "yesterday"}', 'takenAt "yesterday" is no ISO 8601 time'],
  ])('%s', async ([, text, message]) => {
    const { refused } = await refusal(changedBundle({ 'manifest.json': text }));
    if (message === null) expect(refused).toBeNull();
    else expect(refused).toContain(message);
  });

  test('gives source and time where the command names none, and is kept on the snapshot', async () => {
    const store = new MemoryImportStore();
    const manifest = '{"source": "hr", "takenAt": "2026-01-01T01:00:00+01:00"}';
    await importBundle(store, { folder: bundleFolder({ ...SOUND_BUNDLE, 'manifest.json': manifest }) });
    expect(store.snapshots).toMatchObject([{ source: 'hr', takenAt: '2026-01-01T00:00:00Z', manifest }]);
  });

  test('may give the same time in another offset', async () => {
    const files = changedBundle({ 'manifest.json': '{"takenAt": "2026-01-01T01:00:00+01:00"}' });
    expect((await refusal(files, { takenAt: '2026-01-01' })).refused).toBeNull();
    expect((await refusal(files, { takenAt: '2026-01-02' })).refused).toContain('--taken-at says');
  });
});

describe('a folder', () => {
  test('without any known file is refused', async () => {
    const report = await refusal({ 'Identities.csv': 'id\na\n', 'notes.txt': '' });
    expect(report.refused).toContain('has no file of a bundle');
    expect(report.ignored).toEqual(['Identities.csv', 'notes.txt']);
  });

  test('that is not there, or is a file, is refused', async () => {
    const folder = bundleFolder({ file: '' });
    for (const path of [`${folder}/nowhere`, `${folder}/file`]) {
      const report = await importBundle(new MemoryImportStore(), { folder: path });
      expect(report.refused).toContain('cannot be read');
    }
  });

  test('gives the source its name, and what nobody knows in it is listed', async () => {
    const folder = bundleFolder({ ...SOUND_BUNDLE, 'users.csv': '' });
    const report = await importBundle(new MemoryImportStore(), { folder });
    expect(folder.endsWith(report.source)).toBe(true);
    expect(report.ignored).toEqual(['users.csv']);
  });
});
