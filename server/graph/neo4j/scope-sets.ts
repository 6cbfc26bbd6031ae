import { ANY_UNNAMED_SCOPE } from '../../domain/point.ts';

/** Every different list of scope values once; entry 0 is everywhere. */
export class ScopeSets {
  readonly sets: (readonly string[])[] = [[]];
  readonly #places = new Map<string, number>([
    ['[]', 0],
    [JSON.stringify([ANY_UNNAMED_SCOPE]), 0],
  ]);

  place(scope: readonly string[] | null): number {
    if (scope === null) return 0;
    const text = JSON.stringify(scope);
    let place = this.#places.get(text);
    // A list that has `*` beside other values holds everywhere too, but it still names those values.
    if (place === undefined) this.#places.set(text, (place = this.sets.push(scope) - 1));
    return place;
  }
}
