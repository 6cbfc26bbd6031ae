import type { EdgeTable, RecordedGraph } from './recorded.ts';
import type { NodeKind } from './vocabulary.ts';

/**
 * The actions, functions, permissions and roles that lead to what some workflow or rule asks for: one byte a node, by its
 * number. An edge to any other decides no answer about workflows and rules. Whatever was ever recorded counts, so what is
 * needed at some point in time is needed here.
 */
export interface Needed {
  readonly functions: Uint8Array;
  readonly actions: Uint8Array;
  readonly permissions: Uint8Array;
  readonly roles: Uint8Array;
}

type Definitions = Pick<
  RecordedGraph,
  | 'permissions'
  | 'actions'
  | 'functions'
  | 'enables'
  | 'belongsTo'
  | 'actionPerforms'
  | 'functionPerforms'
  | 'legs'
>;

/** What of the rule book's words is needed: functions and actions of steps and legs, and the permissions that these need. */
export function neededByDefinitions(graph: Definitions): Omit<Needed, 'roles'> {
  const { enables, belongsTo, actionPerforms, functionPerforms, legs } = graph;
  const functions = new Uint8Array(graph.functions.ids.length);
  markStarts(functions, functionPerforms);
  markStarts(functions, legs.FUNCTION);
  const actions = new Uint8Array(graph.actions.ids.length);
  markStarts(actions, actionPerforms);
  markStarts(actions, legs.ACTION);
  markStarts(actions, belongsTo, functions);
  const permissions = new Uint8Array(graph.permissions.ids.length);
  markStarts(permissions, legs.PERMISSION);
  markStarts(permissions, enables, actions);
  return { functions, actions, permissions };
}

/**
 * The roles that are legs or grant a needed permission, and all that inherit one of them.
 * @param graph of its access, GRANTS of needed permissions and INHERITS are looked at
 */
export function neededRoles(
  { roles, access, legs }: Pick<RecordedGraph, 'roles' | 'access' | 'legs'>,
  permissions: Uint8Array,
): Uint8Array {
  const needed = new Uint8Array(roles.ids.length);
  markStarts(needed, legs.ROLE);
  markStarts(needed, access.GRANTS, permissions);
  const { from, to } = access.INHERITS;
  const heirs = Map.groupBy(from.keys(), (e) => to[e]);
  const open = [...needed.keys()].filter((role) => needed[role] === 1);
  for (let role = open.pop(); role !== undefined; role = open.pop()) {
    for (const e of heirs.get(role) ?? []) {
      if (needed[from[e]] === 1) continue;
      needed[from[e]] = 1;
      open.push(from[e]);
    }
  }
  return needed;
}

/** All that is needed of a graph, or of the needed part of one: both say the same. */
export function neededIn(graph: RecordedGraph): Needed {
  const byDefinitions = neededByDefinitions(graph);
  return { ...byDefinitions, roles: neededRoles(graph, byDefinitions.permissions) };
}

/** Whether the needed part of a graph has every edge that leads to a node, so that it tells who reaches it. */
export function leadsOnlyOverNeeded(needed: Needed, kind: NodeKind, node: number): boolean {
  if (kind === 'FUNCTION') return needed.functions[node] === 1;
  if (kind === 'ACTION') return needed.actions[node] === 1;
  if (kind === 'PERMISSION') return needed.permissions[node] === 1;
  if (kind === 'ROLE') return needed.roles[node] === 1;
  // CAN_ACT_AS are needed all, and steps are what everything else is needed for.
  return true;
}

function markStarts(marks: Uint8Array, { from, to }: EdgeTable, ends?: Uint8Array): void {
  for (let e = 0; e < from.length; e++) if (!ends || ends[to[e]] === 1) marks[from[e]] = 1;
}
