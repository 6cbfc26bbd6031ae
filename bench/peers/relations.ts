import { UNLIMITED } from '../../server/domain/amount.ts';
import type { Point } from '../../server/domain/point.ts';
import type { AccessTable, RecordedGraph } from '../../server/domain/recorded.ts';
import { definitionsOf } from '../../server/analysis/definitions.ts';
import { viewAt } from '../../server/analysis/view.ts';
import { COMPANY_DATE } from '../company/conditions.ts';
import { FIRST_SNAPSHOT } from '../company/tables.ts';

/** The point in time that every system is asked about. */
export const POINT: Point = { snapshot: FIRST_SNAPSHOT, asOf: COMPANY_DATE, includeJit: false };

/** Stands for "no limit" in systems whose integers know no infinity: above every amount of the model. */
export const NO_LIMIT = 10 ** 15;

/** Columns of whole numbers of one length; `names` says what each is. */
export interface Relation {
  readonly names: readonly string[];
  readonly columns: readonly (Int32Array | Float64Array)[];
}

/**
 * What every peer is given: the company as relations between numbers, which is the form that suits each of them best.
 * The routes of the workflows are given too (MODEL.md section 4), and functions are already dissolved into actions, so
 * that no peer pays for small things that it is not good at.
 *
 * An access edge has `places`, a bit per scope value (bit 0: the values that no edge names, `*`), and `top`, the largest
 * amount in cents that it is good for.
 */
export interface Relations {
  readonly identities: number;
  /** Ids of the workflows, by number. */
  readonly workflows: readonly string[];
  /** Ids of the steps, by number. */
  readonly steps: readonly string[];
  /** Number of scope values, `*` among them: each is a bit of `places`. */
  readonly scopes: number;
  readonly tables: Readonly<Record<TableName, Relation>>;
}

export type TableName =
  | 'has_role'
  | 'has_permission'
  | 'inherits'
  | 'grants'
  | 'act_as'
  | 'enables'
  | 'action_size'
  | 'step_action'
  | 'route_step'
  | 'route'
  | 'place'
  | 'everything';

/** Brings a company without validity, statuses, controls or bounded order into relations; of any other it would lose something. */
export function relationsOf(graph: RecordedGraph): Relations {
  const definitions = definitionsOf(viewAt(graph, POINT));
  const values = scopeValues(graph);
  const places = graph.scopeSets.map((set) => placesOf(set, values));
  const access = (table: AccessTable, from: string, to: string): Relation => ({
    names: [from, to, 'places', 'top'],
    columns: [
      table.from,
      table.to,
      Float64Array.from(table.scope, (set) => places[set]),
      table.limit.map((limit) => (limit === UNLIMITED ? NO_LIMIT : limit)),
    ],
  });

  const [enables, sizes, performs]: number[][][] = [[], [], []];
  definitions.permissionsOf.forEach((permissions, action) => {
    for (const permission of permissions) enables.push([permission, action]);
    if (permissions.length > 0) sizes.push([action, permissions.length]);
  });
  const [routes, members]: number[][][] = [[], []];
  const steps = new Set<number>();
  definitions.workflows.forEach(({ requirements, routes: { all } }, workflow) => {
    for (const route of all) {
      for (const position of route) members.push([routes.length, requirements[position]]);
      for (const position of route) steps.add(requirements[position]);
      routes.push([routes.length, workflow, route.length]);
    }
  });
  for (const step of steps) {
    const actions = definitions.actionsOf(definitions.requirements[step]);
    for (const action of new Set(actions.map((one) => one.action))) performs.push([step, action]);
  }
  const { HAS_ROLE, HAS_PERMISSION, INHERITS, GRANTS, CAN_ACT_AS } = graph.access;
  const bits = Array.from({ length: values.length + 1 }, (_, scope) => [scope, 2 ** scope]);
  return {
    identities: graph.identities.ids.length,
    workflows: definitions.workflows.map(({ id }) => id),
    steps: definitions.requirements.map(({ id }) => id),
    scopes: values.length + 1,
    tables: {
      has_role: access(HAS_ROLE, 'identity', 'role'),
      has_permission: access(HAS_PERMISSION, 'identity', 'permission'),
      inherits: access(INHERITS, 'role', 'parent'),
      grants: access(GRANTS, 'role', 'permission'),
      act_as: access(CAN_ACT_AS, 'identity', 'account'),
      enables: relation(['permission', 'action'], enables),
      action_size: relation(['action', 'permissions'], sizes),
      step_action: relation(['step', 'action'], performs),
      route_step: relation(['route', 'step'], members),
      route: relation(['route', 'workflow', 'steps'], routes),
      place: relation(['scope', 'bit'], bits),
      everything: relation(['places', 'top'], [[2 ** bits.length - 1, NO_LIMIT]]),
    },
  };
}

/** The scope values that access edges name; scope number 0 is `*`, the first of these is 1. */
export function scopeValues({ scopeSets }: RecordedGraph): string[] {
  return [...new Set(scopeSets.flat())].filter((value) => value !== '*').sort();
}

function placesOf(set: readonly string[], values: readonly string[]): number {
  if (set.length === 0 || set.includes('*')) return 2 ** (values.length + 1) - 1;
  return set.reduce((sum, value) => sum + 2 ** (values.indexOf(value) + 1), 0);
}

function relation(names: readonly string[], rows: readonly (readonly number[])[]): Relation {
  return { names, columns: names.map((_, column) => Float64Array.from(rows, (row) => row[column])) };
}
