/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How an identity can use another one. */
export type ActAsVia =
  /** It can reset its credential. */
  | 'ADMIN_RESET'
  /** It knows or can read its secret. */
  | 'CREDENTIAL'
  /** It acts by its delegation. */
  | 'DELEGATION'
  /** It can take on its identity in the system. */
  | 'IMPERSONATION'
  /** It is the person's own account. */
  | 'OWN_ACCOUNT'
  /** It can schedule or change what runs under it. */
  | 'RUNS_AS'
  /** Several people use the same sign-in. */
  | 'SHARED_LOGIN';

/** Whether access stands. */
export type Activation =
  /** It must be activated each time (just in time). */
  | 'JIT'
  /** It is there all the time. */
  | 'STANDING';

/** Which changes to choose. All parts given must hold; an empty list is as none. */
export type ChangeFilter = {
  /** Only these identities, by id, as of either point in time. */
  identities?: Array<string | number> | null | undefined;
  /** Only these kinds of change. */
  kinds?: Array<ChangeKind> | null | undefined;
  /** Only changes with a material completion on the later side, or on the earlier one where it is gone. */
  materialOnly?: boolean | null | undefined;
  /** Only these workflows, by id, as of either point in time. */
  workflows?: Array<string | number> | null | undefined;
};

/** What became of a completion. */
export type ChangeKind =
  /** It completes at neither; whether or how far a control blocks it has changed. */
  | 'BLOCKED'
  /** It completes at both, but not in the same way. */
  | 'CHANGED'
  /** It completed at the earlier point and does not at the later one, where it may be blocked by a control. */
  | 'GONE'
  /** It completes at the later point and did not at the earlier one, where it may have been blocked by a control. */
  | 'NEW';

/** What differs between the two sides of a change. */
export type CompletionDifference =
  /** Whether it is material. */
  | 'MATERIAL'
  /** The largest amount. */
  | 'MAX_AMOUNT'
  /** The best mode. */
  | 'MODE'
  /** The ranges at some scope value. */
  | 'SCOPES';

/** Which completions to choose. All parts given must hold; an empty list is as none. */
export type CompletionFilter = {
  /** Only completions that hold for this amount in currency units, above zero; with `scope` at that value. */
  amount?: number | null | undefined;
  /** Only completions whose best way has this access edge, by its key, as `causes` names it; a key that no best way has chooses none. */
  cause?: string | number | null | undefined;
  /** Only these identities, by id. */
  identities?: Array<string | number> | null | undefined;
  /** Only identities of these kinds. */
  identityKinds?: Array<IdentityKind> | null | undefined;
  /** Only completions that reach the workflow's materiality. */
  materialOnly?: boolean | null | undefined;
  /**
   * Only completions whose best mode is one of these. Default: the three modes that complete. BLOCKED_BY_CONTROL lists those
   * whose best mode is that.
   */
  modes?: Array<CompletionMode> | null | undefined;
  /** Only completions that hold at this organisational value, with `amount` for that amount. */
  scope?: string | null | undefined;
  /** Only those with this text in the id or name of the identity or of the workflow, without regard to case; a blank text is as none. */
  text?: string | null | undefined;
  /** Only these workflows, by id. */
  workflows?: Array<string | number> | null | undefined;
};

/** How an identity completes a workflow or violates a rule, best first. */
export type CompletionMode =
  /** Every step is possible, but a preventive control stops it. Never counted as a completion. */
  | 'BLOCKED_BY_CONTROL'
  /** Through the same person's own accounts. */
  | 'OWN_ACCOUNTS'
  /** Every step with its own access. */
  | 'SOLE'
  /** Through other accounts that it can act as. */
  | 'THROUGH_OTHERS';

/** How to sort completions. Equal ones keep the order of EXPOSURE, whatever the direction. */
export type CompletionOrder = {
  /** What to sort by. */
  by: CompletionOrderField;
  /** In which direction. */
  direction?: OrderDirection | null | undefined;
};

/** What completions can be sorted by. */
export type CompletionOrderField =
  /** Material first, then largest amount, then mode, identity and workflow: the order of completions where none is asked. */
  | 'EXPOSURE'
  /** Name of the identity, without regard to case, then its id. */
  | 'IDENTITY'
  /** Largest amount, smallest first; no limit is the largest. */
  | 'MAX_AMOUNT'
  /** Mode, best first. */
  | 'MODE'
  /** Number of scope values that it names, fewest first; holding everywhere is more than any number. */
  | 'SCOPES'
  /** Name of the workflow, without regard to case, then its id. */
  | 'WORKFLOW';

/** What a control does. */
export type ControlMode =
  /** Someone looks afterwards. */
  | 'DETECTIVE'
  /** The system refuses. */
  | 'PREVENTIVE';

/** What was decided. */
export type DecisionKind =
  /** The access may stand. */
  | 'CERTIFY'
  /** The access must go. */
  | 'REVOKE';

/** What became of a part of the definitions. */
export type DefinitionChange =
  /** The closing snapshot has it, the review's has not. */
  | 'ADDED'
  /** Both have it, and it reads otherwise. */
  | 'CHANGED'
  /** The review's snapshot has it, the closing one has not. */
  | 'REMOVED';

/** Kinds of duty that controls keep apart. */
export type Duty =
  /** Approves or releases what another started. */
  | 'APPROVE'
  /** Changes how the system works. */
  | 'CONFIGURE'
  /** Starts the business: enters, requests, creates. */
  | 'INITIATE'
  /** Keeps master data. */
  | 'MAINTAIN'
  /** Anything else. */
  | 'OTHER'
  /** Lets money go. */
  | 'PAY'
  /** Writes it to the books. */
  | 'POST'
  /** Takes goods, services or money in. */
  | 'RECEIVE'
  /** Compares two records of the same thing. */
  | 'RECONCILE'
  /** Looks at it afterwards. */
  | 'REVIEW';

/** Why an edge is not usable at a point in time. */
export type EdgeAbsence =
  /** An end of it is not recorded, not valid on that day, or disabled. */
  | 'END_TAKES_NO_PART'
  /** It must be activated each time, and that does not count there. */
  | 'NEEDS_ACTIVATION'
  /** It is not recorded at that snapshot. */
  | 'NOT_RECORDED'
  /** It is recorded, but not valid on that day. */
  | 'NOT_VALID';

/** Whether an edge came or went between two points in time. */
export type EdgeChange =
  /** Usable at the later point, not at the earlier one. */
  | 'ADDED'
  /** Usable at the earlier point, not at the later one. */
  | 'REMOVED';

/** What an edge means, from its start to its end. */
export type EdgeKind =
  /** An action is part of a function. */
  | 'BELONGS_TO'
  /** An identity can use another identity. */
  | 'CAN_ACT_AS'
  /** Something is a leg of a rule. */
  | 'COMBINED_IN'
  /** A permission is one of all that an action needs. */
  | 'ENABLES'
  /** A role grants a permission. */
  | 'GRANTS'
  /** An identity is granted a permission directly. */
  | 'HAS_PERMISSION'
  /** An identity is assigned a role. */
  | 'HAS_ROLE'
  /** A role has all that another role has. */
  | 'INHERITS'
  /** A step follows a step, for some amounts. */
  | 'NEXT'
  /** An identity has a business owner; gives no access. */
  | 'OWNED_BY'
  /** A step is part of a workflow. */
  | 'PART_OF'
  /** An action or a function does a step. */
  | 'PERFORMS'
  /** A control wants two different accounts on two steps. */
  | 'SEPARATED_FROM';

/** What somebody proposes as an exception to a finding. Exactly one of workflow and combination is named. */
export type ExceptionProposal = {
  /** The rule that it violates. */
  combination?: string | number | null | undefined;
  /** What is done meanwhile, so that nothing goes wrong unseen. */
  compensatingControl: string;
  /** The last day on which the exception is good. */
  expiresOn: string;
  /** Who has the finding: id of the identity. */
  identity: string | number;
  /** Who answers for the exception: id of an active person other than the subject. */
  owner: string | number;
  /** Why the finding is accepted for a time. */
  rationale: string;
  /** The workflow that it completes. */
  workflow?: string | number | null | undefined;
};

/** Where an exception stands. */
export type ExceptionState =
  /** It is approved and in date. */
  | 'APPROVED'
  /** It was closed after having been approved. */
  | 'CLOSED'
  /** It was closed without being approved: rejected, or withdrawn. */
  | 'DECLINED'
  /** Its last day is over, and nobody closed it. */
  | 'EXPIRED'
  /** It waits for an approver. */
  | 'PROPOSED';

/** Something that is taken out of the product. */
export type ExportRecord = {
  /** The format, for example CSV. */
  format: string;
  /** The page that it is taken from, for example findings. */
  page: string;
  /** What was asked: the address of the page, with its filters. */
  question: string;
  /** Number of rows. */
  rows: number;
  /** SHA-256 of what is taken out, in hexadecimal digits. */
  sha256: string;
};

/** A framework by which a review is judged. */
export type Framework =
  /** SOC 2: operational control of access. */
  | 'SOC'
  /** Internal control over financial reporting. */
  | 'SOX';

/** What an identity is. All but persons and user accounts are non-human. */
export type IdentityKind =
  /** A program that decides by itself what to do. */
  | 'AI_AGENT'
  /** A key that programs show to an interface. */
  | 'API_KEY'
  /** A program that acts through screens as people do. */
  | 'BOT'
  /** A program that runs by a schedule or an event. */
  | 'JOB'
  /** A human being. */
  | 'PERSON'
  /** An account that programs use. */
  | 'SERVICE_ACCOUNT'
  /** An account that several people use. */
  | 'SHARED_ACCOUNT'
  /** An account of one human being. */
  | 'USER_ACCOUNT';

/** Whether an identity is in use. */
export type IdentityStatus =
  /** In use. */
  | 'ACTIVE'
  /** Cannot act: it takes part in no answer. */
  | 'DISABLED'
  /** Not used for long, but usable: it takes part in every answer. */
  | 'DORMANT';

/** Why a material path was missed. The first that applies holds. */
export type MissedReason =
  /** Its access was decided on piece by piece, without a word about the workflow. */
  | 'CERTIFIED_PIECEWISE'
  /** Somebody looked at this workflow and let it stand. */
  | 'LOOKED_AND_CERTIFIED'
  /** Nobody decided on any of its access. */
  | 'NEVER_LOOKED'
  /** Access was revoked, and is still there at the close. */
  | 'REVOKED_NOT_DONE';

