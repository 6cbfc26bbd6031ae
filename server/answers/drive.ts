import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work between two looks at what else is waiting. */
const PORTION = 15;

/** Runs work that is handed out in portions to its end, letting other questions through in between. */
export async function drive<T>(work: Generator<undefined, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const until = performance.now() + PORTION;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < until);
    await setImmediate();
    signal.throwIfAborted();
  }
}
