import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import { statement } from '../../server/graph/neo4j/statement.ts';
import { prepareForPlanning, writeHistory } from '../support/graph-fixture.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { headerOf } from '../support/statement-header.ts';
import { WorldBuilder, type World } from '../support/world.ts';

const ROOT = join(import.meta.dirname, '../..');
const NAMES = readdirSync(join(ROOT, 'cypher'))
  .filter((file) => file.endsWith('.cypher'))
  .map((file) => file.replace(/\.cypher$/, ''));

/** What makes a question slow where there is much data; a header's `Plan:` says why one of them is harmless. */
const COSTLY = [
  'AllNodesScan',
  'CartesianProduct',
  'DirectedAllRelationshipsScan',
  'UndirectedAllRelationshipsScan',
];

const connection = testConnection();

/** Plans are chosen by how much there is of what, so there has to be something. */
beforeAll(async () => {
  await emptyDatabase(connection);
  await createImportStore(connection).ensureSchema();
  await writeHistory(connection, [company()]);
  await prepareForPlanning(connection);
});
afterAll(() => connection.close());

function company(): World {
  const built = new WorldBuilder()
    .workflow('pay', { steps: ['enter', 'release'] })
    .separated('enter', 'release')
    .action('create', { needs: ['p1'], steps: ['enter'], functions: ['buying'] })
    .action('approve', { needs: ['p2'] })
    .function('buying', { steps: ['release'] })
    .rule('both', [
      ['Step', 'enter'],
      ['Role', 'r1'],
    ]);
  for (let i = 0; i < 1000; i++) {
    built.identity(`i${i}`, { owner: `i${(i * 7) % 1000}` });
    built.hasRole(`i${i}`, `r${i % 100}`, { scope: ['1000'] }).hasPermission(`i${i}`, `p${i % 50}`);
    built.role(`r${i % 100}`, [`p${i % 97}`]).inherits(`r${i % 100}`, `r${(i * 3) % 100}`);
    built.canActAs(`i${i}`, `i${(i * 3) % 1000}`, 'CREDENTIAL');
  }
  return built.build();
}

/** The header says of each parameter what it is; none has a value here, because nothing is run. */
const unset = (names: readonly string[]): object => Object.fromEntries(names.map((name) => [name, null]));

describe.each(NAMES)('cypher/%s', (name) => {
  const { text } = statement(name);
  const header = headerOf(text);

  test('begins with its question', () => {
    expect(header.question).toMatch(/\w.*[.?]/);
  });

  test('declares the parameters that it uses', () => {
    const used = [...header.body.matchAll(/\$([A-Za-z_]\w*)/g)].map(([, parameter]) => parameter);
    expect([...header.parameters].sort()).toEqual([...new Set(used)].sort());
  });

  test('returns the columns that it declares, by a plan that does not look at everything', async () => {
    const { columns, operators, writes } = await connection.explain({ name, text }, unset(header.parameters));
    expect(columns).toEqual(header.columns);
    expect(
      COSTLY.filter((operator) => operators.includes(operator) && !header.plan.includes(operator)),
    ).toEqual([]);
    if (!/^(import|schema)-|^(audit-take-head|audit-append)$/.test(name)) expect(writes).toBe(false);
  });
});

test('every statement is loaded by the server', () => {
  const sources = readdirSync(join(ROOT, 'server'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(ROOT, 'server', file), 'utf8'))
    .join('\n');
  expect(NAMES.filter((name) => !sources.includes(`'${name}'`))).toEqual([]);
});
