import { describe, expect, it } from 'vitest';
import { COMPANY } from '../support/web/company.ts';
import { pageOver } from '../support/web/page.ts';

/** Rosa Silva lost the general ledger between the two imports, and Peter Dorn got it. */
const LEDGER = { identity: 'p:silva', role: 'GL_ALL' };
const AFTER = {
  ...COMPANY,
  hasRole: [
    ...COMPANY.hasRole.filter(({ identity, role }) => identity !== LEDGER.identity || role !== LEDGER.role),
    { identity: 'p:dorn', role: 'GL_ALL', grantedBy: 'Marta Lindqvist', ticket: 'IAM-11800' },
  ],
};
const { open, ask } = pageOver(COMPANY, AFTER);

interface Listed {
  readonly completions: { readonly nodes: readonly { readonly identity: { readonly name: string } }[] };
  readonly snapshots: readonly { readonly sequence: number }[];
}

describe('two imports', () => {
  it('differ by the completions that came and went, with the assignments that did it', async () => {
    const page = await open('/changes');
    await page.locator('a[data-row]').first().waitFor();
    const rows = await page.locator('tbody tr').evaluateAll((all) => all.map((row) => row.textContent ?? ''));
    const of = (name: string) => rows.find((text) => text.includes(name)) ?? '';
    expect(of('Rosa Silva')).toMatch(/gone/i);
    expect(of('Rosa Silva')).toContain('General ledger, everything');
    expect(of('Peter Dorn')).toMatch(/new/i);
    await page.getByRole('link', { name: 'Rosa Silva' }).first().click();
    await page.waitForURL('**/change?*');
    await page.locator('.canvas[data-nodes]').waitFor();
    expect(await page.locator('.changed-edges li').first().innerText()).toMatch(/^[−-]/);
  });

  it('are told in short on the overview', async () => {
    const page = await open('/');
    await page.getByRole('heading', { name: /changed/i }).waitFor();
    await page
      .getByRole('link', { name: /1 new|1 gone/i })
      .first()
      .waitFor();
  });

  it('answer as they did then: the earlier snapshot lists what it knew, and says which it is', async () => {
    const { snapshots } = await ask<Listed>('{ snapshots { sequence } }');
    const earlier = Math.min(...snapshots.map(({ sequence }) => sequence));
    const { completions } = await ask<Listed>(
      `{ completions(at: { snapshot: ${earlier} }) { nodes { identity { name } } } }`,
    );
    const page = await open('/findings');
    await page.getByRole('link', { name: 'Peter Dorn' }).first().waitFor();
    await page
      .getByRole('banner')
      .getByLabel('Snapshot')
      .selectOption({ value: String(earlier) });
    await page.waitForURL(`**/findings?snapshot=${earlier}`);
    await page.getByRole('link', { name: 'Rosa Silva' }).first().waitFor();
    await expect
      .poll(() => page.locator('a[data-row]').allInnerTexts())
      .toEqual(completions.nodes.map(({ identity }) => identity.name));
  });
});
