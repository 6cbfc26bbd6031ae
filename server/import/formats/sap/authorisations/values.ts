/** A value of a field in an authorisation: one value, a pattern, or all between two. */
export interface ValueRange {
  readonly low: string;
  readonly high: string;
}

/** What an authorisation says of an organisational field. */
export type Extent =
  | { readonly kind: 'everywhere' }
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'one'; readonly value: string }
  | { readonly kind: 'several' };

/**
 * Whether an authorisation's value covers a value that is asked for. As the system documents it: `*` stands for
 * anything, and what follows it is ignored; `+` and `%` are letters like any other; with an upper value all values
 * between both are covered, the upper one's pattern included (`AB` to `C*`: AB, AC …, B, C and all that begins with C);
 * `' '` is the empty value. Asked for `*`, only full authority covers.
 */
export function covers({ low, high }: ValueRange, asked: string): boolean {
  if (low.startsWith('*')) return true;
  if (asked === '*') return false;
  const from = beforeStar(low);
  if (high === '') return from === null ? unquoted(low) === asked : asked.startsWith(from);
  const to = beforeStar(high);
  if (asked < (from ?? unquoted(low))) return false;
  return to === null ? asked <= unquoted(high) : asked <= to || asked.startsWith(to);
}

/** Which organisations a value names. An empty one names none: the field was never filled. */
export function extentOf({ low, high }: ValueRange): Extent {
  if (low.startsWith('*')) return { kind: 'everywhere' };
  if (high !== '' || low.includes('*')) return { kind: 'several' };
  const value = unquoted(low);
  return value === '' ? { kind: 'nowhere' } : { kind: 'one', value };
}

/** Ends before it begins: covers nothing, which nobody can have meant. */
export function isReversed({ low, high }: ValueRange): boolean {
  return high !== '' && !low.startsWith('*') && (beforeStar(high) ?? high) < (beforeStar(low) ?? low);
}

/** A variable of the role's organisational levels, such as `$BUKRS`, whose values AGR_1252 has. */
export function isVariable({ low }: ValueRange): boolean {
  return /^\$[A-Za-z0-9_/]/.test(low);
}

function beforeStar(text: string): string | null {
  const star = text.indexOf('*');
  return star === -1 ? null : text.slice(0, star);
}

/** The system lets an empty value be written as a blank in quotes, or the beginning of one where the field is short. */
function unquoted(text: string): string {
  return /^'\s*'?$/.test(text) ? '' : text;
}
