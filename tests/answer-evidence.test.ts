import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerEvidence } from '../server/answer-evidence.ts';
import type { EvidenceOffice } from '../server/evidence/office.ts';

const TOKEN = 'abcdefghijklmnopqrstuvwx';
const office: EvidenceOffice = {
  make: () => Promise.reject(new Error('nothing is made here')),
  fetch: (token) =>
    token === TOKEN ? { name: 'evidence-q1.zip', content: new Uint8Array([80, 75]) } : undefined,
};
const server = createServer((request, response) => {
  if (!answerEvidence(response, request.url ?? '', office)) response.writeHead(404).end();
});
let address: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test('a pack is handed out to whoever has its token, to be saved and not kept by anybody else', async () => {
  const response = await fetch(`${address}/evidence/${TOKEN}.zip`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/zip');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="evidence-q1.zip"');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([80, 75]));
});

test.each([
  ['/evidence/'],
  [`/evidence/${TOKEN}`],
  [`/evidence/${TOKEN}x.zip`],
  [`/evidence/../${TOKEN}.zip`],
  ['/evidence/q1.zip'],
])('there is nothing at %s', async (path) => {
  expect((await fetch(address + path)).status).toBe(404);
});
