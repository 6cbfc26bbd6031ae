import type { Access } from '../access.ts';
import type { CompiledTarget } from './compiled-target.ts';
import type { RequirementRows } from './rows/rows.ts';

/** Requirements of a route that are looked at first: who lacks one of the scarcest is done with. */
const FIRST = 2;
/** Requirements of a route that are looked at in all; more would rule out hardly anybody else. */
const MOST = 8;

/** Accounts that are looked at one by one; of whoever has more, what accounts meet is merged once for all who can act as them. */
const FEW = 24;

/**
 * Which targets an identity may complete by its grants and those of its accounts, for all of them at once: one bit a target, one row of words for
 * each place in a route, its requirements by scarcity. A bit of the first row says that a grant touches the scarcest
 * requirement of some route, and so on; who may complete a target has its bit in all rows. Nothing is written down for
 * anybody, and nearly nobody has a bit left after two rows.
 */
export class FirstLook {
  readonly #access: Access;
  readonly #targets: readonly CompiledTarget[];
  /** Words of a bit a target, and all words of a role's or permission's rows. */
  readonly #words: number;
  readonly #width: number;
  /** By place in `hasRole` and `hasPermission`, where the rows of what is had begin in `bits`; they begin with empty ones. */
  readonly #roles: Int32Array;
  readonly #permissions: Int32Array;
  readonly #bits: Int32Array;
  /** The bits of targets whose routes have no such place. */
  readonly #short: Int32Array;
  readonly #seen: Int32Array;
  readonly #accounts = new Int32Array(FEW);
  #count = 0;

  constructor(access: Access, targets: readonly CompiledTarget[], rows: RequirementRows) {
    this.#access = access;
    this.#targets = targets;
    this.#words = Math.max(1, Math.ceil(targets.length / 32));
    const routes = targets.map((target) => routesByScarcity(target, rows.metBy));
    const places = Math.max(FIRST, ...routes.flat().map(({ length }) => Math.min(length, MOST)));
    this.#width = places * this.#words;
    this.#short = new Int32Array(this.#width);
    this.#seen = new Int32Array(this.#width);
    const touches = Array.from(rows.metBy, (): number[] => []);
    routes.forEach((list, target) => {
      for (let place = 0; place < places; place++) {
        const bit = place * this.#words * 32 + target;
        for (const route of list) {
          if (place < route.length) touches[route[place]].push(bit);
          else set(this.#short, 0, bit);
        }
      }
    });
    const bits = new Int32Array(this.#width * rows.touching.rows);
    for (let row = 1; row < rows.touching.rows; row++)
      rows.store.each(row, rows.metBy.length, (requirement) => {
        for (const bit of touches[requirement]) set(bits, row * this.#width, bit);
      });
    this.#bits = bits;
    const { HAS_ROLE, HAS_PERMISSION } = access.view.graph.access;
    const { byRole, byPermission } = rows.touching;
    this.#roles = access.hasRole.edge.map((e) => byRole[HAS_ROLE.to[e]] * this.#width);
    this.#permissions = access.hasPermission.edge.map(
      (e) => byPermission[HAS_PERMISSION.to[e]] * this.#width,
    );
  }

  /**
   * Puts the targets that an identity may complete into the list; returns how many there are, or -1 where it has so many
   * accounts that others had better be asked.
   */
  find(identity: number, found: CompiledTarget[]): number {
    const words = this.#words;
    if (!this.#reach(identity)) return -1;
    if (!this.#look(0, FIRST * words)) return 0;
    if (this.#width > FIRST * words && !this.#look(FIRST * words, this.#width)) return 0;
    let count = 0;
    for (let w = 0; w < words; w++) {
      for (let open = this.#left(w); open !== 0; open &= open - 1)
        found[count++] = this.#targets[(w << 5) + 31 - Math.clz32(open & -open)];
    }
    return count;
  }

  /** Lists the accounts of an identity, itself first; false where they are too many. */
  #reach(identity: number): boolean {
    const { actAs, view } = this.#access;
    const { to } = view.graph.access.CAN_ACT_AS;
    const accounts = this.#accounts;
    accounts[0] = identity;
    this.#count = 1;
    for (let a = 0; a < this.#count; a++) {
      const end = actAs.start[accounts[a] + 1];
      for (let k = actAs.start[accounts[a]]; k < end; k++) {
        const account = to[actAs.edge[k]];
        let known = 0;
        while (known < this.#count && accounts[known] !== account) known++;
        if (known < this.#count) continue;
        if (this.#count === FEW) return false;
        accounts[this.#count++] = account;
      }
    }
    return true;
  }

  /** Collects the words of all grants of the accounts from one place on to another; false where no target is left. */
  #look(first: number, end: number): boolean {
    const { hasRole, hasPermission } = this.#access;
    const [seen, bits, roles, permissions] = [this.#seen, this.#bits, this.#roles, this.#permissions];
    for (let w = first; w < end; w++) seen[w] = this.#short[w];
    for (let a = 0; a < this.#count; a++) {
      const account = this.#accounts[a];
      for (let k = hasRole.start[account]; k < hasRole.start[account + 1]; k++) {
        for (let w = first; w < end; w++) seen[w] |= bits[roles[k] + w];
      }
      for (let k = hasPermission.start[account]; k < hasPermission.start[account + 1]; k++) {
        for (let w = first; w < end; w++) seen[w] |= bits[permissions[k] + w];
      }
    }
    for (let w = 0; w < this.#words; w++) if (this.#left(w, end) !== 0) return true;
    return false;
  }

  /** The targets of one word that are in all places before one. */
  #left(word: number, end = this.#width): number {
    let left = -1;
    for (let w = word; w < end; w += this.#words) left &= this.#seen[w];
    return left;
  }
}

/** The requirements of each route, the scarcest first. */
function routesByScarcity({ routes, target }: CompiledTarget, metBy: Int32Array): number[][] {
  return routes.map((route) =>
    Array.from(route, (position) => target.requirements[position]).sort((a, b) => metBy[a] - metBy[b]),
  );
}

function set(bits: Int32Array, from: number, bit: number): void {
  bits[from + (bit >>> 5)] |= 1 << (bit & 31);
}
