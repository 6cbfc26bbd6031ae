import { parseDay, type Day } from '../../domain/day.ts';
import { instantOf } from '../../domain/instant.ts';
import { compareCodePoints } from '../../domain/order.ts';
import { STILL_RECORDED } from '../../domain/point.ts';
import type {
  ClassificationRow,
  ControlRunRow,
  CredentialRow,
  DecisionRow,
  ExceptionRow,
  FindingRef,
  Instant,
  LookBackRow,
  RecordedRow,
  ReviewRecords,
  ReviewRow,
  SystemRow,
} from '../../domain/review.ts';
import type { RECORD_LABELS } from '../../domain/review-record.ts';

export type RecordLabel = (typeof RECORD_LABELS)[keyof typeof RECORD_LABELS];

/** A row about reviews as stored (docs/storage.md, Reviews): an absent value is an absent property. */
type Stored = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export interface StoredRecordRow {
  readonly label: RecordLabel;
  readonly properties: Stored;
}

/** The rows of the database, in any order → all that was recorded about reviews, in the order of `ReviewRecords`. */
export function reviewRecords(rows: readonly StoredRecordRow[]): ReviewRecords {
  const of = <T>(label: RecordLabel, read: (stored: Stored) => T): T[] =>
    rows.filter((row) => row.label === label).map(({ properties }) => read(properties));
  return {
    systems: byName(of('System', system), ({ id }) => id),
    credentials: byName(of('Credential', credential), ({ id }) => id),
    classifications: of('Classification', (stored) => ({ key: keyOf(stored), row: classification(stored) }))
      .sort((a, b) => compareCodePoints(a.key, b.key) || a.row.since - b.row.since)
      .map(({ row }) => row),
    reviews: byName(of('AccessReview', review), ({ id }) => id),
    decisions: byName(of('Decision', decision), ({ key }) => key),
    exceptions: byName(of('Exception', exception), ({ id }) => id),
    controlRuns: byName(of('ControlRun', controlRun), ({ key }) => key),
    lookBacks: byName(of('LookBack', lookBack), ({ key }) => key),
  };
}

function byName<T extends RecordedRow>(rows: T[], name: (row: T) => string): T[] {
  return rows.sort((a, b) => compareCodePoints(name(a), name(b)) || a.since - b.since);
}

function system(stored: Stored): SystemRow {
  return {
    ...recorded(stored),
    id: text(stored, 'id'),
    name: text(stored, 'name'),
    owner: maybe(stored, 'owner'),
    frameworks: list(stored, 'frameworks') as SystemRow['frameworks'],
    financial: stored['financial'] === true,
    immutableLog: stored['immutableLog'] === true,
  };
}

function credential(stored: Stored): CredentialRow {
  return {
    ...recorded(stored),
    id: text(stored, 'id'),
    identity: text(stored, 'identity'),
    kind: maybe(stored, 'kind') as CredentialRow['kind'],
    owner: maybe(stored, 'owner'),
    issuedAt: instant(stored, 'issuedAt'),
    rotatedAt: instant(stored, 'rotatedAt'),
    disabledAt: instant(stored, 'disabledAt'),
    expiresAt: instant(stored, 'expiresAt'),
  };
}

function classification(stored: Stored): ClassificationRow {
  return {
    ...recorded(stored),
    permission: text(stored, 'permission'),
    classifiedBy: text(stored, 'classifiedBy'),
    classifiedAt: instantOf(text(stored, 'classifiedAt')),
    rationale: maybe(stored, 'rationale'),
  };
}

function review(stored: Stored): ReviewRow {
  return {
    ...recorded(stored),
    id: text(stored, 'id'),
    name: text(stored, 'name'),
    periodStart: day(stored, 'periodStart'),
    periodEnd: day(stored, 'periodEnd'),
    due: day(stored, 'due'),
    close: day(stored, 'close'),
    frameworks: list(stored, 'frameworks') as ReviewRow['frameworks'],
    systems: list(stored, 'systems'),
    rotationDays: Number(stored['rotationDays']),
    dormantDays: Number(stored['dormantDays']),
    extractDays: Number(stored['extractDays']),
    burst: Number(stored['burst']),
  };
}

