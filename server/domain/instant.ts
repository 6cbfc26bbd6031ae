import type { Day } from './day.ts';
import type { Instant } from './review.ts';

const MILLISECONDS_A_DAY = 86_400_000;

/** A stored ISO 8601 time in UTC → milliseconds since 1970; smaller parts of a second are cut off. */
export function instantOf(text: string): Instant {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new Error(`no time: ${text}`);
  return instant;
}

/** Milliseconds since 1970 → `2026-11-13T22:35:00Z`, with milliseconds where there are any. */
export function formatInstant(instant: Instant): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** 00:00:00Z of a day. */
export function startOfDay(day: Day): Instant {
  return day * MILLISECONDS_A_DAY;
}
