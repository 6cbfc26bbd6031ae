import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { ImportSession, ImportStore } from '../../server/graph/import-port.ts';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import { importBundle } from '../../server/import/import.ts';
import { bundleFolder, changedBundle, SOUND_BUNDLE, type BundleText } from '../support/bundle-folder.ts';
import { dump } from '../support/dump.ts';
import { SOUND_REVIEWS } from '../support/review-bundle.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';

const connection = testConnection();
const store = createImportStore(connection);
const graph = createGraph(connection);
const CHILD = fileURLToPath(new URL('../support/killed-import.ts', import.meta.url));

beforeAll(() => store.ensureSchema());
beforeEach(() => emptyDatabase(connection));
afterAll(() => connection.close());

/** Opens, changes, closes and reopens nodes, opens and closes relationships, writes and replaces rows about reviews, and writes times of last use. */
const BEFORE: readonly BundleText[] = [
  changedBundle({ ...SOUND_REVIEWS, 'roles.csv': 'id,name\nclerk,Clerk\nboss,Boss\nback,Back\nlost,Lost\n' }),
  changedBundle({
    'roles.csv': 'id,name\nclerk,Clerk\nboss,Boss\nlost,Lost\n',
    'has_role.csv': 'identity,role,last_used_at\nann,clerk,2026-01-01\n',
  }),
];
const AFTER = changedBundle({
  'identities.csv': 'id,name,kind,last_used_at\nann,Anna,,2026-02-01\nsvc,,SERVICE_ACCOUNT,\nnew,,,\n',
  'roles.csv': 'id,name\nclerk,Clerk\nboss,Boss\nback,Again\n',
  'has_role.csv': 'identity,role,last_used_at\nann,clerk,2026-02-02\nnew,back,\n',
  'grants.csv': 'role,permission\nclerk,pay\n',
  'systems.csv': 'id,name,owner\nERP,Renamed,new\nCRM,,\n',
  'control_runs.csv': 'control,workflow,performed_at,performer,result\nC1,p2p,2026-03-31,new,FAILED\n',
});

/** The store with a session whose n-th writing call fails. */
function failingAt(n: number): ImportStore {
  let calls = 0;
  const writes = [
    'begin',
    'openNodes',
    'changeNodes',
    'reopenNodes',
    'closeNodes',
    'openEdges',
    'closeEdges',
    'openRecords',
    'closeRecords',
    'rememberUses',
    'activate',
  ];
  return {
    ...store,
    exclusively: (work, waiting) =>
      store.exclusively((session) => {
        const failing = new Proxy(session, {
          get: (target, name: keyof ImportSession) =>
            writes.includes(name) && ++calls === n
              ? () => Promise.reject(new Error('the database went away'))
              : target[name],
        });
        return work(failing);
      }, waiting),
  };
}

describe('an import that fails', () => {
  test('at whatever step leaves the database as it was', async () => {
    for (const files of BEFORE) await importBundle(store, { folder: bundleFolder(files), source: 'demo' });
    const before = await dump(connection);
    const folder = bundleFolder(AFTER);
    let step = 1;
    for (; step < 50; step++) {
      // Takes the demo company out as well, so two snapshots are undone.
      const outcome = await importBundle(failingAt(step), { folder, source: 'mine' }).catch(
        (error: Error) => error.message,
      );
      if (outcome !== 'the database went away') break;
      expect(await dump(connection), `step ${step}`).toEqual(before);
    }
    expect(step).toBeGreaterThan(10);
    expect(await graph.activeSnapshot()).toBe(4);
  });

  test('of a source that changes leaves the database as it was', async () => {
    for (const files of BEFORE) await importBundle(store, { folder: bundleFolder(files), source: 'erp' });
    const before = await dump(connection);
    const folder = bundleFolder(AFTER);
    let step = 1;
    for (; step < 50; step++) {
      const outcome = await importBundle(failingAt(step), { folder, source: 'erp' }).catch(
        (error: Error) => error.message,
      );
      if (outcome !== 'the database went away') break;
      expect(await dump(connection), `step ${step}`).toEqual(before);
    }
    expect(step).toBeGreaterThan(7);
    expect(await graph.activeSnapshot()).toBe(3);
  });
});

/** Starts an import in a process of its own and stops it with its first rows written; they are many, so it is not done. */
async function importUntilWriting(source: string): Promise<{ kill: () => Promise<void> }> {
  const rows = Array.from({ length: 150_000 }, (_, i) => `ann,clerk,S${i}\n`).join('');
  const folder = bundleFolder(
    changedBundle({
      'roles.csv': 'id,name\nclerk,Chief\nboss,Boss\n',
      'has_role.csv': `identity,role,scope\n${rows}`,
    }),
  );
  const child = spawn(process.execPath, [CHILD, JSON.stringify(inject('neo4j')), folder, source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of child.stdout) if (Number(String(line).trim().split('\n').at(-1)) > 10_000) break;
  return {
    async kill() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

describe('an import that is killed half-way', () => {
  test('leaves the old answers, is taken back by the next start, and the next import works at once', async () => {
    await importBundle(store, { folder: bundleFolder(SOUND_BUNDLE), source: 'erp' });
    const before = await dump(connection);
    const running = await importUntilWriting('erp');

    expect(await store.recover()).toBe(false);
    await running.kill();
    expect(await graph.activeSnapshot()).toBe(1);
    expect((await graph.nodes('ROLE', ['clerk'], 1)).get('clerk')).toMatchObject({ name: 'Clerk' });
    expect(await graph.counts(1)).toMatchObject({ accessEdges: 5 });

    expect(await store.recover()).toBe(true);
    expect(await dump(connection)).toEqual(before);
    expect(await store.recover()).toBe(false);
    expect(
      await importBundle(store, { folder: bundleFolder({ 'roles.csv': 'id\nx\n' }), source: 'idp' }),
    ).toMatchObject({ snapshot: 2 });
  });

  test('is taken back by the next import too', async () => {
    const running = await importUntilWriting('erp');
    await running.kill();
    expect(await importBundle(store, { folder: bundleFolder(SOUND_BUNDLE), source: 'erp' })).toMatchObject({
      snapshot: 1,
      opened: { HAS_ROLE: 1, ROLE: 2 },
    });
    expect(await graph.counts(1)).toMatchObject({ accessEdges: 5 });
  });
});

describe('imports at the same time', () => {
  test('run one after the other', async () => {
    const bundles = Array.from({ length: 4 }, (_, i) => ({
      folder: bundleFolder({ 'roles.csv': `id\nr${i}\n` }),
      source: `s${i}`,
    }));
    const waiting: string[] = [];
    const reports = await Promise.all(
      bundles.map((request) => importBundle(store, request, ({ phase }) => waiting.push(phase))),
    );
    expect(reports.map(({ snapshot }) => snapshot).sort()).toEqual([1, 2, 3, 4]);
    expect(
      waiting.some((phase) => phase.startsWith(`Waiting for another import (process ${process.pid}`)),
    ).toBe(true);
    expect((await graph.allNodes('ROLE', 4)).map(({ id }) => id)).toEqual(['r0', 'r1', 'r2', 'r3']);
  });

  test('and none writes on that has lost its turn', async () => {
    const outcome = store.exclusively(async (session) => {
      await connection.write({ name: 'steal', text: "MATCH (l:ImportLease) SET l.token = 'another'" }, {});
      await session.closeNodes(1, ['ROLE:x']);
    });
    await expect(outcome).rejects.toThrow('Another import took over');
    await connection.write({ name: 'free', text: 'MATCH (l:ImportLease) DELETE l' }, {});
  });
});
