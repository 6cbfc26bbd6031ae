import { describe, expect, test } from 'vitest';
import { expectNoSecrets, secretIn } from '../secrets.ts';
import { imported } from '../imported.ts';
import { ACCOUNT, allow, arn, details, role, trusts, user } from './account.ts';

const OTHER = '999988887777';
const text = (value: object): string => JSON.stringify(value);
const TRUSTED = role('target', [trusts({ AWS: ['*', arn('user/bob', OTHER)] })]);

describe('an account that is imported', () => {
  test('is recognised, and stands every check of a bundle', async () => {
    const ann = user('ann', { statements: [allow('*')] });
    const { report, store } = await imported({
      'prod.json': text(details({ users: [ann], roles: [TRUSTED] })),
    });
    expect(report.refused).toBeNull();
    expect(report.format).toMatchObject({
      name: 'aws-iam',
      recognised: 'prod.json has the lists of get-account-authorization-details',
    });
    expect([...store.openNodes().keys()]).toEqual(
      expect.arrayContaining([
        `IDENTITY:${arn('user/ann')}`,
        `IDENTITY:${arn('role/target')}`,
        `WORKFLOW:aws:${ACCOUNT}:user-access`,
      ]),
    );
    for (const { rowsRead, imported: kept, duplicates, rejected } of report.files)
      expect(rowsRead).toBe(kept + duplicates + rejected);
  });

  test('shows whom no file describes as placeholders, without rejecting anything', async () => {
    const { report, store } = await imported({ 'prod.json': text(details({ roles: [TRUSTED] })) });
    expect(report).toMatchObject({ refused: null, incomplete: false, rejects: [] });
    expect(report.placeholders).toEqual([`IDENTITY:${arn('user/bob', OTHER)}`, 'IDENTITY:aws:anyone']);
    expect(store.openNodes().get('IDENTITY:aws:anyone')).toMatchObject({ placeholder: true });
  });

  test('shares its placeholders with other accounts, and makes way for who describes them', async () => {
    const { store } = await imported({ 'prod.json': text(details({ roles: [TRUSTED] })) }, { source: 'one' });
    const there = { ...role('target', [trusts('*')]), Arn: arn('role/target', OTHER) };
    const bob = user('bob', { Arn: arn('user/bob', OTHER) });
    const { report } = await imported(
      { 'dev.json': text(details({ users: [bob], roles: [there] })) },
      { source: 'two' },
      store,
    );
    expect(report.refused).toBeNull();
    expect(report.placeholders).toEqual(['IDENTITY:aws:anyone']);
    expect(store.openNodes().get(`IDENTITY:${arn('user/bob', OTHER)}`)).toMatchObject({ placeholder: false });
  });

  test('the same again changes nothing', async () => {
    const files = { 'prod.json': text(details({ users: [user('ann')], roles: [TRUSTED] })) };
    const { store } = await imported(files);
    expect((await imported(files, {}, store)).report).toMatchObject({ refused: null, changed: false });
  });

  test('is refused with an attached policy that it does not describe, unless placeholders are allowed', async () => {
    const files = { 'prod.json': text(details({ users: [user('ann', { attached: ['gone'] })] })) };
    expect((await imported(files)).report.refused).toContain('1 record');
    const { report } = await imported(files, { allowRejects: true });
    expect(report).toMatchObject({
      refused: null,
      incomplete: true,
      placeholders: [`ROLE:${arn('policy/gone')}`],
    });
  });

  test('changes nothing where it is one page of several', async () => {
    const { report, store } = await imported({
      'prod.json': text({ ...details({ users: [user('ann')] }), IsTruncated: true }),
    });
    expect(report.refused).toContain('one page of several');
    expect(store.openNodes().size).toBe(0);
  });

  test('gives no secret away', async () => {
    const secret = secretIn('aws');
    const secrets = {
      SecretAccessKey: secret,
      SessionToken: secret,
      LoginProfile: { Password: secret },
      Tags: [{ Key: 'k', Value: secret }],
    };
    const condition = { Condition: { StringEquals: { 'sts:ExternalId': secret } } };
    const parts = details({
      users: [user('ann', { statements: [allow('s3:*', condition)], ...secrets })],
      roles: [role('target', [trusts('*', condition)], secrets)],
    });
    const AccessKeyMetadata = [
      { UserName: 'ann', AccessKeyId: secret, ...secrets },
      { UserName: 'bob', AccessKeyId: secret },
      { AccessKeyId: secret },
    ];
    const report = await expectNoSecrets({ 'prod.json': text({ ...parts, AccessKeyMetadata, ...secrets }) });
    expect(report.rejects).toHaveLength(2);
  });
});
