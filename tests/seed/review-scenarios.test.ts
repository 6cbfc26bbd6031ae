import { describe, expect, test } from 'vitest';
import { demoCompany } from '../../seed/company.ts';
import { demoHistory } from '../../seed/history/history.ts';
import { reviewScenarios } from '../../seed/review-scenario.ts';
import { createAnswers } from '../../server/answers/create.ts';
import { parseDay } from '../../server/domain/day.ts';
import { MISSED_REASONS, PATH_CLASSES, type ReviewAnswer } from '../../server/domain/review-answer.ts';
import { demoGraph } from '../support/demo-graph.ts';
import { plainReview } from '../support/plain-review.ts';

const answers = createAnswers(demoGraph());

async function answered(review: string, asOf: string): Promise<ReviewAnswer> {
  return answers.reviewAnswer(review, await answers.point({ asOf: parseDay(asOf)! }));
}

const all = reviewScenarios();

describe.each(all)('$name: $title', ({ review, asOf, soc, sox, paths }) => {
  test('is assessed as expected', async () => {
    expect(plainReview(await answered(review, asOf))).toEqual({ soc, sox, paths });
  });
});

test('a review that satisfies SOC fails SOX on at least eight tests, with every class and reason', () => {
  const [failing] = all.filter(({ soc, sox }) => soc.verdict === 'PASS' && sox.verdict === 'FAIL');
  const failed = Object.values(failing.sox.tests).filter(({ result }) => result === 'FAIL');
  expect(failed.length).toBeGreaterThanOrEqual(8);
  expect(new Set(failing.paths.map((path) => path.class))).toEqual(new Set(PATH_CLASSES));
  expect(new Set(failing.paths.flatMap(({ reason }) => reason ?? []))).toEqual(new Set(MISSED_REASONS));
});

test('and after remediation one satisfies both', () => {
  expect(all.filter(({ soc, sox }) => soc.verdict === 'PASS' && sox.verdict === 'PASS')).toHaveLength(1);
});

test('the last snapshot of the demo company is the company of today', () => {
  const { reviews: _, decisions: __, controlRuns: ___, ...today } = demoHistory().at(-1)!.world;
  expect(demoCompany()).toMatchObject(today);
});
