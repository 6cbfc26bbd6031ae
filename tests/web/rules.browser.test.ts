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
