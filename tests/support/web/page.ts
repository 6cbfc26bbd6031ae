import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { testConnection } from '../neo4j.ts';
import { openBrowser, openPage, type WatchedPage } from './browser.ts';
import { serve, type Served, type Taken } from './serve.ts';

export interface PageUnderTest {
  /** A fresh page at the path; after the test it must have done nothing that it must not. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** The same server asked without the page. */
  ask<Answer>(query: string): Promise<Answer>;
  /** Takes faults off the list that the test itself has caused. */
  forget(caused: string): void;
}

/** For one test file: the worlds in a real database, a snapshot each; the product's server, a browser. */
export function pageOver(...worlds: readonly Taken[]): PageUnderTest {
  const connection = testConnection();
  let served: Served;
  let browser: Browser;
  let watched: WatchedPage[] = [];

  beforeAll(async () => {
    served = await serve(connection, worlds);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await connection.close();
  });
  afterEach(async () => {
    const faults = watched.flatMap((each) => each.faults);
    for (const { page } of watched) await page.context().close();
    watched = [];
    expect(faults).toEqual([]);
  });

  return {
    async open(path, options = {}) {
      const opened = await openPage(browser, served.address, options);
      watched.push(opened);
      await opened.page.goto(path);
      return opened.page;
    },
    async ask<Answer>(query: string): Promise<Answer> {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query });
      const response = await fetch(`${served.address}/graphql`, { method: 'POST', headers, body });
      return ((await response.json()) as { data: Answer }).data;
    },
    forget(caused) {
      for (const { faults } of watched) {
        const others = faults.filter((fault) => !fault.includes(caused));
        faults.splice(0, faults.length, ...others);
      }
    },
  };
}
