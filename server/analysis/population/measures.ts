import type { Access } from '../access.ts';
import { AccountLevels } from './account-levels.ts';
import { AccountReach } from './account-reach.ts';
import type { CompiledTarget } from './compiled-target.ts';
import type { Elements } from './elements.ts';
import { LocalScopes } from './local-scopes.ts';
import type { RoleElements } from './role-elements.ts';
import type { RequirementRows } from './rows/rows.ts';

/**
 * What one identity is measured by, for the targets that it may complete: up to which amount each of its accounts does
 * each step, at each scope that matters. All arrays are used again for the next identity.
 */
export class Measures {
  readonly #rows: RequirementRows;
  readonly #account: AccountLevels;
  readonly #wantedMask: Uint32Array;
  readonly local: LocalScopes;
  readonly reach: AccountReach;
  /** The requirements that are wanted, and by requirement its place among them. */
  readonly wanted: number[] = [];
  readonly place: Int32Array;
  /** By useful account, wanted requirement and scope: up to which amount the account meets it by itself. */
  levels = new Float64Array(1024);
  /** The accounts that meet something, as places in the reach. */
  readonly useful: number[] = [];
  /** By wanted requirement and scope: up to which amount some account of a reach meets it. */
  best = { self: new Float64Array(64), own: new Float64Array(64), all: new Float64Array(64) };

  constructor(access: Access, elements: Elements, roles: RoleElements, rows: RequirementRows) {
    this.#rows = rows;
    this.local = new LocalScopes(access.scopes, access.view.graph.scopeSets.length);
    this.reach = new AccountReach(access, this.local);
    this.#account = new AccountLevels(access, elements, roles, this.local);
    this.place = new Int32Array(access.definitions.requirements.length).fill(-1);
    this.#wantedMask = new Uint32Array(rows.store.words);
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
    for (const requirement of this.wanted) this.place[requirement] = -1;
    this.wanted.length = 0;
    this.#wantedMask.fill(0);
    this.#account.begin();
    for (let t = 0; t < count; t++) {
      for (const requirement of targets[t].requirements) {
        if (this.place[requirement] >= 0) continue;
        this.place[requirement] = this.wanted.push(requirement) - 1;
      }
      this.#account.want(targets[t].elements);
      for (let w = 0; w < this.#wantedMask.length; w++) this.#wantedMask[w] |= targets[t].mask[w];
    }
  }

  #measure(identity: number): void {
    const local = this.local;
    const { store, self } = this.#rows;
    const { accounts } = this.reach;
    local.begin();
    this.reach.find(identity);
    this.useful.length = 0;
    for (let place = 0; place < accounts.length; place++) {
      if (!store.meets(self[accounts[place]], this.#wantedMask)) continue;
      this.useful.push(place);
      this.#account.addScopes(accounts[place]);
    }
    local.settle();
    if (accounts.length > 1) this.reach.measure();
    const width = this.wanted.length * local.count;
    this.#makeRoom(width);
    for (let u = 0; u < this.useful.length; u++) {
      const account = accounts[this.useful[u]];
      this.#account.look(account);
      for (let w = 0; w < this.wanted.length; w++)
        if (this.#hasBit(self[account], this.wanted[w]))
          this.#account.requirement(this.wanted[w], this.levels, u * width + w * local.count);
    }
    this.#findBest(width);
  }

  #makeRoom(width: number): void {
    const most = this.useful.length * width;
    if (this.levels.length < most) this.levels = new Float64Array(most * 2);
    else this.levels.fill(0, 0, most);
    if (this.best.self.length < width) {
      const create = (): Float64Array<ArrayBuffer> => new Float64Array(width * 2);
      this.best = { self: create(), own: create(), all: create() };
    } else for (const best of Object.values(this.best)) best.fill(0, 0, width);
  }

  #findBest(width: number): void {
    const { self, own, all } = this.best;
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

  #hasBit(row: number, requirement: number): boolean {
    const { bits, words } = this.#rows.store;
    return ((bits[row * words + (requirement >>> 5)] >>> (requirement & 31)) & 1) === 1;
  }
}
