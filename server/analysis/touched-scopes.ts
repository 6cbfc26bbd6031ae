import type { Access } from './access.ts';
import type { Adjacency } from './adjacency.ts';
import { accountsOf } from './accounts.ts';
import type { AccessTable } from '../domain/recorded.ts';

/**
 * The scope values that can make a difference for an identity: those that some edge in its reach names. At all others it
 * answers as at `*`, and the omission rule of MODEL.md section 6 leaves such entries out.
 */
export class TouchedScopes {
  readonly #access: Access;
  readonly #byAccount = new Map<number, ReadonlySet<number>>();

  constructor(access: Access) {
    this.#access = access;
  }

  /**
   * Groups of scope values (numbers, ascending) at which exactly the same edges in reach are usable, so that one
   * evaluation serves the whole group. `*` is not among them.
   */
  groupsFor(identity: number): number[][] {
    const sets = new Set<number>();
    for (const account of accountsOf(this.#access, identity, 'ALL').keys()) {
      for (const set of this.#setsOf(account)) sets.add(set);
    }
    const bySignature = new Map<string, number[]>();
    const signatures = new Map<number, string>();
    for (const set of sets) {
      for (const scope of this.#access.scopes.namedBy(set))
        signatures.set(scope, `${signatures.get(scope) ?? ''},${set}`);
    }
    for (const [scope, signature] of [...signatures].sort(([a], [b]) => a - b)) {
      const group = bySignature.get(signature);
      if (group) group.push(scope);
      else bySignature.set(signature, [scope]);
    }
    return [...bySignature.values()];
  }

  /** The scope sets on the edges that leave the account or a role that it may hold at some scope. */
  #setsOf(account: number): ReadonlySet<number> {
    let sets = this.#byAccount.get(account);
    if (!sets) {
      sets = this.#collect(account);
      this.#byAccount.set(account, sets);
    }
    return sets;
  }

  #collect(account: number): Set<number> {
    const { view, hasRole, hasPermission, inherits, grants, actAs } = this.#access;
    const { HAS_ROLE, HAS_PERMISSION, INHERITS, GRANTS, CAN_ACT_AS } = view.graph.access;
    const sets = new Set<number>();
    const take = (
      edges: Adjacency,
      table: AccessTable,
      node: number,
      follow?: (to: number) => void,
    ): void => {
      for (let k = edges.start[node]; k < edges.start[node + 1]; k++) {
        sets.add(table.scope[edges.edge[k]]);
        follow?.(table.to[edges.edge[k]]);
      }
    };
    const roles = new Set<number>();
    const addRole = (role: number): unknown => roles.add(role);
    take(actAs, CAN_ACT_AS, account);
    take(hasPermission, HAS_PERMISSION, account);
    take(hasRole, HAS_ROLE, account, addRole);
    // A set visits what is added to it on the way.
    for (const role of roles) {
      take(inherits, INHERITS, role, addRole);
      take(grants, GRANTS, role);
    }
    return sets;
  }
}
