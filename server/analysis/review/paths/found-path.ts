import type { EdgeRef } from '../../../domain/answer.ts';
import type { ControlRunRow } from '../../../domain/review.ts';

/** What the snapshots looked at say about one identity and one covered workflow, for material amounts. */
export interface FoundPath {
  /** Number of the identity. */
  readonly number: number;
  readonly identity: string;
  readonly workflow: string;
  /** Sequences of the snapshots in which it completes, ascending. */
  readonly completedIn: number[];
  /** Sequences of those in which a control alone keeps it from completing. */
  readonly preventedIn: number[];
  /** Whether it completes (or is kept from it) without JIT in some of them. */
  completesStanding: boolean;
  preventedStanding: boolean;
  /** Whether detective controls watched every route in every snapshot so far in which it completes. */
  watched: boolean;
  /** The runs that show it. */
  readonly runs: Set<ControlRunRow>;
  /** Codes of the decided edges that are relevant to it in the snapshots in which it completes. */
  readonly relevant: Set<number>;
  readonly relevantWherePrevented: Set<number>;
}

/** A PREVENTIVE control between two steps, as far as it may keep somebody from a material path. */
export interface PreventingControl {
  readonly name: string;
  readonly workflow: string;
  /** Ids of the two steps, by code point. */
  readonly steps: readonly [string, string];
  readonly edges: Map<string, EdgeRef>;
  /** Whom it keeps from a path, and the CONFIGURE steps of the system of one of its steps that they do. Ids. */
  readonly kept: Map<string, Set<string>>;
}

export function pathKey(identity: string, workflow: string): string {
  return JSON.stringify([identity, workflow]);
}
