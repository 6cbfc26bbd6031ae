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

/** Which completions to choose. All parts given must hold; an empty list is as none. */
export type CompletionFilter = {
  /** Only completions that hold for this amount in currency units, above zero; with `scope` at that value. */
  amount?: number | null | undefined;
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

/** What a control does. */
export type ControlMode =
  /** Someone looks afterwards. */
  | 'DETECTIVE'
  /** The system refuses. */
  | 'PREVENTIVE';

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

/** Kinds of node. */
export type NodeKind =
  /** What someone does in a system. */
  | 'ACTION'
  /** Business function made of actions. */
  | 'FUNCTION'
  /** Whoever or whatever can act. */
  | 'IDENTITY'
  /** The smallest thing that a system checks. */
  | 'PERMISSION'
  /** Role, group or profile. */
  | 'ROLE'
  /** Step of a workflow. */
  | 'STEP'
  /** Rule about what nobody may hold together. */
  | 'TOXIC_COMBINATION'
  /** Financial process, end to end. */
  | 'WORKFLOW';

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
};

export type ChoicesQueryVariables = Exact<{
  at?: PointInTime | null | undefined;
}>;


export type ChoicesQuery = { workflows: Array<{ id: string, name: string, process: string | null, materiality: number | null, steps: Array<{ id: string }> }>, toxicCombinations: Array<{ id: string, name: string, risk: Risk, rationale: string | null }> };

export type CompletionsQueryVariables = Exact<{
  filter?: CompletionFilter | null | undefined;
  at?: PointInTime | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CompletionsQuery = { completions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ mode: CompletionMode, maxAmount: number | null, material: boolean, identity: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean, department: string | null }, workflow: { id: string, name: string }, scopes: Array<{ scope: string, ranges: Array<{ above: number, upTo: number | null, mode: CompletionMode }> }> }> } };

export type DatasetQueryVariables = Exact<{ [key: string]: never; }>;


export type DatasetQuery = { dataset: { snapshot: { sequence: number, source: string, takenAt: string, importedAt: string, incomplete: boolean, placeholders: number, files: Array<{ name: string, rowsRead: number, imported: number, duplicates: number, rejected: number }> } | null, counts: { identities: number, roles: number, permissions: number, actions: number, functions: number, steps: number, workflows: number, toxicCombinations: number, accessEdges: number }, coverage: { permissionsGranted: number, permissionsCovered: number, actionsEnabled: number, actionsCovered: number } } };

export type FindingWitnessQueryVariables = Exact<{
  identity: string | number;
  workflow: string | number;
  scope?: string | null | undefined;
  amount?: number | null | undefined;
  at?: PointInTime | null | undefined;
}>;


export type FindingWitnessQuery = { completion: { witness: { scope: string, amount: number | null, mode: CompletionMode, explanation: string, steps: Array<{ scope: string, leg: { key: string, kind: NodeKind, id: string, name: string }, step: { id: string, name: string, duty: Duty } | null, function: { id: string, name: string } | null, action: { id: string, name: string, system: string | null } | null, account: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean }, actAs: Array<{ key: string }>, permissions: Array<{ permission: { id: string, name: string }, path: Array<{ key: string }> }>, rolePath: Array<{ key: string }> | null }>, graph: { nodes: Array<{ key: string, kind: NodeKind, id: string, name: string }>, edges: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, since: number, until: number | null } | null }> } } | null } | null };

export type FindingQueryVariables = Exact<{
  identity: string | number;
  workflow: string | number;
  at?: PointInTime | null | undefined;
}>;


