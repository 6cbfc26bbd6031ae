import { describe, expect, test } from 'vitest';
import { knownSnapshots } from '../../../server/analysis/review/snapshots.ts';
import { TEST_IDS } from '../../../server/domain/review-answer.ts';
import type { ReviewWorld } from '../../../seed/world-reviews.ts';
import {
  AT_CLOSE,
  decision,
  failures,
  history,
  reviewed,
  reviewOf,
  smallCompany,
  TAKEN,
  testOf,
} from '../../support/review/small-review.ts';
import type { WorldBuilder } from '../../support/world.ts';

test('both lenses have their tests in the order of the table, each with its references', () => {
  const { assessments } = reviewed(smallCompany().build(), { frameworks: ['SOC'] });
  expect([...assessments.SOC.tests, ...assessments.SOX.tests].map(({ id }) => id)).toEqual(TEST_IDS);
  expect([assessments.SOC.claimed, assessments.SOX.claimed]).toEqual([true, false]);
  expect(assessments.SOC.tests[0].references).toContain('Trust services criteria CC6.3');
  expect(assessments.SOX.tests[0].references).toContain('PCAOB AS 1105.10');
  expect(assessments.SOX.tests.at(-1)?.references).toContain('OWASP NHI10:2025 (human use of NHI)');
});

test('everything attested and signed: SOC passes, and SOX fails because nobody asked what the pieces do together', () => {
  const decisions = [decision('Entry'), decision('Payment')];
  const { SOC, SOX } = reviewed(
    smallCompany()
      .review('decisions', ...decisions)
      .build(),
  ).assessments;
  expect(SOC.verdict).toBe('PASS');
  expect(SOX.tests.filter(({ result }) => result === 'FAIL').map(({ id }) => id)).toEqual(['SOX-4', 'SOX-6']);
});

describe('SOC-0: the extract is complete and recent, and every system is in it', () => {
  const world = smallCompany().build();
  test.each([
    ['seven days before the end', '2026-09-24T00:00:00Z', []],
    ['a second earlier', '2026-09-23T23:59:59Z', ['SOURCE:erp']],
  ])('%s', (_, takenAt, expected) => {
    expect(failures(reviewOf(history([world, takenAt])), 'SOC-0')).toEqual(expected);
  });

  test('only the newest extract of each source counts', () => {
    const old = { world, source: 'hr', takenAt: '2026-08-01T00:00:00Z', incomplete: false };
    const partial = { world, source: 'erp', takenAt: TAKEN, incomplete: true };
    const answer = reviewOf([old, partial]);
    expect(failures(answer, 'SOC-0')).toEqual(['SOURCE:erp', 'SOURCE:hr']);
    expect(failures(reviewOf([partial, { ...partial, incomplete: false }]), 'SOC-0')).toEqual([]);
    expect(testOf(answer, 'SOC-0').population).toBe(3);
  });

  test('a system without a node, and a financial one without an action in a covered workflow', () => {
    const systems: ReviewWorld['systems'] = [
      { id: 'bank', financial: true },
      { id: 'crm', financial: true },
    ];
    const company = smallCompany()
      .identity('teller', { system: 'bank' })
      .review('systems', ...systems);
    const answer = reviewed(company.build(), { systems: ['erp', 'bank', 'crm'] });
    expect(failures(answer, 'SOC-0')).toEqual(['SYSTEM:crm']);
    expect(failures(answer, 'SOX-0')).toEqual(['SYSTEM:bank', 'SYSTEM:crm', 'SYSTEM:crm']);
    expect(testOf(answer, 'SOX-0').population).toBe(1 + 3 + 3);
  });
});

test('a data set that was taken out whole before anything else came is no part of a review', () => {
  const taken = (sequence: number, source: string, removal = false) => ({
    ...{ sequence, source, removal, incomplete: false },
    takenAt: 0,
  });
  const sequences = (...all: ReturnType<typeof taken>[]): number[] =>
    knownSnapshots(all, 9).map(({ sequence }) => sequence);
  expect(sequences(taken(1, 'demo'), taken(2, 'demo', true), taken(3, 'hr'))).toEqual([3]);
  expect(sequences(taken(1, 'hr'), taken(2, 'erp'), taken(3, 'hr', true))).toEqual([1, 2, 3]);
});

