import type { Cents } from './amount.ts';
import type {
  Activation,
  ActAsVia,
  ControlMode,
  Duty,
  EdgeKind,
  IdentityKind,
  IdentityStatus,
  NodeKind,
  Risk,
} from './vocabulary.ts';

/**
 * Nodes and edges as the database holds them, for showing. Dates (`YYYY-MM-DD`) and times (ISO 8601) are text,
 * amounts cents; null is a value that the source does not give.
 */
interface NodeBase {
  readonly id: string;
  readonly name: string;
  readonly source: string;
}

export interface IdentityRecord extends NodeBase {
  readonly kind: 'IDENTITY';
  readonly identityKind: IdentityKind;
  readonly status: IdentityStatus;
  readonly system: string | null;
  readonly department: string | null;
  readonly email: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly lastUsedAt: string | null;
  readonly credentialRotatedAt: string | null;
  readonly attributable: boolean;
  readonly placeholder: boolean;
}

export interface RoleRecord extends NodeBase {
  readonly kind: 'ROLE';
  readonly roleKind: string | null;
  readonly system: string | null;
  readonly description: string | null;
}

export interface PermissionRecord extends NodeBase {
  readonly kind: 'PERMISSION';
  readonly system: string | null;
  readonly description: string | null;
}

export interface ActionRecord extends NodeBase {
  readonly kind: 'ACTION';
  readonly system: string | null;
}

export interface FunctionRecord extends NodeBase {
  readonly kind: 'FUNCTION';
  readonly process: string | null;
}

export interface StepRecord extends NodeBase {
  readonly kind: 'STEP';
  readonly duty: Duty;
  readonly system: string | null;
}

export interface WorkflowRecord extends NodeBase {
  readonly kind: 'WORKFLOW';
  readonly process: string | null;
  readonly materiality: Cents | null;
  readonly frameworks: readonly string[];
}

export interface RuleRecord extends NodeBase {
  readonly kind: 'TOXIC_COMBINATION';
  readonly risk: Risk;
  readonly sameScope: boolean;
  readonly rationale: string | null;
  readonly references: readonly string[];
}

export type NodeRecord =
  | IdentityRecord
  | RoleRecord
  | PermissionRecord
  | ActionRecord
  | FunctionRecord
  | StepRecord
  | WorkflowRecord
  | RuleRecord;

export type RecordOf<K extends NodeKind> = Extract<NodeRecord, { kind: K }>;

export interface EdgeRecord {
  readonly key: string;
  readonly kind: EdgeKind;
  readonly from: { readonly kind: NodeKind; readonly id: string; readonly name: string };
  readonly to: { readonly kind: NodeKind; readonly id: string; readonly name: string };
  /** Empty where the edge holds everywhere. */
  readonly scope: readonly string[];
  readonly limit: Cents | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Null for edges that give no access. */
  readonly activation: Activation | null;
  readonly via: ActAsVia | null;
  readonly control: string | null;
  readonly controlMode: ControlMode | null;
  readonly above: Cents | null;
  readonly upTo: Cents | null;
  readonly evidence: EvidenceRecord;
}

export interface EvidenceRecord {
  readonly grantedBy: string | null;
  readonly grantedAt: string | null;
  readonly ticket: string | null;
  readonly rationale: string | null;
  readonly lastUsedAt: string | null;
  readonly source: string;
  readonly file: string | null;
  readonly row: number | null;
  /** JSON pointer, of a JSON file. */
  readonly pointer?: string | null;
  readonly since: number;
  readonly until: number | null;
}

export interface SnapshotRecord {
  readonly sequence: number;
  readonly source: string;
  readonly takenAt: string;
  readonly importedAt: string;
  readonly incomplete: boolean;
  readonly placeholders: number;
  readonly manifest: string | null;
  readonly files: readonly ImportedFileRecord[];
  readonly warnings?: readonly string[];
}

export interface ImportedFileRecord {
  readonly name: string;
  readonly sha256: string;
  readonly rowsRead: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly rejected: number;
}
