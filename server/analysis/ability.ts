import type { Cents } from '../domain/amount.ts';
import type { Access } from './access.ts';

/**
 * What one account can do at one scope with its own access: for each requirement that it meets, the largest amount for
 * which it does (`UNLIMITED` where no limit stands in the way).
 */
export type Ability = ReadonlyMap<number, Cents>;

/**
 * Computes and keeps abilities. All conditions on a path have the form `amount <= limit`, so that the largest amount
 * over a path is the least of its limits, over several paths the largest of them, and over permissions that are all
 * needed the least again (`can`, `performs`, `does` and `holds` of MODEL.md section 4, for all amounts at once).
 */
export class Abilities {
  readonly #access: Access;
  readonly #kept = new Map<number, Ability>();
  readonly #roleAmount: Float64Array;
  readonly #permissionAmount: Float64Array;

  constructor(access: Access) {
    this.#access = access;
    this.#roleAmount = new Float64Array(access.view.graph.roles.ids.length);
    this.#permissionAmount = new Float64Array(access.view.graph.permissions.ids.length);
  }

  /** @param scope number of the scope value (`Scopes`) */
  of(account: number, scope: number): Ability {
    const key = account * this.#access.scopes.values.length + scope;
    let ability = this.#kept.get(key);
    if (!ability) {
      ability = this.#compute(account, this.#access.scopes.admitted(scope));
      this.#kept.set(key, ability);
    }
    return ability;
  }

  #compute(account: number, admitted: Uint8Array): Ability {
    const { view, hasPermission, grants, roleMeets } = this.#access;
    const { GRANTS, HAS_PERMISSION } = view.graph.access;
    const ability = new Map<number, Cents>();
    const roles = this.#rolesHeld(account, admitted);
    const permissions: number[] = [];
    const give = (permission: number, amount: Cents): void => {
      if (this.#permissionAmount[permission] === 0) permissions.push(permission);
      if (amount > this.#permissionAmount[permission]) this.#permissionAmount[permission] = amount;
    };
    for (let k = hasPermission.start[account]; k < hasPermission.start[account + 1]; k++) {
      const e = hasPermission.edge[k];
      if (admitted[HAS_PERMISSION.scope[e]]) give(HAS_PERMISSION.to[e], HAS_PERMISSION.limit[e]);
    }
    for (const role of roles) {
      const amount = this.#roleAmount[role];
      for (const requirement of roleMeets[role]) raise(ability, requirement, amount);
      for (let k = grants.start[role]; k < grants.start[role + 1]; k++) {
        const e = grants.edge[k];
        if (admitted[GRANTS.scope[e]]) give(GRANTS.to[e], Math.min(amount, GRANTS.limit[e]));
      }
    }
    this.#meet(permissions, ability);
    for (const role of roles) this.#roleAmount[role] = 0;
    for (const permission of permissions) this.#permissionAmount[permission] = 0;
    return ability;
  }

  /** Fills the largest amount for which each role is held, and returns the roles. */
  #rolesHeld(account: number, admitted: Uint8Array): number[] {
    const { view, hasRole, inherits } = this.#access;
    const { HAS_ROLE, INHERITS } = view.graph.access;
    const held: number[] = [];
    const open: number[] = [];
    const hold = (role: number, amount: Cents): void => {
      if (amount <= this.#roleAmount[role]) return;
      if (this.#roleAmount[role] === 0) held.push(role);
      this.#roleAmount[role] = amount;
      open.push(role);
    };
    for (let k = hasRole.start[account]; k < hasRole.start[account + 1]; k++) {
      const e = hasRole.edge[k];
      if (admitted[HAS_ROLE.scope[e]]) hold(HAS_ROLE.to[e], HAS_ROLE.limit[e]);
    }
    for (let role = open.pop(); role !== undefined; role = open.pop()) {
      for (let k = inherits.start[role]; k < inherits.start[role + 1]; k++) {
        const e = inherits.edge[k];
        if (admitted[INHERITS.scope[e]])
          hold(INHERITS.to[e], Math.min(this.#roleAmount[role], INHERITS.limit[e]));
      }
    }
    return held;
  }

  #meet(permissions: readonly number[], ability: Map<number, Cents>): void {
    const { definitions, permissionMeets, actionsNeeding, actionMeets } = this.#access;
    for (const permission of permissions) {
      for (const requirement of permissionMeets[permission])
        raise(ability, requirement, this.#permissionAmount[permission]);
      for (const action of actionsNeeding[permission]) {
        const needed = definitions.permissionsOf[action];
        // The first of its permissions stands for the action, so that it is looked at once.
        if (needed[0] !== permission) continue;
        let amount = Infinity;
        for (const other of needed) amount = Math.min(amount, this.#permissionAmount[other]);
        if (amount > 0) for (const requirement of actionMeets[action]) raise(ability, requirement, amount);
      }
    }
  }
}

function raise(ability: Map<number, Cents>, requirement: number, amount: Cents): void {
  if (amount > (ability.get(requirement) ?? 0)) ability.set(requirement, amount);
}
