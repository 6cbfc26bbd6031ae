import type { Cents } from '../domain/amount.ts';
import { compareCodePoints } from '../domain/order.ts';
import type { AccessTable } from '../domain/recorded.ts';
import type { Access } from './access.ts';
import { OWN_ACCOUNT, type Reach } from './accounts.ts';
import type { Adjacency } from './adjacency.ts';
import type { Hop } from './edge-refs.ts';

/** The last hop of a chain and the chain before it; `length` counts hops. The empty chain is null. */
export interface Chain {
  readonly hop: Hop;
  readonly before: Chain | null;
  readonly length: number;
}

/** One scope and amount: what decides whether an access edge is usable in a view. */
export interface Usable {
  /** `Scopes.admitted` of the scope. */
  readonly admitted: Uint8Array;
  readonly amount: Cents;
}

/** Hops in their order, from the beginning of the chain. */
export function hopsOf(chain: Chain | null): Hop[] {
  const hops: Hop[] = [];
  for (let link = chain; link; link = link.before) hops.push(link.hop);
  return hops.reverse();
}

/*
 * All searches below go breadth first and take the edges of a node by key. So the first chain that arrives at a node is
 * the one with the fewest edges and, among those, with the smallest list of keys (MODEL.md section 8).
 */

/** The first chain of CAN_ACT_AS from the identity to each account of a reach, in order of arrival; itself by the empty chain. */
export function actAsChains(
  access: Access,
  identity: number,
  reach: Reach,
  usable: Usable,
): Map<number, Chain | null> {
  const { CAN_ACT_AS } = access.view.graph.access;
  const chains = new Map<number, Chain | null>([[identity, null]]);
  if (reach === 'SELF') return chains;
  // A map visits what is added to it on the way.
  for (const [account, before] of chains) {
    for (const edge of edgesOf(access.actAs, CAN_ACT_AS, account, usable)) {
      if (reach === 'OWN' && CAN_ACT_AS.via[edge] !== OWN_ACCOUNT) continue;
      if (!chains.has(CAN_ACT_AS.to[edge])) chains.set(CAN_ACT_AS.to[edge], link('CAN_ACT_AS', edge, before));
    }
  }
  return chains;
}

export interface AccessChains {
  readonly roles: ReadonlyMap<number, Chain>;
  readonly permissions: ReadonlyMap<number, Chain>;
}

/** The first chain from an account to each role and permission that it has, and that some requirement needs. */
export function accessChains(access: Access, account: number, usable: Usable): AccessChains {
  const { HAS_ROLE, HAS_PERMISSION, INHERITS, GRANTS } = access.view.graph.access;
  const roles = new Map<number, Chain>();
  const permissions = new Map<number, Chain>();
  for (const edge of edgesOf(access.hasPermission, HAS_PERMISSION, account, usable)) {
    if (!permissions.has(HAS_PERMISSION.to[edge]))
      permissions.set(HAS_PERMISSION.to[edge], link('HAS_PERMISSION', edge, null));
  }
  for (const edge of edgesOf(access.hasRole, HAS_ROLE, account, usable)) {
    if (!roles.has(HAS_ROLE.to[edge])) roles.set(HAS_ROLE.to[edge], link('HAS_ROLE', edge, null));
  }
  for (const [role, before] of roles) {
    for (const edge of edgesOf(access.inherits, INHERITS, role, usable)) {
      if (!roles.has(INHERITS.to[edge])) roles.set(INHERITS.to[edge], link('INHERITS', edge, before));
    }
    for (const edge of edgesOf(access.grants, GRANTS, role, usable)) {
      if (!permissions.has(GRANTS.to[edge])) permissions.set(GRANTS.to[edge], link('GRANTS', edge, before));
    }
  }
  return { roles, permissions };
}

function link(kind: Hop['kind'], edge: number, before: Chain | null): Chain {
  return { hop: { kind, edge }, before, length: (before?.length ?? 0) + 1 };
}

function edgesOf(
  { start, edge }: Adjacency,
  table: AccessTable,
  node: number,
  { admitted, amount }: Usable,
): number[] {
  const usable: number[] = [];
  for (let k = start[node]; k < start[node + 1]; k++) {
    const e = edge[k];
    if (admitted[table.scope[e]] && table.limit[e] >= amount) usable.push(e);
  }
  return usable.sort((a, b) => compareCodePoints(table.key.at(a), table.key.at(b)));
}
