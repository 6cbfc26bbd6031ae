import { describe, expect, test } from 'vitest';
import { awsIam } from '../../../../server/import/formats/aws-iam.ts';
import { read } from '../recording-sink.ts';
import {
  ACCOUNT,
  allow,
  arn,
  deny,
  details,
  document,
  group,
  policy,
  role,
  trusts,
  user,
} from './account.ts';
import { reached } from './reached.ts';

/** Names actions in full and gives nobody anything, so that patterns have something to stand for. */
const KNOWN = policy('known', [
  allow(['s3:GetObject', 's3:PutObject', 'iam:CreateUser', 'ec2:RunInstances']),
]);
const S3 = ['s3:GetObject', 's3:PutObject'];
const NO_BOUNDARY = {};

async function annHas(ann: object, groups: object[] = [], policies: object[] = []): Promise<string[]> {
  const sink = await read(awsIam, {
    'a.json': details({ users: [ann], groups, policies: [KNOWN, ...policies] }),
  });
  expect(sink.rejected).toEqual([]);
  return reached(sink, arn('user/ann')).filter((action) => /^(s3|iam:CreateUser|ec2)/.test(action));
}

const ofBoundary = (name: string): object => ({
  PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: arn(`policy/${name}`) },
});

/** What it is about, Ann's statements, and the actions that are left. */
const STATEMENTS: readonly [string, object[], string[]][] = [
  ['an action in full', [allow('s3:GetObject')], ['s3:GetObject']],
  ['an action in another case', [allow('S3:getobject')], ['s3:GetObject']],
  ['a pattern', [allow('s3:*')], S3],
  ['a question mark', [allow('s3:?etObject')], ['s3:GetObject']],
  ['a pattern for services', [allow('*:*Object')], S3],
  ['everything but', [{ Effect: 'Allow', NotAction: ['s3:*', 'ec2:*'], Resource: '*' }], ['iam:CreateUser']],
  ['a Deny that wins', [allow('s3:*'), deny('s3:PutObject')], ['s3:GetObject']],
  ['a Deny before the Allow', [deny('s3:Put*'), allow('s3:*')], ['s3:GetObject']],
  [
    'a Deny of all but',
    [allow('s3:*'), { Effect: 'Deny', NotAction: 's3:Get*', Resource: '*' }],
    ['s3:GetObject'],
  ],
  [
    'a Deny with a condition',
    [allow('s3:GetObject'), deny('s3:*', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } })],
    ['s3:GetObject'],
  ],
  ['an empty condition, which is none', [allow('s3:GetObject'), deny('s3:*', { Condition: {} })], []],
  [
    'an Allow with a condition',
    [allow('s3:GetObject', { Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } })],
    ['s3:GetObject'],
  ],
  [
    'a Deny of some of the resources',
    [allow('s3:GetObject'), deny('s3:GetObject', { Resource: 'arn:aws:s3:::a/*' })],
    ['s3:GetObject'],
  ],
  [
    'a Deny of all resources that are allowed',
    [
      allow('s3:GetObject', { Resource: 'arn:aws:s3:::a/x*' }),
      deny('s3:GetObject', { Resource: 'arn:aws:s3:::a/*' }),
    ],
    [],
  ],
  [
    'a Deny of one of two resources',
    [
      allow('s3:GetObject', { Resource: ['arn:aws:s3:::a', 'arn:aws:s3:::b'] }),
      deny('s3:*', { Resource: 'arn:aws:s3:::a' }),
    ],
    ['s3:GetObject'],
  ],
  [
    'a Deny of each of two resources',
    [
      allow('s3:GetObject', { Resource: ['arn:aws:s3:::a', 'arn:aws:s3:::b'] }),
      deny('s3:*', { Resource: ['arn:aws:s3:::a', 'arn:aws:s3:::b'] }),
    ],
    [],
  ],
  [
    'a Deny of all but the resource that is allowed',
    [
      allow('s3:GetObject', { Resource: 'arn:aws:s3:::a' }),
      { Effect: 'Deny', Action: 's3:*', NotResource: 'arn:aws:s3:::a' },
    ],
    ['s3:GetObject'],
  ],
  [
    'a Deny of all but another resource',
    [
      allow('s3:GetObject', { Resource: 'arn:aws:s3:::a' }),
      { Effect: 'Deny', Action: 's3:*', NotResource: 'arn:aws:s3:::b' },
    ],
    [],
  ],
  [
    'a variable that both name',
    [
      allow('s3:GetObject', { Resource: 'arn:aws:s3:::${aws:username}/*' }),
      deny('s3:*', { Resource: 'arn:aws:s3:::${aws:username}/*' }),
    ],
    [],
  ],
  [
    'a variable that only the Deny names',
    [
      allow('s3:GetObject', { Resource: 'arn:aws:s3:::ann/*' }),
      deny('s3:*', { Resource: 'arn:aws:s3:::${aws:username}/*' }),
    ],
    ['s3:GetObject'],
  ],
];

