import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { COMPANY } from '../support/web/company.ts';
import { pageOver } from '../support/web/page.ts';

/** Every role was assigned in June: before that day nobody completes anything. */
const SINCE_JUNE = {
  ...COMPANY,
  hasRole: COMPANY.hasRole.map((assignment) => ({ ...assignment, validFrom: '2026-06-01' })),
};
const { open, ask } = pageOver(SINCE_JUNE);

const ADDED = '/changes?since-date=2026-01-01';

interface Changes {
  readonly changes: {
    readonly totals: readonly { readonly kind: string; readonly changes: number }[];
    readonly nodes: readonly { readonly identity: { readonly name: string }; readonly kind: string }[];
  };
}

describe('the changes between two points in time', () => {
  it('are those of the API, with totals and the edges that did it', async () => {
    const { changes } = await ask<Changes>(
      '{ changes(from: { asOf: "2026-01-01" }, to: {}) { totals { kind changes } nodes { kind identity { name } } } }',
    );
    expect(changes.nodes.length).toBeGreaterThan(0);
    const page = await open(ADDED);
    await page.locator('a[data-row]').first().waitFor();
    expect(await page.locator('a[data-row]').allInnerTexts()).toEqual(
      changes.nodes.map((node) => node.identity.name),
    );
    const totals = await page.locator('.change-totals li a strong').allInnerTexts();
    expect(totals.map(Number)).toEqual(changes.totals.map((total) => total.changes));
    expect(await page.locator('tbody .widest').first().innerText()).toMatch(
      /^\+ .*\(before: not valid on that day\)/,
    );
  });

  it('lead to one finding at both points, as one picture with signs', async () => {
    const page = await open(ADDED);
    await page.locator('a[data-row]').first().click();
    await page.waitForURL('**/change?*');
    await page.locator('.canvas[data-nodes]').waitFor();
    await page.getByRole('heading', { level: 1, name: /new$/ }).waitFor();
    expect(await page.getByLabel('Before', { exact: true }).innerText()).toContain('It did not complete');
    expect(await page.locator('.changed-edges li').first().innerText()).toMatch(/^\+/);
    await page.keyboard.press('Escape');
    await page.waitForURL('**/changes?*');
  });

  it('are chosen by date and snapshot, in the address', async () => {
    const page = await open('/changes');
    await page.getByText('There is no snapshot before this one.').waitFor();
    await page.getByLabel('Earlier point in time').getByLabel('As of').fill('2026-01-01');
    await page.waitForURL('**/changes?since-date=2026-01-01');
    await page.getByRole('banner').getByLabel('Snapshot').selectOption({ index: 1 });
    await page.waitForURL(/since-date=2026-01-01&snapshot=\d+$/);
  });

  it.each(['light', 'dark'] as const)('have nothing for axe to find, %s', async (colorScheme) => {
    const page = await open(ADDED, { colorScheme, reducedMotion: 'reduce' });
    await page.locator('a[data-row]').first().waitFor();
    const list = await new AxeBuilder({ page }).analyze();
    await page.locator('a[data-row]').first().click();
    await page.locator('.canvas[data-nodes]').waitFor();
    const one = await new AxeBuilder({ page }).analyze();
    const found = [...list.violations, ...one.violations];
    expect(found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
});
