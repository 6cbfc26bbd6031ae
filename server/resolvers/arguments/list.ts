/** The values of a filter; undefined where it does not choose, as an empty list does not. */
export function chosen<T>(values: readonly T[] | null | undefined): ReadonlySet<T> | undefined {
  return values && values.length > 0 ? new Set(values) : undefined;
}
