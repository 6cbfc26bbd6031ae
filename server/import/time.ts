import { parseDay } from '../domain/day.ts';

const TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:Z|([+-])(\d{2})(?::(\d{2}))?)$/;
const MINUTE = 60_000;

/**
 * An ISO 8601 time with seconds and an offset, or a bare date, as the same instant in UTC: `2026-11-13T22:35:00Z`,
 * with the digits of a fraction that are not trailing zeros. Undefined for anything else (BUNDLE.md, Cells).
 */
export function parseTime(text: string): string | undefined {
  if (parseDay(text) !== undefined) return `${text}T00:00:00Z`;
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, day = '', hour, minute, second, fraction = '', sign, offsetHour = '0', offsetMinute = '0'] = match;
  const within = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  if (parseDay(day) === undefined || !within || Number(offsetHour) > 23 || Number(offsetMinute) > 59)
    return undefined;
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * MINUTE * (sign === '-' ? -1 : 1);
  const utc = new Date(Date.parse(`${day}T${hour}:${minute}:${second}Z`) - offset).toISOString();
  // A year before 0000 or after 9999 gets a sign and six digits, which no date of the model has.
  if (utc.length !== '2026-11-13T22:35:00.000Z'.length) return undefined;
  const rest = fraction.replace(/0+$/, '');
  return `${utc.slice(0, 19)}${rest === '' ? '' : `.${rest}`}Z`;
}

/** The same, where a bare date means the end of that day: its last millisecond (REVIEWS.md section 2). */
export function parseTimeOrEndOfDay(text: string): string | undefined {
  return parseDay(text) === undefined ? parseTime(text) : `${text}T23:59:59.999Z`;
}

/** The later of two times that `parseTime` gave; absent ones are earlier than all others. */
export function laterTime(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  // Without the final Z text order is time order, fractions included.
  return a.slice(0, -1) >= b.slice(0, -1) ? a : b;
}

/** This moment, to the second. */
export function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
