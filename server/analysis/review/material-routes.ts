import { UNLIMITED, type Cents } from '../../domain/amount.ts';
import { can, separable } from '../modes.ts';
import { offersOf } from '../offers.ts';
import type { WorkflowTarget } from '../definitions.ts';
import type { Route } from '../routes.ts';
import type { Survey } from '../survey.ts';

/**
 * The routes of a workflow that an identity (a number) completes for a material amount, in some scope (REVIEWS.md section
 * 4): an amount that is not below the workflow's materiality.
 * @param controlled false: as if no PREVENTIVE control existed
 */
export function materialRoutes(
  survey: Survey,
  identity: number,
  target: WorkflowTarget,
  controlled: boolean,
): Route[] {
  const { access, abilities } = survey;
  const found = new Map<string, Route>();
  for (const scope of survey.scopesThatDiffer(identity)) {
    const offers = offersOf(access, abilities, identity, target, 'ALL', scope);
    const tops = new Set<Cents>([
      UNLIMITED,
      ...target.routes.bounds,
      ...offers.flatMap((list) => list.map(({ amount }) => amount)),
    ]);
    for (const amount of tops) {
      // No materiality (NaN): every amount is material.
      if (amount < target.materiality) continue;
      for (const route of target.routes.at(amount)) {
        const name = route.join();
        if (found.has(name) || !route.every((position) => can(offers, position, amount))) continue;
        if (!controlled || separable(route, target, offers, amount)) found.set(name, route);
      }
    }
  }
  return [...found.values()];
}
