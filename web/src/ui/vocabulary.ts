import type {
  ActAsVia,
  CompletionMode,
  Duty,
  EdgeKind,
  IdentityKind,
  NodeKind,
  Risk,
} from '../generated/graphql.ts';

export type { IdentityKind, Risk };
export type Mode = CompletionMode;

/** The closed vocabularies with their words for readers. Order is that of MODEL.md: best mode and gravest risk first. */
export const MODE_WORDS: Readonly<Record<CompletionMode, string>> = {
  SOLE: 'Alone',
  OWN_ACCOUNTS: 'Own accounts',
  THROUGH_OTHERS: 'Through others',
  BLOCKED_BY_CONTROL: 'Blocked by control',
};

/** A shape a mode, so that nobody needs the colour. */
export const MODE_SHAPES: Readonly<Record<CompletionMode, string>> = {
  SOLE: '●',
  OWN_ACCOUNTS: '◆',
  THROUGH_OTHERS: '▲',
  BLOCKED_BY_CONTROL: '⊘',
};

export const KIND_WORDS: Readonly<Record<IdentityKind, string>> = {
  PERSON: 'person',
  USER_ACCOUNT: 'user account',
  SHARED_ACCOUNT: 'shared account',
  SERVICE_ACCOUNT: 'service account',
  API_KEY: 'API key',
  BOT: 'bot',
  AI_AGENT: 'AI agent',
  JOB: 'job',
};

export const RISK_WORDS: Readonly<Record<Risk, string>> = {
  CRITICAL: 'Critical',
  HIGH: 'High',
  MEDIUM: 'Medium',
  LOW: 'Low',
};

export const DUTY_WORDS: Readonly<Record<Duty, string>> = {
  INITIATE: 'initiate',
  APPROVE: 'approve',
  POST: 'post',
  PAY: 'pay',
  RECEIVE: 'receive',
  RECONCILE: 'reconcile',
  REVIEW: 'review',
  MAINTAIN: 'maintain',
  CONFIGURE: 'configure',
  OTHER: 'other',
};

export const NODE_WORDS: Readonly<Record<NodeKind, string>> = {
  IDENTITY: 'identity',
  ROLE: 'role',
  PERMISSION: 'permission',
  ACTION: 'action',
  FUNCTION: 'business function',
  STEP: 'step',
  WORKFLOW: 'workflow',
  TOXIC_COMBINATION: 'toxic combination',
  SYSTEM: 'system',
  CREDENTIAL: 'credential',
  EXCEPTION: 'exception',
  CONTROL: 'control',
  SOURCE: 'source',
};

/** What an edge says, between the names of its two ends. */
export const EDGE_WORDS: Readonly<Record<EdgeKind, string>> = {
  HAS_ROLE: 'has the role',
  HAS_PERMISSION: 'has the permission',
  INHERITS: 'includes the role',
  GRANTS: 'grants the permission',
  CAN_ACT_AS: 'can act as',
  OWNED_BY: 'is owned by',
  ENABLES: 'is needed for',
  BELONGS_TO: 'belongs to',
  PERFORMS: 'performs',
  PART_OF: 'is part of',
  NEXT: 'is followed by',
  SEPARATED_FROM: 'is separated from',
  COMBINED_IN: 'is a leg of',
};

/** How one identity uses another; completes “can act as X: …”. */
export const VIA_WORDS: Readonly<Record<ActAsVia, string>> = {
  OWN_ACCOUNT: 'it is the person’s own account',
  CREDENTIAL: 'knows or can read its secret',
  IMPERSONATION: 'can impersonate it',
  DELEGATION: 'it is delegated',
  RUNS_AS: 'can schedule or change what runs under it',
  ADMIN_RESET: 'can reset its credential',
  SHARED_LOGIN: 'shares its login',
};

export const MODES = Object.keys(MODE_WORDS) as CompletionMode[];
export const IDENTITY_KINDS = Object.keys(KIND_WORDS) as IdentityKind[];
export const RISKS = Object.keys(RISK_WORDS) as Risk[];
