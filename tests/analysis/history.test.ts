import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Population } from '../../server/analysis/population.ts';
import { viewAt } from '../../server/analysis/view.ts';
import { parseDay } from '../../server/domain/day.ts';
import { BruteForce } from '../support/brute-force.ts';
import { recordedHistory } from '../support/recorded.ts';
import { worldArbitrary, WORLD_DATE } from '../support/world-arbitrary.ts';
import { finished } from './survey-of.ts';

test('an older snapshot answers as it did then, and any date without reading again', () => {
  const dates = fc.constantFrom(WORLD_DATE, '2026-11-19', '2026-11-21', '2020-01-01', '2035-06-30');
  fc.assert(
    fc.property(fc.array(worldArbitrary, { minLength: 2, maxLength: 3 }), dates, (worlds, date) => {
      const graph = recordedHistory(worlds);
      worlds.forEach((world, i) => {
        const point = { snapshot: i + 1, asOf: parseDay(date)!, includeJit: false };
        const population = new Population(viewAt(graph, point));
        const brute = new BruteForce(world, date);
        expect(finished(population.completions())).toEqual(brute.completions());
        expect(finished(population.violations())).toEqual(brute.violations());
      });
    }),
    { numRuns: 150 },
  );
});
