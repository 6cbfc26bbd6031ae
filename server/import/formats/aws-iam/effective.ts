import type { Details, Holder, Policy, Principal } from './details.ts';
import type { Evaluation, Gifts, Restraints } from './evaluate.ts';
import type { Statement } from './policy.ts';

/** A way in which a user or role comes to a policy. */
export interface Way {
  /** The group that brings it; absent where the policy is the principal's own. */
  readonly group: Holder | undefined;
  readonly policy: Policy;
}

/** Which policies hold for whom, what each gives alone, and what is left of it among all others. */
export class Effective {
  readonly #details: Details;
  readonly #evaluation: Evaluation;
  readonly #groups: ReadonlyMap<string, Holder>;
  readonly #alone = new WeakMap<Policy, Gifts>();
  readonly #left = new WeakMap<Policy, Map<string, Gifts>>();
  readonly #touched = new WeakMap<Policy, Map<Statement, boolean>>();
  readonly #numbers = new Map<object, number>();
  readonly #restraints = new WeakMap<Principal, Restraints>();

  constructor(details: Details, evaluation: Evaluation) {
    this.#details = details;
    this.#evaluation = evaluation;
    this.#groups = new Map(details.groups.map((group) => [`${group.account}/${group.name}`, group]));
  }

  /** The policies of a group, user or role itself, as far as the files describe them. */
  own(holder: Holder): Policy[] {
    const attached = holder.attached.map(({ id }) => this.#details.policies.get(id));
    return [...holder.inline, ...attached.filter((policy) => policy !== undefined)];
  }

  policy(id: string): Policy | undefined {
    return this.#details.policies.get(id);
  }

  group(id: string): Holder | undefined {
    return this.#groups.get(id);
  }

  /** All ways in which a principal comes to policies. */
  ways(principal: Principal): Way[] {
    const own = this.own(principal).map((policy): Way => ({ group: undefined, policy }));
    const groups = principal.groups.map(({ id }) => this.group(id)).filter((group) => group !== undefined);
    return [...own, ...groups.flatMap((group) => this.own(group).map((policy): Way => ({ group, policy })))];
  }

  /** What restrains a principal: each Deny of its policies and its boundary, and what the boundary allows. */
  restraints(principal: Principal): Restraints {
    const known = this.#restraints.get(principal);
    if (known) return known;
    const bounding = principal.boundary && this.#details.policies.get(principal.boundary.id);
    const statements = this.ways(principal).flatMap(({ policy }) => policy.statements);
    const restraints = {
      denies: denies([...statements, ...(bounding?.statements ?? [])]),
      boundary: bounding?.statements.filter(({ effect }) => effect === 'Allow'),
    };
    this.#restraints.set(principal, restraints);
    return restraints;
  }

  /** What a group's policies are restrained by, whoever is in it. */
  groupRestraints(group: Holder): Restraints {
    return { denies: denies(this.own(group).flatMap(({ statements }) => statements)), boundary: undefined };
  }

  /** What a policy gives to anyone who has it. */
  alone(policy: Policy): Gifts {
    let gifts = this.#alone.get(policy);
    if (!gifts) {
      gifts = this.#evaluation.gifts(policy.statements, {
        denies: denies(policy.statements),
        boundary: undefined,
      });
      this.#alone.set(policy, gifts);
    }
    return gifts;
  }

  /** What is left of a policy under restraints; the same object where the same is left for the same reasons. */
  left(policy: Policy, { denies: all, boundary }: Restraints): Gifts {
    const alone = this.alone(policy);
    const telling = all.filter((deny) => this.#touches(deny, policy));
    if (telling.length === 0 && !boundary) return alone;
    const key = [...telling, ...(boundary ? [BOUNDARY, ...boundary] : [])]
      .map((one) => this.#number(one))
      .join(' ');
    let known = this.#left.get(policy);
    if (!known) this.#left.set(policy, (known = new Map<string, Gifts>()));
    let left = known.get(key);
    if (!left) {
      left = this.#evaluation.gifts(policy.statements, { denies: telling, boundary });
      if (left.size === alone.size) left = alone;
      known.set(key, left);
    }
    return left;
  }

  #touches(deny: Statement, policy: Policy): boolean {
    let known = this.#touched.get(policy);
    if (!known) this.#touched.set(policy, (known = new Map<Statement, boolean>()));
    let touches = known.get(deny);
    if (touches === undefined)
      known.set(deny, (touches = this.#evaluation.touches(deny, this.alone(policy))));
    return touches;
  }

  #number(one: object): number {
    const number = this.#numbers.get(one) ?? this.#numbers.size;
    this.#numbers.set(one, number);
    return number;
  }
}

/** Stands before the statements of a boundary, which may be none. */
const BOUNDARY = {};

function denies(statements: readonly Statement[]): Statement[] {
  return statements.filter(({ effect, conditions }) => effect === 'Deny' && conditions.length === 0);
}
