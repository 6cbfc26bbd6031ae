import { hash } from 'node:crypto';
import { parseDay } from '../../server/domain/day.ts';
import { compareCodePoints } from '../../server/domain/order.ts';
import { STILL_RECORDED } from '../../server/domain/point.ts';
import type { RecordedRow, ReviewRecords } from '../../server/domain/review.ts';
import type { ReviewWorld } from '../../seed/world-reviews.ts';
import type { Life } from './recorded-lives.ts';
import type { World } from './world.ts';

/** Rows about reviews: none goes because a later world lacks it; one of the same name is replaced by another one. */
export function fakeReviewRecords(worlds: readonly World[]): ReviewRecords {
  const recorded = <F extends keyof ReviewWorld, T>(
    file: F,
    fileName: string,
    name: (row: ReviewWorld[F][number]) => unknown,
    read: (row: ReviewWorld[F][number]) => T,
  ): (T & RecordedRow & { key: string })[] => {
    const open = new Map<string, Map<string, { value: T; since: number; row: number }>>();
    const closed: Life<{ value: T; name: string; text: string; row: number }>[] = [];
    worlds.forEach((world, i) => {
      const given = new Map<string, Map<string, { value: T; row: number }>>();
      (world[file] as readonly ReviewWorld[F][number][]).forEach((written, line) => {
        const value = read(written);
        const key = JSON.stringify(name(written) ?? value);
        if (!given.has(key)) given.set(key, new Map());
        const same = given.get(key)!;
        const text = JSON.stringify(value);
        if (!same.has(text)) same.set(text, { value, row: line + 2 });
      });
      for (const [key, rows] of given) {
        const standing = open.get(key) ?? new Map<string, { value: T; since: number; row: number }>();
        for (const [text, { value, since, row }] of standing) {
          if (rows.has(text)) continue;
          closed.push({ row: { value, name: key, text, row }, since, until: i + 1 });
          standing.delete(text);
        }
        for (const [text, { value, row }] of rows)
          if (!standing.has(text)) standing.set(text, { value, since: i + 1, row });
        open.set(key, standing);
      }
    });
    const still = [...open].flatMap(([key, rows]) =>
      [...rows].map(([text, { value, since, row }]) => ({
        row: { value, name: key, text, row },
        since,
        until: STILL_RECORDED,
      })),
    );
    return [...closed, ...still].map(({ row: { value, name: key, text, row }, since, until }) => ({
      ...value,
      key: hash('sha256', `${key} ${decisionIn(text)}`).slice(0, 22),
      since,
      until,
      source: 'test',
      file: fileName,
      row,
    }));
  };
  const byId = <T extends { id: string; since: number; key: string }>(rows: T[]): Omit<T, 'key'>[] =>
    rows.sort((a, b) => compareCodePoints(a.id, b.id) || a.since - b.since).map(({ key: _, ...row }) => row);
  const byKey = <T extends { key: string; since: number }>(rows: T[]): T[] =>
    rows.sort((a, b) => compareCodePoints(a.key, b.key) || a.since - b.since);
  return {
    systems: byId(
      recorded(
        'systems',
        'systems.csv',
        ({ id }) => id,
        (row) => ({
          id: row.id,
          name: row.name ?? row.id,
          owner: row.owner ?? null,
          frameworks: set(row.frameworks),
          financial: row.financial ?? false,
          immutableLog: row.immutableLog ?? false,
        }),
      ),
    ),
    credentials: byId(
      recorded(
        'credentials',
        'credentials.csv',
        ({ id }) => id,
        (row) => ({
          id: row.id,
          identity: row.identity,
          kind: row.kind ?? null,
          owner: row.owner ?? null,
          issuedAt: instant(row.issuedAt),
          rotatedAt: instant(row.rotatedAt),
          disabledAt: instant(row.disabledAt),
          expiresAt: expiry(row.expiresAt),
        }),
      ),
    ),
    classifications: byKey(
      recorded(
        'classifications',
        'classifications.csv',
        () => null,
        (row) => ({
          permission: row.permission,
          classifiedBy: row.classifiedBy,
          classifiedAt: instant(row.classifiedAt)!,
          rationale: row.rationale ?? null,
        }),
      ),
    ).map(({ key: _, ...row }) => row),
    reviews: byId(
      recorded(
        'reviews',
        'reviews.csv',
        ({ id }) => id,
        (row) => ({
          id: row.id,
          name: row.name ?? row.id,
          periodStart: parseDay(row.periodStart)!,
          periodEnd: parseDay(row.periodEnd)!,
          due: parseDay(row.due)!,
          close: parseDay(row.close)!,
          frameworks: set(row.frameworks),
          systems: set(row.systems),
          rotationDays: row.rotationDays ?? 90,
          dormantDays: row.dormantDays ?? 90,
          extractDays: row.extractDays ?? 7,
          burst: row.burst ?? 50,
        }),
      ),
    ),
    decisions: byKey(
      recorded(
        'decisions',
        'decisions.csv',
        (row) => [
          row.review,
          row.identity,
          row.kind,
          row.target,
          row.reviewer ?? null,
          instant(row.decidedAt),
        ],
        (row) => ({
          review: row.review,
          identity: row.identity,
          kind: row.kind,
          target: row.target,
          decision: row.decision,
          finding: finding(row.finding),
          reviewer: row.reviewer ?? null,
          decidedAt: instant(row.decidedAt),
          rationale: row.rationale ?? null,
          ticket: row.ticket ?? null,
        }),
      ),
    ),
    exceptions: byId(
      recorded(
        'exceptions',
        'exceptions.csv',
        ({ id }) => id,
        (row) => ({
          id: row.id,
          identity: row.identity,
          finding: finding(
            row.workflow === undefined ? `TOXIC_COMBINATION:${row.combination}` : `WORKFLOW:${row.workflow}`,
          )!,
          owner: row.owner ?? null,
          proposer: row.proposer ?? null,
          approver: row.approver ?? null,
          approvedAt: instant(row.approvedAt),
          rationale: row.rationale ?? null,
          compensatingControl: row.compensatingControl ?? null,
          openedAt: instant(row.openedAt),
          expiresAt: expiry(row.expiresAt),
          closedAt: instant(row.closedAt),
        }),
      ),
    ),
    controlRuns: byKey(
      recorded(
        'controlRuns',
        'control_runs.csv',
        () => null,
        (row) => ({
          control: row.control,
          workflow: row.workflow,
          performedAt: instant(row.performedAt)!,
          performer: row.performer,
          result: row.result,
          evidence: row.evidence ?? null,
        }),
      ),
    ),
    lookBacks: byKey(
      recorded(
        'lookbacks',
        'lookbacks.csv',
        () => null,
        (row) => ({
          identity: row.identity,
          workflow: row.workflow,
          from: parseDay(row.from)!,
          to: parseDay(row.to)!,
          performedBy: row.performedBy,
          performedAt: instant(row.performedAt)!,
          used: row.used,
          evidence: row.evidence ?? null,
        }),
      ),
    ),
  };
}

/** Two decisions that differ in nothing but the decision have two keys. */
function decisionIn(text: string): string {
  return (JSON.parse(text) as { decision?: string }).decision ?? '';
}

/** Milliseconds of a time or a bare date, which means 00:00:00Z of that day; null where there is none. */
export function instant(time: string | undefined): number | null {
  return time === undefined ? null : Date.parse(time);
}

/** A bare date in `expires_at` means the end of that day. */
function expiry(time: string | undefined): number | null {
  if (time === undefined) return null;
  return time.length === 10 ? Date.parse(`${time}T23:59:59.999Z`) : Date.parse(time);
}

function set<T extends string>(values: readonly T[] = []): T[] {
  return [...new Set(values)].sort();
}

function finding(written: string | undefined): { kind: 'WORKFLOW' | 'TOXIC_COMBINATION'; id: string } | null {
  if (written === undefined) return null;
  const colon = written.indexOf(':');
  return { kind: written.slice(0, colon) as 'WORKFLOW', id: written.slice(colon + 1) };
}
