import type { ActAsVia, IdentityKind } from '../../../domain/vocabulary.ts';

/** What a node of somebody else's kind is here. */
export type ReadAs =
  { readonly node: 'IDENTITY'; readonly kind: IdentityKind } | { readonly node: 'ROLE' | 'PERMISSION' };

/** What an edge of somebody else's kind says. */
export type EdgeMeaning =
  | { readonly says: 'has' }
  | { readonly says: 'has'; readonly isReversed: true }
  | { readonly says: 'acts as'; readonly via: ActAsVia }
  | { readonly says: 'owned by'; readonly isReversed?: true };

/** Kinds without their namespace, in lower case (docs/import/opengraph.md has the same table). */
const NODES: Readonly<Record<string, ReadAs>> = {
  person: { node: 'IDENTITY', kind: 'PERSON' },
  ...of({ node: 'IDENTITY', kind: 'USER_ACCOUNT' }, [
    'user',
    'account',
    'useraccount',
    'localuser',
    'adlocaluser',
    'login',
    'serverlogin',
    'databaseuser',
  ]),
  ...of({ node: 'IDENTITY', kind: 'SERVICE_ACCOUNT' }, [
    'serviceaccount',
    'serviceprincipal',
    'managedidentity',
    'computer',
    'app',
    'application',
    'apiserviceintegration',
  ]),
  ...of({ node: 'IDENTITY', kind: 'API_KEY' }, [
    'apikey',
    'apitoken',
    'apiclient',
    'accesskey',
    'accesstoken',
    'personalaccesstoken',
  ]),
  bot: { node: 'IDENTITY', kind: 'BOT' },
  aiagent: { node: 'IDENTITY', kind: 'AI_AGENT' },
  ...of({ node: 'IDENTITY', kind: 'JOB' }, ['job', 'scheduledtask']),
  ...of({ node: 'ROLE' }, [
    'group',
    'localgroup',
    'adlocalgroup',
    'team',
    'role',
    'adminrole',
    'customrole',
    'orgrole',
    'organizationrole',
    'teamrole',
    'reporole',
    'repositoryrole',
    'directoryrole',
    'serverrole',
    'databaserole',
    'applicationrole',
    'permissionset',
    'profile',
  ]),
  ...of({ node: 'PERMISSION' }, ['permission', 'entitlement', 'privilege']),
};

const EDGES: Readonly<Record<string, EdgeMeaning>> = {
  ...of({ says: 'has' } as const, [
    'memberof',
    'memberoflocalgroup',
    'hasrole',
    'hasroleassignment',
    'assignedrole',
    'haspermission',
    'hasentitlement',
    'hasprivilege',
    'grants',
    'inherits',
  ]),
  ...of({ says: 'has', isReversed: true } as const, ['hasmember']),
  ...of({ says: 'acts as', via: 'ADMIN_RESET' } as const, [
    'forcechangepassword',
    'resetpassword',
    'changepassword',
  ]),
  ...of({ says: 'acts as', via: 'CREDENTIAL' } as const, [
    'readgmsapassword',
    'readlapspassword',
    'synclapspassword',
    'dumpsmsapassword',
    'hassession',
    'hascredential',
    'addkeycredentiallink',
    'addsecret',
    'apitokenfor',
    'keyof',
    'secretof',
  ]),
  ...of({ says: 'acts as', via: 'IMPERSONATION' } as const, [
    'allowedtoact',
    'allowedtodelegate',
    'impersonate',
    'impersonatelogin',
    'impersonatedbuser',
    'canimpersonate',
  ]),
  ...of({ says: 'acts as', via: 'RUNS_AS' } as const, ['runsas', 'runas']),
  ...of({ says: 'acts as', via: 'OWN_ACCOUNT' } as const, [
    'hasaccount',
    'syncedtoaduser',
    'syncedtoentrauser',
  ]),
  ...of({ says: 'owned by' } as const, ['ownedby']),
  ...of({ says: 'owned by', isReversed: true } as const, ['managerof']),
};

/** The first of a node's kinds that is known. */
export function nodeMeaning(kinds: readonly string[]): ReadAs | undefined {
  return kinds.map((kind) => lookUp(NODES, kind)).find((found) => found !== undefined);
}

export function edgeMeaning(kind: string): EdgeMeaning | undefined {
  return lookUp(EDGES, kind);
}

/** Without what collectors set before their kinds: `Okta_User` and `AZUser` are kinds of user. */
function lookUp<T>(table: Readonly<Record<string, T>>, kind: string): T | undefined {
  const name = kind
    .replace(/^[A-Za-z0-9]+_/, '')
    .replace(/^AZ(?:MG)?(?=[A-Z])/, '')
    .toLowerCase();
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function of<T>(meaning: T, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, meaning]));
}
