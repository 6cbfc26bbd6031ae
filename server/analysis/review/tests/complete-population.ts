import { formatDay } from '../../../domain/day.ts';
import { recordedAt } from '../../../domain/point.ts';
import type { AssessmentException } from '../../../domain/review-answer.ts';
import type { TakenSnapshot } from '../../../domain/review.ts';
import type { ReviewContext } from '../context.ts';
import { coveredWorkflows } from '../covered.ts';
import { formatInstant, isOlderThan } from '../instants.ts';
import { exceptionOf } from '../rests-on.ts';
import { count, say, subject } from '../sentence.ts';
import type { Outcome, ReviewWork } from '../work.ts';

/** SOC-0: every source has a complete and recent extract, and every system of the review is in it. */
export function populationIsComplete({ context }: ReviewWork): Outcome {
  const sources = newestOfSources(context);
  const systems = [...context.systems.keys()];
  const recorded = recordedSystems(context);
  return {
    population: sources.length + systems.length,
    members: () => [
      ...sources.map(({ source }) => [subject('SOURCE', source)]),
      ...systems.map((id) => [subject('SYSTEM', id)]),
    ],
    exceptions: [
      ...sources.flatMap((snapshot) => faultyExtract(context, snapshot) ?? []),
      ...systems.filter((id) => !recorded.has(id)).map(unrecordedSystem),
    ],
  };
}

/** SOX-0: as SOC-0; and decisions are about access that was there, and each financial system is tied to a workflow. */
export function populationIsRight(work: ReviewWork): Outcome {
  const { context } = work;
  const complete = populationIsComplete(work);
  const decisions = context.decisions.all;
  const { view } = context.reviewView;
  const lacking = decisions.filter(
    (decision) => context.decisions.edgesIn(view, context.decisions.of(decision)).length === 0,
  );
  const financial = [...context.systems].flatMap(([id, system]) => (system?.financial ? [id] : []));
  const tied = systemsOfCoveredWorkflows(context);
  return {
    population: complete.population + decisions.length + financial.length,
    members: () => [
      ...complete.members(),
      ...decisions.map((decision) => context.subjectsOf(decision)),
      ...financial.map((id) => [subject('SYSTEM', id)]),
    ],
    exceptions: [
      ...complete.exceptions,
      ...lacking.map((decision) => {
        const subjects = context.subjectsOf(decision);
        return exceptionOf(
          subjects,
          () =>
            say`The review decided about access of ${subjects[0]} to ${subjects[1]}, which the snapshot under review does not have. Find out where the list that was reviewed came from, and review what is recorded.`,
          { restsOn: { decisions: [decision] } },
        );
      }),
      ...financial.filter((id) => !tied.has(id)).map(untiedSystem),
    ],
  };
}

/** The newest snapshot of each source up to the review's. */
function newestOfSources({ snapshots, reviewView }: ReviewContext): TakenSnapshot[] {
  const newest = new Map<string, TakenSnapshot>();
  for (const snapshot of snapshots) {
    if (snapshot.sequence <= reviewView.looked.sequence) newest.set(snapshot.source, snapshot);
  }
  return [...newest.values()];
}

function faultyExtract({ review }: ReviewContext, snapshot: TakenSnapshot): AssessmentException | undefined {
  const { source, sequence, incomplete, takenAt } = snapshot;
  const isStale = isOlderThan(takenAt, review.extractDays, review.periodEnd);
  if (!incomplete && !isStale) return undefined;
  const name = subject('SOURCE', source);
  return exceptionOf([name], () => {
    const stale = say`was taken on ${formatInstant(takenAt)}, more than ${count(review.extractDays, 'day')} before the period ended on ${formatDay(review.periodEnd)}`;
    const faults = incomplete ? (isStale ? say`left rows out and ${stale}` : say`left rows out`) : stale;
    return say`The newest extract of ${name} (snapshot ${sequence}) ${faults}: who has access there is not fully known. Import a complete extract taken near the end of the period.`;
  });
}

function unrecordedSystem(id: string): AssessmentException {
  const system = subject('SYSTEM', id);
  return exceptionOf(
    [system],
    () =>
      say`${system} is to be reviewed, but nothing of it is recorded in the snapshot under review: its access was never looked at. Import its access, or take it out of the review.`,
  );
}

function untiedSystem(id: string): AssessmentException {
  const system = subject('SYSTEM', id);
  return exceptionOf(
    [system],
    () =>
      say`${system} is a financial system, but none of its actions is part of a covered workflow: whatever is done there is outside every test of who can do what. Map its actions to the steps that they perform.`,
  );
}

/** Systems of which some node is recorded in the review's snapshot. */
function recordedSystems({ ground, reviewView }: ReviewContext): Set<string> {
  const { sequence } = reviewView.looked;
  const systems = new Set<string>();
  for (const facts of [ground.identities, ground.roles, ground.permissions, ground.actions, ground.steps]) {
    for (const { system, since, until } of facts) {
      if (system !== null && recordedAt(sequence, since, until)) systems.add(system);
    }
  }
  return systems;
}

/** Systems of the actions that perform a step of a covered workflow. */
function systemsOfCoveredWorkflows(context: ReviewContext): Set<string> {
  const at = context.reviewView;
  const { definitions, view, looked } = at;
  const steps = new Set(coveredWorkflows(context, at).flatMap(({ requirements }) => requirements));
  const systems = new Set<string>();
  for (const step of steps) {
    for (const { action } of definitions.actionsOf(definitions.requirements[step])) {
      const fact = context.facts.actions.at(view.graph.actions.ids[action], looked.sequence);
      if (fact?.system != null) systems.add(fact.system);
    }
  }
  return systems;
}
