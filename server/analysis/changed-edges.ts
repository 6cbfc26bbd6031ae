import type { Completion, EdgeRef, Witness } from '../domain/answer.ts';
import { compareCodePoints } from '../domain/order.ts';
import { CONTROL_MODES } from '../domain/vocabulary.ts';
import type { WorkflowTarget } from './definitions.ts';
import { whereBetter } from './differing-place.ts';
import { absenceOf, type EdgeAbsence } from './edge-finder.ts';
import { refIn } from './edge-refs.ts';
import type { Survey } from './survey.ts';
import { isSeen, type View } from './view.ts';
import { witnessOf } from './witness.ts';

/** An edge that is usable at one of two points in time, and why it is not at the other. */
export interface ChangedEdge {
  readonly ref: EdgeRef;
  readonly change: 'ADDED' | 'REMOVED';
  readonly reason: EdgeAbsence;
}

/** One point in time of a change: what decides there, and the answer there. */
export interface ChangeSide {
  readonly survey: Survey;
  readonly completion: Completion | undefined;
}

const PREVENTIVE = CONTROL_MODES.indexOf('PREVENTIVE');

/**
 * The edges that made the difference between two answers about one identity and one workflow, by key. Where the later side
 * is better: edges of its witness there that are not usable on the earlier side, and what asked for more there:
 * requirements and controls that went. Where the earlier side is better, the reverse.
 */
export function changedEdges(
  identity: string,
  workflow: string,
  before: ChangeSide,
  after: ChangeSide,
): ChangedEdge[] {
  const changed = new Map<string, ChangedEdge>();
  const add = (refs: readonly EdgeRef[], change: ChangedEdge['change'], absentFrom: View): void => {
    for (const ref of refs) {
      const reason = absenceOf(absentFrom, ref);
      if (reason) changed.set(ref.key, { ref, change, reason });
    }
  };
  const views = { before: before.survey.access.view, after: after.survey.access.view };
  const gain = witnessWhereBetter(identity, workflow, after, before);
  if (gain) {
    add(edgesOf(gain), 'ADDED', views.before);
    add(demandsOn(gain, workflow, views.before), 'REMOVED', views.after);
  }
  const loss = witnessWhereBetter(identity, workflow, before, after);
  if (loss) {
    add(edgesOf(loss), 'REMOVED', views.after);
    add(demandsOn(loss, workflow, views.after), 'ADDED', views.before);
  }
  return [...changed.values()].sort((a, b) => compareCodePoints(a.ref.key, b.ref.key));
}

function witnessWhereBetter(
  identity: string,
  workflow: string,
  { survey, completion }: ChangeSide,
  other: ChangeSide,
): Witness | undefined {
  const place = whereBetter(completion, other.completion);
  const number = survey.identity(identity);
  const target = survey.access.definitions.workflows.find(({ id }: WorkflowTarget) => id === workflow);
  return place && number !== undefined && target
    ? witnessOf(survey, number, target, { scope: place.scope, amount: place.amount })
    : undefined;
}

/** What a witness rests on. Controls are no part of it: they only ask for more. */
function edgesOf({ steps, definitions }: Witness): EdgeRef[] {
  const access = steps.flatMap((step) => [...step.actAs, ...step.permissions.flatMap(({ path }) => path)]);
  return [...access, ...definitions.filter(({ kind }) => kind !== 'SEPARATED_FROM')];
}

/** What a view asks of the steps of a witness: permissions that its actions need, controls between its steps, their order. */
function demandsOn({ steps }: Witness, workflow: string, view: View): EdgeRef[] {
  const { graph } = view;
  const actions = new Set(steps.map(({ action }) => action));
  const legs = new Set(steps.map(({ leg }) => leg.id));
  const demands: EdgeRef[] = [];
  graph.enables.to.forEach((action, e) => {
    if (actions.has(graph.actions.ids[action]) && isSeen(view, graph.enables, ['permissions', 'actions'], e))
      demands.push(refIn(view, 'ENABLES', graph.enables, ['permissions', 'actions'], e));
  });
  for (const kind of ['NEXT', 'SEPARATED_FROM'] as const) {
    const table = kind === 'NEXT' ? graph.next : graph.separations;
    table.from.forEach((from, e) => {
      const ends = [from, table.to[e]].filter((step) => legs.has(graph.steps.ids[step])).length;
      const touches = kind === 'NEXT' ? ends > 0 : ends === 2 && graph.separations.mode[e] === PREVENTIVE;
      if (touches && isSeen(view, table, ['steps', 'steps'], e))
        demands.push(refIn(view, kind, table, ['steps', 'steps'], e));
    });
  }
  graph.partOf.to.forEach((node, e) => {
    if (graph.workflows.ids[node] === workflow && isSeen(view, graph.partOf, ['steps', 'workflows'], e))
      demands.push(refIn(view, 'PART_OF', graph.partOf, ['steps', 'workflows'], e));
  });
  return demands;
}
