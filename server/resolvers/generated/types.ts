import type { Day } from '../../domain/day.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccessPathParent, ActionParent, AmountRangeParent, CompletionParent, DatasetParent, EvidenceParent, FunctionParent, GraphParent, GraphEdgeParent, GraphNodeParent, IdentityParent, ImportedFileParent, ModeSummaryParent, PermissionParent, PermissionWitnessParent, ScopedRangesParent, SnapshotParent, StepParent, StepWitnessParent, ToxicCombinationParent, ViolationParent, WitnessParent, WorkflowParent, CauseParent, CausesParent, ChangedEdgeParent, CombinationTotalParent, CompletionChangeParent, CoverageParent, ObstacleParent, ObstaclesParent, OverviewParent, StepAlternativesParent, StepObstaclesParent, WorkflowTotalParent, ExceptionParent, AssessmentParent, AssessmentExceptionParent, AssessmentTestParent, ControlRunParent, CredentialParent, DecisionParent, DefinitionDifferenceParent, LookBackParent, MisstatementPathParent, ReviewParent, ReviewStateParent, RowOriginParent, LookedAtSnapshotParent, SubjectParent } from '../parents.ts';
import type { Context } from '../../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day of the calendar, written YYYY-MM-DD. Days that do not exist (2026-02-30) are refused. */
  Date: { input: Day; output: string; }
  /** A moment, written in ISO 8601 with an offset from UTC, for example 2026-11-23T09:30:00Z. */
  DateTime: { input: string; output: string; }
};

/** One way from an identity to something. */
export type AccessPath = {
  /** Its edges in order. */
  readonly edges: ReadonlyArray<GraphEdge>;
};

/** Ways from an identity to something. */
export type AccessPaths = {
  /** All of these ways as one drawable graph, with the start and the target. */
  readonly graph: Graph;
  /** The ways, fewest edges first. */
  readonly paths: ReadonlyArray<AccessPath>;
  /** Whether more exist than were asked for. */
  readonly truncated: Scalars['Boolean']['output'];
};

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

/** What someone does in a system: a transaction code, a screen, a call of an interface. */
export type Action = {
  /** Id as in the source. */
  readonly id: Scalars['ID']['output'];
  /** Name; the id where the source gives none. */
  readonly name: Scalars['String']['output'];
  /** Permissions all of which the action needs, by id. */
  readonly permissions: ReadonlyArray<Permission>;
  /** System in which it is done. */
  readonly system?: Maybe<Scalars['String']['output']>;
};

