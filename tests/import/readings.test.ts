import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportStore } from '../../server/graph/import-port.ts';
import { importBundle } from '../../server/import/import.ts';
import type { ImportReport } from '../../server/import/report.ts';
import { bundleFolder, type BundleText } from '../support/bundle-folder.ts';
import { MemoryImportStore } from '../support/memory-import-store.ts';

const PEOPLE = 60;
const ROLES = 50;
const HEADER = 'identity,role,limit,rationale,last_used_at';

interface Row {
  readonly person: number;
  readonly role: number;
  readonly limit: number;
  readonly used: string;
}

const TEXTS = ['', 'as agreed', '"quoted, and', '"with ""quotes"""', '"two\nlines"', 'naïve café'];

function line({ person, role, limit, used }: Row): string {
  const text = TEXTS[(person * 7 + role) % TEXTS.length];
  const closed = text === '"quoted, and' ? '"quoted, and"' : text;
  return `person-${person},role-${role},${limit},${closed},${used}\n`;
}

/** Every pair of a person and a role: some 3,000 rows in about seven parts. */
const ALL: readonly Row[] = Array.from({ length: PEOPLE * ROLES }, (_, n) => ({
  person: Math.floor(n / ROLES),
  role: n % ROLES,
  limit: 100 + n,
  used: n % 3 === 0 ? '2026-01-01' : '',
}));

function bundle(rows: readonly Row[], others: BundleText = {}): BundleText {
  const listed = (name: string, count: number): string =>
    Array.from({ length: count }, (_, n) => `${name}-${n}\n`).join('');
  return {
    'identities.csv': `id\n${listed('person', PEOPLE)}`,
    'roles.csv': `id\n${listed('role', ROLES)}`,
    'inherits.csv': 'role,inherits\nrole-1,role-2\n',
    'has_role.csv': `${HEADER}\n${rows.map(line).join('')}`,
    ...others,
  };
}

/** The same store, but what it has of earlier readings is not asked for. */
function forgetful(store: MemoryImportStore): ImportStore {
  return new Proxy<ImportStore>(store, {
    get: (target, name: keyof ImportStore) =>
      name === 'hasReading' ? () => Promise.resolve(false) : target[name].bind(target),
  });
}

interface Outcome {
  readonly reports: readonly ImportReport[];
  readonly state: readonly string[];
  readonly wholeReads: number;
}

/** Imports one bundle after the other. */
async function outcome(bundles: readonly BundleText[], forgets: boolean): Promise<Outcome> {
  const store = new MemoryImportStore();
  const reports: ImportReport[] = [];
  for (const files of bundles) {
    const request = { folder: bundleFolder(files), source: 'erp', takenAt: '2026-01-01' };
    reports.push(await importBundle(forgets ? forgetful(store) : store, request));
  }
  const state = store
    .openEdges()
    .map(({ from, to, properties }) => JSON.stringify([from, to, Object.entries(properties).sort()]))
    .sort();
  return { reports, state, wholeReads: store.wholeReads };
}

/** Both ways of importing, which must differ in nothing but in what they read. */
async function bothWays(bundles: readonly BundleText[]): Promise<{ whole: number; last: ImportReport }> {
  const [quick, slow] = [await outcome(bundles, false), await outcome(bundles, true)];
  expect(quick.reports).toEqual(slow.reports);
  expect(quick.state).toEqual(slow.state);
  expect(slow.wholeReads).toBe(bundles.length);
  return { whole: quick.wholeReads, last: quick.reports.at(-1)! };
}

const changed = (place: number, change: Partial<Row>): Row[] =>
  ALL.map((row, n) => (n === place ? { ...row, ...change } : row));

