import { describe, expect, test } from 'vitest';
import { STILL_RECORDED } from '../../server/domain/point.ts';
import { livesOf, type Held } from '../../server/graph/neo4j/lives.ts';

const NOW = STILL_RECORDED;
const a = (since: number, until?: number): Held<string> => held('a', since, until);
const b = (since: number, until?: number): Held<string> => held('b', since, until);

function held(properties: string, since: number, until?: number): Held<string> {
  return { since, properties, ...(until === undefined ? {} : { until }) };
}

describe('the lives of a node with unchanged properties', () => {
  test.each<[string, (number | null)[], Held<string>[], [number, number, string][]]>([
    ['still recorded, never changed', [2, null], [a(2)], [[2, NOW, 'a']]],
    ['gone', [2, 5], [a(2)], [[2, 5, 'a']]],
    [
      'changed',
      [2, null],
      [b(4), a(2, 4)],
      [
        [2, 4, 'a'],
        [4, NOW, 'b'],
      ],
    ],
    [
      'came back as it was',
      [1, 3, 5, null],
      [a(1)],
      [
        [1, 3, 'a'],
        [5, NOW, 'a'],
      ],
    ],
    [
      'came back changed',
      [1, 3, 5, null],
      [b(5), a(1, 5)],
      [
        [1, 3, 'a'],
        [5, NOW, 'b'],
      ],
    ],
    [
      'changed, left, came back',
      [1, 4, 6, 8],
      [b(3), a(1, 3)],
      [
        [1, 3, 'a'],
        [3, 4, 'b'],
        [6, 8, 'b'],
      ],
    ],
    [
      'changed back and forth',
      [1, null],
      [a(1, 2), b(2, 3), a(3)],
      [
        [1, 2, 'a'],
        [2, 3, 'b'],
        [3, NOW, 'a'],
      ],
    ],
    ['changed while it was read', [1, null], [a(1, 4), a(1)], [[1, NOW, 'a']]],
  ])('%s', (_, lives, versions, expected) => {
    expect(livesOf(lives, versions)).toEqual(
      expected.map(([since, until, properties]) => ({ since, until, properties })),
    );
  });
});