/** A page of actions. */
export type ActionConnection = {
  /** The actions of this page, each with its cursor. */
  readonly edges: ReadonlyArray<ActionEdge>;
  /** The actions of this page. */
  readonly nodes: ReadonlyArray<Action>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Number of actions on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One action on a page. */
export type ActionEdge = {
  /** Where the action stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The action. */
  readonly node: Action;
};

/** Whether access stands. */
export type Activation =
  /** It must be activated each time (just in time). */
  | 'JIT'
  /** It is there all the time. */
  | 'STANDING';

/** The amounts with `above < amount <= upTo`, in currency units. */
export type AmountRange = {
  /** Amounts must be larger than this; 0 at the bottom. */
  readonly above: Scalars['Float']['output'];
  /** How it is completed for these amounts. */
  readonly mode: CompletionMode;
  /** The largest amount of the range; null: no limit. */
  readonly upTo?: Maybe<Scalars['Float']['output']>;
};

/** A review under one lens. */
export type Assessment = {
  /** Whether the review names this framework. */
  readonly claimed: Scalars['Boolean']['output'];
  /** The lens. */
  readonly framework: Framework;
  /** One of the tests; null for an id that is none of this lens. */
  readonly test?: Maybe<AssessmentTest>;
  /** The tests, always in the same order. */
  readonly tests: ReadonlyArray<AssessmentTest>;
  /** FAIL where a test fails; else NOT_TESTED where what matters could not be tested; else PASS. */
  readonly verdict: Verdict;
};


/** A review under one lens. */
export type AssessmentTestArgs = {
  id: Scalars['ID']['input'];
};

/** A member of a test's population that fails it. */
export type AssessmentException = {
  /** Runs of controls. */
  readonly controlRuns: ReadonlyArray<ControlRun>;
  /** Credentials. */
  readonly credentials: ReadonlyArray<Credential>;
  /** Decisions that it is about, or that count for it. */
  readonly decisions: ReadonlyArray<Decision>;
  /** The edges that it is about, as recorded in the review's snapshot, or last. */
  readonly edges: ReadonlyArray<GraphEdge>;
  /** Exceptions to the finding. */
  readonly exceptions: ReadonlyArray<Exception>;
  /** What is wrong, and what would fix it. */
  readonly explanation: Scalars['String']['output'];
  /** Look-backs. */
  readonly lookBacks: ReadonlyArray<LookBack>;
  /** What it is about: first the member itself. */
  readonly subjects: ReadonlyArray<Subject>;
};

/** A page of exceptions of a test. */
export type AssessmentExceptionConnection = {
  /** The exceptions of this page, each with its cursor. */
  readonly edges: ReadonlyArray<AssessmentExceptionEdge>;
  /** The exceptions of this page. */
  readonly nodes: ReadonlyArray<AssessmentException>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Number of exceptions on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One exception on a page. */
export type AssessmentExceptionEdge = {
  /** Where the exception stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The exception. */
  readonly node: AssessmentException;
};

/** One test of a lens. */
export type AssessmentTest = {
  /** How many members of the population are exceptions. */
  readonly exceptionCount: Scalars['Int']['output'];
  /** The exceptions, by what they are about. */
  readonly exceptions: AssessmentExceptionConnection;
  /** Its name, for example SOX-6. */
  readonly id: Scalars['ID']['output'];
  /** How many members its population has. */
  readonly population: Scalars['Int']['output'];
  /** What a member of the population is, in the plural. */
  readonly populationOf: Scalars['String']['output'];
  /** The requirements of the frameworks that ask for this. */
  readonly references: ReadonlyArray<Scalars['String']['output']>;
  /** PASS, FAIL, or that there was nothing to test. */
  readonly result: TestResult;
  /** What is tested. */
  readonly title: Scalars['String']['output'];
};


/** One test of a lens. */
export type AssessmentTestExceptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One entry of the audit log. */
export type AuditEntry = {
  /** What was done, for example EXCEPTION_APPROVED. */
  readonly action: Scalars['String']['output'];
  /** Who acted. */
  readonly actor: Scalars['String']['output'];
  /** How it is known who acted; unauthenticated until there is a sign-in. */
  readonly actorAuthentication: Scalars['String']['output'];
  /** When it was written. */
  readonly at: Scalars['DateTime']['output'];
  /** All that was recorded about it, as JSON. */
  readonly details: Scalars['String']['output'];
  /** SHA-256 of this entry. */
  readonly hash: Scalars['String']['output'];
  /** SHA-256 of the entry before it. */
  readonly previous: Scalars['String']['output'];
  /** Its place in the log: 1, 2, 3 and so on, without gaps. */
  readonly sequence: Scalars['Int']['output'];
  /** What it was done to, for example EXCEPTION:id. */
  readonly subject: Scalars['String']['output'];
};

/** One access edge, and the completions in whose best way it is. */
export type Cause = {
  /** The edge, with its evidence. */
  readonly edge: GraphEdge;
  /** Completions in whose best way it is. */
  readonly findings: Scalars['Int']['output'];
  /** What it leads from. */
  readonly from: GraphNode;
  /** Identities of these completions. */
  readonly identities: Scalars['Int']['output'];
  /** Of these, the material ones. */
  readonly material: Scalars['Int']['output'];
  /** What it leads to. */
  readonly to: GraphNode;
  /** Workflows of these completions. */
  readonly workflows: Scalars['Int']['output'];
};

/** The access edges in the best ways of completions. */
export type Causes = {
  /** The edges that most of them share; ties by key. */
  readonly causes: ReadonlyArray<Cause>;
  /** How many completions were looked at: all that the filter chooses and that are not only blocked by a control. */
  readonly findings: Scalars['Int']['output'];
  /** How many access edges their best ways use. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A page of changes. */
export type ChangeConnection = {
  /** The changes of this page, each with its cursor. */
  readonly edges: ReadonlyArray<CompletionChangeEdge>;
  /** The changes of this page. */
  readonly nodes: ReadonlyArray<CompletionChange>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Number of changes on all pages. */
  readonly totalCount: Scalars['Int']['output'];
  /** All kinds of change between the two points in time, whatever the filter. */
  readonly totals: ReadonlyArray<ChangeTotal>;
};

/** Which changes to choose. All parts given must hold; an empty list is as none. */
export type ChangeFilter = {
  /** Only these identities, by id, as of either point in time. */
  readonly identities?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only these kinds of change. */
  readonly kinds?: InputMaybe<ReadonlyArray<ChangeKind>>;
  /** Only changes with a material completion on the later side, or on the earlier one where it is gone. */
  readonly materialOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only these workflows, by id, as of either point in time. */
  readonly workflows?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
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

/** How many changes there are of one kind, whatever the filter. */
export type ChangeTotal = {
  /** Changes of this kind. */
  readonly changes: Scalars['Int']['output'];
  /** The kind. */
  readonly kind: ChangeKind;
  /** Of these, those with a material completion on the later side, or on the earlier one where it is gone. */
  readonly material: Scalars['Int']['output'];
};

/** One edge that is usable at one of two points in time. */
export type ChangedEdge = {
  /** Whether it came or went. */
  readonly change: EdgeChange;
  /** The edge, with its evidence. */
  readonly edge: GraphEdge;
  /** Why it is not usable at the other point in time. */
  readonly reason: EdgeAbsence;
};

/** Who violates one rule, counted. */
export type CombinationTotal = {
  /** The rule. */
  readonly combination: ToxicCombination;
  /** The three modes in which a rule can be violated, best first. */
  readonly modes: ReadonlyArray<ViolationModeTotal>;
  /** Its violations. */
  readonly violations: Scalars['Int']['output'];
};

/** One identity that can take one workflow from start to end, in the same scope and for the same amount. */
export type Completion = {
  /** Detective controls between the workflow's steps: someone looks afterwards. One per pair of steps and control name. */
  readonly compensatingControls: ReadonlyArray<GraphEdge>;
  /** Who or what completes. */
  readonly identity: Identity;
  /** Whether the largest amount reaches the workflow's materiality. */
  readonly material: Scalars['Boolean']['output'];
  /** The largest amount in currency units for which it completes; null: no limit. */
  readonly maxAmount?: Maybe<Scalars['Float']['output']>;
  /** The best way in which it completes. */
  readonly mode: CompletionMode;
  /** The same per mode, best mode first. */
  readonly modes: ReadonlyArray<ModeSummary>;
  /** Where and up to what amount, `*` first; values that answer as `*` does are left out. */
  readonly scopes: ReadonlyArray<ScopedRanges>;
  /** How, in one scope and for one amount; without arguments, the best mode's first. Null if it does not complete there. */
  readonly witness?: Maybe<Witness>;
  /** What it completes. */
  readonly workflow: Workflow;
};


/** One identity that can take one workflow from start to end, in the same scope and for the same amount. */
export type CompletionWitnessArgs = {
  amount?: InputMaybe<Scalars['Float']['input']>;
  scope?: InputMaybe<Scalars['String']['input']>;
};

/** One identity and one workflow at two points in time. */
export type CompletionChange = {
  /** The completion at the later point in time; null where it has none, not even a blocked one. */
  readonly after?: Maybe<Completion>;
  /** The completion at the earlier point in time; null where it had none, not even a blocked one. */
  readonly before?: Maybe<Completion>;
  /** What differs; empty where one side has none. */
  readonly differences: ReadonlyArray<CompletionDifference>;
  /**
   * The edges that did it, by key: of the best way that one side has and the other has not, those that are not usable on
   * the other side; and the requirements and controls that came or went with it. Empty where no edge did it, as for a
   * change of materiality, and where what changed is only blocked.
   */
  readonly edges: ReadonlyArray<ChangedEdge>;
  /** Who or what completes, as of the later point in time if it is there, else of the earlier one. */
  readonly identity: Identity;
  /** What became of it. */
  readonly kind: ChangeKind;
  /** The workflow, as of the later point in time if it is there, else of the earlier one. */
  readonly workflow: Workflow;
};

/** One change on a page. */
export type CompletionChangeEdge = {
  /** Where the change stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: CompletionChange;
};

/** A page of completions. */
export type CompletionConnection = {
  /** The completions of this page, each with its cursor. */
  readonly edges: ReadonlyArray<CompletionEdge>;
  /** The completions of this page. */
  readonly nodes: ReadonlyArray<Completion>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Number of completions on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

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

/** One completion on a page. */
export type CompletionEdge = {
  /** Where the completion stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The completion. */
  readonly node: Completion;
};

/** Which completions to choose. All parts given must hold; an empty list is as none. */
export type CompletionFilter = {
  /** Only completions that hold for this amount in currency units, above zero; with `scope` at that value. */
  readonly amount?: InputMaybe<Scalars['Float']['input']>;
  /** Only completions whose best way has this access edge, by its key, as `causes` names it; a key that no best way has chooses none. */
  readonly cause?: InputMaybe<Scalars['ID']['input']>;
  /** Only these identities, by id. */
  readonly identities?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only identities of these kinds. */
  readonly identityKinds?: InputMaybe<ReadonlyArray<IdentityKind>>;
  /** Only completions that reach the workflow's materiality. */
  readonly materialOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Only completions whose best mode is one of these. Default: the three modes that complete. BLOCKED_BY_CONTROL lists those
   * whose best mode is that.
   */
  readonly modes?: InputMaybe<ReadonlyArray<CompletionMode>>;
  /** Only completions that hold at this organisational value, with `amount` for that amount. */
  readonly scope?: InputMaybe<Scalars['String']['input']>;
  /** Only those with this text in the id or name of the identity or of the workflow, without regard to case; a blank text is as none. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Only these workflows, by id. */
  readonly workflows?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
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
  readonly by: CompletionOrderField;
  /** In which direction. */
  readonly direction?: InputMaybe<OrderDirection>;
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

/** Proof that a control was performed. */
export type ControlRun = {
  /** Name of the control. */
  readonly control: Scalars['String']['output'];
  /** Where the proof is. */
  readonly evidence?: Maybe<Scalars['String']['output']>;
  /** Its name, the same in later imports. */
  readonly key: Scalars['ID']['output'];
  /** Where it was read. */
  readonly origin: RowOrigin;
  /** When it was performed. */
  readonly performedAt: Scalars['DateTime']['output'];
  /** By whom. */
  readonly performer: Subject;
  /** Whether it did what it should. */
  readonly result: RunResult;
  /** The workflow that it watches. */
  readonly workflow: Subject;
};

/** How many of each kind are recorded at the newest import. */
export type Counts = {
  /** Assignments, grants, inheritances and ways to act as another identity. */
  readonly accessEdges: Scalars['Int']['output'];
  /** Things that someone does in a system: transaction codes, screens, calls. */
  readonly actions: Scalars['Int']['output'];
  /** Business functions made of actions. */
  readonly functions: Scalars['Int']['output'];
  /** People, accounts, keys, bots and jobs that can act. */
  readonly identities: Scalars['Int']['output'];
  /** The smallest things that a system checks. */
  readonly permissions: Scalars['Int']['output'];
  /** Roles, groups and profiles. */
  readonly roles: Scalars['Int']['output'];
  /** Steps of all workflows. */
  readonly steps: Scalars['Int']['output'];
  /** Rules about what nobody may hold together. */
  readonly toxicCombinations: Scalars['Int']['output'];
  /** Financial processes, end to end. */
  readonly workflows: Scalars['Int']['output'];
};

/** How much of what is granted the workflows and rules look at: the rest is access that no finding can be about. */
export type Coverage = {
  /** Of these, the ones that a workflow or a rule looks at. */
  readonly actionsCovered: Scalars['Int']['output'];
  /** Actions that at least one permission enables. */
  readonly actionsEnabled: Scalars['Int']['output'];
  /** Of these, the ones that a workflow or a rule looks at. */
  readonly permissionsCovered: Scalars['Int']['output'];
  /** Permissions that a role or an identity is granted. */
  readonly permissionsGranted: Scalars['Int']['output'];
  /** Actions that are enabled and that no workflow or rule looks at, by id. */
  readonly uncoveredActions: ActionConnection;
  /** Permissions that are granted and that no workflow or rule looks at, by id. */
  readonly uncoveredPermissions: PermissionConnection;
};


/** How much of what is granted the workflows and rules look at: the rest is access that no finding can be about. */
export type CoverageUncoveredActionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** How much of what is granted the workflows and rules look at: the rest is access that no finding can be about. */
export type CoverageUncoveredPermissionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What somebody signs in with. */
export type Credential = {
  /** When it was disabled; null while it is not. */
  readonly disabledAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ceases to be good; null where it does not. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id as in the source. */
  readonly id: Scalars['ID']['output'];
  /** Whose it is. */
  readonly identity: Subject;
  /** When it was issued. */
  readonly issuedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is; null where that is not said. */
  readonly kind?: Maybe<CredentialKind>;
  /** Where it was read. */
  readonly origin: RowOrigin;
  /** Who answers for it; null where that is not said. */
  readonly owner?: Maybe<Subject>;
  /** When it was last rotated. */
  readonly rotatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What a credential is. */
export type CredentialKind =
  /** A certificate. */
  | 'certificate'
  /** A key. */
  | 'key'
  /** A password. */
  | 'password'
  /** A token. */
  | 'token';

/** What is loaded at present. */
export type Dataset = {
  /** How many of each kind are recorded. */
  readonly counts: Counts;
  /** How much of the access the workflows and rules look at. */
  readonly coverage: Coverage;
  /** The newest import; null before the first one. */
  readonly snapshot?: Maybe<Snapshot>;
};

/** A reviewer's decision on all access of one kind that one identity has to one role, permission or account. */
export type Decision = {
  /** When; null where that is not said. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the access may stand. */
  readonly decision: DecisionKind;
  /** The workflow or rule that was considered; null where none was. */
  readonly finding?: Maybe<Subject>;
  /** Whose access is decided on. Of somebody who has left, as last recorded. */
  readonly identity: Subject;
  /** Its name, the same in later imports. */
  readonly key: Scalars['ID']['output'];
  /** What kind of access. */
  readonly kind: EdgeKind;
  /** Where it was read. */
  readonly origin: RowOrigin;
  /** Why. */
  readonly rationale?: Maybe<Scalars['String']['output']>;
  /** Who decided; null where nobody signed. */
  readonly reviewer?: Maybe<Subject>;
  /** The role, permission or account. */
  readonly target: Subject;
  /** Ticket. */
  readonly ticket?: Maybe<Scalars['String']['output']>;
};

/** A page of decisions. */
export type DecisionConnection = {
  /** The decisions of this page, each with its cursor. */
  readonly edges: ReadonlyArray<DecisionEdge>;
  /** The decisions of this page. */
  readonly nodes: ReadonlyArray<Decision>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Number of decisions on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One decision on a page. */
export type DecisionEdge = {
  /** Where the decision stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The decision. */
  readonly node: Decision;
};

/** What was decided. */
export type DecisionKind =
  /** The access may stand. */
  | 'CERTIFY'
  /** The access must go. */
  | 'REVOKE';

/** How many decisions a review has. */
export type DecisionTotals = {
  /** All of them. */
  readonly all: Scalars['Int']['output'];
  /** Those that let access stand. */
  readonly certified: Scalars['Int']['output'];
  /** When the first was made; null where none has a time. */
  readonly firstAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the last was made; null where none has a time. */
  readonly lastAt?: Maybe<Scalars['DateTime']['output']>;
  /** People and accounts that decided. */
  readonly reviewers: Scalars['Int']['output'];
  /** Those that take access away. */
  readonly revoked: Scalars['Int']['output'];
  /** Those without a reviewer or a time. */
  readonly unsigned: Scalars['Int']['output'];
  /** Those that name the workflow or rule that they considered. */
  readonly withFinding: Scalars['Int']['output'];
};

/** What became of a part of the definitions. */
export type DefinitionChange =
  /** The closing snapshot has it, the review's has not. */
  | 'ADDED'
  /** Both have it, and it reads otherwise. */
  | 'CHANGED'
  /** The review's snapshot has it, the closing one has not. */
  | 'REMOVED';

/** Something of the definitions of workflows, rules and controls that changed between the review's snapshot and the closing one. */
export type DefinitionDifference = {
  /** What became of it. */
  readonly change: DefinitionChange;
  /** The edge; null where it is a node. */
  readonly edge?: Maybe<GraphEdge>;
  /** The node; null where it is an edge. */
  readonly node?: Maybe<Subject>;
};

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

/** Who granted an edge when and why, and where that was read. */
export type Evidence = {
  /** File in which it was read. */
  readonly file?: Maybe<Scalars['String']['output']>;
  /** When it was granted. */
  readonly grantedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who granted it. */
  readonly grantedBy?: Maybe<Scalars['String']['output']>;
  /** When it was last used. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** JSON pointer (RFC 6901) of the record in that file, where the file is JSON; null where it has rows. */
  readonly pointer?: Maybe<Scalars['String']['output']>;
  /** Why it was granted. */
  readonly rationale?: Maybe<Scalars['String']['output']>;
  /** Line of that file at which its row begins; the header is line 1. */
  readonly row?: Maybe<Scalars['Int']['output']>;
  /** Number of the first import that has it. */
  readonly since: Scalars['Int']['output'];
  /** The source that names it. */
  readonly source: Scalars['String']['output'];
  /** The ticket under which it was granted. */
  readonly ticket?: Maybe<Scalars['String']['output']>;
  /** Number of the first import that no longer has it; null: still there. */
  readonly until?: Maybe<Scalars['Int']['output']>;
};

/** An evidence pack that was just made. */
export type EvidencePack = {
  /** The day on which revocations must be in effect. */
  readonly asOf: Scalars['Date']['output'];
  /** Size of the archive in bytes. */
  readonly bytes: Scalars['Int']['output'];
  /** Path on this server from which it can be fetched as a ZIP archive, for ten minutes. */
  readonly download: Scalars['String']['output'];
  /** Its entry in the audit log. */
  readonly entry: AuditEntry;
  /** Number of files in it. */
  readonly files: Scalars['Int']['output'];
  /** SHA-256 of its manifest, in hexadecimal digits. */
  readonly manifest: Scalars['String']['output'];
  /** The access review. */
  readonly review: Scalars['ID']['output'];
  /** The snapshot up to which it reads. */
  readonly snapshot: Scalars['Int']['output'];
};

/** A finding that is accepted for a time, with who answers for it. */
export type Exception = {
  /** When it was approved. */
  readonly approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who approved it. */
  readonly approver?: Maybe<ExceptionParty>;
  /** When it was closed. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The rule that it violates; null where the exception is to a workflow. */
  readonly combination?: Maybe<ExceptionParty>;
  /** What is done meanwhile, so that nothing goes wrong unseen. */
  readonly compensatingControl?: Maybe<Scalars['String']['output']>;
  /** When it ceases to be good. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was done with it here, oldest first. */
  readonly history: ReadonlyArray<AuditEntry>;
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Who has the finding. */
  readonly identity: ExceptionParty;
  /** EXCEPTION: and its id. */
  readonly key: Scalars['ID']['output'];
  /** When it was proposed. */
  readonly openedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who answers for the exception. */
  readonly owner?: Maybe<ExceptionParty>;
  /** Who proposed it. */
  readonly proposer?: Maybe<ExceptionParty>;
  /** Why the finding is accepted for a time. */
  readonly rationale?: Maybe<Scalars['String']['output']>;
  /** The snapshot since which it stands like this. */
  readonly snapshot: Scalars['Int']['output'];
  /** The source that it was imported from; foureyes where it is worked on here. */
  readonly source: Scalars['String']['output'];
  /** Where it stands at the moment of the question. */
  readonly state: ExceptionState;
  /** Whether it is worked on here: what was imported is changed in its source. */
  readonly workedOnHere: Scalars['Boolean']['output'];
  /** The workflow that it completes; null where the exception is to a rule. */
  readonly workflow?: Maybe<ExceptionParty>;
};

/** A page of exceptions. */
export type ExceptionConnection = {
  /** The exceptions of this page, each with its cursor. */
  readonly edges: ReadonlyArray<ExceptionEdge>;
  /** The exceptions of this page. */
  readonly nodes: ReadonlyArray<Exception>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Number of exceptions on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One exception on a page. */
export type ExceptionEdge = {
  /** Where the exception stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The exception. */
  readonly node: Exception;
};

/** Something that an exception names: an identity, a workflow or a rule. */
export type ExceptionParty = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Its name; the id where it is not recorded at this point in time. */
  readonly name: Scalars['String']['output'];
};

/** What somebody proposes as an exception to a finding. Exactly one of workflow and combination is named. */
export type ExceptionProposal = {
  /** The rule that it violates. */
  readonly combination?: InputMaybe<Scalars['ID']['input']>;
  /** What is done meanwhile, so that nothing goes wrong unseen. */
  readonly compensatingControl: Scalars['String']['input'];
  /** The last day on which the exception is good. */
  readonly expiresOn: Scalars['Date']['input'];
  /** Who has the finding: id of the identity. */
  readonly identity: Scalars['ID']['input'];
  /** Who answers for the exception: id of an active person other than the subject. */
  readonly owner: Scalars['ID']['input'];
  /** Why the finding is accepted for a time. */
  readonly rationale: Scalars['String']['input'];
  /** The workflow that it completes. */
  readonly workflow?: InputMaybe<Scalars['ID']['input']>;
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
  readonly format: Scalars['String']['input'];
  /** The page that it is taken from, for example findings. */
  readonly page: Scalars['String']['input'];
  /** What was asked: the address of the page, with its filters. */
  readonly question: Scalars['String']['input'];
  /** Number of rows. */
  readonly rows: Scalars['Int']['input'];
  /** SHA-256 of what is taken out, in hexadecimal digits. */
  readonly sha256: Scalars['String']['input'];
};

/** A framework by which a review is judged. */
export type Framework =
  /** SOC 2: operational control of access. */
  | 'SOC'
  /** Internal control over financial reporting. */
  | 'SOX';

/** A business function made of actions, the usual unit of a rule book. */
export type Function = {
  /** Actions any one of which does the function, by id. */
  readonly actions: ReadonlyArray<Action>;
  /** Id as in the source. */
  readonly id: Scalars['ID']['output'];
  /** Name; the id where the source gives none. */
  readonly name: Scalars['String']['output'];
  /** The process it belongs to. */
  readonly process?: Maybe<Scalars['String']['output']>;
};

/** A part of the graph, for drawing. */
export type Graph = {
  /** Its edges; both ends of each are among the nodes. */
  readonly edges: ReadonlyArray<GraphEdge>;
  /** Its nodes, by key. */
  readonly nodes: ReadonlyArray<GraphNode>;
  /** Whether edges were left out. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** An edge of any kind. Every edge points from who to what. */
export type GraphEdge = {
  /** The next step is taken for amounts in currency units larger than this; null: for any up to `upTo`. */
  readonly above?: Maybe<Scalars['Float']['output']>;
  /** Whether it stands or must be activated each time; null for edges that give no access. */
  readonly activation?: Maybe<Activation>;
  /** Name of the control; null for other kinds of edge. */
  readonly control?: Maybe<Scalars['String']['output']>;
  /** Whether the control prevents or detects; null for other kinds of edge. */
  readonly controlMode?: Maybe<ControlMode>;
  /** Who granted it when and why, and where that was read. */
  readonly evidence?: Maybe<Evidence>;
  /** Key of the node at its start. */
  readonly from: Scalars['ID']['output'];
  /** Name of the node at its start. */
  readonly fromName: Scalars['String']['output'];
  /** Its name among all edges; the same after the next import if its row is. */
  readonly key: Scalars['ID']['output'];
  /** What it means. */
  readonly kind: EdgeKind;
  /** The largest amount in currency units that it is good for; null: no limit. */
  readonly limit?: Maybe<Scalars['Float']['output']>;
  /** Organisational values in which it holds; empty where it holds everywhere. */
  readonly scope: ReadonlyArray<Scalars['String']['output']>;
  /** Key of the node at its end. */
  readonly to: Scalars['ID']['output'];
  /** Name of the node at its end. */
  readonly toName: Scalars['String']['output'];
  /** The next step is taken for amounts in currency units up to this; null: without limit. */
  readonly upTo?: Maybe<Scalars['Float']['output']>;
  /** First day on which it is valid; null: always was. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day on which it is valid; null: without end. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** How the other identity can be used; null for other kinds of edge. */
  readonly via?: Maybe<ActAsVia>;
};

/** A node of any kind, as lists and pictures show it. */
export type GraphNode = {
  /** What it allows or is for, in the source's words. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What a step is for; null for other nodes. */
  readonly duty?: Maybe<Duty>;
  /** Frameworks to which the workflow belongs; empty for other nodes. */
  readonly frameworks: ReadonlyArray<Scalars['String']['output']>;
  /** Id as in the source. */
  readonly id: Scalars['ID']['output'];
  /** What kind of identity it is; null for other nodes. */
  readonly identityKind?: Maybe<IdentityKind>;
  /** Whether the identity is in use; null for other nodes. */
  readonly identityStatus?: Maybe<IdentityStatus>;
  /** Its name among all kinds: KIND:id, for example IDENTITY:sap:JSMITH. */
  readonly key: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: NodeKind;
  /** Amount in currency units from which a misstatement through the workflow is material. */
  readonly materiality?: Maybe<Scalars['Float']['output']>;
  /** Name; the id where the source gives none. */
  readonly name: Scalars['String']['output'];
  /** Process to which a workflow or function belongs. */
  readonly process?: Maybe<Scalars['String']['output']>;
  /** Why a toxic combination is one. */
  readonly rationale?: Maybe<Scalars['String']['output']>;
  /** Where a toxic combination comes from; empty for other nodes. */
  readonly references: ReadonlyArray<Scalars['String']['output']>;
  /** Risk of a toxic combination; null for other nodes. */
  readonly risk?: Maybe<Risk>;
  /** Role, group, profile …, in the source's words; null for other nodes. */
  readonly roleKind?: Maybe<Scalars['String']['output']>;
  /** Source that defines it. */
  readonly source: Scalars['String']['output'];
  /** System that it belongs to; null for kinds that belong to none. */
  readonly system?: Maybe<Scalars['String']['output']>;
};

/** Whoever or whatever can act. */
export type Identity = {
  /** Whether a log can show which person acted. */
  readonly attributable: Scalars['Boolean']['output'];
  /** Workflows that it can complete, at the point in time at which it was asked for; most material first. */
  readonly completions: ReadonlyArray<Completion>;
  /** When its password, key or token was last replaced. */
  readonly credentialRotatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Department that it belongs to. */
  readonly department?: Maybe<Scalars['String']['output']>;
  /** Address of its mail. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Id as in the source. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: IdentityKind;
  /** When it was last used. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name; the id where the source gives none. */
  readonly name: Scalars['String']['output'];
  /** Its business owner; ownership gives no access. */
  readonly owner?: Maybe<Identity>;
  /** Whether something refers to it that no source describes. */
  readonly placeholder: Scalars['Boolean']['output'];
  /** Whether it is in use. */
  readonly status: IdentityStatus;
  /** Steps that it does with its own access (or through accounts it can act as), by id. */
  readonly steps: ReadonlyArray<Step>;
  /** System that it belongs to. */
  readonly system?: Maybe<Scalars['String']['output']>;
  /** First day on which it is valid; null: always was. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day on which it is valid; null: without end. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};


/** Whoever or whatever can act. */
export type IdentityStepsArgs = {
  amount?: InputMaybe<Scalars['Float']['input']>;
  scope?: InputMaybe<Scalars['String']['input']>;
  viaOthers?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A page of identities. */
export type IdentityConnection = {
  /** The identities of this page, each with its cursor. */
  readonly edges: ReadonlyArray<IdentityEdge>;
  /** The identities of this page. */
  readonly nodes: ReadonlyArray<Identity>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Number of identities on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One identity on a page. */
export type IdentityEdge = {
  /** Where the identity stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The identity. */
  readonly node: Identity;
};

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

/** How many completions identities of one kind have. */
export type IdentityKindTotal = {
  /** Their completions that are only blocked by a control. */
  readonly blocked: Scalars['Int']['output'];
  /** Their completions, without those that are only blocked by a control. */
  readonly completions: Scalars['Int']['output'];
  /** Identities of this kind that are tested. */
  readonly identities: Scalars['Int']['output'];
  /** Identities of this kind that complete. */
  readonly identitiesThatComplete: Scalars['Int']['output'];
  /** The kind. */
  readonly kind: IdentityKind;
  /** Of these, the material ones. */
  readonly material: Scalars['Int']['output'];
};

/** Whether an identity is in use. */
export type IdentityStatus =
  /** In use. */
  | 'ACTIVE'
  /** Cannot act: it takes part in no answer. */
  | 'DISABLED'
  /** Not used for long, but usable: it takes part in every answer. */
  | 'DORMANT';

/** One file of an import. Rows read are those imported, the duplicates and the rejected together. */
export type ImportedFile = {
  /** Rows that repeat an earlier row. */
  readonly duplicates: Scalars['Int']['output'];
  /** Rows that became part of the graph. */
  readonly imported: Scalars['Int']['output'];
  /** Name of the file. */
  readonly name: Scalars['String']['output'];
  /** Rows refused; the report of the import names each. */
  readonly rejected: Scalars['Int']['output'];
  /** Rows read, without the header. */
  readonly rowsRead: Scalars['Int']['output'];
  /** SHA-256 of its content, in hexadecimal digits. */
  readonly sha256: Scalars['String']['output'];
};

/** Proof that somebody looked whether an open path was used. */
export type LookBack = {
  /** Where the proof is. */
  readonly evidence?: Maybe<Scalars['String']['output']>;
  /** First day that was looked at. */
  readonly from: Scalars['Date']['output'];
  /** Whose path. */
  readonly identity: Subject;
  /** Its name, the same in later imports. */
  readonly key: Scalars['ID']['output'];
  /** Where it was read. */
  readonly origin: RowOrigin;
  /** When. */
  readonly performedAt: Scalars['DateTime']['output'];
  /** Who looked. */
  readonly performedBy: Subject;
  /** Last day that was looked at. */
  readonly to: Scalars['Date']['output'];
  /** Whether the path was used. */
  readonly used: Scalars['Boolean']['output'];
  /** Through which workflow. */
  readonly workflow: Subject;
};

/** A snapshot, and the day on which its access is looked at. */
export type LookedAtSnapshot = {
  /** The day on which access must be valid. */
  readonly day: Scalars['Date']['output'];
  /** Its number. */
  readonly sequence: Scalars['Int']['output'];
  /** When its data were taken. */
  readonly takenAt: Scalars['DateTime']['output'];
};

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

/** One identity that can take one covered workflow from start to end for a material amount, in a snapshot that the review looks at. */
export type MisstatementPath = {
  /** Whether the review prevented it, detected it, closed it, or missed it. */
  readonly class: PathClass;
  /** Runs of the controls that count. */
  readonly controlRuns: ReadonlyArray<ControlRun>;
  /** Decisions on this access. */
  readonly decisions: ReadonlyArray<Decision>;
  /** The access that it needs and that a review decides about, as recorded in the last of these snapshots. */
  readonly edges: ReadonlyArray<GraphEdge>;
  /** Exceptions to the finding. */
  readonly exceptions: ReadonlyArray<Exception>;
  /** What is wrong or right with it, and what would fix it. */
  readonly explanation: Scalars['String']['output'];
  /** Who completes the workflow. Of somebody who has left, as last recorded. */
  readonly identity: Identity;
  /** Whether it exists only with access that must be activated each time. */
  readonly jit: Scalars['Boolean']['output'];
  /** Look-backs at the time in which it was open. */
  readonly lookBacks: ReadonlyArray<LookBack>;
  /** Why it was missed; null for all other classes. */
  readonly reason?: Maybe<MissedReason>;
  /** Numbers of the snapshots looked at that have it. */
  readonly snapshots: ReadonlyArray<Scalars['Int']['output']>;
  /** The workflow. */
  readonly workflow: Workflow;
};

/** A page of material paths. */
export type MisstatementPathConnection = {
  /** The paths of this page, each with its cursor. */
  readonly edges: ReadonlyArray<MisstatementPathEdge>;
  /** The paths of this page. */
  readonly nodes: ReadonlyArray<MisstatementPath>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Number of paths on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One material path on a page. */
export type MisstatementPathEdge = {
  /** Where the path stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The path. */
  readonly node: MisstatementPath;
};

/** How many material paths there are of one class. */
export type MisstatementTotal = {
  /** The class. */
  readonly class: PathClass;
  /** How many there are. */
  readonly paths: Scalars['Int']['output'];
  /** Why they were missed; null for all other classes. */
  readonly reason?: Maybe<MissedReason>;
};

/** What one mode of completion amounts to, over all scopes. */
export type ModeSummary = {
  /** Whether the largest amount reaches the workflow's materiality. */
  readonly material: Scalars['Boolean']['output'];
  /** The largest amount in currency units; null: no limit. */
  readonly maxAmount?: Maybe<Scalars['Float']['output']>;
  /** The mode. */
  readonly mode: CompletionMode;
};

/** How many completions have one best mode. */
export type ModeTotal = {
  /** As many as completions lists with a filter of this mode. */
  readonly completions: Scalars['Int']['output'];
  /** Of these, those that reach the workflow's materiality. */
  readonly material: Scalars['Int']['output'];
  /** The mode; BLOCKED_BY_CONTROL counts what never counts as a completion. */
  readonly mode: CompletionMode;
};

/** Changes to what is worked on here. Whoever asks says who acts; it is recorded as unauthenticated until there is a sign-in. */
export type Mutation = {
  /** Approves a proposed exception. It is refused where the approver is also the proposer, the subject, or owns the subject, whichever account is used. */
  readonly approveException: Exception;
  /** Closes an exception: what it was to is gone, or it is withdrawn. */
  readonly closeException: Exception;
  /** Makes the evidence pack of an access review: what an auditor files, with a manifest of hashes that stands in the audit log. The same review, snapshot and day give the same content. */
  readonly makeEvidencePack: EvidencePack;
  /** Proposes an exception to a finding. It is refused where the proposer is the subject of the exception, or owns it, or is no active person. */
  readonly proposeException: Exception;
  /** Records that something shown here is taken out of the product. Take it out only where this succeeds. */
  readonly recordExport: AuditEntry;
  /** Rejects a proposed exception, which closes it. The rule is the same as for approving. */
  readonly rejectException: Exception;
};


/** Changes to what is worked on here. Whoever asks says who acts; it is recorded as unauthenticated until there is a sign-in. */
export type MutationApproveExceptionArgs = {
  actor: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


/** Changes to what is worked on here. Whoever asks says who acts; it is recorded as unauthenticated until there is a sign-in. */
export type MutationCloseExceptionArgs = {
  actor: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** Changes to what is worked on here. Whoever asks says who acts; it is recorded as unauthenticated until there is a sign-in. */
export type MutationMakeEvidencePackArgs = {
  actor: Scalars['ID']['input'];
  at?: InputMaybe<PointInTime>;
  review: Scalars['ID']['input'];
};


/** Changes to what is worked on here. Whoever asks says who acts; it is recorded as unauthenticated until there is a sign-in. */
export type MutationProposeExceptionArgs = {
  actor: Scalars['ID']['input'];
  proposal: ExceptionProposal;
};


/** Changes to what is worked on here. Whoever asks says who acts; it is recorded as unauthenticated until there is a sign-in. */
export type MutationRecordExportArgs = {
  actor: Scalars['ID']['input'];
  export: ExportRecord;
};


/** Changes to what is worked on here. Whoever asks says who acts; it is recorded as unauthenticated until there is a sign-in. */
export type MutationRejectExceptionArgs = {
  actor: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

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
  readonly id: Scalars['ID']['input'];
  /** What it is. */
  readonly kind: NodeKind;
};

/** One thing that stands in the way. */
export type Obstacle = {
  /** The identity that takes no part; null for the others. */
  readonly account?: Maybe<Identity>;
  /** The access edge or control; null for NO_ACCESS and TAKES_NO_PART. */
  readonly edge?: Maybe<GraphEdge>;
  /** In a plain sentence. */
  readonly explanation: Scalars['String']['output'];
  /** What it is. */
  readonly kind: ObstacleKind;
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

/** What stands between an identity and a workflow at one scope for one amount. */
export type Obstacles = {
  /** The preventive controls that block it, by key: without all of them it would complete. Empty unless all steps are possible. */
  readonly controls: ReadonlyArray<Obstacle>;
  /** In plain sentences: all of it. */
  readonly explanation: Scalars['String']['output'];
  /** How it is completed there (or blocked by a control); null where it is not. */
  readonly mode?: Maybe<CompletionMode>;
  /**
   * The steps of the route that it completes by, else of the one with the fewest steps impossible, in its order. Empty where no route admits the amount or the
   * workflow has no steps.
   */
  readonly steps: ReadonlyArray<StepObstacles>;
};

/** The way in which a list is sorted. */
export type OrderDirection =
  /** As the field says, smallest or first first. */
  | 'ASCENDING'
  /** The reverse. */
  | 'DESCENDING';

/** Findings of one point in time, counted. Nothing in it lists a finding: ask completions and violations for these. */
export type Overview = {
  /** All rules, gravest risk first, then by id, also those that nobody violates. */
  readonly combinations: ReadonlyArray<CombinationTotal>;
  /** Completions of all workflows, without those that are only blocked by a control. */
  readonly completions: Scalars['Int']['output'];
  /** How much of the access the workflows and rules look at, and what they do not look at. */
  readonly coverage: Coverage;
  /** Identities tested: those that take part, because they are valid on the day and not disabled. */
  readonly identities: Scalars['Int']['output'];
  /** Identities that complete at least one workflow; those that are only blocked by a control are not among them. */
  readonly identitiesThatComplete: Scalars['Int']['output'];
  /** Identities that violate at least one rule. */
  readonly identitiesThatViolate: Scalars['Int']['output'];
  /** The kinds of identity that are tested, in the order of the vocabulary. */
  readonly identityKinds: ReadonlyArray<IdentityKindTotal>;
  /** Of these, the material ones. */
  readonly material: Scalars['Int']['output'];
  /** Of all workflows together: the four modes, best first. */
  readonly modes: ReadonlyArray<ModeTotal>;
  /** The four risks, gravest first. */
  readonly risks: ReadonlyArray<RiskTotal>;
  /** Where all workflows together are completed: `*` first, then by value. */
  readonly scopes: ReadonlyArray<ScopeTotal>;
  /** Violations of all rules. */
  readonly violations: Scalars['Int']['output'];
  /** All workflows, by id, also those that nobody completes. */
  readonly workflows: ReadonlyArray<WorkflowTotal>;
};

/** Where a page stands in its list. Ask for the next page with `after: endCursor`. */
export type PageInfo = {
  /** Cursor of the last entry of the page; null for an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether entries follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether entries precede this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first entry of the page; null for an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

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

/** The smallest thing that a system checks. */
export type Permission = {
  /** What it allows, in the source's words. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Id as in the source. */
  readonly id: Scalars['ID']['output'];
  /** Name; the id where the source gives none. */
  readonly name: Scalars['String']['output'];
  /** System that checks it. */
  readonly system?: Maybe<Scalars['String']['output']>;
};

/** A page of permissions. */
export type PermissionConnection = {
  /** The permissions of this page, each with its cursor. */
  readonly edges: ReadonlyArray<PermissionEdge>;
  /** The permissions of this page. */
  readonly nodes: ReadonlyArray<Permission>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Number of permissions on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One permission on a page. */
export type PermissionEdge = {
  /** Where the permission stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The permission. */
  readonly node: Permission;
};

/** One permission and the grants that give it. */
export type PermissionWitness = {
  /** The assignments and grants from the account to the permission, in order. */
  readonly path: ReadonlyArray<GraphEdge>;
  /** The permission. */
  readonly permission: Permission;
};

/** The state of the data that a question is about. Every part left out takes its default. */
export type PointInTime = {
  /** The day on which access must be valid. Default: today in UTC. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Whether access counts that must be activated each time (just in time). Default: no. */
  readonly includeJit?: InputMaybe<Scalars['Boolean']['input']>;
  /** The import to look back to, by its number. Default: the newest import. */
  readonly snapshot?: InputMaybe<Scalars['Int']['input']>;
};

export type Query = {
  /**
   * Ways from one identity to one role, permission, action, function or step, fewest edges first. To an action, a function
   * or a step: per account and action, for each of the action's permissions the first way.
   */
  readonly accessPaths: AccessPaths;
  /**
   * By which other accounts, actions and grants an identity can do the same steps: per step of the best way (or, where it
   * does not complete, of the route with the fewest steps impossible) all ways, shortest first. Controls between steps are
   * not looked at.
   */
  readonly alternatives: ReadonlyArray<StepAlternatives>;
  /** What was done here: every import, exception, decision and export, oldest first. Each entry names the SHA-256 of the one before it. */
  readonly auditLog: ReadonlyArray<AuditEntry>;
  /** The access edges that most completions share: where a single removal would break the best way of many. */
  readonly causes: Causes;
  /**
   * Completions that are new, gone or different between two points in time (imports, days, with or without just-in-time
   * access), and the edges that did it. Worst first: new, then changed, then gone, then what is blocked on both sides;
   * each in the order of completions.
   */
  readonly changes: ChangeConnection;
  /** One identity and one workflow; null if it does not complete it (nor is blocked by a control). */
  readonly completion?: Maybe<Completion>;
  /** Who can complete which workflow end to end. Largest material exposure first. */
  readonly completions: CompletionConnection;
  /** What is loaded: the newest import, how much of everything there is, and how much of it the workflows and rules look at. */
  readonly dataset: Dataset;
  /** Exceptions to findings, by id: imported ones and those that are worked on here. */
  readonly exceptions: ExceptionConnection;
  /** One identity by its id. */
  readonly identity?: Maybe<Identity>;
  /** The nodes next to one node, for exploring: its edges by kind and key, and the nodes at their ends. */
  readonly neighbours: Graph;
  /** One node of any kind; null if it is not there at that point in time. */
  readonly node?: Maybe<GraphNode>;
  /**
   * Why an identity does not complete a workflow at a scope for an amount: what stands in the way of each step, on the
   * way to it with the fewest obstacles; and the controls that block it.
   */
  readonly obstacles: Obstacles;
  /** Who completes what, who violates what, and what is looked at, counted: the first view of the data. */
  readonly overview: Overview;
  /** One access review with its assessment under both lenses; null if it is not there at that point in time. */
  readonly review?: Maybe<Review>;
  /** Access reviews, newest period first, as they stand at the point in time. */
  readonly reviews: ReadonlyArray<Review>;
  /** Nodes by id or name, best match first, without regard to case. */
  readonly search: ReadonlyArray<GraphNode>;
  /** Every import, newest first. */
  readonly snapshots: SnapshotConnection;
  /** All rules about what nobody may hold together, by id. */
  readonly toxicCombinations: ReadonlyArray<ToxicCombination>;
  /** Who holds what nobody may hold together. Gravest risk first. */
  readonly violations: ViolationConnection;
  /**
   * Who does this step with its own access, in this scope and for this amount, by id. Identities that are disabled or not
   * valid on the day do not take part.
   */
  readonly whoCan: IdentityConnection;
  /**
   * Who reaches a node, by id: who holds a role, has a permission, performs an action, does a function or a step with usable
   * access, or can act as an identity (over any number of accounts; the identity itself is not listed).
   */
  readonly whoReaches: IdentityConnection;
  /** One workflow by its id. */
  readonly workflow?: Maybe<Workflow>;
  /** All workflows, by id. */
  readonly workflows: ReadonlyArray<Workflow>;
};


export type QueryAccessPathsArgs = {
  amount?: InputMaybe<Scalars['Float']['input']>;
  at?: InputMaybe<PointInTime>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['ID']['input'];
  scope?: InputMaybe<Scalars['String']['input']>;
  to: NodeRef;
};


export type QueryAlternativesArgs = {
  amount?: InputMaybe<Scalars['Float']['input']>;
  at?: InputMaybe<PointInTime>;
  first?: InputMaybe<Scalars['Int']['input']>;
  identity: Scalars['ID']['input'];
  scope?: InputMaybe<Scalars['String']['input']>;
  workflow: Scalars['ID']['input'];
};


export type QueryAuditLogArgs = {
  afterSequence?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  subjects?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type QueryCausesArgs = {
  at?: InputMaybe<PointInTime>;
  filter?: InputMaybe<CompletionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: PointInTime;
  to: PointInTime;
};


export type QueryCompletionArgs = {
  at?: InputMaybe<PointInTime>;
  identity: Scalars['ID']['input'];
  workflow: Scalars['ID']['input'];
};


export type QueryCompletionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<PointInTime>;
  filter?: InputMaybe<CompletionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompletionOrder>;
};


export type QueryExceptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<PointInTime>;
  first?: InputMaybe<Scalars['Int']['input']>;
  identity?: InputMaybe<Scalars['ID']['input']>;
  states?: InputMaybe<ReadonlyArray<ExceptionState>>;
};


export type QueryIdentityArgs = {
  at?: InputMaybe<PointInTime>;
  id: Scalars['ID']['input'];
};


export type QueryNeighboursArgs = {
  at?: InputMaybe<PointInTime>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EdgeKind>>;
  of: NodeRef;
};


export type QueryNodeArgs = {
  at?: InputMaybe<PointInTime>;
  of: NodeRef;
};


export type QueryObstaclesArgs = {
  amount?: InputMaybe<Scalars['Float']['input']>;
  at?: InputMaybe<PointInTime>;
  identity: Scalars['ID']['input'];
  scope?: InputMaybe<Scalars['String']['input']>;
  workflow: Scalars['ID']['input'];
};


export type QueryOverviewArgs = {
  at?: InputMaybe<PointInTime>;
};


export type QueryReviewArgs = {
  at?: InputMaybe<PointInTime>;
  id: Scalars['ID']['input'];
};


export type QueryReviewsArgs = {
  at?: InputMaybe<PointInTime>;
};


export type QuerySearchArgs = {
  at?: InputMaybe<PointInTime>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<NodeKind>>;
  text: Scalars['String']['input'];
};


export type QuerySnapshotsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryToxicCombinationsArgs = {
  at?: InputMaybe<PointInTime>;
};


export type QueryViolationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<PointInTime>;
  filter?: InputMaybe<ViolationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ViolationOrder>;
};


export type QueryWhoCanArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  amount?: InputMaybe<Scalars['Float']['input']>;
  at?: InputMaybe<PointInTime>;
  first?: InputMaybe<Scalars['Int']['input']>;
  scope?: InputMaybe<Scalars['String']['input']>;
  step: Scalars['ID']['input'];
  viaOthers?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryWhoReachesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  amount?: InputMaybe<Scalars['Float']['input']>;
  at?: InputMaybe<PointInTime>;
  first?: InputMaybe<Scalars['Int']['input']>;
  node: NodeRef;
  scope?: InputMaybe<Scalars['String']['input']>;
  viaOthers?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryWorkflowArgs = {
  at?: InputMaybe<PointInTime>;
  id: Scalars['ID']['input'];
};


export type QueryWorkflowsArgs = {
  at?: InputMaybe<PointInTime>;
};

/** An access review. It can be looked at through two lenses: SOC asks whether it was carried out, SOX whether it could have seen what matters. */
export type Review = {
  /** The day on which revocations must be in effect. */
  readonly asOf: Scalars['Date']['output'];
  /** One lens: its verdict and its tests. */
  readonly assessment: Assessment;
  /** Decisions within a minute beyond which nobody can have looked. */
  readonly burst: Scalars['Int']['output'];
  /** Day on which the books close. */
  readonly close: Scalars['Date']['output'];
  /** Runs of controls of covered workflows between the beginning of the period and the close, by time. */
  readonly controlRuns: ReadonlyArray<ControlRun>;
  /** How many decisions there are of each kind. */
  readonly decisionTotals: DecisionTotals;
  /** Decisions of the review, by time; those without a time last. */
  readonly decisions: DecisionConnection;
  /** Where the definitions of the closing snapshot differ from those of the review's snapshot, by which paths are judged. */
  readonly differingDefinitions: ReadonlyArray<DefinitionDifference>;
  /** Days without use after which privileged access is dormant. */
  readonly dormantDays: Scalars['Int']['output'];
  /** Day by which the review must be done. */
  readonly due: Scalars['Date']['output'];
  /** Exceptions to findings that were open at any time between the beginning of the period and the close, by id. */
  readonly exceptions: ReadonlyArray<Exception>;
  /** Days that an extract may be older than the end of the period. */
  readonly extractDays: Scalars['Int']['output'];
  /** Frameworks that the review claims to satisfy; both lenses are always computed. */
  readonly frameworks: ReadonlyArray<Framework>;
  /** Id as in the source. */
  readonly id: Scalars['ID']['output'];
  /** Look-backs on covered workflows that touch the time between the beginning of the period and the close, by time. */
  readonly lookBacks: ReadonlyArray<LookBack>;
  /** Which snapshots the review looks at. */
  readonly looksAt: ReviewState;
  /** Material paths through covered workflows, over every snapshot that is looked at, by class, then identity, then workflow. */
  readonly misstatementPaths: MisstatementPathConnection;
  /** How many of these paths there are of each class, and of each reason why one was missed; those without any too. */
  readonly misstatementTotals: ReadonlyArray<MisstatementTotal>;
  /** Name; the id where the source gives none. */
  readonly name: Scalars['String']['output'];
  /** Where it was read. */
  readonly origin: RowOrigin;
  /** Last day of the period that is reviewed. */
  readonly periodEnd: Scalars['Date']['output'];
  /** First day of the period that is reviewed. */
  readonly periodStart: Scalars['Date']['output'];
  /** Days within which a credential must be rotated. */
  readonly rotationDays: Scalars['Int']['output'];
  /** The snapshot as of which all that is stored about the review is read. */
  readonly snapshot: Scalars['Int']['output'];
  /** Systems that the review names; empty where it means all that carry one of its frameworks. */
  readonly systems: ReadonlyArray<Scalars['String']['output']>;
  /** Systems of the review, whether it names them or means them. */
  readonly systemsInReview: ReadonlyArray<ReviewSystem>;
};


/** An access review. It can be looked at through two lenses: SOC asks whether it was carried out, SOX whether it could have seen what matters. */
export type ReviewAssessmentArgs = {
  framework: Framework;
};


/** An access review. It can be looked at through two lenses: SOC asks whether it was carried out, SOX whether it could have seen what matters. */
export type ReviewDecisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  identity?: InputMaybe<Scalars['ID']['input']>;
  reviewer?: InputMaybe<Scalars['ID']['input']>;
  target?: InputMaybe<Scalars['ID']['input']>;
};


/** An access review. It can be looked at through two lenses: SOC asks whether it was carried out, SOX whether it could have seen what matters. */
export type ReviewMisstatementPathsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  classes?: InputMaybe<ReadonlyArray<PathClass>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  reasons?: InputMaybe<ReadonlyArray<MissedReason>>;
};

/** Which state a review looks at. */
export type ReviewState = {
  /** All snapshots in which material paths are looked for, by number. */
  readonly all: ReadonlyArray<LookedAtSnapshot>;
  /** The same by the close; null where there is none. */
  readonly closing?: Maybe<LookedAtSnapshot>;
  /** Why there is no snapshot to review; null where there is one. */
  readonly missing?: Maybe<Scalars['String']['output']>;
  /** The snapshot whose access was reviewed: the largest up to which every extract was taken by the end of the period; null where there is none. */
  readonly review?: Maybe<LookedAtSnapshot>;
};

/** A system that is in a review. */
export type ReviewSystem = {
  /** Whether the data describe it; if not, it is taken as neither. */
  readonly described: Scalars['Boolean']['output'];
  /** Whether it is financial. */
  readonly financial: Scalars['Boolean']['output'];
  /** Id: the system of roles, permissions, actions and identities. */
  readonly id: Scalars['ID']['output'];
  /** Whether its log cannot be changed. */
  readonly immutableLog: Scalars['Boolean']['output'];
  /** Name; the id where nothing describes the system. */
  readonly name: Scalars['String']['output'];
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

/** How many violations there are of the rules of one risk. */
export type RiskTotal = {
  /** Rules of this risk. */
  readonly combinations: Scalars['Int']['output'];
  /** Rules of this risk that somebody violates. */
  readonly combinationsViolated: Scalars['Int']['output'];
  /** Identities that violate at least one of them. */
  readonly identities: Scalars['Int']['output'];
  /** The risk. */
  readonly risk: Risk;
  /** Violations of rules of this risk. */
  readonly violations: Scalars['Int']['output'];
};

/** Where a row was read, and when it was recorded. */
export type RowOrigin = {
  /** The file; null for what was written in the product. */
  readonly file?: Maybe<Scalars['String']['output']>;
  /** The row; the header is row 1. */
  readonly row?: Maybe<Scalars['Int']['output']>;
  /** First snapshot that has it. */
  readonly since: Scalars['Int']['output'];
  /** The source; foureyes for what was written in the product. */
  readonly source: Scalars['String']['output'];
  /** First snapshot in which another row stands in its place; null while it stands. */
  readonly until?: Maybe<Scalars['Int']['output']>;
};

/** What a run of a control showed. */
export type RunResult =
  /** The control did what it should. */
  | 'EFFECTIVE'
  /** It did not. */
  | 'FAILED';

/** How many completions hold at one scope value. */
export type ScopeTotal = {
  /**
   * Completions that hold at it for some amount, as many as completions lists with a filter of this scope. Those that
   * hold everywhere count at every value.
   */
  readonly completions: Scalars['Int']['output'];
  /** Of these, those of completions that are material at some value. */
  readonly material: Scalars['Int']['output'];
  /** Organisational value, for example a company code; `*`: everywhere, also where no access names the value. */
  readonly scope: Scalars['String']['output'];
};

/** The amounts that hold at one scope value, by mode. */
export type ScopedRanges = {
  /** The amounts, ascending; neighbours of equal mode are one range, amounts without a mode are in none. */
  readonly ranges: ReadonlyArray<AmountRange>;
  /**
   * Organisational value, for example a company code; `*`: every value that no access names; `any`: each leg of a rule may
   * hold in a value of its own.
   */
  readonly scope: Scalars['String']['output'];
};

/** One import of one source. */
export type Snapshot = {
  /** The files read, with what became of their rows. */
  readonly files: ReadonlyArray<ImportedFile>;
  /** When the data was imported here. */
  readonly importedAt: Scalars['DateTime']['output'];
  /** Whether rows were left out of this import because they were rejected. */
  readonly incomplete: Scalars['Boolean']['output'];
  /** What the extract said of itself, as text; null where it said nothing. */
  readonly manifest?: Maybe<Scalars['String']['output']>;
  /** Number of nodes that something refers to and no source describes. */
  readonly placeholders: Scalars['Int']['output'];
  /** Its number: 1, 2, 3 and so on over all sources. */
  readonly sequence: Scalars['Int']['output'];
  /** The source that was imported. */
  readonly source: Scalars['String']['output'];
  /** When the data was taken from the source. */
  readonly takenAt: Scalars['DateTime']['output'];
  /** What is to be known of this import: warnings, and what was not understood and is seen by no answer. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
};

/** A page of imports. */
export type SnapshotConnection = {
  /** The imports of this page, each with its cursor. */
  readonly edges: ReadonlyArray<SnapshotEdge>;
  /** The imports of this page. */
  readonly nodes: ReadonlyArray<Snapshot>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Number of imports on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One import on a page. */
export type SnapshotEdge = {
  /** Where the import stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The import. */
  readonly node: Snapshot;
};

/** A step of a workflow. */
export type Step = {
  /** Actions any one of which does the step, directly or through a function, by id. */
  readonly actions: ReadonlyArray<Action>;
  /** What kind of duty the step is. */
  readonly duty: Duty;
  /** Functions any one of which does the step, by id. */
  readonly functions: ReadonlyArray<Function>;
  /** Id as in the source. */
  readonly id: Scalars['ID']['output'];
  /** Name; the id where the source gives none. */
  readonly name: Scalars['String']['output'];
  /** System in which it is done. */
  readonly system?: Maybe<Scalars['String']['output']>;
  /** The workflow that it is part of. */
  readonly workflow: Workflow;
};

/** The ways in which an identity can do one step. */
export type StepAlternatives = {
  /** The step. */
  readonly step: Step;
  /** Whether more exist than were asked for. */
  readonly truncated: Scalars['Boolean']['output'];
  /** The ways: one for each account and action (and function through which it counts), fewest uses of other accounts first, then fewest edges. */
  readonly ways: ReadonlyArray<StepWitness>;
};

/** Whether one step is possible, and what stands in the way. */
export type StepObstacles = {
  /**
   * The account that does it for the largest amount at that scope, the identity itself first; null where none does for any
   * amount.
   */
  readonly account?: Maybe<Identity>;
  /** The largest amount for which it is possible at that scope; null: no limit, or not at all (then `account` is null too). */
  readonly maxAmount?: Maybe<Scalars['Float']['output']>;
  /** What stands in the way, in the order of the way; empty where it is possible. All of these together stand in the way. */
  readonly obstacles: ReadonlyArray<Obstacle>;
  /** Whether some account that the identity can use does it there for that amount. */
  readonly possible: Scalars['Boolean']['output'];
  /** The step. */
  readonly step: Step;
};

/** One step of a route, or one leg of a rule. */
export type StepWitness = {
  /** The account that does it. */
  readonly account: Identity;
  /** How the identity comes to use the account, in order; empty where it acts itself. */
  readonly actAs: ReadonlyArray<GraphEdge>;
  /** What is done; null for a leg that is a permission or a role. */
  readonly action?: Maybe<Action>;
  /** The function through which the action counts; null where the action counts by itself. */
  readonly function?: Maybe<Function>;
  /** The node that is done or held; the step itself for a step. */
  readonly leg: GraphNode;
  /** The permissions needed, by id, each with the grants that give it to the account. */
  readonly permissions: ReadonlyArray<PermissionWitness>;
  /** The assignments that give the role to the account; null for a leg that is no role. */
  readonly rolePath?: Maybe<ReadonlyArray<GraphEdge>>;
  /** Organisational value in which it is done. */
  readonly scope: Scalars['String']['output'];
  /** The step; null for a leg that is none. */
  readonly step?: Maybe<Step>;
};

/** What a sentence or an exception is about: a node, or what only reviews know (a system, a credential, an exception, a control, a source). */
export type Subject = {
  /** Id as in the source; of a control and of a source its name. */
  readonly id: Scalars['ID']['output'];
  /** KIND:id, for example IDENTITY:sap:JSMITH. */
  readonly key: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: NodeKind;
  /** Name; the id where there is none. */
  readonly name: Scalars['String']['output'];
};

/** What a test says. */
export type TestResult =
  /** It has exceptions. */
  | 'FAIL'
  /** Its population is empty. */
  | 'NOTHING_TO_TEST'
  /** It has a population, and no exceptions. */
  | 'PASS';

/** A rule: things that nobody may hold together. */
export type ToxicCombination = {
  /** Id as in the source. */
  readonly id: Scalars['ID']['output'];
  /** What nobody may hold together, by kind and id. */
  readonly legs: ReadonlyArray<GraphNode>;
  /** Name; the id where the source gives none. */
  readonly name: Scalars['String']['output'];
  /** Why the rule exists. */
  readonly rationale?: Maybe<Scalars['String']['output']>;
  /** Laws, standards and policies that the rule refers to. */
  readonly references: ReadonlyArray<Scalars['String']['output']>;
  /** How grave it is that someone holds them together. */
  readonly risk: Risk;
  /** Whether all legs must be held in the same scope to violate the rule. */
  readonly sameScope: Scalars['Boolean']['output'];
};

/** What a lens says of a review. */
export type Verdict =
  /** A test fails. */
  | 'FAIL'
  /** No test fails, but there is nothing by which what matters could be tested. */
  | 'NOT_TESTED'
  /** No test fails, and all that matters was tested. */
  | 'PASS';

/** One identity that holds all legs of one rule. */
export type Violation = {
  /** The rule. */
  readonly combination: ToxicCombination;
  /** Who or what holds them. */
  readonly identity: Identity;
  /** The best way in which it holds them. */
  readonly mode: CompletionMode;
  /** Where and up to what amount, `*` first; the one entry `any` where each leg may hold in a scope of its own. */
  readonly scopes: ReadonlyArray<ScopedRanges>;
  /** How, in one scope and for one amount; without arguments, the best mode's first. Null if it does not hold there. */
  readonly witness?: Maybe<Witness>;
};


/** One identity that holds all legs of one rule. */
export type ViolationWitnessArgs = {
  amount?: InputMaybe<Scalars['Float']['input']>;
  scope?: InputMaybe<Scalars['String']['input']>;
};

/** A page of violations. */
export type ViolationConnection = {
  /** The violations of this page, each with its cursor. */
  readonly edges: ReadonlyArray<ViolationEdge>;
  /** The violations of this page. */
  readonly nodes: ReadonlyArray<Violation>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Number of violations on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One violation on a page. */
export type ViolationEdge = {
  /** Where the violation stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The violation. */
  readonly node: Violation;
};

/** Which violations to choose. All parts given must hold; an empty list is as none. */
export type ViolationFilter = {
  /** Only these rules, by id. */
  readonly combinations?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only these identities, by id. */
  readonly identities?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only identities of these kinds. */
  readonly identityKinds?: InputMaybe<ReadonlyArray<IdentityKind>>;
  /** Only violations whose best mode is one of these. No control applies to rules, so none is BLOCKED_BY_CONTROL. */
  readonly modes?: InputMaybe<ReadonlyArray<CompletionMode>>;
  /** Only rules of these risks. */
  readonly risks?: InputMaybe<ReadonlyArray<Risk>>;
  /** Only those with this text in the id or name of the identity or of the rule, without regard to case; a blank text is as none. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** How many violations have one best mode. */
export type ViolationModeTotal = {
  /** The mode. */
  readonly mode: CompletionMode;
  /** As many as violations lists with a filter of this mode. */
  readonly violations: Scalars['Int']['output'];
};

/** How to sort violations. Equal ones keep the order of RISK, whatever the direction. */
export type ViolationOrder = {
  /** What to sort by. */
  readonly by: ViolationOrderField;
  /** In which direction. */
  readonly direction?: InputMaybe<OrderDirection>;
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

/** How a workflow is completed or a rule is violated, in one scope and for one amount: one way of it, grant by grant. */
export type Witness = {
  /** The amount asked, in currency units, else the largest amount of its range; null where that has no limit. */
  readonly amount?: Maybe<Scalars['Float']['output']>;
  /** In plain sentences, for a walkthrough. */
  readonly explanation: Scalars['String']['output'];
  /** All of it as one drawable graph, complete. */
  readonly graph: Graph;
  /** The mode in which it completes there. */
  readonly mode: CompletionMode;
  /** Organisational value that it is about; `*` for one that no access names; `any` where each leg names its own. */
  readonly scope: Scalars['String']['output'];
  /** Its steps in the order of the route; without an order, and for legs of a rule, by kind and id. */
  readonly steps: ReadonlyArray<StepWitness>;
};

/** A financial process, end to end. */
export type Workflow = {
  /** Assurance frameworks in whose scope it is: SOX, SOC. */
  readonly frameworks: ReadonlyArray<Scalars['String']['output']>;
  /** Id as in the source. */
  readonly id: Scalars['ID']['output'];
  /** Amount in currency units from which a misstatement matters; null: every amount does. */
  readonly materiality?: Maybe<Scalars['Float']['output']>;
  /** Name; the id where the source gives none. */
  readonly name: Scalars['String']['output'];
  /** The order of its steps, from each to those that may follow it, by key. */
  readonly next: ReadonlyArray<GraphEdge>;
  /** The process it belongs to: procure to pay, record to report and so on. */
  readonly process?: Maybe<Scalars['String']['output']>;
  /** Controls that want two different accounts on two of its steps, by key. */
  readonly separations: ReadonlyArray<GraphEdge>;
  /** Its steps: each as early as the order of the workflow lets it stand, those of equal place by id. */
  readonly steps: ReadonlyArray<Step>;
};

/** Who completes one workflow, counted. */
export type WorkflowTotal = {
  /** Its completions, without those that are only blocked by a control. */
  readonly completions: Scalars['Int']['output'];
  /** The kinds of identity that complete it or are blocked, in the order of the vocabulary. */
  readonly identityKinds: ReadonlyArray<IdentityKindTotal>;
  /** Of these, the material ones. */
  readonly material: Scalars['Int']['output'];
  /** The four modes, best first: a row of the matrix of workflows and modes. */
  readonly modes: ReadonlyArray<ModeTotal>;
  /** Where it is completed: `*` first, then by value. */
  readonly scopes: ReadonlyArray<ScopeTotal>;
  /** The workflow. */
  readonly workflow: Workflow;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessPath: ResolverTypeWrapper<AccessPathParent>;
  AccessPaths: ResolverTypeWrapper<Omit<AccessPaths, 'graph' | 'paths'> & { graph: ResolversTypes['Graph'], paths: ReadonlyArray<ResolversTypes['AccessPath']> }>;
  ActAsVia: ActAsVia;
  Action: ResolverTypeWrapper<ActionParent>;
  ActionConnection: ResolverTypeWrapper<Omit<ActionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ActionEdge']>, nodes: ReadonlyArray<ResolversTypes['Action']> }>;
  ActionEdge: ResolverTypeWrapper<Omit<ActionEdge, 'node'> & { node: ResolversTypes['Action'] }>;
  Activation: Activation;
  AmountRange: ResolverTypeWrapper<AmountRangeParent>;
  Assessment: ResolverTypeWrapper<AssessmentParent>;
  AssessmentException: ResolverTypeWrapper<AssessmentExceptionParent>;
  AssessmentExceptionConnection: ResolverTypeWrapper<Omit<AssessmentExceptionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AssessmentExceptionEdge']>, nodes: ReadonlyArray<ResolversTypes['AssessmentException']> }>;
  AssessmentExceptionEdge: ResolverTypeWrapper<Omit<AssessmentExceptionEdge, 'node'> & { node: ResolversTypes['AssessmentException'] }>;
  AssessmentTest: ResolverTypeWrapper<AssessmentTestParent>;
  AuditEntry: ResolverTypeWrapper<AuditEntry>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Cause: ResolverTypeWrapper<CauseParent>;
  Causes: ResolverTypeWrapper<CausesParent>;
  ChangeConnection: ResolverTypeWrapper<Omit<ChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CompletionChangeEdge']>, nodes: ReadonlyArray<ResolversTypes['CompletionChange']> }>;
  ChangeFilter: ChangeFilter;
  ChangeKind: ChangeKind;
  ChangeTotal: ResolverTypeWrapper<ChangeTotal>;
  ChangedEdge: ResolverTypeWrapper<ChangedEdgeParent>;
  CombinationTotal: ResolverTypeWrapper<CombinationTotalParent>;
  Completion: ResolverTypeWrapper<CompletionParent>;
  CompletionChange: ResolverTypeWrapper<CompletionChangeParent>;
  CompletionChangeEdge: ResolverTypeWrapper<Omit<CompletionChangeEdge, 'node'> & { node: ResolversTypes['CompletionChange'] }>;
  CompletionConnection: ResolverTypeWrapper<Omit<CompletionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CompletionEdge']>, nodes: ReadonlyArray<ResolversTypes['Completion']> }>;
  CompletionDifference: CompletionDifference;
  CompletionEdge: ResolverTypeWrapper<Omit<CompletionEdge, 'node'> & { node: ResolversTypes['Completion'] }>;
  CompletionFilter: CompletionFilter;
  CompletionMode: CompletionMode;
  CompletionOrder: CompletionOrder;
  CompletionOrderField: CompletionOrderField;
  ControlMode: ControlMode;
  ControlRun: ResolverTypeWrapper<ControlRunParent>;
  Counts: ResolverTypeWrapper<Counts>;
  Coverage: ResolverTypeWrapper<CoverageParent>;
  Credential: ResolverTypeWrapper<CredentialParent>;
  CredentialKind: CredentialKind;
  Dataset: ResolverTypeWrapper<DatasetParent>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decision: ResolverTypeWrapper<DecisionParent>;
  DecisionConnection: ResolverTypeWrapper<Omit<DecisionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DecisionEdge']>, nodes: ReadonlyArray<ResolversTypes['Decision']> }>;
  DecisionEdge: ResolverTypeWrapper<Omit<DecisionEdge, 'node'> & { node: ResolversTypes['Decision'] }>;
  DecisionKind: DecisionKind;
  DecisionTotals: ResolverTypeWrapper<DecisionTotals>;
  DefinitionChange: DefinitionChange;
  DefinitionDifference: ResolverTypeWrapper<DefinitionDifferenceParent>;
  Duty: Duty;
  EdgeAbsence: EdgeAbsence;
  EdgeChange: EdgeChange;
  EdgeKind: EdgeKind;
  Evidence: ResolverTypeWrapper<EvidenceParent>;
  EvidencePack: ResolverTypeWrapper<EvidencePack>;
  Exception: ResolverTypeWrapper<ExceptionParent>;
  ExceptionConnection: ResolverTypeWrapper<Omit<ExceptionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ExceptionEdge']>, nodes: ReadonlyArray<ResolversTypes['Exception']> }>;
  ExceptionEdge: ResolverTypeWrapper<Omit<ExceptionEdge, 'node'> & { node: ResolversTypes['Exception'] }>;
  ExceptionParty: ResolverTypeWrapper<ExceptionParty>;
  ExceptionProposal: ExceptionProposal;
  ExceptionState: ExceptionState;
  ExportRecord: ExportRecord;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Framework: Framework;
  Function: ResolverTypeWrapper<FunctionParent>;
  Graph: ResolverTypeWrapper<GraphParent>;
  GraphEdge: ResolverTypeWrapper<GraphEdgeParent>;
  GraphNode: ResolverTypeWrapper<GraphNodeParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Identity: ResolverTypeWrapper<IdentityParent>;
  IdentityConnection: ResolverTypeWrapper<Omit<IdentityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['IdentityEdge']>, nodes: ReadonlyArray<ResolversTypes['Identity']> }>;
  IdentityEdge: ResolverTypeWrapper<Omit<IdentityEdge, 'node'> & { node: ResolversTypes['Identity'] }>;
  IdentityKind: IdentityKind;
  IdentityKindTotal: ResolverTypeWrapper<IdentityKindTotal>;
  IdentityStatus: IdentityStatus;
  ImportedFile: ResolverTypeWrapper<ImportedFileParent>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  LookBack: ResolverTypeWrapper<LookBackParent>;
  LookedAtSnapshot: ResolverTypeWrapper<LookedAtSnapshotParent>;
  MissedReason: MissedReason;
  MisstatementPath: ResolverTypeWrapper<MisstatementPathParent>;
  MisstatementPathConnection: ResolverTypeWrapper<Omit<MisstatementPathConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MisstatementPathEdge']>, nodes: ReadonlyArray<ResolversTypes['MisstatementPath']> }>;
  MisstatementPathEdge: ResolverTypeWrapper<Omit<MisstatementPathEdge, 'node'> & { node: ResolversTypes['MisstatementPath'] }>;
  MisstatementTotal: ResolverTypeWrapper<MisstatementTotal>;
  ModeSummary: ResolverTypeWrapper<ModeSummaryParent>;
  ModeTotal: ResolverTypeWrapper<ModeTotal>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NodeKind: NodeKind;
  NodeRef: NodeRef;
  Obstacle: ResolverTypeWrapper<ObstacleParent>;
  ObstacleKind: ObstacleKind;
  Obstacles: ResolverTypeWrapper<ObstaclesParent>;
  OrderDirection: OrderDirection;
  Overview: ResolverTypeWrapper<OverviewParent>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PathClass: PathClass;
  Permission: ResolverTypeWrapper<PermissionParent>;
  PermissionConnection: ResolverTypeWrapper<Omit<PermissionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PermissionEdge']>, nodes: ReadonlyArray<ResolversTypes['Permission']> }>;
  PermissionEdge: ResolverTypeWrapper<Omit<PermissionEdge, 'node'> & { node: ResolversTypes['Permission'] }>;
  PermissionWitness: ResolverTypeWrapper<PermissionWitnessParent>;
  PointInTime: PointInTime;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Review: ResolverTypeWrapper<ReviewParent>;
  ReviewState: ResolverTypeWrapper<ReviewStateParent>;
  ReviewSystem: ResolverTypeWrapper<ReviewSystem>;
  Risk: Risk;
  RiskTotal: ResolverTypeWrapper<RiskTotal>;
  RowOrigin: ResolverTypeWrapper<RowOriginParent>;
  RunResult: RunResult;
  ScopeTotal: ResolverTypeWrapper<ScopeTotal>;
  ScopedRanges: ResolverTypeWrapper<ScopedRangesParent>;
  Snapshot: ResolverTypeWrapper<SnapshotParent>;
  SnapshotConnection: ResolverTypeWrapper<Omit<SnapshotConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SnapshotEdge']>, nodes: ReadonlyArray<ResolversTypes['Snapshot']> }>;
  SnapshotEdge: ResolverTypeWrapper<Omit<SnapshotEdge, 'node'> & { node: ResolversTypes['Snapshot'] }>;
  Step: ResolverTypeWrapper<StepParent>;
  StepAlternatives: ResolverTypeWrapper<StepAlternativesParent>;
  StepObstacles: ResolverTypeWrapper<StepObstaclesParent>;
  StepWitness: ResolverTypeWrapper<StepWitnessParent>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subject: ResolverTypeWrapper<SubjectParent>;
  TestResult: TestResult;
  ToxicCombination: ResolverTypeWrapper<ToxicCombinationParent>;
  Verdict: Verdict;
  Violation: ResolverTypeWrapper<ViolationParent>;
  ViolationConnection: ResolverTypeWrapper<Omit<ViolationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ViolationEdge']>, nodes: ReadonlyArray<ResolversTypes['Violation']> }>;
  ViolationEdge: ResolverTypeWrapper<Omit<ViolationEdge, 'node'> & { node: ResolversTypes['Violation'] }>;
  ViolationFilter: ViolationFilter;
  ViolationModeTotal: ResolverTypeWrapper<ViolationModeTotal>;
  ViolationOrder: ViolationOrder;
  ViolationOrderField: ViolationOrderField;
  Witness: ResolverTypeWrapper<WitnessParent>;
  Workflow: ResolverTypeWrapper<WorkflowParent>;
  WorkflowTotal: ResolverTypeWrapper<WorkflowTotalParent>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessPath: AccessPathParent;
  AccessPaths: Omit<AccessPaths, 'graph' | 'paths'> & { graph: ResolversParentTypes['Graph'], paths: ReadonlyArray<ResolversParentTypes['AccessPath']> };
  Action: ActionParent;
  ActionConnection: Omit<ActionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ActionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Action']> };
  ActionEdge: Omit<ActionEdge, 'node'> & { node: ResolversParentTypes['Action'] };
  AmountRange: AmountRangeParent;
  Assessment: AssessmentParent;
  AssessmentException: AssessmentExceptionParent;
  AssessmentExceptionConnection: Omit<AssessmentExceptionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AssessmentExceptionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AssessmentException']> };
  AssessmentExceptionEdge: Omit<AssessmentExceptionEdge, 'node'> & { node: ResolversParentTypes['AssessmentException'] };
  AssessmentTest: AssessmentTestParent;
  AuditEntry: AuditEntry;
  Boolean: Scalars['Boolean']['output'];
  Cause: CauseParent;
  Causes: CausesParent;
  ChangeConnection: Omit<ChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CompletionChangeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['CompletionChange']> };
  ChangeFilter: ChangeFilter;
  ChangeTotal: ChangeTotal;
  ChangedEdge: ChangedEdgeParent;
  CombinationTotal: CombinationTotalParent;
  Completion: CompletionParent;
  CompletionChange: CompletionChangeParent;
  CompletionChangeEdge: Omit<CompletionChangeEdge, 'node'> & { node: ResolversParentTypes['CompletionChange'] };
  CompletionConnection: Omit<CompletionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CompletionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Completion']> };
  CompletionEdge: Omit<CompletionEdge, 'node'> & { node: ResolversParentTypes['Completion'] };
  CompletionFilter: CompletionFilter;
  CompletionOrder: CompletionOrder;
  ControlRun: ControlRunParent;
  Counts: Counts;
  Coverage: CoverageParent;
  Credential: CredentialParent;
  Dataset: DatasetParent;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decision: DecisionParent;
  DecisionConnection: Omit<DecisionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DecisionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Decision']> };
  DecisionEdge: Omit<DecisionEdge, 'node'> & { node: ResolversParentTypes['Decision'] };
  DecisionTotals: DecisionTotals;
  DefinitionDifference: DefinitionDifferenceParent;
  Evidence: EvidenceParent;
  EvidencePack: EvidencePack;
  Exception: ExceptionParent;
  ExceptionConnection: Omit<ExceptionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ExceptionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Exception']> };
  ExceptionEdge: Omit<ExceptionEdge, 'node'> & { node: ResolversParentTypes['Exception'] };
  ExceptionParty: ExceptionParty;
  ExceptionProposal: ExceptionProposal;
  ExportRecord: ExportRecord;
  Float: Scalars['Float']['output'];
  Function: FunctionParent;
  Graph: GraphParent;
  GraphEdge: GraphEdgeParent;
  GraphNode: GraphNodeParent;
  ID: Scalars['ID']['output'];
  Identity: IdentityParent;
  IdentityConnection: Omit<IdentityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['IdentityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Identity']> };
  IdentityEdge: Omit<IdentityEdge, 'node'> & { node: ResolversParentTypes['Identity'] };
  IdentityKindTotal: IdentityKindTotal;
  ImportedFile: ImportedFileParent;
  Int: Scalars['Int']['output'];
  LookBack: LookBackParent;
  LookedAtSnapshot: LookedAtSnapshotParent;
  MisstatementPath: MisstatementPathParent;
  MisstatementPathConnection: Omit<MisstatementPathConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MisstatementPathEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MisstatementPath']> };
  MisstatementPathEdge: Omit<MisstatementPathEdge, 'node'> & { node: ResolversParentTypes['MisstatementPath'] };
  MisstatementTotal: MisstatementTotal;
  ModeSummary: ModeSummaryParent;
  ModeTotal: ModeTotal;
  Mutation: Record<PropertyKey, never>;
  NodeRef: NodeRef;
  Obstacle: ObstacleParent;
  Obstacles: ObstaclesParent;
  Overview: OverviewParent;
  PageInfo: PageInfo;
  Permission: PermissionParent;
  PermissionConnection: Omit<PermissionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PermissionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Permission']> };
  PermissionEdge: Omit<PermissionEdge, 'node'> & { node: ResolversParentTypes['Permission'] };
  PermissionWitness: PermissionWitnessParent;
  PointInTime: PointInTime;
  Query: Record<PropertyKey, never>;
  Review: ReviewParent;
  ReviewState: ReviewStateParent;
  ReviewSystem: ReviewSystem;
  RiskTotal: RiskTotal;
  RowOrigin: RowOriginParent;
  ScopeTotal: ScopeTotal;
  ScopedRanges: ScopedRangesParent;
  Snapshot: SnapshotParent;
  SnapshotConnection: Omit<SnapshotConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SnapshotEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Snapshot']> };
  SnapshotEdge: Omit<SnapshotEdge, 'node'> & { node: ResolversParentTypes['Snapshot'] };
  Step: StepParent;
  StepAlternatives: StepAlternativesParent;
  StepObstacles: StepObstaclesParent;
  StepWitness: StepWitnessParent;
  String: Scalars['String']['output'];
  Subject: SubjectParent;
  ToxicCombination: ToxicCombinationParent;
  Violation: ViolationParent;
  ViolationConnection: Omit<ViolationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ViolationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Violation']> };
  ViolationEdge: Omit<ViolationEdge, 'node'> & { node: ResolversParentTypes['Violation'] };
  ViolationFilter: ViolationFilter;
  ViolationModeTotal: ViolationModeTotal;
  ViolationOrder: ViolationOrder;
  Witness: WitnessParent;
  Workflow: WorkflowParent;
  WorkflowTotal: WorkflowTotalParent;
};

export type AccessPathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessPath'] = ResolversParentTypes['AccessPath']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GraphEdge']>, ParentType, ContextType>;
};

export type AccessPathsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessPaths'] = ResolversParentTypes['AccessPaths']> = {
  graph?: Resolver<ResolversTypes['Graph'], ParentType, ContextType>;
  paths?: Resolver<ReadonlyArray<ResolversTypes['AccessPath']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Action'] = ResolversParentTypes['Action']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['Permission']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionConnection'] = ResolversParentTypes['ActionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ActionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionEdge'] = ResolversParentTypes['ActionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Action'], ParentType, ContextType>;
};

export type AmountRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AmountRange'] = ResolversParentTypes['AmountRange']> = {
  above?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['CompletionMode'], ParentType, ContextType>;
  upTo?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type AssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assessment'] = ResolversParentTypes['Assessment']> = {
  claimed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  framework?: Resolver<ResolversTypes['Framework'], ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['AssessmentTest']>, ParentType, ContextType, RequireFields<AssessmentTestArgs, 'id'>>;
  tests?: Resolver<ReadonlyArray<ResolversTypes['AssessmentTest']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type AssessmentExceptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentException'] = ResolversParentTypes['AssessmentException']> = {
  controlRuns?: Resolver<ReadonlyArray<ResolversTypes['ControlRun']>, ParentType, ContextType>;
  credentials?: Resolver<ReadonlyArray<ResolversTypes['Credential']>, ParentType, ContextType>;
  decisions?: Resolver<ReadonlyArray<ResolversTypes['Decision']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['GraphEdge']>, ParentType, ContextType>;
  exceptions?: Resolver<ReadonlyArray<ResolversTypes['Exception']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lookBacks?: Resolver<ReadonlyArray<ResolversTypes['LookBack']>, ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['Subject']>, ParentType, ContextType>;
};

export type AssessmentExceptionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentExceptionConnection'] = ResolversParentTypes['AssessmentExceptionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AssessmentExceptionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AssessmentException']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssessmentExceptionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentExceptionEdge'] = ResolversParentTypes['AssessmentExceptionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AssessmentException'], ParentType, ContextType>;
};

export type AssessmentTestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentTest'] = ResolversParentTypes['AssessmentTest']> = {
  exceptionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exceptions?: Resolver<ResolversTypes['AssessmentExceptionConnection'], ParentType, ContextType, RequireFields<AssessmentTestExceptionsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  population?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  populationOf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  references?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  result?: Resolver<ResolversTypes['TestResult'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorAuthentication?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  details?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previous?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cause'] = ResolversParentTypes['Cause']> = {
  edge?: Resolver<ResolversTypes['GraphEdge'], ParentType, ContextType>;
  findings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['GraphNode'], ParentType, ContextType>;
  identities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  material?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['GraphNode'], ParentType, ContextType>;
  workflows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CausesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Causes'] = ResolversParentTypes['Causes']> = {
  causes?: Resolver<ReadonlyArray<ResolversTypes['Cause']>, ParentType, ContextType>;
  findings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CompletionChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CompletionChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['ChangeTotal']>, ParentType, ContextType>;
};

export type ChangeTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeTotal'] = ResolversParentTypes['ChangeTotal']> = {
  changes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  material?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangedEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedEdge'] = ResolversParentTypes['ChangedEdge']> = {
  change?: Resolver<ResolversTypes['EdgeChange'], ParentType, ContextType>;
  edge?: Resolver<ResolversTypes['GraphEdge'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['EdgeAbsence'], ParentType, ContextType>;
};

export type CombinationTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CombinationTotal'] = ResolversParentTypes['CombinationTotal']> = {
  combination?: Resolver<ResolversTypes['ToxicCombination'], ParentType, ContextType>;
  modes?: Resolver<ReadonlyArray<ResolversTypes['ViolationModeTotal']>, ParentType, ContextType>;
  violations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompletionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Completion'] = ResolversParentTypes['Completion']> = {
  compensatingControls?: Resolver<ReadonlyArray<ResolversTypes['GraphEdge']>, ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['Identity'], ParentType, ContextType>;
  material?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maxAmount?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['CompletionMode'], ParentType, ContextType>;
  modes?: Resolver<ReadonlyArray<ResolversTypes['ModeSummary']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['ScopedRanges']>, ParentType, ContextType>;
  witness?: Resolver<Maybe<ResolversTypes['Witness']>, ParentType, ContextType, Partial<CompletionWitnessArgs>>;
  workflow?: Resolver<ResolversTypes['Workflow'], ParentType, ContextType>;
};

export type CompletionChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompletionChange'] = ResolversParentTypes['CompletionChange']> = {
  after?: Resolver<Maybe<ResolversTypes['Completion']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['Completion']>, ParentType, ContextType>;
  differences?: Resolver<ReadonlyArray<ResolversTypes['CompletionDifference']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChangedEdge']>, ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['Identity'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  workflow?: Resolver<ResolversTypes['Workflow'], ParentType, ContextType>;
};

export type CompletionChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompletionChangeEdge'] = ResolversParentTypes['CompletionChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CompletionChange'], ParentType, ContextType>;
};

export type CompletionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompletionConnection'] = ResolversParentTypes['CompletionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CompletionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Completion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompletionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompletionEdge'] = ResolversParentTypes['CompletionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Completion'], ParentType, ContextType>;
};

export type ControlRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ControlRun'] = ResolversParentTypes['ControlRun']> = {
  control?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['RowOrigin'], ParentType, ContextType>;
  performedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  performer?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['RunResult'], ParentType, ContextType>;
  workflow?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
};

export type CountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Counts'] = ResolversParentTypes['Counts']> = {
  accessEdges?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  actions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  functions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  identities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  permissions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  toxicCombinations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workflows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  actionsCovered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  actionsEnabled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  permissionsCovered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  permissionsGranted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uncoveredActions?: Resolver<ResolversTypes['ActionConnection'], ParentType, ContextType, RequireFields<CoverageUncoveredActionsArgs, 'first'>>;
  uncoveredPermissions?: Resolver<ResolversTypes['PermissionConnection'], ParentType, ContextType, RequireFields<CoverageUncoveredPermissionsArgs, 'first'>>;
};

export type CredentialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Credential'] = ResolversParentTypes['Credential']> = {
  disabledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['CredentialKind']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['RowOrigin'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
  rotatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  counts?: Resolver<ResolversTypes['Counts'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  snapshot?: Resolver<Maybe<ResolversTypes['Snapshot']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Decision'] = ResolversParentTypes['Decision']> = {
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['DecisionKind'], ParentType, ContextType>;
  finding?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EdgeKind'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['RowOrigin'], ParentType, ContextType>;
  rationale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewer?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
  target?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DecisionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionConnection'] = ResolversParentTypes['DecisionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DecisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Decision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DecisionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionEdge'] = ResolversParentTypes['DecisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Decision'], ParentType, ContextType>;
};

export type DecisionTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionTotals'] = ResolversParentTypes['DecisionTotals']> = {
  all?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  certified?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revoked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unsigned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withFinding?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DefinitionDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DefinitionDifference'] = ResolversParentTypes['DefinitionDifference']> = {
  change?: Resolver<ResolversTypes['DefinitionChange'], ParentType, ContextType>;
  edge?: Resolver<Maybe<ResolversTypes['GraphEdge']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  file?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grantedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grantedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pointer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rationale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EvidencePackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvidencePack'] = ResolversParentTypes['EvidencePack']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  download?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
  files?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  manifest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  review?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  snapshot?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExceptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Exception'] = ResolversParentTypes['Exception']> = {
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  approver?: Resolver<Maybe<ResolversTypes['ExceptionParty']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  combination?: Resolver<Maybe<ResolversTypes['ExceptionParty']>, ParentType, ContextType>;
  compensatingControl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['ExceptionParty'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ExceptionParty']>, ParentType, ContextType>;
  proposer?: Resolver<Maybe<ResolversTypes['ExceptionParty']>, ParentType, ContextType>;
  rationale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  snapshot?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ExceptionState'], ParentType, ContextType>;
  workedOnHere?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  workflow?: Resolver<Maybe<ResolversTypes['ExceptionParty']>, ParentType, ContextType>;
};

export type ExceptionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExceptionConnection'] = ResolversParentTypes['ExceptionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ExceptionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Exception']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExceptionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExceptionEdge'] = ResolversParentTypes['ExceptionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Exception'], ParentType, ContextType>;
};

export type ExceptionPartyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExceptionParty'] = ResolversParentTypes['ExceptionParty']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FunctionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Function'] = ResolversParentTypes['Function']> = {
  actions?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  process?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GraphResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Graph'] = ResolversParentTypes['Graph']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GraphEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['GraphNode']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type GraphEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GraphEdge'] = ResolversParentTypes['GraphEdge']> = {
  above?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  activation?: Resolver<Maybe<ResolversTypes['Activation']>, ParentType, ContextType>;
  control?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  controlMode?: Resolver<Maybe<ResolversTypes['ControlMode']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fromName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EdgeKind'], ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  scope?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  upTo?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  via?: Resolver<Maybe<ResolversTypes['ActAsVia']>, ParentType, ContextType>;
};

export type GraphNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GraphNode'] = ResolversParentTypes['GraphNode']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duty?: Resolver<Maybe<ResolversTypes['Duty']>, ParentType, ContextType>;
  frameworks?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identityKind?: Resolver<Maybe<ResolversTypes['IdentityKind']>, ParentType, ContextType>;
  identityStatus?: Resolver<Maybe<ResolversTypes['IdentityStatus']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
  materiality?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  process?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rationale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  references?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  risk?: Resolver<Maybe<ResolversTypes['Risk']>, ParentType, ContextType>;
  roleKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Identity'] = ResolversParentTypes['Identity']> = {
  attributable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completions?: Resolver<ReadonlyArray<ResolversTypes['Completion']>, ParentType, ContextType>;
  credentialRotatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['IdentityKind'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Identity']>, ParentType, ContextType>;
  placeholder?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['IdentityStatus'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['Step']>, ParentType, ContextType, RequireFields<IdentityStepsArgs, 'scope' | 'viaOthers'>>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type IdentityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityConnection'] = ResolversParentTypes['IdentityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IdentityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Identity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IdentityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityEdge'] = ResolversParentTypes['IdentityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Identity'], ParentType, ContextType>;
};

export type IdentityKindTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityKindTotal'] = ResolversParentTypes['IdentityKindTotal']> = {
  blocked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  identities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  identitiesThatComplete?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['IdentityKind'], ParentType, ContextType>;
  material?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportedFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportedFile'] = ResolversParentTypes['ImportedFile']> = {
  duplicates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  imported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowsRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LookBackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookBack'] = ResolversParentTypes['LookBack']> = {
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['RowOrigin'], ParentType, ContextType>;
  performedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  performedBy?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  workflow?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
};

export type LookedAtSnapshotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookedAtSnapshot'] = ResolversParentTypes['LookedAtSnapshot']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  takenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MisstatementPathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MisstatementPath'] = ResolversParentTypes['MisstatementPath']> = {
  class?: Resolver<ResolversTypes['PathClass'], ParentType, ContextType>;
  controlRuns?: Resolver<ReadonlyArray<ResolversTypes['ControlRun']>, ParentType, ContextType>;
  decisions?: Resolver<ReadonlyArray<ResolversTypes['Decision']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['GraphEdge']>, ParentType, ContextType>;
  exceptions?: Resolver<ReadonlyArray<ResolversTypes['Exception']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['Identity'], ParentType, ContextType>;
  jit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lookBacks?: Resolver<ReadonlyArray<ResolversTypes['LookBack']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['MissedReason']>, ParentType, ContextType>;
  snapshots?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  workflow?: Resolver<ResolversTypes['Workflow'], ParentType, ContextType>;
};

export type MisstatementPathConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MisstatementPathConnection'] = ResolversParentTypes['MisstatementPathConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MisstatementPathEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MisstatementPath']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MisstatementPathEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MisstatementPathEdge'] = ResolversParentTypes['MisstatementPathEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MisstatementPath'], ParentType, ContextType>;
};

