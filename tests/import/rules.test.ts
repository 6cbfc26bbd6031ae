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

function imported(store: MemoryImportStore, files: BundleText): Promise<ImportReport> {
  return importBundle(store, { folder: bundleFolder(files), source: 'erp' });
}

function counts(report: ImportReport, file: string): string {
  const { rowsRead, imported, duplicates, rejected } = report.files.find(({ name }) => name === file)!;
  return `${rowsRead} = ${imported} + ${duplicates} + ${rejected}`;
}

const HAS_ROLE = 'identity,role,scope,limit,activation,ticket,last_used_at,nickname\n';

describe('a row that repeats another', () => {
  test.for<[string, string, string]>([
    ['as it is', 'ann,clerk,,,,,,', '2 = 1 + 1 + 0'],
    ['with defaults written out', 'ann,clerk,,,STANDING,,,', '2 = 1 + 1 + 0'],
    ['with another time of last use', 'ann,clerk,,,,,2026-01-01,', '2 = 1 + 1 + 0'],
    ['with another ignored cell', 'ann,clerk,,,,,,Annie', '2 = 1 + 1 + 0'],
    ['with other evidence', 'ann,clerk,,,,T-1,,', '2 = 2 + 0 + 0'],
    ['with a scope of everywhere that is written', 'ann,clerk,*,,,,,', '2 = 2 + 0 + 0'],
  ])('%s: rows read = imported + duplicates + rejected is right', async ([, row, expected]) => {
    const files = changedBundle({ 'has_role.csv': `${HAS_ROLE}ann,clerk,,,,,,\n${row}\n` });
    expect(counts(await imported(new MemoryImportStore(), files), 'has_role.csv')).toBe(expected);
  });

  test('lists are sets, and amounts and times are compared as what they mean', async () => {
    const rows = 'ann,clerk,1000;2000,5,,,,\nann,clerk,2000;1000;2000,5.00,,,,\n';
    const report = await imported(
      new MemoryImportStore(),
      changedBundle({ 'has_role.csv': HAS_ROLE + rows }),
    );
    expect(counts(report, 'has_role.csv')).toBe('2 = 1 + 1 + 0');
  });

  test('leaves the line of the first and the latest time of last use', async () => {
    const store = new MemoryImportStore();
    const rows = 'ann,clerk,,,,,2026-01-02,\nann,clerk,,,,,2026-01-03T00:00:00+02:00,\nann,clerk,,,,,,\n';
    await imported(store, changedBundle({ 'has_role.csv': HAS_ROLE + rows }));
    expect(store.openEdges('HAS_ROLE').map(({ properties }) => properties)).toMatchObject([
      { file: 'has_role.csv', row: 2, lastUsedAt: '2026-01-02T22:00:00Z' },
    ]);
  });

  test('is one for nodes too', async () => {
    const report = await imported(
      new MemoryImportStore(),
      extendedBundle({ 'identities.csv': 'ann,Ann,USER_ACCOUNT,,,,,2026-01-01\n' }),
    );
    expect(counts(report, 'identities.csv')).toBe('3 = 2 + 1 + 0');
  });
});

