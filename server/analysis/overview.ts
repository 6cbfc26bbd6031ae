import type { Completion, Violation } from '../domain/answer.ts';
import { compareCodePoints } from '../domain/order.ts';
import {
  COMPLETION_MODES,
  IDENTITY_KINDS,
  RISKS,
  type CompletionMode,
  type IdentityKind,
  type Risk,
} from '../domain/vocabulary.ts';
import type { Definitions, RuleTarget } from './definitions.ts';
import { scopeTotals, type ScopeTotal } from './scope-totals.ts';
import type { View } from './view.ts';

export interface ModeTotal {
  readonly mode: CompletionMode;
  readonly completions: number;
  readonly material: number;
}

export interface IdentityKindTotal {
  readonly kind: IdentityKind;
  /** That are tested because they take part (MODEL.md section 4). */
  readonly identities: number;
  readonly identitiesThatComplete: number;
  readonly completions: number;
  readonly material: number;
  readonly blocked: number;
}

/** Completions counted: one workflow's or all. What is only blocked by a control counts under its mode alone. */
export interface CompletionTotals {
  readonly completions: number;
  readonly material: number;
  readonly identitiesThatComplete: number;
  /** All four modes, best first. */
  readonly modes: readonly ModeTotal[];
  readonly identityKinds: readonly IdentityKindTotal[];
  readonly scopes: readonly ScopeTotal[];
}

export interface RuleTotal {
  readonly rule: string;
  readonly violations: number;
  readonly modes: readonly { readonly mode: CompletionMode; readonly violations: number }[];
}

export interface RiskTotal {
  readonly risk: Risk;
  readonly violations: number;
  readonly identities: number;
  readonly combinations: number;
  readonly combinationsViolated: number;
}

export interface Overview extends CompletionTotals {
  readonly identities: number;
  /** By id. */
  readonly workflows: readonly (CompletionTotals & { readonly workflow: string })[];
  readonly violations: number;
  readonly identitiesThatViolate: number;
  readonly risks: readonly RiskTotal[];
  /** Gravest risk first, then by id. */
  readonly combinations: readonly RuleTotal[];
}

/** The findings of one point in time, counted (MODEL.md sections 5 to 7); lists none of them. */
export function overviewOf(
  view: View,
  definitions: Definitions,
  completions: readonly Completion[],
  violations: readonly Violation[],
): Overview {
  const tested = kindsTested(view);
  const kindOf = kindFinder(view, completions);
  const all = totalsOf(completions, kindOf, tested);
  const byWorkflow = Map.groupBy(completions, ({ workflow }) => workflow);
  return {
    ...all,
    identityKinds: all.identityKinds.filter(({ identities }) => identities > 0),
    identities: [...tested.values()].reduce((sum, identities) => sum + identities, 0),
    workflows: definitions.workflows
      .map(({ id }) => {
        const totals = totalsOf(byWorkflow.get(id) ?? [], kindOf, tested);
        const concerned = totals.identityKinds.filter((each) => each.completions + each.blocked > 0);
        return { workflow: id, ...totals, identityKinds: concerned };
      })
      .sort((a, b) => compareCodePoints(a.workflow, b.workflow)),
    ...violationTotals(definitions.rules, violations),
  };
}

function totalsOf(
  all: readonly Completion[],
  kindOf: (identity: string) => IdentityKind,
  tested: ReadonlyMap<IdentityKind, number>,
): CompletionTotals {
  const completing = all.filter(completes);
  const byKind = Map.groupBy(all, ({ identity }) => kindOf(identity));
  return {
    completions: completing.length,
    material: countMaterial(completing),
    identitiesThatComplete: countIdentities(completing),
    modes: COMPLETION_MODES.map((mode) => {
      const those = all.filter((each) => each.mode === mode);
      return { mode, completions: those.length, material: countMaterial(those) };
    }),
    identityKinds: IDENTITY_KINDS.map((kind) => {
      const ofKind = byKind.get(kind) ?? [];
      const those = ofKind.filter(completes);
      return {
        kind,
        identities: tested.get(kind) ?? 0,
        identitiesThatComplete: countIdentities(those),
        completions: those.length,
        material: countMaterial(those),
        blocked: ofKind.length - those.length,
      };
    }),
    scopes: scopeTotals(completing),
  };
}

function violationTotals(rules: readonly RuleTarget[], violations: readonly Violation[]) {
  const byRule = Map.groupBy(violations, ({ rule }) => rule);
  const modes = COMPLETION_MODES.filter((mode) => mode !== 'BLOCKED_BY_CONTROL');
  return {
    violations: violations.length,
    identitiesThatViolate: countIdentities(violations),
    risks: RISKS.map((risk) => {
      const ofRisk = rules.filter((rule) => rule.risk === risk);
      const those = ofRisk.flatMap(({ id }) => byRule.get(id) ?? []);
      return {
        risk,
        violations: those.length,
        identities: countIdentities(those),
        combinations: ofRisk.length,
        combinationsViolated: ofRisk.filter(({ id }) => byRule.has(id)).length,
      };
    }),
    combinations: rules
      .toSorted((a, b) => RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk) || compareCodePoints(a.id, b.id))
      .map(({ id }) => {
        const those = byRule.get(id) ?? [];
        const count = (mode: CompletionMode): number => those.filter((each) => each.mode === mode).length;
        return {
          rule: id,
          violations: those.length,
          modes: modes.map((mode) => ({ mode, violations: count(mode) })),
        };
      }),
  };
}

function kindsTested({ graph: { identities }, row, takesPart }: View): Map<IdentityKind, number> {
  const tested = new Map<IdentityKind, number>();
  for (let identity = 0; identity < takesPart.length; identity++) {
    if (takesPart[identity] === 0) continue;
    const kind = IDENTITY_KINDS[identities.kind[row.identities[identity]]];
    tested.set(kind, (tested.get(kind) ?? 0) + 1);
  }
  return tested;
}

/** The kind of each identity that completes something, as of the view's snapshot. */
function kindFinder(
  { graph: { identities }, row }: View,
  completions: readonly Completion[],
): (identity: string) => IdentityKind {
  const wanted = new Set(completions.map(({ identity }) => identity));
  const kinds = new Map<string, IdentityKind>();
  identities.ids.forEach((id, identity) => {
    const seen = row.identities[identity];
    if (seen >= 0 && wanted.has(id)) kinds.set(id, IDENTITY_KINDS[identities.kind[seen]]);
  });
  return (identity) => {
    const kind = kinds.get(identity);
    if (!kind) throw new Error(`a completion names identity ${identity}, which is not there`);
    return kind;
  };
}

function completes({ mode }: Completion): boolean {
  return mode !== 'BLOCKED_BY_CONTROL';
}

function countMaterial(completions: readonly Completion[]): number {
  return completions.filter(({ material }) => material).length;
}

function countIdentities(findings: readonly { readonly identity: string }[]): number {
  return new Set(findings.map(({ identity }) => identity)).size;
}
