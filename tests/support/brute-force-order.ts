export type Mode = 'SOLE' | 'OWN_ACCOUNTS' | 'THROUGH_OTHERS' | 'BLOCKED_BY_CONTROL';

/** Best first (MODEL.md section 5). */
export const MODES: readonly Mode[] = ['SOLE', 'OWN_ACCOUNTS', 'THROUGH_OTHERS', 'BLOCKED_BY_CONTROL'];
export const COMPLETING: readonly Mode[] = ['SOLE', 'OWN_ACCOUNTS', 'THROUGH_OTHERS'];

/** Negative, zero or positive as `a` stands before, at or after `b` by code point. */
export function byCodePoint(a: string, b: string): number {
  const x = [...a].map((character) => character.codePointAt(0)!);
  const y = [...b].map((character) => character.codePointAt(0)!);
  const i = x.findIndex((point, at) => point !== y[at]);
  if (i < 0) return x.length - y.length;
  return i >= y.length ? 1 : x[i] - y[i];
}

/** Element by element; a shorter list stands before a longer one that begins with it. */
export function byElements(a: readonly string[], b: readonly string[]): number {
  const i = a.findIndex((element, at) => element !== b[at]);
  if (i < 0) return a.length - b.length;
  return i >= b.length ? 1 : byCodePoint(a[i], b[i]);
}
