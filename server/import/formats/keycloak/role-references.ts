import { asObject, objectOf, textsOf } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { Row } from '../mapped.ts';
import { isBuiltInClientRole, isBuiltInRealmRole, isPowerfulClientRole } from './built-in.ts';
import { clientRoleId, realmRoleId } from './ids.ts';
import type { Realm } from './realm.ts';

/** The roles that a user, group or composite role names, and what is to be said of them. */
export interface RoleReferences {
  readonly ids: readonly string[];
  /** Of roles that Keycloak makes by itself and the files do not describe. */
  readonly mentions: readonly Row[];
  readonly notUnderstood: readonly string[];
}

/**
 * Reads realm roles (a list of names) and client roles (client id → list of names). A role that is neither described nor
 * made by Keycloak stays a reference to what nobody describes, and is judged as such.
 */
export function roleReferences(
  realm: Realm,
  object: JsonObject,
  keys: { readonly realm: string; readonly client: string },
): RoleReferences {
  const ids: string[] = [];
  const mentions: Row[] = [];
  const notUnderstood: string[] = [];
  for (const role of textsOf(object, keys.realm)) {
    const id = realmRoleId(realm.name, role);
    ids.push(id);
    if (!realm.roles.has(id) && isBuiltInRealmRole(realm.name, role))
      mentions.push(...builtIn(id, role, 'realm role', realm.name));
  }
  const byClient = objectOf(object, keys.client) ?? {};
  for (const client of Object.keys(byClient)) {
    for (const role of textsOf(asObject(byClient, keys.client), client)) {
      const id = clientRoleId(realm.name, client, role);
      ids.push(id);
      if (isPowerfulClientRole(client, role)) notUnderstood.push(`${client} role ${role}, which ${POWER}`);
      if (!realm.roles.has(id) && isBuiltInClientRole(client, role))
        mentions.push(...builtIn(id, role, 'client role', client));
    }
  }
  return { ids, mentions, notUnderstood };
}

const POWER = 'lets its holder act as other users or change what anybody has';

function builtIn(id: string, name: string, kind: string, system: string): Row[] {
  const description = 'Made by Keycloak itself; the export does not describe it';
  return [
    ['roles.csv', { id, name, kind, system, description }],
    ['permissions.csv', { id, name, system, description }],
    ['grants.csv', { role: id, permission: id }],
  ];
}
