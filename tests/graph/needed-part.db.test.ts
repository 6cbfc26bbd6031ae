import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Populations } from '../../server/answers/populations.ts';
import { parseDay } from '../../server/domain/day.ts';
import type { RecordedGraph } from '../../server/domain/recorded.ts';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import { BruteForce } from '../support/brute-force.ts';
import { writeHistory } from '../support/graph-fixture.ts';
import { historyArbitrary, seenIn } from '../support/history-arbitrary.ts';
import { neededPart } from '../../bench/company/needed-part.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { plainRecorded } from '../support/plain-recorded.ts';
import { recordedHistory } from '../support/recorded.ts';
import { WORLD_DATE } from '../support/world-arbitrary.ts';
import { WorldBuilder, type World } from '../support/world.ts';

const connection = testConnection();
const graph = createGraph(connection);
beforeAll(() => createImportStore(connection).ensureSchema());
afterAll(() => connection.close());

const runs = { numRuns: Number(process.env['FOUREYES_RUNS'] ?? 25) };
const asOf = parseDay(WORLD_DATE)!;

async function write(history: readonly World[]): Promise<void> {
  await emptyDatabase(connection);
  await writeHistory(connection, history);
}

test('the needed part is the graph without the access edges that lead to nothing needed', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary, fc.nat(), async (history, place) => {
      const upTo = 1 + (place % history.length);
      await write(history);
      const read = await graph.recordedGraph({ upTo, part: 'NEEDED' });
      await graph.edgeKeys(read);
      expect(plainRecorded(read)).toEqual(plainRecorded(neededPart(recordedHistory(history.slice(0, upTo)))));
    }),
    runs,
  );
});

test('adding what later snapshots changed gives what reading the part anew gives', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary, fc.array(fc.nat(), { maxLength: 2 }), async (history, places) => {
      await write(history);
      const stops = [...new Set([...places.map((place) => 1 + (place % history.length)), history.length])];
      let known: RecordedGraph | undefined;
      for (const upTo of stops.sort((a, b) => a - b))
        known = await graph.recordedGraph({ upTo, part: 'NEEDED', ...(known && { known }) });
      await graph.edgeKeys(known!);
      expect(plainRecorded(known!)).toEqual(plainRecorded(neededPart(recordedHistory(history))));
    }),
    runs,
  );
});

test('everybody is answered about from the needed part as the definitions say, snapshot after snapshot', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary, fc.boolean(), async (history, includeJit) => {
      await write(history);
      const populations = new Populations(graph);
      for (const [i, world] of history.entries()) {
        const brute = new BruteForce(seenIn(world), WORLD_DATE, { includeJit });
        const at = { snapshot: i + 1, asOf, includeJit };
        expect(await populations.completions(at)).toEqual(brute.completions());
        expect(await populations.violations(at)).toEqual(brute.violations());
      }
    }),
    runs,
  );
});

/** Ann holds `clerk`, which holds what it takes; one thing is missing until something becomes needed. */
const company = () =>
  new WorldBuilder()
    .workflow('pay', { steps: ['enter'] })
    .identity('ann')
    .hasRole('ann', 'clerk');

const BECOMES_NEEDED: readonly [string, World, World][] = [
  [
    'the permission, because its action begins to perform a step',
    company()
      .action('create', { needs: ['p'] })
      .role('clerk', ['p'])
      .build(),
    company()
      .action('create', { needs: ['p'], steps: ['enter'] })
      .role('clerk', ['p'])
      .build(),
  ],
  [
    'the role, because it begins to grant a permission that was needed',
    company()
      .action('create', { needs: ['p'], steps: ['enter'] })
      .role('clerk', [])
      .build(),
    company()
      .action('create', { needs: ['p'], steps: ['enter'] })
      .role('clerk', ['p'])
      .build(),
  ],
  [
    'the role, because it begins to inherit one that was needed',
    company()
      .action('create', { needs: ['p'], steps: ['enter'] })
      .role('clerk', [])
      .role('base', ['p'])
      .build(),
    company()
      .action('create', { needs: ['p'], steps: ['enter'] })
      .role('clerk', [])
      .role('base', ['p'])
      .inherits('clerk', 'base')
      .build(),
  ],
];

test.each(BECOMES_NEEDED)('edges that were there are found when they become needed: %s', async (_, a, b) => {
  await write([a, b]);
  const populations = new Populations(graph);
  const point = { snapshot: 1, asOf, includeJit: false };
  expect(await populations.completions(point)).toEqual([]);
  expect(await populations.completions({ ...point, snapshot: 2 })).toMatchObject([{ identity: 'ann' }]);
});

test('an edge of the needed part has no key before the keys are read', async () => {
  const [, , world] = BECOMES_NEEDED[0];
  await write([world]);
  const read = await graph.recordedGraph({ upTo: 1, part: 'NEEDED' });
  expect(() => read.access.HAS_ROLE.key.at(0)).toThrow('not been read');
  await graph.edgeKeys(read);
  expect(read.access.HAS_ROLE.key.at(0)).toMatch(/^HAS_ROLE:/);
});
