import { describe, expect, test } from 'vitest';
import {
  AT_CLOSE,
  decision,
  failures,
  history,
  reviewed,
  reviewOf,
  smallCompany,
  TAKEN,
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
