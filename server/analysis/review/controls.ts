import type { EdgeRef } from '../../domain/answer.ts';
import type { ControlRunRow, ReviewRow } from '../../domain/review.ts';
import { CONTROL_MODES, type ControlMode } from '../../domain/vocabulary.ts';
import type { WorkflowTarget } from '../definitions.ts';
import { refIn } from '../edge-refs.ts';
import type { Route } from '../routes.ts';
import { isSeen, type View } from '../view.ts';
import { isWithin } from './instants.ts';
import type { ReviewView } from './review-view.ts';

/** A control between two steps of a workflow. Its name is empty where it has none. */
export interface StepControl {
  readonly name: string;
  readonly mode: ControlMode;
  /** Positions of the steps in the workflow's target. */
  readonly between: readonly [number, number];
  readonly ref: EdgeRef;
}

/** The controls between steps of each workflow of a view, by the workflow's target. */
export class StepControls {
  readonly #at: ReviewView;
  readonly #byStep: ReadonlyMap<number, readonly number[]>;
  readonly #kept = new Map<WorkflowTarget, readonly StepControl[]>();

  constructor(at: ReviewView) {
    this.#at = at;
    const { separations } = at.view.graph;
    const seen = [...separations.from.keys()].filter((e) =>
      isSeen(at.view, separations, ['steps', 'steps'], e),
    );
    this.#byStep = Map.groupBy(seen, (e) => separations.from[e]);
  }

  /** Those of a mode between two steps of the route. */
  on(target: WorkflowTarget, route: Route, mode: ControlMode): StepControl[] {
    return this.#of(target).filter(
      (control) => control.mode === mode && control.between.every((position) => route.includes(position)),
    );
  }

  #of(target: WorkflowTarget): readonly StepControl[] {
    let controls = this.#kept.get(target);
    if (!controls) {
      const { view, definitions } = this.#at;
      const steps = target.requirements.map((number) => definitions.requirements[number].node);
      controls = steps.flatMap((step, position) =>
        (this.#byStep.get(step) ?? []).flatMap((e) => {
          const other = steps.indexOf(view.graph.separations.to[e]);
          return other < 0 ? [] : [controlIn(view, e, [position, other])];
        }),
      );
      this.#kept.set(target, controls);
    }
    return controls;
  }
}

function controlIn(view: View, e: number, between: readonly [number, number]): StepControl {
  const { separations } = view.graph;
  return {
    name: separations.control[e],
    mode: CONTROL_MODES[separations.mode[e]],
    between,
    ref: refIn(view, 'SEPARATED_FROM', separations, ['steps', 'steps'], e),
  };
}

/** The runs of controls in a review's period. */
export class ControlRuns {
  readonly #byControl: ReadonlyMap<string, readonly ControlRunRow[]>;

  constructor(all: readonly ControlRunRow[], { periodStart, periodEnd }: ReviewRow) {
    const inPeriod = all.filter(({ performedAt }) => isWithin(performedAt, periodStart, periodEnd));
    this.#byControl = Map.groupBy(inPeriod, ({ control, workflow }) => JSON.stringify([control, workflow]));
  }

  /** A control without a name can have none (REVIEWS.md section 6). */
  of(control: string, workflow: string): readonly ControlRunRow[] {
    return control === '' ? [] : (this.#byControl.get(JSON.stringify([control, workflow])) ?? []);
  }

  /** Those at the latest time; several where they were at one time. */
  lastOf(control: string, workflow: string): ControlRunRow[] {
    const runs = this.of(control, workflow);
    const last = Math.max(...runs.map(({ performedAt }) => performedAt));
    return runs.filter(({ performedAt }) => performedAt === last);
  }
}
