/**
 * Roles that Keycloak makes by itself in every realm or for every client: a realm file written by hand refers to them
 * without describing them. Source: Keycloak's server administration guide and `org.keycloak.models` (`AdminRoles`,
 * `AccountRoles`, `Constants`).
 */
const REALM_ROLES: ReadonlySet<string> = new Set(['offline_access', 'uma_authorization']);
/** Of the realm in which Keycloak's administrators are. */
const MASTER_ROLES: ReadonlySet<string> = new Set(['admin', 'create-realm']);
/** Of any client for which authorisation services are switched on. */
const ANY_CLIENT_ROLES: ReadonlySet<string> = new Set(['uma_protection']);
const CLIENT_ROLES: Readonly<Record<string, ReadonlySet<string>>> = {
  account: new Set([
    'delete-account',
    'manage-account',
    'manage-account-links',
    'manage-consent',
    'view-applications',
    'view-consent',
    'view-groups',
    'view-profile',
  ]),
  broker: new Set(['read-token']),
  'realm-management': new Set([
    'create-client',
    'impersonation',
    'manage-authorization',
    'manage-clients',
    'manage-events',
    'manage-identity-providers',
    'manage-realm',
    'manage-users',
    'query-clients',
    'query-groups',
    'query-realms',
    'query-users',
    'realm-admin',
    'view-authorization',
    'view-clients',
    'view-events',
    'view-identity-providers',
    'view-realm',
    'view-users',
  ]),
};

/** Roles of these names let whoever has them act as users of the realm, or give themselves any role. */
const POWERFUL: ReadonlySet<string> = new Set([
  'impersonation',
  'manage-clients',
  'manage-realm',
  'manage-users',
  'realm-admin',
]);

export function isBuiltInRealmRole(realm: string, role: string): boolean {
  return (
    REALM_ROLES.has(role) ||
    role === `default-roles-${realm.toLowerCase()}` ||
    (realm === 'master' && MASTER_ROLES.has(role))
  );
}

export function isBuiltInClientRole(client: string, role: string): boolean {
  return (
    ANY_CLIENT_ROLES.has(role) || (Object.hasOwn(CLIENT_ROLES, client) && CLIENT_ROLES[client].has(role))
  );
}

/** In the realm `master` the clients of the roles are those that stand for the realms: `master-realm`, `acme-realm`. */
export function isPowerfulClientRole(client: string, role: string): boolean {
  return (client === 'realm-management' || client.endsWith('-realm')) && POWERFUL.has(role);
}
