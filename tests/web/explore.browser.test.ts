import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { COMPANY } from '../support/web/company.ts';
import { pageOver } from '../support/web/page.ts';

const { open, ask } = pageOver(COMPANY);

const drawn = (page: Page) => page.getByRole('region', { name: 'What is drawn' });
const selected = (page: Page) => page.getByRole('region', { name: 'Selected' });

async function find(page: Page, typed: string, name: RegExp): Promise<void> {
  await page.keyboard.press('/');
  await page.getByLabel('Find').fill(typed);
  await page.getByRole('list', { name: 'Found' }).getByRole('button', { name }).click();
}

describe('exploring', () => {
  it('finds by kind: a prefix chooses, svc: leaves persons out', async () => {
    const page = await open('/explore');
    await page.getByLabel('Find').fill('svc: pay');
    const found = page.getByRole('list', { name: 'Found' });
    await found.getByRole('button', { name: /^svc-payment-run/ }).waitFor({ timeout: 30_000 });
    expect(await found.getByRole('button').allInnerTexts()).toEqual([
      'deploy key of the payment pipeline API key · key:deploy',
      'svc-payment-run service account · svc:pay',
    ]);
    await page.getByLabel('Find').fill('role: pay');
    await found.getByRole('button', { name: /^Payment run operator role/ }).waitFor();
  });

  it('expands neighbours, hides, undoes, and loses nothing on Back and reload', async () => {
    const page = await open('/explore');
    await find(page, 'role:AP_LEAD', /^AP lead/);
    await selected(page).getByRole('button', { name: 'Expand', exact: true }).click();
    for (const name of ['WEBERA2 (second login)', 'Invoice release', 'Maintain vendor bank details'])
      await drawn(page).getByRole('button', { name, exact: true }).waitFor();
    const canvas = page.locator('.canvas[data-nodes="4"]');
    await canvas.waitFor();

    await drawn(page).getByRole('button', { name: 'Hide Invoice release' }).click();
    await page.locator('.canvas[data-nodes="3"]').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await canvas.waitFor();
    await page.goForward();
    await page.locator('.canvas[data-nodes="3"]').waitFor();
    await page.reload();
    await page.locator('.canvas[data-nodes="3"]').waitFor();
    await page.getByRole('button', { name: 'Show again' }).click();
    await canvas.waitFor();
  });

  it('expands by one kind of edge', async () => {
    const page = await open('/explore?node=ROLE%3AAP_LEAD&selected=ROLE%3AAP_LEAD');
    await selected(page).getByRole('button', { name: 'included roles' }).click();
    await page.locator('.canvas[data-nodes="2"]').waitFor();
    expect(page.url()).toContain('expand=INHERITS');
  });

  it('draws the ways from a start to an end, and says where reversing leads nowhere', async () => {
    const page = await open('/explore?node=IDENTITY%3Ap%3Aweber&selected=IDENTITY%3Ap%3Aweber');
    await selected(page).getByRole('button', { name: 'Set as start' }).click();
    await page.getByText('no end yet').waitFor();
    await find(page, 'step:release', /^Release invoice/);
    await selected(page).getByRole('button', { name: 'Set as end' }).click();
    await page.getByText('No way leads there').waitFor();
    await page.getByLabel('Scope', { exact: true }).fill('1000');
    await page.getByRole('button', { name: 'Ask there' }).click();
    await page.getByText('1 way drawn.').waitFor();
    const { accessPaths } = await ask<{ accessPaths: { graph: { nodes: { name: string }[] } } }>(
      '{ accessPaths(from: "p:weber", to: { kind: STEP, id: "p2p.release" }, scope: "1000") { graph { nodes { name } } } }',
    );
    expect(accessPaths.graph.nodes.length).toBeGreaterThan(5);
    for (const { name } of accessPaths.graph.nodes)
      await drawn(page).getByRole('button', { name, exact: true }).waitFor();
    await page.getByRole('button', { name: 'Reverse' }).click();
    await page.getByText('Access starts at an identity').waitFor();
    await page.getByRole('button', { name: 'Ask who reaches Release invoice' }).waitFor();
  });

  it('shows who reaches a node, with the ways', async () => {
    const page = await open('/explore?node=ROLE%3APAYMENTS&scope=2000&selected=ROLE%3APAYMENTS');
    await selected(page).getByRole('button', { name: 'Who reaches this' }).click();
    const direct = await ask<{ whoReaches: { nodes: { name: string }[] } }>(
      '{ whoReaches(node: { kind: ROLE, id: "PAYMENTS" }, scope: "2000") { nodes { name } } }',
    );
    expect(direct.whoReaches.nodes.map(({ name }) => name)).toEqual(['Kenji Ito', 'svc-payment-run']);
    await page.getByText('2 identities').waitFor();
    for (const { name } of direct.whoReaches.nodes)
      await drawn(page).getByRole('button', { name, exact: true }).waitFor();
    await page.getByLabel('also through accounts that they can use').check();
    await drawn(page).getByRole('button', { name: 'Anna Weber', exact: true }).waitFor();
    await page.goBack();
    await page.getByText('2 identities').waitFor();
  });

  it('says in its own sentence that something is not there', async () => {
    const page = await open('/explore?node=ROLE%3ANOBODY');
    await page.getByRole('alert').getByText('Not there').waitFor();
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (colorScheme) => {
    const page = await open(
      '/explore?node=ROLE%3AAP_LEAD&expand=ROLE%3AAP_LEAD&selected=ROLE%3AAP_LEAD&from=IDENTITY%3Ap%3Aweber&to=ROLE%3AAP_LEAD&scope=1000',
      { colorScheme, reducedMotion: 'reduce' },
    );
    await page.locator('.canvas[data-nodes]').waitFor();
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    );
  });

  it('does not scroll sideways at 200 % zoom', async () => {
    const page = await open('/explore?node=ROLE%3AAP_LEAD&expand=ROLE%3AAP_LEAD&selected=ROLE%3AAP_LEAD', {
      viewport: { width: 640, height: 400 },
    });
    await page.locator('.canvas[data-nodes]').waitFor();
    expect(
      await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThanOrEqual(0);
  });
});
