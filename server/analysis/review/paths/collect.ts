import type { Completion } from '../../../domain/answer.ts';
import { compareCodePoints } from '../../../domain/order.ts';
import type { WorkflowTarget } from '../../definitions.ts';
import type { ReviewContext } from '../context.ts';
import { ControlRuns, StepControls } from '../controls.ts';
import { coveredWorkflows } from '../covered.ts';
import { completesMaterially, isOnlyPrevented } from '../gone.ts';
import { codeOf } from '../leads.ts';
import { materialRoutes } from '../material-routes.ts';
import type { ReviewView } from '../review-view.ts';
import { ConfigureSteps } from './configure-steps.ts';
import { pathKey, type FoundPath, type PreventingControl } from './found-path.ts';
import { Pairs } from './pairs.ts';
import { watchingRuns } from './watching-runs.ts';

/** What `SOX-6` and `SOX-8` are decided from. */
export interface CollectedPaths {
  readonly paths: ReadonlyMap<string, FoundPath>;
  /** The population of `SOX-8`: controls on routes of paths that complete nowhere for a material amount. */
  readonly controls: readonly PreventingControl[];
  readonly pairs: Pairs;
}

/**
 * Every material path of covered workflows in every snapshot that the review looks at, JIT included (REVIEWS.md section 4).
 * One snapshot after another, so that only what was found is kept of each. Yields after each identity.
 */
export function* collectPaths(context: ReviewContext): Generator<undefined, CollectedPaths> {
  const pairs = new Pairs(context.input.graph.identities.ids);
  const paths = new Map<string, FoundPath>();
  for (const { sequence } of context.lookedAt.all) {
    const at = context.viewOf(sequence);
    const workflows = coveredWorkflows(context, at);
    pairs.add(
      sequence,
      at.view.takesPart,
      workflows.map(({ id }) => id),
    );
    yield* collectIn(context, at, workflows, paths);
  }
  const prevented = [...paths.values()].filter(({ completedIn }) => completedIn.length === 0);
  const controls = new Map<string, PreventingControl>();
  for (const [sequence, found] of Map.groupBy(
    prevented.flatMap((path) => path.preventedIn.map((sequence) => ({ sequence, path }))),
    ({ sequence }) => sequence,
  )) {
    const at = context.viewOf(sequence);
    const stepControls = new StepControls(at);
    const configures = new ConfigureSteps(context, at);
    for (const { path } of found) {
      addControls(at, stepControls, configures, path, controls);
      yield;
    }
  }
  return { paths, controls: [...controls.values()], pairs };
}

function* collectIn(
  context: ReviewContext,
  at: ReviewView,
  workflows: readonly WorkflowTarget[],
  paths: Map<string, FoundPath>,
): Generator<undefined, void> {
  const survey = at.survey(true);
  const controls = new StepControls(at);
  const runs = new ControlRuns(context.records.controlRuns, context.review);
  const covered = new Map(workflows.map((workflow) => [workflow.id, workflow]));
  const standing = at.hasJit ? byPair(yield* at.completions(false)) : undefined;
  for (const completion of yield* at.completions(true)) {
    const workflow = covered.get(completion.workflow);
    const isCompleted = completesMaterially(completion);
    if (!workflow || (!isCompleted && !isOnlyPrevented(completion))) continue;
    const path = pathOf(context, paths, completion);
    const key = pathKey(path.identity, path.workflow);
    const alone = standing ? standing.get(key) : completion;
    const relevant = at.relevantTo(path.number, 'WORKFLOW', workflow).map(codeOf);
    if (isCompleted) {
      path.completedIn.push(at.looked.sequence);
      path.completesStanding ||= alone !== undefined && completesMaterially(alone);
      for (const code of relevant) path.relevant.add(code);
      const watching =
        path.watched &&
        watchingRuns(context.people, runs, path.identity, workflow.id, {
          routes: materialRoutes(survey, path.number, workflow, true),
          detective: (route) => controls.on(workflow, route, 'DETECTIVE').map(({ name }) => name),
        });
      path.watched = watching !== false && watching !== undefined;
      for (const run of watching || []) path.runs.add(run);
    } else {
      path.preventedIn.push(at.looked.sequence);
      path.preventedStanding ||= alone !== undefined && isOnlyPrevented(alone);
      for (const code of relevant) path.relevantWherePrevented.add(code);
    }
    yield;
  }
}

function byPair(completions: readonly Completion[]): Map<string, Completion> {
  return new Map(completions.map((each) => [pathKey(each.identity, each.workflow), each]));
}

function pathOf(
  { people }: ReviewContext,
  paths: Map<string, FoundPath>,
  { identity, workflow }: Completion,
): FoundPath {
  const key = pathKey(identity, workflow);
  let path = paths.get(key);
  if (!path) {
    const number = people.number(identity);
    if (number === undefined) throw new Error(`identity ${identity} is not recorded`);
    path = {
      number,
      identity,
      workflow,
      completedIn: [],
      preventedIn: [],
      completesStanding: false,
      preventedStanding: false,
      watched: true,
      runs: new Set(),
      relevant: new Set(),
      relevantWherePrevented: new Set(),
    };
    paths.set(key, path);
  }
  return path;
}

/** The PREVENTIVE controls between two steps of the routes that the identity would complete without them. */
function addControls(
  at: ReviewView,
  stepControls: StepControls,
  configures: ConfigureSteps,
  path: FoundPath,
  controls: Map<string, PreventingControl>,
): void {
  const target = at.workflow(path.workflow);
  if (!target) return;
  for (const route of materialRoutes(at.survey(true), path.number, target, false)) {
    for (const { name, ref } of stepControls.on(target, route, 'PREVENTIVE')) {
      const [a, b] = [ref.from.id, ref.to.id].sort(compareCodePoints);
      const key = JSON.stringify([a, b, name]);
      let control = controls.get(key);
      if (!control) {
        control = { name, workflow: path.workflow, steps: [a, b], edges: new Map(), kept: new Map() };
        controls.set(key, control);
      }
      control.edges.set(ref.key, ref);
      const done = control.kept.get(path.identity) ?? new Set();
      control.kept.set(path.identity, done);
      for (const step of configures.doneBy(path.number, [a, b])) done.add(step);
    }
  }
}
