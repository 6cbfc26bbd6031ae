import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ReviewGround } from '../../server/domain/review.ts';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import { importBundle } from '../../server/import/import.ts';
import { removeSource } from '../../server/import/remove.ts';
import { bundleFolder, type BundleText } from '../support/bundle-folder.ts';
import { dump } from '../support/dump.ts';
import { fakeGrantTimes, fakeGround } from '../support/fake-ground.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { reviewBundle, SOUND_REVIEWS } from '../support/review-bundle.ts';
import { toBundle, WorldBuilder, type World } from '../support/world.ts';

const connection = testConnection();
const graph = createGraph(connection);
const store = createImportStore(connection);

beforeAll(() => store.ensureSchema());
beforeEach(() => emptyDatabase(connection));
afterAll(() => connection.close());

const TAKEN = ['2026-03-30T08:00:00Z', '2026-04-10T08:00:00Z', '2026-07-01T08:00:00Z'];

async function taken(files: BundleText, takenAt = TAKEN[0], source = 'test'): Promise<void> {
  const request = { folder: bundleFolder(files), source, takenAt, allowShrink: true };
  expect((await importBundle(store, request)).refused).toBeNull();
}

/** A company whose access, owners and reviews change from snapshot to snapshot, with a row of each kind. */
function company(stage: 1 | 2 | 3): World {
  const built = new WorldBuilder()
    .workflow('pay', { steps: ['enter', { id: 'release', duty: 'APPROVE', system: 'ERP' }], frameworks: ['SOX', 'SOC'] }) // prettier-ignore
    .action('create', { needs: ['p1'], steps: ['enter'] })
    .action('approve', { needs: ['p2'], steps: ['release'] })
    .role('clerk', ['p1', 'p2'])
    .rule('both', [['Step', 'enter']])
    .identity('ann', { kind: 'PERSON', name: stage === 1 ? 'Ann' : 'Anna', department: 'AP', owner: stage < 3 ? 'bea' : 'svc', lastUsedAt: `2026-0${stage}-01T00:00:00Z` }) // prettier-ignore
    .identity('bea', { kind: 'PERSON', system: 'HR' })
    .identity('svc', { kind: 'SHARED_ACCOUNT', owner: 'ann' })
    .hasRole('ann', 'clerk', { grantedAt: '2025-01-01T10:00:00+01:00', scope: ['1000'] })
    .canActAs('ann', 'svc', 'CREDENTIAL', stage === 2 ? {} : { grantedAt: '2025-06-01' })
    .review('systems', { id: 'ERP', ...(stage === 1 ? { name: 'The ERP', financial: true } : { immutableLog: true }) }) // prettier-ignore
    .review('credentials', { id: 'key', identity: 'svc', kind: 'key', issuedAt: '2026-01-01', expiresAt: '2026-12-31', ...(stage === 1 ? {} : { disabledAt: '2026-04-01T08:00:00Z' }) }) // prettier-ignore
    .review('classifications', { permission: 'p1', classifiedBy: 'bea', classifiedAt: '2026-01-01', rationale: `stage ${stage}` }) // prettier-ignore
    .review('reviews', { id: 'q1', periodStart: '2026-01-01', periodEnd: '2026-03-31', due: '2026-04-15', close: '2026-04-20', frameworks: ['SOX'], systems: ['HR', 'ERP'], burst: stage }); // prettier-ignore
  if (stage === 2) return built.hasPermission('bea', 'p2', { grantedAt: '2026-04-02' }).build();
  return built
    .review('decisions', {
      review: 'q1',
      identity: 'ann',
      kind: 'HAS_ROLE',
      target: 'clerk',
      decision: 'CERTIFY',
      finding: 'WORKFLOW:pay',
      reviewer: 'bea',
      decidedAt: '2026-04-01T10:00:00Z',
      rationale: `stage ${stage}`,
    }) // prettier-ignore
    .review('decisions', {
      review: 'q1',
      identity: 'ann',
      kind: 'CAN_ACT_AS',
      target: 'svc',
      decision: 'REVOKE',
    })
    .review('exceptions', {
      id: 'e1',
      identity: 'ann',
      workflow: 'pay',
      owner: 'bea',
      proposer: 'bea',
      approver: 'svc',
      approvedAt: '2026-04-01',
      openedAt: '2026-03-01',
      expiresAt: '2026-06-30T12:00:00Z',
    }) // prettier-ignore
    .review('exceptions', { id: 'e2', identity: 'bea', combination: 'both' })
    .review('controlRuns', {
      control: 'C1',
      workflow: 'pay',
      performedAt: '2026-03-30',
      performer: 'bea',
      result: 'EFFECTIVE',
    }) // prettier-ignore
    .review('lookbacks', {
      identity: 'ann',
      workflow: 'pay',
      from: '2026-01-01',
      to: '2026-03-31',
      performedBy: 'bea',
      performedAt: '2026-04-05',
      used: stage === 1,
    }) // prettier-ignore
    .build();
}

