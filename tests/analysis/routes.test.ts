import { describe, expect, test } from 'vitest';
import { routesOf, type Hop } from '../../server/analysis/routes.ts';
import { UNLIMITED } from '../../server/domain/amount.ts';

const hop = (from: number, to: number, above = 0, upTo = UNLIMITED): Hop => ({ from, to, above, upTo });

describe('routes of a workflow', () => {
  const cases: { what: string; steps: number; hops: Hop[]; amount: number; routes: number[][] }[] = [
    { what: 'no steps: none', steps: 0, hops: [], amount: 1, routes: [] },
    { what: 'no order: all steps in one', steps: 3, hops: [], amount: 1, routes: [[0, 1, 2]] },
    { what: 'a chain', steps: 3, hops: [hop(0, 1), hop(1, 2)], amount: 1, routes: [[0, 1, 2]] },
    {
      what: 'two ways that join',
      steps: 4,
      hops: [hop(0, 1), hop(0, 2), hop(1, 3), hop(2, 3)],
      amount: 1,
      routes: [
        [0, 1, 3],
        [0, 2, 3],
      ],
    },
    {
      what: 'a bound is inclusive at the top',
      steps: 2,
      hops: [hop(0, 1, 0, 100)],
      amount: 100,
      routes: [[0, 1]],
    },
    { what: 'and exclusive at the bottom', steps: 2, hops: [hop(0, 1, 100)], amount: 100, routes: [] },
    { what: 'above the bound', steps: 2, hops: [hop(0, 1, 100)], amount: 101, routes: [[0, 1]] },
    {
      what: 'an end is read from all hops, also from those that do not admit the amount',
      steps: 3,
      hops: [hop(0, 1), hop(1, 2, 100)],
      amount: 50,
      routes: [],
    },
    {
      what: 'two hops with bands of their own are one way',
      steps: 2,
      hops: [hop(0, 1, 0, 10), hop(0, 1, 10)],
      amount: 5,
      routes: [[0, 1]],
    },
    {
      what: 'a circle inside: no step twice',
      steps: 4,
      hops: [hop(0, 1), hop(1, 2), hop(2, 1), hop(2, 3)],
      amount: 1,
      routes: [[0, 1, 2, 3]],
    },
    {
      what: 'nothing but a circle: no start, no route',
      steps: 2,
      hops: [hop(0, 1), hop(1, 0)],
      amount: 1,
      routes: [],
    },
  ];
  test.each(cases)('$what', ({ steps, hops, amount, routes }) => {
    const sorted = [...routesOf(steps, hops).at(amount)].map((route) => [...route]).sort();
    expect(sorted).toEqual(routes);
  });
});
