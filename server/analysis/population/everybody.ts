import { UNLIMITED } from '../../domain/amount.ts';
import type { AccessTable } from '../../domain/recorded.ts';
import type { Access } from '../access.ts';
import type { Adjacency } from '../adjacency.ts';
import type { Target } from '../definitions.ts';
import { Candidates, meetsAny } from './candidates.ts';
import { compiled, type CompiledTarget } from './compiled-target.ts';
import { elementsOf, type Elements } from './elements.ts';
import { Findings, type FindingColumns } from './findings.ts';
import { Judge } from './judge.ts';
import { roleElementsOf, type RoleElements } from './role-elements.ts';
import { requirementRows, type RequirementRows } from './rows/rows.ts';

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
  readonly #unconditional: boolean;

  constructor(access: Access) {
    this.access = access;
    this.#elements = elementsOf(access);
    this.#roles = roleElementsOf(access, this.#elements);
    this.rows = requirementRows(access, this.#elements, this.#roles);
    const { HAS_ROLE, HAS_PERMISSION, CAN_ACT_AS } = access.view.graph.access;
    this.#unconditional =
      this.#roles.profiles.unconditional &&
      isUnconditional(access, HAS_ROLE, access.hasRole) &&
      isUnconditional(access, HAS_PERMISSION, access.hasPermission) &&
      isUnconditional(access, CAN_ACT_AS, access.actAs);
  }

  compile(targets: readonly Target[]): CompiledTarget[] {
    return targets.map((target, number) => compiled(target, number, this.rows.store.words, this.#elements));
  }

  /** Who completes which of the targets; identities ascending by number. */
  *findings(targets: readonly Target[]): Generator<undefined, FindingColumns> {
    const { all } = this.rows;
    const ready = this.compile(targets);
    const candidates = new Candidates(ready, this.rows);
    const findings = new Findings();
    const judge = new Judge(this.access, this.#elements, this.#roles, this.rows, findings);
    const found: CompiledTarget[] = [];
    for (let identity = 0; identity < all.length; identity++) {
      if ((identity + 1) % PORTION === 0) yield;
      if (all[identity] === 0) continue;
      const count = candidates.find(all[identity], found);
      if (count === 0) continue;
      const open = this.#unconditional ? this.#byBits(identity, found, count, findings) : count;
      if (open > 0) judge.judge(identity, found, open);
    }
    return findings.done();
  }

  /** Answers the targets that the bits decide, and moves the others to the front; returns how many these are. */
  #byBits(identity: number, found: CompiledTarget[], count: number, findings: Findings): number {
    const { store, self, own } = this.rows;
    const { start } = this.access.actAs;
    const alone = start[identity] === start[identity + 1];
    let open = 0;
    for (let t = 0; t < count; t++) {
      const target = found[t];
      if (!target.downward || (target.controlled && !alone)) {
        found[open++] = target;
        continue;
      }
      const amount = (row: number, masks: readonly Uint32Array[]): number =>
        meetsAny(store, row, masks) ? UNLIMITED : 0;
      const sole = amount(self[identity], target.controlled ? target.freeMasks : target.masks);
      const byOwn = sole > 0 || target.controlled ? sole : amount(own[identity], target.masks);
      const byAll = target.controlled ? sole : UNLIMITED;
      findings.add(identity, target.number);
      findings.addEntry(target.target.sameScope ? 0 : -1, findings.sets.upTo(sole, byOwn, byAll, UNLIMITED));
    }
    return open;
  }
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
