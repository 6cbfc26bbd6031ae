/** A column of numbers: a typed array, so that a million rows are no million objects. */
type Numbers = Int32Array | Uint8Array | Float64Array;

/** Rows that a column has room for beyond those that it has, once it is read: for what the next imports add. */
const SPARE = 1 / 32;

/**
 * A column that grows row by row, in memory that threads share: the analysis reads it elsewhere while more is added.
 * What was handed out stays as it is when the column grows; only cells are changed in place.
 */
export class Growable<T extends Numbers> {
  #values: T;
  #length = 0;
  readonly #create: (length: number) => T;

  constructor(create: (length: number) => T) {
    this.#create = create;
    this.#values = create(64);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#resize(Math.ceil(this.#length * 1.5));
    this.#values[this.#length++] = value;
  }

  /** Adds so many rows of one value. */
  pushAlike(value: number, rows: number): void {
    const length = this.#length + rows;
    if (length > this.#values.length) this.#resize(Math.max(length, Math.ceil(this.#length * 1.5)));
    this.#values.fill(value, this.#length, length);
    this.#length = length;
  }

  at(row: number): number {
    return this.#values[row];
  }

  /** Changes a cell, in what was handed out too. */
  set(row: number, value: number): void {
    this.#values[row] = value;
  }

  /** The rows so far, without a copy. */
  done(): T {
    const wanted = this.#length + Math.ceil(this.#length * SPARE);
    if (this.#values.length > wanted * 1.1 + 64) this.#resize(wanted);
    return this.#values.subarray(0, this.#length) as T;
  }

  #resize(length: number): void {
    const values = this.#create(length);
    values.set(this.#values.subarray(0, this.#length));
    this.#values = values;
  }
}

const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);

export const int32 = (): Growable<Int32Array> => new Growable((length) => new Int32Array(shared(length * 4)));
export const uint8 = (): Growable<Uint8Array> => new Growable((length) => new Uint8Array(shared(length)));
export const float64 = (): Growable<Float64Array> =>
  new Growable((length) => new Float64Array(shared(length * 8)));
