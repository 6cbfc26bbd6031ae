import { describe, expect, test } from 'vitest';
import { importBundle } from '../../../server/import/import.ts';
import { bundleFolder, type BundleText } from '../../support/bundle-folder.ts';
import { MemoryImportStore } from '../../support/memory-import-store.ts';

/** Identities of three sources. Ann is known to all, by e-mail or number; others are hard cases. */
const SOURCES: Readonly<Record<string, string>> = {
  hr: 'id,kind,email\nhr:1,PERSON,Ann@x.example\nhr:2,PERSON,bob@x.example\nhr:9,PERSON,desk@x.example\n',
  sap: 'id,kind,email\nsap:ANN,,ann@x.example\nsap:BOB,,bob@x.example\nsap:BOB2,,bob@x.example\nsap:1,,\nsap:CY,,cy@x.example\nsap:D1,,desk@x.example\n',
  okta: 'id,kind,email\nokta:ann,,ANN@x.example \nokta:cy,,cy@x.example\nokta:bot,BOT,ann@x.example\nokta:d2,PERSON,desk@x.example\n',
};

async function linked(files: BundleText, store = new MemoryImportStore()) {
  if (store.snapshots.length === 0)
    for (const [source, identities] of Object.entries(SOURCES))
      await importBundle(store, { folder: bundleFolder({ 'identities.csv': identities }), source });
  const report = await importBundle(store, { folder: bundleFolder(files), source: 'links' });
  const edges = store.openEdges('CAN_ACT_AS').map(({ from, to, properties }) => ({
    link: `${from} > ${to}`.replaceAll('IDENTITY:', ''),
    ...properties,
  }));
  return { report, store, edges, links: edges.map(({ link }) => link).sort() };
}

const BY_EMAIL = { 'links.yaml': 'rules:\n  - by: email\n' };

describe('by e-mail', () => {
  test('a person gets the own accounts; without a person, accounts can use one another', async () => {
    const { report, links, edges } = await linked(BY_EMAIL);
    expect(report.refused).toBeNull();
    expect(links).toEqual(['hr:1 > okta:ann', 'hr:1 > sap:ANN', 'okta:cy > sap:CY', 'sap:CY > okta:cy']);
    expect(edges[0]).toMatchObject({
      via: 'OWN_ACCOUNT',
      rationale: 'Same e-mail: ann@x.example',
      source: 'links',
      file: 'links.yaml',
      row: 2,
    });
  });

  test('what is ambiguous is listed and not linked', async () => {
    const { report } = await linked(BY_EMAIL);
    expect(report.format?.notices).toEqual(
      expect.arrayContaining([
        'Ambiguous, so not linked: e-mail bob@x.example: several accounts in one source have it: hr:2, sap:BOB, sap:BOB2',
        'Ambiguous, so not linked: e-mail desk@x.example: several persons have it: hr:9, okta:d2, sap:D1',
        'Not linked, being BOT: okta:bot, although it has the same e-mail, ann@x.example',
      ]),
    );
    expect(report.files[0].kinds).toMatchObject([
      { kind: 'rule', read: 1, imported: 1 },
      { kind: 'same e-mail', read: 2, imported: 2, setAside: [{ count: 1 }, { count: 1 }] },
    ]);
  });

  test('several accounts in one source are linked where the rule allows it, and a rule may look at some sources alone', async () => {
    const several = { 'links.yaml': 'rules:\n  - { by: email, several: true, sources: [hr, sap] }\n' };
    expect((await linked(several)).links).toEqual([
      'hr:1 > sap:ANN',
      'hr:2 > sap:BOB',
      'hr:2 > sap:BOB2',
      'hr:9 > sap:D1',
    ]);
  });

  test('a mailbox of many may be excepted', async () => {
    const rules = { 'links.yaml': 'rules:\n  - { by: email, except: [ANN@x.example] }\n' };
    expect((await linked(rules)).links).toEqual(['okta:cy > sap:CY', 'sap:CY > okta:cy']);
  });
});

describe('by employee number', () => {
  test('that is part of the ids', async () => {
    const rules = { 'links.yaml': "rules:\n  - by: id\n    patterns: ['hr:{number}', 'sap:{number}']\n" };
    const { links, edges } = await linked(rules);
    expect(links).toEqual(['hr:1 > sap:1']);
    expect(edges[0]).toMatchObject({
      rationale: 'Same employee number in the id (hr:{number}, sap:{number}): 1',
    });
  });

  test('that a table gives', async () => {
    const table = {
      'numbers.csv': 'identity;employee_number\nhr:2;77\nokta:ann;78\nsap:BOB2;77\nsap:NOBODY;77\n',
    };
    const { report, links } = await linked(table);
    expect(report.rejects).toMatchObject([
      { file: 'numbers.csv', line: 5, column: 'identity', value: 'sap:NOBODY' },
    ]);
    expect(links).toEqual([]);
    const sound = { 'numbers.csv': table['numbers.csv'].replace('sap:NOBODY;77\n', '') };
    const { links: made, edges } = await linked(sound);
    expect(made).toEqual(['hr:2 > sap:BOB2']);
    expect(edges[0]).toMatchObject({ file: 'numbers.csv', row: 2, rationale: 'Same employee number: 77' });
  });
});

describe('by an explicit table', () => {
  test('each row is a link, with its evidence', async () => {
    const { report, edges } = await linked({
      'links.csv':
        'person,account,rationale,ticket,valid_to\nhr:2,sap:BOB,Asked him,T1,2027-01-31\nhr:2,sap:BOB2,,,\n',
    });
    expect(report.format?.recognised).toContain('links.csv has the columns');
    expect(edges).toMatchObject([
      { link: 'hr:2 > sap:BOB', rationale: 'Asked him', ticket: 'T1', validTo: '2027-01-31', row: 2 },
      { link: 'hr:2 > sap:BOB2', rationale: 'Linked by an explicit table', row: 3 },
    ]);
  });

  test('an identity that no source has is rejected', async () => {
    const { report } = await linked({ 'links.csv': 'person,account\nhr:2,sap:NOBODY\n' });
    expect(report.rejects).toMatchObject([{ line: 2, bundleFile: 'can_act_as.csv', column: 'target' }]);
  });
});

test('the same again changes nothing; an account that goes takes its links', async () => {
  const { store } = await linked(BY_EMAIL);
  expect((await linked(BY_EMAIL, store)).report.changed).toBe(false);
  const without = bundleFolder({ 'identities.csv': SOURCES['sap'].replace('sap:CY,,cy@x.example\n', '') });
  await importBundle(store, { folder: without, source: 'sap' });
  const { report, links } = await linked(BY_EMAIL, store);
  expect(report.closed).toEqual({ CAN_ACT_AS: 2 });
  expect(links).toEqual(['hr:1 > okta:ann', 'hr:1 > sap:ANN']);
});

test.for<[string, BundleText, string]>([
  ['rules that cannot be meant', { 'links.yaml': 'rules:\n  - by: name\n' }, 'links.yaml, line 2'],
  [
    'a form of ids without a number',
    { 'links.yaml': "rules:\n  - { by: id, patterns: ['a:', 'b:'] }\n" },
    '{number}',
  ],
])('%s are refused', async ([, files, message]) => {
  const { report } = await linked(files);
  expect(report.refused).toContain(message);
});
