import { parentPort } from 'node:worker_threads';
import { wholeAnswer, type WholeAnswer } from '../analysis/population/whole.ts';
import { withEmptyTexts, type ThreadOrder, type ThreadReport } from './thread-order.ts';

/** The other thread: takes one order after the other, and looks between portions of the work whether anybody still waits. */
parentPort?.on('message', (order: ThreadOrder) => {
  const { number } = order;
  try {
    const answer = worked(order);
    report(answer ? { number, answer } : { number, stopped: true }, answer);
  } catch (failure) {
    report({ number, failure });
  }
});

function worked({ graph, point, stop }: ThreadOrder): WholeAnswer | undefined {
  const work = wholeAnswer(withEmptyTexts(graph), point);
  for (;;) {
    if (Atomics.load(stop, 0) !== 0) return undefined;
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The columns change hands and are not copied. */
function report(done: ThreadReport, answer?: WholeAnswer): void {
  parentPort?.postMessage(done, answer ? buffersIn(answer) : []);
}

function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const each of Object.values(value)) buffersIn(each, found);
  }
  return [...found];
}
