import { describe, expect, test } from 'vitest';
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

const decided = (company: WorldBuilder, ...more: Parameters<typeof decision>[1][]): WorldBuilder =>
  company.review('decisions', ...more.map((each) => decision('Entry', each)));

describe('SOC-2: who signs is an active person: a PERSON, or a USER_ACCOUNT of one, both ACTIVE', () => {
  const account = (company: WorldBuilder, status: 'ACTIVE' | 'DORMANT', via: 'OWN_ACCOUNT' | 'CREDENTIAL') =>
    company.identity('reviewer', { kind: 'PERSON', status }).canActAs('reviewer', 'login', via);
  test.each<[string, (company: WorldBuilder) => WorldBuilder, string | undefined, boolean]>([
    ['a person', (company) => company, 'reviewer', true],
    [
      'a dormant person',
      (company) => company.identity('reviewer', { kind: 'PERSON', status: 'DORMANT' }),
      'reviewer',
      false,
    ],
    [
      'a person past their validity',
      (company) => company.identity('reviewer', { kind: 'PERSON', validTo: '2026-01-01' }),
      'reviewer',
      true,
    ],
    ['an account of one', (company) => account(company, 'ACTIVE', 'OWN_ACCOUNT'), 'login', true],
    [
      'an account whose link has ended',
      (company) => company.canActAs('reviewer', 'login', 'OWN_ACCOUNT', { validTo: '2026-01-01' }),
      'login',
      true,
    ],
    [
      'an account of an account of one',
      (company) => account(company, 'ACTIVE', 'OWN_ACCOUNT').canActAs('login', 'second', 'OWN_ACCOUNT'),
      'second',
      true,
    ],
    ['an account of a dormant one', (company) => account(company, 'DORMANT', 'OWN_ACCOUNT'), 'login', false],
    [
      'an account whose secret one knows',
      (company) => account(company, 'ACTIVE', 'CREDENTIAL'),
      'login',
      false,
    ],
    ['an account of nobody', (company) => company.identity('login'), 'login', false],
    [
      'a service account',
      (company) =>
        company.identity('svc', { kind: 'SERVICE_ACCOUNT' }).canActAs('reviewer', 'svc', 'OWN_ACCOUNT'),
      'svc',
      false,
    ],
    ['nobody', (company) => company, undefined, false],
  ])('%s', (_, change, reviewer, isSigned) => {
    const { reviewer: __, ...unsigned } = decision('Entry');
    const made = reviewer === undefined ? unsigned : { ...unsigned, reviewer };
    const answer = reviewed(change(smallCompany()).review('decisions', made).build());
    expect(failures(answer, 'SOC-2')).toHaveLength(isSigned ? 0 : 1);
  });

  test('judged in the newest extract at that time, before the first in the first', () => {
    const here = decided(smallCompany(), {}).build();
    const left = {
      ...here,
      identities: here.identities.map((row) =>
        row.id === 'reviewer' ? { ...row, status: 'DISABLED' as const } : row,
      ),
    };
    const at = (decidedAt: string): string[] => {
      const decisions = [decision('Entry', { decidedAt })];
      const [first, second] = [here, left].map((world) => ({ ...world, decisions }));
      return failures(reviewOf(history([first, TAKEN], [second, AT_CLOSE])), 'SOC-2');
    };
    expect([at('2026-01-01T00:00:00Z'), at('2026-10-14T07:59:59Z')]).toEqual([[], []]);
    expect(at(AT_CLOSE)).toEqual(['IDENTITY:clerk IDENTITY:reviewer ROLE:Entry']);
  });
});

