import { describe, expect, test } from 'vitest';
import { sap } from '../../../../server/import/formats/sap.ts';
import { readExtract, TWO_ACTIONS } from './read-extract.ts';

const RULE = '-'.repeat(76);

/** The same two assignments, as each list writes them. */
const ASSIGNMENTS: Readonly<Record<string, readonly string[] | Uint8Array>> = {
  'SE16 list with technical names': [
    'Table:          AGR_USERS',
    'Displayed fields:   5 of  11  Fixed columns:                 3  List width 0250',
    RULE,
    '| |MANDT|AGR_NAME                      |UNAME       |FROM_DAT  |TO_DAT    |',
    RULE,
    '| |100  |Z_INVOICE                     |MEIER       |01.03.2024|31.12.9999|',
    '| |100  |Z_PAY                         |MEIER       |00.00.0000|30.06.2025|',
    RULE,
  ],
  'SE16N list with German headings, over two pages': [
    '23.11.2026                     Dynamische Listenausgabe                    1',
    RULE,
    '| Mdt|Rolle     |Benutzername|Gültig von|Gültig bis|',
    `|${'-'.repeat(52)}|`,
    '| 100|Z_INVOICE |MEIER       |01.03.2024|31.12.9999|',
    '23.11.2026                     Dynamische Listenausgabe                    2',
    RULE,
    '| Mdt|Rolle     |Benutzername|Gültig von|Gültig bis|',
    `|${'-'.repeat(52)}|`,
    '| 100|Z_PAY     |MEIER       |          |30.06.2025|',
    RULE,
  ],
  'SE16 list with headings cut to the width of the column': [
    'Table:          AGR_USERS',
    RULE,
    '| |Cl.|Role                          |User name   |Start dat |End date  |',
    RULE,
    '| |100|Z_INVOICE                     |MEIER       |03/01/2024|12/31/9999|',
    '| |100|Z_PAY                         |MEIER       |          |06/30/2025|',
  ],
  'text with tabs, in UTF-16 with a mark': Buffer.from(
    [
      '\ufeff23.11.2026\t\t\tDynamic List Display\t\t1',
      '',
      '\tClient\tRole\tUser\tValid from\tValid to',
      '',
      '\t100\tZ_INVOICE\tMEIER\t2024-03-01\t9999-12-31',
      '\t100\tZ_PAY\tMEIER\t\t2025-06-30',
      '',
    ].join('\r\n'),
    'utf16le',
  ),
  'CSV with semicolons': [
    '"UNAME";"AGR_NAME";"FROM_DAT";"TO_DAT";"CHANGE_DAT"',
    '"MEIER";"Z_INVOICE";"20240301";"99991231";"20240301"',
    '"MEIER";"Z_PAY";"00000000";"20250630";"20240301"',
  ],
};

describe('role assignments are read from', () => {
  test.each(Object.entries(ASSIGNMENTS))('a %s', async (_, content) => {
    const sink = await readExtract({ 'export.txt': content }, TWO_ACTIONS);
    expect(sink.of('has_role.csv').map(({ cells }) => cells)).toEqual([
      { identity: 'MEIER', role: 'Z_INVOICE', valid_from: '2024-03-01' },
      { identity: 'MEIER', role: 'Z_PAY', valid_to: '2025-06-30' },
    ]);
    expect(sink.rejects).toEqual([]);
    expect(sink.records.get('export.txt: role assignment')).toBe(2);
  });
});

test('two columns with one heading are the lower and the upper value', async () => {
  const sink = await readExtract(
    {
      'values.txt': [
        '|Role     |Object    |Authorizat. |Field name|Value |Value |',
        '|Z_INVOICE|F_REGU_BUK|T-1         |FBTCH     |20    |22    |',
        '|Z_INVOICE|F_REGU_BUK|T-1         |BUKRS     |1000  |      |',
      ],
    },
    TWO_ACTIONS,
  );
  expect(sink.of('grants.csv')).toEqual([
    {
      file: 'grants.csv',
      cells: { role: 'Z_INVOICE', permission: 'F_REGU_BUK/FBTCH=21|25', scope: '1000' },
      at: { file: 'values.txt', row: 2 },
    },
  ]);
});

test('a file is told by its columns and not by its name', async () => {
  const sink = await readExtract(
    { 'USR02.csv': ['UNAME,AGR_NAME', 'MEIER,Z_PAY'], 'AGR_USERS.csv': ['BNAME,USTYP', 'MEIER,S'] },
    TWO_ACTIONS,
  );
  expect(sink.of('identities.csv').map(({ cells }) => cells['kind'])).toEqual(['SHARED_ACCOUNT']);
  expect(sink.of('has_role.csv')).toHaveLength(1);
});

test('what no table has is listed', async () => {
  const sink = await readExtract(
    {
      'users.csv': ['BNAME,USTYP,COLOUR', 'MEIER,A,red'],
      'other.csv': ['A,B', '1,2'],
      'README.md': ['hello'],
    },
    TWO_ACTIONS,
  );
  expect([...sink.unread.keys()]).toContain('other.csv: no table that is read has its columns');
  expect([...sink.notices]).toEqual(
    expect.arrayContaining([
      'users.csv: columns that were not read: COLOUR.',
      'README.md is no table and was not read.',
    ]),
  );
});

test('a column that an extract was cut by is listed with what is not known without it', async () => {
  const sink = await readExtract({ 'v.csv': ['AGR_NAME,OBJECT,AUTH,FIELD,LOW', 'Z,O,A,F,1'] }, TWO_ACTIONS);
  expect([...sink.unread.keys()]).toEqual([
    'AGR_1251 without the column HIGH: of ranges only the lower value is seen',
    'AGR_1251 without the column DELETED: deleted values are taken for others',
    'value of an authorisation object that no rule asks about',
  ]);
});

test('an extract that ends where lists end is asked about', async () => {
  const rows = Array.from({ length: 500 }, (_, at) => `U${at},Z`);
  const sink = await readExtract({ 'a.csv': ['UNAME,AGR_NAME', ...rows] }, TWO_ACTIONS);
  expect([...sink.notices].join(' ')).toMatch(/a\.csv has 500 rows, which is where lists end by themselves/);
});

describe('an extract is recognised', () => {
  const head = (text: string): string | null =>
    sap.recognise([{ name: 'x.txt', path: '/x.txt', bytes: text.length, head: text }]);

  test.each(Object.entries(ASSIGNMENTS))('in a %s', (_, content) => {
    const text =
      content instanceof Uint8Array ? Buffer.from(content).toString('utf16le') : content.join('\n');
    expect(head(text)).toMatch(/^x\.txt has the columns of AGR_USERS/);
  });

  test.each([
    'user,role\na,b\n',
    'User,Role,Valid from,Valid to\na,b,c,d\n',
    'id,name\n1,2\n',
    '{"users":[]}',
    '',
    '<a/>',
  ])('but not in %j', (text) => {
    expect(head(text)).toBeNull();
  });
});
