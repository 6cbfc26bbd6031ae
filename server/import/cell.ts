import { parseAmount } from '../domain/amount.ts';
import { parseDay } from '../domain/day.ts';
import { compareCodePoints } from '../domain/order.ts';
import { parseTime, parseTimeOrEndOfDay } from './time.ts';

/** A cell after typing: text, cents, a flag, a list as a sorted set; null where the cell is empty and has no default. */
export type CellValue = string | number | boolean | readonly string[] | null;

/** What is wrong with a cell, in words that follow "the value …". */
export interface CellFault {
  readonly fault: string;
}

/** Reads the text of a cell that is not empty (BUNDLE.md, Cells). */
export type CellType = (text: string) => CellValue | CellFault;

/** What the database's indexes take of one value, with room for the kind before it. */
const LONGEST_ID_BYTES = 8_000;
const EDGE_BLANK = /^\s|\s$/u;
const CONTROL = /\p{Cc}/u;

export function isFault(read: CellValue | CellFault): read is CellFault {
  return typeof read === 'object' && read !== null && 'fault' in read;
}

export const text: CellType = (value) => value;

export const id: CellType = (value) => {
  if (CONTROL.test(value)) return { fault: 'is an id with a control character' };
  if (EDGE_BLANK.test(value)) return { fault: 'is an id with white space before or after it' };
  if (Buffer.byteLength(value) > LONGEST_ID_BYTES)
    return { fault: `is an id of more than ${LONGEST_ID_BYTES} bytes` };
  return value;
};

export const date: CellType = remembered((value) =>
  parseDay(value) === undefined ? { fault: 'is no date of the form YYYY-MM-DD' } : value,
);

const NO_TIME = {
  fault: 'is no ISO 8601 time with seconds and an offset, and no date of the form YYYY-MM-DD',
};

export const time: CellType = remembered((value) => parseTime(value) ?? NO_TIME);

/** A time until which something holds: a bare date means the end of that day. */
export const expiry: CellType = remembered((value) => parseTimeOrEndOfDay(value) ?? NO_TIME);

/** A whole number that is not negative: of days, of decisions. */
export const whole: CellType = (value) =>
  /^\d{1,9}$/.test(value) ? Number(value) : { fault: 'is no whole number of at most 9 digits' };

/** An amount as cents; zero counts. */
export const amount: CellType = (value) => {
  if (/^-/.test(value) && parseAmount(value.slice(1)) !== undefined)
    return { fault: 'is an amount below zero' };
  return (
    parseAmount(value) ?? { fault: 'is no plain decimal of at most 13 digits before and 2 after the point' }
  );
};

export const amountAboveZero: CellType = (value) => {
  const cents = amount(value);
  return cents === 0 ? { fault: 'is an amount that is not above zero' } : cents;
};

export const boolean: CellType = (value) =>
  value === 'true' ? true : value === 'false' ? false : { fault: 'is neither true nor false' };

export function oneOf(values: readonly string[]): CellType {
  const fault = { fault: `is none of ${values.join(', ')}` };
  return (value) => (values.includes(value) ? value : fault);
}

/** A list separated by `;`, kept as a sorted set; `check` says what is wrong with one of its values. */
export function list(check: (value: string) => string | undefined = () => undefined): CellType {
  return (cell) => {
    const values = cell.split(';');
    for (const value of values) {
      if (value === '') return { fault: 'is a list with an empty value' };
      if (EDGE_BLANK.test(value)) return { fault: 'is a list with blanks around a value' };
      const fault = check(value);
      if (fault !== undefined) return { fault };
    }
    return [...new Set(values)].sort(compareCodePoints);
  };
}

export function listOf(values: readonly string[]): CellType {
  return list((value) =>
    values.includes(value) ? undefined : `has a value that is none of ${values.join(', ')}`,
  );
}

/** Organisational values; `any` is reserved for rules whose legs have scopes of their own (MODEL.md sections 2 and 7). */
export const scope: CellType = list((value) =>
  value === 'any' ? 'has the scope value any, which names no place' : undefined,
);

/** An extract names the same few dates over and over; looking one up is ten times quicker than reading it. */
function remembered(type: CellType): CellType {
  const known = new Map<string, CellValue | CellFault>();
  return (value) => {
    let read = known.get(value);
    if (read === undefined) {
      read = type(value);
      if (known.size >= 10_000) known.clear();
      if (value.length < 50) known.set(value, read);
    }
    return read;
  };
}
