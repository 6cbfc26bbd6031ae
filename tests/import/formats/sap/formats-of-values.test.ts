import { expect, test } from 'vitest';
import { decimalSignOf, plainAmount } from '../../../../server/import/formats/sap/layout/amounts.ts';
import { sapDate } from '../../../../server/import/formats/sap/layout/dates.ts';

test.each([
  ['20240229', '2024-02-29'],
  ['29.02.2024', '2024-02-29'],
  ['02/29/2024', '2024-02-29'],
  ['02-29-2024', '2024-02-29'],
  ['2024.02.29', '2024-02-29'],
  ['2024/02/29', '2024-02-29'],
  ['2024-02-29', '2024-02-29'],
  ['99991231', ''],
  ['31.12.9999', ''],
  ['12/31/9999', ''],
  ['00000000', ''],
  ['00.00.0000', ''],
  ['', ''],
  ['30.02.2024', undefined],
  ['29/02/2024', undefined],
  ['soon', undefined],
])('the date %s is %s', (text, date) => {
  expect(sapDate(text)).toBe(date);
});

test.each([
  [['50.000,00'], ','],
  [['50,000.00'], '.'],
  [['1.000.000'], ','],
  [['50.000', '12,5'], ','],
  [['50.000'], undefined],
  [['9999999999', '0'], undefined],
])('the decimal sign of %j is %s', (amounts, sign) => {
  expect(decimalSignOf(amounts)).toBe(sign);
});

test.each([
  ['50.000,00', ',', '50000.00'],
  ['50,000.00', '.', '50000.00'],
  ['1 234 567,89', ',', '1234567.89'],
  ['50.000', undefined, '50000'],
  ['50.000', ',', '50000'],
  ['12,5', ',', '12.5'],
  ['9999999999', undefined, '9999999999'],
  ['0', undefined, '0'],
  ['000500,00', ',', '500.00'],
  ['5,00-', ',', undefined],
  ['-5', undefined, undefined],
  ['much', undefined, undefined],
  ['', undefined, undefined],
] as const)('the amount %s with the sign %s is %s', (text, sign, amount) => {
  expect(plainAmount(text, sign)).toBe(amount);
});