/** Kinds of node. */
export type NodeKind =
  /** What someone does in a system. */
  | 'ACTION'
  /** Control between two steps, by its name; no node of the graph. */
  | 'CONTROL'
  /** What somebody signs in with; no node of the graph. */
  | 'CREDENTIAL'
  /** Exception to a finding; no node of the graph. */
  | 'EXCEPTION'
  /** Business function made of actions. */
  | 'FUNCTION'
  /** Whoever or whatever can act. */
  | 'IDENTITY'
  /** The smallest thing that a system checks. */
  | 'PERMISSION'
  /** Role, group or profile. */
  | 'ROLE'
  /** Source of data, by its name; no node of the graph. */
  | 'SOURCE'
  /** Step of a workflow. */
  | 'STEP'
  /** System that access reviews look at; no node of the graph. */
  | 'SYSTEM'
  /** Rule about what nobody may hold together. */
  | 'TOXIC_COMBINATION'
  /** Financial process, end to end. */
  | 'WORKFLOW';

/** A node as questions name it. */
export type NodeRef = {
  /** Its id, as in the source. */
  id: string | number;
  /** What it is. */
  kind: NodeKind;
};

/** What can stand in the way of a step. */
export type ObstacleKind =
  /** A preventive control wants a second account, and there is none that could do the step. */
  | 'CONTROL'
  /** The access stops below the amount: at the limit of the edge. */
  | 'LIMIT'
  /** The access must be activated each time (just in time), and the question does not count that. */
  | 'NEEDS_ACTIVATION'
  /** The access is recorded, but not valid on the day. */
  | 'NOT_VALID'
  /** No account that the identity can use has the access, at any scope, amount or date. */
  | 'NO_ACCESS'
  /** The access holds only at other scope values: those of the edge. */
  | 'OTHER_SCOPE'
  /** An identity on the way is disabled or not valid on the day. */
  | 'TAKES_NO_PART';

/** The way in which a list is sorted. */
export type OrderDirection =
  /** As the field says, smallest or first first. */
  | 'ASCENDING'
  /** The reverse. */
  | 'DESCENDING';

/** What became of a material path. The first that applies holds. */
export type PathClass =
  /** Somebody accepted it and watches it, or a control looks afterwards and was performed. */
  | 'DETECTED'
  /** It is gone, but nothing shows that it was not used. */
  | 'EXPOSED'
  /** It is there, and the review did not see it. */
  | 'MISSED'
  /** Only a preventive control keeps it back. */
  | 'PREVENTED'
  /** It is gone, and somebody looked that it was not used while it was open. */
  | 'REMEDIATED';

/** The state of the data that a question is about. Every part left out takes its default. */
export type PointInTime = {
  /** The day on which access must be valid. Default: today in UTC. */
  asOf?: string | null | undefined;
  /** Whether access counts that must be activated each time (just in time). Default: no. */
  includeJit?: boolean | null | undefined;
  /** The import to look back to, by its number. Default: the newest import. */
  snapshot?: number | null | undefined;
};

/** How grave a violated rule is, gravest first. */
export type Risk =
  /** Must not stand for a day. */
  | 'CRITICAL'
  /** Must be resolved or compensated soon. */
  | 'HIGH'
  /** Worth knowing. */
  | 'LOW'
  /** Should be resolved or compensated. */
  | 'MEDIUM';

/** What a run of a control showed. */
export type RunResult =
  /** The control did what it should. */
  | 'EFFECTIVE'
  /** It did not. */
  | 'FAILED';

/** What a test says. */
export type TestResult =
  /** It has exceptions. */
  | 'FAIL'
  /** Its population is empty. */
  | 'NOTHING_TO_TEST'
  /** It has a population, and no exceptions. */
  | 'PASS';

/** What a lens says of a review. */
export type Verdict =
  /** A test fails. */
  | 'FAIL'
  /** No test fails, but there is nothing by which what matters could be tested. */
  | 'NOT_TESTED'
  /** No test fails, and all that matters was tested. */
  | 'PASS';

/** Which violations to choose. All parts given must hold; an empty list is as none. */
export type ViolationFilter = {
  /** Only these rules, by id. */
  combinations?: Array<string | number> | null | undefined;
  /** Only these identities, by id. */
  identities?: Array<string | number> | null | undefined;
  /** Only identities of these kinds. */
  identityKinds?: Array<IdentityKind> | null | undefined;
  /** Only violations whose best mode is one of these. No control applies to rules, so none is BLOCKED_BY_CONTROL. */
  modes?: Array<CompletionMode> | null | undefined;
  /** Only rules of these risks. */
  risks?: Array<Risk> | null | undefined;
  /** Only those with this text in the id or name of the identity or of the rule, without regard to case; a blank text is as none. */
  text?: string | null | undefined;
};

/** How to sort violations. Equal ones keep the order of RISK, whatever the direction. */
export type ViolationOrder = {
  /** What to sort by. */
  by: ViolationOrderField;
  /** In which direction. */
  direction?: OrderDirection | null | undefined;
};

/** What violations can be sorted by. */
export type ViolationOrderField =
  /** Name of the rule, without regard to case, then its id. */
  | 'COMBINATION'
  /** Name of the identity, without regard to case, then its id. */
  | 'IDENTITY'
  /** Mode, best first. */
  | 'MODE'
  /** Gravest risk first, then mode, identity and rule: the order of violations where none is asked. */
  | 'RISK';

export type ActiveSnapshotQueryVariables = Exact<{ [key: string]: never; }>;


export type ActiveSnapshotQuery = { dataset: { snapshot: { sequence: number, source: string } | null } };

export type StepWayPartsFragment = { scope: string, leg: { key: string, kind: NodeKind, id: string, name: string }, step: { id: string, name: string, duty: Duty } | null, function: { id: string, name: string } | null, action: { id: string, name: string, system: string | null } | null, account: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean }, actAs: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }>, permissions: Array<{ permission: { id: string, name: string }, path: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }> }>, rolePath: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }> | null };

export type AlternativesQueryVariables = Exact<{
  identity: string | number;
  workflow: string | number;
  scope?: string | null | undefined;
  amount?: number | null | undefined;
  at?: PointInTime | null | undefined;
  first?: number | null | undefined;
}>;


export type AlternativesQuery = { alternatives: Array<{ truncated: boolean, step: { id: string, name: string }, ways: Array<{ scope: string, leg: { key: string, kind: NodeKind, id: string, name: string }, step: { id: string, name: string, duty: Duty } | null, function: { id: string, name: string } | null, action: { id: string, name: string, system: string | null } | null, account: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean }, actAs: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }>, permissions: Array<{ permission: { id: string, name: string }, path: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }> }>, rolePath: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }> | null }> }> };

export type CausesQueryVariables = Exact<{
  filter?: CompletionFilter | null | undefined;
  at?: PointInTime | null | undefined;
  first?: number | null | undefined;
}>;


export type CausesQuery = { causes: { findings: number, totalCount: number, causes: Array<{ findings: number, material: number, identities: number, workflows: number, edge: { key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }, from: { key: string, kind: NodeKind, id: string, name: string }, to: { key: string, kind: NodeKind, id: string, name: string } }> } };

export type ChangeTotalsQueryVariables = Exact<{
  from: PointInTime;
  to: PointInTime;
}>;


export type ChangeTotalsQuery = { changes: { totals: Array<{ kind: ChangeKind, changes: number, material: number }> } };

export type ChangeQueryVariables = Exact<{
  identity: string | number;
  workflow: string | number;
  from: PointInTime;
  to: PointInTime;
}>;


export type ChangeQuery = { changes: { nodes: Array<{ kind: ChangeKind, differences: Array<CompletionDifference>, identity: { id: string, name: string }, workflow: { id: string, name: string }, before: { mode: CompletionMode, maxAmount: number | null, material: boolean, witness: { scope: string, amount: number | null, mode: CompletionMode, explanation: string, steps: Array<{ scope: string, leg: { key: string, kind: NodeKind, id: string, name: string }, step: { id: string, name: string, duty: Duty } | null, function: { id: string, name: string } | null, action: { id: string, name: string, system: string | null } | null, account: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean }, actAs: Array<{ key: string }>, permissions: Array<{ permission: { id: string, name: string }, path: Array<{ key: string }> }>, rolePath: Array<{ key: string }> | null }>, graph: { nodes: Array<{ key: string, kind: NodeKind, id: string, name: string }>, edges: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }> } } | null } | null, after: { mode: CompletionMode, maxAmount: number | null, material: boolean, witness: { scope: string, amount: number | null, mode: CompletionMode, explanation: string, steps: Array<{ scope: string, leg: { key: string, kind: NodeKind, id: string, name: string }, step: { id: string, name: string, duty: Duty } | null, function: { id: string, name: string } | null, action: { id: string, name: string, system: string | null } | null, account: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean }, actAs: Array<{ key: string }>, permissions: Array<{ permission: { id: string, name: string }, path: Array<{ key: string }> }>, rolePath: Array<{ key: string }> | null }>, graph: { nodes: Array<{ key: string, kind: NodeKind, id: string, name: string }>, edges: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }> } } | null } | null, edges: Array<{ change: EdgeChange, reason: EdgeAbsence, edge: { key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null } }> }> } };

export type ChangeSideFragment = { mode: CompletionMode, maxAmount: number | null, material: boolean, witness: { scope: string, amount: number | null, mode: CompletionMode, explanation: string, steps: Array<{ scope: string, leg: { key: string, kind: NodeKind, id: string, name: string }, step: { id: string, name: string, duty: Duty } | null, function: { id: string, name: string } | null, action: { id: string, name: string, system: string | null } | null, account: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean }, actAs: Array<{ key: string }>, permissions: Array<{ permission: { id: string, name: string }, path: Array<{ key: string }> }>, rolePath: Array<{ key: string }> | null }>, graph: { nodes: Array<{ key: string, kind: NodeKind, id: string, name: string }>, edges: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }> } } | null };

export type ChangesQueryVariables = Exact<{
  from: PointInTime;
  to: PointInTime;
  filter?: ChangeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ChangesQuery = { changes: { totalCount: number, totals: Array<{ kind: ChangeKind, changes: number, material: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: ChangeKind, differences: Array<CompletionDifference>, identity: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean, department: string | null }, workflow: { id: string, name: string }, before: { mode: CompletionMode, maxAmount: number | null, material: boolean } | null, after: { mode: CompletionMode, maxAmount: number | null, material: boolean } | null, edges: Array<{ change: EdgeChange, reason: EdgeAbsence, edge: { key: string, kind: EdgeKind, fromName: string, toName: string, via: ActAsVia | null, control: string | null } }> }> } };

export type ChoicesQueryVariables = Exact<{
  at?: PointInTime | null | undefined;
}>;


export type ChoicesQuery = { workflows: Array<{ id: string, name: string, process: string | null, materiality: number | null, steps: Array<{ id: string }> }>, toxicCombinations: Array<{ id: string, name: string, risk: Risk, rationale: string | null }> };

export type CompletionsQueryVariables = Exact<{
  filter?: CompletionFilter | null | undefined;
  orderBy?: CompletionOrder | null | undefined;
  at?: PointInTime | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CompletionsQuery = { completions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ mode: CompletionMode, maxAmount: number | null, material: boolean, identity: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean, department: string | null }, workflow: { id: string, name: string }, scopes: Array<{ scope: string, ranges: Array<{ above: number, upTo: number | null, mode: CompletionMode }> }> }> } };

