import type { Access } from '../access.ts';
import { AccountLevels } from './account-levels.ts';
import { AccountReach } from './account-reach.ts';
import type { CompiledTarget } from './compiled-target.ts';
import type { Elements } from './elements.ts';
import { LocalScopes } from './local-scopes.ts';
import type { RoleElements } from './role-elements.ts';

/**
 * What one identity is measured by, for the targets that it may complete: up to which amount each of its accounts does
 * each step, at each scope that matters. All arrays are used again for the next identity.
 */
export class Measures {
  readonly #account: AccountLevels;
  readonly local: LocalScopes;
  readonly reach: AccountReach;
  /** The requirements that are wanted, and by requirement its place among them. */
  readonly wanted: number[] = [];
  readonly place: Int32Array;
  /** By useful account, wanted requirement and scope: up to which amount the account meets it by itself. */
  levels = new Float64Array(1024);
  /** The accounts that meet something, as places in the reach, and up to where the ways of each were collected. */
  readonly useful: number[] = [];
  readonly #end: number[] = [];
  #best = { self: new Float64Array(64), own: new Float64Array(64), all: new Float64Array(64) };
  /** The same of who can act as nobody: the levels of the one account. */
  #bestAlone = { self: this.levels, own: this.levels, all: this.levels };

  constructor(access: Access, elements: Elements, roles: RoleElements) {
    this.local = new LocalScopes(access.scopes, access.view.graph.scopeSets.length);
    this.reach = new AccountReach(access, this.local);
    this.#account = new AccountLevels(access, elements, roles, this.local);
    this.place = new Int32Array(access.definitions.requirements.length).fill(-1);
  }

  /** By wanted requirement and scope: up to which amount some account of a reach meets it. */
  get best(): Readonly<Record<'self' | 'own' | 'all', Float64Array>> {
    return this.alone ? this.#bestAlone : this.#best;
  }

  /** Whether the identity can act as nobody. */
  get alone(): boolean {
    return this.reach.accounts.length === 1;
  }

  /** Numbers for each useful account in `levels`. */
  get width(): number {
    return this.wanted.length * this.local.count;
  }

  /** Measures an identity by what the first `count` of the targets want. */
  take(identity: number, targets: readonly CompiledTarget[], count: number): void {
    this.#want(targets, count);
    this.#measure(identity);
  }

  #want(targets: readonly CompiledTarget[], count: number): void {
    for (let w = 0; w < this.wanted.length; w++) this.place[this.wanted[w]] = -1;
    this.wanted.length = 0;
    this.#account.begin();
    for (let t = 0; t < count; t++) {
      const { requirements, elements } = targets[t];
      for (let r = 0; r < requirements.length; r++) {
        if (this.place[requirements[r]] < 0)
          this.place[requirements[r]] = this.wanted.push(requirements[r]) - 1;
      }
      this.#account.want(elements);
    }
  }

  #measure(identity: number): void {
    const local = this.local;
    const { accounts } = this.reach;
    local.begin();
    this.reach.find(identity);
    this.useful.length = 0;
    this.#end.length = 0;
    let before = 0;
    for (let place = 0; place < accounts.length; place++) {
      const end = this.#account.collect(accounts[place]);
      if (end === before) continue;
      this.useful.push(place);
      this.#end.push((before = end));
    }
    local.settle();
    const width = this.width;
    this.#makeRoom(width);
    for (let u = 0; u < this.useful.length; u++) {
      this.#account.look(u === 0 ? 0 : this.#end[u - 1], this.#end[u]);
      for (let w = 0; w < this.wanted.length; w++)
        this.#account.requirement(this.wanted[w], this.levels, u * width + w * local.count);
    }
    if (this.alone) return;
    this.reach.measure();
    this.#findBest(width);
  }

  /** Of who can act as nobody the levels are looked at even where there are none. */
  #makeRoom(width: number): void {
    const most = Math.max(1, this.useful.length) * width;
    if (this.levels.length < most) {
      const levels = (this.levels = new Float64Array(most * 2));
      this.#bestAlone = { self: levels, own: levels, all: levels };
    } else for (let i = 0; i < most; i++) this.levels[i] = 0;
    if (this.alone) return;
    if (this.#best.self.length < width) {
      const create = (): Float64Array<ArrayBuffer> => new Float64Array(width * 2);
      this.#best = { self: create(), own: create(), all: create() };
    } else for (const best of Object.values(this.#best)) best.fill(0, 0, width);
  }

  #findBest(width: number): void {
    const { self, own, all } = this.#best;
    const scopes = this.local.count;
    for (let u = 0; u < this.useful.length; u++) {
      const place = this.useful[u];
      for (let i = 0; i < width; i++) {
        const level = this.levels[u * width + i];
        if (level === 0) continue;
        if (place === 0) {
          self[i] = level;
          if (level > own[i]) own[i] = level;
          if (level > all[i]) all[i] = level;
          continue;
        }
        const reached = place * scopes + (i % scopes);
        const byOwn = Math.min(level, this.reach.own[reached]);
        const byAll = Math.min(level, this.reach.all[reached]);
        if (byOwn > own[i]) own[i] = byOwn;
        if (byAll > all[i]) all[i] = byAll;
      }
    }
  }
}
