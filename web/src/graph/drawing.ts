import { columnsOf, type Columns } from './columns.ts';
import type { Elements, Lane, PictureNode } from './elements.ts';
import { heightsOf, NODE_HEIGHT } from './heights.ts';
import type { PictureEdge } from './picture-edge.ts';
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
/** How far the brackets of the controls stand out: far enough apart that each has its words beside it. */
const CONTROL_OUT = 76;
const CONTROL_APART = 124;

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
  const brackets = bracketPlaces(elements.edges, place);
  const edges = elements.edges.map((edge): PlacedEdge => {
    const way = grid.ways.get(edge.key);
    const from = place.get(edge.from) ?? { x: 0, y: 0 };
    const to = place.get(edge.to) ?? { x: 0, y: 0 };
    if (way) return { ...edge, ...rightwards(way.map(at)) };
    if (edge.look === 'preventive' || edge.look === 'detective')
      return { ...edge, ...beside(from, to, brackets.get(edge.key) ?? 0) };
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
  const worded = new Set(
    elements.edges
      .filter(
        (edge) => edge.label !== '' && (columns.of.get(edge.to) ?? 0) > (columns.of.get(edge.from) ?? 0),
      )
      .map((edge) => columns.of.get(edge.from)),
  );
  const centres = [0];
  for (let column = 1; column < columns.count; column++) {
    const gap = worded.has(column - 1) ? LABEL_GAP : PLAIN_GAP;
    centres.push((centres[column - 1] ?? 0) + NODE_WIDTH + gap);
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

/** The shorter the bracket of a control, the nearer it stands to the steps; those that do not meet stand in one line. */
function bracketPlaces(
  edges: readonly PictureEdge[],
  place: ReadonlyMap<string, Point>,
): ReadonlyMap<string, number> {
  const brackets = edges
    .filter((edge) => edge.look === 'preventive' || edge.look === 'detective')
    .map(({ key, from, to }) => {
      const ends = [place.get(from)?.y ?? 0, place.get(to)?.y ?? 0];
      return { key, top: Math.min(...ends), bottom: Math.max(...ends) };
    })
    .sort((a, b) => a.bottom - a.top - (b.bottom - b.top));
  const lines: (typeof brackets)[] = [];
  const lineOf = new Map<string, number>();
  for (const bracket of brackets) {
    const free = lines.findIndex((line) =>
      line.every((other) => bracket.bottom <= other.top || bracket.top >= other.bottom),
    );
    const index = free < 0 ? lines.length : free;
    (lines[index] ??= []).push(bracket);
    lineOf.set(bracket.key, index);
  }
  return lineOf;
}

/** A bracket at the right of the two steps that a control separates; several stand side by side. */
function beside(from: Point, to: Point, index: number): Pick<PlacedEdge, 'start' | 'end' | 'bends'> {
  const side = Math.max(from.x, to.x) + NODE_WIDTH / 2;
  const out = side + CONTROL_OUT + CONTROL_APART * index;
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
