import { describe, expect, test } from 'vitest';
import { importBundle } from '../../server/import/import.ts';
import type { ImportReport } from '../../server/import/report.ts';
import { bundleFolder, extendedBundle, type BundleText } from '../support/bundle-folder.ts';
import { MemoryImportStore } from '../support/memory-import-store.ts';

function allowing(store: MemoryImportStore, files: BundleText, source = 'erp'): Promise<ImportReport> {
  return importBundle(store, { folder: bundleFolder(files), source, allowRejects: true });
}

const IDENTITIES = 'id,kind,status,owner,valid_from,valid_to\nann,,,,,\nsvc,,,,,\n';

describe('with --allow-rejects', () => {
  test('rejected rows of access files are left out, and the snapshot is incomplete', async () => {
    const store = new MemoryImportStore();
    const report = await allowing(store, extendedBundle({ 'has_role.csv': 'ann,boss,,0,,,,,,\n' }));
    expect(report).toMatchObject({
      refused: null,
      changed: true,
      incomplete: true,
      kept: [],
      placeholders: [],
    });
    expect(report.rejects.map(({ file, line }) => [file, line])).toEqual([['has_role.csv', 3]]);
    expect(store.snapshots[0]).toMatchObject({
      incomplete: true,
      placeholders: 0,
      rejects: [JSON.stringify(report.rejects[0])],
    });
    expect(store.openEdges('HAS_ROLE')).toHaveLength(1);
  });

  test('without any rejected row the snapshot is complete', async () => {
    expect(await allowing(new MemoryImportStore(), extendedBundle({}))).toMatchObject({
      incomplete: false,
      changed: true,
    });
  });

  test.for([
    ['actions.csv', ',x'],
    ['enables.csv', 'nobody,FB01'],
    ['combined_in.csv', 'Role,nobody,tox'],
    ['steps.csv', 'x,nowhere,'],
    ['next.csv', 'enter,paid,,0'],
  ])('a rejected row of %s still refuses', async ([file, row]) => {
    const store = new MemoryImportStore();
    const report = await allowing(store, extendedBundle({ [file]: `${row}\n` }));
    expect(report.refused).toContain(file);
    expect(store.written).toBe(0);
  });

  test('a definition cannot rest on what is only a placeholder', async () => {
    const files = extendedBundle({ 'grants.csv': 'clerk,ghost\n', 'enables.csv': 'ghost,FB01\n' });
    const report = await allowing(new MemoryImportStore(), files);
    expect(report.rejects.map(({ file, column }) => [file, column])).toEqual([['enables.csv', 'permission']]);
    expect(report.refused).toContain('enables.csv');
  });

  test('a row that refers to what nobody defines is kept with a placeholder, listed apart and counted as imported', async () => {
    const store = new MemoryImportStore();
    const report = await allowing(
      store,
      extendedBundle({ 'has_role.csv': 'ghost,phantom,,,,,,,,\nghost,phantom,,,,,,,,\n' }),
    );
    expect(report).toMatchObject({
      rejects: [],
      incomplete: true,
      placeholders: ['IDENTITY:ghost', 'ROLE:phantom'],
    });
    expect(report.kept).toMatchObject([
      { file: 'has_role.csv', line: 3, column: 'identity', value: 'ghost' },
    ]);
    expect(report.files.find(({ name }) => name === 'has_role.csv')).toMatchObject({
      rowsRead: 3,
      imported: 2,
      duplicates: 1,
      rejected: 0,
    });
    expect(store.openNodes().get('IDENTITY:ghost')).toMatchObject({
      name: 'ghost',
      placeholder: true,
      status: 'ACTIVE',
      kind: 'USER_ACCOUNT',
      source: 'erp',
    });
    expect(store.openNodes().get('ROLE:phantom')).toMatchObject({ name: 'phantom', placeholder: true });
    expect(store.snapshots[0]).toMatchObject({ incomplete: true, placeholders: 2 });
    expect(report.opened).toMatchObject({ IDENTITY: 3, ROLE: 3, HAS_ROLE: 2 });
  });

  test('so is an identity whose owner nobody defines', async () => {
    const store = new MemoryImportStore();
    const report = await allowing(store, extendedBundle({ 'identities.csv': 'x,,,,ghost,,,\n' }));
    expect(report.kept).toMatchObject([{ file: 'identities.csv', line: 4, column: 'owner', value: 'ghost' }]);
    expect(store.openEdges('OWNED_BY').map(({ from, to }) => [from, to])).toContainEqual([
      'IDENTITY:x',
      'IDENTITY:ghost',
    ]);
  });

  test.for<[string, string, object]>([
    [
      'all of it, from one row',
      'x,BOT,DISABLED,,2026-01-01,oops\n',
      { kind: 'BOT', status: 'DISABLED', validFrom: '2026-01-01' },
    ],
    [
      'what its rows agree on',
      'x,BOT,DISABLED,,,oops\nx,BOT,ACTIVE,,,oops\n',
      { kind: 'BOT', status: 'ACTIVE' },
    ],
    [
      'the default of what one of them does not give readably',
      'x,BOT,disabled,,,\nx,BOT,DISABLED,,,oops\n',
      { kind: 'BOT', status: 'ACTIVE' },
    ],
    [
      'the same of rows that contradict each other',
      'x,BOT,DISABLED,,,\nx,JOB,DISABLED,,,\n',
      { kind: 'USER_ACCOUNT', status: 'DISABLED' },
    ],
    [
      'what goes with its kind',
      'x,SHARED_ACCOUNT,,,,oops\n',
      { kind: 'SHARED_ACCOUNT', attributable: false },
    ],
  ])('a placeholder has %s', async ([, rows, expected]) => {
    const store = new MemoryImportStore();
    const files = {
      ...extendedBundle({ 'has_permission.csv': 'x,post\n' }),
      'identities.csv': IDENTITIES + rows,
    };
    const report = await allowing(store, files);
    expect(report.placeholders).toEqual(['IDENTITY:x']);
    expect(store.openNodes().get('IDENTITY:x')).toMatchObject({ placeholder: true, ...expected });
  });

  test('a validity that is empty is no validity', async () => {
    const store = new MemoryImportStore();
    const identities = `${IDENTITIES}x,,,,2026-02-01,2026-01-01\n`;
    await allowing(store, {
      ...extendedBundle({ 'has_permission.csv': 'x,post\n' }),
      'identities.csv': identities,
    });
    const { validFrom, validTo } = store.openNodes().get('IDENTITY:x')!;
    expect([validFrom, validTo]).toEqual([undefined, undefined]);
  });

  test('all rows of an id that is defined twice are left out', async () => {
    const store = new MemoryImportStore();
    const files = extendedBundle({ 'roles.csv': 'x,One\nx,One\nx,Two\n' });
    const report = await allowing(store, files);
    expect(report.rejects.map(({ line }) => line)).toEqual([4, 5, 6]);
    expect(report.files.find(({ name }) => name === 'roles.csv')).toMatchObject({
      rowsRead: 5,
      imported: 2,
      duplicates: 0,
      rejected: 3,
    });
    expect(store.openNodes().has('ROLE:x')).toBe(false);
  });

  test('the same bundle again changes nothing; without its rejected row it is a complete snapshot', async () => {
    const store = new MemoryImportStore();
    const files = extendedBundle({ 'has_role.csv': 'ghost,clerk,,,,,,,,\nann,boss,,0,,,,,,\n' });
    await allowing(store, files);
    expect(await allowing(store, files)).toMatchObject({ changed: false, snapshot: 1, incomplete: true });
    expect(await allowing(store, extendedBundle({ 'has_role.csv': 'ghost,clerk,,,,,,,,\n' }))).toMatchObject({
      changed: true,
      snapshot: 2,
    });
    expect(await allowing(store, extendedBundle({}))).toMatchObject({
      snapshot: 3,
      incomplete: false,
      closed: { IDENTITY: 1, HAS_ROLE: 1 },
    });
  });

  test('a placeholder becomes the node that its source defines later', async () => {
    const store = new MemoryImportStore();
    await allowing(store, extendedBundle({ 'has_role.csv': 'ghost,clerk,,,,,,,,\n' }));
    const report = await allowing(
      store,
      extendedBundle({ 'identities.csv': 'ghost,Casper,,,,,,\n', 'has_role.csv': 'ghost,clerk,,,,,,,,\n' }),
    );
    expect(report).toMatchObject({ opened: {}, closed: {}, updated: { IDENTITY: 1 }, incomplete: false });
    expect(store.openNodes().get('IDENTITY:ghost')).toMatchObject({ name: 'Casper', placeholder: false });
  });
});
