import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAnswers } from '../../server/answers/create.ts';
import { createApp } from '../../server/app.ts';
import { fakeGraph } from '../support/fake-graph.ts';
import { smallCompany } from '../support/small-company.ts';
import { openBrowser, openPage } from '../support/web/browser.ts';

const graph = fakeGraph([smallCompany()]);
const parts = {
  graph,
  answers: createAnswers(graph),
  webFolder: null,
  production: false,
  health: () => null,
};
const server = http.createServer(createApp(parts));
let browser: Browser;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
});

test('GraphiQL works with nothing but this server, within its policy', async () => {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { page, faults } = await openPage(browser, address);
  page.setDefaultTimeout(60_000);
  const schemaAsked = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.goto('/graphql');
  const schema = (await (await schemaAsked).json()) as { data: { __schema: object } };
  expect(schema.data.__schema).toBeTruthy();

  await page.goto(`/graphql?query=${encodeURIComponent('{ workflows { id } }')}`);
  await page.getByRole('button', { name: /execute query/i }).click();
  await page.getByText('"journal"').first().waitFor();
  expect(faults.filter((fault) => !fault.startsWith('request to data:'))).toEqual([]);
});
