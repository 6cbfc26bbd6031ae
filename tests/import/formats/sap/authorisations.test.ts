import { describe, expect, test } from 'vitest';
import { grantsOf, readExtract, TWO_ACTIONS, VALUES } from './read-extract.ts';

/** Rows of AGR_1251 for one role, as `OBJECT AUTH FIELD LOW [HIGH [DELETED]]`; `_` is empty. */
function values(...rows: string[]): string[] {
  const cell = (text: string | undefined): string => (text === undefined || text === '_' ? '' : text);
  return [
    VALUES,
    ...rows.map((row) => {
      const [object, auth, field, low, high, deleted] = row.split(' ');
      return ['Z', object, auth, field, cell(low), cell(high), cell(deleted)].join(',');
    }),
  ];
}

const CASES: readonly (readonly [what: string, rows: string[], grants: string[]])[] = [
  [
    'the activity in the company codes of its authorisation',
    ['F_BKPF_BUK A ACTVT 01', 'F_BKPF_BUK A BUKRS 1000', 'F_BKPF_BUK A BUKRS 2000'],
    ['Z F_BKPF_BUK/ACTVT=01 1000;2000'],
  ],
  [
    'nothing where the values are of two authorisations',
    ['F_BKPF_BUK A ACTVT 03', 'F_BKPF_BUK A BUKRS 1000', 'F_BKPF_BUK B ACTVT 02', 'F_BKPF_BUK B BUKRS *'],
    [],
  ],
  [
    'each authorisation in its own company codes',
    ['F_BKPF_BUK A ACTVT 01', 'F_BKPF_BUK A BUKRS 1000', 'F_BKPF_BUK B ACTVT *', 'F_BKPF_BUK B BUKRS 2000'],
    ['Z F_BKPF_BUK/ACTVT=01 1000', 'Z F_BKPF_BUK/ACTVT=01 2000'],
  ],
  ['everything by a star', ['F_BKPF_BUK A ACTVT *', 'F_BKPF_BUK A BUKRS *'], ['Z F_BKPF_BUK/ACTVT=01']],
  [
    'what lies in a range of activities',
    ['F_BKPF_BUK A ACTVT 01 03', 'F_BKPF_BUK A BUKRS 1000'],
    ['Z F_BKPF_BUK/ACTVT=01 1000'],
  ],
  ['nothing by display', ['F_BKPF_BUK A ACTVT 03', 'F_BKPF_BUK A BUKRS 1000'], []],
  [
    'nothing by a deleted row',
    [
      'F_BKPF_BUK A ACTVT 01 _ X',
      'F_BKPF_BUK A BUKRS 1000 _ X',
      'F_BKPF_BUK B ACTVT 03',
      'F_BKPF_BUK B BUKRS *',
    ],
    [],
  ],
  [
    'a need of two fields by one authorisation',
    ['F_BKPF_KOA A ACTVT 01', 'F_BKPF_KOA A KOART D', 'F_BKPF_KOA A KOART K'],
    ['Z F_BKPF_KOA/ACTVT=01,KOART=K'],
  ],
  [
    'no need of two fields by two authorisations',
    ['F_BKPF_KOA A ACTVT 01', 'F_BKPF_KOA A KOART D', 'F_BKPF_KOA B ACTVT 03', 'F_BKPF_KOA B KOART K'],
    [],
  ],
  [
    'the company codes of a range that the extract names',
    [
      'F_BKPF_BUK A ACTVT 01',
      'F_BKPF_BUK A BUKRS 1000 1999',
      'F_REGU_BUK B FBTCH 21',
      'F_REGU_BUK B BUKRS 1500',
      'F_REGU_BUK C FBTCH 03',
      'F_REGU_BUK C BUKRS 2000',
    ],
    ['Z F_BKPF_BUK/ACTVT=01 1500', 'Z F_REGU_BUK/FBTCH=21|25 1500'],
  ],
  [
    'the ends of a range of which nothing is known',
    ['F_BKPF_BUK A ACTVT 01', 'F_BKPF_BUK A BUKRS 1000 1999'],
    ['Z F_BKPF_BUK/ACTVT=01 1000;1999'],
  ],
  [
    'everywhere by a pattern that nothing known fits',
    ['F_BKPF_BUK A ACTVT 01', 'F_BKPF_BUK A BUKRS 10*'],
    ['Z F_BKPF_BUK/ACTVT=01'],
  ],
  ['nothing in an empty company code', ['F_BKPF_BUK A ACTVT 01', 'F_BKPF_BUK A BUKRS _'], []],
  ['everywhere where the extract has no company codes', ['F_BKPF_BUK A ACTVT 01'], ['Z F_BKPF_BUK/ACTVT=01']],
  ['nothing by a range that ends before it begins', ['F_BKPF_BUK A ACTVT 03 01', 'F_BKPF_BUK A BUKRS *'], []],
  [
    'only the start by a transaction code',
    ['S_TCODE A TCD FB60', 'S_TCODE A TCD SE16'],
    ['Z S_TCODE/TCD=FB60'],
  ],
  ['transactions by a range', ['S_TCODE A TCD F1 FB*'], ['Z S_TCODE/TCD=FB60', 'Z S_TCODE/TCD=F110']],
];

