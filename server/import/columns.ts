import { ACTIVATIONS } from '../domain/vocabulary.ts';
import * as cell from './cell.ts';
import type { CellType, CellValue } from './cell.ts';

/** One column of a file of the bundle (BUNDLE.md, the table). Its place in the list decides which fault is first. */
export interface Column {
  readonly name: string;
  readonly type: CellType;
  readonly required?: true;
  /** What an empty cell means. */
  readonly default?: CellValue;
  /** Property that it becomes (docs/storage.md); absent for ids of ends. */
  readonly property?: string;
  /** Not written: the property is absent then. */
  readonly absentWhen?: CellValue;
  /** A column before this one that it must agree with; the fault between the two is this one's. */
  readonly against?: {
    readonly column: string;
    readonly fault: (first: CellValue, second: CellValue) => string | undefined;
  };
}

export const LAST_USED = 'last_used_at';

export const ID: Column = { name: 'id', type: cell.id, required: true };
export const NAME = words('name');
export const SYSTEM = words('system');
export const DESCRIPTION = words('description');

/** Dates, both inclusive (MODEL.md section 2). */
export const VALID: readonly Column[] = [
  { name: 'valid_from', type: cell.date, property: 'validFrom' },
  {
    name: 'valid_to',
    type: cell.date,
    property: 'validTo',
    against: {
      column: 'valid_from',
      fault: (from, to) => (String(from) > String(to) ? 'is before valid_from' : undefined),
    },
  },
];

/** What every access edge may carry, its evidence included. */
export const ACCESS: readonly Column[] = [
  { name: 'scope', type: cell.scope, property: 'scope' },
  { name: 'limit', type: cell.amountAboveZero, property: 'limitCents' },
  ...VALID,
  {
    name: 'activation',
    type: cell.oneOf(ACTIVATIONS),
    default: 'STANDING',
    property: 'activation',
    absentWhen: 'STANDING',
  },
  words('granted_by', 'grantedBy'),
  { name: 'granted_at', type: cell.time, property: 'grantedAt' },
  words('ticket'),
  words('rationale'),
  { name: LAST_USED, type: cell.time, property: 'lastUsedAt' },
];

/** Text as it is. */
export function words(name: string, property = name): Column {
  return { name, type: cell.text, property };
}

/** The id of an edge's end. */
export function end(name: string): Column {
  return { name, type: cell.id, required: true };
}
