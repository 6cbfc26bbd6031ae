import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyAuditLog } from '../../server/audit/verify.ts';
import type { AuditDraft, AuditEntry } from '../../server/domain/audit.ts';
import { createAuditLog } from '../../server/graph/neo4j/audit-log.ts';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import { importBundle } from '../../server/import/import.ts';
import { removeSource } from '../../server/import/remove.ts';
import { bundleFolder, changedBundle, SOUND_BUNDLE } from '../support/bundle-folder.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';

const connection = testConnection();
const log = createAuditLog(connection);
const actor = { id: 'os:auditor@host', authentication: 'unauthenticated' } as const;
const store = createImportStore(connection, actor);

beforeAll(() => store.ensureSchema());
beforeEach(() => emptyDatabase(connection));
afterAll(() => connection.close());

/** What somebody with write access to the database does. */
async function tamper(text: string): Promise<void> {
  await connection.write({ name: 'tamper', text }, {});
}

async function importTwice(): Promise<void> {
  await importBundle(store, { folder: bundleFolder(SOUND_BUNDLE), source: 'erp', takenAt: '2026-01-01' });
  const changed = changedBundle({ 'roles.csv': 'id,name\nclerk,Chief\nboss,Boss\n' });
  await importBundle(store, { folder: bundleFolder(changed), source: 'erp', takenAt: '2026-02-01' });
}

function everything(): Promise<AuditEntry[]> {
  return log.entries({ after: 0, first: 1000, subjects: [] });
}

const draft = (n: number): AuditDraft => ({
  id: `id-${n}`,
  at: '2026-11-23T08:00:00.000Z',
  actor,
  action: 'EXPORT',
  subject: 'PAGE:findings',
  details: { rows: n },
});

describe('an import', () => {
  test('is in the log, with who did it and what was read', async () => {
    await importTwice();
    const [first, second] = await everything();
    expect(first).toMatchObject({
      sequence: 1,
      actor: 'os:auditor@host',
      actorAuthentication: 'unauthenticated',
      action: 'IMPORT',
      subject: 'SNAPSHOT:1',
    });
    const { snapshot } = JSON.parse(first.details) as { snapshot: { files: object[] } };
    expect(snapshot).toMatchObject({ sequence: 1, source: 'erp', takenAt: '2026-01-01T00:00:00Z' });
    expect(snapshot.files).toContainEqual(
      expect.objectContaining({ name: 'roles.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }),
    );
    expect(second).toMatchObject({ sequence: 2, subject: 'SNAPSHOT:2', previous: first?.hash });
    expect(await verifyAuditLog(log, first?.hash ?? '')).toMatchObject({
      whole: true,
      entries: 2,
      head: { sequence: 2, hash: second?.hash },
      expected: { sequence: 1 },
    });
  });

  test('that takes the demo company out has an entry for each of its snapshots', async () => {
    await importBundle(store, { folder: bundleFolder(SOUND_BUNDLE), source: 'demo' });
    await importBundle(store, { folder: bundleFolder({ 'roles.csv': 'id\nx\n' }), source: 'mine' });
    await removeSource(store, 'mine');
    expect((await everything()).map(({ action, subject }) => `${action} ${subject}`)).toEqual([
      'IMPORT SNAPSHOT:1',
      'SOURCE_REMOVED SNAPSHOT:2',
      'IMPORT SNAPSHOT:3',
      'SOURCE_REMOVED SNAPSHOT:4',
    ]);
    expect(await verifyAuditLog(log, null)).toMatchObject({ whole: true });
  });

  test('that is refused or changes nothing has none', async () => {
    await importTwice();
    await importBundle(store, { folder: bundleFolder({ 'roles.csv': 'id\n\u0001\n' }), source: 'erp' });
    const same = changedBundle({ 'roles.csv': 'id,name\nclerk,Chief\nboss,Boss\n' });
    await importBundle(store, { folder: bundleFolder(same), source: 'erp' });
    expect(await everything()).toHaveLength(2);
  });

  test('does not happen where its entry cannot be written', async () => {
    await importTwice();
    await tamper('MATCH (h:AuditHead) DELETE h');
    await expect(
      importBundle(store, { folder: bundleFolder({ 'roles.csv': 'id\nx\n' }), source: 'idp' }),
    ).rejects.toThrow('audit log cannot be written');
    expect([...(await log.snapshots()).keys()]).toEqual([1, 2]);
  });
});

describe('writers', () => {
  test('that come together stand one after the other', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => log.append(draft(n))));
    expect((await everything()).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
    expect(await verifyAuditLog(log, null)).toMatchObject({ whole: true, entries: 20 });
  });

  test('that try again after an uncertain commit leave one entry', async () => {
    const first = await log.append(draft(1));
    await log.append(draft(2));
    expect(await log.append(draft(1))).toEqual(first);
    expect(await everything()).toHaveLength(2);
  });
});

