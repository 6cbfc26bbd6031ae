import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Neo4jSettings } from '../server/graph/neo4j/connection.ts';
import { environmentOf } from './neo4j.ts';
import type { LoopReport } from './preload/event-loop.ts';

const SERVER = fileURLToPath(new URL('../server/main.ts', import.meta.url));
const PRELOAD = new URL('preload/event-loop.ts', import.meta.url).href;
const READY = /^Foureyes is ready: (http:\S+)/;

/** A server of the product in a process of its own. */
export interface BenchServer {
  /** What the event loop was held since the last time that this was asked. */
  loop(): Promise<LoopReport>;
  /** Puts a question and returns what was answered, which must be data without errors. */
  ask(query: string, variables?: object): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts the product on a database, on a free port, and waits until it can be asked. */
export async function startServer(database: Neo4jSettings): Promise<BenchServer> {
  const child = spawn(process.execPath, ['--import', PRELOAD, SERVER], {
    env: { ...environmentOf(database), PORT: '0', FOUREYES_SEED: 'none', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const gone = once(child, 'close');
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  const close = async (): Promise<void> => {
    agent.destroy();
    child.kill('SIGTERM');
    await gone;
  };
  const address = await addressOf(child.stderr as NodeJS.ReadableStream);
  if (address === null) {
    await close();
    throw new Error('The server ended before it was ready.');
  }
  return {
    close,
    ask: (query, variables) => ask(`${address}/graphql`, agent, JSON.stringify({ query, variables })),
    async loop() {
      const answer = once(child, 'message') as Promise<[LoopReport]>;
      child.send('report');
      return (await answer)[0];
    },
  };
}

/** The address that the server says, or null where it ends without; what it says later is read and forgotten. */
async function addressOf(said: NodeJS.ReadableStream): Promise<string | null> {
  const lines = createInterface({ input: said });
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      const address = READY.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    lines.once('close', () => resolve(null));
  });
}

async function ask(url: string, agent: Agent, body: string): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const asked = request(url, { method: 'POST', agent, headers }, (response) => {
    text(response)
      .then((answer) => {
        const { data, errors } = JSON.parse(answer) as { data?: unknown; errors?: unknown };
        if (response.statusCode !== 200 || errors !== undefined || data == null)
          throw new Error(answer.slice(0, 300));
        resolve(data);
      })
      .catch(reject);
  });
  asked.once('error', reject);
  asked.end(body);
  return promise;
}
