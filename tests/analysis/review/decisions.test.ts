import { describe, expect, test } from 'vitest';
import { sentenceText } from '../../../server/domain/review-answer.ts';
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

const ENTRY = 'IDENTITY:clerk ROLE:Entry';
const PAYMENT = 'IDENTITY:clerk ROLE:Payment';

describe('SOC-1: a decision counts after the snapshot was taken and by the end of the day when it is due', () => {
  test.each([
    ['in between', '2026-10-05T09:30:00Z', []],
    ['a second after the extract', '2026-09-29T08:00:01Z', []],
    ['at the very time of the extract', TAKEN, [ENTRY]],
    ['before it', '2026-09-01T00:00:00Z', [ENTRY]],
    ['in the last second of the day', '2026-10-10T23:59:59Z', []],
    ['as the next day begins', '2026-10-11T00:00:00Z', [ENTRY]],
    ['without a time', undefined, [ENTRY]],
  ])('%s', (_, decidedAt, expected) => {
    const { decidedAt: __, ...undated } = decision('Entry');
    const made = decidedAt === undefined ? undated : { ...undated, decidedAt };
    const answer = reviewed(smallCompany().review('decisions', made, decision('Payment')).build());
    expect(failures(answer, 'SOC-1')).toEqual(expected);
    expect(testOf(answer, 'SOC-1').population).toBe(2);
  });
});

test('every edge between two nodes is a member of its own, and one decision is about all of them', () => {
  const company = smallCompany().hasRole('clerk', 'Entry', { scope: ['1000'] });
  const answer = reviewed(company.review('decisions', decision('Entry')).build());
  expect(testOf(answer, 'SOC-1').population).toBe(3);
  expect(failures(answer, 'SOC-1')).toEqual([PAYMENT]);
});

test('in scope is what leads to a permission of the review’s systems, or of no system, on the last day of the period', () => {
  const company = smallCompany()
    .identity('leaver', { validTo: '2026-09-29' })
    .hasRole('leaver', 'Entry')
    .hasRole('manager', 'Entry', { validTo: '2026-09-30', activation: 'JIT' })
    .hasRole('auditor', 'Entry', { validTo: '2026-09-29' })
    .canActAs('reviewer', 'manager', 'DELEGATION')
    .canActAs('auditor', 'leaver', 'DELEGATION')
    .hasPermission('auditor', 'Elsewhere');
  const world = company.build();
  const elsewhere = {
    ...world,
    permissions: world.permissions.map((row) => (row.id === 'Elsewhere' ? { ...row, system: 'crm' } : row)),
  };
  expect(failures(reviewed(elsewhere), 'SOC-1')).toEqual([
    ENTRY,
    PAYMENT,
    'IDENTITY:manager ROLE:Entry',
    'IDENTITY:manager IDENTITY:reviewer',
  ]);
});

test('nobody can be asked about a review without a snapshot: nothing is tested, and the answer says why', () => {
  const answer = reviewOf(history([smallCompany().build(), '2026-10-01T00:00:00Z']));
  expect(sentenceText(answer.lookedAt.missing ?? [], ({ id }) => id)).toContain(
    'after the period ended on 2026-09-30',
  );
  const { SOC, SOX } = answer.assessments;
  expect([SOC.verdict, SOX.verdict]).toEqual(['NOT_TESTED', 'NOT_TESTED']);
  expect(
    [...SOC.tests, ...SOX.tests].every(
      ({ result, population }) => result === 'NOTHING_TO_TEST' && population === 0,
    ),
  ).toBe(true);
});

test('an extract of the last second of the period is the review’s, one a second later is not', () => {
  const world = smallCompany().build();
  const sequences = ['2026-09-30T23:59:59Z', '2026-10-01T00:00:00Z'].map((takenAt) => {
    const { lookedAt } = reviewOf(history([world, '2026-09-01T00:00:00Z'], [world, takenAt]));
    return [lookedAt.review?.sequence, lookedAt.closing?.sequence];
  });
  expect(sequences).toEqual([
    [2, 2],
    [1, 2],
  ]);
});

