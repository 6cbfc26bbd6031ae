import type { Cents } from './amount.ts';
import type { AccessEdgeKind, CompletionMode, EdgeKind, LegKind, NodeKind } from './vocabulary.ts';

/** `above < amount <= upTo` in cents; 0 at the bottom, `UNLIMITED` at the top (MODEL.md section 6). */
export interface ModeRange {
  readonly above: Cents;
  readonly upTo: Cents;
  readonly mode: CompletionMode;
}

/** The amounts by mode at one scope value: ascending, neighbours of equal mode merged, amounts without a mode absent. */
export interface ScopedRanges {
  readonly scope: string;
  readonly ranges: readonly ModeRange[];
}

export interface ModeSummary {
  readonly mode: CompletionMode;
  readonly maxAmount: Cents;
  readonly material: boolean;
}

/** One identity and one workflow (MODEL.md sections 5 and 6). */
export interface Completion extends ModeSummary {
  readonly identity: string;
  readonly workflow: string;
  /** Best mode first. */
  readonly modes: readonly ModeSummary[];
  /** `*` first, then by scope value; values that answer as `*` are left out. */
  readonly scopes: readonly ScopedRanges[];
}

/** One identity and one toxic combination (MODEL.md section 7). */
export interface Violation {
  readonly identity: string;
  readonly rule: string;
  readonly mode: CompletionMode;
  readonly scopes: readonly ScopedRanges[];
}

/** An edge by its ends and key: enough to find it, and its evidence, in the database. */
export interface EdgeRef {
  readonly kind: EdgeKind;
  readonly key: string;
  readonly from: { readonly kind: NodeKind; readonly id: string };
  readonly to: { readonly kind: NodeKind; readonly id: string };
}

export interface AccessEdgeRef extends EdgeRef {
  readonly kind: AccessEdgeKind;
}

/** How a workflow is completed or a rule violated, in one scope and for one amount (MODEL.md section 8). */
export interface Witness {
  /** `*` for a value that no edge names. */
  readonly scope: string;
  /** Cents: the amount asked, else the top of its range, `UNLIMITED` where that is open. */
  readonly amount: Cents;
  readonly mode: CompletionMode;
  readonly steps: readonly StepWitness[];
  /**
   * The edges of definition that tie it together, by key: ENABLES, BELONGS_TO, PERFORMS, PART_OF, COMBINED_IN, the NEXT
   * of the route, and the SEPARATED_FROM between its steps.
   */
  readonly definitions: readonly EdgeRef[];
}

/** One step of a route, or one leg of a rule. */
export interface StepWitness {
  readonly scope: string;
  readonly leg: { readonly kind: LegKind; readonly id: string };
  /** The function through which the action counts, where it does not count by itself. */
  readonly function?: string;
  /** Absent for a leg that is a permission or a role. */
  readonly action?: string;
  readonly account: string;
  /** CAN_ACT_AS edges from the identity to the account, in order; empty where the identity acts itself. */
  readonly actAs: readonly AccessEdgeRef[];
  /** One chain of edges from the account per permission that is needed, by permission id. */
  readonly permissions: readonly { readonly permission: string; readonly path: readonly AccessEdgeRef[] }[];
  /** From the account to the role; for a leg that is a role alone. */
  readonly rolePath?: readonly AccessEdgeRef[];
}
