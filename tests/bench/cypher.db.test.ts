import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBundle } from '../../bench/company/bundle.ts';
import { company } from '../../bench/company/company.ts';
import { sizeOf } from '../../bench/company/size.ts';
import { benchStatement } from '../../bench/neo4j.ts';
import { digestOf } from '../../bench/peers/answer.ts';
import { cypherFormulations } from '../../bench/peers/cypher.ts';
import { ownAnalysis } from '../../bench/peers/in-process.ts';
import { relationsOf } from '../../bench/peers/relations.ts';
import { writePlainly } from '../../bench/plain-import.ts';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import { importBundle } from '../../server/import/import.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { headerOf } from '../support/statement-header.ts';

const NAMES = readdirSync(join(import.meta.dirname, '../../bench/cypher')).map((file) =>
  file.replace(/\.cypher$/, ''),
);
const graph = company(sizeOf('small', 1500), 'plain');
const relations = relationsOf(graph);
const connection = testConnection();

beforeAll(async () => {
  await emptyDatabase(connection);
  const store = createImportStore(connection);
  await store.ensureSchema();
  const folder = mkdtempSync(join(tmpdir(), 'foureyes-bench-'));
  try {
    await writeBundle(graph, folder);
    const report = await importBundle(store, { folder, source: 'bench' });
    expect(report.refused).toBeNull();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
afterAll(async () => {
  await emptyDatabase(connection);
  await connection.close();
});

describe.each(NAMES)('bench/cypher/%s', (name) => {
  const { text } = benchStatement(name);
  const header = headerOf(text);

  test('uses the parameters and returns the columns that it declares', async () => {
    const used = [...header.body.matchAll(/\$([A-Za-z_]\w*)/g)].map(([, parameter]) => parameter);
    expect([...header.parameters].sort()).toEqual([...new Set(used)].sort());
    const unset = Object.fromEntries(header.parameters.map((parameter) => [parameter, null]));
    expect((await connection.explain({ name, text }, unset)).columns).toEqual(header.columns);
  });
});

test.each(cypherFormulations(connection, graph, relations))(
  '$name gives the same answer as we',
  async ({ ask }) => {
    expect(digestOf(await ask())).toEqual(digestOf(await ownAnalysis(graph, 'pairs').ask()));
  },
);

test('the plain import writes every access edge', async () => {
  await emptyDatabase(connection);
  expect(await writePlainly(connection, graph)).toBeGreaterThan(0);
  const [{ edges }] = await connection.rows<{ edges: number }>(benchStatement('plain-count'), {});
  expect(edges).toBe(sizeOf('small', 1500).edges);
  await connection.command(benchStatement('plain-forget-key'));
});
