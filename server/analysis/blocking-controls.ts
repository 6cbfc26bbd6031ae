import type { Cents } from '../domain/amount.ts';
import type { EdgeRef } from '../domain/answer.ts';
import { compareCodePoints } from '../domain/order.ts';
import { CONTROL_MODES } from '../domain/vocabulary.ts';
import { canSeparate, conflictsOn } from './assignment.ts';
import type { WorkflowTarget } from './definitions.ts';
import { refIn } from './edge-refs.ts';
import type { Offers } from './offers.ts';
import type { Route } from './routes.ts';
import type { Survey } from './survey.ts';
import { isSeen, type View } from './view.ts';

/** A control that blocks; `account` is the only one that can do both of its steps, where that is so. */
export interface BlockingControl {
  readonly kind: 'CONTROL';
  readonly edge: EdgeRef;
  readonly account: string | undefined;
}

const PREVENTIVE = CONTROL_MODES.indexOf('PREVENTIVE');

/**
 * The preventive controls that block a route on which every step is possible (MODEL.md section 5), by key: knots of
 * them that block together and of which none can be left out, until the rest blocks nothing.
 */
export function blockingControls(
  { access: { view, definitions } }: Survey,
  target: WorkflowTarget,
  route: Route,
  offers: Offers,
  amount: Cents,
): BlockingControl[] {
  const doers = (position: number): number[] =>
    offers[position].filter((offer) => offer.amount >= amount).map(({ account }) => account);
  const blocks = (pairs: WorkflowTarget['separated']): boolean =>
    !canSeparate(conflictsOn(route, pairs), doers);
  // Positions are in the order of ids, so that the choice does not depend on how the data were read.
  let rest = target.separated
    .filter((pair) => pair.every((position) => route.includes(position)))
    .map(([a, b]): readonly [number, number] => (a < b ? [a, b] : [b, a]))
    .sort(([a, b], [c, d]) => a - c || b - d);
  const blocking: (readonly [number, number])[] = [];
  while (blocks(rest)) {
    let knot = rest;
    for (const pair of knot) {
      const others = knot.filter((other) => other !== pair);
      if (blocks(others)) knot = others;
    }
    blocking.push(...knot);
    rest = rest.filter((pair) => !knot.includes(pair));
  }
  const { ids } = view.graph.identities;
  return blocking
    .flatMap(([a, b]) => {
      const [first, second] = [doers(a), doers(b)];
      const only = first.length === 1 && second.length === 1 && first[0] === second[0];
      const steps = [a, b].map((position) => definitions.requirements[target.requirements[position]].node);
      return preventiveBetween(view, steps[0], steps[1]).map((edge) => ({
        kind: 'CONTROL' as const,
        edge,
        account: only ? ids[first[0]] : undefined,
      }));
    })
    .sort((a, b) => compareCodePoints(a.edge.key, b.edge.key));
}

function preventiveBetween(view: View, a: number, b: number): EdgeRef[] {
  const { separations } = view.graph;
  const found: EdgeRef[] = [];
  separations.from.forEach((from, e) => {
    const to = separations.to[e];
    const between = (from === a && to === b) || (from === b && to === a);
    if (between && separations.mode[e] === PREVENTIVE && isSeen(view, separations, ['steps', 'steps'], e))
      found.push(refIn(view, 'SEPARATED_FROM', separations, ['steps', 'steps'], e));
  });
  return found;
}
