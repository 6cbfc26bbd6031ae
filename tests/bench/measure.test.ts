import { expect, test } from 'vitest';
import { measured, type Ours } from '../../bench/measure.ts';
import type { Formulation, Question, Rows } from '../../bench/peers/peer.ts';
import { speedGoals } from '../../bench/peers-part.ts';
import { systemTable, type SystemResult } from '../../bench/report.ts';

/** A system that answers with these rows and says that it took so long. */
function answering(
  name: string,
  question: Question,
  rows: Rows,
  ms: number,
): Formulation & { asked: number } {
  const formulation = {
    name,
    question,
    asked: 0,
    ownMs: () => ms,
    ask: () => {
      formulation.asked++;
      return Promise.resolve(rows);
    },
  };
  return formulation;
}

const pairs: Rows = [
  [1, 2, 2],
  [7, 7, 8],
];
const ours: Ours = {
  pairs: answering('ours', 'pairs', pairs, 2),
  tops: answering('ours', 'tops', [[1], [7], [0], [500]], 4),
};
const system = { name: 'DuckDB', version: '1' };

test('an answer is the same whatever the order of its rows', async () => {
  const turned: Rows = [
    [2, 2, 1],
    [8, 7, 7],
  ];
  const [result] = await measured(system, [answering('joins', 'pairs', turned, 200)], ours);
  expect(result).toMatchObject({ sameAnswer: true, answers: 3, medianMs: 200, ratio: 100, runs: 5 });
});

test.each([
  [
    'a row too few',
    [
      [1, 2],
      [7, 7],
    ],
  ],
  [
    'another workflow',
    [
      [1, 2, 2],
      [7, 7, 9],
    ],
  ],
  [
    'columns changed for each other',
    [
      [7, 7, 8],
      [1, 2, 2],
    ],
  ],
  ['nothing', []],
] satisfies [string, Rows][])('an answer with %s is another', async (_what, rows) => {
  const [result] = await measured(system, [answering('joins', 'pairs', rows, 200)], ours);
  expect(result.sameAnswer).toBe(false);
});

test('the fastest way of each system is asked five times, the others once when they are warm', async () => {
  const [slow, fast] = [answering('slow', 'pairs', pairs, 300), answering('fast', 'pairs', pairs, 100)];
  const results = await measured(system, [slow, fast], ours);
  expect(results.map(({ formulation, runs }) => [formulation, runs])).toEqual([
    ['slow', 1],
    ['fast', 5],
  ]);
  expect([slow.asked, fast.asked]).toEqual([2, 6]);
});

test('being faster counts only with the same answer', () => {
  const result = { name: 'DuckDB', question: 'pairs', ratio: 90, sameAnswer: true } as SystemResult;
  expect(speedGoals([result])).toMatchObject([{ goal: 'at least 80 times', value: 90, holds: true }]);
  expect(speedGoals([{ ...result, sameAnswer: false }])).toMatchObject([{ holds: false }]);
  expect(speedGoals([result, { ...result, ratio: 70 }])).toMatchObject([{ value: 70, holds: false }]);
});

test('the table says where an answer is another', () => {
  const result = {
    ...system,
    question: 'pairs',
    formulation: 'joins',
    runs: 1,
    medianMs: 12_300,
    ratio: 150.2,
    answers: 9,
  };
  const lines = systemTable([{ ...result, sameAnswer: false }]);
  expect(lines.at(-1)).toBe(
    '| pairs    | DuckDB 1 | joins       | 12.3 s (1 run) | 150        | 9       | DIFFERENT |',
  );
});