export type MisstatementTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MisstatementTotal'] = ResolversParentTypes['MisstatementTotal']> = {
  class?: Resolver<ResolversTypes['PathClass'], ParentType, ContextType>;
  paths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['MissedReason']>, ParentType, ContextType>;
};

export type ModeSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModeSummary'] = ResolversParentTypes['ModeSummary']> = {
  material?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maxAmount?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['CompletionMode'], ParentType, ContextType>;
};

export type ModeTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModeTotal'] = ResolversParentTypes['ModeTotal']> = {
  completions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  material?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['CompletionMode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  approveException?: Resolver<ResolversTypes['Exception'], ParentType, ContextType, RequireFields<MutationApproveExceptionArgs, 'actor' | 'id'>>;
  closeException?: Resolver<ResolversTypes['Exception'], ParentType, ContextType, RequireFields<MutationCloseExceptionArgs, 'actor' | 'id' | 'reason'>>;
  makeEvidencePack?: Resolver<ResolversTypes['EvidencePack'], ParentType, ContextType, RequireFields<MutationMakeEvidencePackArgs, 'actor' | 'review'>>;
  proposeException?: Resolver<ResolversTypes['Exception'], ParentType, ContextType, RequireFields<MutationProposeExceptionArgs, 'actor' | 'proposal'>>;
  recordExport?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType, RequireFields<MutationRecordExportArgs, 'actor' | 'export'>>;
  rejectException?: Resolver<ResolversTypes['Exception'], ParentType, ContextType, RequireFields<MutationRejectExceptionArgs, 'actor' | 'id' | 'reason'>>;
};

