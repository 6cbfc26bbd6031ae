import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { importBundle } from '../../../server/import/import.ts';
import type { ImportReport, ImportRequest } from '../../../server/import/report.ts';
import { bundleFolder, SOUND_BUNDLE } from '../../support/bundle-folder.ts';
import { MemoryImportStore } from '../../support/memory-import-store.ts';
import { imported, users, USERS_MAPPING } from './imported.ts';

/** Imports what is at the path, and sees to it that a refusal changes nothing. */
async function at(path: string, request: Partial<ImportRequest> = {}): Promise<ImportReport> {
  const store = new MemoryImportStore();
  const report = await importBundle(store, { folder: path, source: 'x', ...request });
  expect(store.snapshots.length).toBe(report.refused === null ? 1 : 0);
  expect(report.refused === null || store.nodes.size === 0).toBe(true);
  return report;
}

const ANN = 'ANN;Ann;;Yes;AP';

describe('archives are refused with what to do:', () => {
  test.for<[string, Uint8Array, RegExp]>([
    ['gzip', gzipSync('User\n'), /a gzip archive, which is not read\. Unpack it/],
    ['zip', Buffer.from('PK\x03\x04\x14\0users.csv', 'latin1'), /a zip archive/],
    [
      'a spreadsheet',
      Buffer.from('PK\x03\x04\x14\0[Content_Types].xml', 'latin1'),
      /Save each of its sheets as CSV/,
    ],
    ['an empty zip', Buffer.from('PK\x05\x06\0\0', 'latin1'), /a zip archive/],
    ['tar', Buffer.concat([Buffer.alloc(257), Buffer.from('ustar')]), /a tar archive/],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /old Office file/],
  ])('%s', async ([, bytes, message]) => {
    const folder = bundleFolder({ ...users(ANN), 'a.csv': bytes });
    expect((await at(folder)).refused).toMatch(message);
    expect((await at(join(folder, 'a.csv'), { format: 'tabular' })).refused).toMatch(message);
  });
});

describe('paths', () => {
  test('a link that leads out of the folder is refused', async () => {
    const outside = bundleFolder({ 'secret.csv': 'x' });
    const folder = bundleFolder(users(ANN));
    symlinkSync(join(outside, 'secret.csv'), join(folder, 'more.csv'));
    expect((await at(folder)).refused).toMatch(/more\.csv is a link that leads out of the folder/);
  });

  test('a link inside the folder is not followed, nor one that leads nowhere, nor hidden files', async () => {
    const folder = bundleFolder({ ...users(ANN), '.hidden.csv': 'x' });
    symlinkSync('users.csv', join(folder, 'users2.csv'));
    symlinkSync('nowhere', join(folder, 'lost.csv'));
    symlinkSync('.', join(folder, 'loop'));
    const report = await at(folder);
    expect(report.refused).toBeNull();
    expect(report.ignored).toEqual(['.hidden.csv', 'loop', 'lost.csv', 'users2.csv']);
  });

  test('a name with a control character is refused', async () => {
    const folder = bundleFolder(users(ANN));
    writeFileSync(join(folder, 'a\u001b[2Jb.csv'), '');
    expect((await at(folder)).refused).toContain('control character');
  });

  test('what is no file is not opened', async () => {
    const folder = bundleFolder(users(ANN));
    execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
    expect((await at(folder)).ignored).toContain('pipe.csv');
    expect((await at(join(folder, 'pipe.csv'))).refused).toContain('neither a file nor a folder');
  });

  test('folders in the folder are read', async () => {
    const folder = bundleFolder({ 'mapping.yaml': USERS_MAPPING });
    mkdirSync(join(folder, 'export'));
    writeFileSync(join(folder, 'export', 'users.csv'), String(users(ANN)['users.csv']));
    expect((await at(folder)).files).toMatchObject([{ name: 'export/users.csv', imported: 1 }]);
  });
});

describe('the format', () => {
  test('that nobody knows is refused with what was looked for', async () => {
    const { refused } = await at(bundleFolder({ 'notes.txt': 'Hello' }));
    expect(refused).toMatch(/Looked for:\n {2}bundle: .*\n {2}tabular: /);
  });

  test('that is named wrongly is refused', async () => {
    expect((await at(bundleFolder(users(ANN)), { format: 'xls' })).refused).toContain(
      'is none of bundle, tabular',
    );
  });

  test('that could be two is refused until it is named', async () => {
    const folder = bundleFolder({ ...users(ANN), 'links.yaml': 'rules: [{ by: email }]\n' });
    expect((await at(folder)).refused).toMatch(
      /could be tabular \(.*\) or links \(.*\); say which by --format/,
    );
    expect((await at(folder, { format: 'tabular' })).refused).toBeNull();
  });

  test('bundle is taken where a file of a bundle is there with its columns', async () => {
    expect(
      (await at(bundleFolder({ ...SOUND_BUNDLE, 'mapping.yaml': USERS_MAPPING }))).format,
    ).toBeUndefined();
    const named = USERS_MAPPING.replace('users*.csv', 'roles.csv');
    const files = { 'mapping.yaml': named, 'roles.csv': String(users(ANN)['users.csv']) };
    expect((await at(bundleFolder(files))).format?.name).toBe('tabular');
  });
});

describe('files', () => {
  test('that are not of their encoding are refused, and read with it', async () => {
    const files = {
      ...users(),
      'users.csv': Buffer.from('User;Name;Type;Active;Roles\nA;M\xfcller;;Yes;\n', 'latin1'),
    };
    expect((await imported(files)).report.refused).toContain('--encoding windows-1252');
    const { report, store } = await imported(files, { encoding: 'windows-1252' });
    expect(report.refused).toBeNull();
    expect(store.openNodes().get('IDENTITY:erp:A')).toMatchObject({ name: 'Müller' });
  });

  test('with NULs are refused', async () => {
    expect((await imported(users('A\0;Ann;;Yes;'))).report.refused).toContain('there is a NUL');
  });

  test('with ids that no terminal should see are rejected row by row', async () => {
    const { report } = await imported(users('A\u001b[31m;Ann;;Yes;'));
    expect(report.rejects).toMatchObject([{ line: 2, column: 'id' }]);
  });
});
