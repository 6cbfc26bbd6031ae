/** Rows of bits of one length, in one array that grows; row 0 has none set. */
export class RowStore {
  readonly words: number;
  bits: Uint32Array;
  #rows = 1;

  constructor(width: number) {
    this.words = Math.max(1, Math.ceil(width / 32));
    this.bits = new Uint32Array(1024 * this.words);
  }

  /** A new row without bits. */
  add(): number {
    const end = (this.#rows + 1) * this.words;
    if (end > this.bits.length) {
      const larger = new Uint32Array(this.bits.length * 2);
      larger.set(this.bits);
      this.bits = larger;
    }
    return this.#rows++;
  }

  /** True where the bit was not set before. */
  set(row: number, bit: number): boolean {
    const place = row * this.words + (bit >>> 5);
    const before = this.bits[place];
    this.bits[place] = before | (1 << (bit & 31));
    return this.bits[place] !== before;
  }

  /** Adds the bits of one row to another. */
  merge(into: number, from: number): void {
    const { bits, words } = this;
    for (let w = 0; w < words; w++) bits[into * words + w] |= bits[from * words + w];
  }

  /** By bit, in how many rows it is set. */
  count(width: number): Int32Array {
    const counts = new Int32Array(width);
    for (let place = 0; place < this.#rows * this.words; place++) {
      const first = (place % this.words) << 5;
      for (let bits = this.bits[place]; bits !== 0; bits &= bits - 1)
        counts[first + 31 - Math.clz32(bits & -bits)]++;
    }
    return counts;
  }

  isSubset(row: number, of: number): boolean {
    const { bits, words } = this;
    for (let w = 0; w < words; w++) if ((bits[row * words + w] & ~bits[of * words + w]) !== 0) return false;
    return true;
  }

  includes(row: number, mask: Uint32Array): boolean {
    const offset = row * this.words;
    for (let w = 0; w < mask.length; w++) if ((mask[w] & ~this.bits[offset + w]) !== 0) return false;
    return true;
  }

  meets(row: number, mask: Uint32Array): boolean {
    const offset = row * this.words;
    for (let w = 0; w < mask.length; w++) if ((mask[w] & this.bits[offset + w]) !== 0) return true;
    return false;
  }
}
