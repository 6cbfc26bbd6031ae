import type { Cell, Grid } from './rows.ts';

/** Heights in picture units. */
export const NODE_HEIGHT = 46;
const ROW_GAP = 20;
const STEP_GAP = 40;
const PASSING_HEIGHT = 8;
const ROUNDS = 4;

/**
 * The vertical centre of every cell: as near to its neighbours as the order in its column and the distances allow.
 * Columns are placed one after the other, right to left and back, starting from the steps.
 * @param spacious ids of the nodes that need room between them for the controls, that is, the steps
 */
export function heightsOf(grid: Grid, spacious: ReadonlySet<string>): Map<Cell, number> {
  const y = new Map<Cell, number>();
  const last = grid.columns.length - 1;
  for (const column of grid.columns) stack(column, spacious).forEach((value, i) => y.set(column[i], value));
  const neighbours = neighboursOf(grid);
  for (let round = 0; round < ROUNDS; round++) {
    const leftwards = round % 2 === 0;
    for (let i = 1; i <= last; i++) {
      const column = grid.columns[leftwards ? last - i : i] ?? [];
      const wanted = column.map(
        (cell) => wantedHeight(neighbours.get(cell)?.[leftwards ? 'right' : 'left'], y) ?? y.get(cell) ?? 0,
      );
      settle(wanted, stack(column, spacious)).forEach((value, j) => y.set(column[j], value));
    }
  }
  return y;
}

/** Centres when the column is packed from 0 downwards. */
function stack(column: readonly Cell[], spacious: ReadonlySet<string>): number[] {
  const centres: number[] = [];
  let bottom = 0;
  column.forEach((cell, i) => {
    const height = cell.passing ? PASSING_HEIGHT : NODE_HEIGHT;
    const gap = i === 0 ? 0 : spacious.has(cell.id) ? STEP_GAP : ROW_GAP;
    centres.push(bottom + gap + height / 2);
    bottom += gap + height;
  });
  return centres;
}

/**
 * The centres nearest to those wanted (least squares) that keep the packed distances: pool adjacent violators on the
 * difference between the two.
 */
export function settle(wanted: readonly number[], packed: readonly number[]): number[] {
  const pools: { sum: number; size: number }[] = [];
  wanted.forEach((value, i) => {
    pools.push({ sum: value - (packed[i] ?? 0), size: 1 });
    for (
      let a = pools.at(-2), b = pools.at(-1);
      a && b && a.sum / a.size > b.sum / b.size;
      a = pools.at(-2), b = pools.at(-1)
    ) {
      pools.splice(-2, 2, { sum: a.sum + b.sum, size: a.size + b.size });
    }
  });
  const shifts = pools.flatMap((pool) => Array.from({ length: pool.size }, () => pool.sum / pool.size));
  return packed.map((value, i) => value + (shifts[i] ?? 0));
}

interface Sides {
  readonly left: Cell[];
  readonly right: Cell[];
}

function neighboursOf(grid: Grid): Map<Cell, Sides> {
  const sides = new Map<Cell, Sides>(grid.columns.flat().map((cell) => [cell, { left: [], right: [] }]));
  for (const way of grid.ways.values()) {
    way.forEach((cell, i) => {
      const before = way[i - 1];
      const after = way[i + 1];
      if (before) sides.get(cell)?.left.push(before);
      if (after) sides.get(cell)?.right.push(after);
    });
  }
  return sides;
}

function wantedHeight(cells: readonly Cell[] | undefined, y: ReadonlyMap<Cell, number>): number | undefined {
  if (!cells || cells.length === 0) return undefined;
  return cells.reduce((sum, cell) => sum + (y.get(cell) ?? 0), 0) / cells.length;
}
