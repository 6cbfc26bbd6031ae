import { describe, expect, test } from 'vitest';
import { covers, extentOf, isReversed } from '../../../../server/import/formats/sap/authorisations/values.ts';

describe('a value of an authorisation covers', () => {
  test.each([
    ['01', '', '01', true],
    ['01', '', '02', false],
    ['01', '', '011', false],
    ['*', '', '01', true],
    ['*', '', '*', true],
    ['01', '', '*', false],
    ['S_USER*', '', 'S_USER_GRP', true],
    ['S_USER*', '', 'S_USE', false],
    // What follows the star is ignored; other placeholders are letters.
    ['A*B', '', 'AXX', true],
    ['A+', '', 'AB', false],
    ['A+', '', 'A+', true],
    ['01', '03', '02', true],
    ['01', '03', '03', true],
    ['01', '03', '04', false],
    ['01', '03', '00', false],
    // The examples of the system's documentation: AB to C* is all that begins with AB, AC …, B or C.
    ['AB', 'C*', 'AA', false],
    ['AB', 'C*', 'AB', true],
    ['AB', 'C*', 'BZ', true],
    ['AB', 'C*', 'CZZ', true],
    ['AB', 'C*', 'D', false],
    ['0', '9*', '9999', true],
    ['S_V', 'Z*', 'S_U', false],
    ["' '", '', '', true],
    ["'", '', '', true],
    ['', '', '', true],
    ['', '', '01', false],
    ['03', '01', '02', false],
  ])('%s – %s: %s? %s', (low, high, asked, expected) => {
    expect(covers({ low, high }, asked)).toBe(expected);
  });
});

test.each([
  ['*', '', 'everywhere'],
  ['1000', '', 'one'],
  ['', '', 'nowhere'],
  ["' '", '', 'nowhere'],
  ['10*', '', 'several'],
  ['1000', '1999', 'several'],
])('a company code %s – %s names %s', (low, high, kind) => {
  expect(extentOf({ low, high }).kind).toBe(kind);
});

test('a range that ends before it begins is told from one that does not', () => {
  expect(isReversed({ low: '03', high: '01' })).toBe(true);
  expect(isReversed({ low: '01', high: '03' })).toBe(false);
  expect(isReversed({ low: 'A', high: 'A*' })).toBe(false);
});
