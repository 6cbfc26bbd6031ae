import { expect, test } from 'vitest';
import { readExtract, TWO_ACTIONS } from './read-extract.ts';

const GROUPS = ['RFPRO,BUKRS,MAXBT', 'CLRK,1000,"5.000,00"', 'CLRK,2000,"9.000,00"', ',1000,"100,00"'];
const MEMBERS = ['BNAME,RFPRO', 'ANN,CLRK', 'CAT,GONE'];
const USERS = ['BNAME,USTYP', 'ANN,A', 'BEN,A', 'CAT,A'];

test('tolerance groups limit postings by company code, elsewhere by their smallest amount', async () => {
  const sink = await readExtract({ 'g.csv': GROUPS, 'm.csv': MEMBERS, 'u.csv': USERS }, TWO_ACTIONS);
  expect(sink.rejects).toEqual([]);
  expect(
    sink.of('grants.csv').map(({ cells }) => `${cells['role']} ${cells['scope'] ?? '*'} ${cells['limit']}`),
  ).toEqual([
    'tolerance-group:CLRK * 5000.00',
    'tolerance-group:CLRK 1000 5000.00',
    'tolerance-group:CLRK 2000 9000.00',
    'tolerance-group:(blank) * 100.00',
    'tolerance-group:(blank) 1000 100.00',
  ]);
  expect(sink.of('has_role.csv').map(({ cells }) => `${cells['identity']} ${cells['role']}`)).toEqual([
    'BEN tolerance-group:(blank)',
    'ANN tolerance-group:CLRK',
  ]);
  expect(sink.of('has_permission.csv').map(({ cells }) => cells)).toEqual([
    { identity: 'CAT', permission: 'posting amount' },
  ]);
  expect(sink.of('enables.csv').map(({ cells }) => cells)).toContainEqual({
    permission: 'posting amount',
    action: 'FB60',
  });
  expect(sink.of('enables.csv').map(({ cells }) => cells)).not.toContainEqual({
    permission: 'posting amount',
    action: 'F110',
  });
});

test('a group that may post nothing posts nothing', async () => {
  const groups = ['RFPRO,BUKRS,MAXBT', 'CLRK,1000,0', 'CLRK,2000,50'];
  const sink = await readExtract({ 'g.csv': groups, 'm.csv': MEMBERS, 'u.csv': USERS }, TWO_ACTIONS);
  expect(sink.of('grants.csv').map(({ cells }) => `${cells['scope'] ?? '*'} ${cells['limit']}`)).toEqual([
    '2000 50',
  ]);
});

test('without the members no limit is applied, and that is said', async () => {
  const sink = await readExtract({ 'g.csv': GROUPS, 'u.csv': USERS }, TWO_ACTIONS);
  expect(sink.of('grants.csv')).toEqual([]);
  expect(sink.of('enables.csv').map(({ cells }) => cells['permission'])).not.toContain('posting amount');
  expect([...sink.notices].join('\n')).toMatch(/T043, who is in which, is not there: no limit was applied/);
});

test('an amount that is none is rejected', async () => {
  const sink = await readExtract(
    { 'g.csv': ['RFPRO,BUKRS,MAXBT', 'CLRK,1000,much'], 'm.csv': MEMBERS },
    TWO_ACTIONS,
  );
  expect(sink.rejects.map(({ column, value }) => [column, value])).toEqual([['MAXBT', 'much']]);
});
