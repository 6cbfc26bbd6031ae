import { describe, expect, test } from 'vitest';
import {
  readDelimited,
  shapeText,
  sniffDelimited,
  type DelimitedOptions,
} from '../../../server/import/formats/delimited.ts';
import { sourceFile } from './source-file.ts';

type Options = Omit<DelimitedOptions, 'isHeader'>;

/** What is sniffed, and each row as its line, its cells and its fault. */
async function read(content: string | Uint8Array, options: Options = {}, columns = ['A', 'B']) {
  const file = sourceFile('t.csv', content);
  const isHeader = (cells: readonly string[]): boolean => columns.every((one) => cells.includes(one));
  const shape = await sniffDelimited(file, { ...options, isHeader });
  if (!shape) return null;
  const rows: unknown[] = [];
  const { decoration } = await readDelimited(file, shape, options, ({ line, cells, fault }) =>
    rows.push(fault === undefined ? [line, ...cells] : [line, fault]),
  );
  return { shape: shapeText(shape), rows, decoration };
}

describe('delimiter, header and encoding are found', () => {
  test.for<[string, string | Uint8Array, string, unknown[]]>([
    ['comma', 'A,B\n1,2\n', 'UTF-8, delimiter comma, header in line 1', [[2, '1', '2']]],
    ['semicolon', 'A;B\r\n1;"x;y"\r\n', 'UTF-8, delimiter semicolon, header in line 1', [[2, '1', 'x;y']]],
    ['tab', 'A\tB\n1\t2', 'UTF-8, delimiter tab, header in line 1', [[2, '1', '2']]],
    [
      'pipe, where quotes are letters',
      'A|B\n"1|2\n',
      'UTF-8, delimiter pipe, header in line 1',
      [[2, '"1', '2']],
    ],
    ['lines before the header', 'Report\n\nof, today\nA,B\n1,2\n', 'UTF-8, delimiter comma, header in line 4', [[5, '1', '2']]], // prettier-ignore
    ['a mark', '\ufeffA,B\n1,2\n', 'UTF-8 by its mark, delimiter comma, header in line 1', [[2, '1', '2']]],
    ['UTF-16', Buffer.from('\ufeffA,B\né,2\n', 'utf16le'), 'UTF-16LE by its mark, delimiter comma, header in line 1', [[2, 'é', '2']]], // prettier-ignore
    ['UTF-16 the other way round', Buffer.from('\ufeffA,B\né,2\n', 'utf16le').swap16(), 'UTF-16BE by its mark, delimiter comma, header in line 1', [[2, 'é', '2']]], // prettier-ignore
    ['a line feed in a cell', 'A,B\n"x\ny",2\n3,4\n', 'UTF-8, delimiter comma, header in line 1', [[2, 'x\ny', '2'], [4, '3', '4']]], // prettier-ignore
  ])('%s', async ([, content, shape, rows]) =>
    expect(await read(content)).toEqual({ shape, rows, decoration: 0 }),
  );

  test('an encoding that is named holds where there is no mark', async () => {
    const bytes = Buffer.from('A;B\nM\xfcller \x80;1\n', 'latin1');
    expect(await read(bytes, { encoding: 'windows-1252' })).toMatchObject({
      shape: 'WINDOWS-1252 as told, delimiter semicolon, header in line 1',
      rows: [[2, 'Müller €', '1']],
    });
    await expect(read(bytes)).rejects.toThrow(/not UTF-8.*--encoding windows-1252/);
    await expect(read(bytes, { encoding: 'klingon' })).rejects.toThrow(/no encoding that is known/);
  });

  test('no header, no shape', async () => expect(await read('C,D\n1,2\n')).toBeNull());
});

test('a list between pipes loses its frame, its rules and its repeated headers', async () => {
  const list = [
    'Table: X',
    '-----------',
    '| A  | B  |',
    '|----|----|',
    '| 1  | x  |',
    '| A  | B  |',
    '| 2  |    |',
    '-----------',
  ].join('\n');
  expect(await read(list, { trim: true })).toEqual({
    shape: 'UTF-8, delimiter pipe, header in line 3',
    rows: [
      [5, '1', 'x'],
      [7, '2', ''],
    ],
    decoration: 3,
  });
});

describe('a row', () => {
  test.for<[string, string, Options, unknown[]]>([
    ['with too few cells is faulty', 'A,B\n1\n', {}, [[2, 'the row has 1 cells and the header 2']]],
    ['with too few cells is taken where that is allowed', 'A,B\n1\n', { shortRows: true }, [[2, '1', '']]],
    ['with too many cells is faulty', 'A,B\n1,2,3\n', {}, [[2, 'the row has 3 cells and the header 2']]],
    ['with empty cells too many is sound', 'A,B\n1,2,,\n', {}, [[2, '1', '2']]],
    ['keeps its blanks', 'A,B\n 1 ,2\n', {}, [[2, ' 1 ', '2']]],
    ['loses its blanks where that is asked', 'A,B\n 1 ,2\n', { trim: true }, [[2, '1', '2']]],
    ['of empty cells is none', 'A,B\n,\n1,2\n', {}, [[3, '1', '2']]],
    ['with a cell over 1 MiB is faulty', `A,B\n${'x'.repeat(1_048_577)},2\n3,4\n`, {}, [[2, 'a cell is larger than 1 MiB'], [3, '3', '4']]], // prettier-ignore
  ])('%s', async ([, text, options, rows]) => expect((await read(text, options))?.rows).toEqual(rows));
});

describe('what is refused:', () => {
  test.for<[string, string | Uint8Array, RegExp]>([
    ['a quote that stays open', 'A,B\n1,"2\n3,4\n', /t\.csv, line 2: a quote is still open/],
    ['text after a closing quote', 'A,B\n"1"x,2\n', /text after a closing quote/],
    ['a NUL', 'A,B\n1,\0\n', /line 2: there is a NUL/],
    ['a line without end', `A,B\n${'x,'.repeat(34_000_000)}`, /line 2: a line is longer than 64 MiB/],
  ])('%s', async ([, text, message]) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});
