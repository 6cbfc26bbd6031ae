import { instantOf } from '../../domain/instant.ts';
import { parseNodeKey } from '../../domain/key.ts';
import { STILL_RECORDED } from '../../domain/point.ts';
import { PRODUCT_SOURCE } from '../../domain/review-record.ts';
import type {
  GrantTime,
  IdentityFact,
  OwnerFact,
  ReviewGround,
  StepFact,
  SystemOfFact,
  TakenSnapshot,
  WorkflowFact,
} from '../../domain/review.ts';
import type { Duty, Framework, NodeKind } from '../../domain/vocabulary.ts';
import type { Ask } from '../port.ts';
import type { Connection } from './connection.ts';
import { livesOf, type Life } from './lives.ts';
import { reviewRecords, type StoredRecordRow } from './review-rows.ts';
import { statement } from './statement.ts';

const RECORDS = statement('review-records');
const FACTS = statement('review-facts');
const OWNERS = statement('review-owners');
const SNAPSHOTS = statement('review-snapshots');
const GRANT_TIMES = statement('grant-times');

/** Milliseconds, as for the recorded graph, beside which it is read. */
const TIMEOUT = 600_000;

type Facts = readonly [
  name: string,
  system: string | null,
  department: string | null,
  lastUsedAt: string | null,
  attributable: boolean | null,
  duty: Duty | null,
  frameworks: readonly Framework[] | null,
];

interface FactRow {
  readonly key: string;
  readonly lives: readonly (number | null)[];
  readonly present: readonly [number, ...Facts];
  readonly versions: readonly (readonly [number, number, ...Facts])[];
}

/** All that reviews are assessed on beside the recorded graph, with its history (REVIEWS.md sections 1 and 2). */
export async function reviewGround(connection: Connection, { signal }: Ask = {}): Promise<ReviewGround> {
  const options = { timeout: TIMEOUT, ...(signal ? { signal } : {}) };
  const facts = new Map<NodeKind, { id: string; life: Life<Facts> }[]>();
  const readFacts = async (): Promise<void> => {
    for await (const row of connection.stream(FACTS, {}, options)) addFacts(facts, row.toObject() as FactRow);
  };
  const records: StoredRecordRow[] = [];
  const readRecords = async (): Promise<void> => {
    for await (const row of connection.stream(RECORDS, {}, options))
      records.push(row.toObject() as StoredRecordRow);
  };
  const [snapshots, owners] = await Promise.all([
    connection.rows<Omit<TakenSnapshot, 'takenAt'> & { takenAt: string }>(
      SNAPSHOTS,
      { productSource: PRODUCT_SOURCE },
      options,
    ),
    connection.rows<Omit<OwnerFact, 'until'> & { until: number | null }>(OWNERS, {}, options),
    readFacts(),
    readRecords(),
  ]);
  const of = <T>(
    kind: NodeKind,
    read: (facts: Facts) => T,
  ): (T & { id: string; since: number; until: number })[] =>
    (facts.get(kind) ?? []).map(({ id, life: { since, until, properties } }) => ({
      id,
      since,
      until,
      ...read(properties),
    }));
  return {
    snapshots: snapshots.map((snapshot) => ({ ...snapshot, takenAt: instantOf(snapshot.takenAt) })),
    records: reviewRecords(records),
    identities: of('IDENTITY', identityFact),
    roles: of('ROLE', systemOfFact),
    permissions: of('PERMISSION', systemOfFact),
    actions: of('ACTION', systemOfFact),
    steps: of('STEP', stepFact),
    workflows: of('WORKFLOW', workflowFact),
    owners: owners.map((owner) => ({ ...owner, until: owner.until ?? STILL_RECORDED })),
  };
}

/** When the access that leaves the identities was granted, all that was ever recorded. */
export async function grantTimes(
  connection: Connection,
  identities: readonly string[],
  options?: Ask,
): Promise<GrantTime[]> {
  if (identities.length === 0) return [];
  type Row = Omit<GrantTime, 'until' | 'grantedAt'> & { until: number | null; grantedAt: string | null };
  const rows = await connection.rows<Row>(GRANT_TIMES, { identities: [...new Set(identities)] }, options);
  return rows.map((row) => ({
    ...row,
    until: row.until ?? STILL_RECORDED,
    grantedAt: row.grantedAt === null ? null : instantOf(row.grantedAt),
  }));
}

function addFacts(facts: Map<NodeKind, { id: string; life: Life<Facts> }[]>, row: FactRow): void {
  const { kind, id } = parseNodeKey(row.key);
  let list = facts.get(kind);
  if (!list) facts.set(kind, (list = []));
  const [presentSince, ...present] = row.present;
  const held = row.versions.map(([since, until, ...properties]) => ({ since, until, properties }));
  for (const life of livesOf<Facts>(row.lives, [...held, { since: presentSince, properties: present }]))
    list.push({ id, life });
}

function identityFact([name, system, department, used, attributable]: Facts): Omit<
  IdentityFact,
  'id' | 'since' | 'until'
> {
  const lastUsedAt = used === null ? null : instantOf(used);
  return { name, system, department, lastUsedAt, attributable: attributable ?? true };
}

function systemOfFact([, system]: Facts): Pick<SystemOfFact, 'system'> {
  return { system };
}

function stepFact([, system, , , , duty]: Facts): Pick<StepFact, 'system' | 'duty'> {
  return { system, duty: duty ?? 'OTHER' };
}

function workflowFact([, , , , , , frameworks]: Facts): Pick<WorkflowFact, 'frameworks'> {
  return { frameworks: frameworks ?? [] };
}
