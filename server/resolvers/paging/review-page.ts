import type { Context } from '../../context.ts';
import type { Point } from '../../domain/point.ts';
import { checkedFirst } from '../arguments/first.ts';
import { encodeCursor, noCursor, type PagedList } from './cursor.ts';
import { pagePoint } from './page-point.ts';
import { pageOf, type Page } from './page.ts';

interface PageAsked {
  readonly first?: number | null;
  readonly after?: string | null | undefined;
}

/**
 * A page of a list that belongs to a review: its order never changes for one snapshot and date, so that a place in it is a
 * place in every page of it. A cursor remembers the point in time, and the list is made again for that.
 * @param listAt the whole list, and which of it is chosen
 */
export async function reviewPage<E, T>(
  list: PagedList,
  asked: PageAsked,
  point: Point,
  context: Context,
  listAt: (point: Point) => Promise<{
    readonly all: readonly E[];
    readonly isChosen?: (entry: E) => boolean;
    readonly shown: (entry: E) => T;
  }>,
): Promise<Page<T>> {
  const first = checkedFirst(asked.first, 50);
  const page = asked.after
    ? await pagePoint({ list, positionLength: 1 }, asked.after, null, context)
    : { point };
  const { all, isChosen = () => true, shown } = await listAt(page.point);
  const last = page.position ? Number(page.position[0]) : -1;
  if (!Number.isSafeInteger(last) || last < -1 || last >= all.length) throw noCursor(list);
  const places = all.flatMap((entry, place) => (isChosen(entry) ? [place] : []));
  const start = places.findIndex((place) => place > last);
  return pageOf(
    places,
    { start: start < 0 ? places.length : start, first },
    (place) => encodeCursor({ list, point: page.point, position: [String(place)] }),
    (place) => shown(all[place]),
  );
}
