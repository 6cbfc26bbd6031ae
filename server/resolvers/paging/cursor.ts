import { BadInput } from '../../domain/fault.ts';
import type { Point } from '../../domain/point.ts';

/** The lists that are answered in pages. */
export type PagedList =
  | 'completions'
  | `completions by ${string}`
  | 'violations'
  | `violations by ${string}`
  | 'whoCan'
  | 'whoReaches'
  | 'snapshots'
  | 'changes'
  | 'uncoveredPermissions'
  | 'uncoveredActions'
  | 'exceptions'
  | `exceptions of ${string}`
  | `paths of ${string}`
  | `decisions of ${string}`;

/** Where a page ended: in which list, at which point in time, at which entry. Opaque to those who ask. */
export interface Cursor {
  readonly list: PagedList;
  readonly point: Point;
  /** What tells the entry from all others of its list. */
  readonly position: readonly string[];
}

export function encodeCursor({ list, point, position }: Cursor): string {
  const { snapshot, asOf, includeJit } = point;
  return Buffer.from(JSON.stringify([list, snapshot, asOf, includeJit, ...position])).toString('base64url');
}

/** Refuses what is no cursor of this list. */
export function decodeCursor(list: PagedList, text: string, positionLength: number): Cursor {
  const [name, snapshot, asOf, includeJit, ...position] = parsed(text);
  const valid =
    name === list &&
    Number.isSafeInteger(snapshot) &&
    Number.isSafeInteger(asOf) &&
    typeof includeJit === 'boolean' &&
    position.length === positionLength &&
    position.every((part) => typeof part === 'string');
  if (!valid) throw noCursor(list);
  const cursor = {
    list,
    point: { snapshot: snapshot as number, asOf: asOf as number, includeJit },
    position,
  };
  if (encodeCursor(cursor) !== text) throw noCursor(list);
  return cursor;
}

export function noCursor(list: PagedList): BadInput {
  return new BadInput(
    'after',
    `after is no cursor of ${list}. Use the endCursor of the page before, as it was given.`,
  );
}

function parsed(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
