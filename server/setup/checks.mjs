import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE, ROOT, run } from './run.mjs';
import { say } from './say.mjs';

const CODEGEN = '@graphql-codegen/cli/esm/bin.js';

/** What is looked at before the tests: each counts as one test. */
const CHECKS = [
  ['Format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['Lint', 'eslint/bin/eslint.js', ['.']],
  [
    'Import directions',
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    ['--config', '.dependency-cruiser.mjs', 'server', 'seed', 'web/src', 'bench', 'tests'],
  ],
  ['Types', 'typescript/bin/tsc', ['-p', '.']],
  [
    'Types from the schema (npm run codegen)',
    CODEGEN,
    ['--check', '--silent', '--config', 'server/schema/codegen.ts'],
  ],
  [
    'Types of the page’s questions (npm run codegen)',
    CODEGEN,
    ['--check', '--silent', '--config', 'codegen.ts'],
  ],
  ['Types of the page', 'typescript/bin/tsc', ['-p', 'web']],
];

/** Runs all checks and all tests; every one runs, whatever the ones before said. */
export async function runChecks() {
  const counts = { passed: 0, failed: 0 };
  for (const [name, tool, parameters] of CHECKS) {
    say(name);
    add(counts, (await run(NODE, [join(ROOT, 'node_modules', tool), ...parameters])) === 0 ? [1, 0] : [0, 1]);
  }
  say('Cypher in files of its own');
  add(counts, (await run(NODE, [join(ROOT, 'server/setup/lint-cypher.mjs')])) === 0 ? [1, 0] : [0, 1]);
  say('Tests');
  add(counts, await runTests());
  return counts;
}

async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'foureyes-report-'));
  const report = join(folder, 'tests.json');
  try {
    const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const status = await run(NODE, [
      vitest,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    return countTests(status, readFileSync(report, 'utf8'));
  } catch (error) {
    say(`The tests left no report: ${error.message}`);
    return [0, 1];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Passed and failed tests of a report in vitest's JSON. A file that could not be run is one failed test, and so is a run
 * that failed though no test did (an error outside of all tests); tests that were passed over count as failed.
 */
export function countTests(status, text) {
  const report = JSON.parse(text);
  let passed = 0;
  let failed = 0;
  for (const file of report.testResults) {
    const results = file.assertionResults;
    passed += results.filter((result) => result.status === 'passed').length;
    const bad = results.filter((result) => result.status !== 'passed').length;
    failed += bad === 0 && file.status === 'failed' ? 1 : bad;
  }
  return [passed, status !== 0 && failed === 0 ? 1 : failed];
}

function add(counts, [passed, failed]) {
  counts.passed += passed;
  counts.failed += failed;
}
