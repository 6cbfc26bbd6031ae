import { isFault } from '../../cell.ts';
import * as cellTypes from '../../cell.ts';
import { BUNDLE_FILES } from '../../bundle.ts';
import type { CellMapping, Condition, RowMapping } from './mapping-schema.ts';
import { DateReader } from './dates.ts';

/** Finds the cell of a column in the row that is read; undefined where the file has no such column. */
export type CellOf = (column: string) => string | undefined;

/** A cell that cannot be read as the mapping says. */
export class CellFault extends Error {
  override readonly name = 'CellFault';
  readonly column: string;
  readonly value: string;
  constructor(message: string, column: string, value: string) {
    super(message);
    this.column = column;
    this.value = value;
  }
}

/** Makes one cell of the bundle of a row; throws `CellFault`. */
type Convert = (cellOf: CellOf, each: string) => string;

/** Makes the rows of one file of the bundle of a row of the source; throws `CellFault`. */
export type RowMaker = (cellOf: CellOf) => Record<string, string>[];

/** Prepares a row of a mapping, so that a million rows cost no more than they must. */
export function rowMaker({ into, when, each, cells }: RowMapping): RowMaker {
  const file = BUNDLE_FILES.find(({ name }) => name === into)!;
  const converts = Object.entries(cells).map(([name, cell]): [string, Convert] => {
    const type = file.columns.find((column) => column.name === name)!.type;
    return [name, converter(cell, type === cellTypes.time)];
  });
  return (cellOf) => {
    if (!when.every((condition) => holds(condition, cellOf))) return [];
    const values = each ? valuesOf(cellOf(each.column) ?? '', each.separator) : [''];
    return values.map((value) =>
      Object.fromEntries(converts.map(([name, convert]) => [name, convert(cellOf, value)])),
    );
  };
}

export function holds({ column, is, isNot, matches, empty }: Condition, cellOf: CellOf): boolean {
  const cell = cellOf(column) ?? '';
  if (is) return is.includes(cell);
  if (isNot) return !isNot.includes(cell);
  if (matches) return matches.test(cell);
  return (cell === '') === empty;
}

/** The columns that a cell is made of. */
export function columnsOf({ column, text }: CellMapping): string[] {
  if (column !== undefined) return [column];
  return text === undefined ? [] : [...text.matchAll(NAMED)].map(([, name]) => name);
}

const NAMED = /\{([^{}]+)\}/g;

function valuesOf(cell: string, separator: string): string[] {
  return cell
    .split(separator)
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

function converter(cell: CellMapping, isTime: boolean): Convert {
  if (cell.constant !== undefined) return () => cell.constant!;
  const column = columnsOf(cell)[0] ?? '';
  const convertOne = oneValue(cell, isTime, column);
  return (cellOf, each) => {
    const raw = cell.each
      ? each
      : cell.text === undefined
        ? (cellOf(column) ?? '')
        : filled(cell.text, cellOf);
    if (cell.list === undefined) return convertOne(raw);
    const values = valuesOf(raw, cell.list).map(convertOne);
    return values.filter((value) => value !== '').join(';');
  };
}

function oneValue(cell: CellMapping, isTime: boolean, column: string): (raw: string) => string {
  const { values, otherwise, keep, letters, prefix = '', suffix = '', date, offset, amount } = cell;
  const known = values && new Map(Object.entries(values));
  const dates = date === undefined ? undefined : new DateReader(date, offset);
  return (raw) => {
    let value = raw;
    if (known) {
      const mapped = known.get(value) ?? otherwise ?? (keep ? value : undefined);
      if (mapped === undefined && value !== '')
        throw new CellFault('the mapping does not say what the value means', column, raw);
      value = mapped ?? '';
    }
    if (value === '') return '';
    if (letters) value = letters === 'lower' ? value.toLowerCase() : value.toUpperCase();
    if (dates) {
      const read = isTime ? dates.time(value) : dates.date(value);
      if (read === undefined)
        throw new CellFault(
          `the value is no ${isTime ? 'time' : 'date'} of the form ${date}${isTime && offset === undefined ? ', or has no offset (the mapping may name one)' : ''}`,
          column,
          raw,
        );
      value = read;
    }
    if (amount) value = plainAmount(value, amount, column);
    return `${prefix}${value}${suffix}`;
  };
}

/** `1.234,50` or `1,234.50` as `1234.50`; separators of thousands stand where they belong. */
function plainAmount(value: string, amount: 'point' | 'comma', column: string): string {
  const [thousands, decimal] = amount === 'point' ? [',', '.'] : ['.', ','];
  const [whole, ...rest] = value.split(decimal);
  const isGrouped = whole
    .split(thousands)
    .every((part, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part));
  const isPlain = /^\d+$/.test(whole);
  const plain = `${whole.replaceAll(thousands, '')}${rest.length === 0 ? '' : `.${rest.join(decimal)}`}`;
  if ((!isGrouped && !isPlain) || isFault(cellTypes.amount(plain)))
    throw new CellFault(`the value is no amount with a decimal ${amount}`, column, value);
  return plain;
}

/** Text with the cells it names; empty where one of them is. */
function filled(text: string, cellOf: CellOf): string {
  let isEmpty = false;
  const whole = text.replace(NAMED, (_, name: string) => {
    const cell = cellOf(name) ?? '';
    isEmpty ||= cell === '';
    return cell;
  });
  return isEmpty ? '' : whole;
}
