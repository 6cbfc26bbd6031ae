import {
  ACT_AS_VIAS,
  CONTROL_MODES,
  DUTIES,
  FRAMEWORKS,
  IDENTITY_KINDS,
  IDENTITY_STATUSES,
  LEG_KINDS,
  NODE_LABELS,
  RISKS,
  type EdgeKind,
  type NodeKind,
} from '../domain/vocabulary.ts';
import * as cell from './cell.ts';
import type { CellValue } from './cell.ts';
import {
  ACCESS,
  DESCRIPTION,
  end,
  ID,
  LAST_USED,
  NAME,
  SYSTEM,
  VALID,
  words,
  type Column,
} from './columns.ts';
import { REVIEW_FILES, type RecordFile } from './review-files.ts';

/** An end of an edge: which column has the id, and of which kind of node, or in which column that is said. */
export interface End {
  readonly column: string;
  readonly kind: NodeKind | { readonly column: string };
}

interface FileBase {
  readonly name: string;
  readonly columns: readonly Column[];
  /** An access file: `--allow-rejects` may leave its rejected rows out. All others define, and never lose a row. */
  readonly access: boolean;
}

/** One node a row, and where the row says so an edge from it. */
export interface NodeFile extends FileBase {
  readonly node: NodeKind;
  readonly link?: { readonly column: string; readonly edge: EdgeKind; readonly to: NodeKind };
}

/** One edge a row. Of several possible starts exactly one is given. */
export interface EdgeFile extends FileBase {
  readonly edge: EdgeKind;
  readonly from: readonly End[];
  readonly to: End;
}

export type BundleFile = NodeFile | EdgeFile | RecordFile;

