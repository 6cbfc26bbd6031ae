import { objectOf, textOf, FieldFault } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { Mapped, Row } from '../mapped.ts';
import { clientRoleId, groupId, realmRoleId } from './ids.ts';
import type { Realm } from './realm.ts';
import { roleReferences } from './role-references.ts';

/**
 * One role of a realm or of a client: a role, the roles of which it is composed, and a permission of its own id, because
 * applications check the role itself (a token names every role that somebody holds, composite or not).
 * @param client id of the client whose role it is; absent: a role of the realm
 */
export function mapRole(realm: Realm, role: JsonObject, client: string | undefined): Mapped {
  const name = requiredName(role);
  const id = client === undefined ? realmRoleId(realm.name, name) : clientRoleId(realm.name, client, name);
  const system = client ?? realm.name;
  const description = textOf(role, 'description');
  const parts = roleReferences(realm, objectOf(role, 'composites') ?? {}, COMPOSITES);
  const rows: Row[] = [
    [
      'roles.csv',
      { id, name, kind: client === undefined ? 'realm role' : 'client role', system, description },
    ],
    ['permissions.csv', { id, name, system, description }],
    ['grants.csv', { role: id, permission: id }],
    ...parts.ids.map((inherits): Row => ['inherits.csv', { role: id, inherits }]),
  ];
  return { ...parts, rows };
}

const COMPOSITES = { realm: 'realm', client: 'client' };

/** One group without its subgroups: a role that has the roles of the group, and all that its parent has. */
export function mapGroup(realm: Realm, group: JsonObject, path: string, parent: string | undefined): Mapped {
  const id = groupId(realm.name, path);
  const has = roleReferences(realm, group, { realm: 'realmRoles', client: 'clientRoles' });
  const inherited = [...(parent === undefined ? [] : [groupId(realm.name, parent)]), ...has.ids];
  const rows: Row[] = [
    [
      'roles.csv',
      {
        id,
        name: requiredName(group),
        kind: 'group',
        system: realm.name,
        description: textOf(group, 'description'),
      },
    ],
    ...inherited.map((inherits): Row => ['inherits.csv', { role: id, inherits }]),
  ];
  return { ...has, rows };
}

/** The path by which users name a group: its own, else made of its parent's and its name, as Keycloak makes it. */
export function pathOfGroup(group: JsonObject, parent: string | undefined): string {
  return textOf(group, 'path') ?? `${parent ?? ''}/${requiredName(group).replaceAll('/', '~/')}`;
}

export function requiredName(object: JsonObject): string {
  const name = textOf(object, 'name');
  if (name === undefined) throw new FieldFault('name', 'there is no name');
  return name;
}