/** Rows in one order, without the hashes, which are the importer's own. */
function plain(ground: ReviewGround): Record<string, string[]> {
  const { records, ...facts } = ground;
  const lists = Object.entries({ ...facts, ...records }) as [string, readonly object[]][];
  return Object.fromEntries(lists.map(([name, rows]) => [name, rows.map(sorted).sort()]));
}

function sorted(row: object): string {
  const entries = Object.entries(row).filter(([name]) => name !== 'key');
  return JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))));
}

describe('the ground of reviews', () => {
  test('is what successive imports brought, with its history', async () => {
    const worlds = [company(1), company(2), company(3)];
    for (const [i, world] of worlds.entries()) await taken(Object.fromEntries(toBundle(world)), TAKEN[i]);
    const read = await graph.reviewGround();
    expect(plain(read)).toEqual(plain(fakeGround(worlds, (snapshot) => TAKEN[snapshot - 1])));
    expect(read.records.decisions.map(({ until }) => until).filter((until) => until === 3)).toHaveLength(1);
  });

  test('tells when access was granted, of those that are asked about', async () => {
    const worlds = [company(1), company(2), company(3)];
    for (const [i, world] of worlds.entries()) await taken(Object.fromEntries(toBundle(world)), TAKEN[i]);
    const rows = (times: readonly object[]): string[] =>
      times.map((row) => sorted({ ...row, edgeKey: '' })).sort();
    expect(rows(await graph.grantTimes(['ann', 'bea']))).toEqual(
      rows(fakeGrantTimes(worlds, ['ann', 'bea'])),
    );
    expect(rows(await graph.grantTimes(['bea']))).toEqual(rows(fakeGrantTimes(worlds, ['bea'])));
    expect(await graph.grantTimes([])).toEqual([]);
  });

  test('keeps the keys of decisions from import to import', async () => {
    await taken(reviewBundle());
    const [before] = (await graph.reviewGround()).records.decisions;
    await taken(
      reviewBundle({ 'decisions.csv': SOUND_REVIEWS['decisions.csv'].replace('Her job', 'Other') }),
    );
    const { decisions } = (await graph.reviewGround()).records;
    expect(decisions.map(({ key, rationale, since, until }) => [key, rationale, since, until])).toEqual([
      [before.key, 'Her job', 1, 2],
      [before.key, 'Other', 2, 0x7fffffff],
    ]);
  });

  test('knows which snapshot took a source out', async () => {
    await taken(reviewBundle());
    await removeSource(store, 'test');
    const { snapshots, records } = await graph.reviewGround();
    expect(snapshots.map(({ sequence, removal }) => [sequence, removal])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(records.systems.map(({ until }) => until)).toEqual([2]);
  });
});

describe('what is stored about reviews', () => {
  test('can be walked from a decision to the access that it is about, and to the row that it replaced', async () => {
    await taken(reviewBundle());
    await taken(
      reviewBundle({ 'decisions.csv': SOUND_REVIEWS['decisions.csv'].replace('Her job', 'Other') }),
    );
    const rows = await connection.rows<{ grantee: string; held: string; earlier: string }>(
      {
        name: 'walk',
        text: `MATCH (d:Decision)-[:ABOUT]->(i:Identity)-[:HAS_ROLE]->(r:Role)<-[:ABOUT_TARGET]-(d)-[:REPLACED]->(e:Decision)
               WHERE d.until IS NULL RETURN i.id AS grantee, r.id AS held, e.rationale AS earlier`,
      },
      {},
    );
    expect(rows).toEqual([{ grantee: 'ann', held: 'clerk', earlier: 'Her job' }]);
  });

  test('is left as it is by an import that changes nothing', async () => {
    await taken(reviewBundle());
    const before = await dump(connection);
    await taken(reviewBundle(), TAKEN[1]);
    expect(await dump(connection)).toEqual(before);
  });

  test('is no node that is counted, searched or answered about', async () => {
    await taken(reviewBundle());
    expect(await graph.search('q1', [], 10, 1)).toEqual([]);
    expect(await graph.counts(1)).toMatchObject({ identities: 2, workflows: 2, accessEdges: 5 });
  });
});
