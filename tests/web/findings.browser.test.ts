import { describe, expect, it } from 'vitest';
import { COMPANY } from '../support/web/company.ts';
import { answerWithMany } from '../support/web/many-findings.ts';
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
    // The rows of before stay until the new ones are there.
    await expect
      .poll(() => page.locator('tbody .badge').allInnerTexts())
      .toEqual(['⊘ Blocked by control', '⊘ Blocked by control']);
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

  it('are sorted by the server at a click on a heading, and back', async () => {
    const { completions } = await ask<{ completions: { nodes: { identity: { name: string } }[] } }>(
      '{ completions(orderBy: { by: MAX_AMOUNT, direction: DESCENDING }) { nodes { identity { name } } } }',
    );
    const page = await open('/findings');
    const heading = page.getByRole('button', { name: 'Largest amount' });
    await heading.click();
    await page.locator('th[aria-sort="ascending"]').waitFor();
    await heading.click();
    await page.waitForURL('**/findings?sort=-amount');
    await page.locator('th[aria-sort="descending"]').waitFor();
    await page.locator('.window[data-stale="false"]').waitFor();
    expect(await page.locator('a[data-row]').allInnerTexts()).toEqual(
      completions.nodes.map((node) => node.identity.name),
    );
    await heading.click();
    await page.waitForURL('**/findings');
  });

  it('say who performs which step, and the whole of it in words on demand', async () => {
    const page = await open('/findings?identity=p%3Aokafor');
    await page.locator('.performs').first().waitFor();
    expect(await page.locator('.performs').first().innerText()).toContain('svc-payment-run');
    await page
      .getByRole('button', { name: /^In words: Chidi Okafor/ })
      .first()
      .click();
    await page.getByRole('dialog').getByText('completes “Procure to pay”').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('are grouped by identity, and by the edge that most of them share', async () => {
    const page = await open('/findings');
    await page.getByLabel('identity', { exact: true }).check();
    await page.waitForURL('**/findings?group=identity');
    await page.locator('.group-first').first().waitFor();
    const names = await page.locator('a[data-row]').allInnerTexts();
    expect(await page.locator('.group-first').count()).toBe(new Set(names).size);
    await page.getByLabel('cause', { exact: true }).check();
    const { causes } = await ask<{ causes: { causes: { findings: number }[] } }>(
      '{ causes { causes { findings } } }',
    );
    await page.locator('.causes tbody tr').first().waitFor();
    expect(Number(await page.locator('.causes td.strong').first().innerText())).toBe(
      causes.causes[0]?.findings,
    );
    await page.locator('.causes summary').first().click();
    await page.getByText('Granted by').first().waitFor();
  });

  it('are listed by their cause, which can be taken away again', async () => {
    const page = await open('/findings?group=cause');
    const shared = page.getByRole('link', { name: /^Show the \d+ findings? through this edge$/ }).first();
    const count = Number(await shared.innerText());
    await shared.click();
    await page.waitForURL('**/findings?cause=*');
    await page.locator('a[data-row]').first().waitFor();
    expect(await page.locator('a[data-row]').count()).toBe(count);
    await page.getByRole('button', { name: /^Remove the filter: .+ (has|inherits|grants|can act)/ }).click();
    await page.waitForURL('**/findings');
    await expect.poll(() => page.locator('a[data-row]').count()).toBeGreaterThan(count);
  });

  it('draw only what is in view of fifty thousand, and are walked by keyboard over those that are not drawn', async () => {
    const page = await open('/nowhere');
    await page.route('**/graphql', (route) => answerWithMany(route, 50_000));
    await page.goto('/findings?mode=SOLE&row=1200');
    await page.locator('tr[data-place="1200"] a[data-row]').focus();
    expect(await page.locator('tbody tr').count()).toBeLessThan(60);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowDown');
    await page.locator('a[data-row]:focus').waitFor();
    const place = Number(await page.locator('tr:has(a:focus)').getAttribute('data-place'));
    expect(place).toBeGreaterThan(1205);
    await page.waitForURL(/row=1[12]\d\d$/);
    await page.keyboard.press('Home');
    await page.locator('tr[data-place="0"] a:focus').waitFor();
    expect(await page.locator('table').getAttribute('aria-rowcount')).toBe('50001');
  });
});
