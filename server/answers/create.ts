import { accessPaths } from '../analysis/access-paths.ts';
import type { WitnessAsk } from '../analysis/ask.ts';
import { coverageOf } from '../analysis/coverage.ts';
import { TABLE_OF_KIND } from '../analysis/edge-refs.ts';
import type { Survey } from '../analysis/survey.ts';
import { viewAt } from '../analysis/view.ts';
import { witnessOf } from '../analysis/witness.ts';
import type { Witness } from '../domain/answer.ts';
import { today } from '../domain/day.ts';
import { NotFound } from '../domain/fault.ts';
import { ANY_UNNAMED_SCOPE, type Point } from '../domain/point.ts';
import type { Graph } from '../graph/port.ts';
import type { Answers } from './answers.ts';
import { LOWEST_AMOUNT } from './ask.ts';
import { createExplorer } from './create-explorer.ts';
import { createReviews } from './create-reviews.ts';
import { Populations } from './populations.ts';
import { Reaches } from './reaches.ts';

/** The answers over a graph; stateless but for what it may forget at any time. */
export function createAnswers(graph: Graph): Answers {
  const populations = new Populations(graph);
  const reaches = new Reaches(graph);

  /** What decides the answers about one identity: the population's if that is in memory, else what Cypher finds in its reach. */
  async function surveyFor(identity: string, point: Point, signal?: AbortSignal): Promise<Survey> {
    return populations.loadedSurvey(point) ?? reaches.surveyOf(identity, point, signal);
  }

  async function witness(
    identity: string,
    find: (survey: Survey, number: number) => Witness | undefined,
    ask: WitnessAsk,
    point: Point,
    signal?: AbortSignal,
  ): Promise<Witness | null> {
    const survey = await surveyFor(identity, point, signal);
    const number = survey.identity(identity);
    const found = number === undefined ? undefined : find(survey, number);
    if (!found) return null;
    // The reach of one identity does not know the values that are named elsewhere; it answers them as `*`, rightly.
    const named =
      ask.scope !== undefined &&
      found.scope === ANY_UNNAMED_SCOPE &&
      ask.scope !== ANY_UNNAMED_SCOPE &&
      (await graph.scopeNamed(ask.scope, point.snapshot, signal ? { signal } : {}));
    return named && ask.scope !== undefined ? atScope(found, ask.scope) : found;
  }

  return {
    ...createExplorer(graph, populations, {
      surveyFor,
      reachOf: (identity, point, signal) => reaches.surveyOf(identity, point, signal),
    }),

    ...createReviews(graph, populations),

    async point(at) {
      const snapshots = at.snapshot === undefined ? undefined : await graph.snapshots();
      if (snapshots && !snapshots.some(({ sequence }) => sequence === at.snapshot)) {
        throw new NotFound(`There is no snapshot ${at.snapshot}. Ask for snapshots to see which there are.`);
      }
      return {
        snapshot: at.snapshot ?? (await graph.activeSnapshot()),
        asOf: at.asOf ?? today(),
        includeJit: at.includeJit ?? false,
      };
    },

    completions: (point, signal) => populations.completions(point, signal),
    violations: (point, signal) => populations.violations(point, signal),

    async completion(identity, workflow, point, signal) {
      const survey = await surveyFor(identity, point, signal);
      const number = survey.identity(identity);
      const target = survey.access.definitions.workflows.find(({ id }) => id === workflow);
      return (number !== undefined && target && survey.completion(number, target)) || null;
    },

    async completionsOf(identity, point, signal) {
      const everybody = populations.loaded(point);
      const population = everybody ?? (await reaches.populationOf(identity, point, signal));
      const number = population.survey.identity(identity);
      return number === undefined ? [] : population.completionsOf(number);
    },

    completionWitness: (identity, workflow, ask, point, signal) =>
      witness(
        identity,
        (survey, number) => {
          const target = survey.access.definitions.workflows.find(({ id }) => id === workflow);
          return target && witnessOf(survey, number, target, ask);
        },
        ask,
        point,
        signal,
      ),

    violationWitness: (identity, rule, ask, point, signal) =>
      witness(
        identity,
        (survey, number) => {
          const target = survey.access.definitions.rules.find(({ id }) => id === rule);
          return target && witnessOf(survey, number, target, ask);
        },
        ask,
        point,
        signal,
      ),

    async accessPaths(from, to, { scope, amount }, first, point, signal) {
      const survey = await reaches.surveyOf(from, point, signal);
      const { graph: reach } = survey.access.view;
      const identity = survey.identity(from);
      const node = reach[TABLE_OF_KIND[to.kind]].ids.indexOf(to.id);
      if (identity === undefined || node < 0) return { paths: [], truncated: false };
      const number = survey.access.scopes.numberOf(scope);
      return accessPaths(survey, {
        identity,
        to: { kind: to.kind, node },
        scope: number,
        amount: amount ?? LOWEST_AMOUNT,
        first,
      });
    },

    async coverage(snapshot, signal) {
      const recorded = await populations.recorded(snapshot, signal);
      return coverageOf(viewAt(recorded, { snapshot, asOf: today(), includeJit: false }));
    },
  };
}

function atScope(witness: Witness, scope: string): Witness {
  const relabelled = (value: string): string => (value === ANY_UNNAMED_SCOPE ? scope : value);
  return {
    ...witness,
    scope: relabelled(witness.scope),
    steps: witness.steps.map((step) => ({ ...step, scope: relabelled(step.scope) })),
  };
}