/** All files of the bundle, in the order of BUNDLE.md and REVIEWS.md section 1, which is the order of the report. */
export const BUNDLE_FILES: readonly BundleFile[] = [
  {
    name: 'identities.csv',
    node: 'IDENTITY',
    access: true,
    link: { column: 'owner', edge: 'OWNED_BY', to: 'IDENTITY' },
    columns: [
      ID,
      NAME,
      { name: 'kind', type: cell.oneOf(IDENTITY_KINDS), default: 'USER_ACCOUNT', property: 'kind' },
      { name: 'status', type: cell.oneOf(IDENTITY_STATUSES), default: 'ACTIVE', property: 'status' },
      SYSTEM,
      words('department'),
      words('email'),
      { name: 'owner', type: cell.id },
      ...VALID,
      { name: LAST_USED, type: cell.time, property: 'lastUsedAt' },
      { name: 'credential_rotated_at', type: cell.time, property: 'credentialRotatedAt' },
      { name: 'attributable', type: cell.boolean, property: 'attributable' },
    ],
  },
  { name: 'roles.csv', node: 'ROLE', access: true, columns: [ID, NAME, words('kind'), SYSTEM, DESCRIPTION] },
  { name: 'permissions.csv', node: 'PERMISSION', access: true, columns: [ID, NAME, SYSTEM, DESCRIPTION] },
  { name: 'actions.csv', node: 'ACTION', access: false, columns: [ID, NAME, SYSTEM] },
  {
    name: 'workflows.csv',
    node: 'WORKFLOW',
    access: false,
    columns: [
      ID,
      NAME,
      words('process'),
      { name: 'materiality', type: cell.amount, property: 'materialityCents' },
      { name: 'frameworks', type: cell.listOf(FRAMEWORKS), property: 'frameworks' },
    ],
  },
  {
    name: 'steps.csv',
    node: 'STEP',
    access: false,
    link: { column: 'workflow', edge: 'PART_OF', to: 'WORKFLOW' },
    columns: [
      ID,
      end('workflow'),
      NAME,
      { name: 'duty', type: cell.oneOf(DUTIES), default: 'OTHER', property: 'duty' },
      SYSTEM,
    ],
  },
  {
    ...between('next.csv', 'NEXT', ['from', 'STEP'], ['to', 'STEP']),
    columns: [
      end('from'),
      { ...end('to'), against: { column: 'from', fault: sameStep } },
      { name: 'above', type: cell.amount, property: 'aboveCents' },
      {
        name: 'up_to',
        type: cell.amountAboveZero,
        property: 'upToCents',
        against: {
          column: 'above',
          fault: (above, upTo) => (Number(above) >= Number(upTo) ? 'is not larger than above' : undefined),
        },
      },
    ],
  },
  {
    ...between('separations.csv', 'SEPARATED_FROM', ['step_a', 'STEP'], ['step_b', 'STEP']),
    columns: [
      end('step_a'),
      { ...end('step_b'), against: { column: 'step_a', fault: sameStep } },
      words('control'),
      { name: 'mode', type: cell.oneOf(CONTROL_MODES), default: 'PREVENTIVE', property: 'mode' },
    ],
  },
  access('has_role.csv', 'HAS_ROLE', ['identity', 'IDENTITY'], ['role', 'ROLE']),
  access('has_permission.csv', 'HAS_PERMISSION', ['identity', 'IDENTITY'], ['permission', 'PERMISSION']),
  access('inherits.csv', 'INHERITS', ['role', 'ROLE'], ['inherits', 'ROLE']),
  access('grants.csv', 'GRANTS', ['role', 'ROLE'], ['permission', 'PERMISSION']),
  {
    ...access('can_act_as.csv', 'CAN_ACT_AS', ['identity', 'IDENTITY'], ['target', 'IDENTITY']),
    columns: [
      end('identity'),
      end('target'),
      { name: 'via', type: cell.oneOf(ACT_AS_VIAS), required: true, property: 'via' },
      ...ACCESS,
    ],
  },
  between('enables.csv', 'ENABLES', ['permission', 'PERMISSION'], ['action', 'ACTION']),
  { name: 'functions.csv', node: 'FUNCTION', access: false, columns: [ID, NAME, words('process')] },
  between('belongs_to.csv', 'BELONGS_TO', ['action', 'ACTION'], ['function', 'FUNCTION']),
  {
    name: 'performs.csv',
    edge: 'PERFORMS',
    access: false,
    from: [
      { column: 'action', kind: 'ACTION' },
      { column: 'function', kind: 'FUNCTION' },
    ],
    to: { column: 'step', kind: 'STEP' },
    columns: [{ name: 'action', type: cell.id }, { name: 'function', type: cell.id }, end('step')],
  },
  {
    name: 'toxic_combinations.csv',
    node: 'TOXIC_COMBINATION',
    access: false,
    columns: [
      ID,
      NAME,
      { name: 'risk', type: cell.oneOf(RISKS), default: 'HIGH', property: 'risk' },
      { name: 'same_scope', type: cell.boolean, default: true, property: 'sameScope' },
      words('rationale'),
      { name: 'references', type: cell.list(), property: 'references' },
    ],
  },
  {
    name: 'combined_in.csv',
    edge: 'COMBINED_IN',
    access: false,
    from: [{ column: 'item', kind: { column: 'kind' } }],
    to: { column: 'combination', kind: 'TOXIC_COMBINATION' },
    columns: [
      { name: 'kind', type: cell.oneOf(LEG_KINDS.map((kind) => NODE_LABELS[kind])), required: true },
      end('item'),
      end('combination'),
    ],
  },
  ...REVIEW_FILES,
];

export const MANIFEST = 'manifest.json';

export function isNodeFile(file: BundleFile): file is NodeFile {
  return 'node' in file;
}

export function isRecordFile(file: BundleFile): file is RecordFile {
  return 'record' in file;
}

function between(name: string, edge: EdgeKind, from: [string, NodeKind], to: [string, NodeKind]): EdgeFile {
  return {
    name,
    edge,
    access: false,
    from: [{ column: from[0], kind: from[1] }],
    to: { column: to[0], kind: to[1] },
    columns: [end(from[0]), end(to[0])],
  };
}

function access(name: string, edge: EdgeKind, from: [string, NodeKind], to: [string, NodeKind]): EdgeFile {
  return { ...between(name, edge, from, to), access: true, columns: [end(from[0]), end(to[0]), ...ACCESS] };
}

function sameStep(first: CellValue, second: CellValue): string | undefined {
  return first === second ? 'is the same step as the one before it' : undefined;
}
