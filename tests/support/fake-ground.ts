import type { GrantTime, ReviewGround, TakenSnapshot } from '../../server/domain/review.ts';
import { fakeReviewRecords, instant } from './fake-review-records.ts';
import { lives } from './recorded-lives.ts';
import { edgeKey } from './recorded-tables.ts';
import type { AccessColumns, World } from './world.ts';

/**
 * What successive worlds of one source leave recorded for reviews, as `Graph.reviewGround` reads it. Written from REVIEWS.md
 * and not from the importer, so that the two can be held against each other.
 * @param takenAt when each world was taken: a time or a date
 */
export function fakeGround(worlds: readonly World[], takenAt: (snapshot: number) => string): ReviewGround {
  const snapshots = worlds.map((_, i): TakenSnapshot => ({
    sequence: i + 1,
    source: 'test',
    takenAt: instant(takenAt(i + 1))!,
    incomplete: false,
    removal: false,
  }));
  const nodes = <T extends { id: string }, F>(
    rows: (world: World) => readonly T[],
    read: (row: T) => F,
  ): (F & { id: string; since: number; until: number })[] =>
    lives(
      worlds.map(rows),
      1,
      (row) => row.id,
      (row) => JSON.stringify(Object.entries({ ...row, ...NO_PROPERTY }).sort()),
    ).map(({ row, since, until }) => ({ id: row.id, since, until, ...read(lastOf(row, rows, until)) }));
  /** The row as it was last written in this life: times of last use are written in place. */
  const lastOf = <T extends { id: string }>(
    row: T,
    rows: (world: World) => readonly T[],
    until: number,
  ): T => {
    const last = worlds[Math.min(until - 1, worlds.length) - 1];
    return rows(last).find(({ id }) => id === row.id) ?? row;
  };
  return {
    snapshots,
    records: fakeReviewRecords(worlds),
    identities: nodes(
      (world) => world.identities,
      (row) => ({
        name: row.name ?? row.id,
        system: row.system ?? null,
        department: row.department ?? null,
        lastUsedAt: instant(row.lastUsedAt),
        attributable: row.attributable ?? row.kind !== 'SHARED_ACCOUNT',
      }),
    ),
    roles: nodes((world) => world.roles, systemOf),
    permissions: nodes((world) => world.permissions, systemOf),
    actions: nodes((world) => world.actions, systemOf),
    steps: nodes(
      (world) => world.steps,
      (row) => ({ ...systemOf(row), duty: row.duty ?? 'OTHER' }),
    ),
    workflows: nodes(
      (world) => world.workflows,
      (row) => ({ frameworks: [...new Set(row.frameworks ?? [])].sort() }),
    ),
    owners: lives(
      worlds.map((world) =>
        world.identities.flatMap(({ id, owner }) => (owner === undefined ? [] : [{ identity: id, owner }])),
      ),
      1,
      (row) => JSON.stringify([row.identity, row.owner]),
      () => '',
    ).map(({ row, since, until }) => ({ ...row, since, until })),
  };
}

/** Columns that are no property with a history of its own: an edge each, and what is written in place. */
const NO_PROPERTY = { lastUsedAt: undefined, owner: undefined, workflow: undefined };

function systemOf(row: { readonly id: string; readonly system?: string }): { system: string | null } {
  return { system: row.system ?? null };
}

/** When the access that leaves the identities was granted, as `Graph.grantTimes` reads it; keys are those of `recordedHistory`. */
export function fakeGrantTimes(worlds: readonly World[], identities: readonly string[]): GrantTime[] {
  const asked = new Set(identities);
  const times = (
    kind: string,
    rows: (world: World) => readonly (AccessColumns & { readonly identity: string })[],
  ): GrantTime[] =>
    lives(
      worlds.map((world) => rows(world).filter(({ identity }) => asked.has(identity))),
      1,
      (row) => edgeKey(kind, row),
      () => '',
    ).map(({ row, since, until }) => ({
      identity: row.identity,
      edgeKey: edgeKey(kind, row),
      grantedAt: instant(row.grantedAt),
      since,
      until,
    }));
  return [
    ...times('HAS_ROLE', (world) => world.hasRole),
    ...times('HAS_PERMISSION', (world) => world.hasPermission),
    ...times('CAN_ACT_AS', (world) => world.canActAs),
  ];
}