export type ObstacleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Obstacle'] = ResolversParentTypes['Obstacle']> = {
  account?: Resolver<Maybe<ResolversTypes['Identity']>, ParentType, ContextType>;
  edge?: Resolver<Maybe<ResolversTypes['GraphEdge']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ObstacleKind'], ParentType, ContextType>;
};

export type ObstaclesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Obstacles'] = ResolversParentTypes['Obstacles']> = {
  controls?: Resolver<ReadonlyArray<ResolversTypes['Obstacle']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['CompletionMode']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['StepObstacles']>, ParentType, ContextType>;
};

export type OverviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Overview'] = ResolversParentTypes['Overview']> = {
  combinations?: Resolver<ReadonlyArray<ResolversTypes['CombinationTotal']>, ParentType, ContextType>;
  completions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  identities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  identitiesThatComplete?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  identitiesThatViolate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  identityKinds?: Resolver<ReadonlyArray<ResolversTypes['IdentityKindTotal']>, ParentType, ContextType>;
  material?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  modes?: Resolver<ReadonlyArray<ResolversTypes['ModeTotal']>, ParentType, ContextType>;
  risks?: Resolver<ReadonlyArray<ResolversTypes['RiskTotal']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['ScopeTotal']>, ParentType, ContextType>;
  violations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workflows?: Resolver<ReadonlyArray<ResolversTypes['WorkflowTotal']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PermissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Permission'] = ResolversParentTypes['Permission']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PermissionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionConnection'] = ResolversParentTypes['PermissionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PermissionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Permission']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PermissionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionEdge'] = ResolversParentTypes['PermissionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
};

