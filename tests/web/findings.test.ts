import { describe, expect, it } from 'vitest';
import { stepsInShort } from '../../web/src/panels/steps-in-short.ts';
import { completionFilterOf, completionOrderOf } from '../../web/src/questions/findings-filter.ts';
import { groupPlaces } from '../../web/src/tables/groups.ts';
import { ROW_HEIGHT, rowByKey, scrollFor, windowOf } from '../../web/src/tables/window.ts';
import { nextSort } from '../../web/src/url/sort.ts';
import { ALL_FINDINGS, hrefOf, viewOf } from '../../web/src/url/view.ts';

describe('the window of a long table', () => {
  it('draws what is in view and a few rows more, whatever the length', () => {
    const { start, end } = windowOf(25_000 * ROW_HEIGHT, 600, 50_000);
    expect(start).toBeLessThanOrEqual(25_000);
    expect(end).toBeGreaterThanOrEqual(25_012);
    expect(end - start).toBeLessThan(40);
  });

  it.each([
    [0, 600, 3, { start: 0, end: 3 }],
    [0, 600, 0, { start: 0, end: 0 }],
    [1_000_000, 600, 10, { start: 10, end: 10 }],
    [-50, 100, 4, { start: 0, end: 4 }],
  ])('scrolled %i, height %i, of %i rows', (scrolled, height, total, window) => {
    expect(windowOf(scrolled, height, total)).toEqual(window);
  });

  it('scrolls only as far as it must', () => {
    expect(scrollFor(2, 0, 500)).toBe(0);
    expect(scrollFor(10, 0, 500)).toBe(11 * ROW_HEIGHT - 500);
    expect(scrollFor(2, 500, 500)).toBe(2 * ROW_HEIGHT);
  });

  it.each([
    ['ArrowDown', 4, 5],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 0, 0],
    ['Home', 50, 0],
    ['End', 0, 99],
    ['PageDown', 95, 99],
    ['PageUp', 15, 5],
    ['x', 5, undefined],
  ])('%s moves from row %i to %s', (key, from, to) => {
    expect(rowByKey(key, from, 100, 10)).toBe(to);
  });
});

describe('a group', () => {
  it('is as long as its rows, and open only where more of it may come', () => {
    expect(groupPlaces(['a', 'a', 'b'], (row) => row, false)).toEqual([
      { first: true, size: 2, open: false },
      { first: false, size: 2, open: false },
      { first: true, size: 1, open: true },
    ]);
    expect(groupPlaces(['b'], (row) => row, true)).toEqual([{ first: true, size: 1, open: false }]);
    expect(groupPlaces([], String, true)).toEqual([]);
  });
});

describe('the order', () => {
  it('goes from a column to its reverse and back to the usual one', () => {
    const first = nextSort(undefined, 'amount');
    const second = nextSort(first, 'amount');
    expect([first, second, nextSort(second, 'amount')]).toEqual([
      { by: 'amount', descending: false },
      { by: 'amount', descending: true },
      undefined,
    ]);
    expect(nextSort(second, 'mode')).toEqual({ by: 'mode', descending: false });
  });

  it.each([
    ['/findings', null],
    ['/findings?sort=-amount', { by: 'MAX_AMOUNT', direction: 'DESCENDING' }],
    ['/findings?sort=colour', null],
    ['/findings?group=identity', { by: 'IDENTITY', direction: 'ASCENDING' }],
    ['/findings?group=identity&sort=-identity', { by: 'IDENTITY', direction: 'DESCENDING' }],
    ['/findings?group=workflow&sort=amount', { by: 'WORKFLOW', direction: 'ASCENDING' }],
    ['/findings?group=cause', null],
  ])('of %s is asked as %j', (address, order) => {
    const view = viewOf(new URL(address, 'http://localhost'));
    expect(view.page === 'findings' && completionOrderOf(view)).toEqual(order);
  });

  it('and the filters survive the address', () => {
    const view = {
      ...ALL_FINDINGS,
      text: 'svc pay',
      sort: { by: 'amount', descending: true },
      group: 'workflow',
      row: 41,
    } as const;
    expect(viewOf(new URL(hrefOf(view), 'http://localhost'))).toMatchObject(view);
    expect(completionFilterOf(view)).toMatchObject({ text: 'svc pay', materialOnly: false });
  });
});

describe('who performs which step, in short', () => {
  it('names each account once, with its duties, in the order in which they act', () => {
    const step = (duty: 'INITIATE' | 'APPROVE' | 'POST', id: string) => ({
      step: { duty },
      account: { id, name: `name of ${id}` },
    });
    const steps = [step('INITIATE', 'p'), step('APPROVE', 'svc'), step('POST', 'p'), step('POST', 'p')];
    expect(stepsInShort(steps, 'p')).toEqual([
      { account: 'p', who: 'itself', duties: ['INITIATE', 'POST'] },
      { account: 'svc', who: 'name of svc', duties: ['APPROVE'] },
    ]);
  });
});
