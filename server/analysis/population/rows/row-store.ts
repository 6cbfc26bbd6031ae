/** Rows of bits of one length, in one array that grows; row 0 has none set. */
export class RowStore {
  readonly words: number;
  bits: Uint32Array;
  #rows = 1;

  constructor(width: number) {
    this.words = Math.max(1, Math.ceil(width / 32));
    this.bits = new Uint32Array(1024 * this.words);
  }

  /** Makes room for so many more rows, so that `bits` is not replaced while they are added. */
  reserve(rows: number): void {
    const end = (this.#rows + rows) * this.words;
    if (end <= this.bits.length) return;
    const larger = new Uint32Array(Math.max(end, this.bits.length * 2));
    larger.set(this.bits);
    this.bits = larger;
  }

  /** A new row without bits. */
  add(): number {
    if ((this.#rows + 1) * this.words > this.bits.length) this.reserve(1);
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

  /** By bit, in how many rows it is set, among so many of them that more would not change which bits are scarce. */
  sampled(width: number): Int32Array {
    const SAMPLE = 4096;
    const counts = new Int32Array(width);
    const step = Math.max(1, Math.floor(this.#rows / SAMPLE));
    for (let row = 1; row < this.#rows; row += step) {
      for (let w = 0; w < this.words; w++) {
        for (let bits = this.bits[row * this.words + w]; bits !== 0; bits &= bits - 1)
          counts[(w << 5) + 31 - Math.clz32(bits & -bits)]++;
      }
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
