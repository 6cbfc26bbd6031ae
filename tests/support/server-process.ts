import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Neo4jSettings } from '../../server/graph/neo4j/connection.ts';
import type { Answer } from './api.ts';
import { until } from './wait.ts';

const MAIN = join(import.meta.dirname, '../../server/main.ts');

export interface Reply extends Answer {
  readonly status: number;
  readonly retryAfter: string | null;
}

/** The server as a process of its own, on any free port, with the database of a test and no demo company. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** All that it has said so far. */
  readonly said: () => string;
  readonly health: () => Promise<number>;
  /** Rejects where no answer of HTTP came. */
  readonly ask: (query: string, variables?: object) => Promise<Reply>;
  /** Ends it; the status with which it ended, null where it was killed. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
}

/** Starts one and waits until it answers questions. */
export async function serverProcess({ uri, user, password }: Neo4jSettings): Promise<ServerProcess> {
  const database = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const env = { ...process.env, ...database, NODE_ENV: 'production', PORT: '0', FOUREYES_SEED: 'none' };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'close') as Promise<[number | null]>;
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const address = (): string | undefined => /Foureyes is ready: (\S+)/.exec(said)?.[1];
  await until(() => address() !== undefined || child.exitCode !== null);
  const url = address();
  if (url === undefined) throw new Error(`The server ended before it was ready: ${said}`);
  return {
    child,
    said: () => said,
    health: async () => (await fetch(`${url}/health`)).status,
    ask: (query, variables = {}) => ask(url, query, variables),
    async end(signal) {
      child.kill(signal);
      return (await ended)[0];
    },
  };
}

async function ask(url: string, query: string, variables: object): Promise<Reply> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as Answer;
  return { ...answer, status: response.status, retryAfter: response.headers.get('retry-after') };
}
