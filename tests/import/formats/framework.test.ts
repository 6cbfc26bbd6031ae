import { describe, expect, test } from 'vitest';
import { importBundle } from '../../../server/import/import.ts';
import { printReport } from '../../../server/import/print.ts';
import { MemoryImportStore } from '../../support/memory-import-store.ts';
import { imported, users } from './imported.ts';

const ANN = 'ANN;Ann;;Yes;AP,AR';

describe('records of another format become what a bundle’s rows would', () => {
  test('nodes and edges, with the file and line of the source as evidence', async () => {
    const { report, store } = await imported(users(ANN, 'BOB;Bob;;No;AP'));
    expect(report.refused).toBeNull();
    expect([...store.openNodes().keys()].sort()).toEqual([
      'IDENTITY:erp:ANN',
      'IDENTITY:erp:BOB',
      'ROLE:erp:AP',
      'ROLE:erp:AR',
    ]);
    expect(
      store
        .openEdges('HAS_ROLE')
        .map(({ from, to, properties }) => [from, to, properties['file'], properties['row']]),
    ).toEqual([
      ['IDENTITY:erp:ANN', 'ROLE:erp:AP', 'users.csv', 2],
      ['IDENTITY:erp:ANN', 'ROLE:erp:AR', 'users.csv', 2],
      ['IDENTITY:erp:BOB', 'ROLE:erp:AP', 'users.csv', 3],
    ]);
  });

  test('the same again changes nothing and makes no snapshot', async () => {
    const { store, folder } = await imported(users(ANN));
    const again = await importBundle(store, { folder, source: 'erp' });
    expect(again).toMatchObject({ changed: false, refused: null });
    expect(store.snapshots).toHaveLength(1);
  });

  test('what is gone from the source is closed', async () => {
    const { store } = await imported(users(ANN, 'BOB;Bob;;No;AP', 'CY;Cy;;Yes;AP', 'DI;Di;;Yes;AP'));
    const { report } = await imported(users(ANN, 'BOB;Bob;;No;AP', 'CY;Cy;;Yes;AP'), {}, store);
    expect(report.closed).toEqual({ IDENTITY: 1, HAS_ROLE: 1 });
  });

  test('the snapshot keeps hashes, counts, and what was not understood', async () => {
    const files = users(ANN);
    const { report, store } = await imported({
      ...files,
      'users.csv': `${String(files['users.csv']).replace('Roles', 'Roles;Colour').trim()};red\n`,
    });
    expect(report.files).toMatchObject([{ name: 'users.csv', rowsRead: 1, imported: 1 }]);
    expect(report.files[0].sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(store.snapshots[0].files[0])).toEqual(report.files[0]);
    expect(report.format?.notUnderstood).toEqual([
      { what: 'column "Colour" of users.csv', count: 1, first: { file: 'users.csv', row: 1 } },
    ]);
    expect(store.snapshots[0].warnings).toContain('Not understood: column "Colour" of users.csv');
  });
});

describe('reconciliation: read = imported + duplicates + rejected, per file and kind,', () => {
  test('with what was set aside apart', async () => {
    const { report } = await imported(
      users(
        ANN,
        ANN,
        'TPL;T;Template;Yes;',
        'BOB;Bob;;Perhaps;AP',
        'CY;Cy;;Yes;AP;one;too;many',
        'DI;Di;;Yes;',
      ),
    );
    expect(report.files).toMatchObject([
      {
        rowsRead: 5,
        imported: 2,
        duplicates: 1,
        rejected: 2,
        kinds: [
          {
            kind: 'user',
            read: 5,
            imported: 2,
            duplicates: 1,
            rejected: 2,
            setAside: [{ reason: 'a template', count: 1 }],
          },
        ],
      },
    ]);
    expect(report.rejects).toEqual([
      {
        file: 'users.csv',
        line: 5,
        kind: 'user',
        column: 'Active',
        value: 'Perhaps',
        reason: 'the mapping does not say what the value means',
      },
      {
        file: 'users.csv',
        line: 6,
        kind: 'user',
        column: '',
        value: '',
        reason: 'the row has 8 cells and the header 5',
      },
    ]);
    expect(report.refused).toContain('2 records are rejected');
    expect(printReport(report)).toContain(
      'users.csv, line 5 (user), Active "Perhaps": the mapping does not say what the value means',
    );
  });

  test('a record is rejected for what a row of it has wrong by the rules of the bundle', async () => {
    const { report } = await imported(users(ANN, 'A\u0007B;Bob;;Yes;AP,AR'));
    expect(report.files).toMatchObject([{ rowsRead: 2, imported: 1, rejected: 1 }]);
    expect(report.rejects).toMatchObject([
      {
        line: 3,
        bundleFile: 'identities.csv',
        column: 'id',
        reason: 'the value is an id with a control character (and 2 more of this record)',
      },
    ]);
  });

  test('one id with two descriptions rejects the later, and says where the first is', async () => {
    const { report } = await imported(users(ANN, 'ANN;Another Ann;;Yes;AP'));
    expect(report.rejects).toMatchObject([
      { line: 3, reason: 'the id is defined with other properties in users.csv, line 2' },
    ]);
  });

  test('an id that another source defines is rejected', async () => {
    const { store } = await imported(users(ANN));
    const { report } = await imported(users(ANN), { source: 'other' }, store);
    expect(report.rejects).toMatchObject([{ line: 2, column: 'id', value: 'erp:ANN' }]);
    expect(report.rejects[0].reason).toContain('the id is defined by another source, erp');
  });
});

