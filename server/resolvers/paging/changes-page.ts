import type { CompletionChange } from '../../analysis/changes.ts';
import type { Context } from '../../context.ts';
import { BadInput } from '../../domain/fault.ts';
import type { Point } from '../../domain/point.ts';
import type { PointInTime } from '../generated/types.ts';
import { pointAsked } from '../point-in-time.ts';
import { encodeCursor, noCursor } from './cursor.ts';
import { pagePoint } from './page-point.ts';
import { pageOf, type Page } from './page.ts';

/** The two points in time of a page of changes, and the entry after which it begins. */
export interface ChangesAt {
  readonly from: Point;
  readonly to: Point;
  /** Identity and workflow; absent for the first page. */
  readonly position?: readonly [string, string];
}

/** Both points in time: as asked, or those of the cursor, which must be the same where the question names them too. */
export async function changesAt(
  from: PointInTime,
  to: PointInTime,
  after: string | null | undefined,
  context: Context,
): Promise<ChangesAt> {
  const page = await pagePoint({ list: 'changes', positionLength: 5 }, after, to, context);
  if (!page.position) return { from: await context.point(pointAsked(from)), to: page.point };
  const [snapshot, asOf, includeJit, identity, workflow] = page.position;
  const remembered = {
    snapshot: Number(snapshot),
    asOf: Number(asOf),
    includeJit: includeJit === 'true',
  };
  if (!Number.isSafeInteger(remembered.snapshot) || !Number.isSafeInteger(remembered.asOf))
    throw noCursor('changes');
  const asked = { ...remembered, ...pointAsked(from) };
  if (nameOf(asked) !== nameOf(remembered)) {
    throw new BadInput(
      'after',
      'after is a cursor of another point in time than the one in `from`. Ask with the same one, or without after.',
    );
  }
  const known = remembered.snapshot === 0 ? remembered : await context.point(remembered);
  return { from: known, to: page.point, position: [identity, workflow] };
}

/** @param all every change between the two points, in its order; @param kept those that a filter chose. */
export function changesPage(
  all: readonly CompletionChange[],
  kept: readonly CompletionChange[],
  { from, to, position }: ChangesAt,
  first: number,
): Promise<Page<CompletionChange & { readonly from: Point; readonly to: Point }>> {
  let start = 0;
  if (position) {
    const last = all.findIndex((each) => each.identity === position[0] && each.workflow === position[1]);
    if (last < 0) throw noCursor('changes');
    const before = new Set(all.slice(0, last + 1));
    start = kept.filter((each) => before.has(each)).length;
  }
  const { snapshot, asOf, includeJit } = from;
  return pageOf(
    kept,
    { start, first },
    ({ identity, workflow }) =>
      encodeCursor({
        list: 'changes',
        point: to,
        position: [`${snapshot}`, `${asOf}`, `${includeJit}`, identity, workflow],
      }),
    (each) => ({ ...each, from, to }),
  );
}

function nameOf({ snapshot, asOf, includeJit }: Point): string {
  return `${snapshot} ${asOf} ${includeJit}`;
}