export type PermissionWitnessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionWitness'] = ResolversParentTypes['PermissionWitness']> = {
  path?: Resolver<ReadonlyArray<ResolversTypes['GraphEdge']>, ParentType, ContextType>;
  permission?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessPaths?: Resolver<ResolversTypes['AccessPaths'], ParentType, ContextType, RequireFields<QueryAccessPathsArgs, 'first' | 'from' | 'scope' | 'to'>>;
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['StepAlternatives']>, ParentType, ContextType, RequireFields<QueryAlternativesArgs, 'first' | 'identity' | 'scope' | 'workflow'>>;
  auditLog?: Resolver<ReadonlyArray<ResolversTypes['AuditEntry']>, ParentType, ContextType, RequireFields<QueryAuditLogArgs, 'afterSequence' | 'first'>>;
  causes?: Resolver<ResolversTypes['Causes'], ParentType, ContextType, RequireFields<QueryCausesArgs, 'first'>>;
  changes?: Resolver<ResolversTypes['ChangeConnection'], ParentType, ContextType, RequireFields<QueryChangesArgs, 'first' | 'from' | 'to'>>;
  completion?: Resolver<Maybe<ResolversTypes['Completion']>, ParentType, ContextType, RequireFields<QueryCompletionArgs, 'identity' | 'workflow'>>;
  completions?: Resolver<ResolversTypes['CompletionConnection'], ParentType, ContextType, RequireFields<QueryCompletionsArgs, 'first'>>;
  dataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
  exceptions?: Resolver<ResolversTypes['ExceptionConnection'], ParentType, ContextType, RequireFields<QueryExceptionsArgs, 'first'>>;
  identity?: Resolver<Maybe<ResolversTypes['Identity']>, ParentType, ContextType, RequireFields<QueryIdentityArgs, 'id'>>;
  neighbours?: Resolver<ResolversTypes['Graph'], ParentType, ContextType, RequireFields<QueryNeighboursArgs, 'first' | 'of'>>;
  node?: Resolver<Maybe<ResolversTypes['GraphNode']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'of'>>;
  obstacles?: Resolver<ResolversTypes['Obstacles'], ParentType, ContextType, RequireFields<QueryObstaclesArgs, 'identity' | 'scope' | 'workflow'>>;
  overview?: Resolver<ResolversTypes['Overview'], ParentType, ContextType, Partial<QueryOverviewArgs>>;
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType, RequireFields<QueryReviewArgs, 'id'>>;
  reviews?: Resolver<ReadonlyArray<ResolversTypes['Review']>, ParentType, ContextType, Partial<QueryReviewsArgs>>;
  search?: Resolver<ReadonlyArray<ResolversTypes['GraphNode']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'text'>>;
  snapshots?: Resolver<ResolversTypes['SnapshotConnection'], ParentType, ContextType, RequireFields<QuerySnapshotsArgs, 'first'>>;
  toxicCombinations?: Resolver<ReadonlyArray<ResolversTypes['ToxicCombination']>, ParentType, ContextType, Partial<QueryToxicCombinationsArgs>>;
  violations?: Resolver<ResolversTypes['ViolationConnection'], ParentType, ContextType, RequireFields<QueryViolationsArgs, 'first'>>;
  whoCan?: Resolver<ResolversTypes['IdentityConnection'], ParentType, ContextType, RequireFields<QueryWhoCanArgs, 'first' | 'scope' | 'step' | 'viaOthers'>>;
  whoReaches?: Resolver<ResolversTypes['IdentityConnection'], ParentType, ContextType, RequireFields<QueryWhoReachesArgs, 'first' | 'node' | 'scope' | 'viaOthers'>>;
  workflow?: Resolver<Maybe<ResolversTypes['Workflow']>, ParentType, ContextType, RequireFields<QueryWorkflowArgs, 'id'>>;
  workflows?: Resolver<ReadonlyArray<ResolversTypes['Workflow']>, ParentType, ContextType, Partial<QueryWorkflowsArgs>>;
};

