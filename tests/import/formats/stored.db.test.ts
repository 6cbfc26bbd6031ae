import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createGraph } from '../../../server/graph/neo4j/graph.ts';
import { createImportStore } from '../../../server/graph/neo4j/import-store.ts';
import { importBundle } from '../../../server/import/import.ts';
import type { ImportReport } from '../../../server/import/report.ts';
import { bundleFolder, type BundleText } from '../../support/bundle-folder.ts';
import { dump } from '../../support/dump.ts';
import { emptyDatabase, testConnection } from '../../support/neo4j.ts';
import { CANARY, secretIn } from './secrets.ts';
import { users } from './imported.ts';

const connection = testConnection();
const store = createImportStore(connection);
const graph = createGraph(connection);

beforeAll(() => store.ensureSchema());
beforeEach(() => emptyDatabase(connection));
afterAll(() => connection.close());

function imported(files: BundleText, source: string): Promise<ImportReport> {
  return importBundle(store, { folder: bundleFolder(files), source, takenAt: '2026-01-01' });
}

const REALM = {
  realm: 'acme',
  roles: { realm: [{ name: 'pay' }] },
  users: [
    {
      username: 'ann',
      enabled: true,
      email: 'ann@x.example',
      realmRoles: ['pay'],
      credentials: [{ type: 'password', value: secretIn('value'), secretData: secretIn('secretData') }],
    },
  ],
  clients: [{ clientId: 'batch', secret: secretIn('client') }],
};

test('an edge of a table has its line, one of JSON its pointer', async () => {
  expect((await imported(users('ANN;Ann;;Yes;AP'), 'erp')).refused).toBeNull();
  expect((await imported({ 'realm.json': JSON.stringify(REALM) }, 'keycloak')).refused).toBeNull();
  const snapshot = await graph.activeSnapshot();
  const [fromTable] = (await graph.edgesOf('IDENTITY', ['erp:ANN'], 'from', ['HAS_ROLE'], snapshot)).get(
    'erp:ANN',
  )!;
  expect(fromTable.evidence).toMatchObject({ file: 'users.csv', row: 2, pointer: null });
  const rows = (await dump(connection)).filter((text) => text.includes('"pointer":"/users/0"'));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((text) => text.includes('realm.json'))).toBe(true);
});

test('the snapshot says what was not understood', async () => {
  const files = users('ANN;Ann;;Yes;AP;red');
  const table = String(files['users.csv']).replace('Active;Roles', 'Active;Roles;Colour');
  await imported({ ...files, 'users.csv': table }, 'erp');
  const [snapshot] = await graph.snapshots();
  expect(snapshot.warnings).toContain('Not understood: column "Colour" of users.csv');
  expect(snapshot.files).toMatchObject([{ name: 'users.csv', rowsRead: 1, imported: 1 }]);
});

test('no secret of a source is in the database', async () => {
  const files = users(`ANN;Ann;;Yes;AP;${secretIn('password')}`);
  const table = String(files['users.csv']).replace('Active;Roles', 'Active;Roles;Password');
  expect((await imported({ ...files, 'users.csv': table }, 'erp')).refused).toBeNull();
  expect((await imported({ 'realm.json': JSON.stringify(REALM) }, 'keycloak')).refused).toBeNull();
  const all = await dump(connection);
  expect(all.length).toBeGreaterThan(4);
  expect(all.filter((text) => text.includes(CANARY))).toEqual([]);
});

test('accounts of one person are linked by what is stored, and the same again changes nothing', async () => {
  await imported({ 'identities.csv': 'id,kind,email\nhr:1,PERSON,ann@x.example\n' }, 'hr');
  await imported({ 'identities.csv': 'id,email\nsap:ANN,ANN@x.example\nsap:OLD,old@x.example\n' }, 'sap');
  const rules = { 'links.yaml': 'rules: [{ by: email }]\n' };
  expect((await imported(rules, 'links')).opened).toEqual({ CAN_ACT_AS: 1 });
  expect((await imported(rules, 'links')).changed).toBe(false);
});
