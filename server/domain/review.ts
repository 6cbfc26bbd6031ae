import type { Day } from './day.ts';
import type { Duty, Framework } from './vocabulary.ts';

/**
 * What is stored about access reviews (REVIEWS.md section 1), with recorded time, as the database holds it: what was
 * replaced is there too, with the sequence that replaced it in `until`. Times are milliseconds since 1970 in UTC.
 * People, accounts, workflows, rules, permissions and roles are named by id.
 */
export type Instant = number;

/** Recorded time and evidence of one row. `until` is `STILL_RECORDED` where no later row replaced it. */
export interface RecordedRow {
  readonly since: number;
  readonly until: number;
  readonly source: string;
  readonly file: string | null;
  readonly row: number | null;
}

export interface SystemRow extends RecordedRow {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly frameworks: readonly Framework[];
  readonly financial: boolean;
  readonly immutableLog: boolean;
}

export const CREDENTIAL_KINDS = ['password', 'key', 'certificate', 'token'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

export interface CredentialRow extends RecordedRow {
  readonly id: string;
  readonly identity: string;
  readonly kind: CredentialKind | null;
  readonly owner: string | null;
  readonly issuedAt: Instant | null;
  readonly rotatedAt: Instant | null;
  readonly disabledAt: Instant | null;
  /** A bare date means the end of that day. */
  readonly expiresAt: Instant | null;
}

export interface ClassificationRow extends RecordedRow {
  readonly permission: string;
  readonly classifiedBy: string;
  readonly classifiedAt: Instant;
  readonly rationale: string | null;
}

export interface ReviewRow extends RecordedRow {
  readonly id: string;
  readonly name: string;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly due: Day;
  readonly close: Day;
  readonly frameworks: readonly Framework[];
  /** Empty: all that carry one of its frameworks. */
  readonly systems: readonly string[];
  readonly rotationDays: number;
  readonly dormantDays: number;
  readonly extractDays: number;
  readonly burst: number;
}

/** The access edges that a review decides about. */
export const DECIDED_EDGE_KINDS = ['HAS_ROLE', 'HAS_PERMISSION', 'CAN_ACT_AS'] as const;
export type DecidedEdgeKind = (typeof DECIDED_EDGE_KINDS)[number];

export const DECISIONS = ['CERTIFY', 'REVOKE'] as const;
export type DecisionKind = (typeof DECISIONS)[number];

/** What a decision considered, or an exception is to. */
export interface FindingRef {
  readonly kind: 'WORKFLOW' | 'TOXIC_COMBINATION';
  readonly id: string;
}

export interface DecisionRow extends RecordedRow {
  /** Names the row for good: a hash of what BUNDLE.md and REVIEWS.md compare a decision by. */
  readonly key: string;
  readonly review: string;
  readonly identity: string;
  readonly kind: DecidedEdgeKind;
  readonly target: string;
  readonly decision: DecisionKind;
  readonly finding: FindingRef | null;
  readonly reviewer: string | null;
  readonly decidedAt: Instant | null;
  readonly rationale: string | null;
  readonly ticket: string | null;
}

export interface ExceptionRow extends RecordedRow {
  readonly id: string;
  readonly identity: string;
  readonly finding: FindingRef;
  readonly owner: string | null;
  readonly proposer: string | null;
  readonly approver: string | null;
  readonly approvedAt: Instant | null;
  readonly rationale: string | null;
  readonly compensatingControl: string | null;
  readonly openedAt: Instant | null;
  /** A bare date means the end of that day. */
  readonly expiresAt: Instant | null;
  readonly closedAt: Instant | null;
}

export const RUN_RESULTS = ['EFFECTIVE', 'FAILED'] as const;
export type RunResult = (typeof RUN_RESULTS)[number];

export interface ControlRunRow extends RecordedRow {
  readonly key: string;
  readonly control: string;
  readonly workflow: string;
  readonly performedAt: Instant;
  readonly performer: string;
  readonly result: RunResult;
  readonly evidence: string | null;
}

export interface LookBackRow extends RecordedRow {
  readonly key: string;
  readonly identity: string;
  readonly workflow: string;
  readonly from: Day;
  readonly to: Day;
  readonly performedBy: string;
  readonly performedAt: Instant;
  readonly used: boolean;
  readonly evidence: string | null;
}

/** All that was ever recorded about reviews. Lists are in order of id or key, then `since`. */
export interface ReviewRecords {
  readonly systems: readonly SystemRow[];
  readonly credentials: readonly CredentialRow[];
  readonly classifications: readonly ClassificationRow[];
  readonly reviews: readonly ReviewRow[];
  readonly decisions: readonly DecisionRow[];
  readonly exceptions: readonly ExceptionRow[];
  readonly controlRuns: readonly ControlRunRow[];
  readonly lookBacks: readonly LookBackRow[];
}

/** A snapshot as a review looks at it, by sequence, ascending. */
export interface TakenSnapshot {
  readonly sequence: number;
  readonly source: string;
  readonly takenAt: Instant;
  readonly incomplete: boolean;
  /** True where it took its source out instead of bringing anything. */
  readonly removal: boolean;
}

/**
 * What a review asks of nodes beyond `RecordedGraph`, each row for the time in which it was recorded unchanged. Several
 * rows of one id do not overlap. Nodes without any of it may be absent.
 */
export interface NodeFact extends Pick<RecordedRow, 'since' | 'until'> {
  readonly id: string;
}

export interface IdentityFact extends NodeFact {
  readonly name: string;
  readonly system: string | null;
  readonly department: string | null;
  readonly lastUsedAt: Instant | null;
  readonly attributable: boolean;
}

export interface SystemOfFact extends NodeFact {
  readonly system: string | null;
}

export interface StepFact extends SystemOfFact {
  readonly duty: Duty;
}

export interface WorkflowFact extends NodeFact {
  readonly frameworks: readonly Framework[];
}

export interface OwnerFact extends Pick<RecordedRow, 'since' | 'until'> {
  readonly identity: string;
  readonly owner: string;
}

export interface ReviewGround {
  readonly snapshots: readonly TakenSnapshot[];
  readonly records: ReviewRecords;
  readonly identities: readonly IdentityFact[];
  readonly roles: readonly SystemOfFact[];
  readonly permissions: readonly SystemOfFact[];
  readonly actions: readonly SystemOfFact[];
  readonly steps: readonly StepFact[];
  readonly workflows: readonly WorkflowFact[];
  readonly owners: readonly OwnerFact[];
}

/** When an access edge that leaves an identity was granted; null where its source does not say. */
export interface GrantTime extends Pick<RecordedRow, 'since' | 'until'> {
  readonly identity: string;
  readonly edgeKey: string;
  readonly grantedAt: Instant | null;
}
