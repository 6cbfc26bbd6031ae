import type { CompiledTarget } from './compiled-target.ts';
import type { RequirementRows } from './rows/rows.ts';
import type { RowStore } from './rows/row-store.ts';

/**
 * Finds the targets that a row of requirements may complete. Of each route the requirement that fewest identities meet
 * is its trigger: who does not meet it is not asked about the route at all, and that is nearly everybody.
 */
export class Candidates {
  readonly #store: RowStore;
  readonly #triggers: Uint32Array;
  readonly #triggered: CompiledTarget[][];
  readonly #asked: Int32Array;
  #round = 0;

  constructor(targets: readonly CompiledTarget[], rows: RequirementRows) {
    this.#store = rows.store;
    this.#triggers = new Uint32Array(rows.store.words);
    this.#triggered = Array.from({ length: rows.store.words * 32 }, () => []);
    this.#asked = new Int32Array(targets.length);
    for (const target of targets) {
      for (const mask of target.masks) {
        const scarcest = bitsOf(mask).reduce((a, b) => (rows.metBy[b] < rows.metBy[a] ? b : a));
        this.#triggers[scarcest >>> 5] |= 1 << (scarcest & 31);
        if (!this.#triggered[scarcest].includes(target)) this.#triggered[scarcest].push(target);
      }
    }
  }

  /** Puts the targets that the row meets into the list; returns how many there are. */
  find(row: number, found: CompiledTarget[]): number {
    const store = this.#store;
    const offset = row * store.words;
    const round = ++this.#round;
    let count = 0;
    for (let w = 0; w < store.words; w++) {
      let bits = store.bits[offset + w] & this.#triggers[w];
      while (bits !== 0) {
        const lowest = bits & -bits;
        bits ^= lowest;
        for (const target of this.#triggered[(w << 5) + 31 - Math.clz32(lowest)]) {
          if (this.#asked[target.number] === round) continue;
          this.#asked[target.number] = round;
          if (meetsAny(store, row, target.masks)) found[count++] = target;
        }
      }
    }
    return count;
  }
}

/** Whether a row has all bits of one of the masks. */
export function meetsAny(store: RowStore, row: number, masks: readonly Uint32Array[]): boolean {
  for (const mask of masks) if (store.includes(row, mask)) return true;
  return false;
}

function bitsOf(mask: Uint32Array): number[] {
  return Array.from({ length: mask.length * 32 }, (_, bit) => bit).filter(
    (bit) => ((mask[bit >>> 5] >>> (bit & 31)) & 1) === 1,
  );
}
