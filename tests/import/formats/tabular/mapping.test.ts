import { describe, expect, test } from 'vitest';
import { imported } from '../imported.ts';

/** Imports one file `t.csv` with a mapping of its own; the rows that it would give stand for what was read. */
async function mapped(mapping: string, csv: string, source = 't') {
  const { report, store } = await imported({ 'mapping.yaml': mapping, 't.csv': csv }, { source });
  return { report, nodes: store.openNodes(), edges: store.openEdges() };
}

/** A mapping with one cell beside the id of an identity or of a role. */
const oneCell = (cell: string, target = 'department', more = ''): string => `
files:
  - ${more === '' ? 'records: row' : more}
    rows:
      - into: identities.csv
        cells: { id: Id, ${target}: ${cell} }
`;

describe('a cell of the bundle is made of', () => {
  test.for<[string, string, string, string, unknown]>([
    ['a column', 'department', 'X', 'Finance', 'Finance'],
    ['a column whose letters differ in case', 'department', 'x', 'Finance', 'Finance'],
    ['a constant', 'department', '{ constant: ERP }', 'Finance', 'ERP'],
    ['text with columns', 'department', "{ text: '{Id}-{X}!' }", 'FI', 'a-FI!'],
    ['text with an empty column, which is empty', 'department', "{ text: '{Id}-{X}' }", '', undefined],
    ['a prefix and a suffix', 'department', "{ column: X, prefix: 'p:', suffix: ':s' }", 'FI', 'p:FI:s'],
    [
      'a prefix, where there is something to prefix',
      'department',
      "{ column: X, prefix: 'p:' }",
      '',
      undefined,
    ],
    ['letters in lower case', 'department', '{ column: X, letters: lower }', 'FI', 'fi'],
    [
      'a value that means another',
      'status',
      '{ column: X, values: { Yes: ACTIVE, No: DISABLED } }',
      'No',
      'DISABLED',
    ],
    [
      'a value that looks like a number or a flag',
      'status',
      '{ column: X, values: { 1: ACTIVE, True: DISABLED } }',
      'True',
      'DISABLED',
    ],
    [
      'a value that is none of those, and otherwise',
      'status',
      '{ column: X, values: { Yes: ACTIVE }, otherwise: DORMANT }',
      'Q',
      'DORMANT',
    ],
    [
      'a value that is none of those, kept',
      'department',
      '{ column: X, values: { Yes: ACTIVE }, keep: true }',
      'Q',
      'Q',
    ],
    [
      'a value that means nothing',
      'department',
      "{ column: X, values: { '-': '' }, keep: true }",
      '-',
      undefined,
    ],
    [
      'a column that is not there and need not be',
      'department',
      '{ column: Y, optional: true }',
      'FI',
      undefined,
    ],
    ['a German date', 'validFrom', '{ column: X, date: dd.mm.yyyy }', '31.12.2026', '2026-12-31'],
    ['an American date', 'validFrom', '{ column: X, date: m/d/yyyy }', '2/1/2026', '2026-02-01'],
    [
      'a date with the name of a month',
      'validFrom',
      '{ column: X, date: dd-mmm-yyyy }',
      '01-FEB-2026',
      '2026-02-01',
    ],
    ['a date without separators', 'validFrom', '{ column: X, date: yyyymmdd }', '20260201', '2026-02-01'],
    ['the day of a spreadsheet', 'validFrom', '{ column: X, date: excel }', '46054', '2026-02-01'],
    ['a date that has a time', 'validFrom', '{ column: X, date: iso }', '2026-02-01T10:00:00Z', '2026-02-01'],
    [
      'a time with an offset of its own',
      'lastUsedAt',
      '{ column: X, date: iso }',
      '2026-02-01T10:00:00+0100',
      '2026-02-01T09:00:00Z',
    ],
    [
      'a time with the offset of the mapping',
      'lastUsedAt',
      "{ column: X, date: 'dd.mm.yyyy hh:mi', offset: '+02:00' }",
      '01.02.2026 10:30',
      '2026-02-01T08:30:00Z',
    ],
    [
      'a time in two halves of a day',
      'lastUsedAt',
      "{ column: X, date: 'm/d/yyyy h:mi:ss am', offset: Z }",
      '2/1/2026 12:05:00 AM',
      '2026-02-01T00:05:00Z',
    ],
    ['seconds since 1970', 'lastUsedAt', '{ column: X, date: epoch }', '1769904000', '2026-02-01T00:00:00Z'],
    [
      'milliseconds since 1970',
      'lastUsedAt',
      '{ column: X, date: epoch-ms }',
      '1769904000500',
      '2026-02-01T00:00:00Z',
    ],
  ])('%s', async ([, property, cell, value, expected]) => {
    // prettier-ignore
    const column = { validFrom: 'valid_from', lastUsedAt: 'last_used_at' }[property] ?? property;
    const { report, nodes } = await mapped(oneCell(cell, column), `Id,X\na,${value}\n`);
    expect(report.rejects).toEqual([]);
    expect(report.refused).toBeNull();
    expect(nodes.get('IDENTITY:a')?.[property] ?? undefined).toBe(expected);
  });

  test.for<[string, string, string, string]>([
    [
      'a value without a meaning',
      '{ column: X, values: { Yes: ACTIVE } }',
      'No',
      'does not say what the value means',
    ],
    [
      'a date of another form',
      '{ column: X, date: dd.mm.yyyy }',
      '12/31/2026',
      'no date of the form dd.mm.yyyy',
    ],
    ['a date that no calendar has', '{ column: X, date: dd.mm.yyyy }', '30.02.2026', 'no date of the form'],
  ])('but a row is rejected for %s', async ([, cell, value, reason]) => {
    const column = cell.includes('date') ? 'valid_to' : 'status';
    const { report } = await mapped(oneCell(cell, column), `Id,X\na,${value}\n`);
    expect(report.rejects).toMatchObject([{ file: 't.csv', line: 2, column: 'X', value }]);
    expect(report.rejects[0].reason).toContain(reason);
  });

  test('a time that nobody knows the offset of is rejected', async () => {
    const { report } = await mapped(
      oneCell("{ column: X, date: 'yyyy-mm-dd hh:mi' }", 'last_used_at'),
      'Id,X\na,2026-01-01 10:00\n',
    );
    expect(report.rejects[0].reason).toContain('the mapping may name one');
  });
});

