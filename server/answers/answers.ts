import type { WitnessAsk } from '../analysis/ask.ts';
import type { Coverage } from '../analysis/coverage.ts';
import type { Cents } from '../domain/amount.ts';
import type { AccessEdgeRef, Completion, EdgeRef, Violation, Witness } from '../domain/answer.ts';
import type { Day } from '../domain/day.ts';
import type { NodeRef } from '../domain/key.ts';
import type { Point } from '../domain/point.ts';
import type { ExplorerAnswers } from './explorer.ts';
import type { ReviewAnswers } from './review-answers.ts';

/**
 * The answers of the analysis, with what they are computed from read and kept for them. Whole-population answers come
 * from one projection of the database, read once per snapshot; answers about one identity from the part of the graph
 * that Cypher finds in its reach. Both go through the same pure functions of `analysis/`.
 */
export interface Answers extends ExplorerAnswers, ReviewAnswers {
  /** The point in time with its defaults filled in; `NotFound` for a snapshot that does not exist. */
  point(at: { asOf?: Day; snapshot?: number; includeJit?: boolean }): Promise<Point>;

  /** Everybody who completes (or is blocked from completing) a workflow, in the contract's order (MODEL.md section 6). */
  completions(point: Point, signal?: AbortSignal): Promise<readonly Completion[]>;
  /** Everybody who violates a rule, in the contract's order (MODEL.md section 7). */
  violations(point: Point, signal?: AbortSignal): Promise<readonly Violation[]>;

  completion(
    identity: string,
    workflow: string,
    point: Point,
    signal?: AbortSignal,
  ): Promise<Completion | null>;
  completionsOf(identity: string, point: Point, signal?: AbortSignal): Promise<readonly Completion[]>;
  /** Null where the identity does not complete the workflow there. */
  completionWitness(
    identity: string,
    workflow: string,
    ask: WitnessAsk,
    point: Point,
    signal?: AbortSignal,
  ): Promise<Witness | null>;
  /** `LEGS_OWN_SCOPES` is the only scope that may be asked of a rule whose legs have scopes of their own, and of nothing else. */
  violationWitness(
    identity: string,
    rule: string,
    ask: WitnessAsk,
    point: Point,
    signal?: AbortSignal,
  ): Promise<Witness | null>;

  /** Ways to a permission, role, action, function or step (MODEL.md section 9); `amount` null: the lowest range. */
  accessPaths(
    from: string,
    to: NodeRef,
    where: { scope: string; amount: Cents | null },
    first: number,
    point: Point,
    signal?: AbortSignal,
  ): Promise<AccessPathAnswer>;
  /** How much of what is granted the workflows and rules look at (MODEL.md section 10). */
  coverage(snapshot: number, signal?: AbortSignal): Promise<Coverage>;
}

export interface AccessPathAnswer {
  readonly paths: readonly (readonly (EdgeRef | AccessEdgeRef)[])[];
  /** More exist than were asked for. */
  readonly truncated: boolean;
}
