import { UNLIMITED } from '../../domain/amount.ts';
import type { Access } from '../access.ts';
import type { CompiledTarget } from './compiled-target.ts';
import type { RangeSets } from './range-sets.ts';
import type { ExactRows } from './rows/exact-rows.ts';

/** The answers that need no measure, because nothing that anybody has depends on a scope or an amount. */
export class ByBits {
  readonly #access: Access;
  readonly #rows: ExactRows;
  readonly #sets: RangeSets;
  /** By who completes (1 alone, 2 with own accounts, 4 with all), the set of ranges; 0 where it is not known yet. */
  readonly #ranges = new Int32Array(8);

  constructor(access: Access, rows: ExactRows, sets: RangeSets) {
    this.#access = access;
    this.#rows = rows;
    this.#sets = sets;
  }

  /** Answers the targets that bits decide, and moves the others to the front; returns how many these are. */
  answer(identity: number, targets: CompiledTarget[], count: number): number {
    const { start } = this.#access.actAs;
    const isAlone = start[identity] === start[identity + 1];
    let open = 0;
    for (let t = 0; t < count; t++) {
      const target = targets[t];
      if (!target.downward || (target.controlled && !isAlone)) targets[open++] = target;
      else if (isAlone) this.#answerAlone(identity, target);
      else this.#answerWithAccounts(identity, target);
    }
    return open;
  }

  #answerAlone(identity: number, target: CompiledTarget): void {
    const rows = this.#rows;
    if (!rows.meetsAny(identity, 'SELF', target.masks)) return;
    const isFree = !target.controlled || rows.meetsAny(identity, 'SELF', target.freeMasks);
    this.#add(identity, target, isFree ? 7 : 0);
  }

  #answerWithAccounts(identity: number, target: CompiledTarget): void {
    const rows = this.#rows;
    if (rows.meetsAny(identity, 'SELF', target.masks)) return this.#add(identity, target, 7);
    if (rows.meetsAny(identity, 'OWN', target.masks)) return this.#add(identity, target, 6);
    if (rows.meetsAny(identity, 'ALL', target.masks)) this.#add(identity, target, 4);
  }

  #add(identity: number, { place, target, findings }: CompiledTarget, reaches: number): void {
    const upTo = (reach: number): number => ((reaches & reach) === 0 ? 0 : UNLIMITED);
    this.#ranges[reaches] ||= this.#sets.upTo(upTo(1), upTo(2), upTo(4), UNLIMITED);
    findings.add(identity, place);
    findings.addEntry(target.sameScope ? 0 : -1, this.#ranges[reaches]);
  }
}
