import { lazy } from 'react';

/*
 * Pages with a picture bring Cytoscape, half of all that the browser must read. They are read after the first page is
 * shown, so that it is there at once, and before somebody opens a finding, so that nobody waits.
 */
const load = {
  finding: () => import('../pages/FindingPage.tsx'),
  violation: () => import('../pages/ViolationPage.tsx'),
  explore: () => import('../pages/ExplorePage.tsx'),
  change: () => import('../pages/ChangePage.tsx'),
  walkthrough: () => import('../pages/WalkthroughPage.tsx'),
};

export const FindingPage = lazy(async () => ({ default: (await load.finding()).FindingPage }));
export const ViolationPage = lazy(async () => ({ default: (await load.violation()).ViolationPage }));
export const ExplorePage = lazy(async () => ({ default: (await load.explore()).ExplorePage }));
export const ChangePage = lazy(async () => ({ default: (await load.change()).ChangePage }));
export const WalkthroughPage = lazy(async () => ({ default: (await load.walkthrough()).WalkthroughPage }));

/** Milliseconds after which the first page has been asked for and drawn. */
const SETTLED = 1_500;

/** Reads the pages with pictures ahead, once the first page is there. */
export function readPicturePagesAhead(): void {
  // What cannot be read ahead is read, and told about, when it is opened.
  const read = (): void => Object.values(load).forEach((page) => void page().catch(() => undefined));
  setTimeout(read, SETTLED);
}