export type FindingQuery = { identity: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, system: string | null, department: string | null, email: string | null, validFrom: string | null, validTo: string | null, attributable: boolean, placeholder: boolean, lastUsedAt: string | null, credentialRotatedAt: string | null, owner: { id: string, name: string } | null } | null, workflow: { id: string, name: string, process: string | null, materiality: number | null, frameworks: Array<string>, steps: Array<{ id: string, name: string, duty: Duty, system: string | null }>, next: Array<{ from: string, to: string, above: number | null, upTo: number | null }>, separations: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, since: number, until: number | null } | null }> } | null, completion: { mode: CompletionMode, maxAmount: number | null, material: boolean, modes: Array<{ mode: CompletionMode, maxAmount: number | null, material: boolean }>, scopes: Array<{ scope: string, ranges: Array<{ above: number, upTo: number | null, mode: CompletionMode }> }>, compensatingControls: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, since: number, until: number | null } | null }> } | null };

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

export type IdentityPartsFragment = { id: string, name: string, kind: IdentityKind, status: IdentityStatus, system: string | null, department: string | null, email: string | null, validFrom: string | null, validTo: string | null, attributable: boolean, placeholder: boolean, lastUsedAt: string | null, credentialRotatedAt: string | null, owner: { id: string, name: string } | null };

export type EdgePartsFragment = { key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, since: number, until: number | null } | null };

export type WitnessPartsFragment = { scope: string, amount: number | null, mode: CompletionMode, explanation: string, steps: Array<{ scope: string, leg: { key: string, kind: NodeKind, id: string, name: string }, step: { id: string, name: string, duty: Duty } | null, function: { id: string, name: string } | null, action: { id: string, name: string, system: string | null } | null, account: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean }, actAs: Array<{ key: string }>, permissions: Array<{ permission: { id: string, name: string }, path: Array<{ key: string }> }>, rolePath: Array<{ key: string }> | null }>, graph: { nodes: Array<{ key: string, kind: NodeKind, id: string, name: string }>, edges: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, since: number, until: number | null } | null }> } };

export type RuleTotalsQueryVariables = Exact<{
  at?: PointInTime | null | undefined;
}>;


export type RuleTotalsQuery = { critical: { totalCount: number }, high: { totalCount: number }, medium: { totalCount: number }, low: { totalCount: number } };

export type StepsReachedQueryVariables = Exact<{
  identity: string | number;
  scope?: string | null | undefined;
  amount?: number | null | undefined;
  at?: PointInTime | null | undefined;
}>;


export type StepsReachedQuery = { identity: { steps: Array<{ id: string }> } | null };

export type ViolationQueryVariables = Exact<{
  identity: string | number;
  rule: string | number;
  scope?: string | null | undefined;
  amount?: number | null | undefined;
  at?: PointInTime | null | undefined;
}>;


export type ViolationQuery = { identity: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, system: string | null, department: string | null, email: string | null, validFrom: string | null, validTo: string | null, attributable: boolean, placeholder: boolean, lastUsedAt: string | null, credentialRotatedAt: string | null, owner: { id: string, name: string } | null } | null, violations: { nodes: Array<{ mode: CompletionMode, combination: { id: string, name: string, risk: Risk, sameScope: boolean, rationale: string | null, legs: Array<{ key: string, kind: NodeKind, id: string, name: string }> }, scopes: Array<{ scope: string, ranges: Array<{ above: number, upTo: number | null, mode: CompletionMode }> }>, witness: { scope: string, amount: number | null, mode: CompletionMode, explanation: string, steps: Array<{ scope: string, leg: { key: string, kind: NodeKind, id: string, name: string }, step: { id: string, name: string, duty: Duty } | null, function: { id: string, name: string } | null, action: { id: string, name: string, system: string | null } | null, account: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean }, actAs: Array<{ key: string }>, permissions: Array<{ permission: { id: string, name: string }, path: Array<{ key: string }> }>, rolePath: Array<{ key: string }> | null }>, graph: { nodes: Array<{ key: string, kind: NodeKind, id: string, name: string }>, edges: Array<{ key: string, kind: EdgeKind, from: string, to: string, scope: Array<string>, limit: number | null, validFrom: string | null, validTo: string | null, activation: Activation | null, via: ActAsVia | null, control: string | null, controlMode: ControlMode | null, above: number | null, upTo: number | null, evidence: { grantedBy: string | null, grantedAt: string | null, ticket: string | null, rationale: string | null, lastUsedAt: string | null, source: string, file: string | null, row: number | null, since: number, until: number | null } | null }> } } | null }> } };

