import type { Access } from '../../access.ts';

/**
 * Finds identities that have the same list of roles and no permission of their own, of whom one can be worked out for all:
 * by a hash of the list, in one table of numbers.
 */
export class RoleLists {
  readonly #access: Access;
  readonly #roleOf: Int32Array;
  readonly #table: Int32Array;

  constructor(access: Access) {
    this.#access = access;
    this.#roleOf = access.view.graph.access.HAS_ROLE.to;
    this.#table = new Int32Array(2 ** Math.ceil(Math.log2(access.view.takesPart.length * 2 + 2)));
  }

  /** An earlier identity with the same roles in the same order; -1 where this one is the first. */
  firstLike(identity: number): number {
    const { start, edge } = this.#access.hasRole;
    const table = this.#table;
    let hash = 0;
    for (let k = start[identity]; k < start[identity + 1]; k++)
      hash = Math.imul(hash ^ this.#roleOf[edge[k]], 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & (table.length - 1);
    while (table[slot] !== 0) {
      if (this.#same(identity, table[slot] - 1)) return table[slot] - 1;
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = identity + 1;
    return -1;
  }

  #same(a: number, b: number): boolean {
    const { start, edge } = this.#access.hasRole;
    const count = start[a + 1] - start[a];
    if (start[b + 1] - start[b] !== count) return false;
    for (let k = 0; k < count; k++)
      if (this.#roleOf[edge[start[a] + k]] !== this.#roleOf[edge[start[b] + k]]) return false;
    return true;
  }
}
