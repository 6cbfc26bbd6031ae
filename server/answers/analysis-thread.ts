import { Worker } from 'node:worker_threads';
import type { WholeAnswer } from '../analysis/population/whole.ts';
import type { Point } from '../domain/point.ts';
import type { RecordedGraph } from '../domain/recorded.ts';
import { withoutTexts, type ThreadOrder, type ThreadReport } from './thread-order.ts';

interface Waiting {
  readonly resolve: (answer: WholeAnswer) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * The analysis of the whole population in a thread of its own, so that this one goes on answering. It reads the columns of
 * the graph where they are. The thread is begun with the first order, and again if it ended; it keeps no process alive
 * that has nothing else to do.
 */
export class AnalysisThread {
  #worker: Worker | undefined;
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** Begins the thread while its first order is made ready: until it can work takes as long as much of the work. */
  prepare(): void {
    this.#worker ??= this.#begin();
  }

  /** Rejects with the signal's reason once it is aborted; the work is then given up at the end of its portion. */
  async answer(graph: RecordedGraph, point: Point, signal: AbortSignal): Promise<WholeAnswer> {
    signal.throwIfAborted();
    const number = ++this.#last;
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const { promise, resolve, reject } = Promise.withResolvers<WholeAnswer>();
    const give = (): void => {
      Atomics.store(stop, 0, 1);
      reject(signal.reason);
    };
    signal.addEventListener('abort', give, { once: true });
    this.#waiting.set(number, { resolve, reject });
    const worker = (this.#worker ??= this.#begin());
    worker.ref();
    worker.postMessage({ number, graph: withoutTexts(graph), point, stop } satisfies ThreadOrder);
    try {
      return await promise;
    } finally {
      signal.removeEventListener('abort', give);
    }
  }

  #begin(): Worker {
    const worker = new Worker(new URL('./analysis-thread-main.ts', import.meta.url));
    worker.on('message', (report: ThreadReport) => this.#take(report));
    const end = (reason: unknown): void => {
      if (this.#worker === worker) this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(reason);
      this.#waiting.clear();
    };
    worker.on('error', end);
    worker.on('exit', () => end(new Error('the thread of the analysis ended')));
    worker.unref();
    return worker;
  }

  #take(report: ThreadReport): void {
    const waiting = this.#waiting.get(report.number);
    this.#waiting.delete(report.number);
    if (this.#waiting.size === 0) this.#worker?.unref();
    if ('answer' in report) waiting?.resolve(report.answer);
    else if ('failure' in report) waiting?.reject(report.failure);
  }
}
