import { describe, expect, test } from 'vitest';
import { importBundle } from '../../server/import/import.ts';
import type { ImportReport } from '../../server/import/report.ts';
import { bundleFolder, changedBundle, type BundleText } from '../support/bundle-folder.ts';
import { MemoryImportStore } from '../support/memory-import-store.ts';

function allowing(store: MemoryImportStore, files: BundleText, source: string): Promise<ImportReport> {
  return importBundle(store, { folder: bundleFolder(files), source, allowRejects: true });
}

describe('placeholders and several sources', () => {
  const roles = { 'roles.csv': 'id\nr\n', 'has_role.csv': 'identity,role\nghost,r\n' };
  const others = { 'permissions.csv': 'id\np\n', 'has_permission.csv': 'identity,permission\nghost,p\n' };

  test('a source that defines the id makes it its own, and the other one needs no placeholder then', async () => {
    const store = new MemoryImportStore();
    await allowing(store, roles, 'a');
    const taken = await importBundle(store, {
      folder: bundleFolder({ 'identities.csv': 'id,name\nghost,Casper\n' }),
      source: 'hr',
    });
    expect(taken).toMatchObject({ refused: null, updated: { IDENTITY: 1 }, opened: {} });
    expect(store.openNodes().get('IDENTITY:ghost')).toMatchObject({
      source: 'hr',
      name: 'Casper',
      placeholder: false,
    });
    const again = await allowing(store, roles, 'a');
    expect(again).toMatchObject({ kept: [], incomplete: false, opened: {}, closed: {}, changed: true });
  });

  test('one that another source still needs is handed over, not closed', async () => {
    const store = new MemoryImportStore();
    await allowing(store, roles, 'a');
    expect(await allowing(store, others, 'b')).toMatchObject({
      placeholders: ['IDENTITY:ghost'],
      opened: { PERMISSION: 1, HAS_PERMISSION: 1 },
    });
    const report = await importBundle(store, {
      folder: bundleFolder({ 'roles.csv': 'id\nr\n' }),
      source: 'a',
      allowShrink: true,
    });
    expect(report).toMatchObject({ closed: { HAS_ROLE: 1 }, updated: { IDENTITY: 1 }, warnings: [] });
    expect(store.openNodes().get('IDENTITY:ghost')).toMatchObject({ source: 'b', placeholder: true });
    expect(await allowing(store, others, 'b')).toMatchObject({ changed: false });
  });

  test('a reference to what is only a placeholder is one to an unknown node', async () => {
    const store = new MemoryImportStore();
    await allowing(store, roles, 'a');
    const report = await importBundle(store, { folder: bundleFolder(others), source: 'b' });
    expect(report.rejects).toMatchObject([
      { file: 'has_permission.csv', line: 2, column: 'identity', value: 'ghost' },
    ]);
  });

  test('what a source no longer defines can be referred to by a placeholder', async () => {
    const store = new MemoryImportStore();
    await importBundle(store, {
      folder: bundleFolder({ 'identities.csv': 'id\nghost\nann\nbob\n' }),
      source: 'hr',
    });
    await allowing(store, roles, 'a');
    const left = await importBundle(store, {
      folder: bundleFolder({ 'identities.csv': 'id\nann\nbob\n' }),
      source: 'hr',
    });
    expect(left.warnings).toEqual([
      expect.stringContaining('IDENTITY:ghost HAS_ROLE ROLE:r of the source a'),
    ]);
    const report = await allowing(store, roles, 'a');
    expect(report).toMatchObject({ opened: { IDENTITY: 1 }, placeholders: ['IDENTITY:ghost'], updated: {} });
  });
});

test('an id of another source is rejected there and known to all', async () => {
  const store = new MemoryImportStore();
  await importBundle(store, { folder: bundleFolder({ 'identities.csv': 'id\nann\nbob\n' }), source: 'hr' });
  const files = changedBundle({ 'identities.csv': 'id,status,owner\nann,oops,\nann,,\nsvc,,\n' });
  const report = await allowing(store, files, 'erp');
  expect(report.rejects.map(({ line, column, reason }) => [line, column, reason])).toEqual([
    [2, 'id', 'the id is defined by another source, hr'],
    [3, 'id', 'the id is defined by another source, hr'],
  ]);
  expect(report).toMatchObject({ refused: null, kept: [], placeholders: [] });
  expect(store.openNodes().get('IDENTITY:ann')).toMatchObject({ source: 'hr' });
});
