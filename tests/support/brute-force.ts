import { Situation } from './brute-force-situation.ts';
import {
  amountIn,
  amountRanges,
  listed,
  merged,
  scopeValues,
  summaries,
  summary,
  type Scoped,
  type Summary,
} from './brute-force-ranges.ts';
import { byCodePoint, COMPLETING, MODES, type Mode } from './brute-force-order.ts';
import { ruleMode, workflowMode } from './brute-force-workflow.ts';
import type { World } from './world.ts';

export interface BruteCompletion extends Summary {
  readonly identity: string;
  readonly workflow: string;
  readonly modes: readonly Summary[];
  readonly scopes: readonly Scoped[];
}

export interface BruteViolation {
  readonly identity: string;
  readonly rule: string;
  readonly mode: Mode;
  readonly scopes: readonly Scoped[];
}

/** Scope (default `*`), amount in cents (absent: the lowest range), and whether accounts of others count. */
export interface Where {
  readonly scope?: string;
  readonly amount?: number;
  readonly viaOthers?: boolean;
}

const RISKS = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];

/**
 * The answers of MODEL.md sections 4 to 7 by trying everything: written from the definitions alone, sharing nothing
 * with the product, for worlds small enough. Amounts of the answers are cents, `Infinity` where there is no limit.
 */
export class BruteForce {
  readonly world: World;
  readonly #date: string;
  readonly #includeJit: boolean;
  readonly #situations = new Map<string, Situation>();

  constructor(world: World, date: string, options: { readonly includeJit?: boolean } = {}) {
    this.world = world;
    this.#date = date;
    this.#includeJit = options.includeJit ?? false;
  }

  /** The date and JIT of the question with this scope and amount (cents). */
  situation(scope: string, amount: number): Situation {
    const key = JSON.stringify([scope, amount]);
    const fixed = { date: this.#date, includeJit: this.#includeJit, scope, amount };
    const situation = this.#situations.get(key) ?? new Situation(this.world, fixed);
    this.#situations.set(key, situation);
    return situation;
  }

  /** The entry of one scope value, also where the answer leaves it out. */
  workflowRanges(identity: string, workflow: string, scope: string): Scoped {
    return this.#scoped(scope, (situation) => workflowMode(this.world, situation, identity, workflow));
  }

  /** Likewise for a rule; `any` for one whose legs have scopes of their own. */
  ruleRanges(identity: string, rule: string, scope: string): Scoped {
    const amounts = amountRanges(this.world).map((range) => ({ ...range, amount: amountIn(range) }));
    const scopes = scope === 'any' ? scopeValues(this.world) : [scope];
    const ranges = amounts.map(({ above, upTo, amount }) => {
      const situations = scopes.map((value) => this.situation(value, amount));
      return { above, upTo, mode: ruleMode(this.world, situations, identity, rule) };
    });
    return { scope, ranges: merged(ranges) };
  }

  completion(identity: string, workflow: string): BruteCompletion | null {
    const all = scopeValues(this.world).map((scope) => this.workflowRanges(identity, workflow, scope));
    const scopes = listed(all);
    if (scopes.length === 0) return null;
    const materiality = this.world.workflows.find((row) => row.id === workflow)!.materiality;
    const modes = summaries(scopes, materiality);
    const ranges = scopes.flatMap((entry) => entry.ranges);
    const completing = ranges.filter((range) => COMPLETING.includes(range.mode));
    const decisive = completing.length > 0 ? completing : ranges;
    return { identity, workflow, ...summary(modes[0].mode, decisive, materiality), modes, scopes };
  }

  /** All of them, also those that are only blocked, in the contract's order (MODEL.md section 6). */
  completions(): BruteCompletion[] {
    const all = this.world.identities.flatMap((identity) =>
      this.world.workflows.flatMap((workflow) => this.completion(identity.id, workflow.id) ?? []),
    );
    return all.toSorted(
      (a, b) =>
        Number(b.material) - Number(a.material) ||
        (a.maxAmount === b.maxAmount ? 0 : b.maxAmount - a.maxAmount) ||
        MODES.indexOf(a.mode) - MODES.indexOf(b.mode) ||
        byCodePoint(a.identity, b.identity) ||
        byCodePoint(a.workflow, b.workflow),
    );
  }

  violation(identity: string, rule: string): BruteViolation | null {
    const { sameScope = true } = this.world.toxicCombinations.find((row) => row.id === rule)!;
    const values = sameScope ? scopeValues(this.world) : ['any'];
    const scopes = listed(values.map((scope) => this.ruleRanges(identity, rule, scope)));
    const ranges = scopes.flatMap((entry) => entry.ranges);
    const mode = MODES.find((candidate) => ranges.some((range) => range.mode === candidate));
    return mode === undefined ? null : { identity, rule, mode, scopes };
  }

  /** In the contract's order (MODEL.md section 7). */
  violations(): BruteViolation[] {
    const risk = (rule: string): number =>
      RISKS.indexOf(this.world.toxicCombinations.find((row) => row.id === rule)!.risk ?? 'HIGH');
    const all = this.world.identities.flatMap((identity) =>
      this.world.toxicCombinations.flatMap((rule) => this.violation(identity.id, rule.id) ?? []),
    );
    return all.toSorted(
      (a, b) =>
        risk(a.rule) - risk(b.rule) ||
        MODES.indexOf(a.mode) - MODES.indexOf(b.mode) ||
        byCodePoint(a.identity, b.identity) ||
        byCodePoint(a.rule, b.rule),
    );
  }

  /** Ids of the identities that do the step, by code point. */
  whoCan(step: string, where: Where = {}): string[] {
    const ids = this.world.identities.map((identity) => identity.id);
    return ids.filter((identity) => this.#does(identity, step, where)).toSorted(byCodePoint);
  }

  /** Ids of the steps that the identity does, by code point. */
  identitySteps(identity: string, where: Where = {}): string[] {
    const ids = this.world.steps.map((step) => step.id);
    return ids.filter((step) => this.#does(identity, step, where)).toSorted(byCodePoint);
  }

  /** Every amount of the lowest range is as good as its smallest, one cent. */
  lowest(amount: number | undefined): number {
    return amount ?? 1;
  }

  #does(identity: string, step: string, { scope = '*', amount, viaOthers = false }: Where): boolean {
    const situation = this.situation(scope, this.lowest(amount));
    const accounts = viaOthers ? situation.accounts(identity) : [identity];
    return accounts.some((account) => situation.doesStep(account, step));
  }

  #scoped(scope: string, mode: (situation: Situation) => Mode | undefined): Scoped {
    const ranges = amountRanges(this.world).map((range) => ({
      ...range,
      mode: mode(this.situation(scope, amountIn(range))),
    }));
    return { scope, ranges: merged(ranges) };
  }
}
