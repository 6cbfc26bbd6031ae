import { expect, test } from 'vitest';
import { expectNoSecrets, secretIn } from '../secrets.ts';

const HASHES = ['BCODE', 'PASSCODE', 'PWDSALTEDHASH', 'OCOD1', 'OCOD2', 'OCOD3', 'OCOD4', 'OCOD5'];
const HEADER = ['BNAME', 'USTYP', ...HASHES, 'UFLAG', 'GLTGB'];
const user = (name: string, flag: string, end: string, ...more: string[]): string =>
  [name, 'A', ...HASHES.map(secretIn), flag, end, ...more].join(',');

test('hashes of users and passwords of destinations come out nowhere, whatever becomes of the row', async () => {
  const report = await expectNoSecrets(
    {
      'users.csv': [
        HEADER.join(','),
        user('ANN', '0', '99991231'),
        user('BEN', 'open', '99991231'),
        user('CAT', '0', 'never'),
        user('DAN', '0', '99991231', secretIn('shifted')),
        user('', '0', '99991231'),
        user('E\u0007VE', '0', '99991231'),
      ].join('\n'),
      'users.txt': [
        `| |${HEADER.map((name) => name.padEnd(30)).join('|')}|`,
        '-'.repeat(300),
        `| |${['FAY', 'A', ...HASHES.map(secretIn), '0', ''].map((cell) => cell.padEnd(30)).join('|')}|`,
        `| |${['GUS', 'A', ...HASHES.map(secretIn), '0'].map((cell) => cell.padEnd(30)).join('|')}|`,
      ].join('\n'),
      'german.csv': [
        'Benutzername;Benutzertyp;Benutzersperre;Kennwort-Hashwert',
        `HUGO;A;0;${secretIn('german')}`,
      ].join('\n'),
      'destinations.csv': [
        'RFCDEST,RFCTYPE,RFCOPTIONS',
        `ONE,3,"H=h,U=ANN,v=%_PWD,P=${secretIn('P')},V=${secretIn('V')},T=${secretIn('T')}"`,
        `TWO,3,"P=${secretIn('P2')}","${secretIn('extra')}"`,
        `THREE,G,"H=${secretIn('H')},T=N"`,
      ].join('\n'),
      'columns.csv': ['RFCDEST,RFCUSER,RFCAUTH', `FOUR,ANN,${secretIn('RFCAUTH')}`].join('\n'),
      'unknown.csv': ['USER_NAME,PASSWORD', `ANN,${secretIn('unknown')}`].join('\n'),
    },
    { format: 'sap', allowRejects: true },
  );
  expect(report.refused).toBeNull();
  expect(report.rejects.map(({ file, line }) => `${file}:${line}`)).toEqual(
    expect.arrayContaining(['users.csv:3', 'users.csv:4', 'users.csv:5', 'users.csv:6', 'users.txt:4']),
  );
});
