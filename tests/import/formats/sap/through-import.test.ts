import { expect, test } from 'vitest';
import { importBundle } from '../../../../server/import/import.ts';
import { bundleFolder } from '../../../support/bundle-folder.ts';
import { MemoryImportStore } from '../../../support/memory-import-store.ts';

const EXTRACT = {
  'users.csv': 'BNAME,USTYP,UFLAG\nANN,A,0\nBATCH,B,0\nANN,A,0\n',
  'assignments.csv':
    'UNAME,AGR_NAME,FROM_DAT,TO_DAT,COL_FLAG\nANN,Z_ALL,20240101,99991231,\nANN,Z_PAY,20240101,99991231,X\n',
  'members.csv': 'AGR_NAME,CHILD_AGR\nZ_ALL,Z_PAY\n',
  'values.csv': [
    'AGR_NAME,OBJECT,AUTH,FIELD,LOW,HIGH,DELETED',
    'Z_PAY,S_TCODE,A,TCD,F110,,',
    'Z_PAY,F_REGU_BUK,B,FBTCH,21,,',
    'Z_PAY,F_REGU_BUK,B,BUKRS,1000,,',
    'Z_PAY,F_REGU_BUK,C,FBTCH,21,,X',
    'Z_PAY,M_MATE_WRK,D,ACTVT,01,,',
  ].join('\n'),
  'jobs.csv': 'JOBNAME,AUTHCKNAM,SDLUNAME,STATUS\nPAY,BATCH,ANN,S\n',
};

test('an extract is imported whole, with its counts, and the second time changes nothing', async () => {
  const store = new MemoryImportStore();
  const request = { folder: bundleFolder(EXTRACT), source: 'sap' };
  const report = await importBundle(store, request);
  expect(report.refused).toBeNull();
  expect(report.format?.name).toBe('sap');
  const counts = report.files
    .filter(({ name }) => name.endsWith('.csv'))
    .map(({ name, rowsRead, imported, duplicates, rejected }) => [
      name,
      rowsRead,
      imported,
      duplicates,
      rejected,
    ]);
  expect(counts.sort()).toEqual([
    ['assignments.csv', 1, 1, 0, 0],
    ['jobs.csv', 1, 1, 0, 0],
    ['members.csv', 1, 1, 0, 0],
    ['users.csv', 3, 2, 1, 0],
    ['values.csv', 4, 4, 0, 0],
  ]);
  expect(report.placeholders).toEqual([]);
  const again = await importBundle(store, request);
  expect([again.refused, again.changed]).toEqual([null, false]);
});
