import { afterAll, describe, expect, test } from 'vitest';
import { contentOf } from '../support/evidence-folder.ts';
import { evidenceDesk } from '../support/evidence-desk.ts';
import { testConnection } from '../support/neo4j.ts';

const desk = evidenceDesk(testConnection());
let pack: Promise<Map<string, string>> | undefined;

async function rowsOf<T>(path: string): Promise<T[]> {
  pack ??= desk.copy('read').then(contentOf);
  return JSON.parse((await pack).get(`${path}.json`) ?? 'null') as T[];
}

afterAll(() => desk.end());

describe('a pack', () => {
  test('has both verdicts and each test with population and exceptions', async () => {
    const verdicts = await rowsOf<{
      lens: string;
      verdict: string;
      test: string;
      result: string;
      exceptions: number;
    }>('verdicts');
    expect(new Set(verdicts.map(({ lens, verdict }) => `${lens} ${verdict}`))).toEqual(
      new Set(['SOC PASS', 'SOX FAIL']),
    );
    expect(verdicts.map(({ test }) => test)).toEqual(expect.arrayContaining(['SOC-0', 'SOX-10', 'NHI-4']));
    for (const { lens, test, exceptions } of verdicts) {
      const path = `tests/${lens.toLowerCase()}/${test}`;
      expect(await rowsOf(`${path}-exceptions`)).toHaveLength(exceptions);
      expect(await rowsOf(`${path}-population`)).toBeInstanceOf(Array);
    }
    expect(await rowsOf('tests/sox/SOX-4-exceptions')).toMatchObject([
      { subjects: ['IDENTITY:ann', 'WORKFLOW:pay'] },
    ]);
    expect(await rowsOf('tests/sox/SOX-4-population')).toHaveLength(12);
  });

  test('says who had access, why, who decided, and whether it created a reporting risk', async () => {
    const rows = await rowsOf<Record<string, unknown>>('access/in-scope');
    expect(rows).toHaveLength(7);
    expect(rows.find(({ identity, target }) => identity === 'ann' && target === 'boss')).toMatchObject({
      ...{
        kind: 'HAS_ROLE',
        identity_kind: 'PERSON',
        department: 'Buying',
        granted_by: 'dot',
        ticket: 'T-2',
      },
      ...{
        granted_at: '2025-02-01T09:00:00Z',
        grant_rationale: 'Stands in',
        source: 'erp',
        file: 'has_role.csv',
        row: 3,
      },
      ...{
        snapshot: 1,
        decision: 'CERTIFY',
        reviewer: 'dot',
        decided_at: '2026-04-02T10:01:01Z',
        decision_ticket: 'R-1',
      },
      ...{ reporting_risk: true, findings: ['ann > WORKFLOW:pay'] },
    });
    expect(rows.find(({ identity }) => identity === 'bot')).toMatchObject({
      reporting_risk: false,
      findings: [],
    });
  });

  test('maps each role to what it is good for, through what it inherits', async () => {
    expect(await rowsOf('mapping/role-to-function')).toContainEqual(
      expect.objectContaining({
        role: 'boss',
        granted_by_role: 'helper',
        permission: 'buy',
        function: 'buying',
        leg: 'STEP:enter',
        target: 'WORKFLOW:pay',
      }),
    );
  });

  test('shows remediation before and after, against the close', async () => {
    expect(await rowsOf('remediation/revocations')).toMatchObject([
      {
        ...{ identity: 'cid', target: 'boss', days_before_close: 18, close: '2026-04-20' },
        ...{
          before_snapshot: 1,
          before_taken_at: '2026-03-30T00:00:00Z',
          edges_before: [expect.stringMatching(/^HAS_ROLE:/)],
        },
        ...{ after_snapshot: 2, edges_after: [], carried_out_by_close: true, why_not: null },
      },
    ]);
    expect(await rowsOf('paths/misstatement-paths')).toMatchObject([
      { identity: 'bea', class: 'DETECTED', exceptions: ['X-1'] },
      { identity: 'cid', class: 'EXPOSED' },
      { identity: 'ann', class: 'MISSED', reason: 'CERTIFIED_PIECEWISE' },
    ]);
  });

  test('has negative results with their population, exceptions, non-human identities and files', async () => {
    expect(await rowsOf('negative-results')).toContainEqual({
      ...{ about: 'WORKFLOW:wages', name: 'Wages', tested: 6, found: 0 },
      statement: '6 identities tested, none completes Wages.',
    });
    expect(await rowsOf('exceptions/exceptions')).toMatchObject([
      { exception: 'X-1', counts_as_approved: true, approver: 'eli' },
    ]);
    expect(await rowsOf('non-human/inventory')).toMatchObject([
      {
        identity: 'bot',
        owners: ['bea'],
        owner_is_active_person: true,
        credential: 'key-1',
        rotated_in_time: false,
      },
    ]);
    expect(await rowsOf('sources/files')).toContainEqual(
      expect.objectContaining({
        snapshot: 2,
        file: 'decisions.csv',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        imported: 7,
      }),
    );
  });

  test('holds nothing that a spreadsheet or a browser would run', async () => {
    const content = contentOf(await desk.copy('shown'));
    expect(content.get('access/in-scope.csv')).toContain(`"'=HYPERLINK(""http://example.org"")"`);
    expect(content.get('exceptions/exceptions.csv')).toContain(`"'+Two people left"`);
    const report = content.get('report.html') ?? '';
    expect(report).toContain('Ann &lt;script&gt;alert(1)&lt;/script&gt;');
    expect(report).not.toMatch(/<script|<b>now|javascript:|src=|href=/i);
    expect(report).toContain("default-src 'none'");
  });
});
