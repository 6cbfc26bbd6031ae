import { FieldFault, flagOf, isObject, listOf, objectOf, objectsOf, textOf } from '../fields.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { Mapped, Row } from '../mapped.ts';
import { ENTERPRISE_USER, unreadSchemas } from './attributes.ts';
import { groupRows, requiredId } from './groups.ts';
import type { ScimIds } from './ids.ts';

/**
 * A user (RFC 7643 sections 4.1 and 4.3): its groups and roles are roles that it has, its entitlements permissions.
 * Password, certificates and the attributes of a person are not looked at.
 * @param user with names of attributes in lower case
 * @param groupsWithMembers ids of the groups of which the export lists the members
 */
export function mapUser(user: JsonObject, groupsWithMembers: ReadonlySet<string>, ids: ScimIds): Mapped {
  const id = ids.user(requiredId(user));
  const enterprise = objectOf(user, ENTERPRISE_USER) ?? {};
  const manager = managerOf(enterprise);
  const owner = manager === undefined ? [] : [ids.user(manager)];
  const groups = groupsOf(user, groupsWithMembers);
  const roles = valuesOf(user, 'roles');
  const entitlements = valuesOf(user, 'entitlements');
  return {
    mentions: [
      ...groups.flatMap(({ value, display }) => groupRows(value, display, ids)),
      ...roles.flatMap(({ value, display }) => roleRows(value, display, ids)),
      ...entitlements.map(({ value, display }): Row => entitlementRow(value, display, ids)),
    ],
    rows: [
      [
        'identities.csv',
        {
          id,
          name: nameOf(user),
          kind: kindOf(textOf(user, 'usertype')),
          status: flagOf(user, 'active') === false ? 'DISABLED' : 'ACTIVE',
          department: textOf(enterprise, 'department'),
          email: emailOf(user),
          owner: owner.at(0),
        },
      ],
      ...groups.map(({ value }): Row => ['has_role.csv', { identity: id, role: ids.group(value) }]),
      ...roles.map(({ value }): Row => ['has_role.csv', { identity: id, role: ids.role(value) }]),
      ...entitlements.map(({ value }): Row => [
        'has_permission.csv',
        { identity: id, permission: ids.entitlement(value) },
      ]),
    ],
    placeholders: owner,
    notUnderstood: unreadSchemas(user),
  };
}

interface Value {
  readonly value: string;
  readonly display: string | undefined;
}

/** What `userType` says of accounts that are no person's, in the words that exports use. */
const NON_HUMAN: Readonly<Record<string, string>> = {
  'ai agent': 'AI_AGENT',
  bot: 'BOT',
  robot: 'BOT',
  service: 'SERVICE_ACCOUNT',
  'service account': 'SERVICE_ACCOUNT',
  serviceaccount: 'SERVICE_ACCOUNT',
  'service-account': 'SERVICE_ACCOUNT',
  service_account: 'SERVICE_ACCOUNT',
  'shared account': 'SHARED_ACCOUNT',
  shared: 'SHARED_ACCOUNT',
  system: 'SERVICE_ACCOUNT',
};

function kindOf(userType: string | undefined): string {
  const word = userType?.toLowerCase() ?? '';
  return Object.hasOwn(NON_HUMAN, word) ? NON_HUMAN[word] : 'USER_ACCOUNT';
}

/** The groups that a user is in; those by way of another group only where nothing else says so. */
function groupsOf(user: JsonObject, groupsWithMembers: ReadonlySet<string>): Value[] {
  return listOf(user, 'groups').flatMap((element, at) => {
    const isIndirect = isObject(element) && textOf(element, 'type')?.toLowerCase() === 'indirect';
    const group = valueOf(element, 'groups', at);
    return isIndirect && groupsWithMembers.has(group.value) ? [] : [group];
  });
}

function valuesOf(user: JsonObject, attribute: string): Value[] {
  return listOf(user, attribute).map((element, at) => valueOf(element, attribute, at));
}

/** An element of a multi-valued attribute, which some systems write as a bare text. */
function valueOf(element: JsonValue, attribute: string, at: number): Value {
  if (typeof element === 'string' && element !== '') return { value: element, display: undefined };
  if (!isObject(element)) throw new FieldFault(attribute, `${attribute}/${at} is no object with a value`);
  const display = textOf(element, 'display');
  const value = textOf(element, 'value') ?? display;
  if (value === undefined) throw new FieldFault(attribute, `${attribute}/${at} has no value`);
  return { value, display };
}

function roleRows(value: string, display: string | undefined, ids: ScimIds): Row[] {
  const id = ids.role(value);
  const name = display ?? value;
  return [
    ['roles.csv', { id, name, kind: 'role' }],
    ['permissions.csv', { id, name }],
    ['grants.csv', { role: id, permission: id }],
  ];
}

function entitlementRow(value: string, display: string | undefined, ids: ScimIds): Row {
  return ['permissions.csv', { id: ids.entitlement(value), name: display ?? value }];
}

/** The manager's id: an object with a value, or the id itself. */
function managerOf(enterprise: JsonObject): string | undefined {
  return isObject(enterprise['manager'])
    ? textOf(enterprise['manager'], 'value')
    : textOf(enterprise, 'manager');
}

function nameOf(user: JsonObject): string | undefined {
  const name = objectOf(user, 'name') ?? {};
  const parts = [textOf(name, 'givenname'), textOf(name, 'familyname')].filter((part) => part !== undefined);
  return (
    textOf(user, 'displayname') ??
    textOf(name, 'formatted') ??
    (parts.length > 0 ? parts.join(' ') : textOf(user, 'username'))
  );
}

function emailOf(user: JsonObject): string | undefined {
  const emails = objectsOf(user, 'emails');
  const chosen =
    emails.find((email) => flagOf(email, 'primary') === true) ??
    emails.find((email) => textOf(email, 'type')?.toLowerCase() === 'work') ??
    emails.at(0);
  return chosen && textOf(chosen, 'value');
}
