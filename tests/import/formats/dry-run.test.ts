import { expect, test, vi } from 'vitest';
import { dryRun } from '../../../server/import/dry-run.ts';
import { dryRunJson, printDryRun } from '../../../server/import/print-dry-run.ts';
import { bundleFolder, SOUND_BUNDLE } from '../../support/bundle-folder.ts';
import { MemoryImportStore } from '../../support/memory-import-store.ts';
import { users } from './imported.ts';

const noDatabase = vi.fn(() => Promise.reject(new Error('a database was asked for')));

test('a dry run shows how files would be read, without a database', async () => {
  const tried = await dryRun({ folder: bundleFolder(users('ANN;Ann;;Yes;AP')), source: 'erp' }, noDatabase);
  const text = printDryRun(tried);
  expect(text).toContain('Read as tabular: mapping.yaml lies beside the data.');
  expect(text).toContain('users.csv: UTF-8, delimiter semicolon, header in line 1');
  expect(text).toContain('First rows of has_role.csv:\n  identity="erp:ANN"  role="erp:AP"');
  expect(text).toContain('Dry run: nothing was written. It would be imported as the source erp.');
  expect(JSON.parse(dryRunJson(tried))).toMatchObject({
    dryRun: true,
    refused: null,
    firstRows: { 'identities.csv': [{ id: 'erp:ANN', name: 'Ann', status: 'ACTIVE' }] },
  });
  expect(noDatabase).not.toHaveBeenCalled();
});

test('it says what would be rejected, and that the import would be refused', async () => {
  const tried = await dryRun({ folder: bundleFolder(users('A;A;;Perhaps;AP')) }, noDatabase);
  expect(tried.report.rejects).toHaveLength(1);
  expect(printDryRun(tried)).toContain('It would be refused.\n1 record is rejected.');
});

test('what refers to another source is counted, not rejected', async () => {
  const files = { 'has_role.csv': 'identity,role\nann,clerk\nbob,clerk\n' };
  const tried = await dryRun({ folder: bundleFolder(files) }, noDatabase);
  expect(tried).toMatchObject({ unresolved: 3, report: { refused: null, rejects: [] } });
  expect(printDryRun(tried)).toContain('3 ids are referred to and not defined here');
});

test('what refers to a rejected row is rejected', async () => {
  const files = { 'roles.csv': 'id\n x\n', 'has_role.csv': 'identity,role\nann, x\n' };
  const tried = await dryRun({ folder: bundleFolder(files) }, noDatabase);
  expect(tried.report.files).toMatchObject([{ rejected: 1 }, { rejected: 1 }]);
});

test('a bundle is tried out as any other format', async () => {
  const tried = await dryRun({ folder: bundleFolder(SOUND_BUNDLE) }, noDatabase);
  expect(tried).toMatchObject({ unresolved: 0, report: { refused: null } });
  expect(tried.report.files.every(({ imported, rowsRead }) => imported === rowsRead)).toBe(true);
});

test('links are tried out with the stored identities, which is all that is asked of the database', async () => {
  const store = new MemoryImportStore();
  const folder = bundleFolder({ 'links.yaml': 'rules: [{ by: email }]\n' });
  const tried = await dryRun({ folder }, (read) =>
    store.exclusively((session) => read(() => session.identities())),
  );
  expect(tried.report.refused).toBeNull();
  expect(store.written).toBe(0);
});
