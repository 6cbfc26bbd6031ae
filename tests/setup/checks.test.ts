import { expect, test } from 'vitest';
import { countTests } from '../../server/setup/checks.mjs';

function report(...files: { status: string; tests: string[] }[]): string {
  const testResults = files.map((file) => ({
    status: file.status,
    assertionResults: file.tests.map((status) => ({ status })),
  }));
  return JSON.stringify({ testResults });
}

test.each([
  ['all passed', 0, [{ status: 'passed', tests: ['passed', 'passed'] }], [2, 0]],
  ['one failed', 1, [{ status: 'failed', tests: ['passed', 'failed'] }], [1, 1]],
  ['a file that could not be run', 1, [{ status: 'failed', tests: [] }], [0, 1]],
  ['an error outside of all tests', 1, [{ status: 'passed', tests: ['passed'] }], [1, 1]],
  ['a test that was passed over', 0, [{ status: 'passed', tests: ['passed', 'skipped'] }], [1, 1]],
  ['no test at all', 1, [], [0, 1]],
  [
    'several files',
    1,
    [
      { status: 'passed', tests: ['passed'] },
      { status: 'failed', tests: ['failed', 'passed'] },
    ],
    [2, 1],
  ],
])('%s', (_, status, files, counts) => {
  expect(countTests(status, report(...files))).toEqual(counts);
});
