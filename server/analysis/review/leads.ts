import type { View } from '../view.ts';
import type { Definitions, Target } from '../definitions.ts';
import { DECIDED_EDGE_KINDS, type DecidedEdgeKind } from '../../domain/review.ts';
import { adjacency, type Adjacency } from '../adjacency.ts';

/** An access edge that a review decides about: its kind, and its number in the table of that kind. */
export interface DecidedHop {
  readonly kind: DecidedEdgeKind;
  readonly edge: number;
}

/** Permissions, and roles in their own right, that access may lead to. One byte a node. */
export interface Destination {
  readonly permissions: Uint8Array;
  readonly roles: Uint8Array;
}

/**
 * The access edges of a view by their ends, for leading over them: valid on the day, JIT included, whatever scope and limit,
 * between identities that take part (REVIEWS.md section 2, in scope).
 */
export interface ValidEdges {
  readonly view: View;
  readonly hasRole: Adjacency;
  readonly hasPermission: Adjacency;
  readonly actAs: Adjacency;
  readonly actedAs: Adjacency;
  readonly heirs: Adjacency;
  readonly inherits: Adjacency;
  readonly granting: Adjacency;
  readonly grants: Adjacency;
}

/** @param view with JIT included */
export function validEdges(view: View): ValidEdges {
  const { access, identities, roles, permissions } = view.graph;
  const { usable } = view;
  const [i, r, p] = [identities.ids.length, roles.ids.length, permissions.ids.length];
  return {
    view,
    hasRole: adjacency(access.HAS_ROLE, 'from', i, usable.HAS_ROLE),
    hasPermission: adjacency(access.HAS_PERMISSION, 'from', i, usable.HAS_PERMISSION),
    actAs: adjacency(access.CAN_ACT_AS, 'from', i, usable.CAN_ACT_AS),
    actedAs: adjacency(access.CAN_ACT_AS, 'to', i, usable.CAN_ACT_AS),
    heirs: adjacency(access.INHERITS, 'to', r, usable.INHERITS),
    inherits: adjacency(access.INHERITS, 'from', r, usable.INHERITS),
    granting: adjacency(access.GRANTS, 'to', p, usable.GRANTS),
    grants: adjacency(access.GRANTS, 'from', r, usable.GRANTS),
  };
}

/** What a workflow or rule needs: the permissions of the actions of its steps or legs; for a role leg the role. */
export function destinationOf(view: View, definitions: Definitions, target: Target): Destination {
  const permissions = new Uint8Array(view.graph.permissions.ids.length);
  const roles = new Uint8Array(view.graph.roles.ids.length);
  for (const number of target.requirements) {
    const requirement = definitions.requirements[number];
    if (requirement.kind === 'ROLE') roles[requirement.node] = 1;
    else if (requirement.kind === 'PERMISSION') permissions[requirement.node] = 1;
    else {
      for (const { action } of definitions.actionsOf(requirement)) {
        for (const permission of definitions.permissionsOf[action]) permissions[permission] = 1;
      }
    }
  }
  return { permissions, roles };
}

/** Which edges lead to a destination. */
export class Leads {
  readonly #valid: ValidEdges;
  readonly #permissions: Uint8Array;
  readonly #roles: Uint8Array;

  constructor(valid: ValidEdges, destination: Destination) {
    this.#valid = valid;
    this.#permissions = destination.permissions;
    this.#roles = rolesThatLead(valid, destination);
  }

