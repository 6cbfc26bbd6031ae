import type { ReviewWorld } from './world-reviews.ts';

export type * from './world-reviews.ts';

/**
 * A company as plain rows: one list per file of the bundle, columns in camelCase, absent columns as the bundle's
 * defaults (BUNDLE.md). Scenarios, the demo company and the tests are written in these words.
 */

/** Amounts are currency units, dates `YYYY-MM-DD`, times ISO 8601 with an offset. An empty or absent scope is everywhere. */
export interface AccessColumns {
  readonly scope?: readonly string[];
  readonly limit?: number;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly activation?: 'STANDING' | 'JIT';
  readonly grantedBy?: string;
  readonly grantedAt?: string;
  readonly ticket?: string;
  readonly rationale?: string;
  readonly lastUsedAt?: string;
}

export interface IdentityRow {
  readonly id: string;
  readonly name?: string;
  readonly kind?:
    'PERSON' | 'USER_ACCOUNT' | 'SHARED_ACCOUNT' | 'SERVICE_ACCOUNT' | 'API_KEY' | 'BOT' | 'AI_AGENT' | 'JOB';
  readonly status?: 'ACTIVE' | 'DORMANT' | 'DISABLED';
  readonly system?: string;
  readonly department?: string;
  readonly email?: string;
  readonly owner?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly lastUsedAt?: string;
  readonly credentialRotatedAt?: string;
  readonly attributable?: boolean;
}

export interface RoleRow {
  readonly id: string;
  readonly name?: string;
  readonly kind?: string;
  readonly system?: string;
  readonly description?: string;
}

export interface PermissionRow {
  readonly id: string;
  readonly name?: string;
  readonly system?: string;
  readonly description?: string;
}

export interface ActionRow {
  readonly id: string;
  readonly name?: string;
  readonly system?: string;
}

export interface FunctionRow {
  readonly id: string;
  readonly name?: string;
  readonly process?: string;
}

export interface WorkflowRow {
  readonly id: string;
  readonly name?: string;
  readonly process?: string;
  readonly materiality?: number;
  readonly frameworks?: readonly ('SOX' | 'SOC')[];
}

export interface StepRow {
  readonly id: string;
  readonly workflow: string;
  readonly name?: string;
  readonly duty?:
    | 'INITIATE'
    | 'APPROVE'
    | 'POST'
    | 'PAY'
    | 'RECEIVE'
    | 'RECONCILE'
    | 'REVIEW'
    | 'MAINTAIN'
    | 'CONFIGURE'
    | 'OTHER';
  readonly system?: string;
}

export interface NextRow {
  readonly from: string;
  readonly to: string;
  readonly above?: number;
  readonly upTo?: number;
}

export interface SeparationRow {
  readonly stepA: string;
  readonly stepB: string;
  readonly control?: string;
  readonly mode?: 'PREVENTIVE' | 'DETECTIVE';
}

export interface HasRoleRow extends AccessColumns {
  readonly identity: string;
  readonly role: string;
}

export interface HasPermissionRow extends AccessColumns {
  readonly identity: string;
  readonly permission: string;
}

export interface InheritsRow extends AccessColumns {
  readonly role: string;
  readonly inherits: string;
}

export interface GrantsRow extends AccessColumns {
  readonly role: string;
  readonly permission: string;
}

export interface CanActAsRow extends AccessColumns {
  readonly identity: string;
  readonly target: string;
  readonly via:
    | 'OWN_ACCOUNT'
    | 'CREDENTIAL'
    | 'IMPERSONATION'
    | 'DELEGATION'
    | 'RUNS_AS'
    | 'ADMIN_RESET'
    | 'SHARED_LOGIN';
}

export interface EnablesRow {
  readonly permission: string;
  readonly action: string;
}

export interface BelongsToRow {
  readonly action: string;
  readonly function: string;
}

/** Exactly one of `action` and `function`. */
export interface PerformsRow {
  readonly action?: string;
  readonly function?: string;
  readonly step: string;
}

export interface ToxicCombinationRow {
  readonly id: string;
  readonly name?: string;
  readonly risk?: 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW';
  readonly sameScope?: boolean;
  readonly rationale?: string;
  readonly references?: readonly string[];
}

export interface CombinedInRow {
  readonly kind: 'Step' | 'Function' | 'Action' | 'Permission' | 'Role';
  readonly item: string;
  readonly combination: string;
}

export interface World extends ReviewWorld {
  readonly identities: readonly IdentityRow[];
  readonly roles: readonly RoleRow[];
  readonly permissions: readonly PermissionRow[];
  readonly actions: readonly ActionRow[];
  readonly functions: readonly FunctionRow[];
  readonly workflows: readonly WorkflowRow[];
  readonly steps: readonly StepRow[];
  readonly next: readonly NextRow[];
  readonly separations: readonly SeparationRow[];
  readonly hasRole: readonly HasRoleRow[];
  readonly hasPermission: readonly HasPermissionRow[];
  readonly inherits: readonly InheritsRow[];
  readonly grants: readonly GrantsRow[];
  readonly canActAs: readonly CanActAsRow[];
  readonly enables: readonly EnablesRow[];
  readonly belongsTo: readonly BelongsToRow[];
  readonly performs: readonly PerformsRow[];
  readonly toxicCombinations: readonly ToxicCombinationRow[];
  readonly combinedIn: readonly CombinedInRow[];
}

/** A world of the given rows; lists that are not given are empty. */
export function world(rows: Partial<World>): World {
  return {
    identities: [],
    roles: [],
    permissions: [],
    actions: [],
    functions: [],
    workflows: [],
    steps: [],
    next: [],
    separations: [],
    hasRole: [],
    hasPermission: [],
    inherits: [],
    grants: [],
    canActAs: [],
    enables: [],
    belongsTo: [],
    performs: [],
    toxicCombinations: [],
    combinedIn: [],
    systems: [],
    credentials: [],
    classifications: [],
    reviews: [],
    decisions: [],
    exceptions: [],
    controlRuns: [],
    lookbacks: [],
    ...rows,
  };
}
