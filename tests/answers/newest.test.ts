import { expect, test, vi } from 'vitest';
import { Newest } from '../../server/answers/newest.ts';
import type { Graph, NewestNodes } from '../../server/graph/port.ts';
import { fakeGraph } from '../support/fake-graph.ts';
import { smallCompany } from '../support/small-company.ts';

/** A graph whose question about the newest snapshot is answered when the test wants. */
function waitingGraph() {
  const answers: PromiseWithResolvers<NewestNodes>[] = [];
  const newestNodes = vi.fn<Graph['newestNodes']>(() => {
    const answer = Promise.withResolvers<NewestNodes>();
    answers.push(answer);
    return answer.promise;
  });
  const graph: Graph = { ...fakeGraph([smallCompany()]), newestNodes };
  return { newest: new Newest(graph), newestNodes, answers };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const AMY = { kind: 'IDENTITY', id: 'amy' } as const;
const PAY = { kind: 'WORKFLOW', id: 'pay' } as const;

test('what is asked in one turn is one question, with all nodes that are named', async () => {
  const { newest, newestNodes, answers } = waitingGraph();
  const [one, other] = [newest.join(), newest.join()];
  one.name(AMY);
  other.name(PAY);
  other.name(AMY);
  const answered = Promise.all([one.answer(), other.answer()]);
  await turn();
  expect(newestNodes).toHaveBeenCalledOnce();
  expect(newestNodes.mock.calls[0]?.[0]).toEqual([AMY, PAY]);
  answers[0]?.resolve({ snapshot: 7, nodes: new Map() });
  expect((await answered).map(({ snapshot }) => snapshot)).toEqual([7, 7]);
});

test('who comes while a question is on its way is not given its answer', async () => {
  const { newest, newestNodes, answers } = waitingGraph();
  const early = newest.join().answer();
  await turn();
  const late = newest.join().answer();
  await turn();
  expect(newestNodes).toHaveBeenCalledTimes(2);
  answers[1]?.resolve({ snapshot: 8, nodes: new Map() });
  answers[0]?.resolve({ snapshot: 7, nodes: new Map() });
  expect([(await early).snapshot, (await late).snapshot]).toEqual([7, 8]);
});

test('one who goes leaves the question to the others, and the last ends it', async () => {
  const { newest, newestNodes } = waitingGraph();
  const askers = [new AbortController(), new AbortController()];
  const asked = askers.map(({ signal }) =>
    newest
      .join()
      .answer(signal)
      .catch((error: unknown) => error),
  );
  await turn();
  const ended = (): boolean | undefined => newestNodes.mock.calls[0]?.[1]?.signal?.aborted;
  askers[0]?.abort();
  await asked[0];
  expect(ended()).toBe(false);
  askers[1]?.abort();
  await asked[1];
  expect(ended()).toBe(true);
});
