import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { markOf } from '../server/database/processes.ts';
import { drain, listen } from '../server/listen.ts';
import { emptyDatabase, testConnection } from './support/neo4j.ts';
import { until } from './support/wait.ts';

const MAIN = join(import.meta.dirname, '../server/main.ts');
const connection = testConnection();
const started: ChildProcess[] = [];
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'foureyes-main-'));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await connection.close();
  await rm(home, { recursive: true, force: true });
});

interface Program {
  readonly child: ChildProcess;
  said: string;
}

/** The server as a process of its own, on any free port. */
function start(settings: Record<string, string>): Program {
  const environment = { ...process.env, NODE_ENV: 'test', PORT: '0', FOUREYES_HOME: home, ...settings };
  const child = spawn(process.execPath, [MAIN], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  started.push(child);
  const program = { child, said: '' };
  child.stderr.setEncoding('utf8').on('data', (text: string) => (program.said += text));
  return program;
}

async function end(program: Program): Promise<number> {
  const [status] = (await once(program.child, 'close')) as [number];
  return status;
}

function theDatabase(): Record<string, string> {
  const { uri, user, password } = inject('neo4j');
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
}

async function address(program: Program): Promise<string> {
  const line = /Foureyes is ready: (\S+)/;
  await until(() => line.test(program.said) || program.child.exitCode !== null);
  return line.exec(program.said)?.[1] ?? expect.fail(program.said);
}

interface Answer {
  snapshots: { nodes: { source: string }[] };
  completions: { totalCount: number };
}

async function ask(url: string, query: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Answer }).data;
}

const SNAPSHOTS = '{ snapshots { nodes { source } } completions { totalCount } }';

describe('the server', () => {
  test('loads the demo company into an empty database, once, and ends in good order', async () => {
    await emptyDatabase(connection);
    const first = start(theDatabase());
    const url = await address(first);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const answer = await ask(url, SNAPSHOTS);
    expect(answer.snapshots.nodes).toEqual(Array(4).fill({ source: 'demo' }));
    expect(answer.completions.totalCount).toBeGreaterThan(0);
    first.child.kill('SIGTERM');
    expect(await end(first)).toBe(0);

    const second = start(theDatabase());
    expect(await ask(await address(second), SNAPSHOTS)).toEqual(answer);
    second.child.kill('SIGINT');
    expect(await end(second)).toBe(0);
  });

  test('leaves an empty database empty where it is told to', async () => {
    await emptyDatabase(connection);
    const program = start({ ...theDatabase(), FOUREYES_SEED: 'none' });
    const answer = await ask(await address(program), SNAPSHOTS);
    expect(answer).toEqual({ snapshots: { nodes: [] }, completions: { totalCount: 0 } });
    program.child.kill('SIGTERM');
    expect(await end(program)).toBe(0);
  });

  test('is refused where one runs in the same folder', async () => {
    const mark = { ...markOf(process.pid), address: 'http://127.0.0.1:4999' };
    await writeFile(join(home, 'server.json'), JSON.stringify(mark));
    const program = start({});
    expect(await end(program)).toBe(1);
    expect(program.said).toBe(
      `Foureyes already runs in this folder: http://127.0.0.1:4999 (process ${process.pid}).\n`,
    );
    await rm(join(home, 'server.json'));
  });

  test('says so where its port is in use', async () => {
    const other = await listen(() => undefined, 0, '127.0.0.1');
    const { port } = other.address() as { port: number };
    const program = start({ ...theDatabase(), PORT: String(port) });
    expect(await end(program)).toBe(1);
    expect(program.said).toMatch(new RegExp(`^Port ${port} of 127.0.0.1 is in use by another program.*\n$`));
    await drain(other);
  });

  test('names every wrong setting', async () => {
    const program = start({ PORT: 'http', HOST: '0.0.0.0' });
    expect(await end(program)).toBe(1);
    expect(program.said).toMatch(
      /^These settings cannot be used:\n {2}PORT is "http".*\n {2}HOST is "0\.0\.0\.0".*\n$/,
    );
  });
});