export type ReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType, RequireFields<ReviewAssessmentArgs, 'framework'>>;
  burst?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  close?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  controlRuns?: Resolver<ReadonlyArray<ResolversTypes['ControlRun']>, ParentType, ContextType>;
  decisionTotals?: Resolver<ResolversTypes['DecisionTotals'], ParentType, ContextType>;
  decisions?: Resolver<ResolversTypes['DecisionConnection'], ParentType, ContextType, RequireFields<ReviewDecisionsArgs, 'first'>>;
  differingDefinitions?: Resolver<ReadonlyArray<ResolversTypes['DefinitionDifference']>, ParentType, ContextType>;
  dormantDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  exceptions?: Resolver<ReadonlyArray<ResolversTypes['Exception']>, ParentType, ContextType>;
  extractDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  frameworks?: Resolver<ReadonlyArray<ResolversTypes['Framework']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lookBacks?: Resolver<ReadonlyArray<ResolversTypes['LookBack']>, ParentType, ContextType>;
  looksAt?: Resolver<ResolversTypes['ReviewState'], ParentType, ContextType>;
  misstatementPaths?: Resolver<ResolversTypes['MisstatementPathConnection'], ParentType, ContextType, RequireFields<ReviewMisstatementPathsArgs, 'first'>>;
  misstatementTotals?: Resolver<ReadonlyArray<ResolversTypes['MisstatementTotal']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['RowOrigin'], ParentType, ContextType>;
  periodEnd?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  periodStart?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rotationDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  snapshot?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  systems?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  systemsInReview?: Resolver<ReadonlyArray<ResolversTypes['ReviewSystem']>, ParentType, ContextType>;
};

