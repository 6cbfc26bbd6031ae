import type { Day } from './day.ts';

/** Which state a question is about (MODEL.md section 3): recorded time, valid time, and whether JIT access counts. */
export interface Point {
  /** Sequence of the snapshot; 0 where nothing was ever imported. */
  readonly snapshot: number;
  readonly asOf: Day;
  readonly includeJit: boolean;
}

/** Recorded until: still there. */
export const STILL_RECORDED = 0x7fffffff;

/** Seen at snapshot `s` when `since <= s` and `until > s` (MODEL.md section 3). */
export function recordedAt(snapshot: number, since: number, until: number): boolean {
  return since <= snapshot && snapshot < until;
}

/** The scope value that stands for every value that no edge names (MODEL.md section 4). */
export const ANY_UNNAMED_SCOPE = '*';

/** The one entry of a rule whose legs may hold in scopes of their own (MODEL.md section 7). */
export const LEGS_OWN_SCOPES = 'any';
