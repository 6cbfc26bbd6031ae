import { describe, expect, test } from 'vitest';
import { keycloak } from '../../../../server/import/formats/keycloak.ts';
import { read, recognised } from '../recording-sink.ts';
import { CANARY } from '../secrets.ts';
import { REALM } from './realm.ts';

const user = (more: object) => ({ realm: 'acme', roles: REALM.roles, users: [{ username: 'ann', ...more }] });

describe('a realm export', () => {
  test('gives users and service accounts, disabled where they or their client are', async () => {
    const sink = await read(keycloak, { 'realm.json': REALM });
    expect(sink.rowsOf('identities.csv')).toEqual([
      'id=keycloak:acme/users/ann name=Ann Ames kind=USER_ACCOUNT status=ACTIVE system=acme email=ann@acme.example',
      'id=keycloak:acme/users/bob name=bob kind=USER_ACCOUNT status=DISABLED system=acme',
      'id=keycloak:acme/users/service-account-robot name=service-account-robot kind=SERVICE_ACCOUNT status=ACTIVE system=acme',
      'id=keycloak:acme/users/service-account-idle name=service-account-idle kind=SERVICE_ACCOUNT status=DISABLED system=acme',
      'id=keycloak:acme/users/service-account-batch name=service-account-batch kind=SERVICE_ACCOUNT status=ACTIVE system=acme',
    ]);
  });

  test('gives each role, and a permission of its id that it grants', async () => {
    const sink = await read(keycloak, { 'realm.json': REALM });
    expect(sink.rowsOf('roles.csv')).toContain(
      'id=keycloak:acme/roles/accountant name=accountant kind=realm role system=acme description=Keeps the books',
    );
    expect(sink.rowsOf('permissions.csv')).toContain(
      'id=keycloak:acme/clients/ledger/roles/post name=post system=ledger',
    );
    expect(sink.rowsOf('grants.csv')).toEqual(
      ['roles/accountant', 'roles/reader', 'clients/ledger/roles/post', 'clients/ledger/roles/a%2Fb'].map(
        (id) => `role=keycloak:acme/${id} permission=keycloak:acme/${id}`,
      ),
    );
  });

  test('follows composites, roles of groups, and parents of groups', async () => {
    const sink = await read(keycloak, { 'realm.json': REALM });
    expect(sink.rowsOf('inherits.csv')).toEqual([
      'role=keycloak:acme/roles/accountant inherits=keycloak:acme/roles/reader',
      'role=keycloak:acme/roles/accountant inherits=keycloak:acme/clients/ledger/roles/post',
      'role=keycloak:acme/roles/accountant inherits=keycloak:acme/clients/ledger/roles/a%2Fb',
      'role=keycloak:acme/groups/Finance inherits=keycloak:acme/roles/reader',
      'role=keycloak:acme/groups/Finance/Payables inherits=keycloak:acme/groups/Finance',
      'role=keycloak:acme/groups/Finance/Payables inherits=keycloak:acme/clients/ledger/roles/post',
    ]);
  });

  test('gives what a user has, and names the roles that Keycloak makes itself', async () => {
    const sink = await read(keycloak, { 'realm.json': REALM });
    expect(sink.rowsOf('has_role.csv').filter((row) => row.includes('/users/ann'))).toEqual(
      [
        'roles/default-roles-acme',
        'roles/accountant',
        'clients/ledger/roles/post',
        'clients/realm-management/roles/manage-users',
        'groups/Finance/Payables',
      ].map((role) => `identity=keycloak:acme/users/ann role=keycloak:acme/${role}`),
    );
    expect(sink.mentions.filter((row) => row.startsWith('roles.csv'))).toEqual([
      expect.stringContaining('id=keycloak:acme/roles/default-roles-acme'),
      expect.stringContaining('id=keycloak:acme/clients/realm-management/roles/manage-users'),
      expect.stringContaining('id=keycloak:acme/roles/offline_access'),
    ]);
  });

  test('counts what is not read', async () => {
    const sink = await read(keycloak, { 'realm.json': REALM });
    expect([...sink.unread].sort()).toEqual([
      ['authorisation services policy of type js', 1],
      ['authorisation services policy of type role', 1],
      ['identity provider', 1],
      ['protocol mapper oidc-hardcoded-role-mapper', 1],
      [
        'realm-management role manage-users, which lets its holder act as other users or change what anybody has',
        1,
      ],
      ['scope mapping, which limits the roles in tokens', 1],
      ['user storage provider, whose users and groups may not be in the file', 1],
    ]);
    expect(sink.aside).toEqual([
      'client without a service account: it acts for users only',
      'client whose service account is among the users',
      'client whose service account is among the users',
    ]);
  });

  test('says where each record stands', async () => {
    const sink = await read(keycloak, { 'realm.json': REALM });
    expect(sink.records.map(({ kind, at }) => `${kind} ${at.pointer}`)).toEqual([
      'user /users/0',
      'user /users/1',
      'user /users/2',
      'user /users/3',
      'realm role /roles/realm/0',
      'realm role /roles/realm/1',
      'client role /roles/client/ledger/0',
      'client role /roles/client/ledger/1',
      'group /groups/0',
      'group /groups/0/subGroups/0',
      'client /clients/0',
      'client /clients/1',
      'client /clients/2',
      'client /clients/3',
    ]);
  });

  test('gives no secret away', async () => {
    const sink = await read(keycloak, { 'realm.json': REALM });
    expect(sink.everything).not.toContain(CANARY);
  });
});

