import type { EdgeTable } from '../domain/recorded.ts';
import { adjacency, type Adjacency } from './adjacency.ts';
import { definitionsOf, type Definitions } from './definitions.ts';
import { scopesOf, type Scopes } from './scopes.ts';
import type { View } from './view.ts';

/**
 * The usable access of a view, cut down to what can decide some workflow or rule: edges to permissions that no action of
 * a step or leg needs are left out, and so are roles that lead to none. In real companies that is most of them.
 */
export interface Access {
  readonly view: View;
  readonly definitions: Definitions;
  readonly scopes: Scopes;
  /** Edges by the identity or role that they leave. */
  readonly hasRole: Adjacency;
  readonly hasPermission: Adjacency;
  readonly inherits: Adjacency;
  readonly grants: Adjacency;
  readonly actAs: Adjacency;
  /** Which requirements (numbers) a role, permission or action meets by itself. */
  readonly roleMeets: readonly (readonly number[])[];
  readonly permissionMeets: readonly (readonly number[])[];
  readonly actionMeets: readonly (readonly number[])[];
  /** Actions that some requirement counts, by a permission that they need. */
  readonly actionsNeeding: readonly (readonly number[])[];
}

export function accessOf(view: View): Access {
  const { graph, usable } = view;
  const definitions = definitionsOf(view);
  const meets = whatMeets(view, definitions);
  const neededPermission = meets.permissionMeets.map(
    (requirements, permission) => requirements.length > 0 || meets.actionsNeeding[permission].length > 0,
  );
  const grants = only(usable.GRANTS, graph.access.GRANTS, (permission) => neededPermission[permission]);
  const usefulRole = rolesThatLeadToThem(view, grants, meets.roleMeets);
  const toUseful = (role: number): boolean => usefulRole[role] === 1;
  const identities = graph.identities.ids.length;
  const roles = graph.roles.ids.length;
  const { HAS_ROLE, HAS_PERMISSION, INHERITS, GRANTS, CAN_ACT_AS } = graph.access;
  const direct = only(usable.HAS_PERMISSION, HAS_PERMISSION, (permission) => neededPermission[permission]);
  return {
    view,
    definitions,
    scopes: scopesOf(view),
    hasRole: adjacency(HAS_ROLE, 'from', identities, only(usable.HAS_ROLE, HAS_ROLE, toUseful)),
    hasPermission: adjacency(HAS_PERMISSION, 'from', identities, direct),
    inherits: adjacency(INHERITS, 'from', roles, only(usable.INHERITS, INHERITS, toUseful)),
    grants: adjacency(GRANTS, 'from', roles, grants),
    actAs: adjacency(CAN_ACT_AS, 'from', identities, usable.CAN_ACT_AS),
    ...meets,
  };
}

function whatMeets(view: View, definitions: Definitions) {
  const roleMeets: number[][] = view.graph.roles.ids.map(() => []);
  const permissionMeets: number[][] = view.graph.permissions.ids.map(() => []);
  const actionMeets: number[][] = view.graph.actions.ids.map(() => []);
  const actionsNeeding: number[][] = view.graph.permissions.ids.map(() => []);
  definitions.requirements.forEach((requirement, number) => {
    if (requirement.kind === 'ROLE') roleMeets[requirement.node].push(number);
    else if (requirement.kind === 'PERMISSION') permissionMeets[requirement.node].push(number);
    else {
      for (const { action } of definitions.actionsOf(requirement)) {
        if (!actionMeets[action].includes(number)) actionMeets[action].push(number);
      }
    }
  });
  actionMeets.forEach((requirements, action) => {
    if (requirements.length === 0) return;
    for (const permission of definitions.permissionsOf[action]) actionsNeeding[permission].push(action);
  });
  return { roleMeets, permissionMeets, actionMeets, actionsNeeding };
}

/** The edges of `usable` whose far end is wanted. */
function only(usable: Uint8Array, table: EdgeTable, wanted: (node: number) => boolean): Uint8Array {
  const edges = new Uint8Array(usable.length);
  for (let e = 0; e < edges.length; e++) if (usable[e] && wanted(table.to[e])) edges[e] = 1;
  return edges;
}

/** Roles that meet a requirement or grant a needed permission, themselves or through what they inherit. */
function rolesThatLeadToThem(
  view: View,
  grants: Uint8Array,
  roleMeets: readonly (readonly number[])[],
): Uint8Array {
  const { graph, usable } = view;
  const roles = graph.roles.ids.length;
  const heirs = adjacency(graph.access.INHERITS, 'to', roles, usable.INHERITS);
  const useful = new Uint8Array(roles);
  const open: number[] = [];
  const mark = (role: number): void => {
    if (useful[role]) return;
    useful[role] = 1;
    open.push(role);
  };
  roleMeets.forEach((requirements, role) => requirements.length > 0 && mark(role));
  for (let e = 0; e < grants.length; e++) if (grants[e]) mark(graph.access.GRANTS.from[e]);
  for (let role = open.pop(); role !== undefined; role = open.pop()) {
    for (let k = heirs.start[role]; k < heirs.start[role + 1]; k++)
      mark(graph.access.INHERITS.from[heirs.edge[k]]);
  }
  return useful;
}
