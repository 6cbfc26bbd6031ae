import { describe, expect, test } from 'vitest';
import { countRoutes } from '../../server/import/routes.ts';

/** Layers of `width` steps, each leading to each of the next: `width` to the power of `depth` routes. */
function layers(width: number, depth: number): { steps: string[]; next: [string, string][] } {
  const names = Array.from({ length: depth }, (_, d) => Array.from({ length: width }, (_, w) => `${d}-${w}`));
  const next = names
    .slice(1)
    .flatMap((layer, d) => names[d].flatMap((from) => layer.map((to): [string, string] => [from, to])));
  return { steps: names.flat(), next };
}

describe('routes of a workflow', () => {
  test.for<[string, string[], [string, string][], number]>([
    ['no steps', [], [], 0],
    ['steps without an order are one route', ['a', 'b'], [], 1],
    [
      'a chain',
      ['a', 'b', 'c'],
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
      1,
    ],
    [
      'parallel edges count once',
      ['a', 'b'],
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
      1,
    ],
    [
      'a diamond',
      ['a', 'b', 'c', 'd'],
      [
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'd'],
        ['c', 'd'],
      ],
      2,
    ],
    [
      'a way back is not taken twice',
      ['a', 'b', 'c'],
      [
        ['a', 'b'],
        ['b', 'c'],
        ['b', 'b'],
      ],
      1,
    ],
    [
      'a cycle between start and end',
      ['a', 'b', 'c', 'd'],
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'b'],
        ['c', 'd'],
      ],
      1,
    ],
    [
      'a ring has neither start nor end',
      ['a', 'b'],
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      0,
    ],
    [
      'a start that leads only into a ring',
      ['a', 'b', 'c'],
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'b'],
      ],
      0,
    ],
  ])('%s', ([, steps, next, expected]) => expect(countRoutes(steps, next)).toBe(expected));

  test('a thousand are counted', () => {
    const { steps, next } = layers(10, 3);
    expect(countRoutes(steps, next)).toBe(1000);
  });

  test('more than a thousand are not', () => {
    const { steps, next } = layers(2, 10);
    expect(countRoutes(steps, next)).toBe(Infinity);
  });

  test('counting stops where very many partial paths lead nowhere', () => {
    const { steps, next } = layers(4, 12);
    const dead: [string, string][] = steps
      .filter((step) => step.startsWith('11-'))
      .flatMap((end) => [
        [end, 'x'],
        ['x', end],
      ]);
    expect(countRoutes([...steps, 'x'], [...next, ...dead])).toBe(Infinity);
  });

  test('a very long chain is no trouble', () => {
    const steps = Array.from({ length: 50_000 }, (_, i) => String(i));
    expect(
      countRoutes(
        steps,
        steps.slice(1).map((step, i): [string, string] => [String(i), step]),
      ),
    ).toBe(1);
  });
});
