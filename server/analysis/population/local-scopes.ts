import type { Scopes } from '../scopes.ts';

/**
 * The scopes that can make a difference for one identity, numbered for it alone: place 0 is `*`, then those that its edges
 * name, ascending. At all others it answers as at `*` (MODEL.md section 6), so that with hundreds of company codes an
 * identity with three is asked about four.
 */
export class LocalScopes {
  readonly #scopes: Scopes;
  readonly #everywhere: Uint8Array;
  /** By place, the number of the scope. */
  readonly global: Int32Array;
  /** By scope, its place; only those of the present identity are meant. */
  readonly #place: Int32Array;
  readonly #round: Int32Array;
  readonly #setRound: Int32Array;
  #rounds = 0;
  count = 1;

  constructor(scopes: Scopes, sets: number) {
    this.#scopes = scopes;
    this.#everywhere = scopes.admitted(0);
    this.global = new Int32Array(scopes.values.length);
    this.#place = new Int32Array(scopes.values.length);
    this.#round = new Int32Array(scopes.values.length);
    this.#setRound = new Int32Array(sets);
  }

  begin(): void {
    this.#rounds++;
    this.count = 1;
  }

  /** Adds the scopes that a set names. */
  addSet(set: number): void {
    if (set === 0 || this.#setRound[set] === this.#rounds) return;
    this.#setRound[set] = this.#rounds;
    for (const scope of this.#scopes.namedBy(set)) this.add(scope);
  }

  add(scope: number): void {
    if (this.#round[scope] === this.#rounds) return;
    this.#round[scope] = this.#rounds;
    this.global[this.count++] = scope;
  }

  /** Gives the scopes their places; none may be added after. */
  settle(): void {
    if (this.count > 2) this.global.subarray(1, this.count).sort();
    for (let place = 1; place < this.count; place++) this.#place[this.global[place]] = place;
  }

  isEverywhere(set: number): boolean {
    return this.#everywhere[set] === 1;
  }

  namedBy(set: number): readonly number[] {
    return this.#scopes.namedBy(set);
  }

  placeOf(scope: number): number {
    return this.#place[scope];
  }
}
