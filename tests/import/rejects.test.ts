import { describe, expect, test } from 'vitest';
import { importBundle } from '../../server/import/import.ts';
import type { ImportReport } from '../../server/import/report.ts';
import {
  bundleFolder,
  changedBundle,
  extendedBundle,
  SOUND_BUNDLE,
  type BundleText,
} from '../support/bundle-folder.ts';
import { MemoryImportStore } from '../support/memory-import-store.ts';

const MEBIBYTE = 'x'.repeat(1_048_576);

/** What is wrong; the file; the row that is added at its end; the column of the fault. */
const CASES: readonly [string, keyof typeof SOUND_BUNDLE, string, string][] = [
  ['a required cell is empty', 'roles.csv', ',No id', 'id'],
  ['too few cells', 'roles.csv', 'only', ''],
  ['too many cells', 'roles.csv', 'a,b,c', ''],
  ['an id with a blank before it', 'roles.csv', ' r,', 'id'],
  ['an id with a no-break space after it', 'roles.csv', 'r\u00a0,', 'id'],
  ['an id with a control character', 'roles.csv', 'r\u0007r,', 'id'],
  ['an id with a line feed', 'roles.csv', '"r\nr",', 'id'],
  ['a NUL', 'roles.csv', 'r,a\0b', 'name'],
  ['a cell over 1 MiB', 'roles.csv', `r,${MEBIBYTE}x`, 'name'],
  ['a cell over 1 MiB in bytes, not in letters', 'roles.csv', `r,${'é'.repeat(524_289)}`, 'name'],
  ['a kind that is none', 'identities.csv', 'x,,ROBOT,,,,,', 'kind'],
  ['an enumeration in lower case', 'identities.csv', 'x,,,active,,,,', 'status'],
  ['a date that no calendar has', 'identities.csv', 'x,,,,,2026-02-30,,', 'valid_from'],
  ['a date in another form', 'identities.csv', 'x,,,,,,31.12.2026,', 'valid_to'],
  ['valid_from after valid_to', 'identities.csv', 'x,,,,,2026-02-02,2026-02-01,', 'valid_to'],
  ['a time without an offset', 'identities.csv', 'x,,,,,,,2026-01-01T00:00:00', 'last_used_at'],
  ['a time without seconds', 'identities.csv', 'x,,,,,,,2026-01-01T00:00Z', 'last_used_at'],
  ['an owner that nobody has', 'identities.csv', 'x,,,,nobody,,,', 'owner'],
  ['an owner with a blank', 'identities.csv', 'x,,,,ann ,,,', 'owner'],
  ['a boolean in upper case', 'toxic_combinations.csv', 'x,,,TRUE,,', 'same_scope'],
  ['a risk that is none', 'toxic_combinations.csv', 'x,,HUGE,,,', 'risk'],
  ['a list with an empty value', 'toxic_combinations.csv', 'x,,,,,a;;b', 'references'],
  ['a list that ends with a separator', 'toxic_combinations.csv', 'x,,,,,a;', 'references'],
  ['a framework that is none', 'workflows.csv', 'x,,,,SOX;GAAP', 'frameworks'],
  ['a negative materiality', 'workflows.csv', 'x,,,-1,', 'materiality'],
  ['an amount of 14 digits', 'workflows.csv', 'x,,,10000000000000,', 'materiality'],
  ['a duty that is none', 'steps.csv', 'x,gl,LOOK', 'duty'],
  ['a step of a workflow that nobody has', 'steps.csv', 'x,nowhere,', 'workflow'],
  ['a step that no next touches', 'steps.csv', 'x,p2p,', 'id'],
  ['a next from a step to itself', 'next.csv', 'enter,enter,,', 'to'],
  ['a next to a step that nobody has', 'next.csv', 'enter,nowhere,,', 'to'],
  ['a next between two workflows', 'next.csv', 'enter,journal,,', 'to'],
  ['a next between two workflows, before its later cells', 'next.csv', 'enter,journal,x,', 'to'],
  ['a negative above', 'next.csv', 'enter,paid,-0.01,', 'above'],
  ['an up_to of zero', 'next.csv', 'enter,paid,,0', 'up_to'],
  ['an above that is the up_to', 'next.csv', 'enter,paid,100,100.00', 'up_to'],
  ['a separation of a step with itself', 'separations.csv', 'paid,paid,,', 'step_b'],
  ['a separation between two workflows', 'separations.csv', 'journal,paid,,', 'step_b'],
  ['a control mode that is none', 'separations.csv', 'enter,release,,SOFT', 'mode'],
  ['an identity that nobody has', 'has_role.csv', 'who,clerk,,,,,,,,', 'identity'],
  ['a role that nobody has', 'has_role.csv', 'ann,what,,,,,,,,', 'role'],
  ['the first of two references', 'has_role.csv', 'who,what,,,,,,,,', 'identity'],
  ['a cell of its own before a reference', 'has_role.csv', 'who,what,,x,,,,,,', 'limit'],
  ['a limit of zero', 'has_role.csv', 'ann,clerk,,0,,,,,,', 'limit'],
  ['a limit with a thousands separator', 'has_role.csv', 'ann,clerk,,"1,000",,,,,,', 'limit'],
  ['a limit with three decimals', 'has_role.csv', 'ann,clerk,,1.000,,,,,,', 'limit'],
  ['the scope value any', 'has_role.csv', 'ann,clerk,1000;any,,,,,,,', 'scope'],
  ['a scope of nothing but a separator', 'has_role.csv', 'ann,clerk,;,,,,,,,', 'scope'],
  ['a scope with a blank around a value', 'has_role.csv', 'ann,clerk,1000; 2000,,,,,,,', 'scope'],
  ['the first of several faults', 'has_role.csv', 'ann,clerk,;,0,x,y,z,,,', 'scope'],
  ['an activation that is none', 'has_role.csv', 'ann,clerk,,,,,jit,,,', 'activation'],
  ['a granted_at that is no time', 'has_role.csv', 'ann,clerk,,,,,,yesterday,,', 'granted_at'],
  ['a via that is missing', 'can_act_as.csv', 'svc,ann,', 'via'],
  ['a via that is none', 'can_act_as.csv', 'svc,ann,SUDO', 'via'],
  ['both an action and a function', 'performs.csv', 'FB01,payments,paid', 'function'],
  ['neither an action nor a function', 'performs.csv', ',,paid', 'function'],
  ['an action that nobody has', 'performs.csv', 'XX99,,paid', 'action'],
  ['a kind that is no leg', 'combined_in.csv', 'Identity,ann,tox', 'kind'],
  ['a kind in upper case', 'combined_in.csv', 'STEP,enter,tox', 'kind'],
  ['a leg of another kind', 'combined_in.csv', 'Function,enter,tox', 'item'],
  ['an id that has other properties already', 'roles.csv', 'clerk,Chief', 'id'],
  ['an identity that has another owner already', 'identities.csv', 'ann,Ann,,,svc,,,', 'id'],
];