  /** The decided edges of all identities that lead there. */
  everybodys(): DecidedHop[] {
    const { view } = this.#valid;
    const { CAN_ACT_AS } = view.graph.access;
    const leading = new Uint8Array(view.takesPart.length);
    const found: DecidedHop[] = [];
    for (const kind of ['HAS_ROLE', 'HAS_PERMISSION'] as const) {
      const { from, to } = view.graph.access[kind];
      const ends = kind === 'HAS_ROLE' ? this.#roles : this.#permissions;
      view.usable[kind].forEach((usable, edge) => {
        if (!usable || !ends[to[edge]]) return;
        leading[from[edge]] = 1;
        found.push({ kind, edge });
      });
    }
    this.#spread(leading);
    view.usable.CAN_ACT_AS.forEach((usable, edge) => {
      if (usable && leading[CAN_ACT_AS.to[edge]]) found.push({ kind: 'CAN_ACT_AS', edge });
    });
    return found;
  }

  /** The decided edges that lead there from one of the identity's accounts, or that are on the way to one that has some. */
  from(identity: number): DecidedHop[] {
    const { view, actAs, hasRole, hasPermission } = this.#valid;
    const { CAN_ACT_AS, HAS_ROLE, HAS_PERMISSION } = view.graph.access;
    const accounts = new Set([identity]);
    const leading = new Set<number>();
    const found: DecidedHop[] = [];
    for (const account of accounts) {
      const before = found.length;
      for (const edge of edgesOf(hasRole, account))
        if (this.#roles[HAS_ROLE.to[edge]]) found.push({ kind: 'HAS_ROLE', edge });
      for (const edge of edgesOf(hasPermission, account))
        if (this.#permissions[HAS_PERMISSION.to[edge]]) found.push({ kind: 'HAS_PERMISSION', edge });
      if (found.length > before) leading.add(account);
      for (const edge of edgesOf(actAs, account)) accounts.add(CAN_ACT_AS.to[edge]);
    }
    for (const account of leading) {
      for (const edge of edgesOf(this.#valid.actedAs, account)) {
        if (!accounts.has(CAN_ACT_AS.from[edge])) continue;
        found.push({ kind: 'CAN_ACT_AS', edge });
        leading.add(CAN_ACT_AS.from[edge]);
      }
    }
    return found;
  }

  /** Lets what an account leads to count for all who can act as it. */
  #spread(leading: Uint8Array): void {
    const { view, actedAs } = this.#valid;
    const { from } = view.graph.access.CAN_ACT_AS;
    const open: number[] = [];
    leading.forEach((leads, identity) => leads && open.push(identity));
    for (let account = open.pop(); account !== undefined; account = open.pop()) {
      for (const edge of edgesOf(actedAs, account)) {
        if (leading[from[edge]]) continue;
        leading[from[edge]] = 1;
        open.push(from[edge]);
      }
    }
  }
}

function rolesThatLead(
  { view, heirs, granting }: ValidEdges,
  { permissions, roles }: Destination,
): Uint8Array {
  const { GRANTS, INHERITS } = view.graph.access;
  const leading = new Uint8Array(roles.length);
  const open: number[] = [];
  const mark = (role: number): void => {
    if (leading[role]) return;
    leading[role] = 1;
    open.push(role);
  };
  roles.forEach((wanted, role) => wanted && mark(role));
  permissions.forEach((wanted, permission) => {
    if (wanted) for (const edge of edgesOf(granting, permission)) mark(GRANTS.from[edge]);
  });
  for (let role = open.pop(); role !== undefined; role = open.pop()) {
    for (const edge of edgesOf(heirs, role)) mark(INHERITS.from[edge]);
  }
  return leading;
}

/** The numbers of the edges at a node. */
export function edgesOf({ start, edge }: Adjacency, node: number): Int32Array {
  return edge.subarray(start[node], start[node + 1]);
}

/** One number for a hop, so that sets of many take little room. */
export function codeOf({ kind, edge }: DecidedHop): number {
  return edge * DECIDED_EDGE_KINDS.length + DECIDED_EDGE_KINDS.indexOf(kind);
}

export function hopOf(code: number): DecidedHop {
  const kinds = DECIDED_EDGE_KINDS.length;
  return { kind: DECIDED_EDGE_KINDS[code % kinds], edge: Math.floor(code / kinds) };
}
