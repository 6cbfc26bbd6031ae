import { expect, test, describe } from 'vitest';
import { ldif } from '../../../../server/import/formats/ldif.ts';
import { read, sourceFiles } from '../recording-sink.ts';
import { ANN, BASE, id, identity, person } from './entries.ts';

describe('accounts', () => {
  test('have a name, a domain, a department, an address and an owner', async () => {
    const entry = person(
      'Ann',
      'displayName: Ann Ames\nou: Payables\nmail: ann@acme.example\nmail: a@acme.example\nmanager: CN=Bob , OU=People,dc=acme,dc=example\nuserPassword:: Y2FuYXJ5LXBhc3N3b3Jk\nunicodePwd: canary-unicode\n',
    );
    expect(await identity(entry)).toBe(
      `id=${ANN} name=Ann Ames kind=USER_ACCOUNT status=ACTIVE system=acme.example department=Payables email=ann@acme.example owner=${id('cn=bob,ou=people')}`,
    );
  });

  test('may have an owner that no file describes', async () => {
    const sink = await read(ldif, { 'a.ldif': person('ann', `managedBy: cn=bob,${BASE}\n`) });
    expect(sink.placeholders).toEqual([id('cn=bob')]);
  });

  test.each([
    ['userAccountControl: 514', 'DISABLED'],
    ['userAccountControl: 512', 'ACTIVE'],
    ['userAccountControl: 66050', 'DISABLED'],
    ['nsAccountLock: TRUE', 'DISABLED'],
    ['nsAccountLock: false', 'ACTIVE'],
    ['loginDisabled: TRUE', 'DISABLED'],
    ['pwdAccountLockedTime: 000001010000Z', 'DISABLED'],
  ])('with %s are %s', async (line, status) => {
    expect(await identity(person('ann', `${line}\n`))).toContain(`status=${status}`);
  });

  test.each([
    [['inetOrgPerson', 'simpleSecurityObject'], 'USER_ACCOUNT'],
    [['user', 'person', 'organizationalPerson'], 'USER_ACCOUNT'],
    [['account', 'posixAccount'], 'USER_ACCOUNT'],
    [['account', 'simpleSecurityObject'], 'SERVICE_ACCOUNT'],
    [['applicationProcess'], 'SERVICE_ACCOUNT'],
    [['organizationalRole', 'simpleSecurityObject'], 'SERVICE_ACCOUNT'],
    [['top', 'person', 'user', 'computer', 'msDS-GroupManagedServiceAccount'], 'SERVICE_ACCOUNT'],
  ])('of %j are %s', async (classes, kind) => {
    const entry = `dn: cn=x,${BASE}\n${classes.map((name) => `objectClass: ${name}\n`).join('')}`;
    expect(await identity(entry)).toContain(`kind=${kind}`);
  });

  test.each([
    ['accountExpires: 132539328000000000', 'valid_to=2020-12-31'],
    ['shadowExpire: 18628', 'valid_to=2021-01-01'],
    ['pwdLastSet: 132539328000000000', 'credential_rotated_at=2021-01-01T00:00:00Z'],
    ['pwdChangedTime: 20210101083000Z', 'credential_rotated_at=2021-01-01T08:30:00Z'],
    ['lastLogonTimestamp: 132539328000000000', 'last_used_at=2021-01-01T00:00:00Z'],
    ['authTimestamp: 20210101083000.5Z', 'last_used_at=2021-01-01T08:30:00Z'],
  ])('with %s have %s', async (line, cell) => {
    expect(await identity(person('ann', `${line}\n`))).toContain(cell);
  });

  test.each(['accountExpires: 0', 'accountExpires: 9223372036854775807', 'shadowExpire: -1'])(
    'with %s do not end',
    async (line) => {
      expect(await identity(person('ann', `${line}\n`))).not.toContain('valid_to');
    },
  );

  test('below a branch that the user names are service accounts', async () => {
    const [mapping] = sourceFiles({ 'ldif.yaml': `serviceAccountsBelow: ["OU=People, ${BASE}"]` });
    const sink = await read(ldif, { 'a.ldif': person('ann') }, { mapping: mapping.path });
    expect(sink.rowsOf('identities.csv')).toEqual([expect.stringContaining('kind=SERVICE_ACCOUNT')]);
  });

  test.each(['serviceAccounts: []', 'serviceAccountsBelow: [nonsense]', 'serviceAccountsBelow: ['])(
    'a file of settings %s is refused',
    async (text) => {
      const [mapping] = sourceFiles({ 'ldif.yaml': text });
      await expect(read(ldif, { 'a.ldif': person('ann') }, { mapping: mapping.path })).rejects.toThrow(
        /serviceAccountsBelow, such as/,
      );
    },
  );
});
