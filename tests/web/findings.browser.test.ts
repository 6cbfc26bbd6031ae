import { describe, expect, it } from 'vitest';
import { COMPANY } from '../support/web/company.ts';
import { pageOver } from '../support/web/page.ts';

const { open, ask } = pageOver(COMPANY);

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