/** What is wrong, the bundle, and every rejected row as `file:line:column`. */
const BUNDLES: readonly [string, BundleText, readonly string[]][] = [
  [
    'a NUL in an ignored column',
    changedBundle({
      'roles.csv': 'id,colour\nclerk,r\0d\nboss,\n',
      'has_role.csv': null,
      'inherits.csv': null,
      'grants.csv': null,
    }),
    ['roles.csv:2:colour'],
  ],
  [
    'no action where that is the only column',
    changedBundle({ 'performs.csv': 'action,step\n,paid\n' }),
    ['performs.csv:2:action'],
  ],
  [
    'what refers to rejected rows, to the end',
    extendedBundle({ 'identities.csv': 'x,,,,nobody,,,\ny,,,,x,,,\n', 'has_role.csv': 'y,clerk,,,,,,,,\n' }),
    ['identities.csv:4:owner', 'identities.csv:5:owner', 'has_role.csv:3:identity'],
  ],
  [
    'each of the rows that repeat a rejected one',
    extendedBundle({ 'has_role.csv': 'who,clerk,,,,,,,,\nwho,clerk,,,,,,,,\n' }),
    ['has_role.csv:3:identity', 'has_role.csv:4:identity'],
  ],
  [
    'each later row of an id that differs from the first',
    extendedBundle({ 'roles.csv': 'clerk,Chief\nclerk,Chief\nclerk,Clerk\n' }),
    ['roles.csv:4:id', 'roles.csv:5:id'],
  ],
];

