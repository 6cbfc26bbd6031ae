import type { Cents } from '../../domain/amount.ts';
import type { Access } from '../access.ts';
import type { Elements } from './elements.ts';
import type { LocalScopes } from './local-scopes.ts';
import type { RoleElements } from './role-elements.ts';

/**
 * Up to which amount one account holds each element and meets each requirement, at each local scope: ways are added by the
 * larger level, what is needed together counts with the smallest (`can`, `performs` and `does` of MODEL.md section 4, for
 * all scopes and amounts at once).
 */
export class AccountLevels {
  readonly #access: Access;
  readonly #elements: Elements;
  readonly #roles: RoleElements;
  readonly #local: LocalScopes;
  #levels = new Float64Array(0);
  /** By element, the account that was looked at last and holds it. */
  readonly #holder: Int32Array;
  #round = 0;
  /** By element, the last identity of whom it was wanted. */
  readonly #wanted: Int32Array;
  #identities = 0;

  constructor(access: Access, elements: Elements, roles: RoleElements, local: LocalScopes) {
    this.#access = access;
    this.#elements = elements;
    this.#roles = roles;
    this.#local = local;
    this.#holder = new Int32Array(elements.count);
    this.#wanted = new Int32Array(elements.count);
  }

  /** Forgets which elements are wanted: those of the next identity are told one target at a time. */
  begin(): void {
    this.#identities++;
  }

  /** Elements that are looked at; what an account holds beside them is passed over, and so are its scopes. */
  want(elements: Int32Array): void {
    for (const element of elements) this.#wanted[element] = this.#identities;
  }

  /** Adds the scopes that some way of the account to a wanted element names. */
  addScopes(account: number): void {
    const { hasRole, hasPermission, view } = this.#access;
    const { HAS_ROLE, HAS_PERMISSION } = view.graph.access;
    const { start, element, profile, profiles } = this.#roles;
    const local = this.#local;
    for (let k = hasPermission.start[account]; k < hasPermission.start[account + 1]; k++) {
      const e = hasPermission.edge[k];
      if (this.#isWanted(this.#elements.ofPermission[HAS_PERMISSION.to[e]]))
        local.addSet(HAS_PERMISSION.scope[e]);
    }
    for (let k = hasRole.start[account]; k < hasRole.start[account + 1]; k++) {
      const e = hasRole.edge[k];
      const set = HAS_ROLE.scope[e];
      const role = HAS_ROLE.to[e];
      for (let place = start[role]; place < start[role + 1]; place++) {
        if (!this.#isWanted(element[place])) continue;
        local.addSet(set);
        // Behind an edge that names scopes itself, only those can matter.
        if (!local.isEverywhere(set)) break;
        for (const scope of profiles.scopes[profile[place]]) local.add(scope);
      }
    }
  }

  /** Looks at an account; its requirements can be asked for after. */
  look(account: number): void {
    const { hasRole, hasPermission, view } = this.#access;
    const { HAS_ROLE, HAS_PERMISSION } = view.graph.access;
    const { start, element, profile, profiles } = this.#roles;
    const most = this.#elements.count * this.#local.count;
    if (this.#levels.length < most) this.#levels = new Float64Array(most * 2);
    this.#round++;
    for (let k = hasPermission.start[account]; k < hasPermission.start[account + 1]; k++) {
      const e = hasPermission.edge[k];
      const held = this.#elements.ofPermission[HAS_PERMISSION.to[e]];
      if (this.#isWanted(held)) this.#raise(held, HAS_PERMISSION.scope[e], HAS_PERMISSION.limit[e], Infinity);
    }
    for (let k = hasRole.start[account]; k < hasRole.start[account + 1]; k++) {
      const e = hasRole.edge[k];
      const role = HAS_ROLE.to[e];
      const set = HAS_ROLE.scope[e];
      const limit = HAS_ROLE.limit[e];
      for (let place = start[role]; place < start[role + 1]; place++) {
        if (!this.#isWanted(element[place])) continue;
        const conditions = profile[place];
        if (profiles.scopes[conditions].length > 0)
          this.#raiseByScope(element[place], set, limit, conditions);
        else this.#raise(element[place], set, limit, profiles.anywhere[conditions]);
      }
    }
  }

  #isWanted(element: number): boolean {
    return this.#wanted[element] === this.#identities;
  }

  /** Writes the levels at which the account meets a requirement to `into`, one a local scope, from `offset` on. */
  requirement(requirement: number, into: Float64Array, offset: number): void {
    const { bundlesOf, needs } = this.#elements;
    const scopes = this.#local.count;
    const levels = this.#levels;
    for (let b = bundlesOf.start[requirement]; b < bundlesOf.start[requirement + 1]; b++) {
      const bundle = bundlesOf.item[b];
      const first = needs.start[bundle];
      const last = needs.start[bundle + 1];
      if (!this.#holds(first, last)) continue;
      for (let place = 0; place < scopes; place++) {
        let level = Infinity;
        for (let n = first; n < last; n++) {
          const one = levels[needs.item[n] * scopes + place];
          if (one < level) level = one;
        }
        if (level > into[offset + place]) into[offset + place] = level;
      }
    }
  }

  #holds(first: number, last: number): boolean {
    for (let n = first; n < last; n++)
      if (this.#holder[this.#elements.needs.item[n]] !== this.#round) return false;
    return true;
  }

  /** Where the levels of an element begin; they are cleared when the account is first seen to hold it. */
  #levelsOf(element: number): number {
    const scopes = this.#local.count;
    const offset = element * scopes;
    if (this.#holder[element] !== this.#round) {
      this.#holder[element] = this.#round;
      for (let place = 0; place < scopes; place++) this.#levels[offset + place] = 0;
    }
    return offset;
  }

  #raise(element: number, set: number, limit: Cents, most: Cents): void {
    const offset = this.#levelsOf(element);
    const levels = this.#levels;
    const local = this.#local;
    const level = limit < most ? limit : most;
    if (local.isEverywhere(set)) {
      for (let place = 0; place < local.count; place++)
        if (level > levels[offset + place]) levels[offset + place] = level;
      return;
    }
    for (const scope of local.namedBy(set)) {
      const place = offset + local.placeOf(scope);
      if (level > levels[place]) levels[place] = level;
    }
  }

  #raiseByScope(element: number, set: number, limit: Cents, conditions: number): void {
    const { profiles } = this.#roles;
    const local = this.#local;
    this.#raise(element, set, limit, profiles.anywhere[conditions]);
    const offset = this.#levelsOf(element);
    const everywhere = local.isEverywhere(set);
    const named = local.namedBy(set);
    const scopes = profiles.scopes[conditions];
    for (let s = 0; s < scopes.length; s++) {
      if (!everywhere && !named.includes(scopes[s])) continue;
      const place = offset + local.placeOf(scopes[s]);
      const level = Math.min(limit, profiles.levels[conditions][s]);
      if (level > this.#levels[place]) this.#levels[place] = level;
    }
  }
}
