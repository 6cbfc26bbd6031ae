import type { MissedReason, PathClass, TestResult, Verdict } from '../generated/graphql.ts';

/** What each verdict, result, class and reason is called, with a shape beside the word so that nobody needs the colour. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  PASS: 'passed',
  FAIL: 'failed',
  NOT_TESTED: 'not tested',
};

export const VERDICT_SHAPES: Readonly<Record<Verdict, string>> = { PASS: '✓', FAIL: '✕', NOT_TESTED: '?' };

export const RESULT_WORDS: Readonly<Record<TestResult, string>> = {
  PASS: 'pass',
  FAIL: 'fail',
  NOTHING_TO_TEST: 'nothing to test',
};

export const RESULT_SHAPES: Readonly<Record<TestResult, string>> = {
  PASS: '✓',
  FAIL: '✕',
  NOTHING_TO_TEST: '–',
};

export const CLASS_WORDS: Readonly<Record<PathClass, string>> = {
  PREVENTED: 'prevented',
  DETECTED: 'detected',
  REMEDIATED: 'remediated',
  EXPOSED: 'exposed',
  MISSED: 'missed',
};

export const CLASS_SHAPES: Readonly<Record<PathClass, string>> = {
  PREVENTED: '⊘',
  DETECTED: '◉',
  REMEDIATED: '✓',
  EXPOSED: '◐',
  MISSED: '✕',
};

export const REASON_WORDS: Readonly<Record<MissedReason, string>> = {
  REVOKED_NOT_DONE: 'revoked, but still there',
  LOOKED_AND_CERTIFIED: 'looked at and let stand',
  CERTIFIED_PIECEWISE: 'certified piece by piece',
  NEVER_LOOKED: 'nobody looked',
};
