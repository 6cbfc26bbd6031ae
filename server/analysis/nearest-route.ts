import type { Cents } from '../domain/amount.ts';
import { compareCodePoints, compareLists } from '../domain/order.ts';
import type { CompletionMode } from '../domain/vocabulary.ts';
import type { WorkflowTarget } from './definitions.ts';
import { modeAt } from './modes.ts';
import type { Offers } from './offers.ts';
import type { Route } from './routes.ts';
import type { Survey } from './survey.ts';
import { bestWay } from './witness.ts';

/** The route of a workflow that an identity comes nearest to completing, at one scope for one amount. */
export interface NearestRoute {
  readonly mode: CompletionMode | undefined;
  /** Positions of the workflow; undefined where no route admits the amount. */
  readonly route: Route | undefined;
  /** By position of the workflow: who can do it for which amount at the scope. */
  readonly offers: Offers;
}

/**
 * The route of the witness where it completes; else the one with the fewest steps that no account can do there; then the
 * one with the most that some can; then by the ids of the steps.
 * @param scope number of the scope value (`Scopes`)
 */
export function nearestRoute(
  survey: Survey,
  identity: number,
  target: WorkflowTarget,
  scope: number,
  amount: Cents,
): NearestRoute {
  const { view, scopes, definitions } = survey.access;
  const takesPart = view.takesPart[identity] === 1;
  const byReach = survey.offersAt(identity, target, scope);
  const offers = takesPart ? byReach.ALL : target.requirements.map(() => []);
  const mode = takesPart ? modeAt(target, byReach, amount) : undefined;
  const way =
    mode && mode !== 'BLOCKED_BY_CONTROL'
      ? bestWay(survey, identity, target, { scope: scopes.values[scope], amount })
      : undefined;
  if (way) {
    const position = ({ requirement }: { requirement: unknown }): number =>
      target.requirements.findIndex((each) => definitions.requirements[each] === requirement);
    return { mode, route: way.chosen.map(position), offers };
  }
  const impossible = (route: Route): number =>
    route.filter((position) => !((offers[position][0]?.amount ?? 0) >= amount)).length;
  const ids = (route: Route): string[] =>
    route.map((position) => definitions.requirements[target.requirements[position]].id);
  const [route] = target.routes
    .at(amount)
    .toSorted(
      (a, b) =>
        impossible(a) - impossible(b) ||
        b.length - a.length ||
        compareLists(ids(a), ids(b), compareCodePoints),
    );
  return { mode, route, offers };
}