export type ReviewStateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewState'] = ResolversParentTypes['ReviewState']> = {
  all?: Resolver<ReadonlyArray<ResolversTypes['LookedAtSnapshot']>, ParentType, ContextType>;
  closing?: Resolver<Maybe<ResolversTypes['LookedAtSnapshot']>, ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['LookedAtSnapshot']>, ParentType, ContextType>;
};

export type ReviewSystemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewSystem'] = ResolversParentTypes['ReviewSystem']> = {
  described?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  financial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  immutableLog?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RiskTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RiskTotal'] = ResolversParentTypes['RiskTotal']> = {
  combinations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  combinationsViolated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  identities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  risk?: Resolver<ResolversTypes['Risk'], ParentType, ContextType>;
  violations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RowOriginResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RowOrigin'] = ResolversParentTypes['RowOrigin']> = {
  file?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ScopeTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeTotal'] = ResolversParentTypes['ScopeTotal']> = {
  completions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  material?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ScopedRangesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopedRanges'] = ResolversParentTypes['ScopedRanges']> = {
  ranges?: Resolver<ReadonlyArray<ResolversTypes['AmountRange']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SnapshotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Snapshot'] = ResolversParentTypes['Snapshot']> = {
  files?: Resolver<ReadonlyArray<ResolversTypes['ImportedFile']>, ParentType, ContextType>;
  importedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  incomplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  manifest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  placeholders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  takenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SnapshotConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SnapshotConnection'] = ResolversParentTypes['SnapshotConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SnapshotEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Snapshot']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SnapshotEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SnapshotEdge'] = ResolversParentTypes['SnapshotEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Snapshot'], ParentType, ContextType>;
};

