import { describe, expect, test } from 'vitest';
import { opengraph } from '../../../../server/import/formats/opengraph.ts';
import { read, recognised } from '../recording-sink.ts';

type Properties = Readonly<Record<string, unknown>>;
const node = (id: string, kind: string, properties: Properties = {}) => ({
  id,
  kinds: [kind, 'Base'],
  properties,
});
const edge = (kind: string, start: unknown, end: unknown) => ({ kind, start: endOf(start), end: endOf(end) });
const endOf = (end: unknown) => (typeof end === 'string' ? { value: end } : end);
const graph = (nodes: unknown[], edges: unknown[] = []) => ({ graph: { nodes, edges } });

describe('nodes of others', () => {
  test.each([
    ['Person', 'kind=PERSON'],
    ['User', 'kind=USER_ACCOUNT'],
    ['AZUser', 'kind=USER_ACCOUNT'],
    ['Okta_User', 'kind=USER_ACCOUNT'],
    ['AZServicePrincipal', 'kind=SERVICE_ACCOUNT'],
    ['Okta_ApiToken', 'kind=API_KEY'],
    ['Computer', 'kind=SERVICE_ACCOUNT'],
  ])('of kind %s are identities with %s', async (kind, cell) => {
    const sink = await read(opengraph, { 'a.json': graph([node('1', kind)]) });
    expect(sink.rowsOf('identities.csv')).toEqual([`id=opengraph:1 ${cell} status=ACTIVE`]);
  });

  test('that are identities have what BloodHound’s collectors say of them', async () => {
    const properties = {
      name: 'ANN@ACME',
      displayname: 'Ann',
      enabled: false,
      email: 'a@x',
      pwdlastset: 1609459200,
      lastlogontimestamp: -1,
      environmentid: 'ACME',
      password: 'canary',
      unixpassword: 'canary',
    };
    const sink = await read(opengraph, { 'a.json': graph([node('1', 'User', properties)]) });
    expect(sink.rows).toEqual([
      'identities.csv: id=opengraph:1 name=Ann system=ACME kind=USER_ACCOUNT status=DISABLED email=a@x credential_rotated_at=2021-01-01T00:00:00Z',
    ]);
    expect(sink.everything).not.toContain('canary');
  });

  test('of kind Group are roles that grant a permission of their id', async () => {
    const sink = await read(opengraph, { 'a.json': graph([node('g', 'Group', { name: 'ADMINS' })]) });
    expect(sink.rows).toEqual([
      'roles.csv: id=opengraph:g name=ADMINS kind=Group',
      'permissions.csv: id=opengraph:g name=ADMINS',
      'grants.csv: role=opengraph:g permission=opengraph:g',
    ]);
  });

  test('of other kinds are counted', async () => {
    const sink = await read(opengraph, {
      'a.json': graph([node('1', 'Domain'), node('2', 'constructor'), { id: '3', kinds: [] }]),
    });
    expect([...sink.unread.keys()]).toEqual([
      'node of kind Domain, Base',
      'node of kind constructor, Base',
      'node of kind none',
    ]);
    expect(sink.rows).toEqual([]);
  });
});

