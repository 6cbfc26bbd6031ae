import { describe, expect, test } from 'vitest';
import { awsIam } from '../../../../server/import/formats/aws-iam.ts';
import { read, type RecordingSink } from '../recording-sink.ts';
import { ACCOUNT, allow, arn, deny, details, role, trusts, user } from './account.ts';

const OTHER = '999988887777';
const MAY_ASSUME = [allow('sts:AssumeRole')];
const USERS = [
  user('able', { statements: MAY_ASSUME }),
  user('plain'),
  user('barred', { statements: [...MAY_ASSUME, deny('sts:*')] }),
  user('elsewhere', { statements: [allow('sts:AssumeRole', { Resource: arn('role/another') })] }),
  user('bounded', {
    statements: MAY_ASSUME,
    PermissionsBoundary: { PermissionsBoundaryArn: arn('policy/none') },
  }),
];
const NONE = {
  PolicyName: 'none',
  Arn: arn('policy/none'),
  DefaultVersionId: 'v1',
  PolicyVersionList: [{ VersionId: 'v1', Document: { Statement: [] } }],
};

function actors(sink: RecordingSink): string[] {
  return sink
    .rowsOf('can_act_as.csv')
    .map((row) => row.replace(/^identity=(\S+) target=(\S+) via=(\S+).*$/, '$1'))
    .sort();
}

const here = (name: string): string => arn(`user/${name}`);

/** Whom the trust policy names, and who may act as the role then. */
const PRINCIPALS: readonly [string, object[], string[]][] = [
  [
    'a user of the account, who needs no policy of its own',
    [trusts({ AWS: here('plain') })],
    [here('plain')],
  ],
  ['a user who is denied it', [trusts({ AWS: here('barred') })], []],
  ['a user by its unique id', [trusts({ AWS: 'AIDAPLAIN' })], [here('plain')]],
  ['several', [trusts({ AWS: [here('plain'), here('able')] })], [here('able'), here('plain')]],
  ['the account, for those whose policies allow it', [trusts({ AWS: arn('root') })], [here('able')]],
  ['the account by its number', [trusts({ AWS: ACCOUNT })], [here('able')]],
  ['another account', [trusts({ AWS: arn('root', OTHER) })], [arn('root', OTHER)]],
  ['another account by its number', [trusts({ AWS: OTHER })], [arn('root', OTHER)]],
  ['a role of another account', [trusts({ AWS: arn('role/x', OTHER) })], [arn('role/x', OTHER)]],
  [
    'anyone',
    [trusts('*')],
    ['aws:anyone', here('able'), here('bounded'), here('elsewhere'), here('plain')].sort(),
  ],
  [
    'anyone with an account',
    [trusts({ AWS: '*' })],
    ['aws:anyone', here('able'), here('bounded'), here('elsewhere'), here('plain')].sort(),
  ],
  ['a service', [trusts({ Service: 'ec2.amazonaws.com' })], [`aws:${ACCOUNT}:service/ec2.amazonaws.com`]],
  [
    'a provider of identities',
    [trusts({ Federated: arn('saml-provider/corp') }, { Action: 'sts:AssumeRoleWithSAML' })],
    [`aws:${ACCOUNT}:federated/${arn('saml-provider/corp')}`],
  ],
  ['a session of a role', [trusts({ AWS: `arn:aws:sts::${ACCOUNT}:assumed-role/target/me` })], []],
  ['an action that assumes nothing', [trusts({ AWS: here('plain') }, { Action: 'sts:TagSession' })], []],
  ['an action by pattern', [trusts({ AWS: here('plain') }, { Action: 'sts:Assume*' })], [here('plain')]],
  [
    'a user whom a Deny takes out',
    [trusts({ AWS: [here('plain'), here('able')] }), trusts({ AWS: here('able') }, { Effect: 'Deny' })],
    [here('plain')],
  ],
  [
    'a Deny with a condition, which is not applied',
    [
      trusts({ AWS: here('plain') }),
      trusts('*', { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    ],
    [here('plain')],
  ],
];

describe('a trust policy', () => {
  test.each(PRINCIPALS)('names %s', async (_, trust, expected) => {
    const parts = details({ users: USERS, roles: [role('target', trust)], policies: [NONE] });
    const sink = await read(awsIam, { 'a.json': parts });
    expect(sink.rejected).toEqual([]);
    expect(actors(sink)).toEqual(expected);
  });

  test('gives a placeholder for whom no file describes, and identities of their own for services', async () => {
    const trust = [trusts({ AWS: ['*', OTHER], Service: 'ec2.amazonaws.com' })];
    const sink = await read(awsIam, { 'a.json': details({ roles: [role('target', trust)] }) });
    expect(sink.placeholders).toEqual(['aws:anyone', arn('root', OTHER)]);
    expect(sink.mentions.filter((row) => row.startsWith('identities.csv'))).toEqual([
      `identities.csv: id=aws:${ACCOUNT}:service/ec2.amazonaws.com name=ec2.amazonaws.com kind=SERVICE_ACCOUNT system=AWS account ${ACCOUNT}`,
    ]);
  });

  test('of a role in another account needs a policy of the one who assumes it, where its export is there', async () => {
    const there = (name: string, statements: readonly object[]): object =>
      user(name, { statements, Arn: arn(`user/${name}`, OTHER) });
    const trust = [trusts({ AWS: [arn('user/able', OTHER), arn('user/plain', OTHER)] })];
    const sink = await read(awsIam, {
      'here.json': details({ roles: [role('target', trust)] }),
      'there.json': details({ users: [there('able', MAY_ASSUME), there('plain', [])] }),
    });
    expect(actors(sink)).toEqual([arn('user/able', OTHER)]);
  });

  test('is evidence by statement, with the condition that was not compared', async () => {
    const trust = [trusts({ AWS: OTHER }, { Condition: { StringEquals: { 'sts:ExternalId': 'canary' } } })];
    const sink = await read(awsIam, { 'a.json': details({ roles: [role('target', trust)] }) });
    expect(sink.rowsOf('can_act_as.csv')).toEqual([
      `identity=${arn('root', OTHER)} target=${arn('role/target')} via=IMPERSONATION rationale=The trust policy of the role names its account; only under a condition that is not compared: StringEquals sts:ExternalId`,
    ]);
    expect([...sink.unread.keys()]).toEqual([
      'Condition StringEquals sts:ExternalId of a trust policy: taken as fulfilled',
    ]);
    expect(sink.everything).not.toContain('canary');
  });

  test('an instance profile runs as its role', async () => {
    const profile = { InstanceProfileName: 'web', Arn: arn('instance-profile/web') };
    const sink = await read(awsIam, {
      'a.json': details({ roles: [role('target', [], { InstanceProfileList: [profile] })] }),
    });
    expect(sink.rowsOf('can_act_as.csv')).toEqual([
      `identity=${arn('instance-profile/web')} target=${arn('role/target')} via=RUNS_AS rationale=What runs on a machine with this profile has the role`,
    ]);
  });
});
