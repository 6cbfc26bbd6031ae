import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, type WatchedPage } from '../support/web/browser.ts';
import { COMPANY } from '../support/web/company.ts';
import { testConnection } from '../support/neo4j.ts';
import { serve, type Served } from '../support/web/serve.ts';

const connection = testConnection();
let served: Served;
let browser: Browser;
let watched: WatchedPage[] = [];

beforeAll(async () => {
  served = await serve(connection, COMPANY);
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

async function open(path: string, options: Parameters<typeof openPage>[2] = {}): Promise<Page> {
  const opened = await openPage(browser, served.address, options);
  watched.push(opened);
  await opened.page.goto(path);
  return opened.page;
}

async function ask<Answer>(query: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${served.address}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Answer }).data;
}

const WEBER = '/finding?identity=p%3Aweber&workflow=p2p';

describe('the findings', () => {
  it('are the rows of the API, in its order', async () => {
    const { completions } = await ask<{
      completions: { nodes: { identity: { name: string }; workflow: { name: string } }[] };
    }>('{ completions { nodes { identity { name } workflow { name } } } }');
    const page = await open('/findings');
    await page.locator('tbody tr').first().waitFor();
    const rows = await page
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [row.querySelector('a')?.textContent, row.querySelector('td')?.textContent]),
      );
    expect(rows).toEqual(completions.nodes.map((node) => [node.identity.name, node.workflow.name]));
    expect(await page.locator('.lead').innerText()).toContain(`${rows.length} completions`);
  });

  it('are filtered by mode, in the rows and in the address, and a reload keeps it', async () => {
    const page = await open('/findings');
    await page.getByText('Mode all').click();
    await page.getByLabel('Blocked by control').check();
    await page.waitForURL('**/findings?mode=BLOCKED_BY_CONTROL');
    await page.getByRole('link', { name: 'Rosa Silva' }).waitFor();
    expect(await page.locator('tbody .badge').allInnerTexts()).toEqual([
      '⊘ Blocked by control',
      '⊘ Blocked by control',
    ]);
    await page.reload();
    await page.getByRole('link', { name: 'Rosa Silva' }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(2);
    await page.goBack();
    await page.getByRole('link', { name: 'Anna Weber' }).waitFor();
  });

  it('are filtered by scope and amount', async () => {
    const page = await open('/findings');
    await page.getByLabel('Scope').fill('2000');
    await page.getByLabel('Scope').press('Enter');
    await page.waitForURL('**/findings?scope=2000');
    await page.getByRole('link', { name: 'Chidi Okafor' }).waitFor({ state: 'detached' });
    await page.getByLabel('Amount').fill('200000');
    await page.getByLabel('Amount').press('Enter');
    await page.waitForURL('**/findings?scope=2000&amount=200000');
    await page.getByRole('link', { name: 'Anna Weber' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Rosa Silva' }).waitFor();
    expect(await page.locator('tbody tr a').allInnerTexts()).toEqual(['Rosa Silva']);
  });

  it('are walked by keyboard: search, choose, arrow, open, back to the same row', async () => {
    const page = await open('/findings');
    await page.locator('tbody tr').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('anna');
    await page.getByRole('button', { name: /^Anna Weber/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/findings?identity=p%3Aweber');
    await page.getByRole('button', { name: 'Remove p:weber' }).click();
    await page.getByRole('link', { name: 'Peter Dorn' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Anna Weber completes Procure to pay' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL('**/findings');
    await page.locator('a[data-row="p:weber p2p"]:focus').waitFor();
  });

  it('say what to do where no row passes the filters', async () => {
    const page = await open('/findings?kind=BOT');
    await page.getByText('No completion passes these filters.').waitFor();
    await page.getByRole('link', { name: 'Take all filters off' }).click();
    await page.locator('tbody tr').first().waitFor();
  });
});

describe('a finding', () => {
  it('draws the nodes of its witness, and lists its steps', async () => {
    const { completion } = await ask<{
      completion: { witness: { graph: { nodes: { kind: string }[] }; steps: { leg: { name: string } }[] } };
    }>(
      '{ completion(identity: "p:weber", workflow: "p2p") { witness { graph { nodes { kind } } steps { leg { name } } } } }',
    );
    const page = await open(WEBER);
    const canvas = page.locator('.canvas[data-nodes]');
    await canvas.waitFor();
    const drawn = completion.witness.graph.nodes.filter((node) => node.kind !== 'WORKFLOW').length;
    expect(await canvas.getAttribute('data-nodes')).toBe(String(drawn));
    const steps = await page.locator('.steps > li h3 button').allInnerTexts();
    expect(steps).toEqual(completion.witness.steps.map((step) => step.leg.name));
    expect(await inked(page)).toBeGreaterThan(1_000);
  });

  it('shows the evidence of what is selected in the list, in the address too', async () => {
    const page = await open(WEBER);
    await page.getByRole('button', { name: 'WEBERA2 (second login) has the role AP lead' }).click();
    const panel = page.getByRole('region', { name: 'Selected' });
    for (const fact of ['Marta Lindqvist', 'IAM-10422', '2026-11-13 22:35 UTC', 'has_role.csv, row ']) {
      await panel.getByText(fact).waitFor();
    }
    expect(page.url()).toContain('selected=HAS_ROLE');
    await page.reload();
    await panel.getByText('IAM-10422').waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('selected');
  });

  it('shows the evidence of what is clicked in the picture', async () => {
    const page = await open('/finding?identity=p%3Asilva&workflow=td');
    const box = await page.locator('.canvas[data-nodes]').boundingBox();
    if (!box) throw new Error('there is no picture');
    for (let x = 20; x < box.width / 3 && !page.url().includes('selected'); x += 25) {
      await page.mouse.click(box.x + x, box.y + box.height / 2);
      await page.waitForTimeout(50);
    }
    await page.getByRole('region', { name: 'Selected' }).getByRole('heading', { level: 2 }).waitFor();
    expect(decodeURIComponent(page.url())).toMatch(/selected=(IDENTITY:p:silva|HAS_ROLE)/);
  });

  it('asks again for another scope and amount, and says so where it does not complete', async () => {
    const page = await open(WEBER);
    await page.getByLabel('Scope', { exact: true }).fill('1000');
    await page.getByRole('button', { name: 'Ask there' }).click();
    await page.getByRole('heading', { name: /^In 1000, for 150,000/ }).waitFor();
    await page.getByLabel('Amount', { exact: true }).fill('160000');
    await page.getByRole('button', { name: 'Ask there' }).click();
    await page.getByText('In 1000, for 160,000, Anna Weber does not complete it.').waitFor();
    await page.getByText('It completes there only for these amounts: up to 150,000.').waitFor();
    await page.getByText('✕ not possible: Release invoice').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: /^In 1000, for 150,000/ }).waitFor();
  });

  it('names the control that blocks it', async () => {
    const page = await open('/finding?identity=p%3Asilva&workflow=mje');
    await page.getByRole('heading', { level: 1, name: /is blocked from completing/ }).waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Park and post separates “Enter journal” from “Post journal”' })
      .waitFor();
  });

  it('says what each control does about the accounts', async () => {
    const page = await open(WEBER);
    await page
      .getByText('Does not stop it: it sees two different accounts, WEBERA and WEBERA2 (second login)')
      .waitFor();
    await page
      .getByText('May discover it afterwards: both steps are done by WEBERA2 (second login).')
      .waitFor();
  });

  it('defines a term on focus, and Escape hides it without leaving', async () => {
    const page = await open(WEBER);
    const term = page.getByRole('button', { name: 'Largest amount' });
    await term.focus();
    await page.getByText('The largest amount for which every step is possible.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('The largest amount for which every step is possible.').waitFor({ state: 'hidden' });
    expect(page.url()).toContain('/finding');
  });
});

describe('a rule', () => {
  it('leads from its violations to one of them, drawn and explained', async () => {
    const page = await open('/rules?risk=CRITICAL');
    await page.getByRole('link', { name: 'Anna Weber' }).click();
    await page
      .getByRole('heading', { level: 1, name: 'Anna Weber holds Vendor bank details and payment run' })
      .waitFor();
    await page.locator('.canvas[data-nodes]').waitFor();
    expect(await page.locator('.steps > li h3 button').allInnerTexts()).toEqual([
      'F110 Payment run',
      'XK02 Change vendor',
    ]);
  });

  it('whose legs have scopes of their own is asked without a scope', async () => {
    const page = await open('/violation?identity=p%3Aito&rule=R2');
    await page.getByRole('heading', { name: /^Each leg in a scope of its own/ }).waitFor();
    expect(await page.getByLabel('Scope', { exact: true }).count()).toBe(0);
  });
});

describe('the overview', () => {
  it('counts who completes what, and leads there', async () => {
    const page = await open('/');
    const row = page.getByRole('row', { name: /^Procure to pay/ });
    await row.getByRole('link', { name: '2' }).last().waitFor();
    expect(await row.locator('td').allInnerTexts()).toEqual(['100,000', '2', '2', '0', '1', '1', '0']);
    await page.getByText('11', { exact: true }).waitFor();
  });
});

describe('any view', () => {
  const views = [
    '/',
    '/findings',
    '/findings?kind=BOT',
    WEBER,
    `${WEBER}&scope=9`,
    '/finding?identity=p%3Asilva&workflow=mje',
    '/rules',
    '/violation?identity=p%3Aweber&rule=R1',
    '/nowhere',
  ];
  it.each(views.flatMap((view) => [[view, 'light'] as const, [view, 'dark'] as const]))(
    'has nothing for axe to find: %s, %s',
    async (view, colorScheme) => {
      const page = await open(view, { colorScheme, reducedMotion: 'reduce' });
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
    },
  );

  it.each(views)('does not scroll sideways at 200 % zoom: %s', async (view) => {
    const page = await open(view, { viewport: { width: 640, height: 400 } });
    await page.waitForLoadState('networkidle');
    expect(
      await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThanOrEqual(0);
  });
});

describe('what goes wrong', () => {
  it('is said where an identity is not there', async () => {
    const page = await open('/finding?identity=nobody&workflow=p2p');
    await page.getByRole('alert').getByText('Check the id').waitFor();
  });

  it('is said where the server is away, and asking again works when it is back', async () => {
    const page = await open('/');
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: 'Rules', exact: true }).click();
    await page.getByRole('alert').getByText('The server does not answer.').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.locator('tbody tr').first().waitFor();
    forget('net::ERR_FAILED');
  });

  it('can be cut short while it is asked', async () => {
    const page = await open('/nowhere');
    await page.route('**/graphql', () => undefined);
    await page.getByRole('link', { name: 'Findings' }).click();
    await page.getByText('Now working out who can complete which workflow').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled while working out').waitFor();
  });
});

describe('before the first import', () => {
  it('the overview says the command', async () => {
    const empty = await serve(connection, null);
    const { page, faults } = await openPage(browser, empty.address);
    await page.goto('/');
    await page.getByText('Nothing has been imported yet.').waitFor();
    await page.getByText('npm run import -- FOLDER --source NAME').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
    await empty.close();
  });
});

/** Takes a fault off the list that the test itself has caused. */
function forget(caused: string): void {
  for (const each of watched)
    each.faults.splice(0, each.faults.length, ...each.faults.filter((fault) => !fault.includes(caused)));
}

/** Pixels of the picture that are drawn on. */
async function inked(page: Page): Promise<number> {
  return page.evaluate(`[...document.querySelectorAll('.canvas canvas')].reduce((sum, canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i] > 0) count++;
    return sum + count;
  }, 0)`);
}
