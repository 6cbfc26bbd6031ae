/** Dates are days since 1970-01-01 inside, so that validity is two integer comparisons (MODEL.md section 3). */
export type Day = number;

export const FIRST_DAY: Day = -0x7fffffff;
export const LAST_DAY: Day = 0x7fffffff;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS = 86_400_000;

/** `"2026-11-23"` → days since 1970-01-01; undefined if the text is no date of the calendar. */
export function parseDay(text: string): Day | undefined {
  if (!DATE.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return undefined;
  return time / MILLISECONDS;
}

/** Days since 1970-01-01 → `"2026-11-23"`. */
export function formatDay(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** Today in UTC: the default of every question's `asOf`. */
export function today(now: Date = new Date()): Day {
  return Math.floor(now.getTime() / MILLISECONDS);
}
