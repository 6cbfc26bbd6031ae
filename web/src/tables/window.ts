/** Height of every row of a windowed table, in CSS pixels; tables.css has it too. */
export const ROW_HEIGHT = 50;
const SPARE = 6;

/** Places of the rows that are drawn, from 0; `end` is the first that is not. */
export interface RowWindow {
  readonly start: number;
  readonly end: number;
}

/**
 * Which rows of a long table have to be drawn: those in view and a few more on both sides.
 * @param scrolled how far the rows are scrolled, in pixels
 * @param height how much of them is in view, in pixels
 */
export function windowOf(scrolled: number, height: number, total: number): RowWindow {
  const first = Math.floor(Math.max(0, scrolled) / ROW_HEIGHT);
  const last = Math.ceil((Math.max(0, scrolled) + height) / ROW_HEIGHT);
  return { start: Math.max(0, Math.min(first - SPARE, total)), end: Math.min(total, last + SPARE) };
}

/** Where to scroll so that the row is in view; the same place where it is already. */
export function scrollFor(row: number, scrolled: number, height: number): number {
  const top = row * ROW_HEIGHT;
  if (top < scrolled) return top;
  return top + ROW_HEIGHT > scrolled + height ? top + ROW_HEIGHT - height : scrolled;
}

/** The row that a key moves to from another one; undefined for keys that move nowhere. */
export function rowByKey(key: string, row: number, total: number, perPage: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + perPage,
    PageUp: row - perPage,
    Home: 0,
    End: total - 1,
  };
  const target = moves[key];
  return target === undefined || total === 0 ? undefined : Math.max(0, Math.min(target, total - 1));
}
