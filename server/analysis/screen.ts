import type { Access } from './access.ts';
import type { Target } from './definitions.ts';

/**
 * Who could complete a target if every scope and limit and control were ignored: a necessary condition that rules almost
 * everybody out before the exact question is asked. One bit a requirement, in 32-bit words an identity.
 */
export class Screen {
  readonly #access: Access;
  readonly #words: number;
  /** Requirements that the identity meets itself or through any account that it can act as. */
  readonly #met: Uint32Array;

  constructor(access: Access) {
    this.#access = access;
    this.#words = Math.max(1, Math.ceil(access.definitions.requirements.length / 32));
    this.#met = this.#ownRequirements();
    this.#addAccounts();
  }

  /** Numbers of the identities that may complete the target. */
  candidates(target: Target): number[] {
    const masks = target.routes.all.map((route) =>
      this.#maskOf(route.map((position) => target.requirements[position])),
    );
    const found: number[] = [];
    for (let identity = 0; identity < this.#access.view.takesPart.length; identity++) {
      if (this.#access.view.takesPart[identity] && masks.some((mask) => this.#meetsAll(identity, mask)))
        found.push(identity);
    }
    return found;
  }

  #maskOf(requirements: readonly number[]): Uint32Array {
    const mask = new Uint32Array(this.#words);
    for (const requirement of requirements) mask[requirement >>> 5] |= 1 << (requirement & 31);
    return mask;
  }

  #meetsAll(identity: number, mask: Uint32Array): boolean {
    const offset = identity * this.#words;
    for (let w = 0; w < mask.length; w++)
      if ((this.#met[offset + w] & mask[w]) >>> 0 !== mask[w]) return false;
    return true;
  }

  #ownRequirements(): Uint32Array {
    const {
      view,
      definitions,
      hasRole,
      hasPermission,
      roleMeets,
      permissionMeets,
      actionsNeeding,
      actionMeets,
    } = this.#access;
    const { HAS_ROLE, HAS_PERMISSION } = view.graph.access;
    const met = new Uint32Array(view.takesPart.length * this.#words);
    const rolesUnder = this.#rolePermissions();
    const stamp = new Int32Array(view.graph.permissions.ids.length).fill(-1);
    const roleStamp = new Int32Array(view.graph.roles.ids.length).fill(-1);
    for (let identity = 0; identity < view.takesPart.length; identity++) {
      const offset = identity * this.#words;
      const meet = (requirement: number): void => {
        met[offset + (requirement >>> 5)] |= 1 << (requirement & 31);
      };
      const permissions: number[] = [];
      const hold = (permission: number): void => {
        if (stamp[permission] === identity) return;
        stamp[permission] = identity;
        permissions.push(permission);
      };
      for (let k = hasPermission.start[identity]; k < hasPermission.start[identity + 1]; k++)
        hold(HAS_PERMISSION.to[hasPermission.edge[k]]);
      for (let k = hasRole.start[identity]; k < hasRole.start[identity + 1]; k++) {
        const under = rolesUnder(HAS_ROLE.to[hasRole.edge[k]]);
        for (const role of under.roles) {
          if (roleStamp[role] === identity) continue;
          roleStamp[role] = identity;
          for (const requirement of roleMeets[role]) meet(requirement);
        }
        for (const permission of under.permissions) hold(permission);
      }
      for (const permission of permissions) {
        for (const requirement of permissionMeets[permission]) meet(requirement);
        for (const action of actionsNeeding[permission]) {
          const needed = definitions.permissionsOf[action];
          if (needed[0] !== permission || needed.some((other) => stamp[other] !== identity)) continue;
          for (const requirement of actionMeets[action]) meet(requirement);
        }
      }
    }
    return met;
  }

  /** By role: the roles that it leads to (itself too) and the permissions that these grant; worked out once a role. */
  #rolePermissions(): (role: number) => { roles: readonly number[]; permissions: readonly number[] } {
    const { view, inherits, grants } = this.#access;
    const { INHERITS, GRANTS } = view.graph.access;
    const kept = new Map<number, { roles: readonly number[]; permissions: readonly number[] }>();
    return (role) => {
      let under = kept.get(role);
      if (!under) {
        const roles = new Set([role]);
        const permissions = new Set<number>();
        for (const each of roles) {
          for (let k = inherits.start[each]; k < inherits.start[each + 1]; k++)
            roles.add(INHERITS.to[inherits.edge[k]]);
          for (let k = grants.start[each]; k < grants.start[each + 1]; k++)
            permissions.add(GRANTS.to[grants.edge[k]]);
        }
        under = { roles: [...roles], permissions: [...permissions] };
        kept.set(role, under);
      }
      return under;
    };
  }

  /** Lets what an account meets count for all who can act as it, until nothing changes. */
  #addAccounts(): void {
    const { from, to } = this.#access.view.graph.access.CAN_ACT_AS;
    const words = this.#words;
    for (let changed = true; changed;) {
      changed = false;
      for (const e of this.#access.actAs.edge) {
        for (let w = 0; w < words; w++) {
          const before = this.#met[from[e] * words + w];
          const after = (before | this.#met[to[e] * words + w]) >>> 0;
          if (after !== before) {
            this.#met[from[e] * words + w] = after;
            changed = true;
          }
        }
      }
    }
  }
}
