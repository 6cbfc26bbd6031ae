/** Where a row stands among the rows beside it that belong together. */
export interface GroupPlace {
  /** Whether it is the first of its group. */
  readonly first: boolean;
  /** How many rows the group has, as far as they are loaded. */
  readonly size: number;
  /** Whether more of the group may come with rows that are not loaded yet. */
  readonly open: boolean;
}

/**
 * Groups of rows that are sorted by what they are grouped by.
 * @param complete whether all rows are loaded
 * @returns for each row its place; of equal length
 */
export function groupPlaces<Row>(
  rows: readonly Row[],
  groupOf: (row: Row) => string,
  complete: boolean,
): GroupPlace[] {
  const places: GroupPlace[] = [];
  let start = 0;
  for (let i = 1; i <= rows.length; i++) {
    const before = rows[start];
    if (i < rows.length && groupOf(rows[i]) === groupOf(before)) continue;
    const open = i === rows.length && !complete;
    for (let place = start; place < i; place++) {
      places.push({ first: place === start, size: i - start, open });
    }
    start = i;
  }
  return places;
}
