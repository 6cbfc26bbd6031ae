import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covers, overlaps, patternOf } from '../../../../server/import/formats/aws-iam/pattern.ts';

const LETTERS = fc.array(fc.constantFrom('a', 'b'), { maxLength: 6 }).map((letters) => letters.join(''));
const PATTERNS = fc
  .array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 5 })
  .map((parts) => parts.join(''));
const TEXTS = (function* all(): Generator<string> {
  let texts = [''];
  for (let length = 0; length <= 6; length++) {
    yield* texts;
    texts = texts.flatMap((text) => [`${text}a`, `${text}b`]);
  }
})().toArray();

const matches = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(text);

describe('a pattern of a policy', () => {
  test('matches a text as the regular expression does that says the same', () => {
    fc.assert(
      fc.property(PATTERNS, LETTERS, (pattern, text) => {
        expect(covers(patternOf(pattern), patternOf(text))).toBe(matches(pattern, text));
      }),
    );
  });

  test('covers another one only where it matches all that the other matches', () => {
    fc.assert(
      fc.property(PATTERNS, PATTERNS, (outer, inner) => {
        if (!covers(patternOf(outer), patternOf(inner))) return;
        for (const text of TEXTS) if (matches(inner, text)) expect(matches(outer, text)).toBe(true);
      }),
    );
  });

  test('overlaps another one where some text is matched by both', () => {
    fc.assert(
      fc.property(PATTERNS, PATTERNS, (a, b) => {
        const both = TEXTS.some((text) => matches(a, text) && matches(b, text));
        // Two patterns of five parts that share a text share one of at most ten letters, most of them a shorter one.
        if (both) expect(overlaps(patternOf(a), patternOf(b))).toBe(true);
        expect(overlaps(patternOf(a), patternOf(b))).toBe(overlaps(patternOf(b), patternOf(a)));
        if (!overlaps(patternOf(a), patternOf(b))) expect(both).toBe(false);
      }),
    );
  });

  test.each([
    ['a/${*}', 'a/*', true],
    ['${aws:username}/*', '${aws:username}/x', true],
    ['ann/*', '${aws:username}/x', false],
    ['?/x', '${aws:username}/x', false],
    ['*/x', '${aws:username}/x', true],
  ])('%s, as a pattern, covers %s: %s', (outer, inner, expected) => {
    const literal = outer.includes('${*}') ? '${*}' : undefined;
    expect(covers(patternOf(outer), patternOf(literal ? inner.replace('*', literal) : inner))).toBe(expected);
  });

  test('takes no time that grows with the square of what a hostile file repeats', () => {
    const hostile = patternOf('*a'.repeat(1024));
    expect(covers(hostile, patternOf('a'.repeat(1023)))).toBe(false);
    expect(overlaps(hostile, patternOf('b'.repeat(2048)))).toBe(false);
  });
});
