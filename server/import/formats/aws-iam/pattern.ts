/**
 * A pattern of an AWS policy for actions or resources: `*` is any run of characters, `?` is any one character, `${name}`
 * is a policy variable and `${*}`, `${?}`, `${$}` are those characters themselves
 * (IAM User Guide, "IAM JSON policy elements: Resource" and "Variables and tags").
 */
export type Pattern = readonly Part[];
type Part = typeof ANY_RUN | typeof ANY_ONE | { readonly variable: string } | string;

const ANY_RUN = Symbol('any run of characters');
const ANY_ONE = Symbol('any one character');
const PARTS = /\$\{([^}]*)\}|[\s\S]/gu;
const ESCAPED = new Set(['*', '?', '$']);

/** The pattern that a text spells. Runs of `*` are one. */
export function patternOf(text: string): Pattern {
  const parts: Part[] = [];
  for (const [whole, variable] of text.matchAll(PARTS)) {
    if (variable !== undefined) parts.push(ESCAPED.has(variable) ? variable : { variable });
    else if (whole === '*') {
      if (parts.at(-1) !== ANY_RUN) parts.push(ANY_RUN);
    } else parts.push(whole === '?' ? ANY_ONE : whole);
  }
  return parts;
}

/**
 * Does the first pattern match all that the second one matches? True only where it is certain: a variable is covered by
 * the same variable or by `*`. A text without wildcards is a pattern too, so this is also "does it match this text".
 */
export function covers(outer: Pattern, inner: Pattern): boolean {
  let at = 0;
  let on = 0;
  let afterRun = -1;
  let retryFrom = 0;
  while (on < inner.length) {
    if (outer[at] === ANY_RUN) {
      afterRun = ++at;
      retryFrom = on;
    } else if (at < outer.length && coversOne(outer[at], inner[on])) {
      at++;
      on++;
    } else if (afterRun !== -1) {
      at = afterRun;
      on = ++retryFrom;
    } else return false;
  }
  while (outer[at] === ANY_RUN) at++;
  return at === outer.length;
}

function coversOne(outer: Part, inner: Part): boolean {
  if (inner === ANY_RUN) return false;
  if (typeof inner === 'object') return typeof outer === 'object' && outer.variable === inner.variable;
  return outer === ANY_ONE || outer === inner;
}

/** Is there a text that both patterns match? A variable may stand for any text. */
export function overlaps(a: Pattern, b: Pattern): boolean {
  // Most patterns differ before their first wildcard.
  for (let at = 0; typeof a[at] === 'string' && typeof b[at] === 'string'; at++)
    if (a[at] !== b[at]) return false;
  // Row by row: which beginnings of b can match the same text as the beginning of a so far.
  let row = b.map(() => false);
  row.unshift(true);
  for (let j = 0; j < b.length && isRun(b[j]); j++) row[j + 1] = true;
  for (const part of a) {
    const next = [isRun(part) && row[0]];
    for (let j = 0; j < b.length; j++) {
      const other = b[j];
      const either = isRun(part) || isRun(other);
      next.push(either ? row[j + 1] || next[j] : row[j] && sameOne(part, other));
    }
    row = next;
  }
  return row[b.length];
}

function isRun(part: Part): boolean {
  return part === ANY_RUN || typeof part === 'object';
}

function sameOne(a: Part, b: Part): boolean {
  return a === ANY_ONE || b === ANY_ONE || a === b;
}
