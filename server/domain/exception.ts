import type { Instant } from './review.ts';
import type { ExceptionRow } from './review.ts';

/** What an exception says, without where and when it was recorded (REVIEWS.md section 1). */
export type ExceptionContent = Pick<
  ExceptionRow,
  | 'id'
  | 'identity'
  | 'finding'
  | 'owner'
  | 'proposer'
  | 'approver'
  | 'approvedAt'
  | 'rationale'
  | 'compensatingControl'
  | 'openedAt'
  | 'expiresAt'
  | 'closedAt'
>;

/**
 * Where an exception stands: waiting for an approver; approved and in date; past its expiry without having been closed;
 * closed without ever being approved (rejected, or withdrawn); closed after it was approved.
 */
export const EXCEPTION_STATES = ['PROPOSED', 'APPROVED', 'EXPIRED', 'DECLINED', 'CLOSED'] as const;
export type ExceptionState = (typeof EXCEPTION_STATES)[number];

/** @param now the moment that is asked about */
export function exceptionState(exception: ExceptionContent, now: Instant): ExceptionState {
  const { approvedAt, closedAt, expiresAt } = exception;
  const isApproved = approvedAt !== null && approvedAt <= now;
  if (closedAt !== null && closedAt <= now) return isApproved ? 'CLOSED' : 'DECLINED';
  if (expiresAt !== null && expiresAt < now) return 'EXPIRED';
  return isApproved ? 'APPROVED' : 'PROPOSED';
}

/** Who or what an identity is, where it matters who may propose and approve (REVIEWS.md section 2), at the newest snapshot. */
export interface Party {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  /** Every `PERSON` that reaches it over `OWN_ACCOUNT`, itself included if it is one. */
  readonly people: readonly { readonly id: string; readonly status: string }[];
  /** Those that it is directly owned by. */
  readonly owners: readonly string[];
}
