import { expect, test } from 'vitest';
import { createAnswers } from '../../server/answers/create.ts';
import type { Graph } from '../../server/graph/port.ts';
import { apiOver, firstError } from '../support/api.ts';
import { fakeGraph } from '../support/fake-graph.ts';
import { smallCompany } from '../support/small-company.ts';
import { until } from '../support/wait.ts';

const QUESTION = '{ completions { totalCount } }';

/** A graph that takes as long to read as the test wants, and knows how often it was read and whether that was given up. */
function slowGraph(): { graph: Graph; finish: () => void; reads: () => number; givenUp: () => boolean } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const inner = fakeGraph([smallCompany()]);
  const signals: (AbortSignal | undefined)[] = [];
  const graph: Graph = {
    ...inner,
    async recordedGraph(options) {
      signals.push(options?.signal);
      await promise;
      options?.signal?.throwIfAborted();
      return inner.recordedGraph(options);
    },
  };
  return {
    graph,
    finish: resolve,
    reads: () => signals.length,
    givenUp: () => signals.some((signal) => signal?.aborted),
  };
}

test('a question whose time is up while the graph is read says so, and reading goes on for the next one', async () => {
  const slow = slowGraph();
  const answers = createAnswers(slow.graph);
  const early = apiOver([], { graph: slow.graph, answers, timeLimit: 50 });
  const answer = await early.ask(QUESTION);
  expect(firstError(answer)).toEqual({ code: 'TIMEOUT' });
  expect(answer.errors?.[0]?.message).toMatch(/Reading goes on.*Ask the same again/);

  slow.finish();
  const later = apiOver([], { graph: slow.graph, answers });
  expect(await later.ask(QUESTION)).toMatchObject({
    data: { completions: { totalCount: expect.any(Number) } },
  });
  expect(slow.reads()).toBe(1);
  expect(slow.givenUp()).toBe(false);
});

test('a question whose asker has gone lets nothing go on', async () => {
  const slow = slowGraph();
  const answers = createAnswers(slow.graph);
  const asker = new AbortController();
  const asked = answers.completions(await answers.point({}), asker.signal).catch((error: unknown) => error);
  await until(() => slow.reads() === 1);
  asker.abort();
  expect(await asked).toBe(asker.signal.reason);
  expect(slow.givenUp()).toBe(true);
});

test('a question that is too long for another reason is told to ask for less', async () => {
  const graph: Graph = { ...fakeGraph([smallCompany()]), edgesOf: () => new Promise<never>(() => undefined) };
  const { ask } = apiOver([], { graph, timeLimit: 50 });
  const { errors } = await ask('{ identity(id: "amy") { owner { id } } }');
  expect(errors?.[0]?.message).toMatch(/Ask for less/);
});
