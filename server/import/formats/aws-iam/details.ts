import type { Place } from '../format.ts';
import type { Statement } from './policy.ts';

/** A policy, in the version that holds. */
export interface Policy {
  readonly id: string;
  readonly name: string;
  readonly kind: 'managed policy' | 'inline policy';
  readonly account: string;
  readonly place: Place;
  readonly statements: readonly Statement[];
}

/** A reference to a policy or group, and where it stands. */
export interface Reference {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
}

/** What users, groups and roles have in common. */
export interface Holder {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly account: string;
  readonly place: Place;
  readonly inline: readonly Policy[];
  readonly attached: readonly Reference[];
}

/** A user or role: what can act. */
export interface Principal extends Holder {
  /** `AIDA…`, `AROA…`: by which a policy names a principal once it is deleted. */
  readonly uniqueId: string | undefined;
  /** Id of the policy that bounds what it can be given. */
  readonly boundary: Reference | undefined;
  readonly groups: readonly Reference[];
}

export interface Role extends Principal {
  readonly trust: readonly Statement[];
  readonly lastUsedAt: string | undefined;
  readonly profiles: readonly Reference[];
}

/** An access key of a user, without the key. */
export interface AccessKey {
  readonly user: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly rotatedAt: string | undefined;
  readonly lastUsedAt: string | undefined;
  readonly place: Place;
}

/** All that was read, of all files: an account's export may be one of many. */
export interface Details {
  readonly users: Principal[];
  readonly groups: Holder[];
  readonly roles: Role[];
  readonly policies: Map<string, Policy>;
  readonly keys: AccessKey[];
  /** When each user was last seen, by id, from a credential report. */
  readonly lastUse: Map<string, string>;
}

export function noDetails(): Details {
  return { users: [], groups: [], roles: [], policies: new Map(), keys: [], lastUse: new Map() };
}

const ACCOUNT = /^\d{12}$/;

/** The account that an ARN names (`arn:partition:service:region:account:…`); undefined for what AWS itself owns. */
export function accountOf(arn: string): string | undefined {
  const account = arn.split(':', 5)[4] ?? '';
  return ACCOUNT.test(account) ? account : undefined;
}

/**
 * The id of what an ARN names. What belongs to no account (policies of AWS are the same in all) is another node in each,
 * because two sources cannot define one id.
 */
export function idOf(arn: string, account: string): string {
  return accountOf(arn) === undefined ? `${arn}@${account}` : arn;
}

/** How the account is called as a system. */
export function systemOf(account: string): string {
  return `AWS account ${account}`;
}
