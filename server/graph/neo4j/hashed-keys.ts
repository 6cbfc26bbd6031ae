import type { EdgeKeys } from '../../domain/recorded.ts';
import { float64, int32, uint8 } from './growable.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CODES = new Int8Array(128).fill(-1);
for (let code = 0; code < ALPHABET.length; code++) CODES[ALPHABET.charCodeAt(code)] = code;

/** Characters of the hash in a key (docs/storage.md, Relationships), six bits each, and the bytes that hold them. */
const CHARACTERS = 22;
const BYTES = 17;

/** Rows that have no key yet, and the ids of their edges in the database. */
const nothingMissing = () => ({ rows: int32(), stored: float64() });

/**
 * The keys of a table's edges. A key is `TYPE:` and a hash; of a million of them the texts would take more memory than all
 * other columns together, so the hash is kept in bytes, and the text is made when somebody asks for it.
 */
export class HashedKeys implements EdgeKeys {
  readonly #type: string;
  readonly #bytes = uint8();
  /** Keys that are made otherwise, by row. */
  readonly #others = new Map<number, string>();
  #rows = 0;
  #missing = nothingMissing();

  /** @param type of the edges, with which their keys begin */
  constructor(type: string) {
    this.#type = `${type}:`;
  }

  push(key: string): void {
    const row = this.#rows++;
    this.#bytes.pushAlike(0, BYTES);
    this.#write(row, key);
  }

  /** Adds an edge whose key is to be read later, with its id in the database. */
  pushMissing(stored: number): void {
    this.#missing.rows.push(this.#rows++);
    this.#missing.stored.push(stored);
    this.#bytes.pushAlike(0, BYTES);
  }

  /**
   * Puts the missing keys in, some at a time, so that other work gets through. None can be asked for before all are there;
   * where it fails, all are missing still.
   * @param read the keys of some edges, by their ids of the database
   */
  async fill(
    together: number,
    read: (stored: Float64Array) => Promise<ReadonlyMap<number, string>>,
  ): Promise<void> {
    const missing = this.#missing;
    const rows = missing.rows.done();
    const stored = missing.stored.done();
    for (let first = 0; first < rows.length; first += together) {
      const keys = await read(stored.subarray(first, first + together));
      rows.subarray(first, first + together).forEach((row, i) => {
        const key = keys.get(stored[first + i]);
        if (key === undefined)
          throw new Error(`${this.#type} an edge that was read is gone: ${stored[first + i]}`);
        this.#write(row, key);
      });
    }
    if (this.#missing === missing) this.#missing = nothingMissing();
  }

  #write(row: number, key: string): void {
    if (!this.#isHash(key)) this.#others.set(row, key);
    let place = row * BYTES;
    const first = key.length - CHARACTERS;
    let bits = 0;
    let held = 0;
    for (let i = 0; i < CHARACTERS; i++) {
      bits = ((bits << 6) | (CODES[key.charCodeAt(first + i) & 127] & 63)) & 0xffff;
      held += 6;
      if (held < 8) continue;
      held -= 8;
      this.#bytes.set(place++, (bits >>> held) & 255);
    }
    this.#bytes.set(place, (bits << (8 - held)) & 255);
  }

  at(row: number): string {
    if (this.#missing.rows.length > 0) throw new Error('the keys of these edges have not been read yet');
    const other = this.#others.get(row);
    if (other !== undefined) return other;
    let text = this.#type;
    let bits = 0;
    let held = 0;
    let byte = row * BYTES;
    for (let i = 0; i < CHARACTERS; i++) {
      if (held < 6) {
        bits = ((bits << 8) | this.#bytes.at(byte++)) & 0xffff;
        held += 8;
      }
      held -= 6;
      text += ALPHABET[(bits >>> held) & 63];
    }
    return text;
  }

  /** The rows that have one of these keys, without making a text of every other one. */
  rowsOf(keys: ReadonlySet<string>): number[] {
    const probe = new HashedKeys(this.#type.slice(0, -1));
    for (const key of keys) probe.push(key);
    const firstBytes = new Uint8Array(0x10000);
    for (let k = 0; k < keys.size; k++) firstBytes[probe.#start(k)] = 1;
    const rows: number[] = [];
    for (let row = 0; row < this.#rows; row++)
      if (firstBytes[this.#start(row)] === 1 && keys.has(this.at(row))) rows.push(row);
    return rows;
  }

  #start(row: number): number {
    return (this.#bytes.at(row * BYTES) << 8) | this.#bytes.at(row * BYTES + 1);
  }

  #isHash(key: string): boolean {
    if (key.length !== this.#type.length + CHARACTERS || !key.startsWith(this.#type)) return false;
    for (let i = this.#type.length; i < key.length; i++) {
      const code = key.charCodeAt(i);
      if (code > 127 || CODES[code] < 0) return false;
    }
    return true;
  }
}
