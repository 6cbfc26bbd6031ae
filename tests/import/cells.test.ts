import { describe, expect, test } from 'vitest';
import { amount, list, scope } from '../../server/import/cell.ts';
import { laterTime, parseTime } from '../../server/import/time.ts';

describe('a time', () => {
  test.for([
    ['2026-11-13T23:35:00+01:00', '2026-11-13T22:35:00Z'],
    ['2026-11-13T22:35:00Z', '2026-11-13T22:35:00Z'],
    ['2026-12-31T23:30:00-01:00', '2027-01-01T00:30:00Z'],
    ['2026-11-13T22:35:00+05', '2026-11-13T17:35:00Z'],
    ['2026-11-13T22:35:00.250Z', '2026-11-13T22:35:00.25Z'],
    ['2026-11-13T22:35:00.000Z', '2026-11-13T22:35:00Z'],
    ['2026-11-13T22:35:00.123456789+01:00', '2026-11-13T21:35:00.123456789Z'],
    ['2026-11-13', '2026-11-13T00:00:00Z'],
  ])('%s is %s', ([text, utc]) => expect(parseTime(text)).toBe(utc));

  test.for([
    '2026-11-13T22:35Z',
    '2026-11-13T22:35:00',
    '2026-11-13 22:35:00Z',
    '2026-11-13t22:35:00z',
    '2026-13-01T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-11-13T24:00:00Z',
    '2026-11-13T23:59:60Z',
    '2026-11-13T22:35:00+24:00',
    '0000-01-01T00:00:00+01:00',
    ' 2026-11-13',
    '20261113',
  ])('%s is none', (text) => expect(parseTime(text)).toBeUndefined());

  test('of two the later one wins, fractions included, and any beats none', () => {
    expect(laterTime('2026-01-01T00:00:00Z', '2026-01-01T00:00:00.5Z')).toBe('2026-01-01T00:00:00.5Z');
    expect(laterTime('2026-01-02T00:00:00Z', '2026-01-01T23:59:59.9Z')).toBe('2026-01-02T00:00:00Z');
    expect(laterTime(null, '2026-01-01T00:00:00Z')).toBe('2026-01-01T00:00:00Z');
    expect(laterTime(null, null)).toBeNull();
  });
});

describe('a list', () => {
  test('is a set: sorted, each value once', () =>
    expect(scope('2000;1000;2000;*')).toEqual(['*', '1000', '2000']));
  test('keeps blanks inside a value', () => expect(list()('SOX 404;COSO')).toEqual(['COSO', 'SOX 404']));
});

test('an amount keeps its cents', () => {
  expect(amount('9999999999999.99')).toBe(999_999_999_999_999);
  expect(amount('0.1')).toBe(10);
  expect(amount('007')).toBe(700);
});
