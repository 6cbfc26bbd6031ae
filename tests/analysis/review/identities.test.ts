import { describe, expect, test } from 'vitest';
import type { ReviewWorld } from '../../../seed/world-reviews.ts';
import {
  APPROVED,
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
