import { adjacency, type Adjacency } from './adjacency.ts';
import { definitionsOf, type Definitions } from './definitions.ts';
import { scopesOf, type Scopes } from './scopes.ts';
import type { View } from './view.ts';

/**
 * The usable access of a view, cut down to what can decide some workflow or rule: edges to permissions that no action of
 * a step or leg needs are left out, and so are roles that lead to none. In real companies that is most of them.
 */
export interface Access extends AccessEdges {
  readonly view: View;
  readonly definitions: Definitions;
  readonly scopes: Scopes;
  /** Which requirements (numbers) a role, permission or action meets by itself. */
  readonly roleMeets: readonly (readonly number[])[];
  readonly permissionMeets: readonly (readonly number[])[];
  readonly actionMeets: readonly (readonly number[])[];
  /** Actions that some requirement counts, by a permission that they need. */
  readonly actionsNeeding: readonly (readonly number[])[];
}

/** Edges by the identity or role that they leave. */
export interface AccessEdges {
  readonly hasRole: Adjacency;
  readonly hasPermission: Adjacency;
  readonly inherits: Adjacency;
  readonly grants: Adjacency;
  readonly actAs: Adjacency;
}

/** @param definitions those of another snapshot where access is judged by them (REVIEWS.md section 2, gone) */
export function accessOf(view: View, definitions: Definitions = definitionsOf(view)): Access {
  const meets = whatMeets(view, definitions);
  return { view, definitions, scopes: scopesOf(view), ...neededEdges(view, meets), ...meets };
}

/** The same where its edges and scopes have been worked out elsewhere. */
export function accessWith(view: View, edges: AccessEdges, scopes: Scopes): Access {
  const definitions = definitionsOf(view);
  return { view, definitions, scopes, ...edges, ...whatMeets(view, definitions) };
}

function neededEdges(view: View, meets: ReturnType<typeof whatMeets>): AccessEdges {
  const { graph, usable } = view;
  const identities = graph.identities.ids.length;
  const roles = graph.roles.ids.length;
  const { HAS_ROLE, HAS_PERMISSION, INHERITS, GRANTS, CAN_ACT_AS } = graph.access;
  const neededPermission = new Uint8Array(graph.permissions.ids.length);
  for (let permission = 0; permission < neededPermission.length; permission++) {
    if (meets.permissionMeets[permission].length > 0 || meets.actionsNeeding[permission].length > 0)
      neededPermission[permission] = 1;
  }
  const grants = adjacency(GRANTS, 'from', roles, usable.GRANTS, neededPermission);
  const usefulRole = rolesThatLeadToThem(view, grants, meets.roleMeets);
  return {
    hasRole: adjacency(HAS_ROLE, 'from', identities, usable.HAS_ROLE, usefulRole),
    hasPermission: adjacency(HAS_PERMISSION, 'from', identities, usable.HAS_PERMISSION, neededPermission),
    inherits: adjacency(INHERITS, 'from', roles, usable.INHERITS, usefulRole),
    grants,
    actAs: adjacency(CAN_ACT_AS, 'from', identities, usable.CAN_ACT_AS),
  };
}

function whatMeets(view: View, definitions: Definitions) {
  const roleMeets = sparseLists(view.graph.roles.ids.length);
  const permissionMeets = sparseLists(view.graph.permissions.ids.length);
  const actionMeets = sparseLists(view.graph.actions.ids.length);
  const actionsNeeding = sparseLists(view.graph.permissions.ids.length);
  definitions.requirements.forEach((requirement, number) => {
    if (requirement.kind === 'ROLE') addTo(roleMeets, requirement.node, number);
    else if (requirement.kind === 'PERMISSION') addTo(permissionMeets, requirement.node, number);
    else {
      for (const { action } of definitions.actionsOf(requirement)) {
        if (!actionMeets[action].includes(number)) addTo(actionMeets, action, number);
      }
    }
  });
  actionMeets.forEach((requirements, action) => {
    if (requirements.length === 0) return;
    for (const permission of definitions.permissionsOf[action]) addTo(actionsNeeding, permission, action);
  });
  return { roleMeets, permissionMeets, actionMeets, actionsNeeding };
}

const NONE: readonly number[] = [];

/** A list a node, nearly all of them empty and the same one. */
function sparseLists(nodes: number): (readonly number[])[] {
  return new Array<readonly number[]>(nodes).fill(NONE);
}

function addTo(lists: (readonly number[])[], node: number, number: number): void {
  if (lists[node] === NONE) lists[node] = [number];
  else (lists[node] as number[]).push(number);
}

/** Roles that meet a requirement or grant a needed permission, themselves or through what they inherit. */
function rolesThatLeadToThem(
  view: View,
  grants: Adjacency,
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
  for (let role = 0; role < roles; role++) if (grants.start[role] < grants.start[role + 1]) mark(role);
  for (let role = open.pop(); role !== undefined; role = open.pop()) {
    for (let k = heirs.start[role]; k < heirs.start[role + 1]; k++)
      mark(graph.access.INHERITS.from[heirs.edge[k]]);
  }
  return useful;
}
