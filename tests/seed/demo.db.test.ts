import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoCompany } from '../../seed/company.ts';
import { demoBundleFolder } from '../../seed/demo.ts';
import { createAnswers } from '../../server/answers/create.ts';
import { parseDay } from '../../server/domain/day.ts';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import { importBundle } from '../../server/import/import.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { STANDING_FINDINGS } from './demo-findings.ts';

const connection = testConnection();
const graph = createGraph(connection);
const answers = createAnswers(graph);
let folder = '';

beforeAll(async () => {
  await emptyDatabase(connection);
  folder = await demoBundleFolder();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await connection.close();
});

test('the demo company is imported without a rejected row or a warning, and once', async () => {
  const store = createImportStore(connection);
  const report = await importBundle(store, { folder, source: 'demo' });
  expect(report).toMatchObject({ refused: null, changed: true, rejects: [], warnings: [], ignored: [] });

  expect(report.opened['IDENTITY']).toBe(demoCompany().identities.length);
  expect(await importBundle(store, { folder, source: 'demo' })).toMatchObject({ changed: false });
});

test('the demo company tells its stories from the database', async () => {
  const point = await answers.point({ asOf: parseDay('2026-11-20')! });
  const found = await answers.completions(point);
  expect(
    found.map(
      ({ identity, workflow, mode, maxAmount }) =>
        `${identity} ${workflow} ${mode} ${maxAmount === Infinity ? 'no limit' : maxAmount / 100}`,
    ),
  ).toEqual(STANDING_FINDINGS);
});

test('what Cypher finds in the reach of one identity gives the same answers', async () => {
  const point = await answers.point({ asOf: parseDay('2026-11-20')! });
  const all = await answers.completions(point);
  const fresh = createAnswers(graph);
  const listed = new Set(all.map(({ identity }) => identity));
  const some = demoCompany().identities.filter(({ id }, i) => listed.has(id) || i % 10 === 0);
  for (const { id } of some) {
    expect(await fresh.completionsOf(id, point)).toEqual(all.filter(({ identity }) => identity === id));
  }
});
