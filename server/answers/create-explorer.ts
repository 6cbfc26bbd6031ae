import { waysToDo } from '../analysis/alternatives.ts';
import { changedEdges, type ChangeSide } from '../analysis/changed-edges.ts';
import { coverageGaps } from '../analysis/coverage.ts';
import { TABLE_OF_KIND } from '../analysis/edge-refs.ts';
import { sortCompletions, sortViolations } from '../analysis/finding-order.ts';
import { nearestRoute } from '../analysis/nearest-route.ts';
import { obstaclesOf } from '../analysis/obstacles.ts';
import { overviewOf } from '../analysis/overview.ts';
import { reachersOf } from '../analysis/reachers.ts';
import type { Survey } from '../analysis/survey.ts';
import { viewAt } from '../analysis/view.ts';
import { stepWitness } from '../analysis/witness.ts';
import { changesBetween } from '../analysis/changes.ts';
import { today } from '../domain/day.ts';
import { leadsOnlyOverNeeded, neededIn } from '../domain/needed.ts';
import type { Completion } from '../domain/answer.ts';
import type { Point } from '../domain/point.ts';
import { LEG_KINDS } from '../domain/vocabulary.ts';
import type { Graph } from '../graph/port.ts';
import { LOWEST_AMOUNT, type SurveyFor } from './ask.ts';
import { drive } from './drive.ts';
import type { ExplorerAnswers } from './explorer.ts';
import { Names } from './names.ts';
import type { Populations } from './populations.ts';
import { Remembered } from './remembered.ts';

/**
 * The explorer's answers over the same populations and reaches as all others.
 * @param surveyFor what decides the answers about one identity, whatever is at hand
 * @param reachOf likewise, but no more than its reach: for what looks at all that decides
 */
export function createExplorer(
  graph: Graph,
  populations: Populations,
  { surveyFor, reachOf }: { readonly surveyFor: SurveyFor; readonly reachOf: SurveyFor },
): ExplorerAnswers {
  const names = new Names(graph);
  const remembered = new Remembered();

  /** The numbers of an identity and the workflow in what decides about it; undefined where either is not there. */
  function numbered(survey: Survey, identity: string, workflow: string) {
    const number = survey.identity(identity);
    const target = survey.access.definitions.workflows.find(({ id }) => id === workflow);
    return number === undefined || !target ? undefined : { survey, number, target };
  }

  return {
    async overview(point, signal) {
      const [completions, violations] = [
        await populations.completions(point, signal),
        await populations.violations(point, signal),
      ];
      const { view, definitions } = (await populations.survey(point, signal)).access;
      return remembered.of([completions, violations], 'overview', () =>
        overviewOf(view, definitions, completions, violations),
      );
    },

    async coverageGaps(snapshot, signal) {
      const recorded = await populations.recorded(snapshot, signal);
      return remembered.of([recorded], `gaps ${snapshot}`, () =>
        coverageGaps(viewAt(recorded, { snapshot, asOf: today(), includeJit: false })),
      );
    },

    async completionsInOrder(order, point, signal) {
      const all = await populations.completions(point, signal);
      const identity = await names.of('IDENTITY', identitiesOf(all), point.snapshot, signal);
      const workflows = all.map((each) => each.workflow);
      const workflow = await names.of('WORKFLOW', workflows, point.snapshot, signal);
      return remembered.of([all], `${order.by} ${order.descending}`, () =>
        sortCompletions(all, order, { identity, workflow }),
      );
    },

    async violationsInOrder(order, point, signal) {
      const all = await populations.violations(point, signal);
      const identity = await names.of('IDENTITY', identitiesOf(all), point.snapshot, signal);
      const rules = all.map((each) => each.rule);
      const rule = await names.of('TOXIC_COMBINATION', rules, point.snapshot, signal);
      return remembered.of([all], `${order.by} ${order.descending}`, () =>
        sortViolations(all, order, { identity, rule }),
      );
    },

    namesOf: (kind, ids, snapshot, signal) => names.of(kind, ids, snapshot, signal),

    async changes(from, to, signal) {
      const before = await populations.completions(from, signal);
      const after = await populations.completions(to, signal);
      return remembered.of([before, after], 'changes', () => changesBetween(before, after));
    },

    async changedEdges({ identity, workflow, before, after }, from, to, signal) {
      // An edge that was not needed at the earlier point may have been there: both are looked at in what is needed at either.
      const upTo = Math.max(from.snapshot, to.snapshot);
      const side = async (completion: Completion | undefined, point: Point): Promise<ChangeSide> => ({
        survey: await populations.survey(point, signal, upTo),
        completion,
      });
      return changedEdges(identity, workflow, await side(before, from), await side(after, to));
    },

    async causes(completions, first, point, signal) {
      const causes = await populations.causes(point, signal);
      return drive(causes.among(completions, first), signal ?? new AbortController().signal);
    },

    async through(edgeKey, completions, point, signal) {
      const causes = await populations.causes(point, signal);
      return drive(causes.through(edgeKey, completions), signal ?? new AbortController().signal);
    },

    async obstacles(identity, workflow, { scope, amount }, point, signal) {
      const asked = numbered(await reachOf(identity, point, signal), identity, workflow);
      if (!asked) return { mode: undefined, steps: [], controls: [] };
      const { survey, number, target } = asked;
      return obstaclesOf(
        survey,
        number,
        target,
        survey.access.scopes.numberOf(scope),
        amount ?? LOWEST_AMOUNT,
      );
    },

    async alternatives(identity, workflow, { scope, amount }, first, point, signal) {
      const asked = numbered(await surveyFor(identity, point, signal), identity, workflow);
      if (!asked) return [];
      const { survey, number, target } = asked;
      const place = {
        scope: survey.access.scopes.numberOf(scope),
        amount: amount ?? LOWEST_AMOUNT,
        first,
      };
      const { route = [] } = nearestRoute(survey, number, target, place.scope, place.amount);
      return route.map((position) => {
        const requirement = survey.access.definitions.requirements[target.requirements[position]];
        const { ways, truncated } = waysToDo(survey, number, requirement, place);
        return {
          step: requirement.id,
          ways: ways.map((way) => ({ ...stepWitness(survey, way), scope })),
          truncated,
        };
      });
    },

    async whoReaches(node, { scope, amount, viaOthers }, point, signal) {
      const kind = [...LEG_KINDS, 'IDENTITY' as const].find((each) => each === node.kind);
      if (!kind) return [];
      let survey: Survey = await populations.survey(point, signal);
      const part = survey.access.view.graph;
      const number = part[TABLE_OF_KIND[kind]].ids.indexOf(node.id);
      const needed = remembered.of([part], 'needed', () => neededIn(part));
      if (!leadsOnlyOverNeeded(needed, kind, number)) survey = await populations.wideSurvey(point, signal);
      const { graph: recorded } = survey.access.view;
      return reachersOf(survey, {
        to: { kind, node: recorded[TABLE_OF_KIND[kind]].ids.indexOf(node.id) },
        scope: survey.access.scopes.numberOf(scope),
        amount: amount ?? LOWEST_AMOUNT,
        viaOthers,
      });
    },
  };
}

function* identitiesOf(findings: readonly { readonly identity: string }[]): Generator<string> {
  for (const { identity } of findings) yield identity;
}
