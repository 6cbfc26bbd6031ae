import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { isAlive, markOf } from '../../server/database/processes.ts';
import { until } from '../support/wait.ts';

const RUN = pathToFileURL(join(import.meta.dirname, '../../server/setup/run.mjs')).href;
const SCRIPT = `import(${JSON.stringify(RUN)}).then((run) => run.runProgram('tests/setup/ends-when-asked.ts', []))`;

interface Running {
  readonly wrapper: ChildProcess;
  readonly program: number;
  readonly said: Promise<string>;
}

/** A program under its wrapper, as `npm start` has it. */
async function running(): Promise<Running> {
  const wrapper = spawn(process.execPath, ['-e', SCRIPT], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = text(wrapper.stderr);
  const [line] = (await once(createInterface({ input: wrapper.stdout }), 'line')) as [string];
  return { wrapper, program: Number(line), said };
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends the program in good order, and the wrapper with its status',
  async (signal) => {
    const { wrapper, program, said } = await running();
    const mark = markOf(program);
    wrapper.kill(signal);
    expect(await once(wrapper, 'close')).toEqual([0, null]);
    expect(isAlive(mark)).toBe(false);
    expect((await said).trim().split('\n')).toEqual([
      'Stopping',
      'closed last opened',
      'While stopping: Error: stuck',
      'closed first opened',
    ]);
  },
);

test('a signal that comes twice, from the terminal and from npm, is passed on once', async () => {
  const { wrapper, said } = await running();
  wrapper.kill('SIGINT');
  wrapper.kill('SIGINT');
  expect(await once(wrapper, 'close')).toEqual([0, null]);
  expect(await said).toContain('closed first opened');
});

test('the sudden death of the wrapper ends the program in good order', async () => {
  const { wrapper, program, said } = await running();
  const mark = markOf(program);
  wrapper.kill('SIGKILL');
  await until(() => !isAlive(mark));
  expect(await said).toContain('closed first opened');
});

test('the death of the parent of the wrapper ends both', async () => {
  const grandparent = `const { spawn } = require('node:child_process');
    spawn(process.execPath, ['-e', ${JSON.stringify(SCRIPT)}], { stdio: 'inherit' });`;
  const parent = spawn(process.execPath, ['-e', grandparent], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = text(parent.stderr);
  const [line] = (await once(createInterface({ input: parent.stdout }), 'line')) as [string];
  const mark = markOf(Number(line));
  parent.kill('SIGKILL');
  await until(() => !isAlive(mark));
  expect(await said).toContain('closed first opened');
});
