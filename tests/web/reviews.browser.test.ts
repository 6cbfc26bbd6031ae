import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { REVIEWED_COMPANY, TAKEN_AT } from '../support/web/reviewed-company.ts';
import { pageOver } from '../support/web/page.ts';

const { open, ask } = pageOver({ world: REVIEWED_COMPANY, takenAt: TAKEN_AT });
const REVIEW = '/review?id=q3';

interface Asked {
  readonly review: {
    readonly sox: {
      readonly tests: readonly {
        readonly id: string;
        readonly result: string;
        readonly exceptionCount: number;
      }[];
    };
    readonly misstatementTotals: readonly {
      readonly class: string;
      readonly reason: string | null;
      readonly paths: number;
    }[];
  };
}

describe('a review', () => {
  it('says first what it is worth under each lens', async () => {
    const page = await open('/reviews');
    await page.getByText(/^SOC passed: all \d+ edges were attested\.$/).waitFor();
    await page
      .getByText(/^SOX failed: .+ certified piece by piece, and nobody asked about (it|them)/)
      .waitFor();
    await page.getByRole('link', { name: 'Third quarter' }).click();
    await page.waitForURL('**/review?id=q3');
    await page.getByRole('heading', { level: 1, name: /^Third quarter/ }).waitFor();
    await page.getByText(/^SOC passed/).waitFor();
  });

  it('shows every test of both lenses with the results of the API', async () => {
    const { review } = await ask<Asked>(
      '{ review(id: "q3") { sox: assessment(framework: SOX) { tests { id result exceptionCount } } misstatementTotals { class reason paths } } }',
    );
    const page = await open(REVIEW);
    const rows = page.getByRole('region', { name: /^SOX/ }).locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(review.sox.tests.length);
    const shown = await rows.evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('.test-id')?.textContent,
        Number(row.querySelectorAll('td')[1]?.textContent),
      ]),
    );
    expect(shown).toEqual(review.sox.tests.map((test) => [test.id, test.exceptionCount]));
  });

  it('leads from an exception to the path as the review saw it, and to the decisions', async () => {
    const page = await open(REVIEW);
    await page.getByRole('link', { name: /material misstatement path/ }).click();
    await page.waitForURL('**/review?id=q3&test=SOX-6');
    const first = page.locator('.test-exceptions .exception-list > li').first();
    await first
      .getByText(/^\d+ decisions?$/)
      .first()
      .click();
    await first.getByText('Needed for the job').first().waitFor();
    await first.getByText('the access alone, no workflow and no rule').first().waitFor();
    await first.getByRole('link', { name: 'Show the path' }).click();
    await page.waitForURL(/\/finding\?identity=.+&workflow=.+date=2026-09-30&snapshot=1/);
    await page.locator('.canvas[data-nodes]').waitFor();
    await page.goBack();
    await page.locator('.test-exceptions').waitFor();
  });

  it('counts material paths by what became of them, and lists those of one kind', async () => {
    const page = await open(REVIEW);
    const piecewise = page.getByRole('link', { name: /missed: certified piece by piece$/ });
    const count = Number((await piecewise.innerText()).match(/\d+/)?.[0]);
    expect(count).toBeGreaterThan(0);
    await piecewise.click();
    await page.waitForURL('**/review?id=q3&class=MISSED&reason=CERTIFIED_PIECEWISE');
    const paths = page.getByRole('region', { name: /^Material paths/ }).locator('.exception-list > li');
    await expect.poll(() => paths.count()).toBe(Math.min(20, count));
  });

  it('has a time line whose moments are listed before and after the close', async () => {
    const page = await open(REVIEW);
    const line = page.getByRole('region', { name: 'Before and after the close' });
    await line.getByRole('listitem').filter({ hasText: '2026-10-31: the books close' }).waitFor();
    await line
      .getByRole('listitem')
      .filter({ hasText: '2026-09-30 20:00 UTC: snapshot 1 was taken' })
      .waitFor();
    expect(await line.locator('svg .time-moment').count()).toBeGreaterThan(5);
  });

  it('gives an evidence pack that is fetched as an archive', async () => {
    const page = await open(REVIEW);
    const card = page.getByRole('region', { name: 'Evidence pack' });
    await card.getByLabel('Who files it').fill('p:ito');
    await card.getByRole('button', { name: 'Make the pack' }).click();
    const link = card.getByRole('link', { name: /^Fetch \d+ files as an archive$/ });
    await link.waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(file.suggestedFilename()).toMatch(/\.zip$/);
    const start = (await readFile(await file.path())).subarray(0, 2).toString();
    expect(start).toBe('PK');
  });

  it('that is not there says so', async () => {
    const page = await open('/review?id=nothing');
    await page.getByRole('heading', { level: 1, name: 'No such review' }).waitFor();
  });

  it('does not scroll sideways at 200 % zoom', async () => {
    const page = await open(`${REVIEW}&test=SOX-4`, { viewport: { width: 640, height: 400 } });
    await page.locator('.test-exceptions .exception-list > li').first().waitFor();
    expect(
      await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThanOrEqual(0);
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (colorScheme) => {
    const page = await open(`${REVIEW}&test=SOX-6`, { colorScheme, reducedMotion: 'reduce' });
    await page.locator('.test-exceptions .exception-list > li').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    );
  });
});

describe('an exception to a finding', () => {
  it('is proposed where one looks at the finding, and approved by somebody else alone', async () => {
    const page = await open('/finding?identity=p%3Aweber&workflow=p2p');
    await page.getByRole('button', { name: 'Propose an exception …' }).click();
    const dialog = page.getByRole('dialog', { name: /^An exception for Anna Weber/ });
    await dialog.getByLabel('Why it is accepted').fill('Only until the new approver is trained');
    await dialog.getByLabel('What is done meanwhile').fill('Second look at every payment run');
    await dialog.getByLabel('Who answers for it').fill('p:silva');
    await dialog.getByLabel('Last day').fill('2027-03-31');
    await dialog.getByLabel('Who proposes it').fill('p:weber');
    await dialog.getByRole('button', { name: 'Propose', exact: true }).click();
    await dialog.locator('.refusal').waitFor();
    await dialog.getByLabel('Who proposes it').fill('p:okafor');
    await dialog.getByRole('button', { name: 'Propose', exact: true }).click();
    await page.waitForURL('**/exceptions');
    const card = page.getByRole('region', { name: /^Exception / });
    await card.getByText('waits for approval').waitFor();
    await card.getByLabel('Who acts').fill('p:okafor');
    await card.getByRole('button', { name: 'Approve' }).click();
    await card.locator('.refusal').waitFor();
    await card.getByLabel('Who acts').fill('p:ito');
    await card.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('✓ approved').waitFor();
    await page.getByText('What was done with it here').click();
    await page.getByText(/by p:ito \(unauthenticated\)/).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
