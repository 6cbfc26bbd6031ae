import type { ReviewWorld } from '../../../seed/world-reviews.ts';
import type { ReviewAnswer, TestAnswer, TestId } from '../../../server/domain/review-answer.ts';
import { WorldBuilder, type World } from '../world.ts';
import { assessed, keysOfException } from './assessed.ts';
import type { TakenWorld } from './brute-state.ts';

type Decision = ReviewWorld['decisions'][number];
type Review = ReviewWorld['reviews'][number];

/** The quarter under review: it ends on 2026-09-30, decisions are due on 2026-10-10, and the books close on 2026-10-15. */
export const REVIEW: Review = {
  id: 'q3',
  periodStart: '2026-07-01',
  periodEnd: '2026-09-30',
  due: '2026-10-10',
  close: '2026-10-15',
  frameworks: ['SOX', 'SOC'],
  systems: ['erp'],
};

/** When the extract under review, and the one at the close, were taken. */
export const TAKEN = '2026-09-29T08:00:00Z';
export const AT_CLOSE = '2026-10-14T08:00:00Z';
/** Between the extract under review and the day decisions are due. */
export const DECIDED = '2026-10-05T09:30:00Z';

/**
 * A clerk who enters and pays invoices with two roles; a reviewer, a manager and an auditor who are active people; a clerk's
 * own account. Every fault that a test looks for is added to it.
 */
export function smallCompany(): WorldBuilder {
  return new WorldBuilder()
    .identity('clerk', { kind: 'PERSON', department: 'Payables', lastUsedAt: '2026-09-28T10:00:00Z' })
    .identity('reviewer', { kind: 'PERSON', department: 'Finance' })
    .identity('manager', { kind: 'PERSON', department: 'Finance' })
    .identity('auditor', { kind: 'PERSON', department: 'Audit' })
    .workflow('p2p', {
      steps: [
        { id: 'enter', system: 'erp' },
        { id: 'pay', system: 'erp' },
      ],
      materiality: 1000,
    })
    .action('FB60', { needs: ['Enter invoices'], steps: ['enter'] })
    .action('F110', { needs: ['Run payments'], steps: ['pay'] })
    .role('Entry', ['Enter invoices'])
    .role('Payment', ['Run payments'])
    .hasRole('clerk', 'Entry')
    .hasRole('clerk', 'Payment')
    .review('systems', { id: 'erp', frameworks: ['SOX', 'SOC'], financial: true, immutableLog: true });
}

export function decision(target: string, more: Partial<Decision> = {}): Decision {
  return {
    review: 'q3',
    identity: 'clerk',
    kind: 'HAS_ROLE',
    target,
    decision: 'CERTIFY',
    reviewer: 'reviewer',
    decidedAt: DECIDED,
    rationale: 'needed',
    ...more,
  };
}

/** A history of extracts; each is a world and when it was taken. */
export function history(...extracts: readonly (readonly [World, string])[]): TakenWorld[] {
  return extracts.map(([world, takenAt]) => ({
    world: named(world),
    source: 'erp',
    takenAt,
    incomplete: false,
  }));
}

/** Permissions and actions are of the system under review, unless they say otherwise. */
function named(world: World): World {
  const inErp = <T extends { readonly system?: string }>(rows: readonly T[]): T[] =>
    rows.map((row) => ({ system: 'erp', ...row }));
  return { ...world, permissions: inErp(world.permissions), actions: inErp(world.actions) };
}

/** The review of the history, as of its last extract. */
export function reviewOf(
  taken: readonly TakenWorld[],
  change: Partial<Review> = {},
  asOf = '2026-11-01',
): ReviewAnswer {
  const withReview = taken.map((each) => ({
    ...each,
    world: { ...each.world, reviews: [{ ...REVIEW, ...change }] },
  }));
  return assessed(withReview, { review: 'q3', snapshot: taken.length, asOf });
}

/** The company with the given rows, extracted once in the period and unchanged at the close. */
export function reviewed(world: World, change: Partial<Review> = {}): ReviewAnswer {
  return reviewOf(history([world, TAKEN], [world, AT_CLOSE]), change);
}

export function testOf({ assessments }: ReviewAnswer, id: TestId): TestAnswer {
  const test = [...assessments.SOC.tests, ...assessments.SOX.tests].find((each) => each.id === id);
  if (!test) throw new Error(`no test ${id}`);
  return test;
}

/** The keys of the subjects of each exception to a test. */
export function failures(answer: ReviewAnswer, id: TestId): string[] {
  return testOf(answer, id).exceptions.map(keysOfException);
}

export function classOf(answer: ReviewAnswer, identity = 'clerk', workflow = 'p2p'): string | undefined {
  const path = answer.misstatementPaths.find(
    (each) => each.identity === identity && each.workflow === workflow,
  );
  return path?.reason ?? path?.class;
}

/** An exception to the clerk’s conflict, as it should be. */
export const APPROVED: ReviewWorld['exceptions'][number] = {
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
