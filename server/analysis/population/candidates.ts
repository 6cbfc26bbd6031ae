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
    this.#triggers = new Uint32Array(rows.words);
    this.#triggered = Array.from({ length: rows.words * 32 }, () => []);
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
    const { bits, words } = this.#store;
    const triggers = this.#triggers;
    const offset = row * words;
    const round = ++this.#round;
    let count = 0;
    for (let w = 0; w < triggers.length; w++) {
      let open = bits[offset + w] & triggers[w];
      while (open !== 0) {
        const lowest = open & -open;
        open ^= lowest;
        const triggered = this.#triggered[(w << 5) + 31 - Math.clz32(lowest)];
        for (let t = 0; t < triggered.length; t++) {
          const target = triggered[t];
          if (this.#asked[target.number] === round) continue;
          this.#asked[target.number] = round;
          if (meetsAny(this.#store, row, target.masks)) found[count++] = target;
        }
      }
    }
    return count;
  }
}

/** Whether a row has all bits of one of the masks, which begin at a word of it. */
export function meetsAny(store: RowStore, row: number, masks: readonly Uint32Array[], from = 0): boolean {
  for (const mask of masks) if (store.includes(row, mask, from)) return true;
  return false;
}

function bitsOf(mask: Uint32Array): number[] {
  return Array.from({ length: mask.length * 32 }, (_, bit) => bit).filter(
    (bit) => ((mask[bit >>> 5] >>> (bit & 31)) & 1) === 1,
  );
}
