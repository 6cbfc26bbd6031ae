import type { Point } from './drawing.ts';

/** A bend as Cytoscape wants it: how far along the straight line from start to end, and how far beside it. */
export interface RelativeBend {
  readonly weight: number;
  readonly distance: number;
}

/** Absolute control points → weights along start–end (0 to 1) and signed distances from it. */
export function relativeBends(start: Point, end: Point, bends: readonly Point[]): RelativeBend[] {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const length = Math.hypot(dx, dy);
  if (length === 0) return [];
  return bends.map((bend) => {
    const x = bend.x - start.x;
    const y = bend.y - start.y;
    return { weight: (x * dx + y * dy) / length ** 2, distance: (y * dx - x * dy) / length };
  });
}
