/**
 * Ids of what a realm holds, shaped as the paths of Keycloak's own administration API:
 * `keycloak:REALM/roles/NAME`, `keycloak:REALM/clients/CLIENT/roles/NAME`, `keycloak:REALM/groups/PARENT/CHILD`,
 * `keycloak:REALM/users/NAME`. A slash or a percent sign inside a name is percent-encoded, so that no two things share one.
 */
export function realmRoleId(realm: string, role: string): string {
  return `${realmId(realm)}/roles/${part(role)}`;
}

export function clientRoleId(realm: string, client: string, role: string): string {
  return `${realmId(realm)}/clients/${part(client)}/roles/${part(role)}`;
}

/** @param path as Keycloak writes it, such as `/Parent/Child`; a slash inside a name is `~/` there */
export function groupId(realm: string, path: string): string {
  return `${realmId(realm)}/groups${path.startsWith('/') ? '' : '/'}${path}`;
}

export function userId(realm: string, username: string): string {
  return `${realmId(realm)}/users/${part(username)}`;
}

/** Keycloak's own name for the user that a client's service account is. */
export function serviceAccountName(client: string): string {
  return `service-account-${client.toLowerCase()}`;
}

function realmId(realm: string): string {
  return `keycloak:${part(realm)}`;
}

function part(name: string): string {
  return name.replaceAll('%', '%25').replaceAll('/', '%2F');
}
