/** A column of whole numbers that grows row by row. */
export class Growing {
  #values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  at(place: number): number {
    return this.#values[place];
  }

  /** What was pushed, in an array of its own. */
  done(): Int32Array {
    return this.#values.slice(0, this.length);
  }
}
