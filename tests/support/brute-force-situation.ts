import type { AccessColumns, CanActAsRow, IdentityRow, World } from './world.ts';

/** What a question fixes before anything can be said to be usable (MODEL.md section 4). */
export interface Fixed {
  readonly date: string;
  readonly includeJit: boolean;
  readonly scope: string;
  /** Cents. */
  readonly amount: number;
}

/** Currency units as written in a world → whole cents. */
export function toCents(units: number): number {
  return Math.round(units * 100);
}

/** The definitions of MODEL.md section 4 for one date, scope and amount, word by word and without any cleverness. */
export class Situation {
  readonly fixed: Fixed;
  readonly #world: World;
  readonly #permissions = new Map<string, Set<string>>();
  readonly #roles = new Map<string, Set<string>>();

  constructor(world: World, fixed: Fixed) {
    this.#world = world;
    this.fixed = fixed;
  }

  /** Valid on the date, standing or JIT included, good for the scope and for the amount. */
  usable(edge: AccessColumns): boolean {
    const { date, includeJit, scope, amount } = this.fixed;
    if (edge.validFrom !== undefined && date < edge.validFrom) return false;
    if (edge.validTo !== undefined && date > edge.validTo) return false;
    if (edge.activation === 'JIT' && !includeJit) return false;
    if (edge.limit !== undefined && toCents(edge.limit) < amount) return false;
    const scopes = edge.scope ?? [];
    return scopes.length === 0 || scopes.includes('*') || scopes.includes(scope);
  }

  /** Valid on the date and not disabled. */
  takesPart(identity: string): boolean {
    const row: IdentityRow | undefined = this.#world.identities.find((other) => other.id === identity);
    if (row === undefined || row.status === 'DISABLED') return false;
    if (row.validFrom !== undefined && this.fixed.date < row.validFrom) return false;
    return row.validTo === undefined || this.fixed.date <= row.validTo;
  }

  holds(identity: string, role: string): boolean {
    return this.#rolesOf(identity).has(role);
  }

  can(identity: string, permission: string): boolean {
    return this.#permissionsOf(identity).has(permission);
  }

  performs(identity: string, action: string): boolean {
    const needed = this.#world.enables.filter((edge) => edge.action === action);
    return needed.length > 0 && needed.every((edge) => this.can(identity, edge.permission));
  }

  doesFunction(identity: string, name: string): boolean {
    return actionsOfFunction(this.#world, name).some((action) => this.performs(identity, action));
  }

  doesStep(identity: string, step: string): boolean {
    return actionsOfStep(this.#world, step).some(({ action }) => this.performs(identity, action));
  }

  /** The identity and all that it reaches over usable `CAN_ACT_AS` of the given kinds (absent: all kinds). */
  accounts(identity: string, via?: CanActAsRow['via']): string[] {
    return [...this.accountDistances(identity, via).keys()];
  }

  /** The accounts with the fewest `CAN_ACT_AS` edges that lead to each. */
  accountDistances(identity: string, via?: CanActAsRow['via']): Map<string, number> {
    if (!this.takesPart(identity)) return new Map();
    const distance = new Map([[identity, 0]]);
    for (const account of distance.keys()) {
      for (const edge of this.#world.canActAs) {
        if (edge.identity !== account || distance.has(edge.target)) continue;
        if (via !== undefined && edge.via !== via) continue;
        if (!this.usable(edge) || !this.takesPart(edge.target)) continue;
        distance.set(edge.target, distance.get(account)! + 1);
      }
    }
    return distance;
  }

  /** The fewest edges from the identity to each role that it holds. */
  roleDistances(identity: string): Map<string, number> {
    const distance = new Map<string, number>();
    for (const edge of this.#world.hasRole) {
      if (edge.identity === identity && this.usable(edge)) distance.set(edge.role, 1);
    }
    for (const role of distance.keys()) {
      for (const edge of this.#world.inherits) {
        if (edge.role !== role || distance.has(edge.inherits) || !this.usable(edge)) continue;
        distance.set(edge.inherits, distance.get(role)! + 1);
      }
    }
    return distance;
  }

  /** The fewest edges from the identity to a permission that it can. */
  permissionDistance(identity: string, permission: string): number {
    const direct = this.#world.hasPermission.some(
      (edge) => edge.identity === identity && edge.permission === permission && this.usable(edge),
    );
    if (direct) return 1;
    const roles = this.roleDistances(identity);
    const granting = this.#world.grants.filter(
      (edge) => edge.permission === permission && roles.has(edge.role) && this.usable(edge),
    );
    return Math.min(...granting.map((edge) => roles.get(edge.role)! + 1));
  }

  #rolesOf(identity: string): Set<string> {
    const known = this.#roles.get(identity);
    if (known) return known;
    const roles = new Set(this.takesPart(identity) ? this.roleDistances(identity).keys() : []);
    this.#roles.set(identity, roles);
    return roles;
  }

  #permissionsOf(identity: string): Set<string> {
    const known = this.#permissions.get(identity);
    if (known) return known;
    const direct = this.#world.hasPermission.filter(
      (edge) => edge.identity === identity && this.takesPart(identity) && this.usable(edge),
    );
    const roles = this.#rolesOf(identity);
    const granted = this.#world.grants.filter((edge) => roles.has(edge.role) && this.usable(edge));
    const permissions = new Set([...direct, ...granted].map((edge) => edge.permission));
    this.#permissions.set(identity, permissions);
    return permissions;
  }
}

/** The actions that belong to a function. */
export function actionsOfFunction(world: World, name: string): string[] {
  return [...new Set(world.belongsTo.filter((edge) => edge.function === name).map((edge) => edge.action))];
}

/** The actions of a step, its own (`function` empty) and those of its functions. */
export function actionsOfStep(world: World, step: string): { action: string; function: string }[] {
  return world.performs
    .filter((edge) => edge.step === step)
    .flatMap((edge) =>
      edge.function === undefined
        ? [{ action: edge.action!, function: '' }]
        : actionsOfFunction(world, edge.function).map((action) => ({ action, function: edge.function! })),
    );
}