export type DatasetQueryVariables = Exact<{ [key: string]: never; }>;


export type DatasetQuery = { dataset: { snapshot: { sequence: number, source: string, takenAt: string, importedAt: string, incomplete: boolean, placeholders: number, files: Array<{ name: string, rowsRead: number, imported: number, duplicates: number, rejected: number }> } | null, counts: { identities: number, roles: number, permissions: number, actions: number, functions: number, steps: number, workflows: number, toxicCombinations: number, accessEdges: number }, coverage: { permissionsGranted: number, permissionsCovered: number, actionsEnabled: number, actionsCovered: number } } };

export type MakeEvidencePackMutationVariables = Exact<{
  review: string | number;
  actor: string | number;
  at?: PointInTime | null | undefined;
}>;


export type MakeEvidencePackMutation = { makeEvidencePack: { files: number, bytes: number, manifest: string, download: string, entry: { sequence: number } } };

export type ExceptionRowPartsFragment = { key: string, source: string, workedOnHere: boolean, id: string, state: ExceptionState, rationale: string | null, compensatingControl: string | null, openedAt: string | null, approvedAt: string | null, expiresAt: string | null, closedAt: string | null, identity: { id: string, name: string }, workflow: { id: string, name: string } | null, combination: { id: string, name: string } | null, history: Array<{ sequence: number, at: string, actor: string, actorAuthentication: string, action: string }>, owner: { id: string, name: string } | null, proposer: { id: string, name: string } | null, approver: { id: string, name: string } | null };

export type ExceptionsQueryVariables = Exact<{
  at?: PointInTime | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ExceptionsQuery = { exceptions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ key: string, source: string, workedOnHere: boolean, id: string, state: ExceptionState, rationale: string | null, compensatingControl: string | null, openedAt: string | null, approvedAt: string | null, expiresAt: string | null, closedAt: string | null, identity: { id: string, name: string }, workflow: { id: string, name: string } | null, combination: { id: string, name: string } | null, history: Array<{ sequence: number, at: string, actor: string, actorAuthentication: string, action: string }>, owner: { id: string, name: string } | null, proposer: { id: string, name: string } | null, approver: { id: string, name: string } | null }> } };

export type ProposeExceptionMutationVariables = Exact<{
  proposal: ExceptionProposal;
  actor: string | number;
}>;


export type ProposeExceptionMutation = { proposeException: { id: string, state: ExceptionState } };

export type ApproveExceptionMutationVariables = Exact<{
  id: string | number;
  actor: string | number;
  note?: string | null | undefined;
}>;


export type ApproveExceptionMutation = { approveException: { key: string, source: string, workedOnHere: boolean, id: string, state: ExceptionState, rationale: string | null, compensatingControl: string | null, openedAt: string | null, approvedAt: string | null, expiresAt: string | null, closedAt: string | null, identity: { id: string, name: string }, workflow: { id: string, name: string } | null, combination: { id: string, name: string } | null, history: Array<{ sequence: number, at: string, actor: string, actorAuthentication: string, action: string }>, owner: { id: string, name: string } | null, proposer: { id: string, name: string } | null, approver: { id: string, name: string } | null } };

export type RejectExceptionMutationVariables = Exact<{
  id: string | number;
  actor: string | number;
  reason: string;
}>;


export type RejectExceptionMutation = { rejectException: { key: string, source: string, workedOnHere: boolean, id: string, state: ExceptionState, rationale: string | null, compensatingControl: string | null, openedAt: string | null, approvedAt: string | null, expiresAt: string | null, closedAt: string | null, identity: { id: string, name: string }, workflow: { id: string, name: string } | null, combination: { id: string, name: string } | null, history: Array<{ sequence: number, at: string, actor: string, actorAuthentication: string, action: string }>, owner: { id: string, name: string } | null, proposer: { id: string, name: string } | null, approver: { id: string, name: string } | null } };

export type CloseExceptionMutationVariables = Exact<{
  id: string | number;
  actor: string | number;
  reason: string;
}>;


export type CloseExceptionMutation = { closeException: { key: string, source: string, workedOnHere: boolean, id: string, state: ExceptionState, rationale: string | null, compensatingControl: string | null, openedAt: string | null, approvedAt: string | null, expiresAt: string | null, closedAt: string | null, identity: { id: string, name: string }, workflow: { id: string, name: string } | null, combination: { id: string, name: string } | null, history: Array<{ sequence: number, at: string, actor: string, actorAuthentication: string, action: string }>, owner: { id: string, name: string } | null, proposer: { id: string, name: string } | null, approver: { id: string, name: string } | null } };

export type NodePartsFragment = { key: string, kind: NodeKind, id: string, name: string, system: string | null, identityKind: IdentityKind | null, identityStatus: IdentityStatus | null };

export type NodeSearchQueryVariables = Exact<{
  text: string;
  kinds?: Array<NodeKind> | NodeKind | null | undefined;
  first?: number | null | undefined;
  at?: PointInTime | null | undefined;
}>;


export type NodeSearchQuery = { search: Array<{ key: string, kind: NodeKind, id: string, name: string, system: string | null, identityKind: IdentityKind | null, identityStatus: IdentityStatus | null }> };

export type NeighboursQueryVariables = Exact<{
  of: NodeRef;
  kinds?: Array<EdgeKind> | EdgeKind | null | undefined;
  first?: number | null | undefined;
  at?: PointInTime | null | undefined;
}>;


export type NeighboursQuery = { neighbours: { truncated: boolean, nodes: Array<{ key: string, kind: NodeKind, id: string, name: string, system: string | null, identityKind: IdentityKind | null, identityStatus: IdentityStatus | null }>, edges: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }> } };

export type AccessPathsQueryVariables = Exact<{
  from: string | number;
  to: NodeRef;
  scope?: string | null | undefined;
  amount?: number | null | undefined;
  first?: number | null | undefined;
  at?: PointInTime | null | undefined;
}>;


export type AccessPathsQuery = { accessPaths: { truncated: boolean, paths: Array<{ edges: Array<{ key: string }> }>, graph: { nodes: Array<{ key: string, kind: NodeKind, id: string, name: string, system: string | null, identityKind: IdentityKind | null, identityStatus: IdentityStatus | null }>, edges: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }> } } };

export type WhoReachesQueryVariables = Exact<{
  node: NodeRef;
  scope?: string | null | undefined;
  amount?: number | null | undefined;
  viaOthers?: boolean | null | undefined;
  first?: number | null | undefined;
  at?: PointInTime | null | undefined;
}>;


export type WhoReachesQuery = { whoReaches: { totalCount: number, nodes: Array<{ id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean, department: string | null }> } };

export type FindingWitnessQueryVariables = Exact<{
  identity: string | number;
  workflow: string | number;
  scope?: string | null | undefined;
  amount?: number | null | undefined;
  at?: PointInTime | null | undefined;
}>;


export type FindingWitnessQuery = { completion: { witness: { scope: string, amount: number | null, mode: CompletionMode, explanation: string, steps: Array<{ scope: string, leg: { key: string, kind: NodeKind, id: string, name: string }, step: { id: string, name: string, duty: Duty } | null, function: { id: string, name: string } | null, action: { id: string, name: string, system: string | null } | null, account: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean }, actAs: Array<{ key: string }>, permissions: Array<{ permission: { id: string, name: string }, path: Array<{ key: string }> }>, rolePath: Array<{ key: string }> | null }>, graph: { nodes: Array<{ key: string, kind: NodeKind, id: string, name: string }>, edges: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }> } } | null } | null };

export type FindingQueryVariables = Exact<{
  identity: string | number;
  workflow: string | number;
  at?: PointInTime | null | undefined;
}>;


export type FindingQuery = { identity: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, system: string | null, department: string | null, email: string | null, validFrom: string | null, validTo: string | null, attributable: boolean, placeholder: boolean, lastUsedAt: string | null, credentialRotatedAt: string | null, owner: { id: string, name: string } | null } | null, workflow: { id: string, name: string, process: string | null, materiality: number | null, frameworks: Array<string>, steps: Array<{ id: string, name: string, duty: Duty, system: string | null }>, next: Array<{ from: string, to: string, above: number | null, upTo: number | null }>, separations: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }> } | null, completion: { mode: CompletionMode, maxAmount: number | null, material: boolean, modes: Array<{ mode: CompletionMode, maxAmount: number | null, material: boolean }>, scopes: Array<{ scope: string, ranges: Array<{ above: number, upTo: number | null, mode: CompletionMode }> }>, compensatingControls: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }> } | null };

export type IdentitySearchQueryVariables = Exact<{
  text: string;
  at?: PointInTime | null | undefined;
}>;


export type IdentitySearchQuery = { search: Array<{ key: string, id: string, name: string }> };

export type IdentityDetailsQueryVariables = Exact<{
  id: string | number;
  at?: PointInTime | null | undefined;
}>;


export type IdentityDetailsQuery = { identity: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, system: string | null, department: string | null, email: string | null, validFrom: string | null, validTo: string | null, attributable: boolean, placeholder: boolean, lastUsedAt: string | null, credentialRotatedAt: string | null, owner: { id: string, name: string } | null } | null };

export type MisstatementPathsQueryVariables = Exact<{
  id: string | number;
  classes?: Array<PathClass> | PathClass | null | undefined;
  reasons?: Array<MissedReason> | MissedReason | null | undefined;
  at?: PointInTime | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MisstatementPathsQuery = { review: { misstatementPaths: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ class: PathClass, reason: MissedReason | null, jit: boolean, explanation: string, snapshots: Array<number>, identity: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean }, workflow: { id: string, name: string }, edges: Array<{ fromName: string, toName: string, key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }>, decisions: Array<{ key: string, kind: EdgeKind, decision: DecisionKind, decidedAt: string | null, rationale: string | null, ticket: string | null, identity: { key: string, id: string, name: string }, target: { key: string, kind: NodeKind, id: string, name: string }, finding: { kind: NodeKind, id: string, name: string } | null, reviewer: { id: string, name: string } | null, origin: { source: string, file: string | null, row: number | null, since: number, until: number | null } }>, exceptions: Array<{ id: string, state: ExceptionState, rationale: string | null, compensatingControl: string | null, openedAt: string | null, approvedAt: string | null, expiresAt: string | null, closedAt: string | null, owner: { id: string, name: string } | null, proposer: { id: string, name: string } | null, approver: { id: string, name: string } | null }>, controlRuns: Array<{ key: string, control: string, performedAt: string, result: RunResult, evidence: string | null, performer: { id: string, name: string }, workflow: { id: string, name: string }, origin: { source: string, file: string | null, row: number | null, since: number, until: number | null } }>, lookBacks: Array<{ key: string, from: string, to: string, used: boolean, evidence: string | null, performedAt: string, performedBy: { id: string, name: string }, origin: { source: string, file: string | null, row: number | null, since: number, until: number | null } }> }> } } | null };

