import type { Cause, CausesAnswer } from '../analysis/causes.ts';
import type { ChangedEdge } from '../analysis/changed-edges.ts';
import type { CompletionChange } from '../analysis/changes.ts';
import type { Coverage } from '../analysis/coverage.ts';
import type { ObstaclesAsked } from '../analysis/obstacle-sentences.ts';
import type { ObstacleFound, ObstaclesFound, StepObstaclesFound } from '../analysis/obstacles.ts';
import type { Overview } from '../analysis/overview.ts';
import type { StepAlternatives } from '../answers/explorer.ts';
import type { ExceptionAt } from '../exceptions/exceptions.ts';
import type * as domain from '../domain/answer.ts';
import type * as review from '../domain/review-answer.ts';
import type {
  ControlRunRow,
  CredentialRow,
  DecisionRow,
  LookBackRow,
  RecordedRow,
  ReviewRow,
} from '../domain/review.ts';
import type { NodeRef } from '../domain/key.ts';
import type { Point } from '../domain/point.ts';
import type {
  ActionRecord,
  EdgeRecord,
  EvidenceRecord,
  FunctionRecord,
  IdentityRecord,
  ImportedFileRecord,
  NodeRecord,
  PermissionRecord,
  RuleRecord,
  SnapshotRecord,
  StepRecord,
  WorkflowRecord,
} from '../domain/record.ts';

/**
 * What the resolvers of each type are handed. Whatever leads on to other things carries the point in time of the
 * question that it came from, so that one answer never mixes two (MODEL.md section 3).
 */
export type At<T> = T & { readonly point: Point };

export type IdentityParent = At<IdentityRecord>;
export type WorkflowParent = At<WorkflowRecord>;
export type StepParent = At<StepRecord>;
export type FunctionParent = At<FunctionRecord>;
export type ActionParent = At<ActionRecord>;
export type PermissionParent = At<PermissionRecord>;
export type ToxicCombinationParent = At<RuleRecord>;

export type CompletionParent = At<domain.Completion>;
export type ViolationParent = At<domain.Violation>;
export type ModeSummaryParent = domain.ModeSummary;
export type ScopedRangesParent = domain.ScopedRanges;
export type AmountRangeParent = domain.ModeRange;

/** `target`: the workflow that is completed, or the rule that is violated. */
export type WitnessParent = At<domain.Witness & { readonly identity: string; readonly target: NodeRef }>;
export type StepWitnessParent = At<domain.StepWitness>;
export type PermissionWitnessParent = At<domain.StepWitness['permissions'][number]>;

export type GraphNodeParent = NodeRecord;
export type GraphEdgeParent = EdgeRecord;
export type EvidenceParent = EvidenceRecord;
export interface GraphParent {
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
  readonly truncated: boolean;
}
export interface AccessPathParent {
  readonly edges: readonly EdgeRecord[];
}

/** What is loaded at one point in time. */
export interface DatasetParent {
  readonly point: Point;
}
export type SnapshotParent = SnapshotRecord;
export type ImportedFileParent = ImportedFileRecord;

export type CoverageParent = At<Coverage>;
export type OverviewParent = At<Overview>;
export type WorkflowTotalParent = At<Overview['workflows'][number]>;
export type CombinationTotalParent = At<Overview['combinations'][number]>;

/** A change belongs to two points in time; what it leads on to carries the one of its side. */
export type CompletionChangeParent = CompletionChange & { readonly from: Point; readonly to: Point };
export type ChangedEdgeParent = ChangedEdge;
export type CausesParent = At<CausesAnswer>;
export type CauseParent = At<Cause>;

export type ObstaclesParent = At<ObstaclesFound & { readonly asked: ObstaclesAsked }>;
export type StepObstaclesParent = At<StepObstaclesFound & { readonly asked: ObstaclesAsked }>;
export type ObstacleParent = At<{ readonly found: ObstacleFound; readonly asked: ObstaclesAsked }>;
export type StepAlternativesParent = At<StepAlternatives>;

/** A review's part carries the snapshots that the review looks at: what is gone now is named as it was there. */
export type InReview<T> = At<T & { readonly lookedAt: review.LookedAt }>;

export type ReviewParent = At<ReviewRow>;
export type ReviewStateParent = InReview<object>;
export type LookedAtSnapshotParent = review.LookedSnapshot;
export type AssessmentParent = InReview<review.Assessment & { readonly review: string }>;
export type AssessmentTestParent = InReview<review.TestAnswer & { readonly review: string }>;
/** Handed on as they were found, because they make their sentences and edges only when they are asked. */
export type AssessmentExceptionParent = InReview<{ readonly found: review.AssessmentException }>;
export type MisstatementPathParent = InReview<{ readonly found: review.MisstatementPath }>;
export type DefinitionDifferenceParent = InReview<review.DefinitionDifference>;
export type SubjectParent = InReview<review.Subject>;
export type DecisionParent = InReview<DecisionRow>;
export type ControlRunParent = InReview<ControlRunRow>;
export type LookBackParent = InReview<LookBackRow>;
export type CredentialParent = InReview<CredentialRow>;
export type RowOriginParent = RecordedRow;

/** As it stands at a snapshot, by which its names are read too. */
export type ExceptionParent = ExceptionAt;
