import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MISSED_REASONS, PATH_CLASSES, TEST_IDS } from '../../../server/domain/review-answer.ts';
import { assessed } from '../../support/review/assessed.ts';
import { reviewHistoryArbitrary } from '../../support/review/history.ts';

test('generated histories meet every class and reason, and members of every test that fail and that pass', () => {
  const met = new Map<string, number>();
  const meet = (what: string): unknown => met.set(what, (met.get(what) ?? 0) + 1);
  for (const { taken, question } of fc.sample(reviewHistoryArbitrary, { numRuns: 800, seed: 1 })) {
    const { assessments, misstatementPaths, lookedAt, differingDefinitions } = assessed(taken, question);
    for (const path of misstatementPaths) meet(path.reason ?? path.class);
    for (const path of misstatementPaths) if (path.jit) meet('JIT');
    for (const { id, population, exceptions } of [...assessments.SOC.tests, ...assessments.SOX.tests]) {
      if (exceptions.length > 0) meet(`${id} fails`);
      if (exceptions.length < population) meet(`${id} lets pass`);
    }
    for (const { framework, verdict } of [assessments.SOC, assessments.SOX]) meet(`${framework} ${verdict}`);
    if (lookedAt.closing?.sequence !== lookedAt.review?.sequence) meet('a later closing snapshot');
    if (differingDefinitions.length > 0) meet('differing definitions');
  }
  const results = TEST_IDS.flatMap((id) => [`${id} fails`, `${id} lets pass`]);
  const classes = [...PATH_CLASSES.filter((name) => name !== 'MISSED'), ...MISSED_REASONS];
  const others = [
    'SOC NOT_TESTED',
    'SOX NOT_TESTED',
    'SOC FAIL',
    'SOX FAIL',
    'JIT',
    'a later closing snapshot',
  ];
  const wanted = [...results, ...classes, ...others, 'differing definitions'];
  expect(wanted.filter((what) => !met.has(what))).toEqual([]);
});