describe('SOX-2: nobody decides about access of their own', () => {
  test.each<[string, (company: WorldBuilder) => WorldBuilder, boolean]>([
    ['somebody else', (company) => company, false],
    [
      'another account of the same person',
      (company) => company.canActAs('clerk', 'reviewer', 'OWN_ACCOUNT'),
      true,
    ],
    [
      'two accounts of one person',
      (company) =>
        company.canActAs('manager', 'reviewer', 'OWN_ACCOUNT').canActAs('manager', 'clerk', 'OWN_ACCOUNT'),
      true,
    ],
    ['one who can act as it', (company) => company.canActAs('reviewer', 'clerk', 'DELEGATION'), true],
    [
      'one who can once it is activated',
      (company) => company.canActAs('reviewer', 'clerk', 'DELEGATION', { activation: 'JIT' }),
      true,
    ],
    [
      'one who could until the day before',
      (company) => company.canActAs('reviewer', 'clerk', 'DELEGATION', { validTo: '2026-10-04' }),
      false,
    ],
    [
      'one who could until that day',
      (company) => company.canActAs('reviewer', 'clerk', 'DELEGATION', { validTo: '2026-10-05' }),
      true,
    ],
    ['one as whom it can act', (company) => company.canActAs('clerk', 'reviewer', 'DELEGATION'), false],
    [
      'one over two accounts that no scope joins',
      (company) =>
        company
          .canActAs('reviewer', 'manager', 'DELEGATION', { scope: ['1000'] })
          .canActAs('manager', 'clerk', 'DELEGATION', { scope: ['2000'] }),
      false,
    ],
  ])('%s', (_, change, isOwn) => {
    const answer = reviewed(decided(change(smallCompany()), {}).build());
    expect(failures(answer, 'SOX-2')).toEqual(isOwn ? ['IDENTITY:clerk IDENTITY:reviewer ROLE:Entry'] : []);
  });

  test('the same identity, whatever it is and without a time', () => {
    const { decidedAt: _, ...undated } = decision('Entry', { reviewer: 'clerk' });
    const answer = reviewed(smallCompany().review('decisions', undated).build());
    expect(failures(answer, 'SOX-2')).toEqual(['IDENTITY:clerk ROLE:Entry']);
  });
});

type Exception = ReviewWorld['exceptions'][number];

export const APPROVED: Exception = {
  id: 'X-1',
  identity: 'clerk',
  workflow: 'p2p',
  proposer: 'manager',
  approver: 'auditor',
  openedAt: '2026-08-01',
  approvedAt: '2026-08-02T10:00:00Z',
  expiresAt: '2026-12-31',
  rationale: 'one person in a small office',
};

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

type Credential = ReviewWorld['credentials'][number];

describe('SOC-5: a leaver’s credentials are disabled or expired at the end of the period', () => {
  test.each<[string, Partial<Credential>, boolean]>([
    ['neither', {}, false],
    ['disabled on its last day', { disabledAt: '2026-09-30T23:59:59Z' }, true],
    ['disabled a second later', { disabledAt: '2026-10-01T00:00:00Z' }, false],
    ['expired the day before', { expiresAt: '2026-09-29' }, true],
    ['good until its last moment', { expiresAt: '2026-09-30' }, false],
  ])('%s', (_, change, isLockedOut) => {
    const credential = { id: 'K', identity: 'gone', ...change };
    const company = smallCompany().identity('gone', { status: 'DISABLED' }).review('credentials', credential);
    const answer = reviewed(company.build());
    expect(failures(answer, 'SOC-5')).toEqual(isLockedOut ? [] : ['CREDENTIAL:K IDENTITY:gone']);
  });

  test('who is disabled, past the last valid day, or no longer recorded but with a credential has left', () => {
    const company = smallCompany()
      .identity('disabled', { status: 'DISABLED' })
      .identity('past', { validTo: '2026-09-29' })
      .identity('last-day', { validTo: '2026-09-30' })
      .identity('removed')
      .identity('forgotten')
      .review('credentials', { id: 'K', identity: 'removed' }, { id: 'L', identity: 'removed' });
    const world = company.build();
    const without = {
      ...world,
      identities: world.identities.filter(({ id }) => id !== 'removed' && id !== 'forgotten'),
    };
    const answer = reviewOf(history([world, '2026-09-01T00:00:00Z'], [without, TAKEN]));
    expect([...testOf(answer, 'SOC-5').members()].map(([{ id }]) => id)).toEqual([
      'disabled',
      'past',
      'removed',
    ]);
    expect(failures(answer, 'SOC-5')).toEqual(['CREDENTIAL:K CREDENTIAL:L IDENTITY:removed']);
  });
});

