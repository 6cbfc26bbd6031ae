import { describe, expect, test } from 'vitest';
import type { ReviewWorld } from '../../../seed/world-reviews.ts';
import { sentenceText } from '../../../server/domain/review-answer.ts';
import {
  AT_CLOSE,
  classOf,
  decision,
  failures,
  history,
  reviewed,
  reviewOf,
  smallCompany,
  TAKEN,
  testOf,
} from '../../support/review/small-review.ts';
import type { World, WorldBuilder } from '../../support/world.ts';

type Run = ReviewWorld['controlRuns'][number];

const PATH = 'IDENTITY:clerk WORKFLOW:p2p';
const ACCEPTED: ReviewWorld['exceptions'][number] = {
  id: 'X-1',
  identity: 'clerk',
  workflow: 'p2p',
  proposer: 'manager',
  approver: 'auditor',
  openedAt: '2026-08-01',
  approvedAt: '2026-08-02',
  expiresAt: '2026-12-31',
  rationale: 'one person in a small office',
};

describe('why a path was missed', () => {
  const revoke = { decision: 'REVOKE' } as const;
  const looked = { finding: 'WORKFLOW:p2p' };
  test.each<[string, ReturnType<typeof decision>[], string]>([
    ['nothing was decided', [], 'NEVER_LOOKED'],
    ['something else was decided', [decision('Entry', { identity: 'manager' })], 'NEVER_LOOKED'],
    ['a piece was certified', [decision('Entry')], 'CERTIFIED_PIECEWISE'],
    [
      'pieces were certified with a word about a rule',
      [decision('Entry', { finding: 'TOXIC_COMBINATION:rule' })],
      'CERTIFIED_PIECEWISE',
    ],
    ['it was considered', [decision('Entry', looked), decision('Payment')], 'LOOKED_AND_CERTIFIED'],
    [
      'it was considered too late',
      [decision('Entry', { ...looked, decidedAt: '2026-10-11T00:00:00Z' })],
      'CERTIFIED_PIECEWISE',
    ],
    [
      'a piece was revoked and is still there',
      [decision('Entry', { ...looked, ...revoke })],
      'REVOKED_NOT_DONE',
    ],
    [
      'a piece was revoked, then certified',
      [decision('Entry', revoke), decision('Entry', { decidedAt: '2026-10-06T00:00:00Z' })],
      'CERTIFIED_PIECEWISE',
    ],
  ])('%s', (_, decisions, reason) => {
    const answer = reviewed(
      smallCompany()
        .rule('rule', [['Role', 'Entry']])
        .review('decisions', ...decisions)
        .build(),
    );
    expect(classOf(answer)).toBe(reason);
    expect(failures(answer, 'SOX-6')).toEqual([PATH]);
  });

  test('an exception to it, approved or not, is a look at it', () => {
    const proposed = { id: 'X-1', identity: 'clerk', workflow: 'p2p' };
    expect(classOf(reviewed(smallCompany().review('exceptions', proposed).build()))).toBe(
      'LOOKED_AND_CERTIFIED',
    );
  });

  test('a revocation of access that somebody acts through is about the path of who acts', () => {
    const company = smallCompany()
      .canActAs('manager', 'clerk', 'CREDENTIAL')
      .review(
        'decisions',
        decision('clerk', { identity: 'manager', kind: 'CAN_ACT_AS', decision: 'REVOKE' }),
      );
    const answer = reviewed(company.build());
    expect([classOf(answer), classOf(answer, 'manager')]).toEqual(['NEVER_LOOKED', 'REVOKED_NOT_DONE']);
  });
});

