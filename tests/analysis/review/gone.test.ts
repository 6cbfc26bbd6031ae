import { describe, expect, test } from 'vitest';
import type { ReviewWorld } from '../../../seed/world-reviews.ts';
import {
  AT_CLOSE,
  classOf,
  failures,
  history,
  reviewed,
  reviewOf,
  smallCompany,
  TAKEN,
} from '../../support/review/small-review.ts';
import type { World } from '../../support/world.ts';

type LookBack = ReviewWorld['lookbacks'][number];

const PATH = 'IDENTITY:clerk WORKFLOW:p2p';

describe('what is gone at the close', () => {
  const withRole = smallCompany().build();
  const without = { ...withRole, hasRole: withRole.hasRole.filter(({ role }) => role !== 'Payment') };
  const lookBack = (from: string, to: string, more: Partial<LookBack> = {}): LookBack => ({
    ...{
      identity: 'clerk',
      workflow: 'p2p',
      from,
      to,
      performedBy: 'auditor',
      performedAt: '2026-10-15',
      used: false,
    },
    ...more,
  });
  const gone = (...lookbacks: LookBack[]) =>
    reviewOf(
      history([withRole, '2026-09-01T08:00:00Z'], [withRole, TAKEN], [{ ...without, lookbacks }, AT_CLOSE]),
    );

  test.each<[string, LookBack[], string]>([
    ['without a look-back', [], 'EXPOSED'],
    ['with one over the time', [lookBack('2026-09-01', '2026-10-14')], 'REMEDIATED'],
    [
      'with one that ends before the closing extract was taken',
      [lookBack('2026-09-01', '2026-10-13')],
      'EXPOSED',
    ],
    [
      'with one that begins after the first extract that has it',
      [lookBack('2026-09-02', '2026-10-14')],
      'EXPOSED',
    ],
    [
      'with two that meet at midnight',
      [lookBack('2026-09-20', '2026-10-14'), lookBack('2026-08-01', '2026-09-19')],
      'REMEDIATED',
    ],
    [
      'with a day between two',
      [lookBack('2026-09-20', '2026-10-14'), lookBack('2026-08-01', '2026-09-18')],
      'EXPOSED',
    ],
    [
      'with one that says it was used',
      [lookBack('2026-09-01', '2026-10-14'), lookBack('2026-09-01', '2026-10-14', { used: true })],
      'EXPOSED',
    ],
    ['with one by the subject', [lookBack('2026-09-01', '2026-10-14', { performedBy: 'clerk' })], 'EXPOSED'],
    ['with one of somebody else', [lookBack('2026-09-01', '2026-10-14', { identity: 'manager' })], 'EXPOSED'],
  ])('%s', (_, lookbacks, expected) => {
    const answer = gone(...lookbacks);
    expect(classOf(answer)).toBe(expected);
    expect(failures(answer, 'SOX-6')).toEqual(expected === 'EXPOSED' ? [PATH] : []);
    expect(failures(answer, 'SOX-4')).toEqual([]);
  });

  test('a look-back need not begin before the period does', () => {
    const world = { ...without, lookbacks: [lookBack('2026-07-01', '2026-10-14')] };
    const answer = reviewOf(history([withRole, '2026-01-01'], [withRole, '2026-09-26'], [world, AT_CLOSE]));
    expect(classOf(answer)).toBe('REMEDIATED');
  });

  test('what the review’s snapshot has is not gone without a later closing one', () => {
    expect(classOf(reviewOf(history([withRole, TAKEN], [without, '2026-10-16'])))).toBe('NEVER_LOOKED');
  });

  test('what was opened and closed within the period is judged by the access at its end', () => {
    const answer = reviewOf(history([without, '2026-07-02'], [withRole, '2026-08-01'], [without, TAKEN]));
    expect(classOf(answer)).toBe('EXPOSED');
    expect(answer.misstatementPaths[0].snapshots).toEqual([2]);
  });

  test('a path that a change of the definitions hides is not gone, and the change is listed', () => {
    const hidden: World = { ...withRole, performs: withRole.performs.filter(({ step }) => step !== 'pay') };
    const raised: World = { ...withRole, workflows: [{ id: 'p2p', materiality: 1 }] };
    const changed = (world: World) => {
      const answer = reviewOf(history([withRole, TAKEN], [world, AT_CLOSE]));
      return [
        classOf(answer),
        failures(answer, 'SOX-4'),
        answer.differingDefinitions.map(({ change }) => change),
      ];
    };
    expect(changed(hidden)).toEqual(['NEVER_LOOKED', [PATH], ['REMOVED']]);
    expect(changed(raised)).toEqual(['NEVER_LOOKED', [PATH], ['CHANGED']]);
    expect(changed(withRole)).toEqual(['NEVER_LOOKED', [PATH], []]);
  });

  test('a completion that is no longer material is gone for SOX-6 and not for SOX-4', () => {
    const limited: World = {
      ...withRole,
      hasRole: withRole.hasRole.map((row) => ({ ...row, limit: 999.99 })),
    };
    const answer = reviewOf(history([withRole, TAKEN], [limited, AT_CLOSE]));
    expect([classOf(answer), failures(answer, 'SOX-4')]).toEqual(['EXPOSED', [PATH]]);
    expect(reviewed(limited).misstatementPaths).toEqual([]);
  });
});