describe('with --allow-rejects', () => {
  test('the rest is imported, and the snapshot is incomplete', async () => {
    const { report, store } = await imported(users(ANN, 'BOB;Bob;;Perhaps;AP'), { allowRejects: true });
    expect(report).toMatchObject({ refused: null, incomplete: true });
    expect([...store.openNodes().keys()]).not.toContain('IDENTITY:erp:BOB');
  });

  test('sound rows of a record with a rejected one stay, with a placeholder that keeps what is readable', async () => {
    const mapping = `
files:
  - rows:
      - into: identities.csv
        cells: { id: User, status: { column: Active, values: { Yes: ACTIVE, No: DISABLED } }, valid_to: Until }
      - into: roles.csv
        mention: true
        cells: { id: Role }
      - into: has_role.csv
        cells: { identity: User, role: Role }
`;
    const { report, store } = await imported(
      { 'mapping.yaml': mapping, 'u.csv': 'User,Active,Until,Role\nann,No,never,AP\n' },
      { allowRejects: true },
    );
    expect(report.rejects).toMatchObject([{ line: 2, column: 'valid_to', value: 'never' }]);
    expect(report.kept).toMatchObject([{ line: 2, bundleFile: 'has_role.csv', column: 'identity' }]);
    expect(report.placeholders).toEqual(['IDENTITY:ann']);
    expect(store.openNodes().get('IDENTITY:ann')).toMatchObject({ status: 'DISABLED', placeholder: true });
    expect(report.files).toMatchObject([{ rowsRead: 1, imported: 0, rejected: 1 }]);
  });

  test('a record that defines is never left out', async () => {
    const mapping = `
files:
  - rows:
      - into: actions.csv
        cells: { id: { column: Code, values: { A: A } } }
`;
    const { report } = await imported(
      { 'mapping.yaml': mapping, 'a.csv': 'Code,x\nA,\nB,\n' },
      { allowRejects: true },
    );
    expect(report.refused).toContain('never left out');
  });
});

test('half of a source is not taken away without --allow-shrink', async () => {
  const { store } = await imported(users(ANN, 'BOB;Bob;;No;AP', 'CY;Cy;;Yes;AP', 'DI;Di;;Yes;AP'));
  const { report } = await imported(users(ANN), {}, store);
  expect(report.refused).toContain('--allow-shrink');
  expect((await imported(users(ANN), { allowShrink: true }, store)).report.refused).toBeNull();
});

test('a mention gives way to a row that describes the same, wherever it stands', async () => {
  const mapping = `
files:
  - name: who.csv
    rows:
      - into: identities.csv
        mention: true
        cells: { id: User }
      - into: roles.csv
        mention: true
        cells: { id: Role, name: Role name }
  - name: zz-roles.csv
    rows:
      - into: roles.csv
        cells: { id: Id, name: Name, description: Text }
`;
  const { report, store } = await imported(
    {
      'mapping.yaml': mapping,
      'who.csv': 'User,Role,Role name\nann,AP,Payables\nbob,AP,Payables\nbob,AR,One name\nann,AR,Another\n',
      'zz-roles.csv': 'Id,Name,Text\nAP,Accounts payable,Pays\n',
    },
    { source: 'm' },
  );
  expect(report).toMatchObject({ refused: null });
  expect(store.openNodes().get('ROLE:AP')).toMatchObject({ name: 'Accounts payable', description: 'Pays' });
  expect(store.openNodes().get('ROLE:AR')).toMatchObject({ name: 'One name' });
  expect(report.format?.notices).toContain(
    '1 of roles.csv are described differently in several places; the first of each holds',
  );
});

test('a source that has nothing of its format is refused', async () => {
  const { report } = await imported({
    'mapping.yaml': users()['mapping.yaml'],
    'users.csv': 'User;Name;Type;Active;Roles\n',
  });
  expect(report.refused).toContain('Nothing was found that tabular reads');
  const store = new MemoryImportStore();
  expect(store.snapshots).toEqual([]);
});
