import { describe, expect, it } from 'vitest';
import { COMPANY } from '../support/web/company.ts';
import { pageOver } from '../support/web/page.ts';

const { open } = pageOver({
  ...COMPANY,
  permissions: [...COMPANY.permissions, { id: 'S_DEVELOP', name: 'Change programs' }],
  grants: [...COMPANY.grants, { role: 'AP_CLERK', permission: 'S_DEVELOP' }],
});

describe('the overview', () => {
  it('counts who completes what and how, the material ones in front', async () => {
    const page = await open('/');
    const row = page.getByRole('row', { name: /^Procure to pay/ });
    await row.waitFor();
    expect(await row.locator('td').allInnerTexts()).toEqual(['100,000', '2 / 2', '0', '1 / 1', '1 / 1', '0']);
  });

  it('has every number lead to as many findings', async () => {
    const page = await open('/');
    await page.getByRole('table').first().waitFor();
    const links = await page
      .locator('.matrix .count a, .overview-pair .count a')
      .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')] as const));
    expect(links.length).toBeGreaterThan(10);
    for (const [number, href] of new Map(links.map((link) => [link[1], link])).values()) {
      await page.goto(href ?? '');
      await page.locator('.lead strong').waitFor();
      expect([href, await page.locator('.lead strong').innerText()]).toEqual([
        href,
        `${number} completion${number === '1' ? '' : 's'}`,
      ]);
    }
  });

  it('lists what no workflow or rule looks at, when asked', async () => {
    const page = await open('/');
    const summary = page.getByText(/permissions? that nothing looks at/);
    await summary.waitFor();
    expect(await summary.innerText()).toMatch(/^1 permissions? /);
    await summary.click();
    const rows = page.getByLabel('Uncovered permissions').locator('li');
    await rows.first().waitFor();
    expect(await rows.allInnerTexts()).toEqual(['S_DEVELOP Change programs']);
  });

  it('says that there is no snapshot before the first, and leads to the comparison of two days', async () => {
    const page = await open('/');
    await page.getByText('There is no snapshot before this one.').waitFor();
    await page.getByRole('link', { name: 'Compare two days' }).click();
    await page.waitForURL('**/changes');
  });
});
