import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canSeparate, conflictsOn } from '../../server/analysis/assignment.ts';
import { TooLong } from '../../server/domain/fault.ts';

const pairs = (size: number): [number, number][] =>
  Array.from({ length: size }, (_, a) =>
    Array.from({ length: a }, (_, b): [number, number] => [a, b]),
  ).flat();

const route = (size: number): number[] => Array.from({ length: size }, (_, position) => position);

function byTryingAll(
  size: number,
  separated: readonly [number, number][],
  candidates: readonly number[][],
): boolean {
  const choose = (position: number, chosen: number[]): boolean =>
    position === size ||
    candidates[position].some(
      (account) =>
        !separated.some(
          ([a, b]) => (a === position && chosen[b] === account) || (b === position && chosen[a] === account),
        ) && choose(position + 1, [...chosen, account]),
    );
  return choose(0, []);
}

describe('giving separated steps to different accounts', () => {
  test('agrees with trying every assignment', () => {
    const problem = fc.integer({ min: 1, max: 6 }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        separated: fc.subarray(pairs(size)),
        candidates: fc.array(fc.subarray([1, 2, 3, 4], { minLength: 1 }), {
          minLength: size,
          maxLength: size,
        }),
      }),
    );
    fc.assert(
      fc.property(problem, ({ size, separated, candidates }) => {
        const conflicts = conflictsOn(route(size), separated);
        expect(canSeparate(conflicts, (position) => candidates[position])).toBe(
          byTryingAll(size, separated, candidates),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    { accounts: 11, possible: false },
    { accounts: 12, possible: true },
  ])('twelve steps that all exclude each other want twelve accounts: $accounts', ({ accounts, possible }) => {
    const everybody = Array.from({ length: accounts }, (_, account) => account);
    expect(canSeparate(conflictsOn(route(12), pairs(12)), () => everybody)).toBe(possible);
  });

  test('a knot of controls that is too large to decide is refused, not guessed', () => {
    const everybody = Array.from({ length: 19 }, (_, account) => account);
    expect(() => canSeparate(conflictsOn(route(20), pairs(20)), () => everybody)).toThrow(TooLong);
  });

  test('a control counts only where both of its steps are on the route', () => {
    expect(conflictsOn([0, 1], [[1, 2]]).size).toBe(0);
  });
});
