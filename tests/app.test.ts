import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAnswers } from '../server/answers/create.ts';
import { createApp, type AppParts } from '../server/app.ts';
import { fakeGraph } from './support/fake-graph.ts';
import { smallCompany } from './support/small-company.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const graph = fakeGraph([smallCompany()]);
const servers: http.Server[] = [];
let folder = '';
let address = '';

async function serve(parts: Partial<AppParts> = {}): Promise<string> {
  const answers = createAnswers(parts.graph ?? graph);
  const own = { graph, answers, webFolder: folder, production: true, health: () => null };
  const server = http.createServer(createApp({ ...own, ...parts }));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function post(to: string, body: string, headers: Record<string, string> = JSON_TYPE): Promise<Response> {
  return fetch(`${to}/graphql`, { method: 'POST', headers, body });
}
const question = (query: string): string => JSON.stringify({ query });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foureyes-app-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>the page</title>');
  await writeFile(join(folder, 'assets', 'main-1234.js'), 'export {};');
  await writeFile(join(folder, '..', 'foureyes-beside.txt'), 'not yours');
  address = await serve();
});

afterAll(async () => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  await rm(join(folder, '..', 'foureyes-beside.txt'), { force: true });
  await rm(folder, { recursive: true });
});

describe('a question', () => {
  test('is answered by POST with application/json', async () => {
    for (const type of ['application/json', 'application/json; charset=utf-8']) {
      const response = await post(address, question('{ workflows { id } }'), { 'content-type': type });
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ data: { workflows: [{ id: 'journal' }, { id: 'pay' }] } });
    }
  });

  test.each([['GET'], ['HEAD'], ['OPTIONS'], ['PUT'], ['DELETE']])('is refused by %s', async (method) => {
    const response = await fetch(`${address}/graphql?query={workflows{id}}`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.text()).not.toContain('journal');
  });

  test.each([
    ['application/x-www-form-urlencoded', 'query={workflows{id}}'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"{workflows{id}}"}\r\n--x--',
    ],
    ['application/graphql', '{workflows{id}}'],
    ['application/graphql+json', question('{workflows{id}}')],
    ['text/plain', question('{workflows{id}}')],
  ])('is refused as %s, with a message', async (type, body) => {
    const response = await post(address, body, { 'content-type': type });
    expect(response.status).toBe(415);
    expect(await response.text()).toContain('application/json');
  });

  test.each([
    ['no JSON', '{', 400],
    ['several at once', '[{"query":"{__typename}"},{"query":"{__typename}"}]', 400],
    ['too much text', question(`{ workflows { id } } #${'x'.repeat(200_000)}`), 413],
    ['no question', '{}', 200],
  ])('is refused as %s', async (_name, body, status) => {
    const response = await post(address, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{}] });
  });

  test('of another site gets no leave to read the answer', async () => {
    const response = await post(address, question('{ __typename }'), {
      ...JSON_TYPE,
      origin: 'https://example.org',
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    ['127.0.0.1:80', 200],
    ['localhost', 200],
    ['[::1]:4000', 200],
    ['rebound.example.org', 421],
    ['localhost.example.org', 421],
  ])('that reached us as %s: %i', async (host, status) => {
    const { port } = new URL(address);
    const body = question('{ __typename }');
    const seen = await new Promise<number | undefined>((resolve, reject) => {
      const request = http.request(
        { host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers: { ...JSON_TYPE, host } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      request.on('error', reject).end(body);
    });
    expect(seen).toBe(status);
  });
});

test('when the asker goes away, the work ends', async () => {
  let ended: (reason: unknown) => void = () => {};
  const reason = new Promise((resolve) => (ended = resolve));
  const slow: typeof graph = {
    ...graph,
    allNodes: (_kind, _snapshot, options) =>
      new Promise((_, reject) => {
        options?.signal?.addEventListener('abort', () => {
          ended(options.signal?.reason);
          reject(options.signal?.reason as Error);
        });
      }),
  };
  const controller = new AbortController();
  const asked = fetch(`${await serve({ graph: slow })}/graphql`, {
    method: 'POST',
    headers: JSON_TYPE,
    body: question('{ workflows { id } }'),
    signal: controller.signal,
  });
  setTimeout(() => controller.abort(), 100);
  await expect(asked).rejects.toThrow();
  expect(await reason).toMatchObject({ name: 'AbortError' });
});

describe('health', () => {
  test('is 200 once questions can be answered', async () => {
    const response = await fetch(`${address}/health`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ready' }]);
  });

  test('is 503 with the reason before', async () => {
    const response = await fetch(`${await serve({ health: () => 'The database does not answer.' })}/health`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'unavailable', reason: 'The database does not answer.' });
  });
});

describe('the page', () => {
  test.each([['/'], ['/findings'], ['/findings?mode=SOLE'], ['/a/b/c']])('is served at %s', async (path) => {
    const response = await fetch(address + path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('the page');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  test('has its files beside it, kept by browsers', async () => {
    const response = await fetch(`${address}/assets/main-1234.js`);
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  test.each([['/assets/gone.js'], ['/%2e%2e/foureyes-beside.txt'], ['/..%2ffoureyes-beside.txt']])(
    'and nothing else: %s',
    async (path) => {
      const response = await fetch(address + path);
      expect(await response.text()).not.toContain('not yours');
      expect([404, 200]).toContain(response.status);
    },
  );

  test('is 404 where there is none', async () => {
    expect((await fetch(await serve({ webFolder: null }))).status).toBe(404);
  });
});

test.each([['/'], ['/health'], ['/graphql'], ['/assets/main-1234.js'], ['/assets/gone.js']])(
  '%s tells the browser to load nothing but our files',
  async (path) => {
    const { headers } = await fetch(address + path);
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  },
);

describe('GraphiQL', () => {
  const page = { headers: { accept: 'text/html' } };

  test('comes from this server alone', async () => {
    const response = await fetch(`${await serve({ production: false })}/graphql`, page);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toMatch(/<(script|link|img)[^>]+(src|href)="(https?:)?\/\//);
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(response.headers.get('content-security-policy')).not.toMatch(/https?:|\*/);
  });

  test('is not there in production', async () => {
    expect((await fetch(`${address}/graphql`, page)).status).toBe(405);
  });
});
