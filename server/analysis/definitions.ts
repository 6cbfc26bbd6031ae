import type { Cents } from '../domain/amount.ts';
import { compareCodePoints } from '../domain/order.ts';
import type { EdgeTable } from '../domain/recorded.ts';
import { CONTROL_MODES, LEG_KINDS, RISKS, type LegKind, type Risk } from '../domain/vocabulary.ts';
import { routesOf, type Hop, type Routes } from './routes.ts';
import { isSeen, type NodeTableName, type View } from './view.ts';

/** Something that must be done or held: a step of a workflow or a leg of a rule. */
export interface Requirement {
  readonly kind: LegKind;
  /** Number of the node in the table of its kind. */
  readonly node: number;
  readonly id: string;
}

/** A workflow or a rule, brought to one form: what must be done, in which routes, under which controls (MODEL.md section 7). */
export interface Target {
  readonly id: string;
  /** Numbers of requirements; a position in a route is a place in this list. */
  readonly requirements: readonly number[];
  readonly routes: Routes;
  /** Pairs of positions that a PREVENTIVE control separates, each once. */
  readonly separated: readonly (readonly [number, number])[];
  readonly sameScope: boolean;
}

export interface WorkflowTarget extends Target {
  /** NaN where the workflow names none. */
  readonly materiality: Cents;
}

export interface RuleTarget extends Target {
  readonly risk: Risk;
}

/** What the rule book says at a snapshot: actions, what they need, and what workflows and rules are made of. */
export interface Definitions {
  readonly requirements: readonly Requirement[];
  readonly workflows: readonly WorkflowTarget[];
  readonly rules: readonly RuleTarget[];
  /** Permissions that an action needs, by action; ascending by id. */
  readonly permissionsOf: readonly (readonly number[])[];
  /** Actions that count for a step or function, each with the function through which it counts (-1: by itself). */
  readonly actionsOf: (
    requirement: Requirement,
  ) => readonly { readonly action: number; readonly through: number }[];
}

const LEG_TABLES = {
  STEP: 'steps',
  FUNCTION: 'functions',
  ACTION: 'actions',
  PERMISSION: 'permissions',
  ROLE: 'roles',
} as const satisfies Record<LegKind, NodeTableName>;

const PREVENTIVE = CONTROL_MODES.indexOf('PREVENTIVE');

/** Reads the definitions that are seen at the view's snapshot. Dates play no part in them. */
export function definitionsOf(view: View): Definitions {
  const { graph } = view;
  const requirements: Requirement[] = [];
  const numbers = new Map<string, number>();
  const requirement = (kind: LegKind, node: number): number => {
    const name = `${kind}:${node}`;
    let number = numbers.get(name);
    if (number === undefined) {
      number = requirements.push({ kind, node, id: graph[LEG_TABLES[kind]].ids[node] }) - 1;
      numbers.set(name, number);
    }
    return number;
  };
  const permissionsOf = targetsOf(view, graph.enables, ['permissions', 'actions'], 'to');
  for (const permissions of permissionsOf) {
    permissions.sort((a, b) => compareCodePoints(graph.permissions.ids[a], graph.permissions.ids[b]));
  }
  return {
    requirements,
    permissionsOf,
    workflows: workflowTargets(view, requirement),
    rules: ruleTargets(view, requirement),
    actionsOf: actionFinder(view),
  };
}

/** By node at `end`, the nodes at the other end of the edges that are seen, each once. */
function targetsOf(
  view: View,
  table: EdgeTable,
  ends: readonly [NodeTableName, NodeTableName],
  end: 'from' | 'to',
): number[][] {
  const other = end === 'from' ? 'to' : 'from';
  const lists: number[][] = view.graph[ends[end === 'from' ? 0 : 1]].ids.map(() => []);
  for (let e = 0; e < table.from.length; e++) {
    const list = lists[table[end][e]];
    if (isSeen(view, table, ends, e) && !list.includes(table[other][e])) list.push(table[other][e]);
  }
  return lists;
}

