import { type RequestListener } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { addressOf, drain, listen } from '../server/listen.ts';
import { FrontDoor } from '../server/starting.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function served(listener: RequestListener): Promise<string> {
  const server = await listen(listener, 0, '127.0.0.1');
  open.push(() => drain(server));
  return addressOf(server);
}

test('the address says the port that was free', async () => {
  expect(await served(() => undefined)).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/);
});

test('a port that is in use is said, with what to do', async () => {
  const port = Number(new URL(await served(() => undefined)).port);
  await expect(listen(() => undefined, port, '127.0.0.1')).rejects.toThrow(
    new RegExp(`Port ${port} .*in use.*PORT=${port + 1} npm start`),
  );
});

test('an address of another machine is said', async () => {
  await expect(listen(() => undefined, 0, '127.0.0.1.example')).rejects.toThrow(/cannot be opened/);
});

test('who has asked gets the answer before the end', async () => {
  const asked = Promise.withResolvers<() => void>();
  const server = await listen((_, response) => asked.resolve(() => response.end('late')), 0, '127.0.0.1');
  const response = fetch(addressOf(server));
  const answer = await asked.promise;
  const address = addressOf(server);
  const ended = drain(server);
  await expect(fetch(address)).rejects.toThrow();
  answer();
  expect(await (await response).text()).toBe('late');
  await ended;
});

test('until there is an application, everything is 503 with the reason', async () => {
  const door = new FrontDoor();
  const address = await served(door.listener);
  door.wait('The database is starting.');
  const health = await fetch(`${address}/health`);
  expect(health.status).toBe(503);
  expect(await health.text()).toContain('The database is starting.');
  const question = await fetch(`${address}/graphql`, { method: 'POST', body: '{}' });
  expect([question.status, await question.text()]).toEqual([503, 'The database is starting.\n']);
});

test('once there is an application, it gets everything', async () => {
  const door = new FrontDoor();
  const address = await served(door.listener);
  door.open((request, response) => void response.end(`application: ${request.url}`));
  expect(await (await fetch(`${address}/health`)).text()).toBe('application: /health');
});
