import type { Day } from '../domain/day.ts';

const MILLISECONDS = 86_400_000;

/** The last millisecond of a day: what a bare date of expiry means (REVIEWS.md section 2). */
export function dayEnd(day: Day): number {
  return (day + 1) * MILLISECONDS - 1;
}
