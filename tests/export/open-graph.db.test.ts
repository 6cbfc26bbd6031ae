import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openGraph, type Written } from '../../server/export/open-graph.ts';
import { writeWhole } from '../../server/export/write.ts';
import { createExportStore } from '../../server/graph/neo4j/export-store.ts';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import { importBundle } from '../../server/import/import.ts';
import type { ImportReport, ImportRequest } from '../../server/import/report.ts';
import { bundleFolder, SOUND_BUNDLE } from '../support/bundle-folder.ts';
import { dump } from '../support/dump.ts';
import { importWorld } from '../support/imported.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { worldArbitrary } from '../support/world-arbitrary.ts';
import { EVERYTHING } from './everything.ts';

const connection = testConnection();
beforeEach(() => emptyDatabase(connection));
afterAll(() => connection.close());

async function importIt(request: ImportRequest): Promise<ImportReport> {
  const report = await importBundle(createImportStore(connection), request);
  expect(report.refused).toBeNull();
  return report;
}

/** Writes a snapshot to a file; returns its path and what was written. */
async function exported(snapshot: number): Promise<{ path: string; written: Written }> {
  const folder = mkdtempSync(join(tmpdir(), 'foureyes-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'graph.json');
  const written = { nodes: 0, edges: 0 };
  await writeWhole(path, openGraph(createExportStore(connection), snapshot, written));
  return { path, written };
}

/** All nodes and edges of the model, without when they were recorded and where they were read. */
async function contents(): Promise<string[]> {
  const ofImports = ['since', 'until', 'propertiesSince', 'file', 'row', 'pointer'];
  return (await dump(connection))
    .map((text) => JSON.parse(text) as { labels?: string[]; from?: string | null; properties: object })
    .filter(({ labels, from }) => (labels ? labels.includes('Entity') : from != null))
    .map(({ properties, ...rest }) => {
      const kept = Object.entries(properties).filter(([name]) => !ofImports.includes(name));
      return JSON.stringify({ ...rest, properties: Object.fromEntries(kept) });
    })
    .sort();
}

/** What is there after export, emptying and import, beside what was there before. */
async function thereAndBack(
  source: string,
): Promise<{ before: string[]; after: string[]; report: ImportReport }> {
  const before = await contents();
  const { path } = await exported(await createExportStore(connection).activeSnapshot());
  await emptyDatabase(connection);
  const report = await importIt({ folder: path, source });
  return { before, after: await contents(), report };
}

describe('bundle → OpenGraph → bundle', () => {
  test('loses nothing of a world with everything in it', async () => {
    await importIt({ folder: bundleFolder(EVERYTHING), source: 'own' });
    const { before, after, report } = await thereAndBack('own');
    expect(after).toEqual(before);
    expect(before.length).toBeGreaterThan(40);
    expect(report.format?.notUnderstood).toEqual([]);
  });

  test('loses nothing of generated worlds', { timeout: 120_000 }, async () => {
    const worlds = fc.sample(worldArbitrary, { seed: 7, numRuns: 5 });
    for (const world of worlds) {
      await emptyDatabase(connection);
      await importWorld(connection, world, 'own');
      const { before, after } = await thereAndBack('own');
      expect(after).toEqual(before);
    }
  });

  test('says of each edge where it stands in the file', async () => {
    await importIt({ folder: bundleFolder(SOUND_BUNDLE), source: 'own' });
    await thereAndBack('own');
    const rows = await dump(connection);
    expect(
      rows.filter((row) => row.includes('"file":"graph.json"') && row.includes('"pointer":"/graph/edges/'))
        .length,
    ).toBeGreaterThan(5);
  });

  test('keeps what is referred to and described by nobody', async () => {
    const bundle = { ...SOUND_BUNDLE, 'has_role.csv': 'identity,role\nghost,clerk\n' };
    await importIt({ folder: bundleFolder(bundle), source: 'own', allowRejects: true });
    const { report } = await thereAndBack('own');
    expect(report.format?.notUnderstood).toEqual([
      expect.objectContaining({ what: 'mark of a placeholder', count: 1 }),
    ]);
  });
});

describe('an export', () => {
  test('is of the snapshot that is asked for', async () => {
    await importIt({ folder: bundleFolder(SOUND_BUNDLE), source: 'own' });
    const before = await exported(1);
    const text = readFileSync(before.path, 'utf8');
    const changed = {
      ...SOUND_BUNDLE,
      'roles.csv': 'id,name\nclerk,Clerk of the day\nboss,Boss\n',
      'has_role.csv': 'identity,role\nann,boss\n',
    };
    await importIt({ folder: bundleFolder(changed), source: 'own' });
    expect(readFileSync((await exported(1)).path, 'utf8')).toBe(text);
    const later = readFileSync((await exported(2)).path, 'utf8');
    expect(later).toContain('Clerk of the day');
    expect(text).not.toContain('Clerk of the day');
  });

  test('is of several pages where there are many nodes', async () => {
    const many = Array.from({ length: 4_500 }, (_, at) => `n${String(at).padStart(5, '0')}`);
    const bundle = {
      ...SOUND_BUNDLE,
      'identities.csv': `id\nann\nsvc\n${many.join('\n')}\n`,
      'has_role.csv': `identity,role\n${many.map((id) => `${id},clerk`).join('\n')}\n`,
    };
    await importIt({ folder: bundleFolder(bundle), source: 'own' });
    const { path, written } = await exported(1);
    const { graph } = JSON.parse(readFileSync(path, 'utf8')) as {
      graph: { nodes: { id: string }[]; edges: { kind: string }[] };
    };
    expect(new Set(graph.nodes.map(({ id }) => id)).size).toBe(written.nodes);
    expect(graph.nodes.filter(({ id }) => id.startsWith('IDENTITY:'))).toHaveLength(4_502);
    expect(graph.edges.filter(({ kind }) => kind === 'Foureyes_HasRole')).toHaveLength(4_500);
  });
});
