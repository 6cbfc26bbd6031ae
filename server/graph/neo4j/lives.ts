import { STILL_RECORDED } from '../../domain/point.ts';

/** `since <= snapshot < until` */
export interface Life<P> {
  readonly since: number;
  readonly until: number;
  readonly properties: P;
}

/** Properties and the snapshots that they held for: `until` is absent for the present ones. */
export interface Held<P> {
  readonly since: number;
  readonly until?: number;
  readonly properties: P;
}

/**
 * The times in which a node was recorded with unchanged properties (docs/storage.md, Nodes): whether it was recorded
 * is said by its lives, with which properties by its versions.
 * @param lives `[since, until, since, until, ...]`, ascending; the last until null where the node is still recorded
 * @param held earlier properties in any order, and the present ones
 */
export function livesOf<P>(lives: readonly (number | null)[], held: readonly Held<P>[]): Life<P>[] {
  const ascending = held.toSorted((a, b) => a.since - b.since);
  const rows: Life<P>[] = [];
  for (let i = 0; i < lives.length; i += 2) {
    const born = lives[i] ?? STILL_RECORDED;
    const gone = lives[i + 1] ?? STILL_RECORDED;
    ascending.forEach(({ since: heldSince, until: heldUntil = STILL_RECORDED, properties }, place) => {
      // The first known properties stand for whatever was before, and none hold longer than until the next.
      const since = place === 0 ? born : Math.max(born, heldSince);
      const until = Math.min(gone, heldUntil, ascending[place + 1]?.since ?? STILL_RECORDED);
      if (since < until) rows.push({ since, until, properties });
    });
  }
  return rows;
}
