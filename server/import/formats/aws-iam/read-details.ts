import { FieldFault, isObject, listOf, objectOf, textOf } from '../fields.ts';
import type { Place, Sink } from '../format.ts';
import { pointerOf, type JsonObject, type JsonValue } from '../json.ts';
import {
  accountOf,
  idOf,
  type Details,
  type Holder,
  type Policy,
  type Principal,
  type Reference,
} from './details.ts';
import { isFault, statementsOf, type Statement } from './policy.ts';
import { timeOf } from './times.ts';

/** The lists of `get-account-authorization-details`, by key, and what an entry of each is called. */
export const DETAIL_LISTS = {
  UserDetailList: 'user',
  GroupDetailList: 'group',
  RoleDetailList: 'role',
  Policies: 'managed policy',
} as const;
export type DetailKind = (typeof DETAIL_LISTS)[keyof typeof DETAIL_LISTS];

/** An entry of one of the lists as it stands in the file. */
export interface Entry {
  readonly kind: DetailKind;
  readonly value: JsonValue;
  readonly place: Place;
}

/** The account of a file: the one that most of its ARNs name. Test data leaves it out in some. */
export function commonAccount(entries: readonly Entry[]): string {
  const counts = new Map<string, number>();
  for (const { value } of entries) {
    const account = isObject(value) ? accountOf(textIn(value['Arn'])) : undefined;
    if (account !== undefined) counts.set(account, (counts.get(account) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'unknown';
}

/** Turns the entries of one file into users, groups, roles and policies; tells the sink what cannot be read. */
export class DetailsReader {
  readonly #details: Details;
  readonly #sink: Sink;
  readonly #account: string;

  constructor(details: Details, sink: Sink, account: string) {
    this.#details = details;
    this.#sink = sink;
    this.#account = account;
  }

  take(entry: Entry): void {
    try {
      this.#read(entry);
    } catch (fault) {
      if (!(fault instanceof FieldFault)) throw fault;
      this.#reject(entry.kind, entry.place, fault.message, fault.column);
    }
  }

  #read({ kind, value, place }: Entry): void {
    if (!isObject(value)) return this.#reject(kind, place, 'is no JSON object');
    const arn = textOf(value, 'Arn');
    const name = textOf(
      value,
      { user: 'UserName', group: 'GroupName', role: 'RoleName', 'managed policy': 'PolicyName' }[kind],
    );
    if (arn === undefined) return this.#reject(kind, place, 'has no Arn', 'Arn');
    if (name === undefined) return this.#reject(kind, place, 'has no name', 'Arn', arn);
    if (kind === 'managed policy') return this.#policy(arn, name, value, place);
    const holder = this.#holder(kind, arn, name, value, place);
    if (kind === 'group') this.#details.groups.push(holder);
    else if (kind === 'user') this.#details.users.push(this.#principal(holder, value));
    else this.#role(this.#principal(holder, value), value);
  }

  #policy(arn: string, name: string, value: JsonObject, place: Place): void {
    const id = idOf(arn, this.#account);
    const versions = listOf(value, 'PolicyVersionList').map((version, at) => ({
      version,
      place: below(place, 'PolicyVersionList', at),
    }));
    const stated = textOf(value, 'DefaultVersionId');
    const holding = versions.find(
      ({ version }) =>
        isObject(version) &&
        (stated === undefined ? version['IsDefaultVersion'] === true : version['VersionId'] === stated),
    );
    if (!holding || !isObject(holding.version))
      return this.#reject(
        'managed policy',
        place,
        'its default version is not in PolicyVersionList: export it with all versions',
        'DefaultVersionId',
        stated,
      );
    for (const other of versions) {
      if (other === holding) continue;
      this.#sink.record('policy version', other.place);
      this.#sink.setAside('not the default version');
    }
    const statements = this.#statements('policy statement', holding.version['Document'], {
      ...holding.place,
      pointer: `${holding.place.pointer}/Document`,
    });
    this.#details.policies.set(id, {
      id,
      name,
      kind: 'managed policy',
      account: accountOf(arn) ?? this.#account,
      place,
      statements,
    });
  }

  #holder(
    kind: 'user' | 'group' | 'role',
    arn: string,
    name: string,
    value: JsonObject,
    place: Place,
  ): Holder {
    const id = idOf(arn, this.#account);
    const list = { user: 'UserPolicyList', group: 'GroupPolicyList', role: 'RolePolicyList' }[kind];
    const inline: Policy[] = [];
    for (const [at, policy] of listOf(value, list).entries()) {
      const policyPlace = below(place, list, at);
      const policyName = isObject(policy) ? textOf(policy, 'PolicyName') : undefined;
      if (!isObject(policy) || policyName === undefined) {
        this.#reject('inline policy', policyPlace, 'has no PolicyName', 'PolicyName');
        continue;
      }
      const statements = this.#statements('policy statement', policy['PolicyDocument'], {
        ...policyPlace,
        pointer: `${policyPlace.pointer}/PolicyDocument`,
      });
      inline.push({
        id: `${id}/inline-policy/${policyName}`,
        name: policyName,
        kind: 'inline policy',
        account: accountOf(arn) ?? this.#account,
        place: policyPlace,
        statements,
      });
    }
    const attached = this.#references(
      value,
      'AttachedManagedPolicies',
      place,
      'attached policy',
      'PolicyArn',
      'PolicyName',
    );
    return { id, arn, name, account: accountOf(arn) ?? this.#account, place, inline, attached };
  }

  #principal(holder: Holder, value: JsonObject): Principal {
    const groups: Reference[] = [];
    for (const [at, group] of listOf(value, 'GroupList').entries()) {
      const place = below(holder.place, 'GroupList', at);
      if (typeof group === 'string' && group !== '')
        groups.push({ id: `${holder.account}/${group}`, name: group, place });
      else this.#reject('membership', place, 'is no name of a group', 'GroupList');
    }
    const bounding = objectOf(value, 'PermissionsBoundary');
    const arn = bounding && textOf(bounding, 'PermissionsBoundaryArn');
    const boundary =
      arn === undefined
        ? undefined
        : {
            id: idOf(arn, this.#account),
            name: arn,
            place: { ...holder.place, pointer: `${holder.place.pointer}/PermissionsBoundary` },
          };
    return { ...holder, groups, boundary, uniqueId: textOf(value, 'UserId') ?? textOf(value, 'RoleId') };
  }

  #role(principal: Principal, value: JsonObject): void {
    const place = { ...principal.place, pointer: `${principal.place.pointer}/AssumeRolePolicyDocument` };
    const trust = this.#statements('trust statement', value['AssumeRolePolicyDocument'], place);
    const lastUsedAt = timeOf(objectOf(value, 'RoleLastUsed')?.['LastUsedDate']);
    const profiles = this.#references(
      value,
      'InstanceProfileList',
      principal.place,
      'instance profile',
      'Arn',
      'InstanceProfileName',
    );
    this.#details.roles.push({ ...principal, trust, lastUsedAt, profiles });
  }

  #references(
    value: JsonObject,
    list: string,
    around: Place,
    kind: string,
    arnField: string,
    nameField: string,
  ): Reference[] {
    const found: Reference[] = [];
    for (const [at, one] of listOf(value, list).entries()) {
      const place = below(around, list, at);
      const arn = isObject(one) ? textOf(one, arnField) : undefined;
      if (!isObject(one) || arn === undefined) this.#reject(kind, place, `has no ${arnField}`, arnField);
      else found.push({ id: idOf(arn, this.#account), name: textOf(one, nameField) ?? arn, place });
    }
    return found;
  }

  #statements(kind: string, document: JsonValue | undefined, place: Place): Statement[] {
    const statements: Statement[] = [];
    for (const one of statementsOf(document, place)) {
      if (isFault(one)) this.#reject(kind, one.place, one.reason, one.column, one.value);
      else statements.push(one);
    }
    return statements;
  }

  #reject(kind: string, place: Place, reason: string, column?: string, value?: string): void {
    this.#sink.record(kind, place);
    this.#sink.reject(reason, column, value);
  }
}

function below(place: Place, list: string, at: number): Place {
  return { ...place, pointer: `${place.pointer}${pointerOf([list, at])}` };
}

function textIn(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
