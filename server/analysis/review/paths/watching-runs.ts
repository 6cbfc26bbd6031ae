import type { ControlRunRow } from '../../../domain/review.ts';
import type { Route } from '../../routes.ts';
import type { ControlRuns } from '../controls.ts';
import type { People } from '../people.ts';

/**
 * The runs by which every route that an identity completes is watched (REVIEWS.md section 4, DETECTED): on each, some
 * DETECTIVE control between two of its steps whose last run in the period is EFFECTIVE, by an active person who is not the
 * subject; several last runs at one time must all be so.
 * @returns undefined where some route is not watched
 */
export function watchingRuns(
  people: People,
  runs: ControlRuns,
  identity: string,
  workflow: string,
  way: { readonly routes: readonly Route[]; readonly detective: (route: Route) => readonly string[] },
): ControlRunRow[] | undefined {
  const watching = new Set<ControlRunRow>();
  for (const route of way.routes) {
    const shown = way
      .detective(route)
      .map((control) => runs.lastOf(control, workflow))
      .find((last) => last.length > 0 && last.every((run) => isProof(people, run, identity)));
    if (!shown) return undefined;
    for (const run of shown) watching.add(run);
  }
  return [...watching];
}

function isProof(
  people: People,
  { result, performer, performedAt }: ControlRunRow,
  identity: string,
): boolean {
  return (
    result === 'EFFECTIVE' &&
    people.isActivePerson(performer, performedAt) &&
    !people.areSamePerson(performer, identity, performedAt)
  );
}
