import type { Point } from '../graph/drawing.ts';

interface Curve {
  readonly start: Point;
  readonly end: Point;
  readonly bends: readonly Point[];
}

/**
 * An edge as the data of an SVG path, and the point of its label. The curve is Cytoscape's: each bend is the control
 * point of a quadratic curve, and these meet half-way between the bends.
 */
export function edgePath({ start, end, bends }: Curve): { readonly d: string; readonly middle: Point } {
  const parts = [`M${pair(start)}`];
  if (bends.length === 0) parts.push(`L${pair(end)}`);
  bends.forEach((bend, i) => {
    const next = bends[i + 1];
    parts.push(`Q${pair(bend)} ${pair(next ? between(bend, next) : end)}`);
  });
  return { d: parts.join(''), middle: middleOf(start, end, bends) };
}

function middleOf(start: Point, end: Point, bends: readonly Point[]): Point {
  const half = bends.length / 2;
  const left = bends[half - 1];
  const right = bends[half];
  if (bends.length % 2 === 0) return left && right ? between(left, right) : between(start, end);
  const bend = bends[Math.floor(half)] ?? start;
  return between(bend, between(start, end));
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function pair({ x, y }: Point): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
}
