import type { Since } from '../url/changes-view.ts';
import type { At } from '../url/view.ts';

interface KnownSnapshot {
  readonly sequence: number;
}

/** The earlier of two points in time, as questions want it, and in words. */
export interface Resolved {
  readonly from: At;
  readonly words: string;
}

/**
 * What an address compares with. Nothing given: the snapshot before the later point's, on its day.
 * @param snapshots those that there are, newest first
 * @returns undefined where nothing is given and there is no snapshot before
 */
export function resolveSince(
  since: Since,
  at: At,
  snapshots: readonly KnownSnapshot[],
): Resolved | undefined {
  const now = at.snapshot ?? snapshots[0]?.sequence;
  const before = snapshots.find((each) => now !== undefined && each.sequence < now)?.sequence;
  const given = since.snapshot !== undefined || since.asOf !== undefined || since.jit !== undefined;
  if (!given && before === undefined) return undefined;
  const snapshot = given ? (since.snapshot ?? now) : before;
  const asOf = since.asOf ?? at.asOf;
  const jit = since.jit ?? at.jit;
  const withJit = jit === at.jit ? '' : jit ? ', with just-in-time access' : ', without just-in-time access';
  const day = asOf === undefined ? 'today' : `on ${asOf}`;
  return { from: { asOf, snapshot, jit }, words: `snapshot ${snapshot ?? 'none'}, ${day}${withJit}` };
}
