import { describe, expect, test } from 'vitest';
import { importBundle } from '../../server/import/import.ts';
import {
  bundleFolder,
  changedBundle,
  extendedBundle,
  SOUND_BUNDLE,
  type BundleText,
} from '../support/bundle-folder.ts';
import { MemoryImportStore } from '../support/memory-import-store.ts';

const MEBIBYTE = 'x'.repeat(1_048_576);

/** What makes the row bad → the bundle → every rejected row as `file:line:column`. */
const CASES: readonly [string, BundleText, readonly string[]][] = [
  ['a required cell is empty', extendedBundle({ 'roles.csv': ',No id\n' }), ['roles.csv:4:id']],
  ['too few cells', extendedBundle({ 'roles.csv': 'only\n' }), ['roles.csv:4:']],
  ['too many cells', extendedBundle({ 'roles.csv': 'a,b,c\n' }), ['roles.csv:4:']],
  ['an id with a blank before it', extendedBundle({ 'roles.csv': ' r,\n' }), ['roles.csv:4:id']],
  ['an id with a no-break space after it', extendedBundle({ 'roles.csv': 'r\u00a0,\n' }), ['roles.csv:4:id']],
  ['an id with a control character', extendedBundle({ 'roles.csv': 'r\u0007r,\n' }), ['roles.csv:4:id']],
  ['an id with a line feed', extendedBundle({ 'roles.csv': '"r\nr",\n' }), ['roles.csv:4:id']],
  ['a NUL', extendedBundle({ 'roles.csv': 'r,a\0b\n' }), ['roles.csv:4:name']],
  [
    'a NUL in an ignored column',
    changedBundle({
      'functions.csv': 'id,colour\npayments,re\0d\n',
      'belongs_to.csv': null,
      'performs.csv': null,
    }),
    ['functions.csv:2:colour'],
  ],
  ['a cell over 1 MiB', extendedBundle({ 'roles.csv': `r,${MEBIBYTE}x\n` }), ['roles.csv:4:name']],
  [
    'a cell over 1 MiB in bytes though not in letters',
    extendedBundle({ 'roles.csv': `r,${'é'.repeat(524_289)}\n` }),
    ['roles.csv:4:name'],
  ],
  ['a kind that is none', extendedBundle({ 'identities.csv': 'x,,ROBOT,,,,,\n' }), ['identities.csv:4:kind']],
  [
    'an enumeration in lower case',
    extendedBundle({ 'identities.csv': 'x,,,active,,,,\n' }),
    ['identities.csv:4:status'],
  ],
  [
    'a date that is not in the calendar',
    extendedBundle({ 'identities.csv': 'x,,,,,2026-02-30,,\n' }),
    ['identities.csv:4:valid_from'],
  ],
  [
    'a date in another form',
    extendedBundle({ 'identities.csv': 'x,,,,,,31.12.2026,\n' }),
    ['identities.csv:4:valid_to'],
  ],
  [
    'valid_from after valid_to',
    extendedBundle({ 'identities.csv': 'x,,,,,2026-02-02,2026-02-01,\n' }),
    ['identities.csv:4:valid_to'],
  ],
  [
    'a time without an offset',
    extendedBundle({ 'identities.csv': 'x,,,,,,,2026-01-01T00:00:00\n' }),
    ['identities.csv:4:last_used_at'],
  ],
  [
    'a time without seconds',
    extendedBundle({ 'identities.csv': 'x,,,,,,,2026-01-01T00:00Z\n' }),
    ['identities.csv:4:last_used_at'],
  ],
  [
    'an owner that nobody has',
    extendedBundle({ 'identities.csv': 'x,,,,nobody,,,\n' }),
    ['identities.csv:4:owner'],
  ],
  [
    'a boolean in upper case',
    extendedBundle({ 'toxic_combinations.csv': 'x,,,TRUE,,\n' }),
    ['toxic_combinations.csv:3:same_scope'],
  ],
  [
    'a risk that is none',
    extendedBundle({ 'toxic_combinations.csv': 'x,,HUGE,,,\n' }),
    ['toxic_combinations.csv:3:risk'],
  ],
  [
    'a list with an empty value',
    extendedBundle({ 'toxic_combinations.csv': 'x,,,,,a;;b\n' }),
    ['toxic_combinations.csv:3:references'],
  ],
  [
    'a framework that is none',
    extendedBundle({ 'workflows.csv': 'x,,,,SOX;GAAP\n' }),
    ['workflows.csv:4:frameworks'],
  ],
  [
    'a negative materiality',
    extendedBundle({ 'workflows.csv': 'x,,,-1,\n' }),
    ['workflows.csv:4:materiality'],
  ],
  [
    'a materiality of 14 digits',
    extendedBundle({ 'workflows.csv': 'x,,,10000000000000,\n' }),
    ['workflows.csv:4:materiality'],
  ],
  ['a duty that is none', extendedBundle({ 'steps.csv': 'x,gl,LOOK\n' }), ['steps.csv:6:duty']],
  [
    'a step of a workflow that nobody has',
    extendedBundle({ 'steps.csv': 'x,nowhere,\n' }),
    ['steps.csv:6:workflow'],
  ],
  [
    'a step that no next touches in a workflow that has some',
    extendedBundle({ 'steps.csv': 'x,p2p,\n' }),
    ['steps.csv:6:id'],
  ],
  ['a next from a step to itself', extendedBundle({ 'next.csv': 'enter,enter,,\n' }), ['next.csv:4:to']],
  [
    'a next to a step that nobody has',
    extendedBundle({ 'next.csv': 'enter,nowhere,,\n' }),
    ['next.csv:4:to'],
  ],
  ['a next between two workflows', extendedBundle({ 'next.csv': 'enter,journal,,\n' }), ['next.csv:4:to']],
  [
    'a next between two workflows comes before what its other cells have',
    extendedBundle({ 'next.csv': 'enter,journal,x,\n' }),
    ['next.csv:4:to'],
  ],
  ['a negative above', extendedBundle({ 'next.csv': 'enter,paid,-0.01,\n' }), ['next.csv:4:above']],
  ['an up_to of zero', extendedBundle({ 'next.csv': 'enter,paid,,0\n' }), ['next.csv:4:up_to']],
  [
    'an above that is the up_to',
    extendedBundle({ 'next.csv': 'enter,paid,100,100.00\n' }),
    ['next.csv:4:up_to'],
  ],
  [
    'a separation of a step with itself',
    extendedBundle({ 'separations.csv': 'paid,paid,,\n' }),
    ['separations.csv:3:step_b'],
  ],
  [
    'a separation between two workflows',
    extendedBundle({ 'separations.csv': 'journal,paid,,\n' }),
    ['separations.csv:3:step_b'],
  ],
  [
    'a control mode that is none',
    extendedBundle({ 'separations.csv': 'enter,release,,SOFT\n' }),
    ['separations.csv:3:mode'],
  ],
  [
    'an identity that nobody has',
    extendedBundle({ 'has_role.csv': 'who,clerk,,,,,,,,\n' }),
    ['has_role.csv:3:identity'],
  ],
  [
    'a role that nobody has',
    extendedBundle({ 'has_role.csv': 'ann,what,,,,,,,,\n' }),
    ['has_role.csv:3:role'],
  ],
  [
    'the first of two references',
    extendedBundle({ 'has_role.csv': 'who,what,,,,,,,,\n' }),
    ['has_role.csv:3:identity'],
  ],
  [
    'a cell of its own before a reference',
    extendedBundle({ 'has_role.csv': 'who,what,,x,,,,,,\n' }),
    ['has_role.csv:3:limit'],
  ],
  ['a limit of zero', extendedBundle({ 'has_role.csv': 'ann,clerk,,0,,,,,,\n' }), ['has_role.csv:3:limit']],
  [
    'a limit with a thousands separator',
    extendedBundle({ 'has_role.csv': 'ann,clerk,,"1,000",,,,,,\n' }),
    ['has_role.csv:3:limit'],
  ],
  [
    'a limit with three decimals',
    extendedBundle({ 'has_role.csv': 'ann,clerk,,1.000,,,,,,\n' }),
    ['has_role.csv:3:limit'],
  ],
  [
    'the scope value any',
    extendedBundle({ 'has_role.csv': 'ann,clerk,1000;any,,,,,,,\n' }),
    ['has_role.csv:3:scope'],
  ],
  [
    'a scope of nothing but a separator',
    extendedBundle({ 'has_role.csv': 'ann,clerk,;,,,,,,,\n' }),
    ['has_role.csv:3:scope'],
  ],
  [
    'a scope with blanks around a value',
    extendedBundle({ 'has_role.csv': 'ann,clerk,1000; 2000,,,,,,,\n' }),
    ['has_role.csv:3:scope'],
  ],
  [
    'the first of several faults',
    extendedBundle({ 'has_role.csv': 'ann,clerk,;,0,x,y,z,,,\n' }),
    ['has_role.csv:3:scope'],
  ],
  [
    'an activation that is none',
    extendedBundle({ 'has_role.csv': 'ann,clerk,,,,,jit,,,\n' }),
    ['has_role.csv:3:activation'],
  ],
  [
    'a granted_at that is no time',
    extendedBundle({ 'has_role.csv': 'ann,clerk,,,,,,yesterday,,\n' }),
    ['has_role.csv:3:granted_at'],
  ],
  ['a via that is missing', extendedBundle({ 'can_act_as.csv': 'svc,ann,\n' }), ['can_act_as.csv:3:via']],
  ['a via that is none', extendedBundle({ 'can_act_as.csv': 'svc,ann,SUDO\n' }), ['can_act_as.csv:3:via']],
  [
    'both an action and a function',
    extendedBundle({ 'performs.csv': 'FB01,payments,paid\n' }),
    ['performs.csv:5:function'],
  ],
  [
    'neither an action nor a function',
    extendedBundle({ 'performs.csv': ',,paid\n' }),
    ['performs.csv:5:function'],
  ],
  [
    'no action where that is the only column',
    changedBundle({ 'performs.csv': 'action,step\n,paid\n' }),
    ['performs.csv:2:action'],
  ],
  [
    'an action that nobody has',
    extendedBundle({ 'performs.csv': 'XX99,,paid\n' }),
    ['performs.csv:5:action'],
  ],
  [
    'a kind that is no leg',
    extendedBundle({ 'combined_in.csv': 'Identity,ann,tox\n' }),
    ['combined_in.csv:4:kind'],
  ],
  [
    'a kind in upper case',
    extendedBundle({ 'combined_in.csv': 'STEP,enter,tox\n' }),
    ['combined_in.csv:4:kind'],
  ],
  [
    'a leg of another kind',
    extendedBundle({ 'combined_in.csv': 'Function,enter,tox\n' }),
    ['combined_in.csv:4:item'],
  ],
  [
    'an id that is defined twice with different properties',
    extendedBundle({ 'roles.csv': 'clerk,Chief\nclerk,Chief\n' }),
    ['roles.csv:4:id', 'roles.csv:5:id'],
  ],
  [
    'an identity that is defined twice with different owners',
    extendedBundle({ 'identities.csv': 'ann,Ann,,,svc,,,\n' }),
    ['identities.csv:4:id'],
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
];

describe('a row is rejected for', () => {
  test.for(CASES)('%s', async ([, files, expected]) => {
    const store = new MemoryImportStore();
    const report = await importBundle(store, { folder: bundleFolder(files), source: 'erp' });
    expect(report.rejects.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(expected);
    expect(report.refused).toContain('rejected');
    expect(store.written).toBe(0);
    for (const file of report.files)
      expect(file.imported + file.duplicates + file.rejected, file.name).toBe(file.rowsRead);
  });
});

describe('a rejected row is reported', () => {
  test('with its value and a reason', async () => {
    const folder = bundleFolder(extendedBundle({ 'has_role.csv': '\nann,clerk,,0.00,,,,,,\n' }));
    const report = await importBundle(new MemoryImportStore(), { folder, source: 'erp' });
    expect(report.rejects).toEqual([
      {
        file: 'has_role.csv',
        line: 4,
        column: 'limit',
        value: '0.00',
        reason: 'the value is an amount that is not above zero',
      },
    ]);
  });

  test('with the line in which it begins, where cells before it have line feeds', async () => {
    const folder = bundleFolder(extendedBundle({ 'roles.csv': 'a,"x\ny\nz"\r\n,"no\nid"\r\n' }));
    const report = await importBundle(new MemoryImportStore(), { folder, source: 'erp' });
    expect(report.rejects.map(({ line, value }) => [line, value])).toEqual([[7, '']]);
  });

  test('and the sound rows of a refused import are counted as what would be imported', async () => {
    const folder = bundleFolder(extendedBundle({ 'roles.csv': ',\n' }));
    const report = await importBundle(new MemoryImportStore(), { folder, source: 'erp' });
    expect(report.files.find(({ name }) => name === 'roles.csv')).toMatchObject({
      rowsRead: 3,
      imported: 2,
      duplicates: 0,
      rejected: 1,
    });
    expect(report).toMatchObject({ changed: false, snapshot: null, opened: {}, closed: {} });
  });
});

test('a sound bundle has no rejects, warnings or ignored columns', async () => {
  const store = new MemoryImportStore();
  const report = await importBundle(store, { folder: bundleFolder(SOUND_BUNDLE), source: 'erp' });
  expect(report).toMatchObject({
    refused: null,
    changed: true,
    snapshot: 1,
    rejects: [],
    warnings: [],
    ignored: [],
    incomplete: false,
  });
  expect(store.openNodes().size).toBe(16);
});