function actionFinder(view: View): Definitions['actionsOf'] {
  const { graph } = view;
  const direct = targetsOf(view, graph.actionPerforms, ['actions', 'steps'], 'to');
  const functions = targetsOf(view, graph.functionPerforms, ['functions', 'steps'], 'to');
  const members = targetsOf(view, graph.belongsTo, ['actions', 'functions'], 'to');
  const through = (f: number) => members[f].map((action) => ({ action, through: f }));
  return ({ kind, node }) => {
    if (kind === 'ACTION') return [{ action: node, through: -1 }];
    if (kind === 'FUNCTION') return through(node);
    if (kind !== 'STEP') return [];
    return [...direct[node].map((action) => ({ action, through: -1 })), ...functions[node].flatMap(through)];
  };
}

function workflowTargets(view: View, requirement: (kind: LegKind, node: number) => number): WorkflowTarget[] {
  const { graph } = view;
  const stepsOf = targetsOf(view, graph.partOf, ['steps', 'workflows'], 'to');
  return seen(view, 'workflows').map((workflow) => {
    const byId = (a: number, b: number): number => compareCodePoints(graph.steps.ids[a], graph.steps.ids[b]);
    const steps = stepsOf[workflow].sort(byId);
    const position = new Map(steps.map((step, place) => [step, place]));
    const hops: Hop[] = [];
    for (const [e, from, to] of edgesBetween(view, graph.next, position)) {
      hops.push({ from, to, above: graph.next.above[e], upTo: graph.next.upTo[e] });
    }
    const separated: [number, number][] = [];
    for (const [e, a, b] of edgesBetween(view, graph.separations, position)) {
      const known = separated.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
      if (graph.separations.mode[e] === PREVENTIVE && a !== b && !known) separated.push([a, b]);
    }
    return {
      id: graph.workflows.ids[workflow],
      requirements: steps.map((step) => requirement('STEP', step)),
      routes: routesOf(steps.length, hops),
      separated,
      sameScope: true,
      materiality: graph.workflows.materiality[view.row.workflows[workflow]],
    };
  });
}

function* edgesBetween(view: View, table: EdgeTable, position: ReadonlyMap<number, number>) {
  for (let e = 0; e < table.from.length; e++) {
    const from = position.get(table.from[e]);
    const to = position.get(table.to[e]);
    if (from !== undefined && to !== undefined && isSeen(view, table, ['steps', 'steps'], e))
      yield [e, from, to] as const;
  }
}

function ruleTargets(view: View, requirement: (kind: LegKind, node: number) => number): RuleTarget[] {
  const { graph } = view;
  const legsOf = LEG_KINDS.map((kind) => ({
    kind,
    legs: targetsOf(view, graph.legs[kind], [LEG_TABLES[kind], 'rules'], 'to'),
  }));
  return seen(view, 'rules').map((rule) => {
    const row = view.row.rules[rule];
    const legs = legsOf.flatMap(({ kind, legs: all }) =>
      all[rule].map((node) => ({ kind, node, id: graph[LEG_TABLES[kind]].ids[node] })),
    );
    legs.sort((a, b) => compareCodePoints(a.kind, b.kind) || compareCodePoints(a.id, b.id));
    return {
      id: graph.rules.ids[rule],
      requirements: legs.map((leg) => requirement(leg.kind, leg.node)),
      routes: routesOf(legs.length, []),
      separated: [],
      sameScope: graph.rules.sameScope[row] === 1,
      risk: RISKS[graph.rules.risk[row]],
    };
  });
}

/** By id: the nodes of a graph have no order that two readings share. */
function seen(view: View, table: 'workflows' | 'rules'): number[] {
  const { ids } = view.graph[table];
  return [...ids.keys()]
    .filter((node) => view.row[table][node] >= 0)
    .sort((a, b) => compareCodePoints(ids[a], ids[b]));
}
