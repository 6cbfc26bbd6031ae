/**
 * What a world says about access reviews, as plain rows: one list per file (REVIEWS.md section 1), columns in camelCase.
 * Dates are `YYYY-MM-DD`, times ISO 8601 with an offset or a bare date.
 */

type Framework = 'SOX' | 'SOC';

export interface SystemRow {
  readonly id: string;
  readonly name?: string;
  readonly owner?: string;
  readonly frameworks?: readonly Framework[];
  readonly financial?: boolean;
  readonly immutableLog?: boolean;
}

export interface CredentialRow {
  readonly id: string;
  readonly identity: string;
  readonly kind?: 'password' | 'key' | 'certificate' | 'token';
  readonly owner?: string;
  readonly issuedAt?: string;
  readonly rotatedAt?: string;
  readonly disabledAt?: string;
  readonly expiresAt?: string;
}

export interface ClassificationRow {
  readonly permission: string;
  readonly classifiedBy: string;
  readonly classifiedAt: string;
  readonly rationale?: string;
}

export interface ReviewRow {
  readonly id: string;
  readonly name?: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly due: string;
  readonly close: string;
  readonly frameworks?: readonly Framework[];
  readonly systems?: readonly string[];
  readonly rotationDays?: number;
  readonly dormantDays?: number;
  readonly extractDays?: number;
  readonly burst?: number;
}

export interface DecisionRow {
  readonly review: string;
  readonly identity: string;
  readonly kind: 'HAS_ROLE' | 'HAS_PERMISSION' | 'CAN_ACT_AS';
  readonly target: string;
  readonly decision: 'CERTIFY' | 'REVOKE';
  /** `WORKFLOW:id` or `TOXIC_COMBINATION:id` */
  readonly finding?: string;
  readonly reviewer?: string;
  readonly decidedAt?: string;
  readonly rationale?: string;
  readonly ticket?: string;
}

/** Exactly one of `workflow` and `combination`. */
export interface ExceptionRow {
  readonly id: string;
  readonly identity: string;
  readonly workflow?: string;
  readonly combination?: string;
  readonly owner?: string;
  readonly proposer?: string;
  readonly approver?: string;
  readonly approvedAt?: string;
  readonly rationale?: string;
  readonly compensatingControl?: string;
  readonly openedAt?: string;
  readonly expiresAt?: string;
  readonly closedAt?: string;
}

export interface ControlRunRow {
  readonly control: string;
  readonly workflow: string;
  readonly performedAt: string;
  readonly performer: string;
  readonly result: 'EFFECTIVE' | 'FAILED';
  readonly evidence?: string;
}

export interface LookBackRow {
  readonly identity: string;
  readonly workflow: string;
  readonly from: string;
  readonly to: string;
  readonly performedBy: string;
  readonly performedAt: string;
  readonly used: boolean;
  readonly evidence?: string;
}

/** The files about reviews, which no later import closes. */
export interface ReviewWorld {
  readonly systems: readonly SystemRow[];
  readonly credentials: readonly CredentialRow[];
  readonly classifications: readonly ClassificationRow[];
  readonly reviews: readonly ReviewRow[];
  readonly decisions: readonly DecisionRow[];
  readonly exceptions: readonly ExceptionRow[];
  readonly controlRuns: readonly ControlRunRow[];
  readonly lookbacks: readonly LookBackRow[];
}