export type NodeQueryVariables = Exact<{
  of: NodeRef;
  at?: PointInTime | null | undefined;
}>;


export type NodeQuery = { node: { id: string, name: string, source: string, system: string | null, roleKind: string | null, description: string | null, process: string | null, duty: Duty | null, materiality: number | null, frameworks: Array<string>, risk: Risk | null, rationale: string | null, references: Array<string> } | null };

export type ObstaclesQueryVariables = Exact<{
  identity: string | number;
  workflow: string | number;
  scope?: string | null | undefined;
  amount?: number | null | undefined;
  at?: PointInTime | null | undefined;
}>;


export type ObstaclesQuery = { obstacles: { mode: CompletionMode | null, explanation: string, steps: Array<{ possible: boolean, maxAmount: number | null, step: { id: string, name: string, duty: Duty }, account: { id: string, name: string } | null, obstacles: Array<{ kind: ObstacleKind, explanation: string, edge: { key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null } | null }> }>, controls: Array<{ kind: ObstacleKind, explanation: string, edge: { key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null } | null }> } };

export type ObstaclePartsFragment = { kind: ObstacleKind, explanation: string, edge: { key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null } | null };

export type OverviewQueryVariables = Exact<{
  at?: PointInTime | null | undefined;
}>;


export type OverviewQuery = { overview: { identities: number, identitiesThatComplete: number, completions: number, material: number, violations: number, identitiesThatViolate: number, modes: Array<{ mode: CompletionMode, completions: number, material: number }>, identityKinds: Array<{ kind: IdentityKind, identities: number, identitiesThatComplete: number, completions: number, material: number, blocked: number }>, scopes: Array<{ scope: string, completions: number, material: number }>, workflows: Array<{ completions: number, material: number, workflow: { id: string, name: string, process: string | null, materiality: number | null }, modes: Array<{ mode: CompletionMode, completions: number, material: number }> }>, risks: Array<{ risk: Risk, violations: number, identities: number, combinations: number, combinationsViolated: number }>, combinations: Array<{ violations: number, combination: { id: string, name: string, risk: Risk } }>, coverage: { permissionsGranted: number, permissionsCovered: number, actionsEnabled: number, actionsCovered: number } } };

export type IdentityPartsFragment = { id: string, name: string, kind: IdentityKind, status: IdentityStatus, system: string | null, department: string | null, email: string | null, validFrom: string | null, validTo: string | null, attributable: boolean, placeholder: boolean, lastUsedAt: string | null, credentialRotatedAt: string | null, owner: { id: string, name: string } | null };

export type EdgePartsFragment = { key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null };

export type WitnessPartsFragment = { scope: string, amount: number | null, mode: CompletionMode, explanation: string, steps: Array<{ scope: string, leg: { key: string, kind: NodeKind, id: string, name: string }, step: { id: string, name: string, duty: Duty } | null, function: { id: string, name: string } | null, action: { id: string, name: string, system: string | null } | null, account: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean }, actAs: Array<{ key: string }>, permissions: Array<{ permission: { id: string, name: string }, path: Array<{ key: string }> }>, rolePath: Array<{ key: string }> | null }>, graph: { nodes: Array<{ key: string, kind: NodeKind, id: string, name: string }>, edges: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }> } };

export type RecordExportMutationVariables = Exact<{
  export: ExportRecord;
  actor: string | number;
}>;


export type RecordExportMutation = { recordExport: { sequence: number } };

export type FindingExceptionPartsFragment = { id: string, state: ExceptionState, rationale: string | null, compensatingControl: string | null, openedAt: string | null, approvedAt: string | null, expiresAt: string | null, closedAt: string | null, owner: { id: string, name: string } | null, proposer: { id: string, name: string } | null, approver: { id: string, name: string } | null };

export type ControlRunPartsFragment = { key: string, control: string, performedAt: string, result: RunResult, evidence: string | null, performer: { id: string, name: string }, workflow: { id: string, name: string }, origin: { source: string, file: string | null, row: number | null, since: number, until: number | null } };

export type LookBackPartsFragment = { key: string, from: string, to: string, used: boolean, evidence: string | null, performedAt: string, performedBy: { id: string, name: string }, origin: { source: string, file: string | null, row: number | null, since: number, until: number | null } };

export type TestExceptionsQueryVariables = Exact<{
  id: string | number;
  framework: Framework;
  test: string | number;
  at?: PointInTime | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TestExceptionsQuery = { review: { assessment: { test: { exceptions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ explanation: string, subjects: Array<{ key: string, kind: NodeKind, id: string, name: string }>, edges: Array<{ fromName: string, toName: string, key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }>, decisions: Array<{ key: string, kind: EdgeKind, decision: DecisionKind, decidedAt: string | null, rationale: string | null, ticket: string | null, identity: { key: string, id: string, name: string }, target: { key: string, kind: NodeKind, id: string, name: string }, finding: { kind: NodeKind, id: string, name: string } | null, reviewer: { id: string, name: string } | null, origin: { source: string, file: string | null, row: number | null, since: number, until: number | null } }>, exceptions: Array<{ id: string, state: ExceptionState, rationale: string | null, compensatingControl: string | null, openedAt: string | null, approvedAt: string | null, expiresAt: string | null, closedAt: string | null, owner: { id: string, name: string } | null, proposer: { id: string, name: string } | null, approver: { id: string, name: string } | null }>, controlRuns: Array<{ key: string, control: string, performedAt: string, result: RunResult, evidence: string | null, performer: { id: string, name: string }, workflow: { id: string, name: string }, origin: { source: string, file: string | null, row: number | null, since: number, until: number | null } }>, lookBacks: Array<{ key: string, from: string, to: string, used: boolean, evidence: string | null, performedAt: string, performedBy: { id: string, name: string }, origin: { source: string, file: string | null, row: number | null, since: number, until: number | null } }> }> } } | null } } | null };

export type OriginPartsFragment = { source: string, file: string | null, row: number | null, since: number, until: number | null };

export type DecisionPartsFragment = { key: string, kind: EdgeKind, decision: DecisionKind, decidedAt: string | null, rationale: string | null, ticket: string | null, identity: { key: string, id: string, name: string }, target: { key: string, kind: NodeKind, id: string, name: string }, finding: { kind: NodeKind, id: string, name: string } | null, reviewer: { id: string, name: string } | null, origin: { source: string, file: string | null, row: number | null, since: number, until: number | null } };

export type ReviewQueryVariables = Exact<{
  id: string | number;
  at?: PointInTime | null | undefined;
}>;


export type ReviewQuery = { review: { id: string, name: string, periodStart: string, periodEnd: string, due: string, close: string, frameworks: Array<Framework>, systems: Array<string>, rotationDays: number, dormantDays: number, extractDays: number, burst: number, snapshot: number, asOf: string, systemsInReview: Array<{ id: string, name: string, financial: boolean, immutableLog: boolean, described: boolean }>, looksAt: { missing: string | null, review: { sequence: number, takenAt: string, day: string } | null, closing: { sequence: number, takenAt: string, day: string } | null, all: Array<{ sequence: number, takenAt: string, day: string }> }, soc: { framework: Framework, claimed: boolean, verdict: Verdict, tests: Array<{ id: string, title: string, result: TestResult, population: number, populationOf: string, exceptionCount: number, references: Array<string> }> }, sox: { framework: Framework, claimed: boolean, verdict: Verdict, tests: Array<{ id: string, title: string, result: TestResult, population: number, populationOf: string, exceptionCount: number, references: Array<string> }> }, misstatementTotals: Array<{ class: PathClass, reason: MissedReason | null, paths: number }>, decisionTotals: { all: number, certified: number, revoked: number, withFinding: number, unsigned: number, reviewers: number, firstAt: string | null, lastAt: string | null }, differingDefinitions: Array<{ change: DefinitionChange, node: { key: string, kind: NodeKind, name: string } | null, edge: { key: string, kind: EdgeKind, fromName: string, toName: string } | null }>, exceptions: Array<{ id: string, state: ExceptionState, openedAt: string | null, approvedAt: string | null, expiresAt: string | null, closedAt: string | null, identity: { id: string, name: string }, workflow: { id: string, name: string } | null, combination: { id: string, name: string } | null }>, controlRuns: Array<{ key: string, control: string, performedAt: string, result: RunResult, workflow: { name: string }, performer: { name: string } }>, lookBacks: Array<{ key: string, performedAt: string, from: string, to: string, used: boolean, identity: { name: string }, workflow: { name: string }, performedBy: { name: string } }> } | null };

export type LensPartsFragment = { framework: Framework, claimed: boolean, verdict: Verdict, tests: Array<{ id: string, title: string, result: TestResult, population: number, populationOf: string, exceptionCount: number, references: Array<string> }> };

export type ReviewsQueryVariables = Exact<{
  at?: PointInTime | null | undefined;
}>;


export type ReviewsQuery = { reviews: Array<{ id: string, name: string, periodStart: string, periodEnd: string, due: string, close: string, frameworks: Array<Framework>, looksAt: { missing: string | null }, soc: { framework: Framework, claimed: boolean, verdict: Verdict, tests: Array<{ id: string, title: string, result: TestResult, population: number, populationOf: string, exceptionCount: number, references: Array<string> }> }, sox: { framework: Framework, claimed: boolean, verdict: Verdict, tests: Array<{ id: string, title: string, result: TestResult, population: number, populationOf: string, exceptionCount: number, references: Array<string> }> }, misstatementTotals: Array<{ class: PathClass, reason: MissedReason | null, paths: number }> }> };

export type RowWaysQueryVariables = Exact<{
  filter?: CompletionFilter | null | undefined;
  scope?: string | null | undefined;
  amount?: number | null | undefined;
  at?: PointInTime | null | undefined;
  first?: number | null | undefined;
}>;


export type RowWaysQuery = { completions: { nodes: Array<{ identity: { id: string }, workflow: { id: string }, witness: { steps: Array<{ step: { name: string, duty: Duty } | null, account: { id: string, name: string } }> } | null }> } };

export type RowExplanationQueryVariables = Exact<{
  identity: string | number;
  workflow: string | number;
  scope?: string | null | undefined;
  amount?: number | null | undefined;
  at?: PointInTime | null | undefined;
}>;


export type RowExplanationQuery = { completion: { witness: { explanation: string } | null } | null };

export type SnapshotsQueryVariables = Exact<{ [key: string]: never; }>;


export type SnapshotsQuery = { snapshots: { totalCount: number, nodes: Array<{ sequence: number, source: string, takenAt: string, importedAt: string }> } };

export type UncoveredPermissionsQueryVariables = Exact<{
  at?: PointInTime | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type UncoveredPermissionsQuery = { overview: { coverage: { uncoveredPermissions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, system: string | null }> } } } };

export type UncoveredActionsQueryVariables = Exact<{
  at?: PointInTime | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type UncoveredActionsQuery = { overview: { coverage: { uncoveredActions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, system: string | null }> } } } };

