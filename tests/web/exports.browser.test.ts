import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { COMPANY } from '../support/web/company.ts';
import { answerWithMany, rowsAsked } from '../support/web/many-findings.ts';
import { pageOver } from '../support/web/page.ts';

const { open, ask } = pageOver(COMPANY);

const WEBER = '/finding?identity=p%3Aweber&workflow=p2p';

async function fileBy(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [file]: [Download, void] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** RFC 4180, read by the letter. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

describe('a table that is taken away', () => {
  it('is all of its rows as CSV, stamped, and its address opens the same view', async () => {
    const { completions } = await ask<{
      completions: { nodes: { identity: { id: string }; maxAmount: number | null }[] };
    }>('{ completions(filter: { materialOnly: true }) { nodes { identity { id } maxAmount } } }');
    const page = await open('/findings?material=1');
    await page.locator('a[data-row]').first().waitFor();
    const shown = await page.locator('a[data-row]').allInnerTexts();
    await page.getByRole('button', { name: 'Take it away …' }).click();
    const { name, bytes } = await fileBy(page, 'CSV');
    expect(name).toMatch(/^foureyes-findings-snapshot-\d+-\d{4}-\d{2}-\d{2}-made-\d{8}T\d{6}Z\.csv$/);
    const lines = parseCsv(bytes.toString());
    const stamp = Object.fromEntries(
      lines.filter(([cell]) => cell?.startsWith('# ')).map(([a, b]) => [a, b]),
    );
    expect(stamp).toMatchObject({ '# Filters': 'material=1', '# Source': 'test' });
    const { auditLog } = await ask<{ auditLog: { action: string; details: string }[] }>(
      '{ auditLog(first: 500) { action details } }',
    );
    const recorded = auditLog.filter(({ action }) => action === 'EXPORT').at(-1)?.details ?? '{}';
    expect(JSON.parse(recorded)).toMatchObject({
      format: 'CSV',
      page: 'findings',
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    const [head = [], ...rows] = lines.filter(([cell]) => !cell?.startsWith('# '));
    expect(rows.map((row) => row[head.indexOf('Identity')])).toEqual(
      completions.nodes.map((node) => node.identity.id),
    );
    await page.goto(stamp['# Address'] ?? '');
    await page.locator('a[data-row]').first().waitFor();
    expect(await page.locator('a[data-row]').allInnerTexts()).toEqual(shown);
  });

  it('can be cancelled between its pages, and then leaves no file', async () => {
    const page = await open('/nowhere');
    let answered = 0;
    let goOn = (): void => undefined;
    const cancelled = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/graphql', async (route) => {
      if (rowsAsked(route) === 500 && ++answered > 2) await cancelled;
      // The page has gone when this one is answered.
      return answerWithMany(route, 50_000).catch(() => undefined);
    });
    await page.goto('/findings');
    await page.locator('a[data-row]').first().waitFor();
    const files: string[] = [];
    page.on('download', (file) => files.push(file.suggestedFilename()));
    await page.getByRole('button', { name: 'Take it away …' }).click();
    await page.getByRole('button', { name: 'CSV', exact: true }).click();
    await page.getByText('1,000 of 50,000').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText(/cancelled/i).waitFor();
    goOn();
    await page.waitForLoadState('networkidle');
    expect(files).toEqual([]);
  });

  it('is the causes where these are shown, with their evidence', async () => {
    const page = await open('/findings?group=cause');
    await page.locator('.causes tbody tr').first().waitFor();
    const shown = await page.locator('.causes td.strong').allInnerTexts();
    await page.getByRole('button', { name: 'Take it away …' }).click();
    const { bytes } = await fileBy(page, 'JSON');
    const { rows } = JSON.parse(bytes.toString()) as { rows: { findings: number; file: string | null }[] };
    expect(rows.map((row) => String(row.findings))).toEqual(shown);
    expect(rows[0]?.file).toMatch(/\.csv$/);
  });

  it('is the violations as JSON', async () => {
    const page = await open('/rules?risk=CRITICAL');
    await page.locator('a[data-row]').first().waitFor();
    const count = await page.locator('a[data-row]').count();
    await page.getByRole('button', { name: 'Take it away …' }).click();
    const { bytes } = await fileBy(page, 'JSON');
    const file = JSON.parse(bytes.toString()) as { export: { filters: unknown }; rows: { risk: string }[] };
    expect(file.export.filters).toEqual([['risk', 'CRITICAL']]);
    expect(file.rows.map((row) => row.risk)).toEqual(Array.from({ length: count }, () => 'CRITICAL'));
  });
});

describe('a picture that is taken away', () => {
  it('is an SVG of every node and edge, stamped', async () => {
    const page = await open(WEBER);
    const canvas = page.locator('.canvas[data-nodes]');
    await canvas.waitFor();
    const { name, bytes } = await fileBy(page, 'SVG');
    const svg = bytes.toString();
    const drawn =
      Number(await canvas.getAttribute('data-nodes')) + Number(await canvas.getAttribute('data-edges'));
    expect(svg.match(/data-key=/g)).toHaveLength(drawn);
    expect(svg).toContain('identity=p:weber, workflow=p2p');
    expect(name).toMatch(/^foureyes-picture-of-the-finding-snapshot-.*\.svg$/);
  });

  it('is a PNG', async () => {
    const page = await open(WEBER);
    await page.locator('.canvas[data-nodes]').waitFor();
    const { bytes } = await fileBy(page, 'PNG');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(800);
  });
});

describe('a view that is taken away', () => {
  it('is a link, and the question behind it, which answers the same to whoever asks', async () => {
    const page = await open('/findings?mode=SOLE', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('a[data-row]').first().waitFor();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(page.url());
    await page.getByRole('button', { name: 'Take it away …' }).click();
    await page.getByText('Completions', { exact: false }).and(page.locator('summary')).first().click();
    const line = await page.getByLabel('Shell line of Completions').innerText();
    const body = /-d '(.*)'\s*$/s.exec(line)?.[1] ?? '';
    const answer = await fetch(new URL('/graphql', page.url()), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const { data } = (await answer.json()) as {
      data: { completions: { nodes: { identity: { name: string } }[] } };
    };
    await page.keyboard.press('Escape');
    expect(await page.locator('a[data-row]').allInnerTexts()).toEqual(
      data.completions.nodes.map((node) => node.identity.name),
    );
  });

  it('prints all rows that are loaded, and says how many there are more', async () => {
    const page = await open('/nowhere');
    await page.route('**/graphql', (route) => answerWithMany(route, 3_000));
    await page.goto('/findings');
    await page.locator('a[data-row]').first().waitFor();
    const inView = await page.locator('tbody tr').count();
    expect(inView).toBeLessThan(60);
    await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
    const printed = await page.locator('tbody tr').count();
    expect(printed).toBeGreaterThanOrEqual(100);
    expect(await page.locator('.printed-part').innerText()).toBe(
      `Rows 1 to ${printed} of 3,000. All of them: “Take it away” on the page, as CSV.`,
    );
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
    await expect.poll(() => page.locator('tbody tr').count()).toBe(inView);
  });

  it('prints without its controls and with its stamp', async () => {
    const page = await open('/findings');
    await page.locator('a[data-row]').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('Filter the findings').isVisible()).toBe(false);
    expect(await page.locator('.print-stamp').innerText()).toMatch(/Snapshot: \d+[\s\S]*Made: 20/);
  });
});
