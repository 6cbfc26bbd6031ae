import { CREDENTIAL_KINDS, DECIDED_EDGE_KINDS, DECISIONS, RUN_RESULTS } from '../domain/review.ts';
import type { RecordKind, Tie } from '../domain/review-record.ts';
import { FRAMEWORKS, NODE_KINDS, type NodeKind } from '../domain/vocabulary.ts';
import * as cell from './cell.ts';
import type { CellValue } from './cell.ts';
import { ID, NAME, words, type Column } from './columns.ts';
import { date, days, finding, flag, id, notBefore, required, time } from './review-columns.ts';

/** What a cell refers to: a node, or a review by its id. */
export interface RecordTarget {
  readonly kind: NodeKind | 'ACCESS_REVIEW';
  readonly id: string;
}

export interface RecordReference {
  readonly column: string;
  /** The relationship that it becomes; none where the row names its target by a property alone. */
  readonly tie?: Tie;
  /** @param row the cells that can be read; the column's own is among them, as text */
  readonly target: (value: string, row: ReadonlyMap<string, CellValue>) => RecordTarget | undefined;
  /** False where the cell may as well be any text: it is tied where there is such a node, and no fault where not. */
  readonly mustExist: boolean;
}

/** One row about reviews a line (REVIEWS.md section 1). Its rows define, so none is ever left out. */
export interface RecordFile {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly access: false;
  readonly record: RecordKind;
  /** Columns that name a row: a later row with the same replaces it. None: a row is its own name, and none replaces it. */
  readonly namedBy: readonly string[];
  /** Two rows of one name may stand beside each other in one import where they differ in this column alone. */
  readonly mayDifferIn?: string;
  /** Exactly one of these is given; judged at the last. */
  readonly oneOf?: readonly string[];
  readonly references: readonly RecordReference[];
}