describe('what is stored', () => {
  test('is typed, with defaults, and by the names of docs/storage.md', async () => {
    const store = new MemoryImportStore();
    await imported(
      store,
      changedBundle({
        'has_role.csv':
          'identity,role,scope,limit,valid_from,valid_to,activation,granted_by,granted_at,ticket,rationale\nann,clerk,2000;1000,1000.5,2026-01-01,2026-12-31,JIT,Bo,2026-01-01,T,Why\n',
      }),
    );
    expect(store.openEdges('HAS_ROLE')[0].properties).toEqual({
      key: expect.stringMatching(/^HAS_ROLE:[\w-]{22}$/),
      source: 'erp',
      since: 1,
      file: 'has_role.csv',
      row: 2,
      lastUsedAt: null,
      scope: ['1000', '2000'],
      limitCents: 100_050,
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      activation: 'JIT',
      grantedBy: 'Bo',
      grantedAt: '2026-01-01T00:00:00Z',
      ticket: 'T',
      rationale: 'Why',
    });
    const nodes = store.openNodes();
    expect(nodes.get('IDENTITY:ann')).toMatchObject({
      id: 'ann',
      name: 'Ann',
      searchName: 'ann',
      kind: 'USER_ACCOUNT',
      status: 'ACTIVE',
      attributable: true,
      placeholder: false,
      source: 'erp',
    });
    expect(nodes.get('IDENTITY:svc')).toMatchObject({ name: 'svc', kind: 'SERVICE_ACCOUNT' });
    expect(nodes.get('WORKFLOW:p2p')).toMatchObject({
      materialityCents: 100_000,
      frameworks: ['SOC', 'SOX'],
    });
    expect(nodes.get('TOXIC_COMBINATION:tox')).toMatchObject({
      risk: 'HIGH',
      sameScope: true,
      references: ['COSO', 'SOX 404'],
    });
    expect(store.openEdges('PART_OF')).toHaveLength(4);
    expect(store.openEdges('OWNED_BY').map(({ from, to }) => [from, to])).toEqual([
      ['IDENTITY:svc', 'IDENTITY:ann'],
    ]);
    expect(store.openEdges('SEPARATED_FROM')[0].properties).toMatchObject({
      control: 'C1',
      mode: 'PREVENTIVE',
    });
  });

  test('a shared account is not attributable unless its row says so', async () => {
    const store = new MemoryImportStore();
    await imported(
      store,
      changedBundle({
        'identities.csv': 'id,kind,attributable\nann,SHARED_ACCOUNT,\nsvc,SHARED_ACCOUNT,true\n',
      }),
    );
    expect(store.openNodes().get('IDENTITY:ann')).toMatchObject({ attributable: false });
    expect(store.openNodes().get('IDENTITY:svc')).toMatchObject({ attributable: true });
  });

  test('hostile names of columns and ids are nothing but text', async () => {
    const store = new MemoryImportStore();
    const report = await imported(
      store,
      changedBundle({ 'roles.csv': 'id,__proto__,constructor\n__proto__,x,y\nclerk,,\nboss,,\n' }),
    );
    expect(report.ignored).toEqual(['roles.csv: __proto__', 'roles.csv: constructor']);
    expect(store.openNodes().get('ROLE:__proto__')).toMatchObject({ id: '__proto__', name: '__proto__' });
  });
});

describe('the second import', () => {
  test('of the same bundle changes nothing, in whatever order its rows stand', async () => {
    const store = new MemoryImportStore();
    await imported(store, SOUND_BUNDLE);
    store.written = 0;
    const shuffled = { 'roles.csv': '\ufeffname,id\r\nBoss,boss\r\nClerk,clerk\r\n' };
    const report = await imported(store, changedBundle(shuffled));
    expect(report).toMatchObject({ changed: false, refused: null, snapshot: 1, opened: {}, closed: {} });
    expect(store.written).toBe(0);
  });

  test('writes as many rows as changed', async () => {
    const rows = (limit: number): string =>
      Array.from({ length: 1000 }, (_, i) => `ann,clerk,S${i},${i < 10 ? limit : 7},,,,\n`).join('');
    const store = new MemoryImportStore();
    await imported(store, changedBundle({ 'has_role.csv': HAS_ROLE + rows(8) }));
    const before = store.openEdges('HAS_ROLE').map(({ properties }) => properties['key']);
    store.written = 0;
    const report = await imported(store, changedBundle({ 'has_role.csv': HAS_ROLE + rows(9) }));
    expect(report).toMatchObject({
      snapshot: 2,
      opened: { HAS_ROLE: 10 },
      closed: { HAS_ROLE: 10 },
      updated: {},
    });
    expect(store.written).toBe(20);
    expect(
      store.openEdges('HAS_ROLE').filter(({ properties }) => before.includes(properties['key'] as string)),
    ).toHaveLength(990);
  });

  test('that changes times of last use alone is a snapshot that opens and closes nothing', async () => {
    const store = new MemoryImportStore();
    await imported(store, SOUND_BUNDLE);
    const used = SOUND_BUNDLE['identities.csv'].replace('ann,Ann,,,,,,', 'ann,Ann,,,,,,2026-01-01');
    const report = await imported(
      store,
      changedBundle({ 'identities.csv': used, 'has_role.csv': `${HAS_ROLE}ann,clerk,,,,,2026-01-01,\n` }),
    );
    expect(report).toMatchObject({
      changed: true,
      snapshot: 2,
      opened: {},
      closed: {},
      updated: {},
      usesUpdated: 2,
    });
    expect(store.openNodes().get('IDENTITY:ann')).toMatchObject({ lastUsedAt: '2026-01-01T00:00:00Z' });
  });

  test('counts a node whose properties change as updated, and its owner as an edge', async () => {
    const store = new MemoryImportStore();
    await imported(store, SOUND_BUNDLE);
    const identities = 'id,name,kind,status,owner\nann,Ann,,DORMANT,\nsvc,,SERVICE_ACCOUNT,,svc\n';
    const report = await imported(store, changedBundle({ 'identities.csv': identities }));
    expect(report).toMatchObject({
      updated: { IDENTITY: 1 },
      opened: { OWNED_BY: 1 },
      closed: { OWNED_BY: 1 },
    });
  });
});
