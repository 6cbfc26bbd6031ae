import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { Populations } from '../../server/answers/populations.ts';
import { parseDay } from '../../server/domain/day.ts';
import { BruteForce } from '../support/brute-force.ts';
import { fakeGraph } from '../support/fake-graph.ts';
import { historyArbitrary, seenIn } from '../support/history-arbitrary.ts';
import { WORLD_DATE } from '../support/world-arbitrary.ts';
import { WorldBuilder } from '../support/world.ts';

const asOf = parseDay(WORLD_DATE)!;
const runs = { numRuns: Number(process.env['FOUREYES_RUNS'] ?? 40) };
const point = { snapshot: 1, asOf, includeJit: false };

/** Ann can do both steps of paying, alone. */
const company = new WorldBuilder()
  .workflow('pay', { steps: ['enter', 'release'] })
  .action('create', { needs: ['p1'], steps: ['enter'] })
  .action('approve', { needs: ['p2'], steps: ['release'] })
  .role('clerk', ['p1', 'p2'])
  .identity('ann')
  .hasRole('ann', 'clerk')
  .build();

test.each([
  ['in another thread', 0],
  ['in portions', Infinity],
])('%s, everybody is answered about as the definitions say, at every snapshot', async (_, worthAThread) => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary, fc.boolean(), async (history, includeJit) => {
      const populations = new Populations(fakeGraph(history), { worthAThread });
      for (const [i, world] of history.entries()) {
        const brute = new BruteForce(seenIn(world), WORLD_DATE, { includeJit });
        const at = { snapshot: i + 1, asOf, includeJit };
        expect(await populations.completions(at)).toEqual(brute.completions());
        expect(await populations.violations(at)).toEqual(brute.violations());
        const survey = await populations.survey(at);
        for (const { id } of world.identities) {
          const its = brute.completions().filter(({ identity }) => identity === id);
          expect(populations.loaded(at)!.completionsOf(survey.identity(id)!)).toEqual(its);
        }
      }
    }),
    { numRuns: worthAThread === 0 ? Math.ceil(runs.numRuns / 8) : runs.numRuns },
  );
});

test('another date, an older snapshot and JIT are answered without reading again', async () => {
  const graph = fakeGraph([company, company]);
  const read = vi.spyOn(graph, 'recordedGraph');
  const populations = new Populations(graph);
  await populations.completions({ ...point, snapshot: 2 });
  for (const other of [{ snapshot: 1 }, { asOf: asOf + 1 }, { includeJit: true }])
    await populations.completions({ ...point, snapshot: 2, ...other });
  expect(read).toHaveBeenCalledTimes(1);
});

test('of a new snapshot only what changed is asked for', async () => {
  const graph = fakeGraph([company, company]);
  const read = vi.spyOn(graph, 'recordedGraph');
  const populations = new Populations(graph);
  const first = await populations.recorded(1);
  await populations.recorded(2);
  expect(read.mock.calls.map(([options]) => [options?.upTo, options?.known])).toEqual([
    [1, undefined],
    [2, first],
  ]);
});

test('all who ask at once are answered by one piece of work', async () => {
  const populations = new Populations(fakeGraph([company]));
  const [a, b] = await Promise.all([populations.completions(point), populations.completions(point)]);
  expect(a).toBe(b);
});

test('who has gone gets no answer, and the next one who asks does', async () => {
  for (const worthAThread of [0, Infinity]) {
    const populations = new Populations(fakeGraph([company]), { worthAThread });
    const gone = new AbortController();
    const answer = populations.completions(point, gone.signal);
    setImmediate(() => gone.abort(new Error('gone')));
    await answer.catch((reason: Error) => expect(reason.message).toBe('gone'));
    expect(await populations.completions(point)).toHaveLength(1);
  }
});

test('what was asked for longest ago is forgotten when memory is short, and the last is kept whatever its size', async () => {
  const populations = new Populations(fakeGraph([company]), { keptBytes: 1 });
  await populations.completions(point);
  const later = { ...point, asOf: asOf + 1 };
  await populations.completions(later);
  expect([populations.loaded(point), populations.loaded(later)].map(Boolean)).toEqual([false, true]);
});
