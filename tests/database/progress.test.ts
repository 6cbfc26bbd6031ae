import { expect, test, vi } from 'vitest';
import { progressOf } from '../../server/database/progress.ts';

test('without a terminal, progress is a line every tenth', () => {
  const said: string[] = [];
  const quiet = { isTTY: false, write: vi.fn() } as unknown as NodeJS.WriteStream & { fd: 2 };
  const progress = progressOf('Fetching', 40, (line) => said.push(line), quiet);
  for (let done = 1; done <= 40; done += 1) progress(done);
  expect(said).toHaveLength(10);
  expect(said.at(-1)).toBe('Fetching: 40 of 40');
  expect(quiet.write).not.toHaveBeenCalled();
});

test('on a terminal, progress is one line that redraws itself', () => {
  const written: string[] = [];
  const terminal = {
    isTTY: true,
    write: (text: string) => written.push(text),
  } as unknown as NodeJS.WriteStream & { fd: 2 };
  const progress = progressOf('Fetching', 2, () => expect.fail('said a line'), terminal);
  progress(1);
  progress(2);
  expect(written.every((text) => text.startsWith('\r'))).toBe(true);
  expect(written.map((text) => text.endsWith('\n'))).toEqual([false, true]);
});