test('entries are read page by page, and by what they are about', async () => {
  for (let n = 1; n <= 5; n++)
    await log.append({ ...draft(n), subject: n % 2 === 0 ? 'PAGE:even' : 'PAGE:odd' });
  const page = await log.entries({ after: 1, first: 2, subjects: ['PAGE:odd'] });
  expect(page.map(({ sequence }) => sequence)).toEqual([3, 5]);
});

describe('what somebody with write access to the database does is found', () => {
  const four = async (): Promise<void> => {
    await importTwice();
    await log.append(draft(3));
    await log.append(draft(4));
  };

  test.each([
    ['changes an entry', 'MATCH (e:AuditEntry {sequence: 2}) SET e.actor = "os:nobody@host"', 2],
    ['removes an entry', 'MATCH (e:AuditEntry {sequence: 2}) DELETE e', 2],
    ['removes the last entry', 'MATCH (e:AuditEntry {sequence: 4}) DELETE e', 4],
    ['removes the first entry', 'MATCH (e:AuditEntry {sequence: 1}) DELETE e', 1],
    ['empties the log but for its head', 'MATCH (e:AuditEntry) DELETE e', 1],
    ['removes the head', 'MATCH (h:AuditHead) DELETE h', 4],
    ['moves the head back', 'MATCH (h:AuditHead) SET h.sequence = 3', 4],
    [
      'lets two entries change places',
      `MATCH (a:AuditEntry {sequence: 2}), (b:AuditEntry {sequence: 3})
       SET a.sequence = -1 SET b.sequence = 2 SET a.sequence = 3`,
      2,
    ],
    [
      'appends an entry',
      `MATCH (e:AuditEntry {sequence: 4}) CREATE (n:AuditEntry {sequence: 5, id: "x", at: e.at, actor: e.actor,
       actorAuthentication: e.actorAuthentication, action: e.action, subject: e.subject, details: e.details,
       previous: e.hash, hash: e.hash})`,
      5,
    ],
    ['puts in an entry without a number', 'CREATE (:AuditEntry {id: "x"})', 5],
  ])('where he %s', async (_what, text, sequence) => {
    await four();
    await tamper(text);
    const report = await verifyAuditLog(log, null);
    expect(report).toMatchObject({ whole: false, fault: { sequence } });
  });

  test.each([
    [
      'changes the hash of a file',
      'MATCH (s:Snapshot {sequence: 1}) SET s.files = []',
      'Snapshot 1',
      'files differ',
    ],
    [
      'changes when it was taken',
      'MATCH (s:Snapshot {sequence: 2}) SET s.takenAt = "2025-01-01T00:00:00Z"',
      'Snapshot 2',
      'takenAt differ',
    ],
    ['removes a snapshot', 'MATCH (s:Snapshot {sequence: 2}) DELETE s', 'Snapshot 2', 'not stored any more'],
    [
      'puts in a snapshot',
      'CREATE (:Snapshot {sequence: 9, source: "erp", complete: true})',
      'Snapshot 9',
      'no entry in the log',
    ],
    [
      'makes files what is no list',
      'MATCH (s:Snapshot {sequence: 1}) SET s.files = 7',
      'Snapshot 1',
      'files differ',
    ],
  ])('where he %s', async (_what, text, snapshot, message) => {
    await four();
    await tamper(text);
    const { whole, differences } = await verifyAuditLog(log, null);
    expect([whole, differences]).toEqual([false, [expect.stringContaining(snapshot)]]);
    expect(differences[0]).toContain(message);
  });

  test('where he writes the whole log anew, by the hash that was noted elsewhere', async () => {
    await four();
    const noted = (await log.head())?.hash ?? '';
    await tamper('MATCH (n) WHERE n:AuditEntry OR n:AuditHead OR n:Snapshot DETACH DELETE n');
    await log.append(draft(1));
    expect(await verifyAuditLog(log, null)).toMatchObject({ whole: true });
    expect(await verifyAuditLog(log, noted)).toMatchObject({ whole: false, expected: { sequence: null } });
  });
});
