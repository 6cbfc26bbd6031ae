import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import { statement } from '../../server/graph/neo4j/statement.ts';
import { importBundle } from '../../server/import/import.ts';
import { removeSource } from '../../server/import/remove.ts';
import type { ImportReport } from '../../server/import/report.ts';
import {
  bundleFolder,
  changedBundle,
  extendedBundle,
  SOUND_BUNDLE,
  type BundleText,
} from '../support/bundle-folder.ts';
import { dump } from '../support/dump.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';

const connection = testConnection();
const store = createImportStore(connection);
const graph = createGraph(connection);

beforeAll(() => store.ensureSchema());
beforeEach(() => emptyDatabase(connection));
afterAll(() => connection.close());

function imported(files: BundleText, source = 'erp', allowRejects = false): Promise<ImportReport> {
  return importBundle(store, { folder: bundleFolder(files), source, allowRejects, takenAt: '2026-01-01' });
}

describe('an import', () => {
  test('is active when it is done, with its files on the snapshot', async () => {
    const report = await imported({ ...SOUND_BUNDLE, 'manifest.json': '{"query": "all"}' });
    expect(await graph.activeSnapshot()).toBe(1);
    expect(await graph.snapshots()).toMatchObject([
      {
        sequence: 1,
        source: 'erp',
        takenAt: '2026-01-01T00:00:00Z',
        incomplete: false,
        placeholders: 0,
        manifest: '{"query": "all"}',
        files: report.files,
      },
    ]);
    expect(await graph.counts(1)).toMatchObject({
      identities: 2,
      steps: 4,
      toxicCombinations: 1,
      accessEdges: 5,
    });
  });

  test('keeps amounts, rows and sequences as integers', async () => {
    await imported(extendedBundle({ 'next.csv': 'enter,paid,0.29,9999999999999.99\n' }));
    const [edge] = (await graph.edgesOf('STEP', ['enter'], 'from', ['NEXT'], 1))
      .get('enter')!
      .filter(({ above }) => above !== null);
    expect(edge).toMatchObject({
      above: 29,
      upTo: 999_999_999_999_999,
      evidence: { file: 'next.csv', row: 4, since: 1, until: null },
    });
    const types = await connection.read(
      { name: 'types', text: 'MATCH (s:Snapshot) RETURN valueType(s.sequence) AS type' },
      {},
    );
    expect(types.map((row) => row.get('type'))).toEqual(['INTEGER NOT NULL']);
  });

  test('that changes nothing leaves the database as it is', async () => {
    await imported(SOUND_BUNDLE);
    const before = await dump(connection);
    expect(await imported(SOUND_BUNDLE)).toMatchObject({ changed: false, snapshot: 1 });
    expect(await dump(connection)).toEqual(before);
  });

  test('that is refused leaves the database as it is', async () => {
    await imported(SOUND_BUNDLE);
    const before = await dump(connection);
    expect((await imported(extendedBundle({ 'roles.csv': ',\n' }))).refused).not.toBeNull();
    expect((await imported({ 'roles.csv': 'id\nclerk\n' })).refused).not.toBeNull();
    expect(await dump(connection)).toEqual(before);
  });

  test('keeps its rejected rows with the snapshot', async () => {
    const report = await imported(
      extendedBundle({ 'has_role.csv': 'ann,boss,,0,,,,,,\nghost,clerk,,,,,,,,\n' }),
      'erp',
      true,
    );
    const rows = await connection.read(
      {
        name: 'rejects',
        text: 'MATCH (:Snapshot {sequence: 1})-[:LEFT_OUT]->(r:RejectedRows) RETURN r.rows AS rows',
      },
      {},
    );
    const kept = (rows[0].get('rows') as string[]).map((row) => JSON.parse(row) as unknown);
    expect(kept).toEqual([...report.rejects, { ...report.kept[0], kept: true }]);
    expect(await graph.snapshots()).toMatchObject([{ incomplete: true, placeholders: 1 }]);
  });
});

