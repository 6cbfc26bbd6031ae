/** Rows of bits of one length, in one array that grows; row 0 has none set. */
export class RowStore {
  readonly words: number;
  bits: Uint32Array;
  #rows = 1;

  /** @param words length of a row, in words of 32 bits */
  constructor(words: number) {
    this.words = words;
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

  /** A new row with the bits of another. */
  copy(row: number): number {
    const into = this.add();
    this.bits.copyWithin(into * this.words, row * this.words, (row + 1) * this.words);
    return into;
  }

  set(row: number, bit: number): void {
    this.bits[row * this.words + (bit >>> 5)] |= 1 << (bit & 31);
  }

  has(row: number, bit: number): boolean {
    return ((this.bits[row * this.words + (bit >>> 5)] >>> (bit & 31)) & 1) === 1;
  }

  /** The number that the next row gets. */
  get next(): number {
    return this.#rows;
  }

  /** Calls back for each bit that is set in a row, as far as the word in which the width ends. */
  each(row: number, width: number, take: (bit: number) => void): void {
    for (let w = 0; w * 32 < width; w++) {
      for (let open = this.bits[row * this.words + w]; open !== 0; open &= open - 1)
        take((w << 5) + 31 - Math.clz32(open & -open));
    }
  }

  /**
   * A row with the bits of two: the first where it may be written to, which is from `fresh` on; else a new one, or one of
   * them where the other adds nothing to it.
   */
  joined(row: number, other: number, fresh: number): number {
    if (other === 0 || other === row) return row;
    if (row === 0) return other;
    const { words } = this;
    const into = row < fresh ? this.add() : row;
    const { bits } = this;
    const [a, b, c] = [into * words, row * words, other * words];
    for (let w = 0; w < words; w++) bits[a + w] = bits[b + w] | bits[c + w];
    return into;
  }

  /** The same with a row to write to that is nobody's: the row of both is either one of them, or this. */
  drafted(draft: number, row: number, other: number): number {
    if (other === 0 || other === row) return row;
    if (row === 0) return other;
    const { bits, words } = this;
    const [a, b, c] = [draft * words, row * words, other * words];
    for (let w = 0; w < words; w++) bits[a + w] = bits[b + w] | bits[c + w];
    return draft;
  }

  isSubset(row: number, of: number): boolean {
    const { bits, words } = this;
    for (let w = 0; w < words; w++) if ((bits[row * words + w] & ~bits[of * words + w]) !== 0) return false;
    return true;
  }

  /** @param from the word of the row that the mask begins at */
  includes(row: number, mask: Uint32Array, from = 0): boolean {
    const offset = row * this.words + from;
    for (let w = 0; w < mask.length; w++) if ((mask[w] & ~this.bits[offset + w]) !== 0) return false;
    return true;
  }

  meets(row: number, mask: Uint32Array): boolean {
    const offset = row * this.words;
    for (let w = 0; w < mask.length; w++) if ((mask[w] & this.bits[offset + w]) !== 0) return true;
    return false;
  }
}
