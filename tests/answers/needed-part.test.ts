import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Answers } from '../../server/answers/answers.ts';
import { createAnswers } from '../../server/answers/create.ts';
import { parseDay } from '../../server/domain/day.ts';
import type { Graph } from '../../server/graph/port.ts';
import { fakeGraph } from '../support/fake-graph.ts';
import { historyArbitrary } from '../support/history-arbitrary.ts';
import { WORLD_DATE } from '../support/world-arbitrary.ts';
import { WorldBuilder, type World } from '../support/world.ts';

const asOf = parseDay(WORLD_DATE)!;
const runs = { numRuns: Math.ceil(Number(process.env['FOUREYES_RUNS'] ?? 40) / 2) };

/** The same graph, of which all is read whatever is asked for. */
function wholeGraph(history: readonly World[]): Graph {
  const graph = fakeGraph(history);
  return { ...graph, recordedGraph: () => graph.recordedGraph() };
}

/** What is asked of everybody's data, about every finding and node, snapshot after snapshot. */
async function allAnswers(answers: Answers, history: readonly World[], includeJit: boolean) {
  const said: unknown[] = [];
  const place = { scope: '1000', amount: null, viaOthers: true };
  for (const [i, world] of history.entries()) {
    const point = { snapshot: i + 1, asOf, includeJit };
    const completions = await answers.completions(point);
    const violations = await answers.violations(point);
    said.push(completions, violations, await answers.overview(point));
    said.push(await answers.causes(completions, 100, point), await answers.coverage(i + 1));
    for (const { identity, workflow } of completions) {
      said.push(await answers.completionWitness(identity, workflow, {}, point));
      said.push(await answers.alternatives(identity, workflow, place, 5, point));
    }
    for (const { identity, rule } of violations)
      said.push(await answers.violationWitness(identity, rule, {}, point));
    const nodes = [
      ...world.roles.map(({ id }) => ({ kind: 'ROLE' as const, id })),
      ...world.permissions.map(({ id }) => ({ kind: 'PERMISSION' as const, id })),
      ...world.actions.map(({ id }) => ({ kind: 'ACTION' as const, id })),
      ...world.functions.map(({ id }) => ({ kind: 'FUNCTION' as const, id })),
      ...world.identities.map(({ id }) => ({ kind: 'IDENTITY' as const, id })),
    ];
    for (const node of nodes) said.push(await answers.whoReaches(node, place, point));
    if (i === 0) continue;
    const before = { ...point, snapshot: i };
    for (const change of await answers.changes(before, point))
      said.push(change, await answers.changedEdges(change, before, point));
  }
  return said;
}

test('every answer from the needed part is the one from the whole graph', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary, fc.boolean(), async (history, includeJit) => {
      const [part, whole] = [createAnswers(fakeGraph(history)), createAnswers(wholeGraph(history))];
      expect(await allAnswers(part, history, includeJit)).toEqual(
        await allAnswers(whole, history, includeJit),
      );
    }),
    runs,
  );
});

const company = () =>
  new WorldBuilder()
    .workflow('pay', { steps: ['enter'] })
    .role('clerk', ['p'])
    .role('guest', ['lunch'])
    .identity('ann')
    .hasRole('ann', 'clerk')
    .hasRole('ann', 'guest');
const before = company()
  .action('create', { needs: ['p'] })
  .build();
const after = company()
  .action('create', { needs: ['p'], steps: ['enter'] })
  .build();
const point = { snapshot: 2, asOf, includeJit: false };

test('an edge that was there before anybody needed it is not what was added', async () => {
  const answers = createAnswers(fakeGraph([before, after]));
  const earlier = { ...point, snapshot: 1 };
  const [change] = await answers.changes(earlier, point);
  const edges = await answers.changedEdges(change, earlier, point);
  expect(edges.map(({ ref }) => ref.kind)).toEqual(['PERFORMS']);
});

test('all edges are read only for a question that looks at others than needed ones, and then once', async () => {
  const graph = fakeGraph([before, after]);
  const read = vi.spyOn(graph, 'recordedGraph');
  const parts = () => read.mock.calls.map(([options]) => options?.part ?? 'ALL');
  const answers = createAnswers(graph);
  const place = { scope: '*', amount: null, viaOthers: false };
  await answers.completions(point);
  await answers.overview(point);
  expect(await answers.whoReaches({ kind: 'ROLE', id: 'clerk' }, place, point)).toEqual(['ann']);
  expect(parts()).toEqual(['NEEDED']);
  expect(await answers.whoReaches({ kind: 'ROLE', id: 'guest' }, place, point)).toEqual(['ann']);
  await answers.coverage(2);
  await answers.completions({ ...point, asOf: asOf + 1 });
  expect(parts()).toEqual(['NEEDED', 'ALL']);
});
