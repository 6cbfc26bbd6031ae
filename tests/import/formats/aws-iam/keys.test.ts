import { describe, expect, test } from 'vitest';
import { awsIam } from '../../../../server/import/formats/aws-iam.ts';
import { read } from '../recording-sink.ts';
import { ACCOUNT, allow, arn, details, role, trusts, user } from './account.ts';

const HEADER =
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated';
const ANN = `ann,${arn('user/ann')},2025-01-01T00:00:00+00:00,true,2026-03-01T10:00:00+00:00,N/A,N/A,false,true,2025-06-01T00:00:00+00:00,2026-04-01T10:00:00+00:00,eu-west-1,s3,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A`;
const ROOT = `<root_account>,${arn('root')},2025-01-01T00:00:00+00:00,not_supported,N/A,N/A,N/A,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A`;
const CANARY = 'CanaryThatNobodyMaySee';

describe('access keys', () => {
  test('are identities that are good for their user, without their ids', async () => {
    const AccessKeyMetadata = [
      {
        UserName: 'ann',
        AccessKeyId: 'AKIAEXAMPLEEXAMPL1XY',
        Status: 'Active',
        CreateDate: '2025-06-01T00:00:00+00:00',
      },
      {
        UserName: 'ann',
        AccessKeyId: 'AKIAEXAMPLEEXAMPL2ZZ',
        Status: 'Inactive',
        CreateDate: '2024-06-01T00:00:00+00:00',
      },
    ];
    const sink = await read(awsIam, {
      'a.json': details({ users: [user('ann')] }),
      'keys.json': { AccessKeyMetadata },
    });
    expect(sink.rowsOf('identities.csv').slice(1)).toEqual([
      `id=${arn('user/ann')}/access-key/…L1XY name=Access key …L1XY of ann kind=API_KEY system=AWS account ${ACCOUNT} owner=${arn('user/ann')} credential_rotated_at=2025-06-01T00:00:00Z`,
      `id=${arn('user/ann')}/access-key/…L2ZZ name=Access key …L2ZZ of ann kind=API_KEY status=DISABLED system=AWS account ${ACCOUNT} owner=${arn('user/ann')} credential_rotated_at=2024-06-01T00:00:00Z`,
    ]);
    expect(sink.rowsOf('can_act_as.csv')[0]).toContain(`target=${arn('user/ann')} via=CREDENTIAL`);
    expect(sink.everything).not.toContain('AKIAEXAMPLE');
  });

  test('are told by a credential report too, with the last use of each user', async () => {
    const sink = await read(awsIam, {
      'a.json': details({ users: [user('ann')] }),
      'report.csv': [HEADER, ANN, ROOT].join('\n'),
    });
    expect(sink.rowsOf('identities.csv')).toEqual([
      `id=${arn('user/ann')} name=ann kind=USER_ACCOUNT system=AWS account ${ACCOUNT} last_used_at=2026-04-01T10:00:00Z`,
      `id=${arn('user/ann')}/access-key/number 1 name=Access key number 1 of ann kind=API_KEY system=AWS account ${ACCOUNT} owner=${arn('user/ann')} last_used_at=2026-04-01T10:00:00Z credential_rotated_at=2025-06-01T00:00:00Z`,
    ]);
    expect(sink.records.find(({ kind }) => kind === 'access key')!.at).toEqual({
      file: 'report.csv',
      row: 2,
    });
    expect(sink.aside).toEqual(['the root user, whom the account’s export does not list']);
  });

  test('of a user that the export does not have are rejected', async () => {
    const AccessKeyMetadata = [{ UserName: 'bob', AccessKeyId: 'AKIAEXAMPLEEXAMPL1XY', Status: 'Active' }];
    const sink = await read(awsIam, {
      'a.json': { ...details({ users: [user('ann')] }), AccessKeyMetadata },
    });
    expect(sink.rejected).toEqual([
      '/AccessKeyMetadata/0: belongs to a user whom the export does not describe',
    ]);
  });

  test('and all other secrets are nowhere in what is read', async () => {
    const secrets = {
      SecretAccessKey: CANARY,
      SessionToken: CANARY,
      Password: CANARY,
      PrivateKey: CANARY,
      ServicePassword: CANARY,
      Tags: [{ Key: 'token', Value: CANARY }],
    };
    const parts = details({
      users: [
        user('ann', {
          statements: [allow('s3:*', { Condition: { StringEquals: { 'aws:PrincipalTag/pin': CANARY } } })],
          LoginProfile: { Password: CANARY },
          ...secrets,
        }),
      ],
      roles: [
        role('target', [trusts('*', { Condition: { StringEquals: { 'sts:ExternalId': CANARY } } })], secrets),
      ],
    });
    const AccessKeyMetadata = [{ UserName: 'ann', AccessKeyId: CANARY, Status: 'Active', ...secrets }];
    const sink = await read(awsIam, { 'a.json': { ...parts, AccessKeyMetadata, ...secrets } });
    expect(sink.rejected).toEqual([]);
    expect(sink.everything).not.toContain(CANARY);
  });
});
