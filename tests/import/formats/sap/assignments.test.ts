import { describe, expect, test } from 'vitest';
import { readExtract, TWO_ACTIONS } from './read-extract.ts';

const MEMBERS = ['MANDT,AGR_NAME,CHILD_AGR', '100,Z_ALL,Z_INVOICE', '100,Z_ALL,Z_PAY'];

/** Who has which role, as `USER ROLE FROM TO`. */
async function assigned(rows: readonly string[], more: Record<string, string[]> = {}): Promise<string[]> {
  const sink = await readExtract({ 'assignments.csv': [...rows], ...more }, TWO_ACTIONS);
  expect(sink.rejects).toEqual([]);
  return sink
    .of('has_role.csv')
    .map(({ cells }) =>
      [cells['identity'], cells['role'], cells['valid_from'] ?? '-', cells['valid_to'] ?? '-'].join(' '),
    );
}

describe('a member of a composite role that stands beside it', () => {
  const header = 'UNAME,AGR_NAME,FROM_DAT,TO_DAT,COL_FLAG';

  test.each([
    [
      'is told through the composite alone',
      ['A,Z_ALL,20240101,99991231,', 'A,Z_PAY,20240101,99991231,X'],
      ['A Z_ALL 2024-01-01 -'],
    ],
    [
      'stays where it was given by itself',
      ['A,Z_ALL,20240101,99991231,', 'A,Z_PAY,20240101,99991231,'],
      ['A Z_ALL 2024-01-01 -', 'A Z_PAY 2024-01-01 -'],
    ],
    [
      'stays where it holds longer than the composite',
      ['A,Z_ALL,20240101,20241231,', 'A,Z_PAY,20240101,99991231,X'],
      ['A Z_ALL 2024-01-01 2024-12-31', 'A Z_PAY 2024-01-01 -'],
    ],
    [
      'stays where another user has the composite',
      ['B,Z_ALL,,,', 'A,Z_PAY,,,X'],
      ['B Z_ALL - -', 'A Z_PAY - -'],
    ],
    [
      'stays where it belongs to another composite',
      ['A,Z_ALL,,,', 'A,Z_OTHER,,,X'],
      ['A Z_ALL - -', 'A Z_OTHER - -'],
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await assigned([header, ...rows], { 'members.csv': MEMBERS })).toEqual(expected);
  });

  test('is known by its dates where the extract leaves the mark out', async () => {
    const rows = [
      'UNAME,AGR_NAME,FROM_DAT,TO_DAT',
      'A,Z_ALL,20240101,99991231',
      'A,Z_PAY,20240101,99991231',
      'A,Z_INVOICE,20230101,99991231',
    ];
    expect(await assigned(rows, { 'members.csv': MEMBERS })).toEqual([
      'A Z_ALL 2024-01-01 -',
      'A Z_INVOICE 2023-01-01 -',
    ]);
  });
});

test('a composite role inherits its members', async () => {
  const sink = await readExtract({ 'members.csv': MEMBERS }, TWO_ACTIONS);
  expect(sink.of('inherits.csv').map(({ cells }) => cells)).toEqual([
    { role: 'Z_ALL', inherits: 'Z_INVOICE' },
    { role: 'Z_ALL', inherits: 'Z_PAY' },
  ]);
  expect(sink.of('roles.csv').map(({ cells }) => [cells['id'], cells['kind']])).toEqual([
    ['Z_ALL', 'composite'],
    ['Z_INVOICE', 'single'],
    ['Z_PAY', 'single'],
  ]);
});

test('an extract without dates says nothing where another has them', async () => {
  const undated = ['UNAME,AGR_NAME', 'A,Z_PAY', 'A,Z_INVOICE'];
  const dated = ['UNAME,AGR_NAME,FROM_DAT,TO_DAT', 'A,Z_PAY,20240101,20241231'];
  expect(await assigned(undated, { 'dates.csv': dated })).toEqual([
    'A Z_INVOICE - -',
    'A Z_PAY 2024-01-01 2024-12-31',
  ]);
});

test('a date that is none rejects its row alone', async () => {
  const sink = await readExtract(
    { 'a.csv': ['UNAME,AGR_NAME,FROM_DAT,TO_DAT', 'A,Z_PAY,20240230,', 'B,Z_PAY,20240229,'] },
    TWO_ACTIONS,
  );
  expect(sink.rejects).toEqual([
    { at: { file: 'a.csv', row: 2 }, reason: 'is no date', column: 'FROM_DAT', value: '20240230' },
  ]);
});

test('roles have the text of the best language', async () => {
  const sink = await readExtract(
    {
      'define.csv': ['AGR_NAME,PARENT_AGR', 'Z_PAY,', 'Z_PAY_1000,Z_PAY'],
      'texts.csv': [
        'AGR_NAME,SPRAS,LINE,TEXT',
        'Z_PAY,D,00000,Zahlen',
        'Z_PAY,E,00000,Pay',
        'Z_PAY,E,00001,second line',
      ],
    },
    TWO_ACTIONS,
  );
  expect(sink.of('roles.csv').map(({ cells }) => cells['description'])).toEqual([
    'Pay',
    'derived from Z_PAY',
  ]);
});

test('users that no USR02 describes are told, and that it is so', async () => {
  const sink = await readExtract(
    { 'a.csv': ['UNAME,AGR_NAME', 'A,Z_PAY', 'A,Z_INVOICE', 'B,Z_PAY'], 'users.csv': ['BNAME,USTYP', 'B,A'] },
    TWO_ACTIONS,
  );
  expect(sink.of('identities.csv').map(({ cells }) => cells['id'])).toEqual(['B', 'A']);
  expect(sink.unreadOfRows()).toEqual([
    'user without a row in USR02: its type, locks and validity are not known',
  ]);
});
