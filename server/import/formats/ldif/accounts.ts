import type { Mapped, Row } from '../mapped.ts';
import type { EntryClass } from './classes.ts';
import type { Directory } from './directory.ts';
import { domainOf } from './distinguished-name.ts';
import { firstText, namesAt, ownValue, textsAt, type Entry } from './entry.ts';
import { asDay, asTime, fileTime, generalizedTime, shadowDay } from './times.ts';

/** The bundle's id of an entry: its name in the form that is compared. */
export function ldifId(name: string): string {
  return `ldif:${name}`;
}

/** Attributes in which an entry names the groups that it is in. */
const GROUPS_OF = ['memberof', 'ismemberof', 'groupmembership', 'nsroledn'] as const;

/** Of a person or a service: an identity, and its groups as far as its own entry names them. */
export function mapAccount(
  entry: Entry,
  kind: (EntryClass & { is: 'account' })['kind'],
  directory: Directory,
): Mapped {
  const id = ldifId(entry.name);
  const primary = primaryGroup(entry, directory);
  const groups = new Set([...groupsNamed(entry), ...(primary.group === undefined ? [] : [primary.group])]);
  const [named] = ['manager', 'owner', 'managedby'].flatMap((attribute) => namesAt(entry, attribute));
  const owner = named === undefined || named === '' ? [] : [ldifId(named)];
  const expires = fileTime(firstText(entry, 'accountexpires'));
  // The account is good until that moment, which is often the midnight after its last day.
  const lastDay = expires && new Date(expires.getTime() - 1000);
  return {
    rows: [
      [
        'identities.csv',
        {
          id,
          name: firstText(entry, 'displayname', 'cn', 'uid', 'samaccountname') ?? ownValue(entry.record),
          kind,
          status: isDisabled(entry) ? 'DISABLED' : 'ACTIVE',
          system: domainOf(entry.name),
          department: firstText(entry, 'department', 'departmentnumber', 'ou'),
          email: firstText(entry, 'mail'),
          owner: owner.at(0),
          valid_to: asDay(lastDay ?? shadowDay(firstText(entry, 'shadowexpire'))),
          last_used_at: asTime(
            fileTime(firstText(entry, 'lastlogontimestamp')) ??
              generalizedTime(firstText(entry, 'authtimestamp')),
          ),
          credential_rotated_at: asTime(
            fileTime(firstText(entry, 'pwdlastset')) ?? generalizedTime(firstText(entry, 'pwdchangedtime')),
          ),
        },
      ],
      ...[...groups].map((group): Row => ['has_role.csv', { identity: id, role: ldifId(group) }]),
    ],
    placeholders: owner,
    notUnderstood: primary.notUnderstood,
  };
}

export function groupsNamed(entry: Entry): string[] {
  return GROUPS_OF.flatMap((attribute) => namesAt(entry, attribute));
}

const ACCOUNT_DISABLED = 0x2;

/**
 * Switched off by the administrator, or locked by a password policy: `userAccountControl` bit 2 (Active Directory),
 * `nsAccountLock` (389 Directory Server, FreeIPA), `loginDisabled` (eDirectory), `pwdAccountLockedTime` (OpenLDAP).
 */
function isDisabled(entry: Entry): boolean {
  const control = Number(firstText(entry, 'useraccountcontrol') ?? 0);
  const isTrue = (attribute: string): boolean => firstText(entry, attribute)?.toLowerCase() === 'true';
  return (
    (Number.isInteger(control) && (control & ACCOUNT_DISABLED) !== 0) ||
    isTrue('nsaccountlock') ||
    isTrue('logindisabled') ||
    textsAt(entry, 'pwdaccountlockedtime').length > 0
  );
}

/** The group that an account is in by a number, without being one of its members by name. */
function primaryGroup(
  entry: Entry,
  directory: Directory,
): { group?: string | undefined; notUnderstood: readonly string[] } {
  const relative = firstText(entry, 'primarygroupid');
  const number = firstText(entry, 'gidnumber');
  if (relative === undefined && number === undefined) return { notUnderstood: [] };
  const group =
    (relative === undefined ? undefined : directory.groupOfRelativeId(Number(relative), entry)) ??
    (number === undefined ? undefined : directory.groupOfNumber(number));
  const what = relative === undefined ? `gidNumber ${number}` : `primaryGroupID ${relative}`;
  return {
    group,
    notUnderstood: group === undefined ? [`primary group that no file describes (${what})`] : [],
  };
}
