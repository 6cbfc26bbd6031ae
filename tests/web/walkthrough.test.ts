import { describe, expect, it } from 'vitest';
import { sharedGrants, walkthroughPages } from '../../web/src/walkthrough/pages.ts';
import { hasOneRoute, singleRemovals } from '../../web/src/walkthrough/single-removals.ts';
import { edge, witness } from './picture-parts.ts';

const ROLE = edge('HAS_ROLE', 'IDENTITY:a', 'ROLE:r');
const USE = edge('CAN_ACT_AS', 'IDENTITY:a', 'IDENTITY:svc', { via: 'CREDENTIAL' });
const GRANT = edge('GRANTS', 'ROLE:r', 'PERMISSION:p');

const base = witness([ROLE, USE, GRANT], { one: 'a', two: 'svc' });
const path = [{ permission: { id: 'p', name: 'p' }, path: [{ key: ROLE.key }, { key: GRANT.key }] }];
const way = {
  ...base,
  steps: base.steps.map((step, index) => ({
    ...step,
    permissions: [...path, ...path],
    actAs: index === 1 ? [{ key: USE.key }] : [],
  })),
};
const CONTROL = edge('SEPARATED_FROM', 'STEP:two', 'STEP:one', { controlMode: 'PREVENTIVE' });
const ELSEWHERE = edge('SEPARATED_FROM', 'STEP:two', 'STEP:three', { controlMode: 'DETECTIVE' });

describe('the pages of a walkthrough', () => {
  const pages = walkthroughPages(way, [CONTROL, ELSEWHERE]);

  it('are a title, the steps in their order, and an end', () => {
    expect(pages.map((page) => (page.page === 'step' ? page.step.leg.key : page.page))).toEqual([
      'title',
      'STEP:one',
      'STEP:two',
      'end',
    ]);
  });

  it('name each grant once, the use of the account, and the controls that touch the step', () => {
    const [, , second] = pages;
    if (second?.page !== 'step') throw new Error('the third page is no step');
    expect([second.place, second.of]).toEqual([2, 2]);
    expect(second.grants).toEqual([ROLE, GRANT]);
    expect(second.actAs).toEqual([USE]);
    expect(second.controls).toEqual([CONTROL, ELSEWHERE]);
  });

  it('are only title and end where there is no way', () => {
    expect(walkthroughPages(null, [CONTROL]).map((page) => page.page)).toEqual(['title', 'end']);
  });

  it('count for how many steps each grant is needed', () => {
    expect(sharedGrants(way).map(({ edge: each, steps }) => [each.kind, steps])).toEqual([
      ['HAS_ROLE', 2],
      ['GRANTS', 2],
      ['CAN_ACT_AS', 1],
    ]);
  });
});

describe('single removals', () => {
  const edges = new Map(['e1', 'e2', 'e3', 'e4'].map((key) => [key, { ...ROLE, key }]));
  const paths = (...each: string[][]) => ({
    paths: each.map((keys) => ({ edges: keys.map((key) => ({ key })) })),
    truncated: false,
  });
  it.each([
    ['all on the only path', [[paths(['e1', 'e2'])]], ['e1', 'e2']],
    ['only what two paths share', [[paths(['e1', 'e2'], ['e1', 'e3'])]], ['e1']],
    ['none where another way shares nothing', [[paths(['e1'])], [paths(['e2'])]], []],
    [
      'what every way needs, for any of its permissions',
      [[paths(['e1']), paths(['e2'])], [paths(['e2'])]],
      ['e2'],
    ],
    ['none of a permission of which not all paths are known', [[{ ...paths(['e1']), truncated: true }]], []],
    ['none where no way is known', [], []],
  ])('are %s', (_name, ways, expected) => {
    expect(singleRemovals([{ name: 's', ways }], edges).map((each) => each.edge.key)).toEqual(expected);
  });

  it('name every step that ends, most first', () => {
    const steps = [
      { name: 'enter', ways: [[paths(['e1'])]] },
      { name: 'post', ways: [[paths(['e2', 'e1'])]] },
    ];
    const found = singleRemovals(steps, edges).map((each) => [each.edge.key, each.steps]);
    expect(found).toEqual([
      ['e1', ['enter', 'post']],
      ['e2', ['post']],
    ]);
  });

  it.each([
    ['no order at all', [], 5, true],
    [
      'a chain',
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
      ],
      5,
      true,
    ],
    [
      'a fork',
      [
        { from: 'a', to: 'b' },
        { from: 'a', to: 'c' },
      ],
      5,
      false,
    ],
    [
      'two starts',
      [
        { from: 'a', to: 'c' },
        { from: 'b', to: 'c' },
      ],
      5,
      false,
    ],
    [
      'a fork by amount',
      [
        { from: 'a', to: 'b', upTo: 10 },
        { from: 'a', to: 'c', above: 10 },
      ],
      5,
      true,
    ],
    [
      'a fork by amount, any asked',
      [
        { from: 'a', to: 'b', upTo: 10 },
        { from: 'a', to: 'c', above: 10 },
      ],
      undefined,
      false,
    ],
  ])('there is one route: %s, for %s', (_name, next, amount, expected) => {
    expect(hasOneRoute(next, amount)).toBe(expected);
  });
});