describe('an import of what has changed', () => {
  test.each<[string, BundleText, Partial<ImportReport>]>([
    ['a row', bundle(changed(1500, { limit: 7 })), { opened: { HAS_ROLE: 1 }, closed: { HAS_ROLE: 1 } }],
    ['a time of last use', bundle(changed(1500, { used: '2026-03-03' })), { opened: {}, usesUpdated: 1 }],
    ['a row that is gone', bundle(ALL.toSpliced(700, 1)), { opened: {}, closed: { HAS_ROLE: 1 } }],
    ['nothing', bundle(ALL), { changed: false }],
    ['the order of rows', bundle([ALL.at(-1)!, ...ALL.slice(0, -1)]), { changed: false }],
    [
      'rows of two files',
      bundle(changed(0, { limit: 7 }), { 'inherits.csv': 'role,inherits\nrole-3,role-4\n' }),
      { opened: { HAS_ROLE: 1, INHERITS: 1 }, closed: { HAS_ROLE: 1, INHERITS: 1 } },
    ],
  ])('reads only what is another: %s', async (_, next, expected) => {
    const { whole, last } = await bothWays([bundle(ALL), next]);
    expect(whole).toBe(1);
    expect(last).toMatchObject(expected);
  });

  test('counts rows that were there twice, and reads all where one of them is touched', async () => {
    const twice = [...ALL, ALL[5]];
    const apart = await bothWays([bundle(twice), bundle(twice.with(1500, { ...ALL[1500], limit: 7 }))]);
    expect(apart.whole).toBe(1);
    expect(apart.last.files.find(({ name }) => name === 'has_role.csv')).toMatchObject({ duplicates: 1 });
    const touched = await bothWays([bundle(twice), bundle(ALL)]);
    expect(touched.last).toMatchObject({ changed: false });
  });

  test.each<[string, BundleText]>([
    [
      'a row with a fault',
      bundle(ALL, { 'has_role.csv': `${HEADER}\n${ALL.map(line).join('')}person-1,role-1,0,,\n` }),
    ],
    ['a row that refers to nothing', bundle([...ALL, { ...ALL[0], person: 999 }])],
    ['a row that is there already', bundle([...ALL, ALL[0]])],
    ['another header', bundle(ALL, { 'has_role.csv': `${HEADER},more\n` })],
    [
      'a changed node',
      bundle(ALL, {
        'roles.csv': `id,name\n${Array.from({ length: ROLES }, (_, n) => `role-${n},Role\n`).join('')}`,
      }),
    ],
    ['a role that inherits itself', bundle(ALL, { 'inherits.csv': 'role,inherits\nrole-1,role-1\n' })],
    ['another file', bundle(ALL, { 'grants.csv': 'role,permission\n' })],
    [
      'a manifest that says otherwise',
      bundle(changed(1, { limit: 7 }), { 'manifest.json': '{"rows":{"has_role.csv":1}}' }),
    ],
    ['a table of which most is gone', bundle(ALL.slice(0, 100))],
  ])('reads everything for %s', async (_, next) => {
    const { whole } = await bothWays([bundle(ALL), next]);
    expect(whole).toBeGreaterThanOrEqual(2);
  });

  test('says of a file that cannot be read what an import of everything says', async () => {
    const broken = `${HEADER}\n${ALL.map(line).join('')}person-1,"role`;
    const bundles = [bundle(ALL), bundle(ALL, { 'has_role.csv': broken })];
    const [quick, slow] = [await outcome(bundles, false), await outcome(bundles, true)];
    expect(quick.reports).toEqual(slow.reports);
    expect(quick.reports[1].refused).toMatch('has_role.csv, line');
  });

  test('reads everything where another source has changed what rows may refer to', async () => {
    const store = new MemoryImportStore();
    const request = { source: 'erp', takenAt: '2026-01-01' };
    await importBundle(store, { ...request, folder: bundleFolder(bundle(ALL)) });
    await importBundle(store, { folder: bundleFolder({ 'roles.csv': 'id\nROLE-1\n' }), source: 'hr' });
    const next = { ...request, folder: bundleFolder(bundle(changed(3, { limit: 7 }))) };
    expect((await importBundle(store, next)).warnings).toEqual([
      'ROLE ids differ only in case or form of letters: "ROLE-1", "role-1"',
    ]);
    expect(store.wholeReads).toBe(3);
    await importBundle(store, { ...request, folder: bundleFolder(bundle(ALL)) });
    expect(store.wholeReads).toBe(3);
  });

  test('comes to the same as reading everything, whatever changes in whatever order', async () => {
    const edit = fc.record({
      at: fc.nat(ALL.length - 1),
      how: fc.constantFrom<(row: Row) => Row[]>(
        () => [],
        (row) => [{ ...row, limit: row.limit + 5_000 }],
        (row) => [{ ...row, used: '2026-02-02' }],
        (row) => [row, row],
        (row) => [row, { ...row, limit: 9_999 }],
        (row) => [
          { ...row, used: row.used === '' ? '2026-02-03' : '' },
          { ...row, limit: 7 },
        ],
      ),
    });
    const next = fc.array(edit, { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(next, { minLength: 1, maxLength: 3 }), async (steps) => {
        let rows: Row[] = [...ALL];
        const bundles = [bundle(rows)];
        for (const edits of steps) {
          for (const { at, how } of edits) rows = rows.toSpliced(at, 1, ...how(rows[at]));
          bundles.push(bundle(rows));
        }
        await bothWays(bundles);
      }),
      { numRuns: 15 },
    );
  });
});
