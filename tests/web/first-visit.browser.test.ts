import { describe, expect, it } from 'vitest';
import { COMPANY } from '../support/web/company.ts';
import { pageOver } from '../support/web/page.ts';

const { open, ask } = pageOver(COMPANY);

const LONGEST_TASK = 50;

describe('a first visit', () => {
  it('leads to the worst finding in one click, and to its story in two', async () => {
    const { completions } = await ask<{
      completions: { nodes: { identity: { name: string }; workflow: { name: string } }[] };
    }>('{ completions(first: 1) { nodes { identity { name } workflow { name } } } }');
    const [worst] = completions.nodes;
    const page = await open('/');
    const card = page.getByRole('region', { name: 'Worst finding' });
    await card.getByRole('link', { name: /can take .* from start to end/ }).click();
    const title = new RegExp(`${worst.identity.name} completes ${worst.workflow.name}`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('link', { name: 'Walk through it' }).click();
    await page
      .getByText(`${worst.identity.name} can take ${worst.workflow.name} from start to end`)
      .waitFor();
  });

  it.each(['/', '/finding?identity=p%3Aweber&workflow=p2p', '/explore'])(
    'defines every term on focus, in the window: %s',
    async (view) => {
      const page = await open(view);
      await page.waitForLoadState('networkidle');
      const terms = page.locator('.term > button');
      expect(await terms.count()).toBeGreaterThan(0);
      for (const term of await terms.all()) {
        await term.focus();
        const tip = page.locator('.tip:popover-open');
        expect((await tip.innerText()).length).toBeGreaterThan(20);
      }
    },
  );
});

describe('opening a finding', () => {
  it('blocks nothing for longer than 50 ms', async () => {
    const page = await open('/findings');
    await page.locator('a[href^="/finding?"]').first().waitFor();
    await page.evaluate(`new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask' })`);
    const longest: number[] = [];
    // Other work on the machine makes single tasks longer, never shorter: the best of several openings counts.
    for (let opening = 0; opening < 5; opening++) {
      await page.evaluate('window.longest = 0');
      await page.locator('a[href^="/finding?"]').first().click();
      await page.locator('.canvas[data-nodes]').waitFor();
      await page.waitForLoadState('networkidle');
      longest.push(Number(await page.evaluate('window.longest')));
      await page.goBack();
      await page.locator('a[href^="/finding?"]').first().waitFor();
    }
    expect(Math.min(...longest)).toBeLessThanOrEqual(LONGEST_TASK);
  });
});
