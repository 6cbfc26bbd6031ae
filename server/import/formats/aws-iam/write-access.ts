import { createHash } from 'node:crypto';
import type { Sink } from '../format.ts';
import { systemOf, type Holder, type Policy, type Principal, type Reference } from './details.ts';
import type { Effective } from './effective.ts';
import type { Gifts, Restraints } from './evaluate.ts';
import type { AwsPermission } from './permissions.ts';
import type { Statement } from './policy.ts';
import { reasonOf, reportUncompared, whatIsLeft } from './uncompared.ts';

/** Id of a permission: one in each account, since a policy gives nothing in another. */
export function permissionId(account: string, { name }: AwsPermission): string {
  return `aws:${account}:${name}`;
}

/** Gives a holder a role that stands for a policy, or for what is left of it. */
type Giving = (role: string, rationale?: string) => void;

/**
 * Writes policies and groups as roles, and who has them. Where a Deny or a boundary takes something of a policy away from
 * a group or principal, what is left of it is a role of its own, because the model knows no denials (MODEL.md section 12).
 */
export class AccessWriter {
  readonly #sink: Sink;
  readonly #effective: Effective;
  readonly #rests = new Map<Gifts, string>();
  readonly #written = new Set<string>();

  constructor(sink: Sink, effective: Effective) {
    this.#sink = sink;
    this.#effective = effective;
  }

  /** A managed policy, which is a role whether anybody has it or not. */
  managedPolicy(policy: Policy): void {
    this.#policyRole(policy);
    this.#statements(policy);
  }

  /** A group is a role that has its policies. */
  group(group: Holder): void {
    this.#sink.record('group', group.place);
    const { id, name, account } = group;
    this.#sink.row('roles.csv', { id, name, kind: 'AWS group', system: systemOf(account) });
    this.#holdings(group, this.#effective.groupRestraints(group), (inherits, rationale) =>
      this.#sink.row('inherits.csv', { role: id, inherits, rationale }),
    );
  }

  /** What a user or role has of its own and through groups. Its identity is written already. */
  principal(principal: Principal): void {
    const { id: identity, boundary } = principal;
    const restraints = this.#effective.restraints(principal);
    if (boundary && !restraints.boundary)
      this.#sink.notUnderstood(
        'Permissions boundary that the export does not describe: not applied',
        boundary.place,
      );
    const giving: Giving = (role, rationale) => this.#sink.row('has_role.csv', { identity, role, rationale });
    this.#holdings(principal, restraints, giving);
    for (const membership of principal.groups) this.#membership(membership, restraints, giving);
  }

  #membership({ id, name, place }: Reference, restraints: Restraints, giving: Giving): void {
    this.#sink.record('membership', place);
    const group = this.#effective.group(id);
    if (!group) return this.#sink.reject('is a group that the export does not describe', 'GroupList', name);
    const policies = this.#effective.own(group);
    const ofGroup = this.#effective.groupRestraints(group);
    // The principal's restraints include the group's, so as many permissions are the same permissions.
    const hasAll = policies.every(
      (policy) =>
        this.#effective.left(policy, restraints).size === this.#effective.left(policy, ofGroup).size,
    );
    if (hasAll) return giving(group.id);
    this.#sink.notice(
      'Some members of groups have less than their group gives, because of a Deny or a permissions boundary of their own: they are shown with what is left, and not as members.',
    );
    for (const policy of policies) this.#give(policy, restraints, giving, `through group ${name}`);
  }

  #holdings(holder: Holder, restraints: Restraints, giving: Giving): void {
    for (const policy of holder.inline) {
      this.#policyRole(policy);
      this.#give(policy, restraints, giving);
      this.#statements(policy);
    }
    for (const { id, place } of holder.attached) {
      this.#sink.record('attached policy', place);
      const policy = this.#effective.policy(id);
      if (policy) {
        this.#give(policy, restraints, giving);
        continue;
      }
      this.#sink.notUnderstood('Attached policy that the export does not describe; was it filtered?', place);
      giving(id);
    }
  }

  #give(policy: Policy, restraints: Restraints, giving: Giving, how?: string): void {
    const left = this.#effective.left(policy, restraints);
    if (left === this.#effective.alone(policy)) giving(policy.id, how);
    else if (left.size > 0) giving(this.#rest(policy, left), how);
  }

  /** The role that stands for what is left of a policy, for all who have the same left. */
  #rest(policy: Policy, left: Gifts): string {
    const known = this.#rests.get(left);
    if (known !== undefined) return known;
    const { account } = policy;
    const names = [...left.keys()].map(({ name }) => name).sort();
    const id = `${policy.id}/less-denied/${createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 16)}`;
    this.#rests.set(left, id);
    const name = `${policy.name}, less what is denied`;
    this.#sink.mention('roles.csv', { id, name, kind: `AWS ${policy.kind}`, system: systemOf(account) });
    if (this.#written.has(id)) return id;
    this.#written.add(id);
    for (const [permission, givers] of left) {
      this.#mention(permission, account);
      const rationale = whatIsLeft(policy, givers);
      this.#sink.row('grants.csv', { role: id, permission: permissionId(account, permission), rationale });
    }
    return id;
  }

  #policyRole({ id, name, kind, account, place }: Policy): void {
    this.#sink.record(kind, place);
    this.#sink.row('roles.csv', { id, name, kind: `AWS ${kind}`, system: systemOf(account) });
  }

  /** The record of each statement gives what it grants to anyone who has the policy. */
  #statements(policy: Policy): void {
    const byStatement = new Map<Statement, AwsPermission[]>(
      policy.statements.map((statement) => [statement, []]),
    );
    for (const [permission, givers] of this.#effective.alone(policy)) {
      for (const giver of givers) byStatement.get(giver)!.push(permission);
    }
    for (const [statement, permissions] of byStatement) {
      this.#sink.record('policy statement', statement.place);
      reportUncompared(this.#sink, statement);
      const rationale = reasonOf(statement);
      for (const permission of permissions) {
        this.#mention(permission, policy.account);
        this.#sink.row('grants.csv', {
          role: policy.id,
          permission: permissionId(policy.account, permission),
          rationale,
        });
      }
    }
  }

  #mention(permission: AwsPermission, account: string): void {
    const id = permissionId(account, permission);
    this.#sink.mention('permissions.csv', { id, name: permission.name, system: systemOf(account) });
  }
}
