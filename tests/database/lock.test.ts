import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whileLocked } from '../../server/database/lock.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foureyes-lock-'));
  path = join(folder, 'lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('works are done one after the other, and leave nothing behind', async () => {
  const log: string[] = [];
  const work = (name: string) => () =>
    whileLocked(path, vi.fn(), async () => {
      log.push(`${name} begins`);
      await pause(20);
      log.push(`${name} ends`);
    });
  await Promise.all(['a', 'b', 'c'].map((name) => work(name)()));
  const order = log.filter((line) => line.endsWith('begins')).map((line) => line.charAt(0));
  expect(log).toEqual(order.flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(await readdir(folder)).toEqual([]);
});

test('who waits is told of it once', async () => {
  const waiting = vi.fn();
  let finish = (): void => undefined;
  const first = whileLocked(path, waiting, () => new Promise<void>((resolve) => (finish = resolve)));
  await vi.waitUntil(async () => (await readdir(folder)).includes('lock'));
  const second = whileLocked(path, waiting, async () => 'done');
  await vi.waitUntil(() => waiting.mock.calls.length > 0);
  finish();
  await first;
  expect(await second).toBe('done');
  expect(waiting).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ pid: process.pid }));
});

test('work that fails gives the lock back', async () => {
  await expect(whileLocked(path, vi.fn(), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  ['of a process that has ended', JSON.stringify({ pid: process.pid, started: 'long ago' })],
  ['that says nothing', ''],
  ['that cannot be read', '{"pid":'],
])('a lock %s is taken over', async (_, text) => {
  await writeFile(path, text);
  const waiting = vi.fn();
  expect(await whileLocked(path, waiting, async () => 'done')).toBe('done');
  expect(waiting).not.toHaveBeenCalled();
  expect(await readdir(folder)).toEqual([]);
});
