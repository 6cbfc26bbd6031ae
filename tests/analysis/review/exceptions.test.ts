import { describe, expect, test } from 'vitest';
import type { ReviewWorld } from '../../../seed/world-reviews.ts';
import { APPROVED, failures, reviewed, smallCompany, testOf } from '../../support/review/small-review.ts';

type Exception = ReviewWorld['exceptions'][number];

describe('SOX-4: a conflict is accepted by an approved exception to it', () => {
  const CONFLICT = ['IDENTITY:clerk WORKFLOW:p2p'];
  test.each<[string, Partial<Exception>, boolean]>([
    ['as it should be', {}, true],
    ['without an expiry', { expiresAt: undefined as unknown as string }, false],
    ['that expires on the day of the close', { expiresAt: '2026-10-15' }, true],
    ['that expires on the day before', { expiresAt: '2026-10-14' }, false],
    ['that expires during the day of the close', { expiresAt: '2026-10-15T12:00:00Z' }, false],
    ['closed on the day of the close', { closedAt: '2026-10-15T23:59:59Z' }, false],
    ['closed the day after', { closedAt: '2026-10-16' }, true],
    ['approved in the last second before the close', { approvedAt: '2026-10-15T23:59:59Z' }, true],
    ['approved after it', { approvedAt: '2026-10-16T00:00:00Z' }, false],
    ['opened after it', { openedAt: '2026-10-16' }, false],
    ['without a rationale', { rationale: ' \t' }, false],
    ['approved by who proposed it', { approver: 'manager' }, false],
    ['approved by another account of who proposed it', { approver: 'manager-login' }, false],
    ['approved by the subject', { approver: 'clerk' }, false],
    ['approved by an account of the subject', { approver: 'clerk-login' }, false],
    ['proposed by the subject’s owner', { proposer: 'reviewer' }, false],
    ['approved by a service account', { approver: 'svc' }, false],
    ['to another workflow', { workflow: 'other' }, false],
    ['to another identity', { identity: 'auditor', approver: 'reviewer' }, false],
  ])('%s', (_, change, isAccepted) => {
    const exception = Object.fromEntries(
      Object.entries({ ...APPROVED, ...change }).filter(([, value]) => value !== undefined),
    ) as unknown as Exception;
    const company = smallCompany()
      .identity('clerk', { kind: 'PERSON', owner: 'reviewer' })
      .identity('svc', { kind: 'SERVICE_ACCOUNT' })
      .workflow('other', { steps: ['other-step'] })
      .canActAs('clerk', 'clerk-login', 'OWN_ACCOUNT')
      .canActAs('manager', 'manager-login', 'OWN_ACCOUNT')
      .review('exceptions', exception);
    expect(failures(reviewed(company.build()), 'SOX-4')).toEqual(isAccepted ? [] : CONFLICT);
  });
});

describe('SOC-3: an exception that was open in the period is closed or in date at the close', () => {
  test.each<[string, Partial<Exception>, number, boolean]>([
    ['in date', {}, 1, true],
    ['expired', { expiresAt: '2026-10-14' }, 1, false],
    [
      'expired and closed by the close',
      { expiresAt: '2026-10-14', closedAt: '2026-10-15T20:00:00Z' },
      1,
      true,
    ],
    ['expired and closed after it', { expiresAt: '2026-10-14', closedAt: '2026-10-16' }, 1, false],
    ['opened on the last day of the period', { openedAt: '2026-09-30T23:59:59Z' }, 1, true],
    ['opened after the period', { openedAt: '2026-10-01' }, 0, true],
    ['closed as the period begins', { closedAt: '2026-07-01T00:00:00Z', openedAt: '2026-01-01' }, 1, true],
    ['closed before', { closedAt: '2026-06-30T23:59:59Z', openedAt: '2026-01-01' }, 0, true],
  ])('%s', (_, change, population, isTracked) => {
    const answer = reviewed(
      smallCompany()
        .review('exceptions', { ...APPROVED, ...change })
        .build(),
    );
    expect(testOf(answer, 'SOC-3').population).toBe(population);
    expect(failures(answer, 'SOC-3')).toEqual(isTracked ? [] : ['EXCEPTION:X-1 IDENTITY:clerk WORKFLOW:p2p']);
  });
});
