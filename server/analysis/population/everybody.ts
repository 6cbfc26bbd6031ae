import { UNLIMITED } from '../../domain/amount.ts';
import type { AccessTable } from '../../domain/recorded.ts';
import type { Access } from '../access.ts';
import type { Adjacency } from '../adjacency.ts';
import type { Target } from '../definitions.ts';
import { ByBits } from './by-bits.ts';
import { Candidates, meetsAny } from './candidates.ts';
import { compiled, type CompiledTarget } from './compiled-target.ts';
import { elementsOf, type Elements } from './elements.ts';
import { FirstLook } from './first-look.ts';
import { Findings, type FindingColumns } from './findings.ts';
import { RangeSets } from './range-sets.ts';
import { Judge } from './judge.ts';
import { ExactRows } from './rows/exact-rows.ts';
import { roleElementsOf, type RoleElements } from './role-elements.ts';
import { RequirementRows } from './rows/rows.ts';

/** Identities that are looked at between two looks at what else is waiting. */
const PORTION = 512;

/**
 * The question to everybody: what roles lead to is merged once, each identity gets a row of bits of what it can do at all,
 * and only those whose bits complete something are judged exactly, unless nothing depends on scopes and amounts, where
 * the bits are the answer.
 */
export class Everybody {
  readonly access: Access;
  readonly rows: RequirementRows;
  readonly #elements: Elements;
  readonly #roles: RoleElements;
  /** Where nothing depends on scopes and amounts. */
  readonly #exact: ExactRows | undefined;

  constructor(access: Access) {
    this.access = access;
    this.#elements = elementsOf(access);
    this.#roles = roleElementsOf(access, this.#elements);
    const isUnconditional = nothingIsConditional(access, this.#roles);
    this.rows = new RequirementRows(access, this.#elements, this.#roles, isUnconditional);
    if (isUnconditional) this.#exact = new ExactRows(access, this.#elements, this.#roles, this.rows);
  }

  /** Numbers of the identities that may complete a target. */
  *candidates(target: Target): Generator<number> {
    const as = { number: 0, place: 0, findings: new Findings(new RangeSets()) };
    const { masks } = compiled(target, as, this.rows.words, this.#elements);
    for (let identity = 0; identity < this.access.view.takesPart.length; identity++)
      if (meetsAny(this.rows.store, this.rows.all(identity), masks)) yield identity;
  }

  /** Who completes which of the targets, for each list of them, all in one go; identities ascending by number. */
  *findings(...lists: readonly (readonly Target[])[]): Generator<undefined, FindingColumns[]> {
    const sets = new RangeSets();
    const findings = lists.map(() => new Findings(sets));
    const targets = lists.flatMap((list, l) =>
      list.map((target, place) => ({ target, place, findings: findings[l] })),
    );
    const ready = targets.map(({ target, ...as }, number) =>
      compiled(target, { number, ...as }, this.rows.words, this.#elements),
    );
    const look = new FirstLook(this.access, ready, this.rows);
    const candidates = new Candidates(ready, this.rows);
    const byBits = this.#exact && new ByBits(this.access, this.#exact, sets);
    const judge = new Judge(this.access, this.#elements, this.#roles, sets);
    const identities = this.access.view.takesPart.length;
    for (let first = 0; first < identities; first += PORTION) {
      this.#ask(first, Math.min(first + PORTION, identities), look, candidates, byBits, judge);
      yield;
    }
    return findings.map((one) => one.done());
  }

  /** Asks about the identities from one number up to another. */
  #ask(
    first: number,
    end: number,
    look: FirstLook,
    candidates: Candidates,
    byBits: ByBits | undefined,
    judge: Judge,
  ): void {
    const found: CompiledTarget[] = [];
    for (let identity = first; identity < end; identity++) {
      let count = look.find(identity, found);
      if (count < 0) count = candidates.find(this.rows.all(identity), found);
      if (count === 0) continue;
      const open = byBits ? byBits.answer(identity, found, count) : count;
      if (open > 0) judge.judge(identity, found, open);
    }
  }
}

/** Whether everything that counts is good everywhere and for every amount. */
function nothingIsConditional(access: Access, roles: RoleElements): boolean {
  const { HAS_ROLE, HAS_PERMISSION, CAN_ACT_AS } = access.view.graph.access;
  return (
    roles.profiles.unconditional &&
    isUnconditional(access, HAS_ROLE, access.hasRole) &&
    isUnconditional(access, HAS_PERMISSION, access.hasPermission) &&
    isUnconditional(access, CAN_ACT_AS, access.actAs)
  );
}

function isUnconditional(access: Access, table: AccessTable, edges: Adjacency): boolean {
  const everywhere = access.scopes.admitted(0);
  return edges.edge.every((e) =>
    table.scope[e] === 0 ||
    (everywhere[table.scope[e]] === 1 && access.scopes.namedBy(table.scope[e]).length === 0)
      ? table.limit[e] === UNLIMITED
      : false,
  );
}