/** All files about reviews, in the order of REVIEWS.md section 1. */
export const REVIEW_FILES: readonly RecordFile[] = [
  {
    name: 'systems.csv',
    access: false,
    record: 'SYSTEM',
    namedBy: ['id'],
    columns: [
      ID,
      NAME,
      id('owner'),
      { name: 'frameworks', type: cell.listOf(FRAMEWORKS), property: 'frameworks' },
      flag('financial', 'financial'),
      flag('immutable_log', 'immutableLog'),
    ],
    references: [to('owner', 'IDENTITY', 'HAS_OWNER')],
  },
  {
    name: 'credentials.csv',
    access: false,
    record: 'CREDENTIAL',
    namedBy: ['id'],
    columns: [
      ID,
      required(id('identity')),
      { name: 'kind', type: cell.oneOf(CREDENTIAL_KINDS), property: 'kind' },
      id('owner'),
      time('issued_at', 'issuedAt'),
      time('rotated_at', 'rotatedAt'),
      time('disabled_at', 'disabledAt'),
      { name: 'expires_at', type: cell.expiry, property: 'expiresAt' },
    ],
    references: [to('identity', 'IDENTITY', 'ABOUT'), to('owner', 'IDENTITY', 'HAS_OWNER')],
  },
  {
    name: 'classifications.csv',
    access: false,
    record: 'CLASSIFICATION',
    namedBy: [],
    columns: [
      required(id('permission')),
      required(id('classified_by', 'classifiedBy')),
      required(time('classified_at', 'classifiedAt')),
      words('rationale'),
    ],
    references: [
      to('permission', 'PERMISSION', 'ABOUT'),
      { ...to('classified_by', 'IDENTITY', 'CLASSIFIED_BY'), mustExist: false },
    ],
  },
  {
    name: 'reviews.csv',
    access: false,
    record: 'ACCESS_REVIEW',
    namedBy: ['id'],
    columns: [
      ID,
      NAME,
      required(date('period_start', 'periodStart')),
      required(notBefore(date('period_end', 'periodEnd'), 'period_start')),
      required(notBefore(date('due', 'due'), 'period_end')),
      required(notBefore(date('close', 'close'), 'period_end')),
      { name: 'frameworks', type: cell.listOf(FRAMEWORKS), property: 'frameworks' },
      { name: 'systems', type: cell.list(), property: 'systems' },
      days('rotation_days', 'rotationDays', 90),
      days('dormant_days', 'dormantDays', 90),
      days('extract_days', 'extractDays', 7),
      days('burst', 'burst', 50),
    ],
    references: [],
  },
  {
    name: 'decisions.csv',
    access: false,
    record: 'DECISION',
    namedBy: ['review', 'identity', 'kind', 'target', 'reviewer', 'decided_at'],
    mayDifferIn: 'decision',
    columns: [
      required(id('review')),
      required(id('identity')),
      { name: 'kind', type: cell.oneOf(DECIDED_EDGE_KINDS), required: true, property: 'kind' },
      required(id('target')),
      { name: 'decision', type: cell.oneOf(DECISIONS), required: true, property: 'decision' },
      { name: 'finding', type: finding, property: 'finding' },
      id('reviewer'),
      time('decided_at', 'decidedAt'),
      words('rationale'),
      words('ticket'),
    ],
    references: [
      { column: 'review', mustExist: true, target: (value) => ({ kind: 'ACCESS_REVIEW', id: value }) },
      to('identity', 'IDENTITY', 'ABOUT'),
      { column: 'target', tie: 'ABOUT_TARGET', mustExist: true, target: decided },
      { column: 'finding', tie: 'CONSIDERED', mustExist: true, target: found },
      to('reviewer', 'IDENTITY', 'REVIEWED_BY'),
    ],
  },
  {
    name: 'exceptions.csv',
    access: false,
    record: 'EXCEPTION',
    namedBy: ['id'],
    oneOf: ['workflow', 'combination'],
    columns: [
      ID,
      required(id('identity')),
      id('workflow'),
      id('combination'),
      id('owner'),
      id('proposer'),
      id('approver'),
      time('approved_at', 'approvedAt'),
      words('rationale'),
      words('compensating_control', 'compensatingControl'),
      time('opened_at', 'openedAt'),
      { name: 'expires_at', type: cell.expiry, property: 'expiresAt' },
      time('closed_at', 'closedAt'),
    ],
    references: [
      to('identity', 'IDENTITY', 'ABOUT'),
      to('workflow', 'WORKFLOW', 'CONSIDERED'),
      to('combination', 'TOXIC_COMBINATION', 'CONSIDERED'),
      to('owner', 'IDENTITY', 'HAS_OWNER'),
      to('proposer', 'IDENTITY', 'PROPOSED_BY'),
      to('approver', 'IDENTITY', 'APPROVED_BY'),
    ],
  },
  {
    name: 'control_runs.csv',
    access: false,
    record: 'CONTROL_RUN',
    namedBy: [],
    columns: [
      { ...words('control'), required: true },
      required(id('workflow')),
      required(time('performed_at', 'performedAt')),
      required(id('performer')),
      { name: 'result', type: cell.oneOf(RUN_RESULTS), required: true, property: 'result' },
      words('evidence'),
    ],
    references: [to('workflow', 'WORKFLOW', 'ABOUT'), to('performer', 'IDENTITY', 'PERFORMED_BY')],
  },
  {
    name: 'lookbacks.csv',
    access: false,
    record: 'LOOK_BACK',
    namedBy: [],
    columns: [
      required(id('identity')),
      required(id('workflow')),
      required(date('from', 'from')),
      required(notBefore(date('to', 'to'), 'from')),
      required(id('performed_by', 'performedBy')),
      required(time('performed_at', 'performedAt')),
      { name: 'used', type: cell.boolean, required: true, property: 'used' },
      words('evidence'),
    ],
    references: [
      to('identity', 'IDENTITY', 'ABOUT'),
      to('workflow', 'WORKFLOW', 'CONSIDERED'),
      to('performed_by', 'IDENTITY', 'PERFORMED_BY'),
    ],
  },
];

function to(column: string, kind: NodeKind, tie: Tie): RecordReference {
  return { column, tie, mustExist: true, target: (value) => ({ kind, id: value }) };
}

/** What a decision is about depends on the kind of its edges. */
function decided(value: string, row: ReadonlyMap<string, CellValue>): RecordTarget | undefined {
  const kind = row.get('kind');
  if (kind === 'HAS_ROLE') return { kind: 'ROLE', id: value };
  if (kind === 'HAS_PERMISSION') return { kind: 'PERMISSION', id: value };
  return kind === 'CAN_ACT_AS' ? { kind: 'IDENTITY', id: value } : undefined;
}

function found(value: string): RecordTarget | undefined {
  const kind = NODE_KINDS.find((candidate) => value.startsWith(`${candidate}:`));
  return kind && { kind, id: value.slice(kind.length + 1) };
}