describe('access', () => {
  const grant = (cells: string): string => `
files:
  - rows:
      - into: identities.csv
        mention: true
        cells: { id: Id }
      - into: roles.csv
        mention: true
        cells: { id: { constant: R } }
      - into: has_role.csv
        cells: { identity: Id, role: { constant: R }, ${cells} }
`;

  test.for<[string, string, string, string, unknown]>([
    ['a list by its separator', 'scope', "{ column: X, list: '/' }", '1000 / 2000', ['1000', '2000']],
    [
      'a list whose values are mapped',
      'scope',
      "{ column: X, list: ' ', values: { ALL: '' }, keep: true }",
      'ALL 10',
      ['10'],
    ],
    ['an amount with a decimal comma', 'limit', '{ column: X, amount: comma }', '"1.234,50"', 123450],
    ['an amount with a decimal point', 'limit', '{ column: X, amount: point }', '"1,234.5"', 123450],
    ['an amount without thousands', 'limit', '{ column: X, amount: comma }', '"1234,50"', 123450],
  ])('reads %s', async ([, column, cell, value, expected]) => {
    // prettier-ignore
    const { report, edges } = await mapped(grant(`${column}: ${cell}`), `Id,X\na,${value}\n`);
    expect(report.refused).toBeNull();
    expect(edges[0].properties[column === 'limit' ? 'limitCents' : column]).toEqual(expected);
  });

  test.for(['1.23,50', '1,234.50', '1.2345', 'x', '-5', '1,234'])(
    'rejects %s as no amount with a decimal comma',
    async (value) => {
      const { report } = await mapped(grant('limit: { column: X, amount: comma }'), `Id,X\na,"${value}"\n`);
      expect(report.rejects).toMatchObject([{ line: 2, column: 'X', value }]);
    },
  );

  test('rows apply under a condition', async () => {
    const mapping = `
files:
  - rows:
      - into: identities.csv
        cells: { id: Id }
      - into: roles.csv
        when: { column: X, matches: '^A' }
        mention: true
        cells: { id: X }
      - into: has_role.csv
        when: [{ column: X, matches: '^A' }, { column: Id, isNot: [b, c] }]
        cells: { identity: Id, role: X }
`;
    const { edges } = await mapped(mapping, 'Id,X\na,AP\nb,AP\nd,ZZ\n');
    expect(edges.map(({ from, to }) => [from, to])).toEqual([['IDENTITY:a', 'ROLE:AP']]);
  });
});

describe('several files', () => {
  const mapping = `
files:
  - name: 'users-*.csv'
    rows: [{ into: identities.csv, cells: { id: User } }]
  - name: roles.txt
    delimiter: '#'
    rows: [{ into: roles.csv, cells: { id: Role } }]
`;

  test('each go by their name', async () => {
    const files = { 'mapping.yaml': mapping, 'users-1.csv': 'User\na\n', 'users-2.csv': 'User\nb\n', 'roles.txt': 'Role#X\nr#\n', 'more.csv': 'User\nz\n' }; // prettier-ignore
    const { report, store } = await imported(files);
    expect([...store.openNodes().keys()].sort()).toEqual(['IDENTITY:a', 'IDENTITY:b', 'ROLE:r']);
    expect(report.ignored).toEqual(['more.csv']);
  });

  test('are refused where one is missing, or has other columns', async () => {
    const missing = await imported({ 'mapping.yaml': mapping, 'users-1.csv': 'User\na\n' });
    expect(missing.report.refused).toContain('The mapping wants roles.txt');
    const other = await imported({
      'mapping.yaml': mapping,
      'users-1.csv': 'Person\na\n',
      'roles.txt': 'Role\nr\n',
    });
    expect(other.report.refused).toContain('users-1.csv: no row near its beginning has the columns User');
  });

  test('a column twice, which the mapping needs, is refused', async () => {
    const { report } = await mapped(oneCell('X'), 'Id,X,X\na,1,2\n');
    expect(report.refused).toContain('t.csv, line 1: the header has the column "X" twice');
  });
});
