import { FieldFault, flagOf, textOf, textsOf } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { Mapped, Row } from '../mapped.ts';
import { groupId, userId } from './ids.ts';
import type { Realm } from './realm.ts';
import { roleReferences } from './role-references.ts';

/**
 * One user, with the roles and groups that it was given. Credentials, attributes and links to other systems are not looked at.
 * A user that stands for a client is the client's service account, and can do nothing while the client is disabled.
 */
export function mapUser(realm: Realm, user: JsonObject): Mapped {
  // Users of a user storage provider have an id alone (federatedUsers).
  const username = textOf(user, 'username') ?? textOf(user, 'id');
  if (username === undefined) throw new FieldFault('username', 'there is no username');
  const id = userId(realm.name, username);
  const client = textOf(user, 'serviceAccountClientId');
  const isDisabled = flagOf(user, 'enabled') === false || isSwitchedOff(realm, client);
  const has = roleReferences(realm, user, { realm: 'realmRoles', client: 'clientRoles' });
  const groups = textsOf(user, 'groups').map((path) => groupId(realm.name, path));
  const rows: Row[] = [
    [
      'identities.csv',
      {
        id,
        name: fullName(user) ?? username,
        kind: client === undefined ? 'USER_ACCOUNT' : 'SERVICE_ACCOUNT',
        status: isDisabled ? 'DISABLED' : 'ACTIVE',
        system: realm.name,
        email: textOf(user, 'email'),
      },
    ],
    ...[...has.ids, ...groups].map((role): Row => ['has_role.csv', { identity: id, role }]),
  ];
  return { ...has, rows };
}

/** Where nobody can log in: a realm that is disabled, or the service account of a client that is. */
export function isSwitchedOff(realm: Realm, client: string | undefined): boolean {
  return !realm.enabled || (client !== undefined && realm.clients.get(client)?.enabled === false);
}

function fullName(user: JsonObject): string | undefined {
  const names = [textOf(user, 'firstName'), textOf(user, 'lastName')].filter((name) => name !== undefined);
  return names.length === 0 ? undefined : names.join(' ');
}
