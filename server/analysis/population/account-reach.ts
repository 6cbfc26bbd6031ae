import { UNLIMITED } from '../../domain/amount.ts';
import type { Access } from '../access.ts';
import { OWN_ACCOUNT } from '../accounts.ts';
import type { LocalScopes } from './local-scopes.ts';

/**
 * The accounts of one identity, and up to which amount it reaches each of them at each local scope, over its own accounts
 * alone and over all edges (`accounts` of MODEL.md section 4, for all scopes and amounts at once).
 */
export class AccountReach {
  readonly #access: Access;
  readonly #local: LocalScopes;
  /** The identity itself first. */
  readonly accounts: number[] = [];
  /** By account and scope: place `account * scopes + scope`. */
  own = new Float64Array(64);
  all = new Float64Array(64);
  /** By identity, its place in `accounts` if it is there. */
  readonly #place: Int32Array;

  constructor(access: Access, local: LocalScopes) {
    this.#access = access;
    this.#local = local;
    this.#place = new Int32Array(access.view.takesPart.length).fill(-1);
  }

  /** Finds the accounts at any scope, and adds the scopes that the edges to them name. */
  find(identity: number): void {
    const { actAs, view } = this.#access;
    const { to, scope } = view.graph.access.CAN_ACT_AS;
    for (const account of this.accounts) this.#place[account] = -1;
    this.accounts.length = 0;
    this.#place[identity] = 0;
    this.accounts.push(identity);
    for (const account of this.accounts) {
      for (let k = actAs.start[account]; k < actAs.start[account + 1]; k++) {
        const e = actAs.edge[k];
        this.#local.addSet(scope[e]);
        if (this.#place[to[e]] >= 0) continue;
        this.#place[to[e]] = this.accounts.push(to[e]) - 1;
      }
    }
  }

  /** Works out the levels, once the scopes are settled. */
  measure(): void {
    const most = this.accounts.length * this.#local.count;
    if (this.own.length < most) {
      this.own = new Float64Array(most * 2);
      this.all = new Float64Array(most * 2);
    }
    this.#spread(this.own, true);
    this.#spread(this.all, false);
  }

  #spread(levels: Float64Array, ownOnly: boolean): void {
    const { actAs, view } = this.#access;
    const { to, via } = view.graph.access.CAN_ACT_AS;
    const scopes = this.#local.count;
    levels.fill(0, 0, this.accounts.length * scopes);
    levels.fill(UNLIMITED, 0, scopes);
    const open = [0];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      const account = this.accounts[place];
      for (let k = actAs.start[account]; k < actAs.start[account + 1]; k++) {
        const e = actAs.edge[k];
        if (ownOnly && via[e] !== OWN_ACCOUNT) continue;
        const other = this.#place[to[e]];
        if (this.#raise(levels, place * scopes, other * scopes, e)) open.push(other);
      }
    }
  }

  /** True where the edge lets the second account be reached further than before. */
  #raise(levels: Float64Array, from: number, to: number, e: number): boolean {
    const { scope, limit } = this.#access.view.graph.access.CAN_ACT_AS;
    const local = this.#local;
    let raised = false;
    const raise = (place: number): void => {
      const level = Math.min(levels[from + place], limit[e]);
      if (level <= levels[to + place]) return;
      levels[to + place] = level;
      raised = true;
    };
    if (local.isEverywhere(scope[e])) for (let place = 0; place < local.count; place++) raise(place);
    else for (const named of local.namedBy(scope[e])) raise(local.placeOf(named));
    return raised;
  }
}
