import type { Cents } from '../domain/amount.ts';
import type { EdgeRef } from '../domain/answer.ts';
import { compareCodePoints } from '../domain/order.ts';
import type { CompletionMode } from '../domain/vocabulary.ts';
import { blockingControls } from './blocking-controls.ts';
import type { Requirement, WorkflowTarget } from './definitions.ts';
import { accessRef } from './edge-refs.ts';
import { LeastObstructed, type EdgeObstacle, type ObstructedWay } from './least-obstructed.ts';
import { nearestRoute } from './nearest-route.ts';
import type { Offer } from './offers.ts';
import type { Survey } from './survey.ts';

/** One thing that stands in the way of a step. */
export type ObstacleFound =
  | { readonly kind: EdgeObstacle; readonly edge: EdgeRef }
  | { readonly kind: 'TAKES_NO_PART'; readonly account: string }
  | { readonly kind: 'NO_ACCESS'; readonly step: string }
  /** `account`: the only one that can do either step, where there is but one. */
  | { readonly kind: 'CONTROL'; readonly edge: EdgeRef; readonly account: string | undefined };

/** One step, and what stands in the way of it at one scope for one amount. */
export interface StepObstaclesFound {
  readonly step: string;
  readonly possible: boolean;
  /** The account that does it for the largest amount there; undefined where none does for any. */
  readonly account: string | undefined;
  /** Cents, `UNLIMITED` where no limit; 0 where no account does it. */
  readonly maxAmount: Cents;
  /** Empty where it is possible; else all that together stands in the way, in the order of the way. */
  readonly obstacles: readonly ObstacleFound[];
}

export interface ObstaclesFound {
  readonly mode: CompletionMode | undefined;
  /** In the order of the route; empty where no route admits the amount. */
  readonly steps: readonly StepObstaclesFound[];
  /** Where it is blocked: the preventive controls that do, by key; without all of them it would complete. */
  readonly controls: readonly ObstacleFound[];
}

/**
 * Why an identity does not complete a workflow at a scope for an amount: per step of the nearest route what stands in
 * the way, on the way to it on which the fewest things do; and the controls that block it. Were all of them gone, the
 * steps would be possible.
 * @param scope number of the scope value (`Scopes`)
 */
export function obstaclesOf(
  survey: Survey,
  identity: number,
  target: WorkflowTarget,
  scope: number,
  amount: Cents,
): ObstaclesFound {
  const { access } = survey;
  const { mode, route = [], offers } = nearestRoute(survey, identity, target, scope, amount);
  const { ids } = access.view.graph.identities;
  const where = { admitted: access.scopes.admitted(scope), amount };
  let ways: LeastObstructed | undefined;
  const steps = route.map((position): StepObstaclesFound => {
    const requirement = access.definitions.requirements[target.requirements[position]];
    const best = bestOffer(offers[position], identity, ids);
    const possible = (best?.amount ?? 0) >= amount;
    if (!possible) ways ??= new LeastObstructed(access.view, identity, where);
    return {
      step: requirement.id,
      possible,
      account: best && ids[best.account],
      maxAmount: best?.amount ?? 0,
      obstacles: possible || !ways ? [] : obstaclesOn(survey, ways, requirement),
    };
  });
  const controls =
    mode === 'BLOCKED_BY_CONTROL' ? blockingControls(survey, target, route, offers, amount) : [];
  return { mode, steps, controls };
}

/** The offer of the largest amount; the identity's own first, then by id. */
function bestOffer(offers: readonly Offer[], identity: number, ids: readonly string[]): Offer | undefined {
  return offers.toSorted(
    (a, b) =>
      (a.amount === b.amount ? 0 : b.amount > a.amount ? 1 : -1) ||
      Number(b.account === identity) - Number(a.account === identity) ||
      compareCodePoints(ids[a.account], ids[b.account]),
  )[0];
}

function obstaclesOn(survey: Survey, ways: LeastObstructed, requirement: Requirement): ObstacleFound[] {
  const way = ways.wayTo(requirement);
  if (!way) return [{ kind: 'NO_ACCESS', step: requirement.id }];
  const { view } = survey.access;
  const found = new Map<string, ObstacleFound>();
  for (const account of accountsAbsent(survey, way))
    found.set(`account ${account}`, { kind: 'TAKES_NO_PART', account });
  for (const hop of way.hops) {
    const edge = accessRef(view, hop);
    for (const kind of ways.obstaclesOf(hop)) found.set(`${kind} ${edge.key}`, { kind, edge });
  }
  return [...found.values()];
}

function accountsAbsent({ access: { view } }: Survey, { accounts }: ObstructedWay): string[] {
  return accounts
    .filter((account) => view.takesPart[account] === 0)
    .map((account) => view.graph.identities.ids[account]);
}