export type ViolationsQueryVariables = Exact<{
  filter?: ViolationFilter | null | undefined;
  at?: PointInTime | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ViolationsQuery = { violations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ mode: CompletionMode, identity: { id: string, name: string, kind: IdentityKind, status: IdentityStatus, attributable: boolean, department: string | null }, combination: { id: string, name: string, risk: Risk }, scopes: Array<{ scope: string, ranges: Array<{ above: number, upTo: number | null, mode: CompletionMode }> }> }> } };

export type WorkflowTotalsQueryVariables = Exact<{
  workflows?: Array<string | number> | string | number | null | undefined;
  at?: PointInTime | null | undefined;
}>;


export type WorkflowTotalsQuery = { all: { totalCount: number }, material: { totalCount: number }, sole: { totalCount: number }, ownAccounts: { totalCount: number }, throughOthers: { totalCount: number }, blocked: { totalCount: number } };

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
    since
    until
  }
}
    `, {"fragmentName":"EdgeParts"}) as unknown as TypedDocumentString<EdgePartsFragment, unknown>;
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
    since
    until
  }
}`, {"fragmentName":"WitnessParts"}) as unknown as TypedDocumentString<WitnessPartsFragment, unknown>;
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
    query Completions($filter: CompletionFilter, $at: PointInTime, $first: Int, $after: String) {
  completions(filter: $filter, at: $at, first: $first, after: $after) {
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
export const RuleTotalsDocument = new TypedDocumentString(`
    query RuleTotals($at: PointInTime) {
  critical: violations(filter: {risks: [CRITICAL]}, at: $at, first: 1) {
    totalCount
  }
  high: violations(filter: {risks: [HIGH]}, at: $at, first: 1) {
    totalCount
  }
  medium: violations(filter: {risks: [MEDIUM]}, at: $at, first: 1) {
    totalCount
  }
  low: violations(filter: {risks: [LOW]}, at: $at, first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<RuleTotalsQuery, RuleTotalsQueryVariables>;
export const StepsReachedDocument = new TypedDocumentString(`
    query StepsReached($identity: ID!, $scope: String, $amount: Float, $at: PointInTime) {
  identity(id: $identity, at: $at) {
    steps(scope: $scope, amount: $amount, viaOthers: true) {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<StepsReachedQuery, StepsReachedQueryVariables>;
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
    query Violations($filter: ViolationFilter, $at: PointInTime, $first: Int, $after: String) {
  violations(filter: $filter, at: $at, first: $first, after: $after) {
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
export const WorkflowTotalsDocument = new TypedDocumentString(`
    query WorkflowTotals($workflows: [ID!], $at: PointInTime) {
  all: completions(filter: {workflows: $workflows}, at: $at, first: 1) {
    totalCount
  }
  material: completions(
    filter: {workflows: $workflows, materialOnly: true}
    at: $at
    first: 1
  ) {
    totalCount
  }
  sole: completions(
    filter: {workflows: $workflows, modes: [SOLE]}
    at: $at
    first: 1
  ) {
    totalCount
  }
  ownAccounts: completions(
    filter: {workflows: $workflows, modes: [OWN_ACCOUNTS]}
    at: $at
    first: 1
  ) {
    totalCount
  }
  throughOthers: completions(
    filter: {workflows: $workflows, modes: [THROUGH_OTHERS]}
    at: $at
    first: 1
  ) {
    totalCount
  }
  blocked: completions(
    filter: {workflows: $workflows, modes: [BLOCKED_BY_CONTROL]}
    at: $at
    first: 1
  ) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<WorkflowTotalsQuery, WorkflowTotalsQueryVariables>;