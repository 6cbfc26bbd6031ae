import { UNLIMITED, type Cents } from '../../domain/amount.ts';
import type { Scopes } from '../scopes.ts';

/**
 * Up to which amount something holds at each scope: a level for `*`, and larger ones at some named scopes (a named scope
 * never has less, because what is usable everywhere is usable there). Ways that add up are the larger level at each
 * scope, conditions on one way the smaller. Each different profile is kept once, so that a role's profile is a number
 * and two roles with the same conditions share it.
 */
export class Profiles {
  /** The profile that holds nowhere, and the one that holds everywhere for every amount. */
  static readonly NOWHERE = 0;
  static readonly EVERYWHERE = 1;

  /** By profile, the level at `*`. */
  readonly anywhere: Cents[] = [];
  /** By profile, the scopes with another level than at `*`, ascending, and their levels. */
  readonly scopes: (readonly number[])[] = [];
  readonly levels: (readonly Cents[])[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #results = new Map<string, number>();
  readonly #named: Scopes;
  readonly #everywhere: Uint8Array;

  constructor(scopes: Scopes) {
    this.#named = scopes;
    this.#everywhere = scopes.admitted(0);
    this.#number(0, new Map());
    this.#number(UNLIMITED, new Map());
  }

  /** Whether nothing seen so far depends on a scope or an amount. */
  get unconditional(): boolean {
    return this.anywhere.length === 2;
  }

  /** What is left of a profile behind an edge with this scope set and limit. */
  through(profile: number, scopeSet: number, limit: Cents): number {
    const everywhere = this.#everywhere[scopeSet] === 1;
    if (profile === Profiles.NOWHERE || (everywhere && limit === UNLIMITED)) return profile;
    const name = `${profile} ${scopeSet} ${limit}`;
    let result = this.#results.get(name);
    if (result === undefined) {
      const others = new Map<number, Cents>();
      const scopes = everywhere ? this.scopes[profile] : this.#named.namedBy(scopeSet);
      for (const scope of scopes) others.set(scope, Math.min(limit, this.at(profile, scope)));
      result = this.#number(everywhere ? Math.min(limit, this.anywhere[profile]) : 0, others);
      this.#results.set(name, result);
    }
    return result;
  }

  /** Two ways to the same thing. */
  either(a: number, b: number): number {
    if (a === b || b === Profiles.NOWHERE || a === Profiles.EVERYWHERE) return a;
    if (a === Profiles.NOWHERE || b === Profiles.EVERYWHERE) return b;
    const name = a < b ? `${a} ${b}` : `${b} ${a}`;
    let result = this.#results.get(name);
    if (result === undefined) {
      const others = new Map<number, Cents>();
      for (const scope of [...this.scopes[a], ...this.scopes[b]])
        others.set(scope, Math.max(this.at(a, scope), this.at(b, scope)));
      result = this.#number(Math.max(this.anywhere[a], this.anywhere[b]), others);
      this.#results.set(name, result);
    }
    return result;
  }

  /** The level at a scope (a number of `Scopes`). */
  at(profile: number, scope: number): Cents {
    const place = this.scopes[profile].indexOf(scope);
    return place < 0 ? this.anywhere[profile] : this.levels[profile][place];
  }

  #number(anywhere: Cents, others: ReadonlyMap<number, Cents>): number {
    const named = [...others].filter(([, level]) => level > anywhere).sort(([a], [b]) => a - b);
    const name = `${anywhere}|${named.join('|')}`;
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.anywhere.push(anywhere) - 1;
      this.scopes.push(named.map(([scope]) => scope));
      this.levels.push(named.map(([, level]) => level));
      this.#numbers.set(name, number);
    }
    return number;
  }
}