export type ViolationQueryVariables = Exact<{
  identity: string | number;
  rule: string | number;
  scope?: string | null | undefined;
  amount?: number | null | undefined;
  at?: PointInTime | null | undefined;
}>;


export type ViolationQuery = { identity: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, system: string | null, department: string | null, email: string | null, validFrom: string | null, validTo: string | null, attributable: boolean, placeholder: boolean, lastUsedAt: string | null, credentialRotatedAt: string | null, owner: { id: string, name: string } | null } | null, violations: { nodes: Array<{ mode: CompletionMode, combination: { id: string, name: string, risk: Risk, sameScope: boolean, rationale: string | null, legs: Array<{ key: string, kind: NodeKind, id: string, name: string }> }, scopes: Array<{ scope: string, ranges: Array<{ above: number, upTo: number | null, mode: CompletionMode }> }>, witness: { scope: string, amount: number | null, mode: CompletionMode, explanation: string, steps: Array<{ scope: string, leg: { key: string, kind: NodeKind, id: string, name: string }, step: { id: string, name: string, duty: Duty } | null, function: { id: string, name: string } | null, action: { id: string, name: string, system: string | null } | null, account: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean }, actAs: Array<{ key: string }>, permissions: Array<{ permission: { id: string, name: string }, path: Array<{ key: string }> }>, rolePath: Array<{ key: string }> | null }>, graph: { nodes: Array<{ key: string, kind: NodeKind, id: string, name: string }>, edges: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, pointer: string | null, since: number, until: number | null } | null }> } } | null }> } };

export type ViolationsQueryVariables = Exact<{
  filter?: ViolationFilter | null | undefined;
  orderBy?: ViolationOrder | null | undefined;
  at?: PointInTime | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ViolationsQuery = { violations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ mode: CompletionMode, identity: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean, department: string | null }, combination: { id: string, name: string, risk: Risk }, scopes: Array<{ scope: string, ranges: Array<{ above: number, upTo: number | null, mode: CompletionMode }> }> }> } };

export type WorstFindingQueryVariables = Exact<{
  at?: PointInTime | null | undefined;
}>;


