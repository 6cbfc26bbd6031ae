import { isWithin } from './distinguished-name.ts';
import { textsAt, type Entry } from './entry.ts';

/** What an entry is, for access: a group, an account of a kind, or something else (its object class). */
export type EntryClass =
  | { readonly is: 'group'; readonly kind: string }
  | { readonly is: 'account'; readonly kind: 'USER_ACCOUNT' | 'SERVICE_ACCOUNT' }
  | { readonly is: 'other'; readonly kind: string };

/** Object classes of groups, in lower case: RFC 4519, RFC 2307 and its successors, Active Directory, 389 Directory Server. */
const GROUPS: readonly string[] = [
  'group',
  'groupofnames',
  'groupofuniquenames',
  'groupofmembers',
  'groupofentries',
  'groupofurls',
  'posixgroup',
  'organizationalrole',
  'nsroledefinition',
  'nscomplexroledefinition',
  'nsmanagedroledefinition',
];

/** Accounts that are no person's wherever they stand. */
const SERVICES: readonly string[] = [
  'applicationprocess',
  'computer',
  'ipaservice',
  'msds-managedserviceaccount',
  'msds-groupmanagedserviceaccount',
  'msds-delegatedmanagedserviceaccount',
];

const PEOPLE: readonly string[] = [
  'person',
  'organizationalperson',
  'inetorgperson',
  'residentialperson',
  'user',
  'posixaccount',
  'shadowaccount',
  'foreignsecurityprincipal',
];

/** Accounts that are no person's unless the entry is a person's too. */
const ACCOUNTS: readonly string[] = ['account', 'simplesecurityobject'];

/** @param services names, normalised, below which all accounts are taken for service accounts */
export function classOf(entry: Entry, services: readonly string[]): EntryClass {
  const classes = textsAt(entry, 'objectclass').map((name) => name.toLowerCase());
  const has = (names: readonly string[]): string | undefined => names.find((name) => classes.includes(name));
  const isAccountByPassword = classes.includes('simplesecurityobject');
  const group = has(GROUPS);
  // An administrator of a directory is often an organizationalRole with a password.
  if (group !== undefined && !(group === 'organizationalrole' && isAccountByPassword))
    return { is: 'group', kind: group };
  if (has(SERVICES) !== undefined) return { is: 'account', kind: 'SERVICE_ACCOUNT' };
  const isPerson = has(PEOPLE) !== undefined;
  if (isPerson || has(ACCOUNTS) !== undefined) {
    const isService = !isPerson || services.some((top) => isWithin(entry.name, top));
    return { is: 'account', kind: isService ? 'SERVICE_ACCOUNT' : 'USER_ACCOUNT' };
  }
  return { is: 'other', kind: classes.find((name) => name !== 'top') ?? 'without objectClass' };
}
