import { describe, expect, test } from 'vitest';
import { scim } from '../../../../server/import/formats/scim.ts';
import { read, recognised } from '../recording-sink.ts';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

const ANN = {
  schemas: [USER, ENTERPRISE],
  id: 'u1',
  userName: 'ann',
  displayName: 'Ann Ames',
  password: 'canary-password',
  x509Certificates: [{ value: 'canary-certificate' }],
  emails: [
    { value: 'home@x.example', type: 'home' },
    { value: 'ann@x.example', type: 'work' },
  ],
  groups: [{ value: 'g1', display: 'Payables' }],
  roles: ['Approver', { value: 'r-2', display: 'Poster', primary: true }],
  entitlements: [{ value: 'pay', display: 'Pay suppliers' }],
  [ENTERPRISE]: { department: 'Finance', manager: { value: 'u2', displayName: 'Bob' } },
};
const user = (more: object) => ({ schemas: [USER], id: 'u1', userName: 'ann', ...more });
const page = (resources: object[], more: object = {}) => ({
  schemas: [LIST],
  totalResults: resources.length,
  Resources: resources,
  ...more,
});

describe('users', () => {
  test('have their groups and roles, and their entitlements as permissions', async () => {
    const sink = await read(scim, { 'users.json': page([ANN, user({ id: 'u2', userName: 'bob' })]) });
    expect(sink.rows).toEqual([
      'identities.csv: id=scim:Users/u1 name=Ann Ames kind=USER_ACCOUNT status=ACTIVE department=Finance email=ann@x.example owner=scim:Users/u2',
      'has_role.csv: identity=scim:Users/u1 role=scim:Groups/g1',
      'has_role.csv: identity=scim:Users/u1 role=scim:roles/Approver',
      'has_role.csv: identity=scim:Users/u1 role=scim:roles/r-2',
      'has_permission.csv: identity=scim:Users/u1 permission=scim:entitlements/pay',
      'identities.csv: id=scim:Users/u2 name=bob kind=USER_ACCOUNT status=ACTIVE',
    ]);
    expect(sink.placeholders).toEqual(['scim:Users/u2']);
    expect(sink.mentions).toContain('roles.csv: id=scim:Groups/g1 name=Payables kind=group');
    expect(sink.mentions).toContain('grants.csv: role=scim:roles/r-2 permission=scim:roles/r-2');
    expect(sink.mentions).toContain('permissions.csv: id=scim:entitlements/pay name=Pay suppliers');
    expect(sink.everything).not.toContain('canary');
  });

  test.each([
    [{ active: false }, 'kind=USER_ACCOUNT status=DISABLED'],
    [{ active: 'False' }, 'kind=USER_ACCOUNT status=DISABLED'],
    [{ active: true, userType: 'Employee' }, 'kind=USER_ACCOUNT status=ACTIVE'],
    [{ userType: 'Service Account' }, 'kind=SERVICE_ACCOUNT status=ACTIVE'],
    [{ userType: 'bot' }, 'kind=BOT status=ACTIVE'],
    [{ userType: 'constructor' }, 'kind=USER_ACCOUNT status=ACTIVE'],
  ])('%j are %s', async (more, expected) => {
    const sink = await read(scim, { 'user.json': user(more) });
    expect(sink.rowsOf('identities.csv')).toEqual([expect.stringContaining(expected)]);
  });

  test('have the name of the source before their ids', async () => {
    const sink = await read(scim, { 'user.json': user({ roles: ['r'] }) }, { source: 'hr' });
    expect(sink.rowsOf('has_role.csv')).toEqual(['identity=hr:Users/u1 role=hr:roles/r']);
  });

  test('names of attributes mean the same in any case', async () => {
    const sink = await read(scim, {
      'user.json': { SCHEMAS: [USER], ID: 'u1', USERNAME: 'ann', Active: false },
    });
    expect(sink.rows).toEqual([
      'identities.csv: id=scim:Users/u1 name=ann kind=USER_ACCOUNT status=DISABLED',
    ]);
  });

  test('a group by way of another one is left to that, where the export lists members', async () => {
    const groups = [
      { value: 'g1', type: 'direct' },
      { value: 'g2', type: 'indirect' },
      { value: 'g3', type: 'indirect' },
    ];
    const sink = await read(scim, {
      'user.json': user({ groups }),
      'group.json': { schemas: [GROUP], id: 'g2', members: [] },
    });
    expect(sink.rowsOf('has_role.csv')).toEqual([
      'identity=scim:Users/u1 role=scim:Groups/g1',
      'identity=scim:Users/u1 role=scim:Groups/g3',
    ]);
  });
});