export type WorstFindingQuery = { completions: { nodes: Array<{ mode: CompletionMode, maxAmount: number | null, material: boolean, identity: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean, department: string | null }, workflow: { id: string, name: string, materiality: number | null, steps: Array<{ id: string }> }, scopes: Array<{ scope: string, ranges: Array<{ above: number, upTo: number | null, mode: CompletionMode }> }> }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const EdgePartsFragmentDoc = new TypedDocumentString(`
    fragment EdgeParts on GraphEdge {
  key
  kind
  from
  to
  scope
  limit
  validFrom
  validTo
  activation
  via
  control
  controlMode
  above
  upTo
  evidence {
    grantedBy
    grantedAt
    ticket
    rationale
    lastUsedAt
    source
    file
    row
    pointer
    since
    until
  }
}
    `, {"fragmentName":"EdgeParts"}) as unknown as TypedDocumentString<EdgePartsFragment, unknown>;
export const StepWayPartsFragmentDoc = new TypedDocumentString(`
    fragment StepWayParts on StepWitness {
  scope
  leg {
    key
    kind
    id
    name
  }
  step {
    id
    name
    duty
  }
  function {
    id
    name
  }
  action {
    id
    name
    system
  }
  account {
    id
    name
    kind
    status
    attributable
  }
  actAs {
    ...EdgeParts
  }
  permissions {
    permission {
      id
      name
    }
    path {
      ...EdgeParts
    }
  }
  rolePath {
    ...EdgeParts
  }
}
    fragment EdgeParts on GraphEdge {
  key
  kind
  from
  to
  scope
  limit
  validFrom
  validTo
  activation
  via
  control
  controlMode
  above
  upTo
  evidence {
    grantedBy
    grantedAt
    ticket
    rationale
    lastUsedAt
    source
    file
    row
    pointer
    since
    until
  }
}`, {"fragmentName":"StepWayParts"}) as unknown as TypedDocumentString<StepWayPartsFragment, unknown>;
export const WitnessPartsFragmentDoc = new TypedDocumentString(`
    fragment WitnessParts on Witness {
  scope
  amount
  mode
  explanation
  steps {
    scope
    leg {
      key
      kind
      id
      name
    }
    step {
      id
      name
      duty
    }
    function {
      id
      name
    }
    action {
      id
      name
      system
    }
    account {
      id
      name
      kind
      status
      attributable
    }
    actAs {
      key
    }
    permissions {
      permission {
        id
        name
      }
      path {
        key
      }
    }
    rolePath {
      key
    }
  }
  graph {
    nodes {
      key
      kind
      id
      name
    }
    edges {
      ...EdgeParts
    }
  }
}
    fragment EdgeParts on GraphEdge {
  key
  kind
  from
  to
  scope
  limit
  validFrom
  validTo
  activation
  via
  control
  controlMode
  above
  upTo
  evidence {
    grantedBy
    grantedAt
    ticket
    rationale
    lastUsedAt
    source
    file
    row
    pointer
    since
    until
  }
}`, {"fragmentName":"WitnessParts"}) as unknown as TypedDocumentString<WitnessPartsFragment, unknown>;
export const ChangeSideFragmentDoc = new TypedDocumentString(`
    fragment ChangeSide on Completion {
  mode
  maxAmount
  material
  witness {
    ...WitnessParts
  }
}
    fragment EdgeParts on GraphEdge {
  key
  kind
  from
  to
  scope
  limit
  validFrom
  validTo
  activation
  via
  control
  controlMode
  above
  upTo
  evidence {
    grantedBy
    grantedAt
    ticket
    rationale
    lastUsedAt
    source
    file
    row
    pointer
    since
    until
  }
}
fragment WitnessParts on Witness {
  scope
  amount
  mode
  explanation
  steps {
    scope
    leg {
      key
      kind
      id
      name
    }
    step {
      id
      name
      duty
    }
    function {
      id
      name
    }
    action {
      id
      name
      system
    }
    account {
      id
      name
      kind
      status
      attributable
    }
    actAs {
      key
    }
    permissions {
      permission {
        id
        name
      }
      path {
        key
      }
    }
    rolePath {
      key
    }
  }
  graph {
    nodes {
      key
      kind
      id
      name
    }
    edges {
      ...EdgeParts
    }
  }
}`, {"fragmentName":"ChangeSide"}) as unknown as TypedDocumentString<ChangeSideFragment, unknown>;
export const FindingExceptionPartsFragmentDoc = new TypedDocumentString(`
    fragment FindingExceptionParts on Exception {
  id
  state
  rationale
  compensatingControl
  openedAt
  approvedAt
  expiresAt
  closedAt
  owner {
    id
    name
  }
  proposer {
    id
    name
  }
  approver {
    id
    name
  }
}
    `, {"fragmentName":"FindingExceptionParts"}) as unknown as TypedDocumentString<FindingExceptionPartsFragment, unknown>;
export const ExceptionRowPartsFragmentDoc = new TypedDocumentString(`
    fragment ExceptionRowParts on Exception {
  ...FindingExceptionParts
  key
  source
  workedOnHere
  identity {
    id
    name
  }
  workflow {
    id
    name
  }
  combination {
    id
    name
  }
  history {
    sequence
    at
    actor
    actorAuthentication
    action
  }
}
    fragment FindingExceptionParts on Exception {
  id
  state
  rationale
  compensatingControl
  openedAt
  approvedAt
  expiresAt
  closedAt
  owner {
    id
    name
  }
  proposer {
    id
    name
  }
  approver {
    id
    name
  }
}`, {"fragmentName":"ExceptionRowParts"}) as unknown as TypedDocumentString<ExceptionRowPartsFragment, unknown>;
export const NodePartsFragmentDoc = new TypedDocumentString(`
    fragment NodeParts on GraphNode {
  key
  kind
  id
  name
  system
  identityKind
  identityStatus
}
    `, {"fragmentName":"NodeParts"}) as unknown as TypedDocumentString<NodePartsFragment, unknown>;
export const ObstaclePartsFragmentDoc = new TypedDocumentString(`
    fragment ObstacleParts on Obstacle {
  kind
  explanation
  edge {
    ...EdgeParts
  }
}
    fragment EdgeParts on GraphEdge {
  key
  kind
  from
  to
  scope
  limit
  validFrom
  validTo
  activation
  via
  control
  controlMode
  above
  upTo
  evidence {
    grantedBy
    grantedAt
    ticket
    rationale
    lastUsedAt
    source
    file
    row
    pointer
    since
    until
  }
}`, {"fragmentName":"ObstacleParts"}) as unknown as TypedDocumentString<ObstaclePartsFragment, unknown>;
export const IdentityPartsFragmentDoc = new TypedDocumentString(`
    fragment IdentityParts on Identity {
  id
  name
  kind
  status
  system
  department
  email
  validFrom
  validTo
  attributable
  placeholder
  lastUsedAt
  credentialRotatedAt
  owner {
    id
    name
  }
}
    `, {"fragmentName":"IdentityParts"}) as unknown as TypedDocumentString<IdentityPartsFragment, unknown>;
export const OriginPartsFragmentDoc = new TypedDocumentString(`
    fragment OriginParts on RowOrigin {
  source
  file
  row
  since
  until
}
    `, {"fragmentName":"OriginParts"}) as unknown as TypedDocumentString<OriginPartsFragment, unknown>;
export const ControlRunPartsFragmentDoc = new TypedDocumentString(`
    fragment ControlRunParts on ControlRun {
  key
  control
  performedAt
  result
  evidence
  performer {
    id
    name
  }
  workflow {
    id
    name
  }
  origin {
    ...OriginParts
  }
}
    fragment OriginParts on RowOrigin {
  source
  file
  row
  since
  until
}`, {"fragmentName":"ControlRunParts"}) as unknown as TypedDocumentString<ControlRunPartsFragment, unknown>;
export const LookBackPartsFragmentDoc = new TypedDocumentString(`
    fragment LookBackParts on LookBack {
  key
  from
  to
  used
  evidence
  performedAt
  performedBy {
    id
    name
  }
  origin {
    ...OriginParts
  }
}
    fragment OriginParts on RowOrigin {
  source
  file
  row
  since
  until
}`, {"fragmentName":"LookBackParts"}) as unknown as TypedDocumentString<LookBackPartsFragment, unknown>;
export const DecisionPartsFragmentDoc = new TypedDocumentString(`
    fragment DecisionParts on Decision {
  key
  identity {
    key
    id
    name
  }
  kind
  target {
    key
    kind
    id
    name
  }
  decision
  finding {
    kind
    id
    name
  }
  reviewer {
    id
    name
  }
  decidedAt
  rationale
  ticket
  origin {
    ...OriginParts
  }
}
    fragment OriginParts on RowOrigin {
  source
  file
  row
  since
  until
}`, {"fragmentName":"DecisionParts"}) as unknown as TypedDocumentString<DecisionPartsFragment, unknown>;
export const LensPartsFragmentDoc = new TypedDocumentString(`
    fragment LensParts on Assessment {
  framework
  claimed
  verdict
  tests {
    id
    title
    result
    population
    populationOf
    exceptionCount
    references
  }
}
    `, {"fragmentName":"LensParts"}) as unknown as TypedDocumentString<LensPartsFragment, unknown>;
export const ActiveSnapshotDocument = new TypedDocumentString(`
    query ActiveSnapshot {
  dataset {
    snapshot {
      sequence
      source
    }
  }
}
    `) as unknown as TypedDocumentString<ActiveSnapshotQuery, ActiveSnapshotQueryVariables>;
export const AlternativesDocument = new TypedDocumentString(`
    query Alternatives($identity: ID!, $workflow: ID!, $scope: String, $amount: Float, $at: PointInTime, $first: Int) {
  alternatives(
    identity: $identity
    workflow: $workflow
    scope: $scope
    amount: $amount
    at: $at
    first: $first
  ) {
    step {
      id
      name
    }
    ways {
      ...StepWayParts
    }
    truncated
  }
}
    fragment StepWayParts on StepWitness {
  scope
  leg {
    key
    kind
    id
    name
  }
  step {
    id
    name
    duty
  }
  function {
    id
    name
  }
  action {
    id
    name
    system
  }
  account {
    id
    name
    kind
    status
    attributable
  }
  actAs {
    ...EdgeParts
  }
  permissions {
    permission {
      id
      name
    }
    path {
      ...EdgeParts
    }
  }
  rolePath {
    ...EdgeParts
  }
}
fragment EdgeParts on GraphEdge {
  key
  kind
  from
  to
  scope
  limit
  validFrom
  validTo
  activation
  via
  control
  controlMode
  above
  upTo
  evidence {
    grantedBy
    grantedAt
    ticket
    rationale
    lastUsedAt
    source
    file
    row
    pointer
    since
    until
  }
}`) as unknown as TypedDocumentString<AlternativesQuery, AlternativesQueryVariables>;
export const CausesDocument = new TypedDocumentString(`
    query Causes($filter: CompletionFilter, $at: PointInTime, $first: Int) {
  causes(filter: $filter, at: $at, first: $first) {
    findings
    totalCount
    causes {
      findings
      material
      identities
      workflows
      edge {
        ...EdgeParts
      }
      from {
        key
        kind
        id
        name
      }
      to {
        key
        kind
        id
        name
      }
    }
  }
}
    fragment EdgeParts on GraphEdge {
  key
  kind
  from
  to
  scope
  limit
  validFrom
  validTo
  activation
  via
  control
  controlMode
  above
  upTo
  evidence {
    grantedBy
    grantedAt
    ticket
    rationale
    lastUsedAt
    source
    file
    row
    pointer
    since
    until
  }
}`) as unknown as TypedDocumentString<CausesQuery, CausesQueryVariables>;
export const ChangeTotalsDocument = new TypedDocumentString(`
    query ChangeTotals($from: PointInTime!, $to: PointInTime!) {
  changes(from: $from, to: $to, first: 1) {
    totals {
      kind
      changes
      material
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeTotalsQuery, ChangeTotalsQueryVariables>;
export const ChangeDocument = new TypedDocumentString(`
    query Change($identity: ID!, $workflow: ID!, $from: PointInTime!, $to: PointInTime!) {
  changes(
    from: $from
    to: $to
    filter: {identities: [$identity], workflows: [$workflow]}
    first: 1
  ) {
    nodes {
      kind
      differences
      identity {
        id
        name
      }
      workflow {
        id
        name
      }
      before {
        ...ChangeSide
      }
      after {
        ...ChangeSide
      }
      edges {
        change
        reason
        edge {
          ...EdgeParts
        }
      }
    }
  }
}
    fragment ChangeSide on Completion {
  mode
  maxAmount
  material
  witness {
    ...WitnessParts
  }
}
fragment EdgeParts on GraphEdge {
  key
  kind
  from
  to
  scope
  limit
  validFrom
  validTo
  activation
  via
  control
  controlMode
  above
  upTo
  evidence {
    grantedBy
    grantedAt
    ticket
    rationale
    lastUsedAt
    source
    file
    row
    pointer
    since
    until
  }
}
fragment WitnessParts on Witness {
  scope
  amount
  mode
  explanation
  steps {
    scope
    leg {
      key
      kind
      id
      name
    }
    step {
      id
      name
      duty
    }
    function {
      id
      name
    }
    action {
      id
      name
      system
    }
    account {
      id
      name
      kind
      status
      attributable
    }
    actAs {
      key
    }
    permissions {
      permission {
        id
        name
      }
      path {
        key
      }
    }
    rolePath {
      key
    }
  }
  graph {
    nodes {
      key
      kind
      id
      name
    }
    edges {
      ...EdgeParts
    }
  }
}`) as unknown as TypedDocumentString<ChangeQuery, ChangeQueryVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes($from: PointInTime!, $to: PointInTime!, $filter: ChangeFilter, $first: Int, $after: String) {
  changes(from: $from, to: $to, filter: $filter, first: $first, after: $after) {
    totalCount
    totals {
      kind
      changes
      material
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      kind
      differences
      identity {
        id
        name
        kind
        status
        attributable
        department
      }
      workflow {
        id
        name
      }
      before {
        mode
        maxAmount
        material
      }
      after {
        mode
        maxAmount
        material
      }
      edges {
        change
        reason
        edge {
          key
          kind
          fromName
          toName
          via
          control
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const ChoicesDocument = new TypedDocumentString(`
    query Choices($at: PointInTime) {
  workflows(at: $at) {
    id
    name
    process
    materiality
    steps {
      id
    }
  }
  toxicCombinations(at: $at) {
    id
    name
    risk
    rationale
  }
}
    `) as unknown as TypedDocumentString<ChoicesQuery, ChoicesQueryVariables>;
export const CompletionsDocument = new TypedDocumentString(`
    query Completions($filter: CompletionFilter, $orderBy: CompletionOrder, $at: PointInTime, $first: Int, $after: String) {
  completions(
    filter: $filter
    orderBy: $orderBy
    at: $at
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      identity {
        id
        name
        kind
        status
        attributable
        department
      }
      workflow {
        id
        name
      }
      mode
      maxAmount
      material
      scopes {
        scope
        ranges {
          above
          upTo
          mode
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CompletionsQuery, CompletionsQueryVariables>;
export const DatasetDocument = new TypedDocumentString(`
    query Dataset {
  dataset {
    snapshot {
      sequence
      source
      takenAt
      importedAt
      incomplete
      placeholders
      files {
        name
        rowsRead
        imported
        duplicates
        rejected
      }
    }
    counts {
      identities
      roles
      permissions
      actions
      functions
      steps
      workflows
      toxicCombinations
      accessEdges
    }
    coverage {
      permissionsGranted
      permissionsCovered
      actionsEnabled
      actionsCovered
    }
  }
}
    `) as unknown as TypedDocumentString<DatasetQuery, DatasetQueryVariables>;
export const MakeEvidencePackDocument = new TypedDocumentString(`
    mutation MakeEvidencePack($review: ID!, $actor: ID!, $at: PointInTime) {
  makeEvidencePack(review: $review, actor: $actor, at: $at) {
    files
    bytes
    manifest
    download
    entry {
      sequence
    }
  }
}
    `) as unknown as TypedDocumentString<MakeEvidencePackMutation, MakeEvidencePackMutationVariables>;
export const ExceptionsDocument = new TypedDocumentString(`
    query Exceptions($at: PointInTime, $first: Int, $after: String) {
  exceptions(at: $at, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ExceptionRowParts
    }
  }
}
    fragment ExceptionRowParts on Exception {
  ...FindingExceptionParts
  key
  source
  workedOnHere
  identity {
    id
    name
  }
  workflow {
    id
    name
  }
  combination {
    id
    name
  }
  history {
    sequence
    at
    actor
    actorAuthentication
    action
  }
}
fragment FindingExceptionParts on Exception {
  id
  state
  rationale
  compensatingControl
  openedAt
  approvedAt
  expiresAt
  closedAt
  owner {
    id
    name
  }
  proposer {
    id
    name
  }
  approver {
    id
    name
  }
}`) as unknown as TypedDocumentString<ExceptionsQuery, ExceptionsQueryVariables>;
export const ProposeExceptionDocument = new TypedDocumentString(`
    mutation ProposeException($proposal: ExceptionProposal!, $actor: ID!) {
  proposeException(proposal: $proposal, actor: $actor) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<ProposeExceptionMutation, ProposeExceptionMutationVariables>;
export const ApproveExceptionDocument = new TypedDocumentString(`
    mutation ApproveException($id: ID!, $actor: ID!, $note: String) {
  approveException(id: $id, actor: $actor, note: $note) {
    ...ExceptionRowParts
  }
}
    fragment ExceptionRowParts on Exception {
  ...FindingExceptionParts
  key
  source
  workedOnHere
  identity {
    id
    name
  }
  workflow {
    id
    name
  }
  combination {
    id
    name
  }
  history {
    sequence
    at
    actor
    actorAuthentication
    action
  }
}
fragment FindingExceptionParts on Exception {
  id
  state
  rationale
  compensatingControl
  openedAt
  approvedAt
  expiresAt
  closedAt
  owner {
    id
    name
  }
  proposer {
    id
    name
  }
  approver {
    id
    name
  }
}`) as unknown as TypedDocumentString<ApproveExceptionMutation, ApproveExceptionMutationVariables>;
export const RejectExceptionDocument = new TypedDocumentString(`
    mutation RejectException($id: ID!, $actor: ID!, $reason: String!) {
  rejectException(id: $id, actor: $actor, reason: $reason) {
    ...ExceptionRowParts
  }
}
    fragment ExceptionRowParts on Exception {
  ...FindingExceptionParts
  key
  source
  workedOnHere
  identity {
    id
    name
  }
  workflow {
    id
    name
  }
  combination {
    id
    name
  }
  history {
    sequence
    at
    actor
    actorAuthentication
    action
  }
}
fragment FindingExceptionParts on Exception {
  id
  state
  rationale
  compensatingControl
  openedAt
  approvedAt
  expiresAt
  closedAt
  owner {
    id
    name
  }
  proposer {
    id
    name
  }
  approver {
    id
    name
  }
}`) as unknown as TypedDocumentString<RejectExceptionMutation, RejectExceptionMutationVariables>;
export const CloseExceptionDocument = new TypedDocumentString(`
    mutation CloseException($id: ID!, $actor: ID!, $reason: String!) {
  closeException(id: $id, actor: $actor, reason: $reason) {
    ...ExceptionRowParts
  }
}
    fragment ExceptionRowParts on Exception {
  ...FindingExceptionParts
  key
  source
  workedOnHere
  identity {
    id
    name
  }
  workflow {
    id
    name
  }
  combination {
    id
    name
  }
  history {
    sequence
    at
    actor
    actorAuthentication
    action
  }
}
fragment FindingExceptionParts on Exception {
  id
  state
  rationale
  compensatingControl
  openedAt
  approvedAt
  expiresAt
  closedAt
  owner {
    id
    name
  }
  proposer {
    id
    name
  }
  approver {
    id
    name
  }
}`) as unknown as TypedDocumentString<CloseExceptionMutation, CloseExceptionMutationVariables>;
export const NodeSearchDocument = new TypedDocumentString(`
    query NodeSearch($text: String!, $kinds: [NodeKind!], $first: Int, $at: PointInTime) {
  search(text: $text, kinds: $kinds, first: $first, at: $at) {
    ...NodeParts
  }
}
    fragment NodeParts on GraphNode {
  key
  kind
  id
  name
  system
  identityKind
  identityStatus
}`) as unknown as TypedDocumentString<NodeSearchQuery, NodeSearchQueryVariables>;
export const NeighboursDocument = new TypedDocumentString(`
    query Neighbours($of: NodeRef!, $kinds: [EdgeKind!], $first: Int, $at: PointInTime) {
  neighbours(of: $of, kinds: $kinds, first: $first, at: $at) {
    nodes {
      ...NodeParts
    }
    edges {
      ...EdgeParts
    }
    truncated
  }
}
    fragment NodeParts on GraphNode {
  key
  kind
  id
  name
  system
  identityKind
  identityStatus
}
fragment EdgeParts on GraphEdge {
  key
  kind
  from
  to
  scope
  limit
  validFrom
  validTo
  activation
  via
  control
  controlMode
  above
  upTo
  evidence {
    grantedBy
    grantedAt
    ticket
    rationale
    lastUsedAt
    source
    file
    row
    pointer
    since
    until
  }
}`) as unknown as TypedDocumentString<NeighboursQuery, NeighboursQueryVariables>;
export const AccessPathsDocument = new TypedDocumentString(`
    query AccessPaths($from: ID!, $to: NodeRef!, $scope: String, $amount: Float, $first: Int, $at: PointInTime) {
  accessPaths(
    from: $from
    to: $to
    scope: $scope
    amount: $amount
    first: $first
    at: $at
  ) {
    paths {
      edges {
        key
      }
    }
    graph {
      nodes {
        ...NodeParts
      }
      edges {
        ...EdgeParts
      }
    }
    truncated
  }
}
    fragment NodeParts on GraphNode {
  key
  kind
  id
  name
  system
  identityKind
  identityStatus
}
fragment EdgeParts on GraphEdge {
  key
  kind
  from
  to
  scope
  limit
  validFrom
  validTo
  activation
  via
  control
  controlMode
  above
  upTo
  evidence {
    grantedBy
    grantedAt
    ticket
    rationale
    lastUsedAt
    source
    file
    row
    pointer
    since
    until
  }
}`) as unknown as TypedDocumentString<AccessPathsQuery, AccessPathsQueryVariables>;
export const WhoReachesDocument = new TypedDocumentString(`
    query WhoReaches($node: NodeRef!, $scope: String, $amount: Float, $viaOthers: Boolean, $first: Int, $at: PointInTime) {
  whoReaches(
    node: $node
    scope: $scope
    amount: $amount
    viaOthers: $viaOthers
    first: $first
    at: $at
  ) {
    totalCount
    nodes {
      id
      name
      kind
      status
      attributable
      department
    }
  }
}
    `) as unknown as TypedDocumentString<WhoReachesQuery, WhoReachesQueryVariables>;
export const FindingWitnessDocument = new TypedDocumentString(`
    query FindingWitness($identity: ID!, $workflow: ID!, $scope: String, $amount: Float, $at: PointInTime) {
  completion(identity: $identity, workflow: $workflow, at: $at) {
    witness(scope: $scope, amount: $amount) {
      ...WitnessParts
    }
  }
}
    fragment EdgeParts on GraphEdge {
  key
  kind
  from
  to
  scope
  limit
  validFrom
  validTo
  activation
  via
  control
  controlMode
  above
  upTo
  evidence {
    grantedBy
    grantedAt
    ticket
    rationale
    lastUsedAt
    source
    file
    row
    pointer
    since
    until
  }
}
fragment WitnessParts on Witness {
  scope
  amount
  mode
  explanation
  steps {
    scope
    leg {
      key
      kind
      id
      name
    }
    step {
      id
      name
      duty
    }
    function {
      id
      name
    }
    action {
      id
      name
      system
    }
    account {
      id
      name
      kind
      status
      attributable
    }
    actAs {
      key
    }
    permissions {
      permission {
        id
        name
      }
      path {
        key
      }
    }
    rolePath {
      key
    }
  }
  graph {
    nodes {
      key
      kind
      id
      name
    }
    edges {
      ...EdgeParts
    }
  }
}`) as unknown as TypedDocumentString<FindingWitnessQuery, FindingWitnessQueryVariables>;
export const FindingDocument = new TypedDocumentString(`
    query Finding($identity: ID!, $workflow: ID!, $at: PointInTime) {
  identity(id: $identity, at: $at) {
    ...IdentityParts
  }
  workflow(id: $workflow, at: $at) {
    id
    name
    process
    materiality
    frameworks
    steps {
      id
      name
      duty
      system
    }
    next {
      from
      to
      above
      upTo
    }
    separations {
      ...EdgeParts
    }
  }
  completion(identity: $identity, workflow: $workflow, at: $at) {
    mode
    maxAmount
    material
    modes {
      mode
      maxAmount
      material
    }
    scopes {
      scope
      ranges {
        above
        upTo
        mode
      }
    }
    compensatingControls {
      ...EdgeParts
    }
  }
}
    fragment IdentityParts on Identity {
  id
  name
  kind
  status
  system
  department
  email
  validFrom
  validTo
  attributable
  placeholder
  lastUsedAt
  credentialRotatedAt
  owner {
    id
    name
  }
}
fragment EdgeParts on GraphEdge {
  key
  kind
  from
  to
  scope
  limit
  validFrom
  validTo
  activation
  via
  control
  controlMode
  above
  upTo
  evidence {
    grantedBy
    grantedAt
    ticket
    rationale
    lastUsedAt
    source
    file
    row
    pointer
    since
    until
  }
}`) as unknown as TypedDocumentString<FindingQuery, FindingQueryVariables>;
export const IdentitySearchDocument = new TypedDocumentString(`
    query IdentitySearch($text: String!, $at: PointInTime) {
  search(text: $text, kinds: [IDENTITY], first: 12, at: $at) {
    key
    id
    name
  }
}
    `) as unknown as TypedDocumentString<IdentitySearchQuery, IdentitySearchQueryVariables>;
export const IdentityDetailsDocument = new TypedDocumentString(`
    query IdentityDetails($id: ID!, $at: PointInTime) {
  identity(id: $id, at: $at) {
    ...IdentityParts
  }
}
    fragment IdentityParts on Identity {
  id
  name
  kind
  status
  system
  department
  email
  validFrom
  validTo
  attributable
  placeholder
  lastUsedAt
  credentialRotatedAt
  owner {
    id
    name
  }
}`) as unknown as TypedDocumentString<IdentityDetailsQuery, IdentityDetailsQueryVariables>;
export const MisstatementPathsDocument = new TypedDocumentString(`
    query MisstatementPaths($id: ID!, $classes: [PathClass!], $reasons: [MissedReason!], $at: PointInTime, $first: Int, $after: String) {
  review(id: $id, at: $at) {
    misstatementPaths(
      classes: $classes
      reasons: $reasons
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        class
        reason
        jit
        explanation
        snapshots
        identity {
          id
          name
          kind
          status
          attributable
        }
        workflow {
          id
          name
        }
        edges {
          ...EdgeParts
          fromName
          toName
        }
        decisions {
          ...DecisionParts
        }
        exceptions {
          ...FindingExceptionParts
        }
        controlRuns {
          ...ControlRunParts
        }
        lookBacks {
          ...LookBackParts
        }
      }
    }
  }
}
    fragment EdgeParts on GraphEdge {
  key
  kind
  from
  to
  scope
  limit
  validFrom
  validTo
  activation
  via
  control
  controlMode
  above
  upTo
  evidence {
    grantedBy
    grantedAt
    ticket
    rationale
    lastUsedAt
    source
    file
    row
    pointer
    since
    until
  }
}
fragment FindingExceptionParts on Exception {
  id
  state
  rationale
  compensatingControl
  openedAt
  approvedAt
  expiresAt
  closedAt
  owner {
    id
    name
  }
  proposer {
    id
    name
  }
  approver {
    id
    name
  }
}
fragment ControlRunParts on ControlRun {
  key
  control
  performedAt
  result
  evidence
  performer {
    id
    name
  }
  workflow {
    id
    name
  }
  origin {
    ...OriginParts
  }
}
fragment LookBackParts on LookBack {
  key
  from
  to
  used
  evidence
  performedAt
  performedBy {
    id
    name
  }
  origin {
    ...OriginParts
  }
}
fragment OriginParts on RowOrigin {
  source
  file
  row
  since
  until
}
fragment DecisionParts on Decision {
  key
  identity {
    key
    id
    name
  }
  kind
  target {
    key
    kind
    id
    name
  }
  decision
  finding {
    kind
    id
    name
  }
  reviewer {
    id
    name
  }
  decidedAt
  rationale
  ticket
  origin {
    ...OriginParts
  }
}`) as unknown as TypedDocumentString<MisstatementPathsQuery, MisstatementPathsQueryVariables>;
export const NodeDocument = new TypedDocumentString(`
    query Node($of: NodeRef!, $at: PointInTime) {
  node(of: $of, at: $at) {
    id
    name
    source
    system
    roleKind
    description
    process
    duty
    materiality
    frameworks
    risk
    rationale
    references
  }
}
    `) as unknown as TypedDocumentString<NodeQuery, NodeQueryVariables>;
export const ObstaclesDocument = new TypedDocumentString(`
    query Obstacles($identity: ID!, $workflow: ID!, $scope: String, $amount: Float, $at: PointInTime) {
  obstacles(
    identity: $identity
    workflow: $workflow
    scope: $scope
    amount: $amount
    at: $at
  ) {
    mode
    steps {
      step {
        id
        name
        duty
      }
      possible
      account {
        id
        name
      }
      maxAmount
      obstacles {
        ...ObstacleParts
      }
    }
    controls {
      ...ObstacleParts
    }
    explanation
  }
}
    fragment ObstacleParts on Obstacle {
  kind
  explanation
  edge {
    ...EdgeParts
  }
}
fragment EdgeParts on GraphEdge {
  key
  kind
  from
  to
  scope
  limit
  validFrom
  validTo
  activation
  via
  control
  controlMode
  above
  upTo
  evidence {
    grantedBy
    grantedAt
    ticket
    rationale
    lastUsedAt
    source
    file
    row
    pointer
    since
    until
  }
}`) as unknown as TypedDocumentString<ObstaclesQuery, ObstaclesQueryVariables>;
export const OverviewDocument = new TypedDocumentString(`
    query Overview($at: PointInTime) {
  overview(at: $at) {
    identities
    identitiesThatComplete
    completions
    material
    modes {
      mode
      completions
      material
    }
    identityKinds {
      kind
      identities
      identitiesThatComplete
      completions
      material
      blocked
    }
    scopes {
      scope
      completions
      material
    }
    workflows {
      workflow {
        id
        name
        process
        materiality
      }
      completions
      material
      modes {
        mode
        completions
        material
      }
    }
    violations
    identitiesThatViolate
    risks {
      risk
      violations
      identities
      combinations
      combinationsViolated
    }
    combinations {
      combination {
        id
        name
        risk
      }
      violations
    }
    coverage {
      permissionsGranted
      permissionsCovered
      actionsEnabled
      actionsCovered
    }
  }
}
    `) as unknown as TypedDocumentString<OverviewQuery, OverviewQueryVariables>;
export const RecordExportDocument = new TypedDocumentString(`
    mutation RecordExport($export: ExportRecord!, $actor: ID!) {
  recordExport(export: $export, actor: $actor) {
    sequence
  }
}
    `) as unknown as TypedDocumentString<RecordExportMutation, RecordExportMutationVariables>;
export const TestExceptionsDocument = new TypedDocumentString(`
    query TestExceptions($id: ID!, $framework: Framework!, $test: ID!, $at: PointInTime, $first: Int, $after: String) {
  review(id: $id, at: $at) {
    assessment(framework: $framework) {
      test(id: $test) {
        exceptions(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            explanation
            subjects {
              key
              kind
              id
              name
            }
            edges {
              ...EdgeParts
              fromName
              toName
            }
            decisions {
              ...DecisionParts
            }
            exceptions {
              ...FindingExceptionParts
            }
            controlRuns {
              ...ControlRunParts
            }
            lookBacks {
              ...LookBackParts
            }
          }
        }
      }
    }
  }
}
    fragment EdgeParts on GraphEdge {
  key
  kind
  from
  to
  scope
  limit
  validFrom
  validTo
  activation
  via
  control
  controlMode
  above
  upTo
  evidence {
    grantedBy
    grantedAt
    ticket
    rationale
    lastUsedAt
    source
    file
    row
    pointer
    since
    until
  }
}
fragment FindingExceptionParts on Exception {
  id
  state
  rationale
  compensatingControl
  openedAt
  approvedAt
  expiresAt
  closedAt
  owner {
    id
    name
  }
  proposer {
    id
    name
  }
  approver {
    id
    name
  }
}
fragment ControlRunParts on ControlRun {
  key
  control
  performedAt
  result
  evidence
  performer {
    id
    name
  }
  workflow {
    id
    name
  }
  origin {
    ...OriginParts
  }
}
fragment LookBackParts on LookBack {
  key
  from
  to
  used
  evidence
  performedAt
  performedBy {
    id
    name
  }
  origin {
    ...OriginParts
  }
}
fragment OriginParts on RowOrigin {
  source
  file
  row
  since
  until
}
fragment DecisionParts on Decision {
  key
  identity {
    key
    id
    name
  }
  kind
  target {
    key
    kind
    id
    name
  }
  decision
  finding {
    kind
    id
    name
  }
  reviewer {
    id
    name
  }
  decidedAt
  rationale
  ticket
  origin {
    ...OriginParts
  }
}`) as unknown as TypedDocumentString<TestExceptionsQuery, TestExceptionsQueryVariables>;
export const ReviewDocument = new TypedDocumentString(`
    query Review($id: ID!, $at: PointInTime) {
  review(id: $id, at: $at) {
    id
    name
    periodStart
    periodEnd
    due
    close
    frameworks
    systems
    systemsInReview {
      id
      name
      financial
      immutableLog
      described
    }
    rotationDays
    dormantDays
    extractDays
    burst
    snapshot
    asOf
    looksAt {
      missing
      review {
        sequence
        takenAt
        day
      }
      closing {
        sequence
        takenAt
        day
      }
      all {
        sequence
        takenAt
        day
      }
    }
    soc: assessment(framework: SOC) {
      ...LensParts
    }
    sox: assessment(framework: SOX) {
      ...LensParts
    }
    misstatementTotals {
      class
      reason
      paths
    }
    decisionTotals {
      all
      certified
      revoked
      withFinding
      unsigned
      reviewers
      firstAt
      lastAt
    }
    differingDefinitions {
      change
      node {
        key
        kind
        name
      }
      edge {
        key
        kind
        fromName
        toName
      }
    }
    exceptions {
      id
      state
      identity {
        id
        name
      }
      workflow {
        id
        name
      }
      combination {
        id
        name
      }
      openedAt
      approvedAt
      expiresAt
      closedAt
    }
    controlRuns {
      key
      control
      workflow {
        name
      }
      performer {
        name
      }
      performedAt
      result
    }
    lookBacks {
      key
      identity {
        name
      }
      workflow {
        name
      }
      performedBy {
        name
      }
      performedAt
      from
      to
      used
    }
  }
}
    fragment LensParts on Assessment {
  framework
  claimed
  verdict
  tests {
    id
    title
    result
    population
    populationOf
    exceptionCount
    references
  }
}`) as unknown as TypedDocumentString<ReviewQuery, ReviewQueryVariables>;
export const ReviewsDocument = new TypedDocumentString(`
    query Reviews($at: PointInTime) {
  reviews(at: $at) {
    id
    name
    periodStart
    periodEnd
    due
    close
    frameworks
    looksAt {
      missing
    }
    soc: assessment(framework: SOC) {
      ...LensParts
    }
    sox: assessment(framework: SOX) {
      ...LensParts
    }
    misstatementTotals {
      class
      reason
      paths
    }
  }
}
    fragment LensParts on Assessment {
  framework
  claimed
  verdict
  tests {
    id
    title
    result
    population
    populationOf
    exceptionCount
    references
  }
}`) as unknown as TypedDocumentString<ReviewsQuery, ReviewsQueryVariables>;
export const RowWaysDocument = new TypedDocumentString(`
    query RowWays($filter: CompletionFilter, $scope: String, $amount: Float, $at: PointInTime, $first: Int) {
  completions(filter: $filter, at: $at, first: $first) {
    nodes {
      identity {
        id
      }
      workflow {
        id
      }
      witness(scope: $scope, amount: $amount) {
        steps {
          step {
            name
            duty
          }
          account {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RowWaysQuery, RowWaysQueryVariables>;
export const RowExplanationDocument = new TypedDocumentString(`
    query RowExplanation($identity: ID!, $workflow: ID!, $scope: String, $amount: Float, $at: PointInTime) {
  completion(identity: $identity, workflow: $workflow, at: $at) {
    witness(scope: $scope, amount: $amount) {
      explanation
    }
  }
}
    `) as unknown as TypedDocumentString<RowExplanationQuery, RowExplanationQueryVariables>;
export const SnapshotsDocument = new TypedDocumentString(`
    query Snapshots {
  snapshots(first: 500) {
    totalCount
    nodes {
      sequence
      source
      takenAt
      importedAt
    }
  }
}
    `) as unknown as TypedDocumentString<SnapshotsQuery, SnapshotsQueryVariables>;
export const UncoveredPermissionsDocument = new TypedDocumentString(`
    query UncoveredPermissions($at: PointInTime, $first: Int, $after: String) {
  overview(at: $at) {
    coverage {
      uncoveredPermissions(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          name
          system
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UncoveredPermissionsQuery, UncoveredPermissionsQueryVariables>;
export const UncoveredActionsDocument = new TypedDocumentString(`
    query UncoveredActions($at: PointInTime, $first: Int, $after: String) {
  overview(at: $at) {
    coverage {
      uncoveredActions(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          name
          system
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UncoveredActionsQuery, UncoveredActionsQueryVariables>;
export const ViolationDocument = new TypedDocumentString(`
    query Violation($identity: ID!, $rule: ID!, $scope: String, $amount: Float, $at: PointInTime) {
  identity(id: $identity, at: $at) {
    ...IdentityParts
  }
  violations(
    filter: {combinations: [$rule], identities: [$identity]}
    at: $at
    first: 1
  ) {
    nodes {
      mode
      combination {
        id
        name
        risk
        sameScope
        rationale
        legs {
          key
          kind
          id
          name
        }
      }
      scopes {
        scope
        ranges {
          above
          upTo
          mode
        }
      }
      witness(scope: $scope, amount: $amount) {
        ...WitnessParts
      }
    }
  }
}
    fragment IdentityParts on Identity {
  id
  name
  kind
  status
  system
  department
  email
  validFrom
  validTo
  attributable
  placeholder
  lastUsedAt
  credentialRotatedAt
  owner {
    id
    name
  }
}
fragment EdgeParts on GraphEdge {
  key
  kind
  from
  to
  scope
  limit
  validFrom
  validTo
  activation
  via
  control
  controlMode
  above
  upTo
  evidence {
    grantedBy
    grantedAt
    ticket
    rationale
    lastUsedAt
    source
    file
    row
    pointer
    since
    until
  }
}
fragment WitnessParts on Witness {
  scope
  amount
  mode
  explanation
  steps {
    scope
    leg {
      key
      kind
      id
      name
    }
    step {
      id
      name
      duty
    }
    function {
      id
      name
    }
    action {
      id
      name
      system
    }
    account {
      id
      name
      kind
      status
      attributable
    }
    actAs {
      key
    }
    permissions {
      permission {
        id
        name
      }
      path {
        key
      }
    }
    rolePath {
      key
    }
  }
  graph {
    nodes {
      key
      kind
      id
      name
    }
    edges {
      ...EdgeParts
    }
  }
}`) as unknown as TypedDocumentString<ViolationQuery, ViolationQueryVariables>;
export const ViolationsDocument = new TypedDocumentString(`
    query Violations($filter: ViolationFilter, $orderBy: ViolationOrder, $at: PointInTime, $first: Int, $after: String) {
  violations(
    filter: $filter
    orderBy: $orderBy
    at: $at
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      identity {
        id
        name
        kind
        status
        attributable
        department
      }
      combination {
        id
        name
        risk
      }
      mode
      scopes {
        scope
        ranges {
          above
          upTo
          mode
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ViolationsQuery, ViolationsQueryVariables>;
export const WorstFindingDocument = new TypedDocumentString(`
    query WorstFinding($at: PointInTime) {
  completions(at: $at, first: 1) {
    nodes {
      identity {
        id
        name
        kind
        status
        attributable
        department
      }
      workflow {
        id
        name
        materiality
        steps {
          id
        }
      }
      mode
      maxAmount
      material
      scopes {
        scope
        ranges {
          above
          upTo
          mode
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WorstFindingQuery, WorstFindingQueryVariables>;