describe('history', () => {
  test('a node keeps its earlier properties for earlier snapshots', async () => {
    await imported(SOUND_BUNDLE);
    await imported(changedBundle({ 'roles.csv': 'id,name\nclerk,Chief\nboss,Boss\n' }));
    await imported(changedBundle({ 'roles.csv': 'id,name\nclerk,Head\nboss,Boss\n' }));
    for (const [snapshot, name] of [
      [1, 'Clerk'],
      [2, 'Chief'],
      [3, 'Head'],
    ] as const) {
      expect((await graph.nodes('ROLE', ['clerk'], snapshot)).get('clerk')).toMatchObject({ name });
    }
  });

  test('a relationship that changes is closed and opened, and its key is the same where its row is', async () => {
    const limited = (limit: string): BundleText =>
      changedBundle({ 'has_role.csv': `identity,role,limit,last_used_at\nann,clerk,${limit},2026-01-01\n` });
    const seen = async (snapshot: number): Promise<unknown[]> =>
      ((await graph.edgesOf('IDENTITY', ['ann'], 'from', ['HAS_ROLE'], snapshot)).get('ann') ?? []).map(
        ({ key, limit }) => [key, limit],
      );
    await imported(limited('5'));
    await imported(limited('7'));
    await imported(limited('5'));
    const [[first], [second], [third]] = [await seen(1), await seen(2), await seen(3)] as [
      string,
      number,
    ][][];
    expect([first[1], second[1], third[1]]).toEqual([500, 700, 500]);
    expect(first[0]).toBe(third[0]);
    expect(first[0]).not.toBe(second[0]);
  });

  test('a node that goes and comes back is absent in between', async () => {
    const roles = (names: string): BundleText =>
      changedBundle({ 'roles.csv': `id,name\nclerk,Clerk\nboss,Boss\n${names}` });
    await imported(roles('temp,One\n'));
    await imported(roles(''));
    await imported(roles('temp,Two\n'));
    await imported(roles(''));
    await imported(roles('temp,Two\n'));
    const names = [];
    for (let snapshot = 1; snapshot <= 5; snapshot++)
      names.push((await graph.nodes('ROLE', ['temp'], snapshot)).get('temp')?.name);
    expect(names).toEqual(['One', undefined, 'Two', undefined, 'Two']);
  });

  test('a removed source stays in earlier snapshots', async () => {
    await imported(SOUND_BUNDLE);
    await removeSource(store, 'erp');
    expect((await graph.allNodes('ROLE', 1)).map(({ id }) => id)).toEqual(['boss', 'clerk']);
    expect(await graph.allNodes('ROLE', 2)).toEqual([]);
    expect(await graph.counts(2)).toMatchObject({ identities: 0, accessEdges: 0 });
  });

  test('the demo company goes and its ids are free, and its snapshot still shows it', async () => {
    await imported(SOUND_BUNDLE, 'demo');
    expect(await imported({ 'roles.csv': 'id,name\nclerk,Mine\n' }, 'mine')).toMatchObject({
      snapshot: 3,
      demoRemoved: 2,
    });
    const shown = async (snapshot: number): Promise<unknown> =>
      (await graph.nodes('ROLE', ['clerk'], snapshot)).get('clerk');
    expect(await shown(1)).toMatchObject({ name: 'Clerk', source: 'demo' });
    expect(await shown(2)).toBeUndefined();
    expect(await shown(3)).toMatchObject({ name: 'Mine', source: 'mine' });
  });

  test('times of last use are written in place, and taken away in place', async () => {
    const used = (time: string): BundleText =>
      changedBundle({
        'identities.csv': `id,last_used_at\nann,${time}\nsvc,\n`,
        'has_role.csv': `identity,role,last_used_at\nann,clerk,${time}\n`,
      });
    const times = async (): Promise<unknown[]> => {
      const node = (await graph.nodes('IDENTITY', ['ann'], 1)).get('ann');
      const [edge] = (await graph.edgesOf('IDENTITY', ['ann'], 'from', ['HAS_ROLE'], 1)).get('ann')!;
      return [node?.lastUsedAt, edge.evidence.lastUsedAt];
    };
    await imported(used('2026-01-01'));
    expect(await imported(used('2026-02-01'))).toMatchObject({
      snapshot: 2,
      usesUpdated: 2,
      opened: {},
      closed: {},
    });
    expect(await times()).toEqual(['2026-02-01T00:00:00Z', '2026-02-01T00:00:00Z']);
    await imported(used(''));
    expect(await times()).toEqual([null, null]);
  });

  test('times of last use of an import that was killed after it became active are written by the next start', async () => {
    await imported(SOUND_BUNDLE);
    const failing = store.exclusively(async (session) => {
      await session.begin({
        sequence: 2,
        source: 'erp',
        takenAt: '',
        incomplete: false,
        placeholders: 0,
        manifest: null,
        files: [],
        warnings: [],
        removal: false,
        leftOut: null,
        rejects: [],
      });
      await session.rememberUses(2, { nodes: [['IDENTITY:ann', '2026-03-01T00:00:00Z']], edges: [] });
      await connection.write(statement('import-activate'), {
        sequences: [2],
        importedAt: '2026-03-01T00:00:00Z',
      });
      throw new Error('killed');
    });
    await expect(failing).rejects.toThrow('killed');
    expect((await graph.nodes('IDENTITY', ['ann'], 2)).get('ann')).toMatchObject({
      lastUsedAt: '2026-03-01T00:00:00Z',
    });
  });
});