function places(report: ImportReport): string[] {
  return report.rejects.map(({ file, line, column }) => `${file}:${line}:${column}`);
}

function expectReconciled(report: ImportReport): void {
  for (const { name, rowsRead, imported, duplicates, rejected } of report.files) {
    expect(imported + duplicates + rejected, name).toBe(rowsRead);
  }
}

describe('a row is rejected for', () => {
  test.for(CASES)('%s', async ([, file, row, column]) => {
    const store = new MemoryImportStore();
    const folder = bundleFolder(extendedBundle({ [file]: `${row}\n` }));
    const report = await importBundle(store, { folder, source: 'erp' });
    expect(places(report)).toEqual([`${file}:${SOUND_BUNDLE[file].split('\n').length}:${column}`]);
    expect(report.refused).toContain('rejected');
    expect(store.written).toBe(0);
    expectReconciled(report);
  });

  test.for(BUNDLES)('%s', async ([, files, expected]) => {
    const report = await importBundle(new MemoryImportStore(), {
      folder: bundleFolder(files),
      source: 'erp',
    });
    expect(
      places(report).filter((place) => expected.some((one) => one.startsWith(place.split(':')[0]))),
    ).toEqual(expected);
    expectReconciled(report);
  });
});

describe('a rejected row is reported', () => {
  test('with its value and a reason, in the line in which it begins', async () => {
    const folder = bundleFolder(extendedBundle({ 'has_role.csv': '\n\nann,clerk,,0.00,,,,,,\n' }));
    const report = await importBundle(new MemoryImportStore(), { folder, source: 'erp' });
    const reason = 'the value is an amount that is not above zero';
    expect(report.rejects).toEqual([
      { file: 'has_role.csv', line: 5, column: 'limit', value: '0.00', reason },
    ]);
  });

  test('and line feeds in the cells before it count as lines', async () => {
    const folder = bundleFolder(extendedBundle({ 'roles.csv': 'a,"x\ny\nz"\r\n,"no\nid"\r\n' }));
    const report = await importBundle(new MemoryImportStore(), { folder, source: 'erp' });
    expect(places(report)).toEqual(['roles.csv:7:id']);
  });

  test('and sound rows of a refused import are counted as what would be imported', async () => {
    const folder = bundleFolder(extendedBundle({ 'roles.csv': ',\n' }));
    const report = await importBundle(new MemoryImportStore(), { folder, source: 'erp' });
    const roles = report.files.find(({ name }) => name === 'roles.csv');
    expect(roles).toMatchObject({ rowsRead: 3, imported: 2, duplicates: 0, rejected: 1 });
    expect(report).toMatchObject({ changed: false, snapshot: null, opened: {}, closed: {} });
  });
});

test('a sound bundle has no rejects, warnings or ignored columns', async () => {
  const store = new MemoryImportStore();
  const report = await importBundle(store, { folder: bundleFolder(SOUND_BUNDLE), source: 'erp' });
  expect(report).toMatchObject({ refused: null, changed: true, snapshot: 1, incomplete: false });
  expect(report).toMatchObject({ rejects: [], warnings: [], ignored: [] });
  expect(store.openNodes().size).toBe(16);
});