export type StepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Step'] = ResolversParentTypes['Step']> = {
  actions?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  duty?: Resolver<ResolversTypes['Duty'], ParentType, ContextType>;
  functions?: Resolver<ReadonlyArray<ResolversTypes['Function']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workflow?: Resolver<ResolversTypes['Workflow'], ParentType, ContextType>;
};

export type StepAlternativesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StepAlternatives'] = ResolversParentTypes['StepAlternatives']> = {
  step?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ways?: Resolver<ReadonlyArray<ResolversTypes['StepWitness']>, ParentType, ContextType>;
};

export type StepObstaclesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StepObstacles'] = ResolversParentTypes['StepObstacles']> = {
  account?: Resolver<Maybe<ResolversTypes['Identity']>, ParentType, ContextType>;
  maxAmount?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  obstacles?: Resolver<ReadonlyArray<ResolversTypes['Obstacle']>, ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
};

export type StepWitnessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StepWitness'] = ResolversParentTypes['StepWitness']> = {
  account?: Resolver<ResolversTypes['Identity'], ParentType, ContextType>;
  actAs?: Resolver<ReadonlyArray<ResolversTypes['GraphEdge']>, ParentType, ContextType>;
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  function?: Resolver<Maybe<ResolversTypes['Function']>, ParentType, ContextType>;
  leg?: Resolver<ResolversTypes['GraphNode'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['PermissionWitness']>, ParentType, ContextType>;
  rolePath?: Resolver<Maybe<ReadonlyArray<ResolversTypes['GraphEdge']>>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['Step']>, ParentType, ContextType>;
};

export type SubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subject'] = ResolversParentTypes['Subject']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ToxicCombinationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToxicCombination'] = ResolversParentTypes['ToxicCombination']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legs?: Resolver<ReadonlyArray<ResolversTypes['GraphNode']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rationale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  references?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  risk?: Resolver<ResolversTypes['Risk'], ParentType, ContextType>;
  sameScope?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ViolationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Violation'] = ResolversParentTypes['Violation']> = {
  combination?: Resolver<ResolversTypes['ToxicCombination'], ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['Identity'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['CompletionMode'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['ScopedRanges']>, ParentType, ContextType>;
  witness?: Resolver<Maybe<ResolversTypes['Witness']>, ParentType, ContextType, Partial<ViolationWitnessArgs>>;
};

export type ViolationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ViolationConnection'] = ResolversParentTypes['ViolationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ViolationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Violation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ViolationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ViolationEdge'] = ResolversParentTypes['ViolationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Violation'], ParentType, ContextType>;
};

export type ViolationModeTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ViolationModeTotal'] = ResolversParentTypes['ViolationModeTotal']> = {
  mode?: Resolver<ResolversTypes['CompletionMode'], ParentType, ContextType>;
  violations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WitnessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Witness'] = ResolversParentTypes['Witness']> = {
  amount?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  graph?: Resolver<ResolversTypes['Graph'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['CompletionMode'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['StepWitness']>, ParentType, ContextType>;
};

export type WorkflowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Workflow'] = ResolversParentTypes['Workflow']> = {
  frameworks?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  materiality?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  next?: Resolver<ReadonlyArray<ResolversTypes['GraphEdge']>, ParentType, ContextType>;
  process?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  separations?: Resolver<ReadonlyArray<ResolversTypes['GraphEdge']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['Step']>, ParentType, ContextType>;
};

export type WorkflowTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkflowTotal'] = ResolversParentTypes['WorkflowTotal']> = {
  completions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  identityKinds?: Resolver<ReadonlyArray<ResolversTypes['IdentityKindTotal']>, ParentType, ContextType>;
  material?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  modes?: Resolver<ReadonlyArray<ResolversTypes['ModeTotal']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['ScopeTotal']>, ParentType, ContextType>;
  workflow?: Resolver<ResolversTypes['Workflow'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessPath?: AccessPathResolvers<ContextType>;
  AccessPaths?: AccessPathsResolvers<ContextType>;
  Action?: ActionResolvers<ContextType>;
  ActionConnection?: ActionConnectionResolvers<ContextType>;
  ActionEdge?: ActionEdgeResolvers<ContextType>;
  AmountRange?: AmountRangeResolvers<ContextType>;
  Assessment?: AssessmentResolvers<ContextType>;
  AssessmentException?: AssessmentExceptionResolvers<ContextType>;
  AssessmentExceptionConnection?: AssessmentExceptionConnectionResolvers<ContextType>;
  AssessmentExceptionEdge?: AssessmentExceptionEdgeResolvers<ContextType>;
  AssessmentTest?: AssessmentTestResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  Cause?: CauseResolvers<ContextType>;
  Causes?: CausesResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeTotal?: ChangeTotalResolvers<ContextType>;
  ChangedEdge?: ChangedEdgeResolvers<ContextType>;
  CombinationTotal?: CombinationTotalResolvers<ContextType>;
  Completion?: CompletionResolvers<ContextType>;
  CompletionChange?: CompletionChangeResolvers<ContextType>;
  CompletionChangeEdge?: CompletionChangeEdgeResolvers<ContextType>;
  CompletionConnection?: CompletionConnectionResolvers<ContextType>;
  CompletionEdge?: CompletionEdgeResolvers<ContextType>;
  ControlRun?: ControlRunResolvers<ContextType>;
  Counts?: CountsResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  Credential?: CredentialResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decision?: DecisionResolvers<ContextType>;
  DecisionConnection?: DecisionConnectionResolvers<ContextType>;
  DecisionEdge?: DecisionEdgeResolvers<ContextType>;
  DecisionTotals?: DecisionTotalsResolvers<ContextType>;
  DefinitionDifference?: DefinitionDifferenceResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  EvidencePack?: EvidencePackResolvers<ContextType>;
  Exception?: ExceptionResolvers<ContextType>;
  ExceptionConnection?: ExceptionConnectionResolvers<ContextType>;
  ExceptionEdge?: ExceptionEdgeResolvers<ContextType>;
  ExceptionParty?: ExceptionPartyResolvers<ContextType>;
  Function?: FunctionResolvers<ContextType>;
  Graph?: GraphResolvers<ContextType>;
  GraphEdge?: GraphEdgeResolvers<ContextType>;
  GraphNode?: GraphNodeResolvers<ContextType>;
  Identity?: IdentityResolvers<ContextType>;
  IdentityConnection?: IdentityConnectionResolvers<ContextType>;
  IdentityEdge?: IdentityEdgeResolvers<ContextType>;
  IdentityKindTotal?: IdentityKindTotalResolvers<ContextType>;
  ImportedFile?: ImportedFileResolvers<ContextType>;
  LookBack?: LookBackResolvers<ContextType>;
  LookedAtSnapshot?: LookedAtSnapshotResolvers<ContextType>;
  MisstatementPath?: MisstatementPathResolvers<ContextType>;
  MisstatementPathConnection?: MisstatementPathConnectionResolvers<ContextType>;
  MisstatementPathEdge?: MisstatementPathEdgeResolvers<ContextType>;
  MisstatementTotal?: MisstatementTotalResolvers<ContextType>;
  ModeSummary?: ModeSummaryResolvers<ContextType>;
  ModeTotal?: ModeTotalResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Obstacle?: ObstacleResolvers<ContextType>;
  Obstacles?: ObstaclesResolvers<ContextType>;
  Overview?: OverviewResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Permission?: PermissionResolvers<ContextType>;
  PermissionConnection?: PermissionConnectionResolvers<ContextType>;
  PermissionEdge?: PermissionEdgeResolvers<ContextType>;
  PermissionWitness?: PermissionWitnessResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  ReviewState?: ReviewStateResolvers<ContextType>;
  ReviewSystem?: ReviewSystemResolvers<ContextType>;
  RiskTotal?: RiskTotalResolvers<ContextType>;
  RowOrigin?: RowOriginResolvers<ContextType>;
  ScopeTotal?: ScopeTotalResolvers<ContextType>;
  ScopedRanges?: ScopedRangesResolvers<ContextType>;
  Snapshot?: SnapshotResolvers<ContextType>;
  SnapshotConnection?: SnapshotConnectionResolvers<ContextType>;
  SnapshotEdge?: SnapshotEdgeResolvers<ContextType>;
  Step?: StepResolvers<ContextType>;
  StepAlternatives?: StepAlternativesResolvers<ContextType>;
  StepObstacles?: StepObstaclesResolvers<ContextType>;
  StepWitness?: StepWitnessResolvers<ContextType>;
  Subject?: SubjectResolvers<ContextType>;
  ToxicCombination?: ToxicCombinationResolvers<ContextType>;
  Violation?: ViolationResolvers<ContextType>;
  ViolationConnection?: ViolationConnectionResolvers<ContextType>;
  ViolationEdge?: ViolationEdgeResolvers<ContextType>;
  ViolationModeTotal?: ViolationModeTotalResolvers<ContextType>;
  Witness?: WitnessResolvers<ContextType>;
  Workflow?: WorkflowResolvers<ContextType>;
  WorkflowTotal?: WorkflowTotalResolvers<ContextType>;
};

