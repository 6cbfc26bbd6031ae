/**
 * The closed vocabularies of the model (MODEL.md sections 1, 2 and 5).
 * The order of each list is part of the contract where a comment says so.
 */

export const IDENTITY_KINDS = [
  'PERSON',
  'USER_ACCOUNT',
  'SHARED_ACCOUNT',
  'SERVICE_ACCOUNT',
  'API_KEY',
  'BOT',
  'AI_AGENT',
  'JOB',
] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

export const IDENTITY_STATUSES = ['ACTIVE', 'DORMANT', 'DISABLED'] as const;
export type IdentityStatus = (typeof IDENTITY_STATUSES)[number];

/** Best first: this order decides `Completion.mode` and sorts the answers (MODEL.md sections 5 and 6). */
export const COMPLETION_MODES = ['SOLE', 'OWN_ACCOUNTS', 'THROUGH_OTHERS', 'BLOCKED_BY_CONTROL'] as const;
export type CompletionMode = (typeof COMPLETION_MODES)[number];

export const DUTIES = [
  'INITIATE',
  'APPROVE',
  'POST',
  'PAY',
  'RECEIVE',
  'RECONCILE',
  'REVIEW',
  'MAINTAIN',
  'CONFIGURE',
  'OTHER',
] as const;
export type Duty = (typeof DUTIES)[number];

/** Gravest first: this order sorts violations (MODEL.md section 7). */
export const RISKS = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const;
export type Risk = (typeof RISKS)[number];

export const NODE_KINDS = [
  'IDENTITY',
  'ROLE',
  'PERMISSION',
  'ACTION',
  'FUNCTION',
  'STEP',
  'WORKFLOW',
  'TOXIC_COMBINATION',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** The Neo4j label of each kind of node. */
export const NODE_LABELS = {
  IDENTITY: 'Identity',
  ROLE: 'Role',
  PERMISSION: 'Permission',
  ACTION: 'Action',
  FUNCTION: 'Function',
  STEP: 'Step',
  WORKFLOW: 'Workflow',
  TOXIC_COMBINATION: 'ToxicCombination',
} as const satisfies Record<NodeKind, string>;

/** The edges that give access, and that carry scope, limit, validity, activation and evidence. */
export const ACCESS_EDGE_KINDS = ['HAS_ROLE', 'HAS_PERMISSION', 'INHERITS', 'GRANTS', 'CAN_ACT_AS'] as const;
export type AccessEdgeKind = (typeof ACCESS_EDGE_KINDS)[number];

export const EDGE_KINDS = [
  ...ACCESS_EDGE_KINDS,
  'OWNED_BY',
  'ENABLES',
  'BELONGS_TO',
  'PERFORMS',
  'PART_OF',
  'NEXT',
  'SEPARATED_FROM',
  'COMBINED_IN',
] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

export const ACT_AS_VIAS = [
  'OWN_ACCOUNT',
  'CREDENTIAL',
  'IMPERSONATION',
  'DELEGATION',
  'RUNS_AS',
  'ADMIN_RESET',
  'SHARED_LOGIN',
] as const;
export type ActAsVia = (typeof ACT_AS_VIAS)[number];

export const ACTIVATIONS = ['STANDING', 'JIT'] as const;
export type Activation = (typeof ACTIVATIONS)[number];

export const CONTROL_MODES = ['PREVENTIVE', 'DETECTIVE'] as const;
export type ControlMode = (typeof CONTROL_MODES)[number];

export const FRAMEWORKS = ['SOX', 'SOC'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** The kinds of node that may be a leg of a toxic combination. */
export const LEG_KINDS = ['STEP', 'FUNCTION', 'ACTION', 'PERMISSION', 'ROLE'] as const;
export type LegKind = (typeof LEG_KINDS)[number];
