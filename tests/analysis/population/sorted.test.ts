import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortedInPortions } from '../../../server/analysis/population/sorted.ts';
import { finished } from '../survey-of.ts';

const LENGTHS = [0, 1, 2048, 2049, 4096, 4097, 10_000];
const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;

test.each(LENGTHS)('%i entries come out as a stable sort puts them', (length) => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(50)), (keys) => {
      const list = Array.from({ length }, (_, place) => ({ key: keys.next().value as number, place }));
      expect(finished(sortedInPortions([...list], byKey))).toEqual(list.toSorted(byKey));
    }),
    { numRuns: 5 },
  );
});

test('a long list is handed out in portions', () => {
  const work = sortedInPortions(
    Array.from({ length: 10_000 }, (_, i) => ({ key: -i })),
    byKey,
  );
  expect(work.next().done).toBe(false);
});
