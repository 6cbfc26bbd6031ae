import { describe, expect, test } from 'vitest';
import { bpmn } from '../../../../server/import/formats/bpmn.ts';
import { read, type RecordingSink } from '../recording-sink.ts';
import { drawn, model, routes } from './model.ts';

const of = (xml: string): Promise<RecordingSink> => read(bpmn, { 'm.bpmn': xml });

/** What is drawn, how, and the routes. */
const DRAWN: readonly [string, string, string[]][] = [
  ['a line', 'start -> a\na -> b\nb -> end', ['a b']],
  ['one task', 'start -> a\na -> end', ['a']],
  ['a choice', 'start -> a\na -> x\nx -> b\nx -> c\nb -> end\nc -> end', ['a b', 'a c']],
  ['a choice that joins', 'start -> x\nx -> a\nx -> b\na -> xj\nb -> xj\nxj -> c\nc -> end', ['a c', 'b c']],
  [
    'a task that may be left out at the beginning',
    'start -> x\nx -> a\nx -> b\na -> b\nb -> end',
    ['(begin) a b', '(begin) b'],
  ],
  [
    'a task that may be left out at the end',
    'start -> a\na -> x\nx -> b\nx -> end\nb -> end',
    ['a (end)', 'a b (end)'],
  ],
  [
    'a task that may be left out in between',
    'start -> a\na -> x\nx -> b\nx -> c\nb -> c\nc -> end',
    ['a b c', 'a c'],
  ],
  ['one task or another', 'start -> x\nx -> a\nx -> b\na -> end\nb -> end', ['(begin) a', '(begin) b']],
  ['parallel branches', 'start -> p\np -> a\np -> b\na -> pj\nb -> pj\npj -> c\nc -> end', ['a b c']],
  [
    'parallel branches of several tasks',
    'start -> p\np -> a\np -> b\na -> a2\na2 -> pj\nb -> b2\nb2 -> pj\npj -> end',
    ['a a2 b b2'],
  ],
  [
    'parallel branches in a parallel branch',
    'start -> p\np -> a\np -> p2\np2 -> b\np2 -> c\nb -> p2j\nc -> p2j\np2j -> pj\na -> pj\npj -> end',
    ['a b c'],
  ],
  [
    'a choice in a parallel branch',
    'start -> p\np -> x\np -> c\nx -> a\nx -> b\na -> pj\nb -> pj\nc -> pj\npj -> end',
    ['a c', 'b c'],
  ],
  [
    'parallel branches in a choice',
    'start -> x\nx -> p\nx -> c\np -> a\np -> b\na -> pj\nb -> pj\npj -> xj\nc -> xj\nxj -> d\nd -> end',
    ['a b d', 'c d'],
  ],
  ['parallel branches that end apart', 'start -> p\np -> a\np -> b\na -> end1\nb -> end2', ['a b']],
  ['an empty parallel branch', 'start -> a\na -> p\np -> b\np -> pj\nb -> pj\npj -> c\nc -> end', ['a b c']],
  [
    'several ways out of a task, which are all taken',
    'start -> a\na -> b\na -> c\nb -> d\nc -> d\nd -> end',
    ['a b c d'],
  ],
  [
    'an inclusive choice, of which one way is enough',
    'start -> a\na -> o\no -> b\no -> c\nb -> oj\nc -> oj\noj -> end',
    ['a b', 'a c'],
  ],
  ['a loop back', 'start -> a\na -> b\nb -> x\nx -> a\nx -> c\nc -> end', ['a b c']],
  [
    'a loop back through a task, which completes nothing',
    'start -> a\na -> x\nx -> b\nb -> a\nx -> c\nc -> end',
    ['a c'],
  ],
  ['a loop with no other way out', 'start -> a\na -> b\nb -> a', ['a b']],
  ['a task that does not begin at the start', 'start -> a\na -> end\nz -> y\ny -> a', ['a']],
];

