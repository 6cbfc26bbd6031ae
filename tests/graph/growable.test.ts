import { expect, test } from 'vitest';
import { float64, int32, uint8 } from '../../server/graph/neo4j/growable.ts';

test.each([0, 1, 64, 65, 1000])('a column of %i rows has just those', (length) => {
  const values = Array.from({ length }, (_, i) => i % 200);
  for (const column of [int32(), uint8(), float64()]) {
    for (const value of values) column.push(value);
    expect([...column.done()]).toEqual(values);
  }
});

test('a column keeps what its type can hold', () => {
  const amounts = float64();
  amounts.push(999_999_999_999_999);
  amounts.push(Infinity);
  expect([...amounts.done()]).toEqual([999_999_999_999_999, Infinity]);
});

test('many rows of one value are as many as were added one by one', () => {
  const column = int32();
  column.push(1);
  column.pushAlike(2, 300);
  column.pushAlike(3, 0);
  column.push(4);
  expect([...column.done()]).toEqual([1, ...new Array<number>(300).fill(2), 4]);
});