describe('several realms and files', () => {
  test('a list of realms keeps them apart', async () => {
    const sink = await read(keycloak, {
      'all.json': [
        { realm: 'a', users: [{ username: 'ann' }] },
        { realm: 'b', users: [{ username: 'ann' }] },
      ],
    });
    expect(sink.rowsOf('identities.csv').map((row) => row.split(' ')[0])).toEqual([
      'id=keycloak:a/users/ann',
      'id=keycloak:b/users/ann',
    ]);
    expect(sink.records.map(({ at }) => at.pointer)).toEqual(['/0/users/0', '/1/users/0']);
  });

  test('files of users know the roles and clients of the file of their realm, whichever is first', async () => {
    const sink = await read(keycloak, {
      'acme-users-0.json': {
        realm: 'acme',
        users: [
          {
            username: 'service-account-idle',
            serviceAccountClientId: 'idle',
            realmRoles: ['offline_access'],
          },
        ],
      },
      'realm.json': { realm: 'acme', clients: REALM.clients, roles: { realm: [{ name: 'offline_access' }] } },
    });
    expect(sink.mentions).toEqual([]);
    expect(sink.rowsOf('identities.csv')).toEqual([
      expect.stringMatching(/service-account-idle .*status=DISABLED/),
      expect.stringContaining('service-account-robot'),
      expect.stringContaining('service-account-batch'),
    ]);
  });

  test('in a disabled realm nobody is active', async () => {
    const sink = await read(keycloak, {
      'realm.json': { users: [{ username: 'ann', enabled: true }], realm: 'old', enabled: false },
    });
    expect(sink.rowsOf('identities.csv')).toEqual([expect.stringContaining('status=DISABLED')]);
    expect(sink.notices).toEqual(['The realm old is disabled, so all of its users are taken for disabled.']);
  });

  test('files that are no realm are told, and refused where there is no other', async () => {
    const sink = await read(keycloak, {
      'realm.json': REALM,
      'package.json': { name: 'x' },
      LICENSE: 'text',
    });
    expect(sink.notices).toEqual(['package.json is not read: it names no realm.']);
    await expect(read(keycloak, { 'package.json': { name: 'x' } })).rejects.toThrow('No file names a realm');
  });
});

describe('records and files that cannot be read', () => {
  test.each([
    ['a user without a name', user({ username: undefined }), '/users/0: there is no username'],
    ['roles that are a text', user({ realmRoles: 'accountant' }), '/users/0: realmRoles is a text, no list'],
    ['a role that is a number', user({ realmRoles: [7] }), '/users/0: realmRoles/0 is a number, no text'],
    [
      'roles of a client that are no list',
      user({ clientRoles: { ledger: 'post' } }),
      '/users/0: ledger is a text, no list',
    ],
    [
      'a switch that is a number',
      user({ enabled: 1 }),
      '/users/0: enabled is a number, neither true nor false',
    ],
    ['a user that is a text', { realm: 'acme', users: ['ann'] }, '/users/0: user is a text, no object'],
    ['a role without a name', { realm: 'acme', roles: { realm: [{}] } }, '/roles/realm/0: there is no name'],
    ['a group without a name', { realm: 'acme', groups: [{ subGroups: [] }] }, '/groups/0: there is no name'],
    ['a client without an id', { realm: 'acme', clients: [{}] }, '/clients/0: there is no clientId'],
  ])('%s is rejected', async (_, realm, reason) => {
    const sink = await read(keycloak, { 'realm.json': realm });
    expect(sink.rejected).toEqual([reason]);
    expect(sink.rowsOf('identities.csv')).toEqual([]);
  });

  test.each([
    [
      'users without the name of a realm',
      { users: [{ username: 'ann' }] },
      /realm.json: there are roles, groups, users or clients, and no name/,
    ],
    ['users that are a text', { realm: 'acme', users: 'none' }, /\/users: there is no list/],
    ['a realm whose name is a number', { realm: 7, users: [] }, /the name of the realm is no text/],
    ['a file that is cut off', '{"realm":"acme","users":[{"username":"ann"', /cut off/],
    ['a key that is no export’s', '{"realm":"acme","users":[{"__proto__":{"enabled":true}}]}', /__proto__/],
    ['nesting without end', `{"realm":"acme","groups":${'['.repeat(5000)}`, /nested deeper/],
    ['a NUL', '{"realm":"ac\0me"}', /NUL/],
  ])('%s refuses all', async (_, realm, reason) => {
    await expect(read(keycloak, { 'realm.json': realm })).rejects.toThrow(reason);
  });
});

test.each([
  ['{"id":"x","realm":"acme","sslRequired":"external"', true],
  ['[{"realm" : "acme", "users": [', true],
  ['{"realm":"acme"}', false],
  ['{"UserDetailList":[]}', false],
])('%s is recognised: %s', (head, isKnown) => {
  expect(recognised(keycloak, { 'realm.json': head }) !== null).toBe(isKnown);
});
