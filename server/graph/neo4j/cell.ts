import { parseDay, type Day } from '../../domain/day.ts';

/** Dates come as text and there are few different ones, so each is worked out once. */
const days = new Map<string, Day>();
const DAYS_KEPT = 50_000;

/** `YYYY-MM-DD` as stored → days; `open` where it is absent. */
export function dayOf(date: string | null, open: Day): Day {
  if (date === null) return open;
  let day = days.get(date);
  if (day === undefined) {
    day = parseDay(date);
    if (day === undefined) throw new Error(`the database holds a date that is none: ${date}`);
    if (days.size < DAYS_KEPT) days.set(date, day);
  }
  return day;
}

/** Place of a stored word in its vocabulary. */
export function placeIn(vocabulary: readonly string[], word: string | null): number {
  const place = word === null ? -1 : vocabulary.indexOf(word);
  if (place < 0)
    throw new Error(`the database holds ${word ?? 'nothing'} where one of ${vocabulary.join(', ')} is due`);
  return place;
}
