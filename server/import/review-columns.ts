import * as cell from './cell.ts';
import type { CellType, CellValue } from './cell.ts';
import type { Column } from './columns.ts';

const WHOLE_FINDING = /^(WORKFLOW|TOXIC_COMBINATION):(.+)$/s;

/** `WORKFLOW:id` or `TOXIC_COMBINATION:id`, kept as it is. */
export const finding: CellType = (value) => {
  const match = WHOLE_FINDING.exec(value);
  if (!match) return { fault: 'is neither WORKFLOW: nor TOXIC_COMBINATION: and an id' };
  const id = cell.id(match[2]);
  return typeof id === 'string' ? value : id;
};

/** An id of a node or row. */
export function id(name: string, property = name): Column {
  return { name, type: cell.id, property };
}

/** The same column, and no row without it. */
export function required(column: Column): Column {
  return { ...column, required: true };
}

/** A time; a bare date means 00:00:00Z of that day. */
export function time(name: string, property: string): Column {
  return { name, type: cell.time, property };
}

export function date(name: string, property: string): Column {
  return { name, type: cell.date, property };
}

/** A boolean that is false where nothing is said. */
export function flag(name: string, property: string): Column {
  return { name, type: cell.boolean, default: false, property };
}

/** A number of days, or of decisions, with what it usually is. */
export function days(name: string, property: string, usual: number): Column {
  return { name, type: cell.whole, default: usual, property };
}

/** The same column of dates, where none may be earlier than the date in a column before it. */
export function notBefore(column: Column, earlier: string): Column {
  const fault = (first: CellValue, second: CellValue): string | undefined =>
    String(first) > String(second) ? `is before ${earlier}` : undefined;
  return { ...column, against: { column: earlier, fault } };
}
