import { FieldFault, objectsOf, textOf } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { Mapped, Row } from '../mapped.ts';
import { unreadSchemas } from './attributes.ts';
import type { ScimIds } from './ids.ts';

/**
 * A group (RFC 7643 section 4.2): a role that its members have, and a permission of its own id, because applications
 * check the group itself. A group that is a member has all that this one has.
 * @param group with names of attributes in lower case
 * @param groups ids of the groups of the export, for members that do not say what they are
 */
export function mapGroup(group: JsonObject, groups: ReadonlySet<string>, ids: ScimIds): Mapped {
  const own = requiredId(group);
  const id = ids.group(own);
  const notUnderstood = unreadSchemas(group);
  const members = objectsOf(group, 'members').flatMap((member, at): Row[] => {
    const value = textOf(member, 'value');
    if (value === undefined) throw new FieldFault('members', `members/${at} has no value`);
    const type = typeOfMember(member, value, groups);
    if (type === 'group') return [['inherits.csv', { role: ids.group(value), inherits: id }]];
    if (type === 'user') return [['has_role.csv', { identity: ids.user(value), role: id }]];
    notUnderstood.push(`member of type ${type}`);
    return [];
  });
  return { rows: [...groupRows(own, textOf(group, 'displayname'), ids), ...members], notUnderstood };
}

/** A group as a role and as the permission that it grants. */
export function groupRows(value: string, display: string | undefined, ids: ScimIds): Row[] {
  const id = ids.group(value);
  return [
    ['roles.csv', { id, name: display, kind: 'group' }],
    ['permissions.csv', { id, name: display }],
    ['grants.csv', { role: id, permission: id }],
  ];
}

/** Every resource has one (RFC 7643 section 3.1); an export without it cannot be referred to. */
export function requiredId(resource: JsonObject): string {
  const id = textOf(resource, 'id');
  if (id === undefined) throw new FieldFault('id', 'the resource has no id');
  return id;
}

function typeOfMember(member: JsonObject, value: string, groups: ReadonlySet<string>): string {
  const type = textOf(member, 'type')?.toLowerCase();
  if (type !== undefined) return type;
  const reference = textOf(member, '$ref') ?? '';
  return groups.has(value) || /\/Groups\//i.test(reference) ? 'group' : 'user';
}
