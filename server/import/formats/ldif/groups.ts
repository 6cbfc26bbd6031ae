import type { Mapped, Row } from '../mapped.ts';
import { groupsNamed, ldifId } from './accounts.ts';
import type { Directory } from './directory.ts';
import { domainOf } from './distinguished-name.ts';
import { firstText, namesAt, ownValue, textsAt, type Entry } from './entry.ts';

const MEMBERS = ['member', 'uniquemember', 'roleoccupant'] as const;

/**
 * A group: a role, a permission of its own id (applications check the group itself), and its members. A group that is a
 * member of another has all that the other has.
 */
export function mapGroup(entry: Entry, kind: string, directory: Directory): Mapped {
  const id = ldifId(entry.name);
  const name = firstText(entry, 'displayname', 'cn', 'samaccountname') ?? ownValue(entry.record);
  const system = domainOf(entry.name);
  const description = firstText(entry, 'description');
  const members = membersOf(entry, directory);
  return {
    rows: [
      ['roles.csv', { id, name, kind, system, description }],
      ['permissions.csv', { id, name, system, description }],
      ['grants.csv', { role: id, permission: id }],
      ...members.rows,
      ...[...new Set(groupsNamed(entry))].map((group): Row => [
        'inherits.csv',
        { role: id, inherits: ldifId(group) },
      ]),
    ],
    notUnderstood: members.notUnderstood,
  };
}

function membersOf(entry: Entry, directory: Directory): { rows: Row[]; notUnderstood: string[] } {
  const role = ldifId(entry.name);
  const notUnderstood = textsAt(entry, 'memberurl').map(() => 'members by a search (memberURL)');
  const rows = MEMBERS.flatMap((attribute) => namesAt(entry, attribute)).flatMap((name): Row[] => {
    // Groups that must have a member name themselves, or nobody, where they have none.
    if (name === '' || name === entry.name) return [];
    const what = directory.what(name);
    if (what === 'group') return [['inherits.csv', { role: ldifId(name), inherits: role }]];
    if (what !== 'other') return [['has_role.csv', { identity: ldifId(name), role }]];
    notUnderstood.push('member that is neither an account nor a group');
    return [];
  });
  // A user id that nobody has stays a reference to what nobody describes, and is judged as such.
  const byUserId = textsAt(entry, 'memberuid').map((userId): Row => [
    'has_role.csv',
    { identity: ldifId(directory.account(userId) ?? `uid=${userId}`), role },
  ]);
  return { rows: [...rows, ...byUserId], notUnderstood };
}
