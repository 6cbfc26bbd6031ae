import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watch } from '../server/health.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a database that goes away and comes back is told of once each', async () => {
  const away = 'The database does not answer.';
  const answers = [true, false, false, true, true];
  const changed = vi.fn();
  const looked = watch(
    () => (answers.shift() ? Promise.resolve() : Promise.reject(new Error(away))),
    changed,
  );
  const reasons: (string | null)[] = [];
  for (let look = 0; look < 5; look += 1) {
    await vi.advanceTimersToNextTimerAsync();
    reasons.push(looked.reason());
  }
  expect(reasons).toEqual([null, away, away, null, null]);
  expect(changed.mock.calls).toEqual([[away], [null]]);
  looked.stop();
  expect(vi.getTimerCount()).toBe(0);
});
