import { given } from './given.ts';
import type { WrittenDecision, WrittenReviews } from './world-review-schema.ts';
import type { DecisionRow, ReviewWorld } from './world-reviews.ts';

/** What is written about reviews, as the rows of the bundle. */
export function reviewRowsOf(written: WrittenReviews): ReviewWorld {
  return {
    systems: Object.entries(written.systems).map(([id, columns]) => given({ id, ...columns })),
    credentials: Object.entries(written.credentials).map(
      ([id, { issued, rotated, disabled, expires, story: _story, ...columns }]) =>
        given({
          id,
          ...columns,
          issuedAt: issued,
          rotatedAt: rotated,
          disabledAt: disabled,
          expiresAt: expires,
        }),
    ),
    classifications: written.classifications.map(({ permission, by, at, because }) =>
      given({ permission, classifiedBy: by, classifiedAt: at, rationale: because }),
    ),
    reviews: Object.entries(written.reviews).map(([id, { story: _story, ...columns }]) =>
      given({ id, ...columns }),
    ),
    decisions: written.decisions.map(decisionRow),
    exceptions: Object.entries(written.exceptions).map(
      ([id, { rule, approved, because, opened, expires, closed, story: _story, ...columns }]) =>
        given({
          id,
          ...columns,
          combination: rule,
          approvedAt: approved,
          rationale: because,
          openedAt: opened,
          expiresAt: expires,
          closedAt: closed,
        }),
    ),
    controlRuns: written.controlRuns.map(({ at, by, story: _story, ...columns }) =>
      given({ ...columns, performedAt: at, performer: by }),
    ),
    lookbacks: written.lookbacks.map(({ at, by, story: _story, ...columns }) =>
      given({ ...columns, performedBy: by, performedAt: at }),
    ),
  };
}

function decisionRow({ role, permission, account, ...written }: WrittenDecision): DecisionRow {
  const { by, at, because, story: _story, ...columns } = written;
  const about =
    role !== undefined
      ? ({ kind: 'HAS_ROLE', target: role } as const)
      : permission !== undefined
        ? ({ kind: 'HAS_PERMISSION', target: permission } as const)
        : ({ kind: 'CAN_ACT_AS', target: account ?? '' } as const);
  return given({ ...columns, ...about, reviewer: by, decidedAt: at, rationale: because });
}