describe('DETECTED: an approved exception with a compensating control, or a watched way', () => {
  const run = (more: Partial<Run> = {}): Run => ({
    control: 'weekly list',
    workflow: 'p2p',
    performedAt: '2026-09-30T12:00:00Z',
    performer: 'auditor',
    result: 'EFFECTIVE',
    ...more,
  });
  test.each<[string, (company: WorldBuilder) => WorldBuilder, string]>([
    [
      'an exception without a compensating control',
      (c) => c.review('exceptions', ACCEPTED),
      'LOOKED_AND_CERTIFIED',
    ],
    [
      'an exception with one',
      (c) => c.review('exceptions', { ...ACCEPTED, compensatingControl: 'list' }),
      'DETECTED',
    ],
    ['no run', (c) => c, 'NEVER_LOOKED'],
    ['an effective run', (c) => c.review('controlRuns', run()), 'DETECTED'],
    [
      'a run in the last second of the period',
      (c) => c.review('controlRuns', run({ performedAt: '2026-09-30T23:59:59Z' })),
      'DETECTED',
    ],
    [
      'a run after the period',
      (c) => c.review('controlRuns', run({ performedAt: '2026-10-01T00:00:00Z' })),
      'NEVER_LOOKED',
    ],
    [
      'a run as the period begins',
      (c) => c.review('controlRuns', run({ performedAt: '2026-07-01T00:00:00Z' })),
      'DETECTED',
    ],
    [
      'a run for another workflow',
      (c) => c.workflow('other', { steps: ['x'] }).review('controlRuns', run({ workflow: 'other' })),
      'NEVER_LOOKED',
    ],
    [
      'a failed run after an effective one',
      (c) => c.review('controlRuns', run({ performedAt: '2026-08-01' }), run({ result: 'FAILED' })),
      'NEVER_LOOKED',
    ],
    [
      'a failed and an effective run at one time',
      (c) => c.review('controlRuns', run(), run({ result: 'FAILED' })),
      'NEVER_LOOKED',
    ],
    [
      'an effective run after a failed one',
      (c) => c.review('controlRuns', run({ performedAt: '2026-08-01', result: 'FAILED' }), run()),
      'DETECTED',
    ],
    ['a run by the subject', (c) => c.review('controlRuns', run({ performer: 'clerk' })), 'NEVER_LOOKED'],
    [
      'a run by a job',
      (c) => c.identity('job', { kind: 'JOB' }).review('controlRuns', run({ performer: 'job' })),
      'NEVER_LOOKED',
    ],
  ])('%s', (_, change, expected) => {
    const company = smallCompany().separated('enter', 'pay', { control: 'weekly list', mode: 'DETECTIVE' });
    expect(classOf(reviewed(change(company).build()))).toBe(expected);
  });

  test('every way must be watched, in every snapshot that has the path', () => {
    const watched = smallCompany().separated('enter', 'pay', { control: 'weekly list', mode: 'DETECTIVE' });
    const world = watched.review('controlRuns', run()).build();
    const unwatched = { ...world, separations: [] };
    expect(classOf(reviewOf(history([world, TAKEN], [unwatched, AT_CLOSE])))).toBe('NEVER_LOOKED');
    expect(classOf(reviewOf(history([unwatched, '2026-07-02'], [world, TAKEN], [world, AT_CLOSE])))).toBe(
      'NEVER_LOOKED',
    );
    expect(classOf(reviewOf(history([unwatched, '2026-06-30'], [world, TAKEN], [world, AT_CLOSE])))).toBe(
      'DETECTED',
    );
  });
});

test('access that must be activated counts for SOX-6, marked, and not for SOX-4', () => {
  const world = smallCompany().build();
  const jit: World = {
    ...world,
    hasRole: world.hasRole.map((row) => ({ ...row, activation: 'JIT' as const })),
  };
  const answer = reviewed(jit);
  expect(answer.misstatementPaths.map((path) => path.jit)).toEqual([true]);
  expect(failures(answer, 'SOX-4')).toEqual([]);
  expect(reviewed(world).misstatementPaths.map((path) => path.jit)).toEqual([false]);
});

test('the population of SOX-6 counts who takes part in any snapshot looked at, once', () => {
  const world = smallCompany().build();
  const more = smallCompany()
    .identity('newcomer')
    .workflow('o2c', { steps: ['ship'] })
    .build();
  // 4 people in both and one in the second; p2p in both and o2c in the second.
  expect(testOf(reviewOf(history([world, TAKEN], [more, AT_CLOSE])), 'SOX-6').population).toBe(10);
  expect(testOf(reviewOf(history([world, TAKEN], [more, AT_CLOSE])), 'SOX-4').population).toBe(4);
});

test('a path is explained by names, with what would fix it', () => {
  const answer = reviewed(smallCompany().review('decisions', decision('Entry'), decision('Payment')).build());
  const names: Record<string, string> = { clerk: 'A. Weber', p2p: 'Procure to pay' };
  const [{ explanation, edges, restsOn }] = answer.misstatementPaths;
  expect(sentenceText(explanation, ({ id }) => names[id] ?? id)).toBe(
    'A. Weber can take Procure to pay from start to end for a material amount, last seen in snapshot 2 as of 2026-10-15. ' +
      'The access that it needs was decided edge by edge (2 decisions), and no decision says a word about Procure to pay: nobody asked what the pieces do together. ' +
      'Take away the access that ties the steps together and show by a look-back that it was not used, or approve an exception with a compensating control before the books close on 2026-10-15.',
  );
  expect(edges().map(({ to }) => to.id)).toEqual(['Entry', 'Payment']);
  expect(restsOn.decisions.map(({ target }) => target)).toEqual(['Entry', 'Payment']);
});
