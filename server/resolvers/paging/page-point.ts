import type { Context } from '../../context.ts';
import { BadInput, NotFound } from '../../domain/fault.ts';
import type { Point } from '../../domain/point.ts';
import type { PointInTime } from '../generated/types.ts';
import { pointAsked } from '../point-in-time.ts';
import { type Cursor, decodeCursor, noCursor, type PagedList } from './cursor.ts';

export interface PagePoint {
  readonly point: Point;
  /** The entry after which the page begins; absent for the first page. */
  readonly position?: readonly string[];
}

/**
 * The point in time of a page: that of the cursor, which remembers the one of its first page, so that an import
 * between two pages neither repeats nor skips anything (MODEL.md section 6). Naming another one is refused.
 */
export async function pagePoint(
  asked: { readonly list: PagedList; readonly positionLength: number },
  after: string | null | undefined,
  at: PointInTime | null | undefined,
  context: Context,
): Promise<PagePoint> {
  if (after === null || after === undefined) return { point: await context.point(pointAsked(at)) };
  const cursor = decodeCursor(asked.list, after, asked.positionLength);
  if (at) checkSamePoint(cursor, at);
  return { point: await recalled(cursor, context), position: cursor.position };
}

function checkSamePoint({ point }: Cursor, at: PointInTime): void {
  const { asOf = point.asOf, snapshot = point.snapshot, includeJit = point.includeJit } = pointAsked(at);
  if (asOf === point.asOf && snapshot === point.snapshot && includeJit === point.includeJit) return;
  throw new BadInput(
    'after',
    'after is a cursor of another point in time than the one in `at`. Leave `at` out to go on where the cursor is from.',
  );
}

/** A cursor of the empty data set has snapshot 0, which cannot be asked for by number. */
async function recalled({ list, point }: Cursor, context: Context): Promise<Point> {
  if (point.snapshot === 0) return point;
  try {
    return await context.point(point);
  } catch (error) {
    throw error instanceof NotFound ? noCursor(list) : error;
  }
}
