import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { awsIam } from '../../../../server/import/formats/aws-iam.ts';
import { read } from '../recording-sink.ts';
import { ACCOUNT, allow, arn, deny, details, user } from './account.ts';
import { reached } from './reached.ts';

const RULES = `
actions:
  write-payments: { name: Write a payment file, needs: [{ action: s3:PutObject, resource: "arn:aws:s3:::payments/*" }] }
  send: { name: Send it to the bank, needs: [transfer:StartFileTransfer] }
workflows:
  pay:
    name: Payment file
    materiality: 1000
    frameworks: [SOX]
    steps:
      - { id: write, name: Write, duty: INITIATE, anyOf: [write-payments] }
      - { id: send, name: Send, duty: PAY, anyOf: [send] }
`;
const WRITE = 's3:PutObject on arn:aws:s3:::payments/*';

function rules(text: string): { mapping: string } {
  const mapping = join(tmpdir(), `foureyes-rules-${process.pid}.yaml`);
  writeFileSync(mapping, text);
  return { mapping };
}

describe('a rule set', () => {
  test('gives actions, steps and workflows of each account, with the line of each', async () => {
    const sink = await read(awsIam, { 'a.json': details({ users: [user('ann')] }) }, rules(RULES));
    expect(sink.rowsOf('workflows.csv')).toEqual([
      `id=aws:${ACCOUNT}:pay name=Payment file (AWS account ${ACCOUNT}) materiality=1000 frameworks=SOX`,
    ]);
    expect(sink.rowsOf('next.csv')).toEqual([`from=aws:${ACCOUNT}:pay/write to=aws:${ACCOUNT}:pay/send`]);
    expect(sink.rowsOf('enables.csv')).toEqual([
      `permission=aws:${ACCOUNT}:${WRITE} action=aws:${ACCOUNT}:write-payments`,
      `permission=aws:${ACCOUNT}:transfer:StartFileTransfer action=aws:${ACCOUNT}:send`,
    ]);
    expect(sink.records.filter(({ kind }) => kind === 'rule').map(({ at }) => at.row)).toEqual([3, 4, 7]);
  });

  test.each<[string, object[], boolean]>([
    ['an Allow of all', [allow('s3:*')], true],
    ['an Allow of a part', [allow('s3:*', { Resource: 'arn:aws:s3:::payments/eu/*' })], true],
    ['an Allow of more', [allow('s3:*', { Resource: 'arn:aws:s3:::pay*' })], true],
    ['an Allow of another', [allow('s3:*', { Resource: 'arn:aws:s3:::logs/*' })], false],
    [
      'an Allow of all but it',
      [{ Effect: 'Allow', Action: 's3:*', NotResource: 'arn:aws:s3:::payments/*' }],
      false,
    ],
    ['a Deny of it', [allow('s3:*'), deny('s3:Put*', { Resource: 'arn:aws:s3:::payments/*' })], false],
    [
      'a Deny of a part of it',
      [allow('s3:*'), deny('s3:Put*', { Resource: 'arn:aws:s3:::payments/eu/*' })],
      true,
    ],
  ])('that names a resource is met by %s: %s', async (_, statements, isMet) => {
    const sink = await read(
      awsIam,
      { 'a.json': details({ users: [user('ann', { statements })] }) },
      rules(RULES),
    );
    const names = sink
      .rowsOf('grants.csv')
      .concat(sink.rowsOf('has_permission.csv'))
      .filter((row) => row.includes(WRITE));
    expect(names.length > 0).toBe(isMet);
  });

  test('makes its actions known, so that patterns stand for them', async () => {
    const sink = await read(awsIam, {
      'a.json': details({ users: [user('ann', { statements: [allow('*')] })] }),
    });
    expect(reached(sink, arn('user/ann'))).toContain('kms:Sign');
  });

  test.each([
    [
      'an action that is not there',
      RULES.replace('anyOf: [send]', 'anyOf: [sent]'),
      'line 12, column 51: workflows / pay / steps / 1 / anyOf: there is no action sent',
    ],
    ['a pattern', RULES.replace('transfer:StartFileTransfer', 'transfer:*'), 'line 4'],
    ['a duty that is none', RULES.replace('duty: PAY', 'duty: SEND'), 'line 12'],
    ['an unknown key', `${RULES}\nextra: 1`, 'extra'],
    ['no YAML', 'actions: {', 'line 1'],
  ])('is refused with %s', async (_, text, why) => {
    await expect(read(awsIam, { 'a.json': details({ users: [user('ann')] }) }, rules(text))).rejects.toThrow(
      why,
    );
  });
});
