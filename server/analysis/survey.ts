import type { Completion, ModeRange, ModeSummary, ScopedRanges, Violation } from '../domain/answer.ts';
import { ANY_UNNAMED_SCOPE, LEGS_OWN_SCOPES } from '../domain/point.ts';
import type { CompletionMode } from '../domain/vocabulary.ts';
import { Abilities } from './ability.ts';
import { accessOf, type Access } from './access.ts';
import { compareModes } from './answer-order.ts';
import type { Definitions, RuleTarget, Target, WorkflowTarget } from './definitions.ts';
import { modeRanges, type OffersByReach } from './modes.ts';
import { mergedOffers, offersOf } from './offers.ts';
import { TouchedScopes } from './touched-scopes.ts';
import type { View } from './view.ts';

/** One view with what is computed from it and kept: the place from which identities are judged. */
export class Survey {
  readonly access: Access;
  readonly abilities: Abilities;
  readonly #touched: TouchedScopes;
  #numbers: ReadonlyMap<string, number> | undefined;

  /**
   * @param definitions those of another snapshot where access is judged by them
   * @param access of the view, where it has been worked out elsewhere
   */
  constructor(view: View, definitions?: Definitions, access: Access = accessOf(view, definitions)) {
    this.access = access;
    this.abilities = new Abilities(this.access);
    this.#touched = new TouchedScopes(this.access);
  }

  /** The number of an identity by its id; undefined where it was never recorded. */
  identity(id: string): number | undefined {
    const { numberOf } = this.access.view.graph.identities;
    if (numberOf) return numberOf(id);
    this.#numbers ??= new Map(this.access.view.graph.identities.ids.map((each, number) => [each, number]));
    return this.#numbers.get(id);
  }

  /** The answer for one identity (a number) and one workflow; undefined where it has no mode at any scope and amount. */
  completion(identity: number, workflow: WorkflowTarget): Completion | undefined {
    const scopes = this.scopedRanges(identity, workflow);
    const ranges = scopes.flatMap((entry) => entry.ranges);
    if (ranges.length === 0) return undefined;
    const summary = (only: readonly ModeRange[], mode: CompletionMode): ModeSummary => {
      const maxAmount = Math.max(...only.map((range) => range.upTo));
      return { mode, maxAmount, material: !(maxAmount < workflow.materiality) };
    };
    const modes = modesIn(ranges).map((mode) =>
      summary(
        ranges.filter((range) => range.mode === mode),
        mode,
      ),
    );
    const completing = ranges.filter((range) => range.mode !== 'BLOCKED_BY_CONTROL');
    return {
      identity: this.access.view.graph.identities.ids[identity],
      workflow: workflow.id,
      ...summary(completing.length > 0 ? completing : ranges, modes[0].mode),
      modes,
      scopes,
    };
  }

  /** The answer for one identity (a number) and one rule; undefined where it does not violate it. */
  violation(identity: number, rule: RuleTarget): Violation | undefined {
    const scopes = this.scopedRanges(identity, rule);
    if (scopes.length === 0) return undefined;
    const mode = modesIn(scopes.flatMap((entry) => entry.ranges))[0];
    return { identity: this.access.view.graph.identities.ids[identity], rule: rule.id, mode, scopes };
  }

  /** MODEL.md section 6: the amounts by mode per scope value, without those that answer as `*`. */
  scopedRanges(identity: number, target: Target): ScopedRanges[] {
    if (target.requirements.length === 0 || this.access.view.takesPart[identity] === 0) return [];
    const groups = this.#touched.groupsFor(identity);
    if (!target.sameScope) {
      const ranges = modeRanges(target, this.#offersAnywhere(identity, target, groups));
      return ranges.length > 0 ? [{ scope: LEGS_OWN_SCOPES, ranges }] : [];
    }
    const anywhere = this.rangesAt(identity, target, 0);
    const entries: { scope: number; ranges: ModeRange[] }[] = [];
    for (const group of groups) {
      const ranges = this.rangesAt(identity, target, group[0]);
      if (ranges.length > 0 && !sameRanges(ranges, anywhere))
        entries.push(...group.map((scope) => ({ scope, ranges })));
    }
    entries.sort((a, b) => a.scope - b.scope);
    return [
      ...(anywhere.length > 0 ? [{ scope: ANY_UNNAMED_SCOPE, ranges: anywhere }] : []),
      ...entries.map(({ scope, ranges }) => ({ scope: this.access.scopes.values[scope], ranges })),
    ];
  }

  /** The amounts by mode at one scope (a number of `Scopes`). */
  rangesAt(identity: number, target: Target, scope: number): ModeRange[] {
    return modeRanges(target, this.offersAt(identity, target, scope));
  }

  /** Who can do each step at one scope, by reach. */
  offersAt(identity: number, target: Target, scope: number): OffersByReach {
    const { access, abilities } = this;
    return {
      SELF: offersOf(access, abilities, identity, target, 'SELF', scope),
      OWN: offersOf(access, abilities, identity, target, 'OWN', scope),
      ALL: offersOf(access, abilities, identity, target, 'ALL', scope),
    };
  }

  /** One scope value for each way in which scopes differ for the identity; `*` first. */
  scopesThatDiffer(identity: number): number[] {
    return [0, ...this.#touched.groupsFor(identity).map((group) => group[0])];
  }

  #offersAnywhere(identity: number, target: Target, groups: readonly number[][]): OffersByReach {
    const all = [0, ...groups.map((group) => group[0])].map((scope) =>
      this.offersAt(identity, target, scope),
    );
    return {
      SELF: mergedOffers(all.map((offers) => offers.SELF)),
      OWN: mergedOffers(all.map((offers) => offers.OWN)),
      ALL: mergedOffers(all.map((offers) => offers.ALL)),
    };
  }
}

function modesIn(ranges: readonly ModeRange[]): CompletionMode[] {
  return [...new Set(ranges.map((range) => range.mode))].sort(compareModes);
}

function sameRanges(a: readonly ModeRange[], b: readonly ModeRange[]): boolean {
  return (
    a.length === b.length &&
    a.every((range, i) => range.above === b[i].above && range.upTo === b[i].upTo && range.mode === b[i].mode)
  );
}
