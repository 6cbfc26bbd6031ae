import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { firstError } from '../support/api.ts';
import { COMPANY, deskOver, refusal } from '../support/exception-desk.ts';
import { testConnection } from '../support/neo4j.ts';

const connection = testConnection();
const desk = deskOver(connection);
const { act, audit, graph, importFiles, propose, proposed } = desk;

beforeEach(() => desk.open());
afterAll(() => connection.close());

describe('a proposal is refused', () => {
  test.each([
    [
      'of the subject',
      'ann.erp',
      {},
      'actor',
      'another person than the subject of the exception: both are ann.erp',
    ],
    ['of the subject with another account', 'ann.admin', {}, 'actor', 'ann.admin and ann.erp are both ann'],
    [
      'of the owner of the subject',
      'bob',
      { identity: 'bot' },
      'actor',
      'another person than the owner of bot',
    ],
    ['of a bot', 'bot', {}, 'actor', 'must be an active person: bot is a BOT'],
    ['of nobody', 'zoe', {}, 'actor', 'there is no identity zoe'],
    ['of a blank', ' ', {}, 'actor', 'Who acts?'],
    ['of somebody dormant', 'eve', {}, 'actor', 'eve is DORMANT'],
    [
      'of an account whose person has left',
      'dan.erp',
      {},
      'actor',
      'dan, whose account dan.erp is, is DISABLED',
    ],
    ['of an account that nobody has', 'lost', {}, 'actor', 'nobody has the account lost'],
    ['with an owner who has left', 'bob', { owner: 'dan' }, 'owner', 'dan is DISABLED'],
    ['that the subject owns', 'bob', { owner: 'ann' }, 'owner', 'another person than its subject'],
    ['with a blank rationale', 'bob', { rationale: ' \n' }, 'rationale', 'rationale must not be blank'],
    ['with a blank control', 'bob', { compensatingControl: '' }, 'compensatingControl', 'must not be blank'],
    ['that has expired', 'bob', { expiresOn: '2020-01-01' }, 'expiresOn', 'expired already'],
    ['about nobody', 'bob', { identity: 'zoe' }, 'identity', 'never an identity zoe'],
    ['to no workflow', 'bob', { workflow: 'PAY' }, 'workflow', 'never a workflow PAY'],
    ['to two findings', 'bob', { combination: 'both' }, 'proposal', 'not both'],
    ['to none', 'bob', { workflow: null }, 'proposal', 'one finding'],
  ])('%s', async (_what, actor, changes, argument, message) => {
    const answer = await propose(actor, changes);
    expect(firstError(answer)).toEqual({ code: 'BAD_USER_INPUT', argument });
    expect(refusal(answer)).toContain(message);
    expect([await graph.activeSnapshot(), (await audit.head())?.sequence]).toEqual([1, 1]);
  });

  test('that waits already', async () => {
    const id = await proposed();
    expect(refusal(await propose('cid'))).toContain(`${id} to the same finding is proposed already`);
  });
});

describe('an approval is refused', () => {
  test.each([
    ['of the proposer', 'bob', 'another person than the proposer: both are bob'],
    ['of the proposer with another account', 'bob.erp', 'bob.erp and bob are both bob'],
    ['of the subject', 'ann.erp', 'another person than the subject'],
    ['of the subject with another account', 'ann', 'another person than the subject'],
    ['of somebody dormant', 'eve', 'eve is DORMANT'],
    ['of a bot', 'bot', 'bot is a BOT'],
  ])('%s, and so is a rejection', async (_who, actor, message) => {
    const id = await proposed();
    for (const how of ['approve', 'reject'] as const) {
      const answer = await act(how, id, actor);
      expect(firstError(answer)).toEqual({ code: 'BAD_USER_INPUT', argument: 'actor' });
      expect(refusal(answer)).toContain(message);
    }
    expect(await graph.activeSnapshot()).toBe(2);
  });

  test('of the owner of the subject', async () => {
    const id = await proposed('ann', { identity: 'bot' });
    expect(refusal(await act('approve', id, 'bob'))).toContain('another person than the owner of bot');
  });

  test('where the proposer has left meanwhile', async () => {
    const id = await proposed();
    const left = COMPANY['identities.csv'].replace('bob,PERSON,,', 'bob,PERSON,DISABLED,');
    await importFiles({ ...COMPANY, 'identities.csv': left });
    expect(refusal(await act('approve', id, 'cid'))).toContain('propose it anew');
  });

  test('of what is approved, unknown, or imported', async () => {
    const id = await proposed();
    await act('approve', id, 'cid');
    expect(refusal(await act('approve', id, 'cid'))).toContain('approved already');
    expect(firstError(await act('approve', 'FE-9', 'cid'))).toEqual({ code: 'NOT_FOUND' });
    const rows = 'id,identity,workflow,opened_at\nE1,ann.erp,pay,2026-01-01\n';
    await importFiles({ 'exceptions.csv': rows }, 'grc');
    expect(refusal(await act('approve', 'E1', 'cid'))).toContain('imported from grc: change it there');
    expect(refusal(await act('close', 'E1', 'cid'))).toContain('imported from grc');
  });

  test('without a reason, where one is asked for', async () => {
    const id = await proposed();
    expect(refusal(await act('reject', id, 'cid', ' '))).toContain('reason must not be blank');
    expect(refusal(await act('close', id, 'cid', ''))).toContain('reason must not be blank');
  });
});
