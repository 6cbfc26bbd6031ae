interface Result {
  readonly sources: readonly object[];
  readonly result: unknown;
}

/**
 * What was worked out from answers that are kept, as long as they are: a sorted list, a count. It goes when they go, so it
 * needs no limit of its own.
 */
export class Remembered {
  readonly #kept = new WeakMap<object, Map<string, Result>>();

  /**
   * @param sources what it is worked out from: the same objects give the same result
   * @param name tells it from other results of the same sources
   */
  of<T>(sources: readonly [object, ...object[]], name: string, work: () => T): T {
    const [first] = sources;
    let results = this.#kept.get(first);
    if (!results) this.#kept.set(first, (results = new Map<string, Result>()));
    const known = results.get(name);
    if (known?.sources.every((source, i) => source === sources[i])) return known.result as T;
    const result = work();
    results.set(name, { sources, result });
    return result;
  }
}