describe('a role grants', () => {
  test.each(CASES)('%s', async (_, rows, grants) => {
    const sink = await readExtract({ 'values.csv': values(...rows) }, TWO_ACTIONS);
    expect(grantsOf(sink).sort()).toEqual([...grants].sort());
    expect(sink.rejects).toEqual([]);
  });

  test('the same whatever the order of the rows', async () => {
    const rows = values(
      'F_BKPF_BUK A ACTVT 01',
      'F_BKPF_BUK B ACTVT 03',
      'F_BKPF_BUK B BUKRS 2',
      'F_BKPF_BUK A BUKRS 1',
    );
    const [header, ...others] = rows;
    const backwards = await readExtract({ 'values.csv': [header, ...others.reverse()] }, TWO_ACTIONS);
    expect(grantsOf(backwards)).toEqual(['Z F_BKPF_BUK/ACTVT=01 1']);
  });
});

test('an action needs its transaction and all of its objects', async () => {
  const sink = await readExtract({ 'values.csv': values('S_TCODE A TCD *') }, TWO_ACTIONS);
  expect(sink.of('enables.csv').map(({ cells }) => `${cells['permission']} ${cells['action']}`)).toEqual([
    'S_TCODE/TCD=FB60 FB60',
    'F_BKPF_BUK/ACTVT=01 FB60',
    'F_BKPF_KOA/ACTVT=01,KOART=K FB60',
    'S_TCODE/TCD=F110 F110',
    'F_REGU_BUK/FBTCH=21|25 F110',
  ]);
});

describe('a variable', () => {
  const rows = values('F_BKPF_BUK A ACTVT 01', 'F_BKPF_BUK A BUKRS $BUKRS');
  const levels = (...lines: string[]): string[] => ['AGR_NAME,COUNTER,VARBL,LOW,HIGH', ...lines];

  test.each([
    [
      'the values of the role’s level',
      levels('Z,1,$BUKRS,1000,', 'Z,2,$BUKRS,2000,', 'Y,1,$BUKRS,3000,'),
      ['1000;2000'],
    ],
    ['everywhere by a star', levels('Z,1,$BUKRS,*,'), ['']],
    ['nothing where the level is empty', levels('Z,1,$BUKRS,,'), []],
    ['nothing where the role has no such level', levels('Y,1,$BUKRS,1000,', 'Z,1,$WERKS,1000,'), []],
  ])('stands for %s', async (_, level, scopes) => {
    const sink = await readExtract({ 'values.csv': rows, 'levels.csv': level }, TWO_ACTIONS);
    expect(sink.of('grants.csv').map(({ cells }) => cells['scope'] ?? '')).toEqual(scopes);
  });

  test('is everywhere without AGR_1252, and that is said', async () => {
    const sink = await readExtract({ 'values.csv': rows }, TWO_ACTIONS);
    expect(grantsOf(sink)).toEqual(['Z F_BKPF_BUK/ACTVT=01']);
    expect([...sink.unread.keys()]).toEqual([
      'organisational level $BUKRS without AGR_1252: taken for everywhere',
    ]);
  });
});

test('the evidence is the row with the value that was asked for', async () => {
  const sink = await readExtract(
    { 'values.csv': values('F_BKPF_BUK A BUKRS 1000', 'F_BKPF_BUK A ACTVT 03', 'F_BKPF_BUK A ACTVT 01') },
    TWO_ACTIONS,
  );
  expect(sink.of('grants.csv').map(({ at }) => at)).toEqual([{ file: 'values.csv', row: 4 }]);
  expect(sink.records.get('values.csv: authorisation value')).toBe(3);
});

test('restrictions that nobody compares are listed', async () => {
  const sink = await readExtract(
    {
      'values.csv': values(
        'F_REGU_BUK A FBTCH 21',
        'F_REGU_BUK A BUKRS *',
        'F_REGU_BUK A ZLSCH C',
        'M_ANY A WERKS 1',
      ),
    },
    TWO_ACTIONS,
  );
  expect([...sink.unread]).toEqual([
    ['value of an authorisation object that no rule asks about', 1],
    ['restriction of F_REGU_BUK by ZLSCH: not compared', 1],
  ]);
});

test('another field becomes the scope where the rule set names it', async () => {
  const rules = TWO_ACTIONS.replace("prefix: ''", "prefix: ''\nscope: WERKS");
  const rows = values('F_REGU_BUK A FBTCH 21', 'F_REGU_BUK A BUKRS 1000', 'F_REGU_BUK A WERKS 0001');
  const sink = await readExtract({ 'values.csv': rows }, rules);
  expect(grantsOf(sink)).toEqual(['Z F_REGU_BUK/FBTCH=21|25 0001']);
  expect([...sink.unread.keys()]).toEqual(['restriction of F_REGU_BUK by BUKRS: not compared']);
});

describe('the menu of a role', () => {
  const menu = ['AGR_NAME,TYPE,TCODE', 'Z,TR,FB60', 'Y,TR,FB60'];

  test('says what it starts where AGR_1251 was cut to other objects', async () => {
    const sink = await readExtract(
      { 'values.csv': values('S_TCODE A TCD F110'), 'menu.csv': menu },
      TWO_ACTIONS,
    );
    expect(grantsOf(sink)).toEqual(['Z S_TCODE/TCD=F110', 'Y S_TCODE/TCD=FB60']);
    expect(sink.aside.map(({ reason }) => reason)).toEqual([
      'menu of a role: S_TCODE in AGR_1251 says what it starts',
    ]);
  });
});
