import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { isAlive, markIn, markOf } from '../../server/database/processes.ts';

test('a process that runs is alive, and ended once it has ended', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  await once(child, 'spawn');
  const mark = markOf(child.pid ?? 0);
  expect(isAlive(mark)).toBe(true);
  child.stdin.end();
  await once(child, 'close');
  expect(isAlive(mark)).toBe(false);
});

test('another process that was given the number of one that has ended is not that one', () => {
  expect(isAlive({ pid: process.pid, started: 'long ago' })).toBe(process.platform === 'win32');
});

test.each(['', '{', 'null', '[]', '{"pid":"1","started":""}', '{"pid":1}'])(
  'there is no mark in %j',
  (text) => {
    expect(markIn(text)).toBeNull();
  },
);

test('a mark is read as it was written', () => {
  const mark = markOf(process.pid);
  expect(markIn(JSON.stringify(mark))).toEqual(mark);
});
