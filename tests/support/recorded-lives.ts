import { STILL_RECORDED } from '../../server/domain/point.ts';

/** One time in which something was recorded with unchanged properties: `since <= snapshot < until`. */
export interface Life<T> {
  readonly row: T;
  readonly since: number;
  readonly until: number;
}

/**
 * What successive snapshots of one source leave recorded: `lists[i]` is what it has at snapshot `first + i`.
 * @param identify the id or key that stays the same when properties change
 * @param properties text that differs when properties differ
 */
export function lives<T>(
  lists: readonly (readonly T[])[],
  first: number,
  identify: (row: T) => string,
  properties: (row: T) => string,
): Life<T>[] {
  const closed: Life<T>[] = [];
  const open = new Map<string, { row: T; since: number }>();
  lists.forEach((list, i) => {
    const snapshot = first + i;
    const present = new Map(list.map((row) => [identify(row), row]));
    for (const [id, life] of [...open]) {
      const row = present.get(id);
      if (row !== undefined && properties(row) === properties(life.row)) continue;
      closed.push({ ...life, until: snapshot });
      open.delete(id);
    }
    for (const [id, row] of present) if (!open.has(id)) open.set(id, { row, since: snapshot });
  });
  return [...closed, ...[...open.values()].map((life) => ({ ...life, until: STILL_RECORDED }))];
}
