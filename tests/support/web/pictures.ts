import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.ts';

/**
 * `npm run pictures`: writes the pictures of the README and the documents. Starts the server on its database, which must
 * hold the demo company and nothing else (an empty one is filled with it); FOUREYES_HOME says where it is. With ADDRESS
 * (`http://127.0.0.1:4000`) it takes the pictures of a server that runs already.
 */
const PICTURES: Readonly<Record<string, string>> = {
  overview: '/?',
  findings: '/findings?',
  finding: '/finding?identity=idp%3Af.el-amin&workflow=manual-journal-entry&',
  walkthrough: '/walkthrough?identity=idp%3Af.el-amin&workflow=manual-journal-entry&step=3&',
  review: '/review?id=2026-Q3&',
  explore:
    '/explore?node=ROLE%3Aerp%3AZ_GL_ACCOUNTANT&expand=ROLE%3Aerp%3AZ_GL_ACCOUNTANT&selected=ROLE%3Aerp%3AZ_GL_ACCOUNTANT&',
};
/** A day on which the demo company tells all of its stories. */
const DATE = '2026-12-01';
const PORT = '4319';
const FOLDER = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));
const WAIT = 180_000;

async function answers(address: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ dataset { snapshot { sequence } } }' });
  try {
    const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
    return response.ok && (await response.text()).includes('sequence');
  } catch {
    return false;
  }
}

async function take(address: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const browser = await openBrowser();
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ baseURL: address, viewport, colorScheme: 'light' });
  for (const [name, path] of Object.entries(PICTURES)) {
    const page = await context.newPage();
    await page.goto(`${path}date=${DATE}`);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `${FOLDER}${name}.png`, animations: 'disabled' });
    await page.close();
  }
  await browser.close();
}

async function withServer(use: (address: string) => Promise<void>): Promise<void> {
  const main = fileURLToPath(new URL('../../../server/main.ts', import.meta.url));
  const env = { ...process.env, PORT, FOUREYES_SEED: 'demo' };
  const server = spawn(process.execPath, [main], { env, stdio: 'inherit' });
  const address = `http://127.0.0.1:${PORT}`;
  const end = Date.now() + WAIT;
  while (!(await answers(address))) {
    if (server.exitCode !== null || Date.now() > end)
      throw new Error('The server did not start; it says why above.');
    await new Promise((again) => setTimeout(again, 1_000));
  }
  await use(address);
  server.kill('SIGTERM');
  await once(server, 'exit');
}

const running = process.env['ADDRESS'];
await (running === undefined ? withServer(take) : take(running));
