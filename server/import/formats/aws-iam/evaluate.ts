import {
  mayKeep,
  sharesOf,
  takesAway,
  type AwsPermission,
  type Permissions,
  type Share,
} from './permissions.ts';
import type { Pattern } from './pattern.ts';
import type { Statement } from './policy.ts';

/** Statements that hold together, of a policy, or of all policies of a user or role. */
export interface Restraints {
  /** Every Deny that applies, those of the boundary included. */
  readonly denies: readonly Statement[];
  /** Every Allow of the permissions boundary; absent where there is none. */
  readonly boundary: readonly Statement[] | undefined;
}

/** Permissions that a policy gives, each with the statements that give it. */
export type Gifts = ReadonlyMap<AwsPermission, readonly Statement[]>;

/**
 * Decides as AWS does for identity-based policies (IAM User Guide, "Policy evaluation for requests within a single account"): what
 * some Allow gives, no Deny takes away, and the boundary, where there is one, allows as well. What cannot be decided is
 * decided so that access is reported: a condition of an Allow is taken as fulfilled, a Deny with a condition as not in
 * force, a Deny of some resources as taking away only what lies in them entirely.
 */
export class Evaluation {
  readonly #permissions: Permissions;
  readonly #about = new WeakMap<Statement, ReadonlySet<AwsPermission>>();

  constructor(permissions: Permissions) {
    this.#permissions = permissions;
  }

  /** What these statements give under these restraints. */
  gifts(statements: readonly Statement[], restraints: Restraints): Gifts {
    const gifts = new Map<AwsPermission, Statement[]>();
    const denies = restraints.denies.filter((deny) => deny.conditions.length === 0);
    for (const statement of statements) {
      if (statement.effect !== 'Allow') continue;
      for (const permission of this.#aboutOf(statement)) {
        const denying = denies.filter((deny) => this.#aboutOf(deny).has(permission));
        const keeping = restraints.boundary?.filter((allow) => this.#aboutOf(allow).has(permission));
        if (!sharesOf(statement, permission.resource).some((share) => isLeft(share, denying, keeping)))
          continue;
        const givers = gifts.get(permission);
        if (givers) givers.push(statement);
        else gifts.set(permission, [statement]);
      }
    }
    return gifts;
  }

  /** Is a statement about anything of what is given? */
  touches(statement: Statement, gifts: Gifts): boolean {
    const about = this.#aboutOf(statement);
    const [few, many] = about.size < gifts.size ? [about, gifts] : [new Set(gifts.keys()), about];
    return [...few].some((permission) => many.has(permission));
  }

  #aboutOf(statement: Statement): ReadonlySet<AwsPermission> {
    let about = this.#about.get(statement);
    if (!about) this.#about.set(statement, (about = new Set(this.#permissions.of(statement))));
    return about;
  }
}

/**
 * May something be done on one resource? Decided as `Evaluation` does, for an action that is no permission of the answer.
 * All statements are about that action.
 */
export function allows(
  statements: readonly Statement[],
  { denies, boundary }: Restraints,
  resource: Pattern,
): boolean {
  return statements.some(
    (one) =>
      one.effect === 'Allow' && sharesOf(one, resource).some((share) => isLeft(share, denies, boundary)),
  );
}

/** Is it denied outright on one resource? All statements are about the action. */
export function isDenied({ denies }: Restraints, resource: Pattern): boolean {
  return denies.some((deny) => takesAway(deny, [resource]));
}

function isLeft(
  share: Share,
  denies: readonly Statement[],
  boundary: readonly Statement[] | undefined,
): boolean {
  if (denies.some((deny) => takesAway(deny, share))) return false;
  return boundary?.some((allow) => mayKeep(allow, share)) ?? true;
}
