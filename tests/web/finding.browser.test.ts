import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { COMPANY } from '../support/web/company.ts';
import { pageOver } from '../support/web/page.ts';

const { open, ask } = pageOver(COMPANY);

const WEBER = '/finding?identity=p%3Aweber&workflow=p2p';

describe('a finding', () => {
  it('draws the nodes of its witness, and lists its steps', async () => {
    const { completion } = await ask<{
      completion: { witness: { graph: { nodes: { kind: string }[] }; steps: { leg: { name: string } }[] } };
    }>(
      '{ completion(identity: "p:weber", workflow: "p2p") { witness { graph { nodes { kind } } steps { leg { name } } } } }',
    );
    const page = await open(WEBER);
    const canvas = page.locator('.canvas[data-nodes]');
    await canvas.waitFor();
    const drawn = completion.witness.graph.nodes.filter((node) => node.kind !== 'WORKFLOW').length;
    expect(await canvas.getAttribute('data-nodes')).toBe(String(drawn));
    const steps = await page.locator('.steps > li h3 button').allInnerTexts();
    expect(steps).toEqual(completion.witness.steps.map((step) => step.leg.name));
    expect(await inked(page)).toBeGreaterThan(1_000);
  });

  it('shows the evidence of what is selected in the list, in the address too', async () => {
    const page = await open(WEBER);
    await page.getByRole('button', { name: 'WEBERA2 (second login) has the role AP lead' }).click();
    const panel = page.getByRole('region', { name: 'Selected' });
    for (const fact of ['Marta Lindqvist', 'IAM-10422', '2026-11-13 22:35 UTC', 'has_role.csv, row ']) {
      await panel.getByText(fact).waitFor();
    }
    expect(page.url()).toContain('selected=HAS_ROLE');
    await page.reload();
    await panel.getByText('IAM-10422').waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('selected');
  });

  it('shows the evidence of what is clicked in the picture', async () => {
    const page = await open('/finding?identity=p%3Asilva&workflow=td');
    const box = await page.locator('.canvas[data-nodes]').boundingBox();
    if (!box) throw new Error('there is no picture');
    for (let x = 20; x < box.width / 3 && !page.url().includes('selected'); x += 25) {
      await page.mouse.click(box.x + x, box.y + box.height / 2);
      await page.waitForTimeout(50);
    }
    await page.getByRole('region', { name: 'Selected' }).getByRole('heading', { level: 2 }).waitFor();
    expect(decodeURIComponent(page.url())).toMatch(/selected=(IDENTITY:p:silva|HAS_ROLE)/);
  });

  it('asks again for another scope and amount, and says so where it does not complete', async () => {
    const page = await open(WEBER);
    await page.getByLabel('Scope', { exact: true }).fill('1000');
    await page.getByRole('button', { name: 'Ask there' }).click();
    await page.getByRole('heading', { name: /^In 1000, for 150,000/ }).waitFor();
    await page.getByLabel('Amount', { exact: true }).fill('160000');
    await page.getByRole('button', { name: 'Ask there' }).click();
    await page.getByText('In 1000, for 160,000, Anna Weber does not complete it.').waitFor();
    await page.getByText('It completes there only for these amounts: up to 150,000.').waitFor();
    await page.getByText('✕ not possible: Release invoice').waitFor();
    await page.getByText(/Invoice release.* stops at 150,000/).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: /^In 1000, for 150,000/ }).waitFor();
  });

  it('names the control that blocks it', async () => {
    const page = await open('/finding?identity=p%3Asilva&workflow=mje');
    await page.getByRole('heading', { level: 1, name: /is blocked from completing/ }).waitFor();
    await page
      .getByText(/Park and post.*“Enter journal” and “Post journal”/)
      .first()
      .waitFor();
  });

  it('draws of a blocked one what is possible, with the control', async () => {
    const page = await open('/finding?identity=p%3Asilva&workflow=mje');
    await page.getByRole('heading', { name: /^What is possible, and the control that blocks it/ }).waitFor();
    await page.locator('.canvas[data-nodes]').waitFor();
    expect(await page.locator('.steps > li h3 button').allInnerTexts()).toEqual([
      'Enter journal',
      'Post journal',
    ]);
    await page.getByRole('list', { name: 'Legend' }).getByText('preventive control').waitFor();
    await page.getByText('Stops it: both steps are done by Rosa Silva.').waitFor();
  });

  it('lists other ways, and draws the one that is chosen', async () => {
    const page = await open('/finding?identity=p%3Aweber&workflow=p2p&scope=4000');
    const others = page.locator('.way-others');
    await others.getByRole('link', { name: 'svc-payment-run performs F110 Payment run' }).waitFor();
    const now = await others.locator('[aria-current]').innerText();
    const other = others.locator('a:not([aria-current])').first();
    const chosen = await other.innerText();
    expect(chosen).not.toBe(now);
    await other.click();
    await others.locator('[aria-current]').filter({ hasText: chosen }).waitFor();
    const account = chosen.slice(0, chosen.indexOf(' performs'));
    await page.locator('.steps > li').nth(2).getByRole('button', { name: account, exact: true }).waitFor();
    await page.reload();
    await others.locator('[aria-current]').filter({ hasText: chosen }).waitFor();
    await page.goBack();
    await others.locator('[aria-current]').filter({ hasText: now }).waitFor();
  });

  it('explains its lines', async () => {
    const page = await open(`${WEBER}&scope=1000`);
    const legend = page.getByRole('list', { name: 'Legend' });
    for (const words of ['own account', 'use of another account', 'preventive control', 'detective control'])
      await legend.getByText(words).first().waitFor();
  });

  it('says what each control does about the accounts', async () => {
    const page = await open(WEBER);
    await page
      .getByText('Does not stop it: it sees two different accounts, WEBERA and WEBERA2 (second login)')
      .waitFor();
    await page
      .getByText('May discover it afterwards: both steps are done by WEBERA2 (second login).')
      .waitFor();
  });

  it('defines a term on focus, and Escape hides it without leaving', async () => {
    const page = await open(WEBER);
    const term = page.getByRole('button', { name: 'Largest amount' });
    await term.focus();
    await page.getByText('The largest amount for which every step is possible.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('The largest amount for which every step is possible.').waitFor({ state: 'hidden' });
    expect(page.url()).toContain('/finding');
  });
});

/** Pixels of the picture that are drawn on. */
async function inked(page: Page): Promise<number> {
  return page.evaluate(`[...document.querySelectorAll('.canvas canvas')].reduce((sum, canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i] > 0) count++;
    return sum + count;
  }, 0)`);
}
