import { describe, expect, test } from 'vitest';
import { awsIam } from '../../../../server/import/formats/aws-iam.ts';
import { UnreadableSource } from '../../../../server/import/formats/format.ts';
import { read, recognised } from '../recording-sink.ts';
import { allow, arn, details, policy, user } from './account.ts';

/** What is wrong, Ann's only statement, and what is said. */
const BROKEN: readonly [string, unknown, string][] = [
  ['no effect', { Action: 's3:*', Resource: '*' }, 'is neither Allow nor Deny'],
  [
    'an effect in another case',
    { Effect: 'allow', Action: 's3:*', Resource: '*' },
    'is neither Allow nor Deny',
  ],
  ['no action', { Effect: 'Allow', Resource: '*' }, 'is missing, or no list of patterns'],
  [
    'actions that are no text',
    { Effect: 'Allow', Action: [1], Resource: '*' },
    'is missing, or no list of patterns',
  ],
  [
    'an action and its opposite',
    { Effect: 'Allow', Action: 'a:b', NotAction: 'a:b', Resource: '*' },
    'stands beside Action',
  ],
  [
    'an element that is unknown',
    { ...allow('s3:*'), Unless: 'friday' },
    'is no element of a policy statement',
  ],
  ['a condition that is none', allow('s3:*', { Condition: ['x'] }), 'is no condition block'],
  ['a pattern that is too long', allow(`s3:${'*a'.repeat(2000)}`), 'is missing, or no list of patterns'],
  ['no object', 'Allow', 'is no JSON object'],
];

describe('an export of an account', () => {
  test('is recognised by its lists', () => {
    expect(recognised(awsIam, { 'a.json': '{"UserDetailList": [' })).toBe(
      'a.json has the lists of get-account-authorization-details',
    );
    expect(recognised(awsIam, { 'a.json': '{"Users": [' })).toBeNull();
  });

  test.each(BROKEN)('has a statement rejected that has %s', async (_, statement, why) => {
    const ann = user('ann', { statements: [statement as object] });
    const sink = await read(awsIam, { 'a.json': details({ users: [ann] }) });
    expect(sink.rejected).toEqual([`/UserDetailList/0/UserPolicyList/0/PolicyDocument/Statement/0: ${why}`]);
  });

  test.each([
    ['a document that is no JSON', 'not json', 'is no policy document: neither JSON nor URL-encoded JSON'],
    ['an escape that is none', '%7B%', 'is no policy document: neither JSON nor URL-encoded JSON'],
    [
      'a document nested deeply',
      '['.repeat(100_000),
      'is no policy document: neither JSON nor URL-encoded JSON',
    ],
    [
      'a key __proto__',
      '{"__proto__": {"Statement": []}}',
      'is no policy document: neither JSON nor URL-encoded JSON',
    ],
    ['a document without statements', {}, 'is a policy document without Statement'],
  ])('has %s rejected', async (_, given, why) => {
    const ann = user('ann', { UserPolicyList: [{ PolicyName: 'p', PolicyDocument: given }] });
    const sink = await read(awsIam, { 'a.json': details({ users: [ann] }) });
    expect(sink.rejected).toEqual([`/UserDetailList/0/UserPolicyList/0/PolicyDocument: ${why}`]);
  });

  test('has a user rejected without an ARN, a list that is none, a group that is not described', async () => {
    const users = [
      user('ann', { Arn: undefined }),
      user('bob', { GroupList: 'ops' }),
      user('cas', { GroupList: ['ops'] }),
    ];
    const sink = await read(awsIam, { 'a.json': details({ users }) });
    expect(sink.rejected).toEqual([
      '/UserDetailList/0: has no Arn',
      '/UserDetailList/1: GroupList is a text, no list',
      '/UserDetailList/2/GroupList/0: is a group that the export does not describe',
    ]);
  });

  test('has a policy rejected whose default version is not there', async () => {
    const sink = await read(awsIam, {
      'a.json': details({ policies: [policy('p', [], { DefaultVersionId: 'v9' })] }),
    });
    expect(sink.rejected).toEqual([
      '/Policies/0: its default version is not in PolicyVersionList: export it with all versions',
    ]);
  });

  test('names an attached policy that it does not describe, so that the import is refused unless placeholders are allowed', async () => {
    const sink = await read(awsIam, { 'a.json': details({ users: [user('ann', { attached: ['gone'] })] }) });
    expect(sink.rowsOf('has_role.csv')).toEqual([`identity=${arn('user/ann')} role=${arn('policy/gone')}`]);
    expect([...sink.unread.keys()]).toEqual([
      'Attached policy that the export does not describe; was it filtered?',
    ]);
  });

  test.each([
    [
      'one page of several',
      { IsTruncated: true, Marker: 'x', ...details({ users: [user('ann')] }) },
      'IsTruncated is true',
    ],
    [
      'a page whose flag comes last',
      { ...details({ users: [user('ann')] }), IsTruncated: true },
      'IsTruncated is true',
    ],
    ['another file', { Users: [] }, 'No file has an entry in UserDetailList'],
    ['no JSON', 'UserDetailList', 'no JSON'],
  ])('is refused where it is %s', async (_, content, why) => {
    const reading = read(awsIam, { 'a.json': content });
    await expect(reading).rejects.toThrow(UnreadableSource);
    await expect(read(awsIam, { 'a.json': content })).rejects.toThrow(why);
  });

  test('is read where its flag says that it is whole', async () => {
    const sink = await read(awsIam, {
      'a.json': { ...details({ users: [user('ann')] }), IsTruncated: false },
    });
    expect(sink.rowsOf('identities.csv')).toHaveLength(1);
  });
});