describe('what a user is given', () => {
  test.each(STATEMENTS)('by %s', async (_, statements, left) => {
    expect(await annHas(user('ann', { statements }))).toEqual(left);
  });

  test('comes from attached, inline and group policies together', async () => {
    const ann = user('ann', {
      statements: [allow('s3:GetObject')],
      attached: ['machines'],
      GroupList: ['ops'],
    });
    const ops = group('ops', { statements: [allow('iam:CreateUser')], attached: ['known'] });
    const machines = policy('machines', [allow('ec2:*')]);
    expect(await annHas(ann, [ops], [machines])).toEqual(['ec2:RunInstances', 'iam:CreateUser', ...S3]);
  });

  test('is less by a Deny of her own than her group gives, and the others keep theirs', async () => {
    const ops = group('ops', { attached: ['known'] });
    const users = [
      user('ann', { statements: [deny('s3:*')], GroupList: ['ops'] }),
      user('bob', { GroupList: ['ops'] }),
    ];
    const sink = await read(awsIam, { 'a.json': details({ users, groups: [ops], policies: [KNOWN] }) });
    expect(reached(sink, arn('user/ann'))).toEqual(['ec2:RunInstances', 'iam:CreateUser']);
    expect(reached(sink, arn('user/bob'))).toEqual(['ec2:RunInstances', 'iam:CreateUser', ...S3]);
    expect(sink.rowsOf('has_role.csv')).toContainEqual(
      expect.stringMatching(/policy\/known\/less-denied\/[0-9a-f]{16} rationale=through group ops$/),
    );
    expect(sink.rowsOf('grants.csv')).toContainEqual(
      expect.stringContaining('leaves of managed policy known'),
    );
  });

  test('is written once for all who have the same left', async () => {
    const users = ['ann', 'bob', 'cas'].map((name) =>
      user(name, { statements: [deny('s3:*')], attached: ['known'] }),
    );
    const sink = await read(awsIam, { 'a.json': details({ users, policies: [KNOWN] }) });
    expect(sink.rowsOf('grants.csv').filter((row) => row.includes('less-denied'))).toHaveLength(2);
    for (const name of ['ann', 'bob', 'cas'])
      expect(reached(sink, arn(`user/${name}`))).toEqual(['ec2:RunInstances', 'iam:CreateUser']);
  });

  test('is less by a Deny in the group, whose members are members all the same', async () => {
    const ops = group('ops', { attached: ['known'], statements: [deny('s3:*')] });
    const sink = await read(awsIam, {
      'a.json': details({ users: [user('ann', { GroupList: ['ops'] })], groups: [ops], policies: [KNOWN] }),
    });
    expect(reached(sink, arn('user/ann'))).toEqual(['ec2:RunInstances', 'iam:CreateUser']);
    expect(sink.rowsOf('has_role.csv')).toEqual([`identity=${arn('user/ann')} role=${arn('group/ops')}`]);
  });

  test.each([
    ['none', NO_BOUNDARY, [], ['ec2:RunInstances', 'iam:CreateUser', ...S3]],
    ['one that allows some', ofBoundary('edge'), [allow('s3:*')], S3],
    [
      'one that allows them on some resources',
      ofBoundary('edge'),
      [allow('s3:*', { Resource: 'arn:aws:s3:::a/*' })],
      S3,
    ],
    ['one that denies', ofBoundary('edge'), [allow('*'), deny('iam:*')], ['ec2:RunInstances', ...S3]],
    ['one that is not in the export', ofBoundary('gone'), [], ['ec2:RunInstances', 'iam:CreateUser', ...S3]],
  ])('is within the permissions boundary: %s', async (_, boundary, statements, left) => {
    const ann = user('ann', { attached: ['known'], ...boundary });
    expect(await annHas(ann, [], [policy('edge', statements)])).toEqual(left);
  });

  test('is that of the default version alone', async () => {
    const versions = [
      { VersionId: 'v2', IsDefaultVersion: false, Document: document([allow('iam:CreateUser')]) },
      { VersionId: 'v1', IsDefaultVersion: true, Document: document([allow('s3:GetObject')]) },
    ];
    const two = policy('two', [], { PolicyVersionList: versions });
    const sink = await read(awsIam, {
      'a.json': details({ users: [user('ann', { attached: ['two'] })], policies: [two] }),
    });
    expect(reached(sink, arn('user/ann'))).toEqual(['s3:GetObject']);
    expect(sink.aside).toEqual(['not the default version']);
  });

  test('is decoded where documents are URL-encoded, as the API returns them', async () => {
    const encoded = encodeURIComponent(JSON.stringify(document([allow('s3:GetObject')])));
    const ann = user('ann', { UserPolicyList: [{ PolicyName: 'inline', PolicyDocument: encoded }] });
    expect(await annHas(ann)).toEqual(['s3:GetObject']);
  });

  test('names what it depends on in the evidence, and the report counts it', async () => {
    const statement = allow('s3:GetObject', {
      Sid: 'FromOffice',
      Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
    });
    const sink = await read(awsIam, {
      'a.json': details({ users: [user('ann', { statements: [statement] })] }),
    });
    expect(sink.rowsOf('grants.csv')).toEqual([
      `role=${arn('user/ann')}/inline-policy/inline permission=aws:${ACCOUNT}:s3:GetObject rationale=Statement FromOffice; only under a condition that is not compared: IpAddress aws:SourceIp`,
    ]);
    expect([...sink.unread]).toEqual([
      ['Condition IpAddress aws:SourceIp of an Allow: taken as fulfilled', 1],
    ]);
    expect(sink.records.find(({ kind }) => kind === 'policy statement')!.at).toEqual({
      file: 'a.json',
      pointer: '/UserDetailList/0/UserPolicyList/0/PolicyDocument/Statement/0',
    });
  });

  test('a role is a service account with its own policies', async () => {
    const sink = await read(awsIam, {
      'a.json': details({
        roles: [
          role('batch', [trusts({ Service: 'lambda.amazonaws.com' })], {
            statements: [allow('s3:GetObject')],
            RoleLastUsed: { LastUsedDate: '2026-01-20 18:48:00+00:00' },
          }),
        ],
      }),
    });
    expect(sink.rowsOf('identities.csv')).toEqual([
      `id=${arn('role/batch')} name=batch kind=SERVICE_ACCOUNT system=AWS account ${ACCOUNT} last_used_at=2026-01-20T18:48:00Z`,
    ]);
    expect(reached(sink, arn('role/batch'))).toEqual(['s3:GetObject']);
  });
});
