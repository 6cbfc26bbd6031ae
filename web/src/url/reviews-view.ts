import type { MissedReason, PathClass } from '../generated/graphql.ts';
import { readOneOf, readText, type Params } from './params.ts';

/** All access reviews. */
export interface ReviewsView {
  readonly page: 'reviews';
}

/** One access review under both lenses. */
export interface ReviewView {
  readonly page: 'review';
  readonly id: string;
  /** Id of the test whose exceptions are open. */
  readonly test: string | undefined;
  readonly classes: readonly PathClass[];
  readonly reasons: readonly MissedReason[];
}

/** Exceptions to findings, with what waits for an approver. */
export interface ExceptionsView {
  readonly page: 'exceptions';
}

export type ReviewPages = ReviewsView | ReviewView | ExceptionsView;

export const PATH_CLASSES: readonly PathClass[] = [
  'PREVENTED',
  'DETECTED',
  'REMEDIATED',
  'EXPOSED',
  'MISSED',
];
export const MISSED_REASONS: readonly MissedReason[] = [
  'REVOKED_NOT_DONE',
  'LOOKED_AND_CERTIFIED',
  'CERTIFIED_PIECEWISE',
  'NEVER_LOOKED',
];

/** A review as it is opened from elsewhere. */
export function reviewView(id: string): ReviewView {
  return { page: 'review', id, test: undefined, classes: [], reasons: [] };
}

/** The views of reviews among all; undefined for another path. */
export function reviewPageOf(path: string, params: URLSearchParams): ReviewPages | undefined {
  if (path === '/reviews') return { page: 'reviews' };
  if (path === '/exceptions') return { page: 'exceptions' };
  const id = readText(params, 'id');
  if (path !== '/review' || !id) return undefined;
  return {
    page: 'review',
    id,
    test: readText(params, 'test'),
    classes: readOneOf(params, 'class', PATH_CLASSES),
    reasons: readOneOf(params, 'reason', MISSED_REASONS),
  };
}

/** The parameters of a view of reviews, in a fixed order. */
export function reviewParams(page: ReviewPages): Params {
  if (page.page !== 'review') return {};
  const { id, test, classes, reasons } = page;
  return {
    id,
    test,
    class: classes,
    reason: reasons,
  };
}
