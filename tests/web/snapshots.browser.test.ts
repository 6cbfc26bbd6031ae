import { describe, expect, it } from 'vitest';
import { COMPANY } from '../support/web/company.ts';
import { pageOver } from '../support/web/page.ts';
import type { World } from '../support/world.ts';

type Assignment = (typeof COMPANY.hasRole)[number];

function without(gone: (assignment: Assignment) => boolean): World {
  return { ...COMPANY, hasRole: COMPANY.hasRole.filter((assignment) => !gone(assignment)) };
}

/** At the first import Anna Weber's second login led nothing yet; at the second one Chidi Okafor was no clerk any more. */
const FIRST = without(({ identity, role }) => identity === 'sap:WEBERA2' && role === 'AP_LEAD');
const SECOND = without(({ identity, role }) => identity === 'p:okafor' && role === 'AP_CLERK');
const { open, ask } = pageOver(FIRST, SECOND);

interface Listed {
  readonly completions: { readonly nodes: readonly { readonly identity: { readonly name: string } }[] };
  readonly snapshots: { readonly nodes: readonly { readonly sequence: number }[] };
}

describe('two imports', () => {
  it('differ by the completions that came and went, with the assignments that did it', async () => {
    const page = await open('/changes');
    await page.locator('a[data-row]').first().waitFor();
    const rows = await page.locator('tbody tr').evaluateAll((all) => all.map((row) => row.textContent ?? ''));
    const of = (name: string) => rows.find((text) => text.includes(name)) ?? '';
    expect(of('Chidi Okafor')).toMatch(/gone/i);
    expect(of('Chidi Okafor')).toContain('AP clerk');
    expect(of('Anna Weber')).toMatch(/new/i);
    expect(of('Anna Weber')).toContain('AP lead');
    await page.getByRole('link', { name: 'Chidi Okafor' }).first().click();
    await page.waitForURL('**/change?*');
    await page.locator('.canvas[data-nodes]').waitFor();
    expect(await page.locator('.changed-edges li').first().innerText()).toMatch(/^[−-]/);
  });

  it('are told in short on the overview, which leads to each', async () => {
    const page = await open('/');
    const summary = page.getByRole('region', { name: /^Since the/ });
    await summary.getByRole('link', { name: 'Chidi Okafor, Procure to pay' }).waitFor();
    expect(await summary.innerText()).toContain('AP clerk');
    await summary.getByRole('link', { name: 'Anna Weber, Procure to pay' }).click();
    await page.waitForURL('**/change?identity=p%3Aweber&workflow=p2p*');
  });

  it('answer as they did then: the earlier snapshot lists what it knew, and says which it is', async () => {
    const { snapshots } = await ask<Listed>('{ snapshots { nodes { sequence } } }');
    const earlier = Math.min(...snapshots.nodes.map(({ sequence }) => sequence));
    const { completions } = await ask<Listed>(
      `{ completions(at: { snapshot: ${earlier} }) { nodes { identity { name } } } }`,
    );
    const page = await open('/findings');
    await page.getByRole('link', { name: 'Anna Weber' }).first().waitFor();
    await page
      .getByRole('banner')
      .getByLabel('Snapshot')
      .selectOption({ value: String(earlier) });
    await page.waitForURL(`**/findings?snapshot=${earlier}`);
    await page.getByRole('link', { name: 'Chidi Okafor' }).first().waitFor();
    await expect
      .poll(() => page.locator('a[data-row]').allInnerTexts())
      .toEqual(completions.nodes.map(({ identity }) => identity.name));
  });
});
