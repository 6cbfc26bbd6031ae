import { numberFromCents, type Cents } from '../domain/amount.ts';
import { formatDay, type Day } from '../domain/day.ts';
import type { Instant, RecordedRow } from '../domain/review.ts';
import type { Cell } from './csv.ts';

/** Times and dates as in the sources: ISO 8601, UTC. */
export function timeCell(time: Instant | null): Cell {
  return time === null ? null : new Date(time).toISOString().replace('.000Z', 'Z');
}

export function dayCell(day: Day): Cell {
  return formatDay(day);
}

/** Currency units; nothing where there is no limit. */
export function amountCell(amount: Cents | null): Cell {
  return amount === null ? null : numberFromCents(amount);
}

/** Where a row was read: the columns `source`, `file`, `row`, `snapshot`. */
export const ORIGIN_COLUMNS = ['source', 'file', 'row', 'snapshot'] as const;

export function originCells({
  source,
  file,
  row,
  since,
}: Pick<RecordedRow, 'source' | 'file' | 'row' | 'since'>): Cell[] {
  return [source, file, row, since];
}
