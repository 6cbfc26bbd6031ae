import type { Cents } from '../../domain/amount.ts';
import type { Access } from '../access.ts';
import type { Elements } from './elements.ts';
import type { LocalScopes } from './local-scopes.ts';
import { Profiles } from './profiles.ts';
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
  /** Ways to wanted elements, as they were collected: element, scope set and limit of the first edge, conditions behind it. */
  #ways = new Int32Array(3 * 256);
  #limits = new Float64Array(256);
  #count = 0;
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

  /** Forgets what was wanted and collected: the elements of the next identity are told one target at a time. */
  begin(): void {
    this.#identities++;
    this.#count = 0;
  }

  /** Elements that are looked at; what an account holds beside them is passed over, and so are its scopes. */
  want(elements: Int32Array): void {
    for (let place = 0; place < elements.length; place++) this.#wanted[elements[place]] = this.#identities;
  }

  /**
   * Collects the ways of an account to wanted elements, and adds the scopes that they name.
   * @returns how many ways are collected, those of earlier accounts among them
   */
  collect(account: number): number {
    const { hasRole, hasPermission, view } = this.#access;
    const { HAS_ROLE, HAS_PERMISSION } = view.graph.access;
    const { start, element, profile, profiles } = this.#roles;
    const local = this.#local;
    for (let k = hasPermission.start[account]; k < hasPermission.start[account + 1]; k++) {
      const e = hasPermission.edge[k];
      const held = this.#elements.ofPermission[HAS_PERMISSION.to[e]];
      if (!this.#isWanted(held)) continue;
      local.addSet(HAS_PERMISSION.scope[e]);
      this.#add(held, HAS_PERMISSION.scope[e], Profiles.EVERYWHERE, HAS_PERMISSION.limit[e]);
    }
    for (let k = hasRole.start[account]; k < hasRole.start[account + 1]; k++) {
      const e = hasRole.edge[k];
      const role = HAS_ROLE.to[e];
      const set = HAS_ROLE.scope[e];
      for (let place = start[role]; place < start[role + 1]; place++) {
        if (!this.#isWanted(element[place])) continue;
        local.addSet(set);
        // Behind an edge that names scopes itself, only those can matter.
        if (local.isEverywhere(set)) for (const scope of profiles.scopes[profile[place]]) local.add(scope);
        this.#add(element[place], set, profile[place], HAS_ROLE.limit[e]);
      }
    }
    return this.#count;
  }

  #add(element: number, set: number, conditions: number, limit: Cents): void {
    if (this.#count === this.#limits.length) {
      const [ways, limits] = [this.#ways, this.#limits];
      this.#ways = new Int32Array(2 * ways.length);
      this.#ways.set(ways);
      this.#limits = new Float64Array(2 * limits.length);
      this.#limits.set(limits);
    }
    const place = 3 * this.#count;
    this.#ways[place] = element;
    this.#ways[place + 1] = set;
    this.#ways[place + 2] = conditions;
    this.#limits[this.#count++] = limit;
  }

  /** Looks at the ways of one account, from one that was collected up to another; its requirements can be asked for after. */
  look(first: number, end: number): void {
    const { profiles } = this.#roles;
    const most = this.#elements.count * this.#local.count;
    if (this.#levels.length < most) this.#levels = new Float64Array(most * 2);
    this.#round++;
    for (let way = first; way < end; way++) {
      const [element, set, conditions] = [
        this.#ways[3 * way],
        this.#ways[3 * way + 1],
        this.#ways[3 * way + 2],
      ];
      const limit = this.#limits[way];
      if (profiles.scopes[conditions].length > 0) this.#raiseByScope(element, set, limit, conditions);
      else this.#raise(element, set, limit, profiles.anywhere[conditions]);
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
    const named = local.namedBy(set);
    for (let n = 0; n < named.length; n++) {
      const place = offset + local.placeOf(named[n]);
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
