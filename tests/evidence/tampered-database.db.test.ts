import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyPack, type EvidenceReport } from '../../server/evidence/verify-pack.ts';
import { evidenceDesk } from '../support/evidence-desk.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { BEFORE, BEFORE_TAKEN } from '../support/reviewed-company.ts';

const connection = testConnection();
const desk = evidenceDesk(connection);
const { signal } = new AbortController();
let pack: string;
let packs = 0;

beforeEach(async () => {
  await desk.restart();
  await desk.make(`pack-${++packs}`);
  pack = desk.place(`pack-${packs}`);
});
afterAll(() => desk.end());

function checked(): Promise<EvidenceReport> {
  return verifyPack(pack, desk, signal);
}

/** Everything that a report says, for looking for words in it. */
function said({ fileFaults, logFaults, differences }: EvidenceReport): string {
  return [...fileFaults, ...(logFaults ?? []), ...(differences ?? [])].join('\n');
}

test('a pack that nobody touched is whole, also after later imports, exceptions and packs, and wherever it lies', async () => {
  await desk.importFiles({ 'roles.csv': 'id\nlater\n' }, 'idp', '2026-05-05');
  await desk.proposed('dot', { identity: 'cid', owner: 'eli', workflow: 'pay' });
  expect(await checked()).toMatchObject({ whole: true, fileFaults: [], logFaults: [], differences: [] });
  expect(await verifyPack(pack, null, signal)).toMatchObject({
    whole: true,
    logFaults: null,
    differences: null,
  });
});

describe('in the database', () => {
  test.each([
    [
      'a decision that is changed',
      'decisions.csv: byte',
      'MATCH (d:Decision {target: "boss", identity: "ann"}) SET d.rationale = "Checked end to end"',
    ],
    [
      'a grant that is changed',
      'access/in-scope.csv: byte',
      'MATCH (:Identity {id: "ann"})-[r:HAS_ROLE]->(:Role {id: "clerk"}) SET r.ticket = "T-9"',
    ],
    [
      'access that is taken out',
      'verdicts.csv: byte',
      'MATCH (:Identity {id: "ann"})-[r:HAS_ROLE]->(:Role {id: "clerk"}) DELETE r',
    ],
    [
      'a control that is put in',
      'definitions/rules.json: byte',
      'MATCH (a:Step {id: "enter"}), (b:Step {id: "book"}) CREATE (a)-[:SEPARATED_FROM {key: "SEPARATED_FROM:x", source: "erp", since: 1, mode: "PREVENTIVE", control: "C"}]->(b)',
    ],
    [
      'a hash of a file that is changed',
      'sources/files.csv: byte',
      'MATCH (s:Snapshot {sequence: 1}) SET s.files = [s.files[0]]',
    ],
    ['a review that is removed', 'There is no access review q1', 'MATCH (r:AccessReview) DETACH DELETE r'],
    ['a snapshot that is removed', 'has no snapshot 2', 'MATCH (s:Snapshot {sequence: 2}) DETACH DELETE s'],
    [
      'an entry of the log that is changed',
      'The audit log is not whole',
      'MATCH (e:AuditEntry {sequence: 1}) SET e.actor = "os:nobody@host"',
    ],
    [
      'the entry of the pack that is removed',
      'No entry of the audit log records',
      'MATCH (e:AuditEntry {action: "EVIDENCE_PACK"}) DELETE e',
    ],
    [
      'the log that is emptied',
      'with which it ended when the pack was made',
      'MATCH (n) WHERE n:AuditEntry OR n:AuditHead DELETE n',
    ],
  ])('%s is found', async (_what, message, text) => {
    await desk.tamper(text);
    const report = await checked();
    expect([report.whole, said(report)]).toEqual([false, expect.stringContaining(message)]);
  });

  test('another database is not taken for the one that it was made from', async () => {
    await emptyDatabase(connection);
    await desk.importFiles(BEFORE, 'erp', BEFORE_TAKEN);
    const report = await checked();
    expect(report.whole).toBe(false);
    expect(said(report)).toContain('it is another database');
  });
});
