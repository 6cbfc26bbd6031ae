import { columnsOf, type Columns } from './columns.ts';
import type { Elements, Lane, PictureEdge, PictureNode } from './elements.ts';
import { heightsOf, NODE_HEIGHT } from './heights.ts';
import { gridOf, type Cell } from './rows.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedNode extends PictureNode, Point {}

export interface PlacedEdge extends PictureEdge {
  readonly start: Point;
  readonly end: Point;
  /** Control points of the curve between start and end; none for a straight line. */
  readonly bends: readonly Point[];
}

export interface PlacedLane {
  readonly lane: Lane;
  readonly x: number;
  readonly y: number;
}

/** Everything that is needed to draw the picture, in picture units, by whatever draws it. */
export interface Drawing {
  readonly lanes: readonly PlacedLane[];
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

export const NODE_WIDTH = 132;
const PLAIN_GAP = 36;
const LABEL_GAP = 92;
const LANE_TITLE_ABOVE = 40;
const CONTROL_OFFSET = 38;

/** Elements → positions. Pure: the same elements give the same drawing. */
export function drawingOf(elements: Elements): Drawing {
  const columns = columnsOf(elements);
  const grid = gridOf(elements, columns);
  const steps = new Set(elements.nodes.filter((node) => node.place !== undefined).map((node) => node.key));
  const heights = heightsOf(grid, steps);
  const x = columnCentres(elements, columns);
  const at = (cell: Cell): Point => ({ x: x[cell.column] ?? 0, y: heights.get(cell) ?? 0 });
  const place = new Map(grid.columns.flat().map((cell) => [cell.id, at(cell)]));
  const nodes = elements.nodes.map((node) => ({ ...node, ...(place.get(node.key) ?? { x: 0, y: 0 }) }));
  const top = Math.min(...nodes.map((node) => node.y)) - NODE_HEIGHT / 2;
  let control = 0;
  const edges = elements.edges.map((edge): PlacedEdge => {
    const way = grid.ways.get(edge.key);
    const from = place.get(edge.from) ?? { x: 0, y: 0 };
    const to = place.get(edge.to) ?? { x: 0, y: 0 };
    if (way) return { ...edge, ...rightwards(way.map(at)) };
    if (edge.look === 'preventive' || edge.look === 'detective')
      return { ...edge, ...beside(from, to, control++) };
    return { ...edge, ...upOrDown(from, to) };
  });
  const lanes = columns.lanes.map(({ lane, first, last }) => ({
    lane,
    x: ((x[first] ?? 0) + (x[last] ?? 0)) / 2,
    y: top - LANE_TITLE_ABOVE,
  }));
  return { lanes, nodes, edges };
}

/** Columns stand further apart where an edge between them carries words. */
function columnCentres(elements: Elements, columns: Columns): number[] {
  const centres = [0];
  for (let column = 1; column < columns.count; column++) {
    const worded = elements.edges.some(
      (edge) =>
        edge.label !== '' &&
        columns.of.get(edge.from) === column - 1 &&
        (columns.of.get(edge.to) ?? 0) >= column,
    );
    centres.push((centres[column - 1] ?? 0) + NODE_WIDTH + (worded ? LABEL_GAP : PLAIN_GAP));
  }
  return centres;
}

/** From the right side of the first cell to the left side of the last, bending only between columns. */
function rightwards(way: readonly Point[]): Pick<PlacedEdge, 'start' | 'end' | 'bends'> {
  const half = NODE_WIDTH / 2;
  const first = way[0];
  const last = way.at(-1) as Point;
  const bends: Point[] = [];
  for (let i = 1; i < way.length; i++) {
    const from = way[i - 1];
    const to = way[i];
    if (way.length === 2 && from.y === to.y) continue;
    const middle = (from.x + to.x) / 2;
    bends.push({ x: middle, y: from.y }, { x: middle, y: to.y });
  }
  return { start: { x: first.x + half, y: first.y }, end: { x: last.x - half, y: last.y }, bends };
}

/** A bracket at the right of the two steps that a control separates; several stand side by side. */
function beside(from: Point, to: Point, index: number): Pick<PlacedEdge, 'start' | 'end' | 'bends'> {
  const side = Math.max(from.x, to.x) + NODE_WIDTH / 2;
  const out = side + CONTROL_OFFSET * (index + 1);
  return {
    start: { x: from.x + NODE_WIDTH / 2, y: from.y },
    end: { x: to.x + NODE_WIDTH / 2, y: to.y },
    bends: [
      { x: out, y: from.y },
      { x: out, y: to.y },
    ],
  };
}

/** Between two nodes of one column, and the rare edge that leads back. */
function upOrDown(from: Point, to: Point): Pick<PlacedEdge, 'start' | 'end' | 'bends'> {
  const down = to.y >= from.y ? 1 : -1;
  const half = (NODE_HEIGHT / 2) * down;
  return { start: { x: from.x, y: from.y + half }, end: { x: to.x, y: to.y - half }, bends: [] };
}
