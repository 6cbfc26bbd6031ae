import { describe, expect, it } from 'vitest';
import { COMPANY } from '../support/web/company.ts';
import { pageOver } from '../support/web/page.ts';

const { open } = pageOver(COMPANY);

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
    expect(await page.locator('.no-way').count()).toBe(0);
  });

  it('that is not violated in a scope says so in its own words', async () => {
    const page = await open('/violation?identity=p%3Aweber&rule=R1&scope=9999');
    await page.getByText('In 9999, Anna Weber does not hold all of it.').waitFor();
  });

  it('whose legs have scopes of their own is asked without a scope', async () => {
    const page = await open('/violation?identity=p%3Aito&rule=R2');
    await page.getByRole('heading', { name: /^Each leg in a scope of its own/ }).waitFor();
    expect(await page.getByLabel('Scope', { exact: true }).count()).toBe(0);
  });

  it('is found among violations that are sorted by a click on a heading', async () => {
    const page = await open('/rules');
    await page.getByRole('button', { name: 'Identity' }).click();
    await page.waitForURL('**/rules?sort=identity');
    await page.locator('th[aria-sort="ascending"]').waitFor();
    await page.locator('.window[data-stale="false"]').waitFor();
    const names = await page.locator('a[data-row]').allInnerTexts();
    expect(names).toEqual([...names].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase(), 'en')));
  });
});
