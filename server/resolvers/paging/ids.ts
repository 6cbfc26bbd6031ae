import type { Context } from '../../context.ts';
import { compareCodePoints } from '../../domain/order.ts';
import type { RecordOf } from '../../domain/record.ts';
import type { NodeKind } from '../../domain/vocabulary.ts';
import { namedNode } from '../found/nodes.ts';
import type { At } from '../parents.ts';
import { encodeCursor, type PagedList } from './cursor.ts';
import type { PagePoint } from './page-point.ts';
import { pageOf, type Page } from './page.ts';

/** A page of nodes of one kind that are listed by id. */
export function pageOfIds<K extends NodeKind>(
  { list, kind }: { readonly list: PagedList; readonly kind: K },
  ids: readonly string[],
  { point, position, first }: PagePoint & { readonly first: number },
  context: Context,
): Promise<Page<At<RecordOf<K>>>> {
  const sorted = ids.toSorted(compareCodePoints);
  return pageOf(
    sorted,
    { start: position ? startAfter(sorted, position[0] ?? '') : 0, first },
    (id) => encodeCursor({ list, point, position: [id] }),
    (id) => namedNode(kind, id, point, context),
  );
}

/** Ids are in order, so a page goes on after an id even where that id is not in the list. */
function startAfter(sorted: readonly string[], id: string): number {
  const next = sorted.findIndex((each) => compareCodePoints(each, id) > 0);
  return next < 0 ? sorted.length : next;
}
