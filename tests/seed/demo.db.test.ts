import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoCompany } from '../../seed/company.ts';
import { demoBundles } from '../../seed/demo.ts';
import { demoHistory } from '../../seed/history/history.ts';
import { reviewScenarios } from '../../seed/review-scenario.ts';
import { createAnswers } from '../../server/answers/create.ts';
import { parseDay } from '../../server/domain/day.ts';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import { importBundle } from '../../server/import/import.ts';
import { loadDemo } from '../../server/load-demo.ts';
import { dump } from '../support/dump.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { plainReview } from '../support/plain-review.ts';
import { STANDING_FINDINGS } from './demo-findings.ts';

const connection = testConnection();
const graph = createGraph(connection);
const store = createImportStore(connection);
const answers = createAnswers(graph);

let told = 0;

beforeAll(async () => {
  await emptyDatabase(connection);
  await store.ensureSchema();
  await loadDemo(store, graph, () => told++);
});
afterAll(() => connection.close());

test('the demo company is imported snapshot by snapshot, without a rejected row or a warning, and once', async () => {
  const snapshots = (await graph.snapshots()).toReversed();
  expect(snapshots.map(({ source, takenAt }) => `${source} ${takenAt}`)).toEqual(
    demoHistory().map(({ takenAt }) => `demo ${takenAt}`),
  );
  expect(snapshots.flatMap(({ files }) => files.filter(({ rejected }) => rejected > 0))).toEqual([]);
  const warnings = await connection.rows<{ warnings: string[] }>(
    { name: 'warnings', text: 'MATCH (s:Snapshot) RETURN s.warnings AS warnings' },
    {},
  );
  expect(warnings.flatMap((row) => row.warnings)).toEqual([]);
  expect(await graph.counts(snapshots.length)).toMatchObject({ identities: demoCompany().identities.length });

  const before = await dump(connection);
  await loadDemo(store, graph, () => told++);
  expect(await dump(connection)).toEqual(before);
  expect(told).toBe(1);
});

test('a start that was cut off while it was loaded goes on where it ended', async () => {
  const whole = await dump(connection);
  const kept = (texts: string[]): string[] =>
    texts.map((text) => text.replace(/"importedAt":"[^"]*"/, '')).sort();
  await emptyDatabase(connection);
  const bundles = await demoBundles();
  for (const { folder, takenAt } of bundles.slice(0, 2)) {
    await importBundle(store, { folder, source: 'demo', takenAt });
  }
  await loadDemo(store, graph, () => told++);
  expect(told).toBe(2);
  expect(kept(withoutLog(await dump(connection)))).toEqual(kept(withoutLog(whole)));
  await rm(dirname(bundles[0].folder), { recursive: true });
});

/** Entries of the audit log have ids and times of their own. */
function withoutLog(texts: readonly string[]): string[] {
  return texts.filter((text) => !text.includes('Audit'));
}

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

describe.each(reviewScenarios())('its review $review', ({ review, asOf, soc, sox, paths }) => {
  test('is assessed from the database as expected', async () => {
    const point = await answers.point({ asOf: parseDay(asOf)! });
    expect(plainReview(await answers.reviewAnswer(review, point))).toEqual({ soc, sox, paths });
  });
});
