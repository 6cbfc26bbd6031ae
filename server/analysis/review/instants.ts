import { formatDay, type Day } from '../../domain/day.ts';
import type { Instant } from '../../domain/review.ts';

/**
 * Days as times (REVIEWS.md section 2): a day begins at 00:00:00Z and ends where the next one begins, so that the two meet.
 * What happens at that very moment belongs to the next day.
 */
const DAY = 86_400_000;

export function beginningOf(day: Day): Instant {
  return day * DAY;
}

export function endOf(day: Day): Instant {
  return (day + 1) * DAY;
}

export function dayOf(time: Instant): Day {
  return Math.floor(time / DAY);
}

/** Whether something happened, and did by the end of the day; what has no time did not happen. */
export function happenedBy(time: Instant | null, day: Day): time is Instant {
  return time !== null && time < endOf(day);
}

/** Whether the end of the day is later than the expiry. What expires on a day is good until that day's last moment. */
export function hasExpiredBy(expiresAt: Instant, day: Day): boolean {
  return expiresAt < endOf(day) - 1;
}

/** Whether the time lies before the last so many days up to the end of the day. */
export function isOlderThan(time: Instant, days: number, day: Day): boolean {
  return time < endOf(day) - days * DAY;
}

/** Whether the time lies on one of the days from the first to the last. */
export function isWithin(time: Instant, first: Day, last: Day): boolean {
  return beginningOf(first) <= time && time < endOf(last);
}

/** A time at 00:00:00Z stands for a bare date (REVIEWS.md section 6). */
export function hasTimeOfDay(time: Instant): boolean {
  return time % DAY !== 0;
}

/** `2026-12-31`, with the minute where the time has one: `2026-12-31 14:05 UTC`. */
export function formatInstant(time: Instant): string {
  if (!hasTimeOfDay(time)) return formatDay(dayOf(time));
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
