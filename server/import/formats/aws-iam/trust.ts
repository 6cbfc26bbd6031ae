import type { Sink } from '../format.ts';
import { idOf, systemOf, type Details, type Principal, type Role } from './details.ts';
import type { Effective } from './effective.ts';
import { allows, isDenied, type Restraints } from './evaluate.ts';
import { patternOf, type Pattern } from './pattern.ts';
import { isAbout } from './permissions.ts';
import type { Statement } from './policy.ts';
import { means, namedPrincipals, type Named } from './principals.ts';

/** Everybody with any AWS account, whom a trust policy means by `*`. */
export const ANYONE = 'aws:anyone';
const ASSUME = 'sts:assumerole';
const ASSUMING = [ASSUME, 'sts:assumerolewithsaml', 'sts:assumerolewithwebidentity'];

/** An identity that may assume a role, and why. */
interface Actor {
  readonly id: string;
  readonly because: string;
}

/** What a principal's own policies say of assuming roles. */
interface Assuming {
  readonly statements: readonly Statement[];
  readonly restraints: Restraints;
}

/**
 * Who may assume a role (IAM User Guide, "Policy evaluation for requests within a single account" and "Cross-account policy
 * evaluation logic"). A principal of the role's account whom the trust policy names needs no policy of its own; one that is
 * meant by its account needs one, and so does every principal of another account. Whom no file describes is a placeholder.
 */
export class TrustWriter {
  readonly #sink: Sink;
  readonly #effective: Effective;
  readonly #principals: readonly Principal[];
  readonly #byId = new Map<string, Principal>();
  readonly #accounts: ReadonlySet<string>;
  readonly #assuming = new Map<Principal, Assuming>();

  constructor(sink: Sink, effective: Effective, { users, roles }: Details) {
    this.#sink = sink;
    this.#effective = effective;
    this.#principals = [...users, ...roles];
    for (const principal of this.#principals) {
      this.#byId.set(principal.id, principal);
      if (principal.uniqueId !== undefined) this.#byId.set(principal.uniqueId, principal);
    }
    this.#accounts = new Set(this.#principals.map(({ account }) => account));
  }

  /** The trust policy of a role, a record for each statement. */
  write(role: Role): void {
    const denies = role.trust.filter(
      (one) =>
        one.effect === 'Deny' && one.conditions.length === 0 && !one.exceptPrincipals && isAbout(one, ASSUME),
    );
    const denied = denies.flatMap(namedPrincipals);
    for (const statement of role.trust) {
      this.#sink.record('trust statement', statement.place);
      this.#reportUncompared(statement);
      if (statement.effect === 'Deny' || !ASSUMING.some((action) => isAbout(statement, action))) continue;
      const actors = namedPrincipals(statement).flatMap((named) => this.#actors(named, role, statement));
      for (const { id, because } of actors) {
        if (id === role.id || denied.some((named) => means(named, id))) continue;
        const condition =
          statement.conditions.length === 0
            ? ''
            : `; only under a condition that is not compared: ${statement.conditions.join(', ')}`;
        const rationale = `The trust policy of the role ${because}${condition}`;
        this.#sink.row('can_act_as.csv', { identity: id, target: role.id, via: 'IMPERSONATION', rationale });
      }
    }
  }

  /** The identities that a named principal stands for, as far as they may assume the role. */
  #actors(named: Named, role: Role, { place }: Statement): Actor[] {
    const resource = patternOf(role.arn);
    switch (named.kind) {
      case 'anyone': {
        const able = this.#principals.filter((one) =>
          one.account === role.account ? !this.#isDenied(one, resource) : this.#mayAssume(one, resource),
        );
        return [ANYONE, ...able.map(({ id }) => id)].map((id) => ({
          id: id === ANYONE ? this.#placeholder(id) : id,
          because: 'names anyone',
        }));
      }
      case 'account':
        if (!this.#accounts.has(named.account))
          return [{ id: this.#placeholder(named.arn), because: 'names its account' }];
        return this.#principals
          .filter((one) => one.account === named.account && this.#mayAssume(one, resource))
          .map(({ id }) => ({ id, because: 'names its account, and its own policies allow sts:AssumeRole' }));
      case 'principal': {
        const principal = this.#byId.get(named.id) ?? this.#byId.get(idOf(named.id, role.account));
        if (!principal) return [{ id: this.#placeholder(named.id), because: 'names it' }];
        const isAble =
          principal.account === role.account
            ? !this.#isDenied(principal, resource)
            : this.#mayAssume(principal, resource);
        return isAble ? [{ id: principal.id, because: 'names it' }] : [];
      }
      case 'service':
      case 'federated':
        return [{ id: this.#outsider(named.kind, named.name, role.account), because: 'names it' }];
      case 'unknown':
        this.#sink.notUnderstood(`Principal of a trust policy: ${named.text.slice(0, 100)}`, place);
        return [];
    }
  }

  #mayAssume(principal: Principal, role: Pattern): boolean {
    const { statements, restraints } = this.#assumingOf(principal);
    return allows(statements, restraints, role);
  }

  #isDenied(principal: Principal, role: Pattern): boolean {
    return isDenied(this.#assumingOf(principal).restraints, role);
  }

  #assumingOf(principal: Principal): Assuming {
    let assuming = this.#assuming.get(principal);
    if (!assuming) {
      const about = (list: readonly Statement[]): Statement[] => list.filter((one) => isAbout(one, ASSUME));
      const { denies, boundary } = this.#effective.restraints(principal);
      assuming = {
        statements: about(this.#effective.ways(principal).flatMap(({ policy }) => policy.statements)),
        restraints: { denies: about(denies), boundary: boundary && about(boundary) },
      };
      this.#assuming.set(principal, assuming);
    }
    return assuming;
  }

  /** Somebody whom no file describes. */
  #placeholder(id: string): string {
    this.#sink.placeholder(id);
    return id;
  }

  /** A service of AWS or a provider of identities, which acts in the role's account. */
  #outsider(kind: 'service' | 'federated', name: string, account: string): string {
    const id = `aws:${account}:${kind}/${name}`;
    this.#sink.mention('identities.csv', { id, name, kind: 'SERVICE_ACCOUNT', system: systemOf(account) });
    return id;
  }

  #reportUncompared({ effect, conditions, exceptPrincipals, place }: Statement): void {
    for (const condition of conditions)
      this.#sink.notUnderstood(
        `Condition ${condition} of a trust policy: ${effect === 'Allow' ? 'taken as fulfilled' : 'taken as not fulfilled, so the Deny is not applied'}`,
        place,
      );
    if (exceptPrincipals)
      this.#sink.notUnderstood(
        `NotPrincipal of a trust policy: ${effect === 'Allow' ? 'taken as anyone' : 'the Deny is not applied'}`,
        place,
      );
  }
}