describe('groups', () => {
  test('have users and groups as members, known by type, reference or the group itself', async () => {
    const members = [
      { value: 'u1', $ref: 'https://x.example/v2/Users/u1' },
      { value: 'g2', type: 'Group' },
      { value: 'g3', $ref: 'https://x.example/v2/Groups/g3' },
      { value: 'g4' },
      { value: 'd1', type: 'Device' },
    ];
    const sink = await read(scim, {
      'groups.json': [
        { schemas: [GROUP], id: 'g1', displayName: 'All', members },
        { schemas: [GROUP], id: 'g4' },
      ],
    });
    expect(sink.rows).toEqual([
      'roles.csv: id=scim:Groups/g1 name=All kind=group',
      'permissions.csv: id=scim:Groups/g1 name=All',
      'grants.csv: role=scim:Groups/g1 permission=scim:Groups/g1',
      'has_role.csv: identity=scim:Users/u1 role=scim:Groups/g1',
      'inherits.csv: role=scim:Groups/g2 inherits=scim:Groups/g1',
      'inherits.csv: role=scim:Groups/g3 inherits=scim:Groups/g1',
      'inherits.csv: role=scim:Groups/g4 inherits=scim:Groups/g1',
      'roles.csv: id=scim:Groups/g4 kind=group',
      'permissions.csv: id=scim:Groups/g4',
      'grants.csv: role=scim:Groups/g4 permission=scim:Groups/g4',
    ]);
    expect([...sink.unread.keys()]).toEqual(['member of type device']);
  });
});

describe('control totals', () => {
  const users = (ids: string[]) => ids.map((id) => user({ id }));
  const groups = (ids: string[]) => ids.map((id) => ({ schemas: [GROUP], id }));
  test.each([
    [
      'pages over several files',
      [
        page(users(['a', 'b']), { totalResults: 3, startIndex: 1 }),
        page(users(['c']), { totalResults: 3, startIndex: 3 }),
      ],
      ['User: 3 stated, 3 read'],
    ],
    [
      'a page that is missing',
      [page(users(['a', 'b']), { totalResults: 3, startIndex: 1 })],
      ['User: 3 stated, 2 read'],
    ],
    [
      'users and groups',
      [page(users(['a'])), page(groups(['g', 'h']))],
      ['User: 1 stated, 1 read', 'Group: 2 stated, 2 read'],
    ],
    [
      'an empty page at the end',
      [page(users(['a'])), page([], { totalResults: 1, startIndex: 2 })],
      ['User: 1 stated, 1 read'],
    ],
    [
      'a page that was read twice',
      [page(users(['a', 'b']), { startIndex: 1 }), page(users(['a', 'b']), { startIndex: 1 })],
      ['User: 2 stated, 2 read'],
    ],
    [
      'two lists of equal length',
      [page(users(['a']), { startIndex: 1 }), page(users(['b']), { startIndex: 1 })],
      ['User: 2 stated, 2 read'],
    ],
    ['nobody at all', [page([])], ['resources: 0 stated, 0 read']],
    [
      'pages of both',
      [
        page([...users(['a']), ...groups(['g'])], { totalResults: 3 }),
        page(groups(['h']), { totalResults: 3 }),
      ],
      ['Group, User: 3 stated, 3 read'],
    ],
  ])('%s', async (_, pages, totals) => {
    const sink = await read(scim, Object.fromEntries(pages.map((content, at) => [`${at}.json`, content])));
    expect(sink.totals.sort()).toEqual(totals.map((total) => `totalResults of ${total}`).sort());
  });

  test('pages in one list are pages', async () => {
    const sink = await read(scim, {
      'all.json': [page(users(['a']), { totalResults: 2 }), page(users(['b']), { totalResults: 2 })],
    });
    expect(sink.totals).toEqual(['totalResults of User: 2 stated, 2 read']);
    expect(sink.records.map(({ at }) => at.pointer)).toEqual(['/0/Resources/0', '/1/Resources/0']);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['no id', page([{ userName: 'ann' }]), '/Resources/0: the resource has no id'],
    ['an id that is a number', page([user({ id: 7 })]), '/Resources/0: id is a number, no text'],
    [
      'a resource that is a text',
      page(['ann' as unknown as object]),
      '/Resources/0: resource is a text, no object',
    ],
    [
      'a resource of no known sort',
      page([{ id: 'x' }]),
      '/Resources/0: it does not say what resource it is (schemas)',
    ],
    ['roles that are a text', page([user({ roles: 'admin' })]), '/Resources/0: roles is a text, no list'],
    [
      'a role without a value',
      page([user({ roles: [{ primary: true }] })]),
      '/Resources/0: roles/0 has no value',
    ],
    [
      'a member without a value',
      page([{ schemas: [GROUP], id: 'g', members: [{}] }]),
      '/Resources/0: members/0 has no value',
    ],
  ])('%s is rejected', async (_, content, reason) => {
    const sink = await read(scim, { 'list.json': content });
    expect(sink.rejected).toEqual([reason]);
    expect(sink.rows).toEqual([]);
  });

  test('other resources and schemas are counted', async () => {
    const sink = await read(scim, {
      'list.json': page([{ schemas: ['urn:x:Device'], id: 'd' }, user({ 'urn:x:Extra': { a: 1 } })]),
    });
    expect([...sink.unread.keys()]).toEqual([
      'resource of type urn:x:Device',
      'attributes of the schema urn:x:extra',
    ]);
    expect(sink.aside).toEqual(['resource of type urn:x:Device']);
  });

  test.each([
    ['{"a":1}', /No file has a resource/],
    ['{"Resources":[{"id":"u1"', /cut off/],
    ['{"Resources":[{"__proto__":1}]}', /__proto__/],
  ])('%s refuses all', async (content, reason) => {
    await expect(read(scim, { 'list.json': content })).rejects.toThrow(reason);
  });
});

test('is recognised by its schemas', () => {
  expect(recognised(scim, { 'a.json': JSON.stringify(page([ANN])) })).toContain('a.json');
  expect(recognised(scim, { 'a.json': '{"schemas":["x"]}' })).toBeNull();
});