describe('the order of steps', () => {
  test.each(DRAWN)('of %s', async (_, lines, expected) => {
    expect(routes(await of(drawn(lines)))).toEqual(expected);
  });

  test('of tasks without any flow is that of all of them', async () => {
    const sink = await of(
      model('<process id="p1"><userTask id="a"/><userTask id="b"/><userTask id="c"/></process>'),
    );
    expect(routes(sink)).toEqual(['a b c']);
  });

  test('leaves nobody out: who can do the first step of a route can do its begin, the last its end', async () => {
    const sink = await of(drawn('start -> x\nx -> a\nx -> b\na -> b\nb -> x2\nx2 -> c\nx2 -> end\nc -> end'));
    const performs = sink.rowsOf('performs.csv').filter((row) => row.endsWith(')'));
    expect(performs.map((row) => row.replaceAll('bpmn:model/p1/', ''))).toEqual([
      'action=a step=(begin)',
      'action=b step=(begin)',
      'action=b step=(end)',
      'action=c step=(end)',
    ]);
  });

  test('counts only the ends that the mapping names', async () => {
    const lines = 'start -> a\na -> x\nx -> b\nx -> c\nb -> end1\nc -> end2';
    const sink = await read(bpmn, { 'm.bpmn': drawn(lines) });
    expect(sink.notices).toContainEqual(expect.stringContaining('Process ends in several ways (end1, end2)'));
  });

  test('says which loops were cut and which branches run into one another', async () => {
    const loop = await of(drawn('start -> a\na -> x\nx -> a\nx -> end'));
    expect(loop.notices).toEqual([
      'Process: the loop back by sequence flow f2 is cut, so that each step is done once.',
    ]);
    const tangle = await of(
      drawn('start -> p\np -> a\np -> b\na -> c\nb -> x\nx -> c\nx -> d\nc -> end\nd -> end'),
    );
    expect(tangle.notices).toContainEqual(
      expect.stringContaining('the branches after p run into one another'),
    );
  });
});

/** The condition, for how much it holds and for how much it does not. */
const CONDITIONS: readonly [string, number[], number[]][] = [
  ['${amount > 10000}', [10000.01, 99999], [10000, 1]],
  ['#{invoice.totalAmount >= 5000}', [5000, 6000], [4999.99]],
  ['= amount <= 100', [100, 1], [100.01]],
  ['amount < 100', [99.99], [100]],
  ['${10000 < amount}', [10001], [10000]],
  ['${amount gt 10 && amount le 20}', [10.01, 20], [10, 20.01]],
  ['(amount > 10) and (amount <= 20)', [20], [21]],
  ['= betrag in (10..20]', [10.01, 20], [10, 20.01]],
  ['=amount in [10..20)', [10, 19.99], [9.99, 20]],
  ['${amount > 0.005}', [0.01], []],
];

const NOT_PLAIN = 'A condition that is no plain comparison of an amount: this way is always open';

describe('a condition', () => {
  test.each(CONDITIONS)('%s holds for the amounts that it says', async (condition, holding, others) => {
    const sink = await of(drawn(`start -> a\na -> x\nx -> b: ${condition}\nx -> c\nb -> end\nc -> end`));
    for (const amount of holding) expect(routes(sink, amount), `${amount}`).toContain('a b');
    for (const amount of others) expect(routes(sink, amount), `${amount}`).not.toContain('a b');
    expect(sink.unread.has(NOT_PLAIN)).toBe(false);
  });

  test.each([
    '${approved}',
    '${amount > limit}',
    '${amount > 10 || amount < 5}',
    '${retries > 3}',
    '${amount > 10000 && region == "EU"}',
    '${amount > 1 && total > 2}',
    '${amount == 5}',
    'amount > 1e9',
    'amount > 1 '.repeat(50),
  ])('%s is no plain comparison: its way is always open, and that is reported', async (condition) => {
    const sink = await of(
      drawn(`start -> a\na -> x\nx -> b: ${condition}\nx -> c (default)\nb -> end\nc -> end`),
    );
    expect(routes(sink, 1)).toEqual(['a b', 'a c']);
    expect(sink.unread.get(NOT_PLAIN)).toBe(1);
  });

  test('leaves the rest to the default, which may be in several pieces', async () => {
    const sink = await of(
      drawn(
        'start -> a\na -> x\nx -> b: ${amount > 100 && amount <= 200}\nx -> c (default)\nb -> end\nc -> end',
      ),
    );
    expect([100, 101, 200, 201].map((amount) => routes(sink, amount))).toEqual([
      ['a c'],
      ['a b'],
      ['a b'],
      ['a c'],
    ]);
  });

  test('holds together with those before it', async () => {
    const sink = await of(
      drawn(
        'start -> x\nx -> x2: ${amount > 100}\nx -> c (default)\nx2 -> b: ${amount > 1000}\nx2 -> c (default)\nb -> c\nc -> end',
      ),
    );
    expect([100, 500, 1001].map((amount) => routes(sink, amount))).toEqual([
      ['(begin) c'],
      ['(begin) c'],
      ['(begin) b c'],
    ]);
  });
});
