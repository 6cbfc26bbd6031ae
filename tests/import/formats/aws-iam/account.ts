/** An export of one account, with what a test changes of it. */
export const ACCOUNT = '111122223333';

export interface Parts {
  readonly users?: readonly object[];
  readonly groups?: readonly object[];
  readonly roles?: readonly object[];
  readonly policies?: readonly object[];
}

export function details({ users = [], groups = [], roles = [], policies = [] }: Parts): object {
  return { UserDetailList: users, GroupDetailList: groups, RoleDetailList: roles, Policies: policies };
}

export function arn(rest: string, account: string = ACCOUNT): string {
  return `arn:aws:iam::${account}:${rest}`;
}

/** Names of attached policies are those of the account; an inline policy is called `inline`. */
interface Given {
  readonly statements?: readonly object[];
  readonly attached?: readonly string[];
}

export function user(
  name: string,
  { statements, attached = [], ...more }: Given & Record<string, unknown> = {},
): object {
  return {
    UserName: name,
    UserId: `AIDA${name.toUpperCase()}`,
    Arn: arn(`user/${name}`),
    GroupList: [],
    UserPolicyList: inline(statements),
    AttachedManagedPolicies: attachments(attached),
    ...more,
  };
}

export function group(name: string, { statements, attached = [] }: Given = {}): object {
  return {
    GroupName: name,
    Arn: arn(`group/${name}`),
    GroupPolicyList: inline(statements),
    AttachedManagedPolicies: attachments(attached),
  };
}

export function role(
  name: string,
  trust: readonly object[],
  { statements, attached = [], ...more }: Given & Record<string, unknown> = {},
): object {
  return {
    RoleName: name,
    RoleId: `AROA${name.toUpperCase()}`,
    Arn: arn(`role/${name}`),
    AssumeRolePolicyDocument: document(trust),
    RolePolicyList: inline(statements),
    AttachedManagedPolicies: attachments(attached),
    InstanceProfileList: [],
    ...more,
  };
}

export function policy(name: string, statements: readonly object[], more: object = {}): object {
  return {
    PolicyName: name,
    Arn: arn(`policy/${name}`),
    DefaultVersionId: 'v1',
    PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, Document: document(statements) }],
    ...more,
  };
}

export function document(statements: readonly object[]): object {
  return { Version: '2012-10-17', Statement: statements };
}

export function allow(action: string | readonly string[], more: object = {}): object {
  return { Effect: 'Allow', Action: action, Resource: '*', ...more };
}

export function deny(action: string | readonly string[], more: object = {}): object {
  return { Effect: 'Deny', Action: action, Resource: '*', ...more };
}

export function trusts(principal: unknown, more: object = {}): object {
  return { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', ...more };
}

function inline(statements: readonly object[] | undefined): object[] {
  return statements ? [{ PolicyName: 'inline', PolicyDocument: document(statements) }] : [];
}

function attachments(names: readonly string[]): object[] {
  return names.map((name) => ({ PolicyName: name, PolicyArn: arn(`policy/${name}`) }));
}
