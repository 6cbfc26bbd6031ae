import { expect, test } from 'vitest';
import { inStepOrder } from '../../server/resolvers/step-order.ts';

test.each([
  ['no order: by id', 'c a b', '', 'a b c'],
  ['a chain', 'a b c', 'c-b b-a', 'c b a'],
  [
    'a step that large amounts need comes before what follows it',
    'enter approve second pay',
    'enter-approve approve-pay approve-second second-pay',
    'enter approve second pay',
  ],
  ['two starts', 'b a z', 'b-z a-z', 'a b z'],
  ['a way back', 'a b c d', 'a-c c-b b-c b-d', 'a c b d'],
  ['a cycle alone', 'b a', 'a-b b-a', 'a b'],
  ['nothing', '', '', ''],
])('%s', (_name, ids, next, expected) => {
  const split = (text: string, by: string): string[] => text.split(by).filter(Boolean);
  const edges = split(next, ' ').map((edge) => ({
    from: split(edge, '-')[0] ?? '',
    to: split(edge, '-')[1] ?? '',
  }));
  expect(inStepOrder(split(ids, ' '), edges)).toEqual(split(expected, ' '));
});
