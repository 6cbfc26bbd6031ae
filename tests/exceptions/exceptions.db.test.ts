import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyAuditLog } from '../../server/audit/verify.ts';
import { firstError } from '../support/api.ts';
import { COMPANY, deskOver, refusal } from '../support/exception-desk.ts';
import { testConnection } from '../support/neo4j.ts';

const connection = testConnection();
const desk = deskOver(connection);
const { act, ask, audit, exceptions, graph, importFiles, proposed, tamper } = desk;

beforeEach(() => desk.open());
afterAll(() => connection.close());

describe('an exception', () => {
  test('is proposed by one, approved by another, and closed', async () => {
    const id = await proposed();
    expect((await act('approve', id, 'cid.erp')).data).toMatchObject({
      approveException: {
        id,
        state: 'APPROVED',
        proposer: { id: 'bob' },
        approver: { id: 'cid.erp' },
        workflow: { id: 'pay', name: 'Pay' },
        combination: null,
        expiresAt: '2999-12-31T23:59:59.999Z',
        workedOnHere: true,
        snapshot: 3,
      },
    });
    expect((await act('close', id, 'ann')).data).toMatchObject({
      closeException: {
        state: 'CLOSED',
        history: [
          { action: 'EXCEPTION_PROPOSED', actor: 'bob', actorAuthentication: 'unauthenticated' },
          { action: 'EXCEPTION_APPROVED', actor: 'cid.erp' },
          { action: 'EXCEPTION_CLOSED', actor: 'ann' },
        ],
      },
    });
    expect(await verifyAuditLog(audit, null)).toMatchObject({ whole: true, entries: 4 });
  });

  test('that is rejected is closed without having been approved', async () => {
    const id = await proposed('bob', { workflow: undefined, combination: 'both' });
    expect((await act('reject', id, 'cid')).data).toMatchObject({
      rejectException: { state: 'DECLINED', approver: null, combination: { id: 'both' } },
    });
    expect(refusal(await act('approve', id, 'cid'))).toContain('closed');
  });

  test('stands in every snapshot as it stood then', async () => {
    const id = await proposed();
    await act('approve', id, 'cid');
    const at = async (snapshot: number): Promise<unknown> =>
      (
        await ask(`query ($at: PointInTime) { exceptions(at: $at) { totalCount nodes { state } } }`, {
          at: { snapshot },
        })
      ).data?.['exceptions'];
    expect(await at(1)).toEqual({ totalCount: 0, nodes: [] });
    expect(await at(2)).toEqual({ totalCount: 1, nodes: [{ state: 'PROPOSED' }] });
    expect(await at(3)).toEqual({ totalCount: 1, nodes: [{ state: 'APPROVED' }] });
  });

  test('is found by state and identity, page by page', async () => {
    const first = await proposed();
    const second = await proposed('bob', { combination: 'both', workflow: undefined });
    await proposed('ann', { identity: 'cid.erp', owner: 'bob' });
    await act('approve', first, 'cid');
    const found = async (asked: string): Promise<unknown> =>
      (await ask(`{ exceptions(${asked}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`))
        .data?.['exceptions'];
    expect(await found('states: [PROPOSED], identity: "ann.erp"')).toMatchObject({ nodes: [{ id: second }] });
    const page = (await found('first: 2')) as { pageInfo: { endCursor: string } };
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(await found(`first: 2, after: "${page.pageInfo.endCursor}"`)).toMatchObject({
      nodes: [{}],
      pageInfo: { hasNextPage: false },
    });
  });
});

test('of two who approve at once, one is too late, and nothing is recorded twice', async () => {
  const id = await proposed();
  const answers = await Promise.all([act('approve', id, 'cid'), act('approve', id, 'cid.erp')]);
  expect(answers.map(refusal).sort()).toEqual([
    expect.stringContaining('approved already'),
    'nothing was refused',
  ]);
  expect(await verifyAuditLog(audit, null)).toMatchObject({ whole: true, entries: 3 });
});

test('what an import writes afterwards leaves it in place', async () => {
  const id = await proposed();
  const fewer = COMPANY['identities.csv'].replace('lost,USER_ACCOUNT,,\n', '');
  await importFiles({ ...COMPANY, 'identities.csv': fewer });
  expect(await exceptions.at(3)).toMatchObject([{ id, source: 'foureyes' }]);
  expect(await verifyAuditLog(audit, null)).toMatchObject({ whole: true });
});

test('an act whose entry cannot be written does not happen', async () => {
  const id = await proposed();
  await tamper('MATCH (h:AuditHead) DELETE h');
  expect(firstError(await act('approve', id, 'cid'))).toEqual({ code: 'UNAVAILABLE' });
  expect([await graph.activeSnapshot(), await exceptions.at(2)]).toMatchObject([2, [{ approver: null }]]);
});

test('what is changed past the product is found', async () => {
  const id = await proposed();
  await act('approve', id, 'cid');
  await tamper('MATCH (e:Exception) WHERE e.until IS NULL SET e.approver = "ann"');
  const { whole, differences } = await verifyAuditLog(audit, null);
  expect([whole, differences]).toEqual([false, [expect.stringContaining(`exception ${id}`)]]);
});
