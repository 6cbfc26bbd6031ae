import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { COMPANY } from '../support/web/company.ts';
import { pageOver } from '../support/web/page.ts';

const { open } = pageOver(COMPANY);

const WEBER = '/finding?identity=p%3Aweber&workflow=p2p';

describe('any view', () => {
  const views = [
    '/',
    '/findings',
    '/findings?kind=BOT',
    WEBER,
    `${WEBER}&scope=9`,
    '/finding?identity=p%3Asilva&workflow=mje',
    '/rules',
    '/violation?identity=p%3Aweber&rule=R1',
    '/reviews',
    '/exceptions',
    '/nowhere',
  ];
  it.each(views.flatMap((view) => [[view, 'light'] as const, [view, 'dark'] as const]))(
    'has nothing for axe to find: %s, %s',
    async (view, colorScheme) => {
      const page = await open(view, { colorScheme, reducedMotion: 'reduce' });
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
    },
  );

  it.each(views)('does not scroll sideways at 200 % zoom: %s', async (view) => {
    const page = await open(view, { viewport: { width: 640, height: 400 } });
    await page.waitForLoadState('networkidle');
    expect(
      await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThanOrEqual(0);
  });
});