describe('of several decisions the latest holds, at the same time the one that revokes', () => {
  const revoked = ['IDENTITY:clerk ROLE:Entry'];
  test.each([
    [
      'certified after it was revoked',
      ['REVOKE', '2026-10-05T09:00:00Z'],
      ['CERTIFY', '2026-10-06T09:00:00Z'],
      [],
    ],
    [
      'revoked after it was certified',
      ['CERTIFY', '2026-10-05T09:00:00Z'],
      ['REVOKE', '2026-10-06T09:00:00Z'],
      revoked,
    ],
    ['both at one time', ['CERTIFY', '2026-10-05T09:00:00Z'], ['REVOKE', '2026-10-05T09:00:00Z'], revoked],
    ['revoked without a time', ['CERTIFY', '2026-10-05T09:00:00Z'], ['REVOKE', undefined], []],
  ] as const)('%s', (_, first, second, expected) => {
    const decisions = [first, second].map(([kind, decidedAt]) => {
      const { decidedAt: __, ...made } = decision('Entry', { decision: kind });
      return decidedAt === undefined ? made : { ...made, decidedAt };
    });
    const answer = reviewed(
      smallCompany()
        .review('decisions', ...decisions)
        .build(),
    );
    expect(failures(answer, 'SOC-4')).toEqual(expected);
    expect(testOf(answer, 'SOX-5').population).toBe(expected.length);
    // Both lenses see both decisions.
    expect(testOf(answer, 'SOC-2').population).toBe(2);
  });
});

describe('a revocation is carried out', () => {
  const company = () => smallCompany().review('decisions', decision('Entry', { decision: 'REVOKE' }));
  const without = smallCompany().build();
  const gone = { ...without, hasRole: without.hasRole.filter(({ role }) => role !== 'Entry') };
  const ending = (validTo: string) => ({
    ...without,
    hasRole: without.hasRole.map((row) => (row.role === 'Entry' ? { ...row, validTo } : row)),
  });
  test.each([
    ['never', without, AT_CLOSE, [ENTRY], [ENTRY]],
    ['before the close', gone, AT_CLOSE, [], []],
    ['after the close', gone, '2026-10-16T00:00:00Z', [], [ENTRY]],
    ['in the last second before it', gone, '2026-10-15T23:59:59Z', [], []],
    ['by an end on the day before the close', ending('2026-10-14'), AT_CLOSE, [], []],
    ['by an end on the day of the close', ending('2026-10-15'), AT_CLOSE, [], [ENTRY]],
    ['by an end on the day that is asked about', ending('2026-11-01'), AT_CLOSE, [ENTRY], [ENTRY]],
  ])('%s', (_, after, takenAt, now, byClose) => {
    const answer = reviewOf(history([company().build(), TAKEN], [after, takenAt]));
    expect(failures(answer, 'SOC-4')).toEqual(now);
    expect(failures(answer, 'SOX-5')).toEqual(byClose);
  });

  test('an extract before the decision proves nothing', () => {
    const late = company()
      .build()
      .decisions.map((row) => ({ ...row, decidedAt: AT_CLOSE }));
    const answer = reviewOf(history([{ ...company().build(), decisions: late }, TAKEN], [gone, AT_CLOSE]));
    expect(failures(answer, 'SOX-5')).toEqual([ENTRY]);
  });
});

describe('SOX-9: decisions within 60 seconds', () => {
  const at = (...times: string[]) =>
    times.map((time, i) => decision(i % 2 === 0 ? 'Entry' : 'Payment', { decidedAt: `2026-10-05T${time}Z` }));
  test.each([
    ['three within a minute, its end counted', at('09:00:00', '09:00:30', '09:01:00'), ['IDENTITY:reviewer']],
    ['three within more', at('09:00:00', '09:00:30', '09:01:01'), []],
    ['as many as may be', at('09:00:00', '09:00:30'), []],
    ['bare dates, which have no time of day', at('00:00:00', '00:00:00', '00:00:00'), []],
  ])('%s', (_, decisions, expected) => {
    const answer = reviewed(
      smallCompany()
        .review('decisions', ...decisions)
        .build(),
      { burst: 2 },
    );
    expect(failures(answer, 'SOX-9')).toEqual(expected);
    expect(testOf(answer, 'SOX-9').population).toBe(1);
  });
});

test('SOX-0 names decisions about access that the review’s snapshot lacks, whatever came later', () => {
  const before = smallCompany().build();
  const decisions = [decision('Entry'), decision('Audit')];
  const after = smallCompany()
    .hasRole('clerk', 'Audit')
    .review('decisions', ...decisions)
    .build();
  const answer = reviewOf(history([before, TAKEN], [after, AT_CLOSE]));
  expect(failures(answer, 'SOX-0')).toEqual(['IDENTITY:clerk ROLE:Audit']);
  // The source, the system, two decisions, and the financial system once more.
  expect(testOf(answer, 'SOX-0').population).toBe(5);
});

test('SOX-3 asks for a reason only where the access takes part in a conflict', () => {
  const blank = { rationale: '  ' };
  const decisions = [
    decision('Entry', blank),
    decision('Payment'),
    decision('Entry', { ...blank, identity: 'manager' }),
  ];
  const company = smallCompany()
    .hasRole('manager', 'Entry')
    .review('decisions', ...decisions);
  const answer = reviewed(company.build());
  expect(failures(answer, 'SOX-3')).toEqual([ENTRY]);
  expect(testOf(answer, 'SOX-3').population).toBe(2);
});
