import type { Context } from '../context.ts';
import { formatDay } from '../domain/day.ts';
import { formatInstant } from '../domain/instant.ts';
import { compareCodePoints } from '../domain/order.ts';
import { STILL_RECORDED } from '../domain/point.ts';
import type { DecisionRow } from '../domain/review.ts';
import {
  MISSED_REASONS,
  PATH_CLASSES,
  type MissedReason,
  type MisstatementPath,
  type PathClass,
  type ReviewAnswer,
} from '../domain/review-answer.ts';
import { chosen } from './arguments/list.ts';
import { edgesAsOf, spoken } from './found/subjects.ts';
import type { Resolvers } from './generated/types.ts';
import { reviewPage } from './paging/review-page.ts';
import type { DecisionParent, MisstatementPathParent, ReviewParent } from './parents.ts';
import { pointAsked } from './point-in-time.ts';
import { decisionTotals, exceptionsOf, lookBacksOf, runsOf, systemsOf } from './review-rows.ts';

function answerOf({ id, point }: ReviewParent, { answers, signal }: Context): Promise<ReviewAnswer> {
  return answers.reviewAnswer(id, point, signal);
}

async function partOf(parent: ReviewParent, context: Context) {
  const { lookedAt } = await answerOf(parent, context);
  return { point: parent.point, lookedAt };
}

interface Total {
  readonly class: PathClass;
  readonly reason: MissedReason | null;
}

const TOTALS: readonly Total[] = PATH_CLASSES.flatMap((pathClass): Total[] =>
  pathClass === 'MISSED'
    ? MISSED_REASONS.map((reason) => ({ class: pathClass, reason }))
    : [{ class: pathClass, reason: null }],
);

function totals(paths: readonly MisstatementPath[]): (Total & { readonly paths: number })[] {
  return TOTALS.map((total) => ({
    ...total,
    paths: paths.filter((path) => path.class === total.class && path.reason === total.reason).length,
  }));
}

export const review: Resolvers = {
  Query: {
    async reviews(_parent, { at }, context) {
      const point = await context.point(pointAsked(at));
      const all = await context.answers.reviews(point.snapshot, context.signal);
      return all.map((row) => ({ ...row, point }));
    },
    async review(_parent, { id, at }, context) {
      const point = await context.point(pointAsked(at));
      const all = await context.answers.reviews(point.snapshot, context.signal);
      const found = all.find((row) => row.id === id);
      return found ? { ...found, point } : null;
    },
  },

  Review: {
    periodStart: ({ periodStart }) => formatDay(periodStart),
    periodEnd: ({ periodEnd }) => formatDay(periodEnd),
    due: ({ due }) => formatDay(due),
    close: ({ close }) => formatDay(close),
    systemsInReview: (parent, _args, context) => systemsOf(parent, context),
    origin: (parent) => parent,
    snapshot: ({ point }) => point.snapshot,
    asOf: ({ point }) => formatDay(point.asOf),
    looksAt: (parent, _args, context) => partOf(parent, context),

    async assessment(parent, { framework }, context) {
      const { assessments, lookedAt } = await answerOf(parent, context);
      return { ...assessments[framework], review: parent.id, point: parent.point, lookedAt };
    },

    misstatementPaths(parent, args, context) {
      const classes = chosen(args.classes);
      const reasons = chosen(args.reasons);
      return reviewPage<MisstatementPath, MisstatementPathParent>(
        `paths of ${parent.id}`,
        args,
        parent.point,
        context,
        async (point) => {
          const { misstatementPaths, lookedAt } = await answerOf({ ...parent, point }, context);
          return {
            all: misstatementPaths,
            isChosen: (path) =>
              (!classes || classes.has(path.class)) &&
              (!reasons || path.reason === null || reasons.has(path.reason)),
            shown: (found) => ({ found, point, lookedAt }),
          };
        },
      );
    },
    misstatementTotals: async (parent, _args, context) =>
      totals((await answerOf(parent, context)).misstatementPaths),

    async differingDefinitions(parent, _args, context) {
      const { differingDefinitions, lookedAt } = await answerOf(parent, context);
      return differingDefinitions.map((each) => ({ ...each, point: parent.point, lookedAt }));
    },

    decisionTotals: (parent, _args, context) => decisionTotals(parent, context),
    decisions(parent, args, context) {
      return reviewPage<DecisionRow, DecisionParent>(
        `decisions of ${parent.id}`,
        args,
        parent.point,
        context,
        async (point) => {
          const { decisions } = await context.answers.reviewRecords(point.snapshot, context.signal);
          const { lookedAt } = await answerOf({ ...parent, point }, context);
          return {
            all: decisions
              .filter((each) => each.review === parent.id)
              .sort(
                (a, b) =>
                  (a.decidedAt ?? Infinity) - (b.decidedAt ?? Infinity) || compareCodePoints(a.key, b.key),
              ),
            isChosen: (each) =>
              (!args.identity || each.identity === args.identity) &&
              (!args.target || each.target === args.target) &&
              (!args.reviewer || each.reviewer === args.reviewer),
            shown: (each) => ({ ...each, point, lookedAt }),
          };
        },
      );
    },

    exceptions: (parent, _args, context) => exceptionsOf(parent, context),
    async controlRuns(parent, _args, context) {
      const part = await partOf(parent, context);
      return (await runsOf(parent, context)).map((run) => ({ ...run, ...part }));
    },
    async lookBacks(parent, _args, context) {
      const part = await partOf(parent, context);
      return (await lookBacksOf(parent, context)).map((lookBack) => ({ ...lookBack, ...part }));
    },
  },

  ReviewState: {
    review: ({ lookedAt }) => lookedAt.review,
    closing: ({ lookedAt }) => lookedAt.closing,
    all: ({ lookedAt }) => lookedAt.all,
    missing: (parent, _args, context) =>
      parent.lookedAt.missing && spoken(parent.lookedAt.missing, parent, context),
  },

  LookedAtSnapshot: {
    takenAt: ({ takenAt }) => formatInstant(takenAt),
    day: ({ day }) => formatDay(day),
  },

  DefinitionDifference: {
    node: ({ of, point, lookedAt }) => ('node' in of ? { ...of.node, point, lookedAt } : null),
    edge: async ({ of, change, lookedAt }, _args, context) => {
      if (!('edge' in of)) return null;
      const state = change === 'REMOVED' ? lookedAt.review : lookedAt.closing;
      return (await edgesAsOf([of.edge], state?.sequence, context))[0];
    },
  },

  RowOrigin: {
    until: ({ until }) => (until === STILL_RECORDED ? null : until),
  },
};
