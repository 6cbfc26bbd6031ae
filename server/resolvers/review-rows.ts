import type { Context } from '../context.ts';
import { startOfDay } from '../domain/instant.ts';
import { formatInstant } from '../domain/instant.ts';
import { compareCodePoints } from '../domain/order.ts';
import type { ControlRunRow, Instant, LookBackRow } from '../domain/review.ts';
import type { DecisionTotals, ReviewSystem } from './generated/types.ts';
import type { ExceptionParent, ReviewParent } from './parents.ts';

/** Systems of the review: those that it names, or all that carry one of its frameworks (REVIEWS.md section 1). */
export async function systemsOf(review: ReviewParent, context: Context): Promise<ReviewSystem[]> {
  const { systems } = await recordsOf(review, context);
  const carrying = systems.filter(({ frameworks }) =>
    frameworks.some((framework) => review.frameworks.includes(framework)),
  );
  const ids = review.systems.length > 0 ? review.systems : carrying.map(({ id }) => id);
  return [...ids].sort(compareCodePoints).map((id) => {
    const known = systems.find((system) => system.id === id);
    const { name = id, financial = false, immutableLog = false } = known ?? {};
    return { id, name, financial, immutableLog, described: known !== undefined };
  });
}

export async function decisionTotals(review: ReviewParent, context: Context): Promise<DecisionTotals> {
  const all = (await recordsOf(review, context)).decisions.filter((each) => each.review === review.id);
  const count = (is: (decision: (typeof all)[number]) => boolean): number => all.filter(is).length;
  let [first, last] = [Infinity, -Infinity];
  for (const { decidedAt } of all) {
    if (decidedAt === null) continue;
    first = Math.min(first, decidedAt);
    last = Math.max(last, decidedAt);
  }
  return {
    all: all.length,
    certified: count(({ decision }) => decision === 'CERTIFY'),
    revoked: count(({ decision }) => decision === 'REVOKE'),
    withFinding: count(({ finding }) => finding !== null),
    unsigned: count(({ reviewer, decidedAt }) => reviewer === null || decidedAt === null),
    reviewers: new Set(all.flatMap(({ reviewer }) => reviewer ?? [])).size,
    firstAt: first === Infinity ? null : formatInstant(first),
    lastAt: last === -Infinity ? null : formatInstant(last),
  };
}

/** Exceptions that were open at any time between the beginning of the period and the close. */
export async function exceptionsOf(review: ReviewParent, context: Context): Promise<ExceptionParent[]> {
  const { from, before } = timeOf(review);
  const { exceptions } = await recordsOf(review, context);
  return exceptions
    .filter(({ openedAt, closedAt }) => (openedAt ?? from) < before && (closedAt ?? before) >= from)
    .map((exception) => ({ exception, snapshot: review.point.snapshot }));
}

/** Runs of controls of covered workflows between the beginning of the period and the close. */
export async function runsOf(review: ReviewParent, context: Context): Promise<ControlRunRow[]> {
  const { from, before } = timeOf(review);
  const { controlRuns } = await recordsOf(review, context);
  const within = controlRuns.filter(({ performedAt }) => from <= performedAt && performedAt < before);
  const covered = await coveredOf(review, within, context);
  return covered.sort((a, b) => a.performedAt - b.performedAt || compareCodePoints(a.key, b.key));
}

/** Look-backs on covered workflows that touch the time between the beginning of the period and the close. */
export async function lookBacksOf(review: ReviewParent, context: Context): Promise<LookBackRow[]> {
  const { lookBacks } = await recordsOf(review, context);
  const within = lookBacks.filter(({ from, to }) => from <= review.close && to >= review.periodStart);
  const covered = await coveredOf(review, within, context);
  return covered.sort((a, b) => a.performedAt - b.performedAt || compareCodePoints(a.key, b.key));
}

/** Those on workflows that have no framework or share one with the review; of a workflow that is gone, all. */
async function coveredOf<T extends { readonly workflow: string }>(
  { frameworks, point }: ReviewParent,
  rows: readonly T[],
  context: Context,
): Promise<T[]> {
  const names: readonly string[] = frameworks;
  const isCovered = await Promise.all(
    rows.map(async ({ workflow }) => {
      const own = (await context.loaders.node('WORKFLOW', workflow, point.snapshot))?.frameworks ?? [];
      return own.length === 0 || own.some((each) => names.includes(each));
    }),
  );
  return rows.filter((_, i) => isCovered[i]);
}

function timeOf({ periodStart, close }: ReviewParent): { from: Instant; before: Instant } {
  return { from: startOfDay(periodStart), before: startOfDay(close + 1) };
}

function recordsOf({ point }: ReviewParent, { answers, signal }: Context) {
  return answers.reviewRecords(point.snapshot, signal);
}