describe('non-human identities', () => {
  const bot = (properties: object = {}): WorldBuilder =>
    smallCompany()
      .identity('bot', { kind: 'BOT', owner: 'manager', ...properties })
      .hasRole('bot', 'Entry');

  test.each([
    ['owned by an active person', { owner: 'manager' }, true],
    ['owned by nobody', { owner: undefined }, false],
    ['owned by itself', { owner: 'bot' }, false],
  ])('NHI-1: %s', (_, properties, isOwned) => {
    expect(failures(reviewed(bot(properties).build()), 'NHI-1')).toEqual(isOwned ? [] : ['IDENTITY:bot']);
  });

  test.each<[string, Partial<Credential>[], string[]]>([
    ['none is recorded', [], ['IDENTITY:bot']],
    ['rotated in time', [{ rotatedAt: '2026-09-01' }], []],
    ['rotated ninety days before the end', [{ rotatedAt: '2026-07-03T00:00:00Z' }], []],
    ['rotated earlier', [{ rotatedAt: '2026-07-02T23:59:59Z' }], ['CREDENTIAL:K0 IDENTITY:bot']],
    ['issued in time', [{ issuedAt: '2026-09-01' }], []],
    ['without any time', [{}], ['CREDENTIAL:K0 IDENTITY:bot']],
    ['old and disabled', [{ issuedAt: '2020-01-01', disabledAt: '2026-09-30' }], []],
    [
      'one good and two old',
      [{ rotatedAt: '2026-09-01' }, {}, {}],
      ['CREDENTIAL:K1 CREDENTIAL:K2 IDENTITY:bot'],
    ],
  ])('NHI-2: %s', (_, credentials, expected) => {
    const rows = credentials.map((each, i) => ({ id: `K${i}`, identity: 'bot', ...each }));
    expect(
      failures(
        reviewed(
          bot()
            .review('credentials', ...rows)
            .build(),
        ),
        'NHI-2',
      ),
    ).toEqual(expected);
  });

  test('NHI-3: their access was decided', () => {
    const answer = reviewed(bot().build());
    expect([testOf(answer, 'NHI-3').population, failures(answer, 'NHI-3')]).toEqual([
      1,
      ['IDENTITY:bot ROLE:Entry'],
    ]);
    const made = bot().review('decisions', decision('Entry', { identity: 'bot' }));
    expect(failures(reviewed(made.build()), 'NHI-3')).toEqual([]);
  });

  test.each<[string, (company: WorldBuilder) => WorldBuilder, boolean]>([
    ['shared, completes nothing', (company) => company.identity('shared', { kind: 'SHARED_ACCOUNT' }), true],
    [
      'shared, completes a workflow',
      (company) => company.identity('shared', { kind: 'SHARED_ACCOUNT' }).hasRole('shared', 'Payment'),
      false,
    ],
    [
      'shared, completes what was accepted',
      (company) =>
        company
          .identity('shared', { kind: 'SHARED_ACCOUNT' })
          .hasRole('shared', 'Payment')
          .review('exceptions', { ...APPROVED, identity: 'shared' }),
      true,
    ],
    [
      'shared and attributable',
      (company) =>
        company
          .identity('shared', { kind: 'SHARED_ACCOUNT', attributable: true })
          .hasRole('shared', 'Payment'),
      true,
    ],
    [
      'a person who is not attributable',
      (company) =>
        company.identity('shared', { kind: 'PERSON', attributable: false }).hasRole('shared', 'Payment'),
      false,
    ],
    [
      'shared, reaches a system whose log can be changed',
      (company) =>
        company
          .identity('shared', { kind: 'SHARED_ACCOUNT', attributable: true })
          .role('Other', ['Unlogged'])
          .hasRole('shared', 'Other'),
      false,
    ],
  ])('NHI-4: %s', (_, change, isAttributable) => {
    const world = change(smallCompany().hasRole('shared', 'Entry')).build();
    const systems = world.permissions.map((row) =>
      row.id === 'Unlogged' ? { ...row, system: 'unknown' } : row,
    );
    const answer = reviewed({ ...world, permissions: systems });
    expect(testOf(answer, 'NHI-4').population).toBe(1);
    expect(failures(answer, 'NHI-4')).toEqual(isAttributable ? [] : ['IDENTITY:shared']);
  });
});
