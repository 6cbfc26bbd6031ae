import { describe, expect, test } from 'vitest';
import { UnreadableSource } from '../../../../server/import/formats/format.ts';
import { grantsOf, readExtract, TWO_ACTIONS, VALUES, type Content } from './read-extract.ts';

const HEADER = 'UNAME,AGR_NAME';

describe('an extract is refused', () => {
  const cases: readonly (readonly [what: string, extract: Record<string, Content>, message: RegExp])[] = [
    ['without a table', { 'a.csv': ['A,B', '1,2'] }, /no file has the columns of a table/],
    ['that is empty', { 'a.csv': [] }, /no file has the columns of a table/],
    [
      'that is in another encoding than said',
      { 'a.csv': Buffer.from(`${HEADER}\nM\u00fcller,Z`, 'latin1') },
      /a\.csv.*not UTF-8.*--encoding windows-1252/,
    ],
    ['with a NUL', { 'a.csv': [HEADER, 'A\0,Z'] }, /a\.csv, line 2: there is a NUL/],
    ['with a quote that stays open', { 'a.csv': [HEADER, '"A,Z'] }, /a\.csv, line 2: a quote is still open/],
    [
      'of two clients',
      { 'a.csv': [`MANDT,${HEADER}`, '100,A,Z'], 'b.csv': [`MANDT,${HEADER}`, '200,A,Z'] },
      /clients "100" \(a\.csv\) and "200" \(b\.csv\); export one client/,
    ],
    [
      'that was cut too far',
      { 'v.csv': ['AGR_NAME,OBJECT,FIELD,LOW,HIGH', 'Z,O,F,1,'] },
      /v\.csv looks like AGR_1251 but has no column AUTH; export it with that column/,
    ],
    [
      'with a line without end',
      { 'a.csv': Buffer.concat([Buffer.from(`${HEADER}\n`), Buffer.alloc(100 << 20, 'x')]) },
      /a\.csv, line 2: a line is longer than/,
    ],
  ];

  test.each(cases)('%s', async (_, extract, message) => {
    const reading = readExtract(extract, TWO_ACTIONS);
    await expect(reading).rejects.toThrow(UnreadableSource);
    await expect(reading).rejects.toThrow(message);
  });
});

test('Windows-1252 is read when told', async () => {
  const extract = { 'a.csv': Buffer.from(`${HEADER}\nM\u00dcLLER,Z`, 'latin1') };
  const sink = await readExtract(extract, TWO_ACTIONS, { encoding: 'windows-1252' });
  expect(sink.of('has_role.csv')[0].cells['identity']).toBe('M\u00dcLLER');
});

test('rows that are cut or too long are rejected, and the others read', async () => {
  const sink = await readExtract({ 'a.csv': [HEADER, 'A', 'A,Z,too,much', ',Z', 'B,Z'] }, TWO_ACTIONS);
  expect(sink.rejects).toEqual([
    { at: { file: 'a.csv', row: 2 }, reason: 'the row has 1 cells and the header 2', column: '', value: '' },
    { at: { file: 'a.csv', row: 3 }, reason: 'the row has 4 cells and the header 2', column: '', value: '' },
    { at: { file: 'a.csv', row: 4 }, reason: 'a required cell is empty', column: 'UNAME', value: '' },
  ]);
  expect(sink.of('has_role.csv')).toHaveLength(1);
});

test('names of the language are names', async () => {
  const sink = await readExtract(
    {
      'a.csv': [HEADER, '__proto__,constructor'],
      'v.csv': [
        VALUES,
        'constructor,F_REGU_BUK,toString,FBTCH,21,,',
        'constructor,__proto__,A,__proto__,1,,',
      ],
    },
    TWO_ACTIONS,
  );
  expect(sink.of('has_role.csv')[0].cells).toEqual({ identity: '__proto__', role: 'constructor' });
  expect(grantsOf(sink)).toEqual(['constructor F_REGU_BUK/FBTCH=21|25']);
});

test('a company code that would split the list of scopes is left out and listed', async () => {
  const sink = await readExtract(
    {
      'v.csv': [
        VALUES,
        'Z,F_REGU_BUK,A,FBTCH,21,,',
        'Z,F_REGU_BUK,A,BUKRS,1000;2000,,',
        'Z,F_REGU_BUK,A,BUKRS,3000,,',
      ],
    },
    TWO_ACTIONS,
  );
  expect(grantsOf(sink)).toEqual(['Z F_REGU_BUK/FBTCH=21|25 3000']);
  expect([...sink.unread.keys()]).toEqual(['value of BUKRS that is no key: left out']);
});

test('composite roles and profiles that contain each other end', async () => {
  const sink = await readExtract(
    {
      'a.csv': [HEADER, 'ANN,Z_A'],
      'm.csv': ['AGR_NAME,CHILD_AGR', 'Z_A,Z_B', 'Z_B,Z_A', 'Z_A,Z_A'],
      'j.csv': ['JOBNAME,AUTHCKNAM', 'J,BATCH'],
      'v.csv': [VALUES, 'Z_B,S_BTCH_NAM,A,BTCUNAME,*,,'],
    },
    TWO_ACTIONS,
  );
  expect(sink.of('can_act_as.csv').map(({ cells }) => cells['identity'])).toEqual(['ANN']);
});
