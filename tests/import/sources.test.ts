import { describe, expect, test } from 'vitest';
import { importBundle } from '../../server/import/import.ts';
import { removeSource } from '../../server/import/remove.ts';
import type { ImportReport, ImportRequest } from '../../server/import/report.ts';
import {
  bundleFolder,
  changedBundle,
  extendedBundle,
  SOUND_BUNDLE,
  type BundleText,
} from '../support/bundle-folder.ts';
import { MemoryImportStore } from '../support/memory-import-store.ts';

function imported(
  store: MemoryImportStore,
  source: string,
  files: BundleText,
  request: Partial<ImportRequest> = {},
): Promise<ImportReport> {
  return importBundle(store, { folder: bundleFolder(files), source, ...request });
}

async function withErp(): Promise<MemoryImportStore> {
  const store = new MemoryImportStore();
  await imported(store, 'erp', SOUND_BUNDLE);
  return store;
}

describe('beside another source', () => {
  test('references to its nodes hold, and what adds to its definitions is warned about', async () => {
    const store = await withErp();
    const report = await imported(store, 'rules', {
      'permissions.csv': 'id\nextra\n',
      'actions.csv': 'id\nown\n',
      'enables.csv': 'permission,action\nextra,FB01\npost,own\n',
      'performs.csv': 'action,step\nown,enter\n',
      'belongs_to.csv': 'action,function\nown,payments\n',
      'next.csv': 'from,to\nenter,paid\n',
      'separations.csv': 'step_a,step_b\nenter,release\n',
      'toxic_combinations.csv': 'id\nmine\n',
      'combined_in.csv': 'kind,item,combination\nAction,FB01,mine\n',
    });
    expect(report.refused).toBeNull();
    expect(report.warnings).toEqual([
      'next.csv adds a row (line 2) to what the source erp defines',
      'separations.csv adds a row (line 2) to what the source erp defines',
      'enables.csv adds a row (line 2) to what the source erp defines',
      'belongs_to.csv adds a row (line 2) to what the source erp defines',
      'performs.csv adds a row (line 2) to what the source erp defines',
    ]);
  });

  test.for<[string, BundleText, string]>([
    ['its ids are not to be defined again', { 'roles.csv': 'id\nclerk\n' }, 'roles.csv:2:id'],
    ['a next between its workflows', { 'next.csv': 'from,to\nenter,journal\n' }, 'next.csv:2:to'],
    [
      'an own step in its workflow that no next touches',
      { 'steps.csv': 'id,workflow\nx,p2p\n' },
      'steps.csv:2:id',
    ],
    [
      'the first next that leaves a step of it untouched',
      { 'steps.csv': 'id,workflow\nx,gl\ny,gl\n', 'next.csv': 'from,to\nx,y\n' },
      'next.csv:2:from',
    ],
  ])('%s is rejected', async ([, files, place]) => {
    const report = await imported(await withErp(), 'rules', files);
    expect(report.rejects.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([place]);
  });

  test('the same id under another label is another node', async () => {
    expect(
      (await imported(await withErp(), 'rules', { 'permissions.csv': 'id\nclerk\n' })).refused,
    ).toBeNull();
  });

  test('its relationships to what goes are listed', async () => {
    const store = await withErp();
    await imported(store, 'idp', {
      'identities.csv': 'id\nbob\n',
      'has_role.csv': 'identity,role\nbob,boss\n',
      'can_act_as.csv': 'identity,target,via\nbob,svc,CREDENTIAL\n',
    });
    const report = await imported(
      store,
      'erp',
      changedBundle({
        'roles.csv': 'id,name\nclerk,Clerk\n',
        'inherits.csv': null,
        'combined_in.csv': 'kind,item,combination\nStep,enter,tox\n',
      }),
    );
    expect(report.warnings).toEqual([
      'Left dangling, as an end of it is gone: IDENTITY:bob HAS_ROLE ROLE:boss of the source idp',
    ]);
    expect(report.closed).toEqual({ ROLE: 1, INHERITS: 1, COMBINED_IN: 1 });
  });

  test('more than a thousand routes that it gets are the fault of the first next', async () => {
    const store = new MemoryImportStore();
    const names = Array.from({ length: 22 }, (_, i) => `s${Math.floor(i / 2)}${i % 2}`);
    await imported(store, 'erp', {
      'workflows.csv': 'id\nw\n',
      'steps.csv': `id,workflow\n${names.map((name) => `${name},w\n`).join('')}`,
    });
    const next = names.flatMap((from) =>
      names
        .filter((to) => Number(to.slice(1, -1)) === Number(from.slice(1, -1)) + 1)
        .map((to) => `${from},${to}\n`),
    );
    const report = await imported(store, 'rules', { 'next.csv': `from,to\n${next.join('')}` });
    expect(report.rejects).toMatchObject([
      { file: 'next.csv', line: 2, column: 'from', reason: 'the workflow w has more than 1,000 routes' },
    ]);
    const own = {
      'workflows.csv': 'id\nw\n',
      'steps.csv': `id,workflow\n${names.map((name) => `${name},w\n`).join('')}`,
      'next.csv': `from,to\n${next.join('')}`,
    };
    const first = await imported(new MemoryImportStore(), 'erp', own);
    expect(first.rejects[0]).toMatchObject({ file: 'workflows.csv', line: 2, column: 'id', value: 'w' });
    expect(first.rejects).toHaveLength(1 + names.length + next.length);
  });
});

describe('warned about', () => {
  test.for<[string, BundleText, string]>([
    [
      'a role that inherits itself',
      extendedBundle({ 'inherits.csv': 'clerk,clerk\n' }),
      'inherits.csv, line 3: clerk inherits itself',
    ],
    [
      'an identity that acts as itself',
      extendedBundle({ 'can_act_as.csv': 'ann,ann,DELEGATION\n' }),
      'can_act_as.csv, line 3: ann acts as itself',
    ],
    [
      'an identity that owns itself',
      extendedBundle({ 'identities.csv': 'x,,,,x,,,\n' }),
      'identities.csv, line 4: x owns itself',
    ],
    [
      'a workflow whose routes have no end',
      extendedBundle({ 'next.csv': 'paid,release,,\n' }),
      'nobody completes it: workflow p2p',
    ],
    [
      'ids that look alike',
      extendedBundle({ 'roles.csv': 'CLERK,\n' }),
      'ROLE ids differ only in case or form of letters: "CLERK", "clerk"',
    ],
    ['ids that look alike after NFKC', extendedBundle({ 'roles.csv': 'ｃlerk,\n' }), '"clerk", "ｃlerk"'],
    [
      'ids that look alike after case folding',
      extendedBundle({ 'roles.csv': 'straße,\nSTRASSE,\n' }),
      '"STRASSE", "straße"',
    ],
  ])('%s, and accepted', async ([, files, warning]) => {
    const report = await imported(new MemoryImportStore(), 'erp', files);
    expect(report.refused).toBeNull();
    expect(report.warnings).toEqual([expect.stringContaining(warning)]);
  });

  test('equal ids of different labels look alike to nobody', async () => {
    expect(
      (await imported(new MemoryImportStore(), 'erp', extendedBundle({ 'roles.csv': 'POST,\n' }))).warnings,
    ).toEqual([]);
  });
});

describe('the demo company', () => {
  async function withDemo(): Promise<MemoryImportStore> {
    const store = new MemoryImportStore();
    await imported(store, 'demo', SOUND_BUNDLE);
    return store;
  }

  test('makes room for the first source of a user, in a snapshot of its own, ids and all', async () => {
    const store = await withDemo();
    const report = await imported(store, 'mine', { 'roles.csv': 'id,name\nclerk,Mine\n' });
    expect(report).toMatchObject({
      refused: null,
      snapshot: 3,
      demoRemoved: 2,
      opened: { ROLE: 1 },
      closed: {},
      warnings: [],
    });
    expect([...store.openNodes().keys()]).toEqual(['ROLE:clerk']);
    expect(store.snapshots).toMatchObject([
      { source: 'demo' },
      { source: 'demo', removal: true },
      { source: 'mine' },
    ]);
  });

  test('stays where that import is refused, where it is kept, and once it was kept', async () => {
    const store = await withDemo();
    expect(await imported(store, 'mine', { 'roles.csv': 'id\nx \n' })).toMatchObject({
      demoRemoved: null,
      snapshot: 1,
    });
    expect(store.openNodes().size).toBe(16);
    expect(await imported(store, 'mine', { 'roles.csv': 'id\nx\n' }, { keepDemo: true })).toMatchObject({
      demoRemoved: null,
      snapshot: 2,
    });
    expect(await imported(store, 'mine', { 'roles.csv': 'id\nx\ny\n' })).toMatchObject({
      demoRemoved: null,
      snapshot: 3,
    });
    expect(store.openNodes().size).toBe(18);
  });

  test('is nothing that the new rows can refer to', async () => {
    const report = await imported(await withDemo(), 'mine', {
      'roles.csv': 'id\nx\n',
      'inherits.csv': 'role,inherits\nx,clerk\n',
    });
    expect(report.rejects).toMatchObject([{ file: 'inherits.csv', column: 'inherits', value: 'clerk' }]);
  });
});

describe('removing a source', () => {
  test('closes all of it in a snapshot, and it may come back', async () => {
    const store = await withErp();
    const removed = await removeSource(store, 'erp');
    expect(removed).toMatchObject({ snapshot: 2, changed: true, refused: null });
    expect(removed.closed).toMatchObject({ IDENTITY: 2, HAS_ROLE: 1, PART_OF: 4 });
    expect(store.openNodes().size).toBe(0);
    const back = await imported(store, 'erp', SOUND_BUNDLE);
    expect(back).toMatchObject({ snapshot: 3, opened: removed.closed, closed: {}, updated: {} });
  });

  test('that is not there is refused, and says what is', async () => {
    const store = await withErp();
    expect((await removeSource(store, 'epr')).refused).toBe('There is no source epr; what is loaded is erp.');
    await removeSource(store, 'erp');
    expect((await removeSource(store, 'erp')).refused).toBe('There is no source erp; nothing is loaded.');
  });
});
