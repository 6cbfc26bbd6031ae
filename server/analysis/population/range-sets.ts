import type { Cents } from '../../domain/amount.ts';
import type { ModeRange } from '../../domain/answer.ts';
import type { CompletionMode } from '../../domain/vocabulary.ts';

/** Different amounts of which each four have a name of their own below 2 ^ 48. */
const KEPT = 4096;

/** Lists of ranges, each different one once and known by a number; 0 is the empty list. */
export class RangeSets {
  readonly lists: (readonly ModeRange[])[] = [[]];
  readonly #numbers = new Map<string, number>();
  readonly #ofAmounts = new Map<number, number>();
  readonly #amounts = new Map<Cents, number>();

  /**
   * The ranges of who completes alone up to one amount, with own accounts up to the next, through others up to the next,
   * and is blocked up to the last. Amounts that are below an earlier one add nothing.
   */
  upTo(alone: Cents, own: Cents, all: Cents, blocked: Cents): number {
    const known = this.#ofAmounts;
    const name =
      ((this.#amount(alone) * KEPT + this.#amount(own)) * KEPT + this.#amount(all)) * KEPT +
      this.#amount(blocked);
    let number = name < 0 ? undefined : known.get(name);
    if (number !== undefined) return number;
    const ranges: ModeRange[] = [];
    let above = 0;
    const add = (upTo: Cents, mode: CompletionMode): void => {
      if (upTo <= above) return;
      ranges.push({ above, upTo, mode });
      above = upTo;
    };
    add(alone, 'SOLE');
    add(own, 'OWN_ACCOUNTS');
    add(all, 'THROUGH_OTHERS');
    add(blocked, 'BLOCKED_BY_CONTROL');
    number = this.number(ranges);
    if (name >= 0) known.set(name, number);
    return number;
  }

  /** A small number for an amount, so that four of them make one name; far below 0 where there are too many different ones. */
  #amount(amount: Cents): number {
    let number = this.#amounts.get(amount);
    if (number === undefined) {
      if (this.#amounts.size >= KEPT) return -Infinity;
      this.#amounts.set(amount, (number = this.#amounts.size));
    }
    return number;
  }

  number(ranges: readonly ModeRange[]): number {
    if (ranges.length === 0) return 0;
    const name = ranges.map(({ above, upTo, mode }) => `${above} ${upTo} ${mode}`).join('|');
    let number = this.#numbers.get(name);
    if (number === undefined) this.#numbers.set(name, (number = this.lists.push(ranges) - 1));
    return number;
  }
}
