import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceText, type ReviewAnswer } from '../../../server/domain/review-answer.ts';
import { assessed, keysOfException } from '../../support/review/assessed.ts';
import { bruteReview } from '../../support/review/brute-tests.ts';
import { reviewHistoryArbitrary } from '../../support/review/history.ts';

const runs = { numRuns: Number(process.env['FOUREYES_RUNS'] ?? 250) };

test('populations, exceptions, classes and reasons are those of the definitions', () => {
  fc.assert(
    fc.property(reviewHistoryArbitrary, ({ taken, question }) => {
      const answer = assessed(taken, question);
      const brute = bruteReview(taken, question);
      for (const { id, population, exceptions } of testsOf(answer)) {
        const expected = brute.tests[id] ?? { population: 0, exceptions: [] };
        expect({ id, population, exceptions: exceptions.map(keysOfException).sort() }).toEqual({
          id,
          population: expected.population,
          exceptions: [...expected.exceptions].sort(),
        });
      }
      const paths = answer.misstatementPaths.map(({ identity, workflow, class: kind, reason, jit }) =>
        JSON.stringify({ identity, workflow, class: kind, reason, jit }),
      );
      expect(paths.sort()).toEqual(brute.paths.map((path) => JSON.stringify(path)).sort());
    }),
    runs,
  );
});

test('members are as many as the population, exceptions are among them, and everything can be said in words', () => {
  fc.assert(
    fc.property(reviewHistoryArbitrary, ({ taken, question }) => {
      const answer = assessed(taken, question);
      for (const { population, members, exceptions, result } of testsOf(answer)) {
        expect([...members()]).toHaveLength(population);
        expect(exceptions.length).toBeLessThanOrEqual(population);
        expect(result).toBe(exceptions.length > 0 ? 'FAIL' : population > 0 ? 'PASS' : 'NOTHING_TO_TEST');
        for (const { explanation, edges } of exceptions) {
          expect(sentenceText(explanation, ({ id }) => id)).toMatch(/^[^ ].+\.$/s);
          expect(edges().every(({ key }) => key !== '')).toBe(true);
        }
      }
      for (const { explanation } of answer.misstatementPaths)
        expect(sentenceText(explanation, ({ id }) => id)).toMatch(/\.$/);
    }),
    { numRuns: 100 },
  );
});

function testsOf({ assessments }: ReviewAnswer) {
  return [...assessments.SOC.tests, ...assessments.SOX.tests];
}
