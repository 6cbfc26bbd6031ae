import type { NodeTableName, View } from './view.ts';
import { isSeen } from './view.ts';
import { definitionsOf, type Definitions } from './definitions.ts';
import { compareCodePoints } from '../domain/order.ts';
import type { EdgeTable } from '../domain/recorded.ts';

/** How much of what is granted the workflows and rules look at (MODEL.md section 10). Counts of nodes. */
export interface Coverage {
  readonly permissionsGranted: number;
  readonly permissionsCovered: number;
  readonly actionsEnabled: number;
  readonly actionsCovered: number;
}

/** Granted permissions and enabled actions that no workflow or rule looks at: no finding can be about them. Ids, by id. */
export interface CoverageGaps {
  readonly permissions: readonly string[];
  readonly actions: readonly string[];
}

/** What is granted and enabled, and what of it some workflow or rule looks at. Numbers of nodes. */
export interface Looked {
  readonly granted: ReadonlySet<number>;
  readonly enabled: readonly number[];
  readonly permission: (permission: number) => boolean;
  readonly action: (action: number) => boolean;
}

/** Coverage at the view's snapshot. Recorded time alone decides: validity and activation play no part. */
export function coverageOf(view: View): Coverage {
  const { granted, enabled, permission, action } = lookedAt(view);
  return {
    permissionsGranted: granted.size,
    permissionsCovered: [...granted].filter(permission).length,
    actionsEnabled: enabled.length,
    actionsCovered: enabled.filter(action).length,
  };
}

/** Ids of what is granted or enabled and that no workflow or rule looks at, by id. */
export function coverageGaps(view: View): CoverageGaps {
  const { granted, enabled, permission, action } = lookedAt(view);
  const { permissions, actions } = view.graph;
  const ids = (nodes: Iterable<number>, table: { readonly ids: readonly string[] }): string[] =>
    Array.from(nodes, (node) => table.ids[node]).sort(compareCodePoints);
  return {
    permissions: ids(
      [...granted].filter((each) => !permission(each)),
      permissions,
    ),
    actions: ids(
      enabled.filter((each) => !action(each)),
      actions,
    ),
  };
}

/** What coverage counts, for those who look at its members (REVIEWS.md section 3, SOX-1). */
export function lookedAt(view: View): Looked {
  const { graph } = view;
  const definitions = definitionsOf(view);
  const enabled = definitions.permissionsOf.flatMap((permissions, action) =>
    permissions.length > 0 ? [action] : [],
  );
  const counted = new Set(actionsCounted(view, definitions));

  const granted = new Set<number>();
  const grants = seenEdges(view, graph.access.GRANTS, ['roles', 'permissions']);
  for (const [, permission] of grants) granted.add(permission);
  const direct = seenEdges(view, graph.access.HAS_PERMISSION, ['identities', 'permissions']);
  for (const [, permission] of direct) granted.add(permission);

  const needed = enabled
    .filter((action) => counted.has(action))
    .flatMap((action) => definitions.permissionsOf[action]);
  const looked = new Set(needed);
  for (const { kind, node } of definitions.requirements) if (kind === 'PERMISSION') looked.add(node);
  const legRoles = rolesUnderLegs(view, definitions);
  for (const [role, permission] of grants) if (legRoles.has(role)) looked.add(permission);
  return {
    granted,
    enabled,
    permission: (permission) => looked.has(permission),
    action: (action) => counted.has(action),
  };
}

/** Actions that perform a step, are a leg, or belong to a function that is a leg. */
function actionsCounted(view: View, definitions: Definitions): number[] {
  const { graph } = view;
  const steps = graph.steps.ids.flatMap((id, node) =>
    view.row.steps[node] >= 0 ? [{ kind: 'STEP' as const, node, id }] : [],
  );
  const legs = definitions.requirements.filter(({ kind }) => kind === 'ACTION' || kind === 'FUNCTION');
  return [...steps, ...legs].flatMap((requirement) =>
    definitions.actionsOf(requirement).map(({ action }) => action),
  );
}

function rolesUnderLegs(view: View, definitions: Definitions): Set<number> {
  const roles = new Set(
    definitions.requirements.flatMap(({ kind, node }) => (kind === 'ROLE' ? [node] : [])),
  );
  const below = new Map<number, number[]>();
  for (const [role, inherited] of seenEdges(view, view.graph.access.INHERITS, ['roles', 'roles'])) {
    below.set(role, [...(below.get(role) ?? []), inherited]);
  }
  // A set visits what is added to it on the way.
  for (const role of roles) for (const inherited of below.get(role) ?? []) roles.add(inherited);
  return roles;
}

function seenEdges(
  view: View,
  table: EdgeTable,
  ends: readonly [NodeTableName, NodeTableName],
): [number, number][] {
  const edges: [number, number][] = [];
  for (let e = 0; e < table.from.length; e++) {
    if (isSeen(view, table, ends, e)) edges.push([table.from[e], table.to[e]]);
  }
  return edges;
}
