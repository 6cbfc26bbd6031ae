import { FieldFault, flagOf, objectOf, objectsOf, textOf } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { Mapped } from '../mapped.ts';
import { serviceAccountName, userId } from './ids.ts';
import type { Realm } from './realm.ts';
import { isSwitchedOff } from './users.ts';

/**
 * One client. It can act by itself where it has a service account, which is among the users of an export; where it is not
 * (a file written by hand), it is made of the client, as Keycloak would. Secrets, keys and redirect addresses are not looked at.
 */
export function mapClient(realm: Realm, client: JsonObject): Mapped {
  const clientId = requiredClientId(client);
  const notUnderstood = notRead(client);
  if (flagOf(client, 'serviceAccountsEnabled') !== true)
    return { rows: [], notUnderstood, setAside: 'client without a service account: it acts for users only' };
  if (realm.describedServiceAccounts.has(clientId))
    return { rows: [], notUnderstood, setAside: 'client whose service account is among the users' };
  const username = serviceAccountName(clientId);
  return {
    notUnderstood,
    rows: [
      [
        'identities.csv',
        {
          id: userId(realm.name, username),
          name: username,
          kind: 'SERVICE_ACCOUNT',
          status: isSwitchedOff(realm, clientId) ? 'DISABLED' : 'ACTIVE',
          system: realm.name,
        },
      ],
    ],
  };
}

export function requiredClientId(client: JsonObject): string {
  const id = textOf(client, 'clientId');
  if (id === undefined) throw new FieldFault('clientId', 'there is no clientId');
  return id;
}

/** What may add to, or take from, what roles say, and is not read. */
function notRead(client: JsonObject): string[] {
  const authorization = objectOf(client, 'authorizationSettings') ?? {};
  return [
    ...objectsOf(authorization, 'policies').map(
      (policy) => `authorisation services policy of type ${textOf(policy, 'type') ?? 'unknown'}`,
    ),
    ...objectsOf(client, 'protocolMappers').map(
      (mapper) => `protocol mapper ${textOf(mapper, 'protocolMapper') ?? 'unknown'}`,
    ),
    ...(flagOf(client, 'fullScopeAllowed') === false ? ['client with fullScopeAllowed: false'] : []),
  ];
}