function decision(stored: Stored): DecisionRow {
  return {
    ...recorded(stored),
    key: keyOf(stored),
    review: text(stored, 'review'),
    identity: text(stored, 'identity'),
    kind: text(stored, 'kind') as DecisionRow['kind'],
    target: text(stored, 'target'),
    decision: text(stored, 'decision') as DecisionRow['decision'],
    finding: findingOf(maybe(stored, 'finding')),
    reviewer: maybe(stored, 'reviewer'),
    decidedAt: instant(stored, 'decidedAt'),
    rationale: maybe(stored, 'rationale'),
    ticket: maybe(stored, 'ticket'),
  };
}

function exception(stored: Stored): ExceptionRow {
  const workflow = maybe(stored, 'workflow');
  return {
    ...recorded(stored),
    id: text(stored, 'id'),
    identity: text(stored, 'identity'),
    finding:
      workflow === null
        ? { kind: 'TOXIC_COMBINATION', id: text(stored, 'combination') }
        : { kind: 'WORKFLOW', id: workflow },
    owner: maybe(stored, 'owner'),
    proposer: maybe(stored, 'proposer'),
    approver: maybe(stored, 'approver'),
    approvedAt: instant(stored, 'approvedAt'),
    rationale: maybe(stored, 'rationale'),
    compensatingControl: maybe(stored, 'compensatingControl'),
    openedAt: instant(stored, 'openedAt'),
    expiresAt: instant(stored, 'expiresAt'),
    closedAt: instant(stored, 'closedAt'),
  };
}

function controlRun(stored: Stored): ControlRunRow {
  return {
    ...recorded(stored),
    key: keyOf(stored),
    control: text(stored, 'control'),
    workflow: text(stored, 'workflow'),
    performedAt: instantOf(text(stored, 'performedAt')),
    performer: text(stored, 'performer'),
    result: text(stored, 'result') as ControlRunRow['result'],
    evidence: maybe(stored, 'evidence'),
  };
}

function lookBack(stored: Stored): LookBackRow {
  return {
    ...recorded(stored),
    key: keyOf(stored),
    identity: text(stored, 'identity'),
    workflow: text(stored, 'workflow'),
    from: day(stored, 'from'),
    to: day(stored, 'to'),
    performedBy: text(stored, 'performedBy'),
    performedAt: instantOf(text(stored, 'performedAt')),
    used: stored['used'] === true,
    evidence: maybe(stored, 'evidence'),
  };
}

function recorded(stored: Stored): RecordedRow {
  const { until, file, row } = stored;
  return {
    since: Number(stored['since']),
    until: typeof until === 'number' ? until : STILL_RECORDED,
    source: text(stored, 'source'),
    file: typeof file === 'string' ? file : null,
    row: typeof row === 'number' ? row : null,
  };
}

/** The key without its kind. */
function keyOf(stored: Stored): string {
  const key = text(stored, 'key');
  return key.slice(key.indexOf(':') + 1);
}

function findingOf(written: string | null): FindingRef | null {
  if (written === null) return null;
  const colon = written.indexOf(':');
  return { kind: written.slice(0, colon) as FindingRef['kind'], id: written.slice(colon + 1) };
}

function text(stored: Stored, name: string): string {
  const value = stored[name];
  if (typeof value !== 'string') throw new Error(`the database holds a row without ${name}`);
  return value;
}

function maybe(stored: Stored, name: string): string | null {
  const value = stored[name];
  return typeof value === 'string' ? value : null;
}

function list(stored: Stored, name: string): readonly string[] {
  const value = stored[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function instant(stored: Stored, name: string): Instant | null {
  const value = maybe(stored, name);
  return value === null ? null : instantOf(value);
}

function day(stored: Stored, name: string): Day {
  const value = parseDay(text(stored, name));
  if (value === undefined) throw new Error(`the database holds a date that is none: ${text(stored, name)}`);
  return value;
}
