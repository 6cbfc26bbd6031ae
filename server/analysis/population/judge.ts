import type { Access } from '../access.ts';
import { modeRanges, type OffersByReach } from '../modes.ts';
import type { Offer } from '../offers.ts';
import type { CompiledTarget } from './compiled-target.ts';
import type { Elements } from './elements.ts';
import { OWN_SCOPES } from './findings.ts';
import { Measures } from './measures.ts';
import type { RangeSets } from './range-sets.ts';
import type { RoleElements } from './role-elements.ts';

/**
 * The exact answer for one identity and the targets that it may complete: from its measures, the ranges by mode at each
 * scope that matters (MODEL.md sections 4 to 7).
 */
export class Judge {
  readonly #ranges: RangeSets;
  readonly #measures: Measures;
  #sets = new Int32Array(64);
  readonly #answered = new Map<string, number>();

  constructor(access: Access, elements: Elements, roles: RoleElements, ranges: RangeSets) {
    this.#ranges = ranges;
    this.#measures = new Measures(access, elements, roles);
  }

  /** Adds what the identity completes of the first `count` of the targets to their findings. */
  judge(identity: number, targets: readonly CompiledTarget[], count: number): void {
    this.#measures.take(identity, targets, count);
    const scopes = this.#measures.local.count;
    if (this.#sets.length < scopes) this.#sets = new Int32Array(scopes * 2);
    for (let t = 0; t < count; t++) this.#answer(identity, targets[t]);
  }

  #answer(identity: number, compiled: CompiledTarget): void {
    const { findings } = compiled;
    if (!compiled.target.sameScope) {
      const ranges = this.#rangesOver(compiled, 0, this.#measures.local.count);
      if (ranges === 0) return;
      findings.add(identity, compiled.place);
      findings.addEntry(OWN_SCOPES, ranges);
      return;
    }
    const sets = this.#sets;
    let found = false;
    for (let scope = 0; scope < this.#measures.local.count; scope++) {
      sets[scope] = this.#rangesOver(compiled, scope, scope + 1);
      if (sets[scope] !== 0) found = true;
    }
    if (!found) return;
    findings.add(identity, compiled.place);
    if (sets[0] !== 0) findings.addEntry(0, sets[0]);
    for (let scope = 1; scope < this.#measures.local.count; scope++)
      if (sets[scope] !== 0 && sets[scope] !== sets[0])
        findings.addEntry(this.#measures.local.global[scope], sets[scope]);
  }

  /** The ranges where each step counts with the best of its levels at the local scopes from `first` to `end - 1`. */
  #rangesOver(compiled: CompiledTarget, first: number, end: number): number {
    const sets = this.#ranges;
    const alone = this.#measures.alone;
    const { self, own, all } = this.#measures.best;
    const most = this.#mostOf(compiled, compiled.routes, all, first, end);
    if (most === 0) return 0;
    if (!compiled.downward || (compiled.controlled && !alone))
      return this.#generalRanges(compiled, first, end);
    if (compiled.controlled) {
      const free = this.#mostOf(compiled, compiled.freeRoutes, self, first, end);
      return sets.upTo(free, free, free, most);
    }
    if (alone) return sets.upTo(most, most, most, most);
    return sets.upTo(
      this.#mostOf(compiled, compiled.routes, self, first, end),
      this.#mostOf(compiled, compiled.routes, own, first, end),
      most,
      most,
    );
  }

  /** The largest amount for which some route has every step done: of the routes the best, of its steps the least. */
  #mostOf(
    { requirements }: CompiledTarget,
    routes: readonly Int32Array[],
    best: Float64Array,
    first: number,
    end: number,
  ): number {
    const scopes = this.#measures.local.count;
    let most = 0;
    for (const route of routes) {
      let least = Infinity;
      for (let r = 0; r < route.length && least > most; r++) {
        const offset = this.#measures.place[requirements[route[r]]] * scopes;
        let level = best[offset + first];
        for (let scope = first + 1; scope < end; scope++)
          if (best[offset + scope] > level) level = best[offset + scope];
        if (level < least) least = level;
      }
      if (least > most) most = least;
    }
    return most;
  }

  /**
   * Controls between several accounts, and hops that depend on the amount. Many identities stand before the same question,
   * with other names, so each question is answered once.
   */
  #generalRanges(compiled: CompiledTarget, first: number, end: number): number {
    const question = `${compiled.number}|${this.#questionOf(compiled, first, end)}`;
    let ranges = this.#answered.get(question);
    if (ranges === undefined) {
      ranges = this.#ranges.number(modeRanges(compiled.target, this.#offers(compiled, first, end)));
      this.#answered.set(question, ranges);
    }
    return ranges;
  }

  /** All that decides: up to which amount each account, by its place, does each step, and in which reach. */
  #questionOf({ requirements }: CompiledTarget, first: number, end: number): string {
    const scopes = this.#measures.local.count;
    const width = this.#measures.width;
    let question = `${this.#measures.alone}`;
    for (const requirement of requirements) {
      const offset = this.#measures.place[requirement] * scopes;
      question += ';';
      for (let u = 0; u < this.#measures.useful.length; u++) {
        const place = this.#measures.useful[u];
        for (let scope = first; scope < end; scope++) {
          const level = this.#measures.levels[u * width + offset + scope];
          if (level === 0) continue;
          const reached =
            place === 0
              ? ''
              : `${this.#measures.reach.own[place * scopes + scope]}<${this.#measures.reach.all[place * scopes + scope]}`;
          question += `${place === 0 ? 'self' : u}:${scope - first}:${level}:${reached} `;
        }
      }
    }
    return question;
  }

  /** Who can do each step, for the general case: controls between several accounts, and hops that depend on the amount. */
  #offers({ requirements }: CompiledTarget, first: number, end: number): OffersByReach {
    const { accounts, own, all } = this.#measures.reach;
    const scopes = this.#measures.local.count;
    const width = this.#measures.width;
    const offers = (reached: (place: number, scope: number) => number): Offer[][] =>
      Array.from(requirements, (requirement) => {
        const list: Offer[] = [];
        const offset = this.#measures.place[requirement] * scopes;
        this.#measures.useful.forEach((place, u) => {
          let amount = 0;
          for (let scope = first; scope < end; scope++)
            amount = Math.max(
              amount,
              Math.min(this.#measures.levels[u * width + offset + scope], reached(place, scope)),
            );
          if (amount > 0) list.push({ account: accounts[place], amount });
        });
        return list.sort((a, b) => b.amount - a.amount);
      });
    const self = offers((place) => (place === 0 ? Infinity : 0));
    if (accounts.length === 1) return { SELF: self, OWN: self, ALL: self };
    return {
      SELF: self,
      OWN: offers((place, scope) => own[place * scopes + scope]),
      ALL: offers((place, scope) => all[place * scopes + scope]),
    };
  }
}