describe('edges of others', () => {
  const NODES = [
    node('u', 'User', { name: 'Ann', mail: 'ann@x' }),
    node('s', 'AZServicePrincipal', { name: 'bot' }),
    node('g', 'Group', { name: 'g' }),
    node('h', 'AZRole', { name: 'h' }),
    node('p', 'Permission'),
    node('d', 'Domain'),
  ];
  test.each([
    ['MemberOf', 'u', 'g', 'has_role.csv: identity=opengraph:u role=opengraph:g'],
    ['AZHasRole', 's', 'h', 'has_role.csv: identity=opengraph:s role=opengraph:h'],
    ['Okta_MemberOf', 'g', 'h', 'inherits.csv: role=opengraph:g inherits=opengraph:h'],
    ['HasPermission', 'u', 'p', 'has_permission.csv: identity=opengraph:u permission=opengraph:p'],
    ['HasPermission', 'g', 'p', 'grants.csv: role=opengraph:g permission=opengraph:p'],
    ['HasMember', 'g', 'u', 'has_role.csv: identity=opengraph:u role=opengraph:g'],
    [
      'ForceChangePassword',
      'u',
      's',
      'can_act_as.csv: identity=opengraph:u target=opengraph:s via=ADMIN_RESET',
    ],
    ['ReadGMSAPassword', 'u', 's', 'can_act_as.csv: identity=opengraph:u target=opengraph:s via=CREDENTIAL'],
    ['AZRunsAs', 'u', 's', 'can_act_as.csv: identity=opengraph:u target=opengraph:s via=RUNS_AS'],
    ['MemberOf', 'u', 'unknown', 'has_role.csv: identity=opengraph:u role=opengraph:unknown'],
    ['MemberOf', 'unknown', 'g', 'has_role.csv: identity=opengraph:unknown role=opengraph:g'],
    [
      'MemberOf',
      { match_by: 'name', value: 'ann' },
      'g',
      'has_role.csv: identity=opengraph:u role=opengraph:g',
    ],
    [
      'MemberOf',
      {
        match_by: 'property',
        property_matchers: [
          { key: 'mail', operator: 'equals', value: 'ann@x' },
          { key: 'name', operator: 'equals', value: 'ANN' },
        ],
      },
      'g',
      'has_role.csv: identity=opengraph:u role=opengraph:g',
    ],
    [
      'MemberOf',
      { match_by: 'id', value: 'u', kind: 'User' },
      'g',
      'has_role.csv: identity=opengraph:u role=opengraph:g',
    ],
  ])('%s from %j to %j', async (kind, start, end, row) => {
    const sink = await read(opengraph, {
      'edges.json': graph([], [edge(kind, start, end)]),
      'nodes.json': graph(NODES),
    });
    expect(sink.rejected).toEqual([]);
    expect(sink.rows[0]).toBe(row);
  });

  test.each([
    ['Knows', 'u', 's', 'edge of kind Knows'],
    ['GenericAll', 'u', 'd', 'edge of kind GenericAll'],
    ['MemberOf', 'u', 'd', 'edge of kind MemberOf from Identity to node that is not understood'],
    ['MemberOf', 'p', 'g', 'edge of kind MemberOf from Permission to Role'],
    ['ForceChangePassword', 'u', 'g', 'edge of kind ForceChangePassword from Identity to Role'],
  ])('%s from %s to %s is counted, not guessed', async (kind, start, end, what) => {
    const sink = await read(opengraph, { 'a.json': graph(NODES, [edge(kind, start, end)]) });
    expect([...sink.unread.keys()]).toContain(what);
    expect(sink.aside).toContain(what);
  });

  test('an owner becomes the identity’s', async () => {
    const sink = await read(opengraph, {
      'a.json': graph(NODES, [edge('ManagerOf', 'u', 's'), edge('OwnedBy', 's', 'x')]),
    });
    expect(sink.rowsOf('identities.csv')[1]).toContain('owner=opengraph:u');
    expect(sink.rejected).toEqual([
      '/graph/edges/1: its node has another edge of kind OwnedBy, and can have only one',
    ]);
  });

  test.each([
    ['an end that is none', { kind: 'MemberOf', start: { value: 'u' } }, 'there is no end'],
    ['an end without a value', edge('MemberOf', {}, 'g'), 'start has no value'],
    [
      'a name that nobody has',
      edge('MemberOf', { match_by: 'name', value: 'x' }, 'g'),
      'the start is looked for by name "x", which no node of the files has',
    ],
    [
      'a property that two have',
      edge(
        'MemberOf',
        { match_by: 'property', property_matchers: [{ key: 'twin', operator: 'equals', value: 1 }] },
        'g',
      ),
      'the start is looked for by twin 1, which 2 nodes have',
    ],
    [
      'a kind that the node has not',
      edge('MemberOf', { value: 'u', kind: 'Group' }, 'g'),
      'the start is to be of kind Group, and is not',
    ],
    [
      'another way to match',
      edge('MemberOf', { match_by: 'magic', value: 'u' }, 'g'),
      'start/match_by is none of id, name and property',
    ],
    ['no kind', { start: { value: 'u' }, end: { value: 'g' } }, 'there is no kind'],
    ['nothing', 'edge', 'edge is a text, no object'],
  ])('with %s are rejected', async (_, bad, reason) => {
    const twins = [node('t1', 'User', { twin: 1 }), node('t2', 'User', { twin: 1 })];
    const sink = await read(opengraph, { 'a.json': graph([...NODES, ...twins], [bad]) });
    expect(sink.rejected).toEqual([`/graph/edges/0: ${reason}`]);
  });
});

describe('files', () => {
  test.each([
    ['{"a":1}', /No file has a graph/],
    ['{"graph":{"nodes":"x"}}', /\/graph\/nodes: there is no list/],
    ['{"graph":{"nodes":[{"id":"1"', /cut off/],
    ['{"graph":{"nodes":[{"constructor":1,"__proto__":{}}]}}', /__proto__/],
  ])('%s is refused', async (text, reason) => {
    await expect(read(opengraph, { 'a.json': text })).rejects.toThrow(reason);
  });

  test('that have no graph are told', async () => {
    const sink = await read(opengraph, {
      'a.json': graph([node('1', 'User')]),
      'schema.json': { title: 'x' },
    });
    expect(sink.notices).toEqual(['schema.json is not read: it has no graph with nodes or edges.']);
  });

  test('are recognised by their graph', () => {
    expect(recognised(opengraph, { 'a.json': '{"graph": {"nodes": [' })).toContain('a.json');
    expect(recognised(opengraph, { 'a.json': '{"nodes": []}' })).toBeNull();
  });
});
