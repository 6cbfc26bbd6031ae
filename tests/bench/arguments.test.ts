import { expect, test } from 'vitest';
import { readArguments, UsageFault } from '../../bench/arguments.ts';

test.each([
  [[], { do: 'peers', size: { name: 'M' }, edges: 200_000 }],
  [['--size', 'S', '--json', 'out.json'], { do: 'peers', size: { name: 'S' }, json: 'out.json' }],
  [['--load', '--size', 'L'], { do: 'load', size: { name: 'L' } }],
  [['--import'], { do: 'import', edges: 200_000 }],
  [['--import', '--size', 'M'], { do: 'import', edges: 1_000_000 }],
  [['--import', '--edges', '5000'], { do: 'import', edges: 5000 }],
  [
    ['--chart', 'growth.svg', 'S.json', 'M.json'],
    { do: 'chart', picture: 'growth.svg', reports: ['S.json', 'M.json'] },
  ],
  [['--help'], { do: 'help' }],
])('npm run bench -- %j', (args, asked) => {
  expect(readArguments(args)).toMatchObject(asked);
});

test.each([
  [['--size', 'XL'], /--size XL: must be S, M or L/],
  [['--load', '--import'], /one at a time/],
  [['--edges', '5000'], /--edges belongs to --import/],
  [['--import', '--edges', 'many'], /--edges many: must be a whole number/],
  [['--chart', 'growth.svg'], /needs the reports/],
  [['quickly'], /What is quickly/],
  [['--fast'], /--fast/],
])('npm run bench -- %j is refused', (args, message) => {
  expect(() => readArguments(args)).toThrow(UsageFault);
  expect(() => readArguments(args)).toThrow(message);
});
