import type { CausesAnswer } from '../analysis/causes.ts';
import type { ChangedEdge } from '../analysis/changed-edges.ts';
import type { CompletionChange } from '../analysis/changes.ts';
import type { CoverageGaps } from '../analysis/coverage.ts';
import type { CompletionOrderField, Order, ViolationOrderField } from '../analysis/finding-order.ts';
import type { ObstaclesFound } from '../analysis/obstacles.ts';
import type { Overview } from '../analysis/overview.ts';
import type { Cents } from '../domain/amount.ts';
import type { Completion, StepWitness, Violation } from '../domain/answer.ts';
import type { NodeRef } from '../domain/key.ts';
import type { Point } from '../domain/point.ts';
import type { NodeKind } from '../domain/vocabulary.ts';

/** One scope and one amount; `amount` null: the lowest range. */
export interface Place {
  readonly scope: string;
  readonly amount: Cents | null;
}

/** The ways to do one step, shortest first. */
export interface StepAlternatives {
  readonly step: string;
  readonly ways: readonly StepWitness[];
  /** More exist than were asked for. */
  readonly truncated: boolean;
}

/** What an explorer asks beyond the findings themselves: counts, comparisons, what is shared, what is missing. */
export interface ExplorerAnswers {
  /** The findings of one point in time, counted. */
  overview(point: Point, signal?: AbortSignal): Promise<Overview>;
  /** What is granted or enabled and no workflow or rule looks at (MODEL.md section 10). */
  coverageGaps(snapshot: number, signal?: AbortSignal): Promise<CoverageGaps>;

  /** All completions in another order than the contract's, which decides between equal ones. */
  completionsInOrder(
    order: Order<CompletionOrderField>,
    point: Point,
    signal?: AbortSignal,
  ): Promise<readonly Completion[]>;
  violationsInOrder(
    order: Order<ViolationOrderField>,
    point: Point,
    signal?: AbortSignal,
  ): Promise<readonly Violation[]>;
  /** Names of nodes, by id. */
  namesOf(
    kind: NodeKind,
    ids: Iterable<string>,
    snapshot: number,
    signal?: AbortSignal,
  ): Promise<(id: string) => string>;

  /** Completions that differ between two points in time, worst first. */
  changes(from: Point, to: Point, signal?: AbortSignal): Promise<readonly CompletionChange[]>;
  /** The edges that made the difference. */
  changedEdges(
    change: CompletionChange,
    from: Point,
    to: Point,
    signal?: AbortSignal,
  ): Promise<readonly ChangedEdge[]>;

  /** The access edges that most of these completions (of this point in time) share. */
  causes(
    completions: readonly Completion[],
    first: number,
    point: Point,
    signal?: AbortSignal,
  ): Promise<CausesAnswer>;
  /** Those of these completions (of this point in time) whose best way has the access edge, by its key. */
  through(
    edgeKey: string,
    completions: readonly Completion[],
    point: Point,
    signal?: AbortSignal,
  ): Promise<readonly Completion[]>;
  /** Why an identity does not complete a workflow at one place. */
  obstacles(
    identity: string,
    workflow: string,
    place: Place,
    point: Point,
    signal?: AbortSignal,
  ): Promise<ObstaclesFound>;
  /** The ways in which an identity can do each step of the route that it comes nearest to completing. */
  alternatives(
    identity: string,
    workflow: string,
    place: Place,
    first: number,
    point: Point,
    signal?: AbortSignal,
  ): Promise<readonly StepAlternatives[]>;
  /** Ids of the identities that reach a node that is no workflow and no rule, by id. */
  whoReaches(
    node: NodeRef,
    place: Place & { readonly viaOthers: boolean },
    point: Point,
    signal?: AbortSignal,
  ): Promise<readonly string[]>;
}
