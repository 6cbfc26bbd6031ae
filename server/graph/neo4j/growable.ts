/** A column that grows row by row: a typed array with room to spare, so that a million rows are no million objects. */
type Numbers = Int32Array | Uint8Array | Float64Array;

export class Growable<T extends Numbers> {
  #values: T;
  #length = 0;
  readonly #create: (length: number) => T;

  constructor(create: (length: number) => T) {
    this.#create = create;
    this.#values = create(64);
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = this.#create(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** The rows so far, in an array of just their number. */
  done(): T {
    return this.#values.slice(0, this.#length) as T;
  }
}

export const int32 = (): Growable<Int32Array> => new Growable((length) => new Int32Array(length));
export const uint8 = (): Growable<Uint8Array> => new Growable((length) => new Uint8Array(length));
export const float64 = (): Growable<Float64Array> => new Growable((length) => new Float64Array(length));