describe('SOX-1: what is granted in a financial system is mapped or classified', () => {
  const classified = (classifiedAt: string): ReviewWorld['classifications'][number] => ({
    ...{ permission: 'Display', classifiedBy: 'manager', classifiedAt },
  });
  test.each<[string, (company: WorldBuilder) => WorldBuilder, string[]]>([
    ['neither', (company) => company, ['PERMISSION:Display']],
    [
      'needed by an action of a step',
      (company) => company.action('FB03', { needs: ['Display'], steps: ['enter'] }),
      [],
    ],
    [
      'needed by an action of nothing',
      (company) => company.action('FB03', { needs: ['Display'] }),
      ['PERMISSION:Display'],
    ],
    [
      'classified by the close',
      (company) => company.review('classifications', classified('2026-10-15T23:59:59Z')),
      [],
    ],
    [
      'classified after it',
      (company) => company.review('classifications', classified('2026-10-16')),
      ['PERMISSION:Display'],
    ],
  ])('%s', (_, change, expected) => {
    const answer = reviewed(change(smallCompany().role('Viewer', ['Display'])).build());
    expect(failures(answer, 'SOX-1')).toEqual(expected);
    expect(testOf(answer, 'SOX-1').population).toBe(3);
  });
});

describe('SOX-7: who can complete is in use', () => {
  const fresh = { grantedAt: '2026-08-01T00:00:00Z' };
  test.each<[string, Parameters<WorldBuilder['identity']>[1], object, boolean]>([
    ['used ninety days before the end', { lastUsedAt: '2026-07-03T00:00:00Z' }, {}, true],
    ['used a second earlier', { lastUsedAt: '2026-07-02T23:59:59Z' }, {}, false],
    ['marked as dormant', { lastUsedAt: '2026-09-30T00:00:00Z', status: 'DORMANT' }, {}, false],
    ['never used, granted lately', {}, fresh, true],
    ['never used, granted long ago', {}, { grantedAt: '2025-01-01T00:00:00Z' }, false],
    ['never used, granted at no time', {}, {}, false],
  ])('%s', (_, properties, access, isUsed) => {
    const company = smallCompany()
      .identity('clerk', { kind: 'SERVICE_ACCOUNT', ...properties })
      .build();
    const hasRole = company.hasRole.map((row) => ({ ...row, ...access }));
    const answer = reviewed({ ...company, hasRole });
    expect(failures(answer, 'SOX-7')).toEqual(isUsed ? [] : ['IDENTITY:clerk']);
  });

  test('a person is in use when one of their accounts is; an account that helps is a member too', () => {
    const company = smallCompany()
      .identity('clerk', { kind: 'PERSON' })
      .identity('login', { lastUsedAt: '2026-09-01T00:00:00Z' })
      .identity('helper')
      .canActAs('clerk', 'login', 'OWN_ACCOUNT')
      .canActAs('clerk', 'helper', 'CREDENTIAL')
      .hasRole('helper', 'Entry');
    const answer = reviewed(company.build());
    expect(testOf(answer, 'SOX-7').population).toBe(2);
    expect(failures(answer, 'SOX-7')).toEqual(['IDENTITY:helper']);
  });
});

test('SOX-10 counts the departments of the people who can act as an account that does a step', () => {
  const company = smallCompany()
    .identity('payables', { kind: 'SHARED_ACCOUNT' })
    .hasRole('payables', 'Entry')
    .canActAs('manager', 'payables', 'SHARED_LOGIN')
    .canActAs('reviewer', 'payables', 'SHARED_LOGIN');
  const one = reviewed(company.build());
  expect([testOf(one, 'SOX-10').population, failures(one, 'SOX-10')]).toEqual([1, []]);
  const two = company.canActAs('auditor', 'manager', 'DELEGATION').build();
  expect(failures(reviewOf(history([two, TAKEN], [two, AT_CLOSE])), 'SOX-10')).toEqual(['IDENTITY:payables']);
});
