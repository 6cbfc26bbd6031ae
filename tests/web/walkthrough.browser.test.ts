import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { COMPANY } from '../support/web/company.ts';
import { pageOver } from '../support/web/page.ts';

const { open } = pageOver(COMPANY);

const WEBER = '/walkthrough?identity=p%3Aweber&workflow=p2p';
const BLOCKED = '/walkthrough?identity=p%3Asilva&workflow=mje';

describe('a walkthrough', () => {
  it('begins with who, what, how much and why it matters', async () => {
    const page = await open(WEBER);
    const first = page.getByRole('article', { name: /^Page 1 of 5/ });
    await first.getByText('Anna Weber can take Procure to pay from start to end').waitFor();
    await first.getByText('150,000', { exact: true }).first().waitFor();
    await first.getByText('Anna Weber – person, Accounts Payable').waitFor();
  });

  it('turns its pages with the arrow keys, and a link opens the same page', async () => {
    const page = await open(WEBER);
    await page.getByRole('article', { name: /^Page 1/ }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'Release invoice', level: 2 }).waitFor();
    expect(page.url()).toContain('step=3');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toMatch(/^Page 3 of 5/);
    await page.reload();
    await page.getByRole('heading', { name: 'Release invoice', level: 2 }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('heading', { name: 'Enter invoice', level: 2 }).waitFor();
    await page.keyboard.press('End');
    await page.getByRole('heading', { name: 'What compensates, and what would end it' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/finding\?/);
  });

  it('says of a step who performs it, why the account can be used, the evidence, and what the control does', async () => {
    const page = await open(`${WEBER}&scope=1000&step=3`);
    const step = page.getByRole('article', { name: /^Page 3 of 5/ });
    for (const said of [
      'Why Anna Weber can use WEBERA2 (second login)',
      'Anna Weber can act as WEBERA2 (second login)',
      'WEBERA2 (second login) has the role AP lead',
      'IAM-10976',
      'IAM-10977',
      'Does not stop it: it sees two different accounts, WEBERA and WEBERA2 (second login)',
    ])
      await step.getByText(said).first().waitFor();
    expect(await step.getByText('Marta Lindqvist').count()).toBeGreaterThan(0);
    expect(await step.getByText('2026-03-02').count()).toBeGreaterThan(0);
    expect(await step.getByText(/^has_role\.csv, row \d+$/).count()).toBe(1);
  });

  it('names at its end only what surely ends it', async () => {
    const page = await open('/walkthrough?identity=p%3Asilva&workflow=td&step=4');
    const end = page.getByRole('region', { name: 'What would end it' });
    await end.getByText('Rosa Silva has the role Treasury front and back office').waitFor();
    await end.getByText('taking away any one of these assignments ends it').waitFor();
    await page.getByRole('region', { name: 'Compensating controls' }).getByText('Daily deal list').waitFor();
  });

  it('tells of a blocked one which control holds', async () => {
    const page = await open(BLOCKED);
    await page.getByText('Only a preventive control keeps Rosa Silva from taking').waitFor();
    await page.getByText('Park and post', { exact: false }).first().waitFor();
  });

  it('prints all pages, one after the other', async () => {
    const page = await open(WEBER);
    await page.getByRole('article', { name: /^Page 1/ }).waitFor();
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(
      "[...document.querySelectorAll('.walk-page')].map((page) => page.checkVisibility())",
    );
    expect(shown).toEqual([true, true, true, true, true]);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });

  it.each(
    [WEBER, `${WEBER}&step=3`, `${WEBER}&step=5`, BLOCKED].flatMap((view) => [
      [view, 'light'] as const,
      [view, 'dark'] as const,
    ]),
  )('has nothing for axe to find: %s, %s', async (view, colorScheme) => {
    const page = await open(view, { colorScheme, reducedMotion: 'reduce' });
    await page.locator('.walk-page').first().waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    );
  });

  it('does not scroll sideways at 200 % zoom', async () => {
    const page = await open(`${WEBER}&step=3`, { viewport: { width: 640, height: 400 } });
    await page.locator('.walk-page:not(.away)').waitFor();
    expect(
      await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThanOrEqual(0);
  });
});
