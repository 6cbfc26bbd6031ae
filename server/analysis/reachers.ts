import type { Cents } from '../domain/amount.ts';
import { compareCodePoints } from '../domain/order.ts';
import type { AccessEdgeKind, LegKind } from '../domain/vocabulary.ts';
import { adjacency } from './adjacency.ts';
import type { Survey } from './survey.ts';

/** A node that identities can reach, by its number, and where. */
export interface ReachersAsk {
  readonly to: { readonly kind: LegKind | 'IDENTITY'; readonly node: number };
  /** Number of the scope value (`Scopes`). */
  readonly scope: number;
  readonly amount: Cents;
  /** Whether accounts that an identity can act as count as its own. */
  readonly viaOthers: boolean;
}

/**
 * Ids of the identities that hold a role, can a permission, perform an action, do a function or step, or can act as an
 * identity (MODEL.md section 4), by id. Searched backwards from the node, so that roles which lead nowhere that a rule
 * looks at count too.
 */
export function reachersOf(survey: Survey, ask: ReachersAsk): string[] {
  const { view, definitions } = survey.access;
  const { kind, node } = ask.to;
  const usable = new UsableBackwards(survey, ask);
  let reached: Set<number>;
  if (kind === 'IDENTITY') {
    reached = usable.actors([node].filter((identity) => view.takesPart[identity] === 1));
    reached.delete(node);
  } else {
    const own = usable.holders(kind, node, definitions);
    reached = ask.viaOthers ? usable.actors(own) : own;
  }
  return [...reached].map((identity) => view.graph.identities.ids[identity]).sort(compareCodePoints);
}

/** The usable access edges at one scope for one amount, walked against their direction. */
class UsableBackwards {
  readonly #survey: Survey;
  readonly #amount: Cents;
  readonly #admitted: Uint8Array;
  readonly #withPermission = new Map<number, ReadonlySet<number>>();

  constructor(survey: Survey, { scope, amount }: ReachersAsk) {
    this.#survey = survey;
    this.#amount = amount;
    this.#admitted = survey.access.scopes.admitted(scope);
  }

  /** The identities themselves and all that can act as one of them, over any number of accounts. */
  actors(identities: Iterable<number>): Set<number> {
    const { graph } = this.#survey.access.view;
    const table = graph.access.CAN_ACT_AS;
    const to = adjacency(table, 'to', graph.identities.ids.length, this.#usable('CAN_ACT_AS'));
    const reached = new Set(identities);
    // A set visits what is added to it on the way.
    for (const identity of reached) {
      for (let k = to.start[identity]; k < to.start[identity + 1]; k++) reached.add(table.from[to.edge[k]]);
    }
    return reached;
  }

  /** Identities that have it with their own access: `holds`, `can`, `performs`, `does`. */
  holders(kind: LegKind, node: number, definitions: Survey['access']['definitions']): Set<number> {
    if (kind === 'ROLE') return this.#withRoles(new Set([node]));
    if (kind === 'PERMISSION') return new Set(this.#can(node));
    const doers = new Set<number>();
    for (const { action } of definitions.actionsOf({ kind, node, id: '' })) {
      const needed = definitions.permissionsOf[action].map((permission) => this.#can(permission));
      if (needed.length === 0) continue;
      const [fewest, ...others] = needed.sort((a, b) => a.size - b.size);
      for (const identity of fewest) if (others.every((each) => each.has(identity))) doers.add(identity);
    }
    return doers;
  }

  #can(permission: number): ReadonlySet<number> {
    let holders = this.#withPermission.get(permission);
    if (!holders) {
      const granting = new Set(this.#starts('GRANTS', (to) => to === permission));
      const found = this.#withRoles(granting);
      for (const identity of this.#starts('HAS_PERMISSION', (to) => to === permission)) found.add(identity);
      this.#withPermission.set(permission, (holders = found));
    }
    return holders;
  }

  /** Identities that hold one of the roles, or a role that inherits one of them. */
  #withRoles(roles: Set<number>): Set<number> {
    for (let before = -1; before < roles.size;) {
      before = roles.size;
      if (before > 0) for (const role of this.#starts('INHERITS', (to) => roles.has(to))) roles.add(role);
    }
    return new Set(roles.size > 0 ? this.#starts('HAS_ROLE', (to) => roles.has(to)) : []);
  }

  *#starts(kind: AccessEdgeKind, ends: (to: number) => boolean): Generator<number> {
    const { view } = this.#survey.access;
    const { from, to } = view.graph.access[kind];
    for (let e = 0; e < from.length; e++) if (ends(to[e]) && this.#isUsable(kind, e)) yield from[e];
  }

  #usable(kind: AccessEdgeKind): Uint8Array {
    return this.#survey.access.view.usable[kind].map((_, e) => (this.#isUsable(kind, e) ? 1 : 0));
  }

  #isUsable(kind: AccessEdgeKind, e: number): boolean {
    const { usable, graph } = this.#survey.access.view;
    const { scope, limit } = graph.access[kind];
    return usable[kind][e] === 1 && this.#admitted[scope[e]] === 1 && limit[e] >= this.#amount;
  }
}
