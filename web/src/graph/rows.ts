import type { Columns } from './columns.ts';
import type { Elements } from './elements.ts';

/** Something that takes a place in a column: a node, or the place where an edge passes through. */
export interface Cell {
  readonly id: string;
  readonly column: number;
  readonly passing: boolean;
}

export interface Grid {
  /** Cells of each column, top to bottom. */
  readonly columns: readonly (readonly Cell[])[];
  /** The cells that each edge to the right visits, from its start to its end, by edge key. */
  readonly ways: ReadonlyMap<string, readonly Cell[]>;
}

const SWEEPS = 8;

/**
 * Orders the cells of every column so that few edges cross: each cell is put at the barycentre of its neighbours,
 * column by column, forth and back, and the best order seen is kept. The steps keep the order of the workflow.
 */
export function gridOf(elements: Elements, columns: Columns): Grid {
  const cells: Cell[][] = Array.from({ length: columns.count }, () => []);
  const cellOf = new Map<string, Cell>();
  const inOrder = [...elements.nodes].sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  for (const node of inOrder) {
    const cell = { id: node.key, column: columns.of.get(node.key) ?? 0, passing: false };
    cellOf.set(node.key, cell);
    cells[cell.column]?.push(cell);
  }
  const ways = waysOf(elements, cellOf, cells);
  const fixed = new Set(elements.nodes.filter((node) => node.place !== undefined).map((node) => node.key));
  const links = [...ways.values()].flatMap((way) => way.slice(1).map((cell, i) => [way[i], cell] as const));
  return { columns: orderCells(cells, links, fixed), ways };
}

function waysOf(elements: Elements, cellOf: ReadonlyMap<string, Cell>, cells: Cell[][]): Map<string, Cell[]> {
  const ways = new Map<string, Cell[]>();
  for (const edge of elements.edges) {
    const from = cellOf.get(edge.from);
    const to = cellOf.get(edge.to);
    if (!from || !to || from.column >= to.column) continue;
    const way = [from];
    for (let column = from.column + 1; column < to.column; column++) {
      const cell = { id: `${edge.key}@${column}`, column, passing: true };
      cells[column]?.push(cell);
      way.push(cell);
    }
    ways.set(edge.key, [...way, to]);
  }
  return ways;
}

type Link = readonly [Cell, Cell];

function orderCells(cells: Cell[][], links: readonly Link[], fixed: ReadonlySet<string>): Cell[][] {
  let current = cells;
  let best = current;
  let fewest = crossings(current, links);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    current = sweepOnce(current, links, fixed, sweep % 2 === 0);
    const now = crossings(current, links);
    if (now < fewest) [best, fewest] = [current, now];
  }
  return best;
}

/** One pass over all columns, from the right (towards the steps' order) or from the left. */
function sweepOnce(
  cells: Cell[][],
  links: readonly Link[],
  fixed: ReadonlySet<string>,
  fromRight: boolean,
): Cell[][] {
  const next = cells.map((column) => [...column]);
  const beside = Map.groupBy(links, (link) => link[fromRight ? 0 : 1]);
  const order = next.map((_, index) => (fromRight ? next.length - 2 - index : index + 1)).slice(0, -1);
  const place = placesOf(next);
  for (const index of order) {
    const neighbours = (cell: Cell) =>
      (beside.get(cell) ?? []).map((link) => place.get(link[fromRight ? 1 : 0]) ?? 0);
    const column = next[index] ?? [];
    if (column.some((cell) => fixed.has(cell.id) && !cell.passing)) continue;
    const centre = new Map(column.map((cell, i) => [cell, mean(neighbours(cell)) ?? i]));
    column.sort((a, b) => (centre.get(a) ?? 0) - (centre.get(b) ?? 0));
    column.forEach((cell, i) => place.set(cell, i));
  }
  return next;
}

/** Number of pairs of links between the same two columns that cross: inversions, counted while they are put in order. */
export function crossings(cells: readonly (readonly Cell[])[], links: readonly Link[]): number {
  const place = placesOf(cells);
  const at = (cell: Cell) => place.get(cell) ?? 0;
  let count = 0;
  for (const between of Map.groupBy(links, ([from]) => from.column).values()) {
    const ends = between
      .map(([from, to]) => [at(from), at(to)] as const)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
      .map(([, to]) => to);
    count += inversions(ends);
  }
  return count;
}

/** Pairs that stand in the wrong order, by a tree of counts (Fenwick), so that hundreds of links take no time. */
function inversions(values: readonly number[]): number {
  const size = Math.max(0, ...values) + 1;
  const tree = new Array<number>(size + 1).fill(0);
  let count = 0;
  values.forEach((value, before) => {
    let notLarger = 0;
    for (let i = value + 1; i > 0; i -= i & -i) notLarger += tree[i];
    count += before - notLarger;
    for (let i = value + 1; i <= size; i += i & -i) tree[i]++;
  });
  return count;
}

function placesOf(cells: readonly (readonly Cell[])[]): Map<Cell, number> {
  return new Map(cells.flatMap((column) => column.map((cell, i) => [cell, i] as const)));
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
