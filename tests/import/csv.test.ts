import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvReader, type CsvRow } from '../../server/import/csv.ts';

/** Reads the text in pieces of the given length. */
function read(text: string, length = text.length || 1): CsvRow[] {
  const rows: CsvRow[] = [];
  const reader = new CsvReader((row) => rows.push(row));
  for (let at = 0; at < text.length; at += length) reader.write(text.slice(at, at + length));
  reader.end();
  return rows;
}

const SOUND: readonly [string, string, [number, string[]][]][] = [
  [
    'rows with LF',
    'a,b\nc,d\n',
    [
      [1, ['a', 'b']],
      [2, ['c', 'd']],
    ],
  ],
  [
    'rows with CRLF',
    'a,b\r\nc,d\r\n',
    [
      [1, ['a', 'b']],
      [2, ['c', 'd']],
    ],
  ],
  ['a last row without a line end', 'a,b', [[1, ['a', 'b']]]],
  ['empty cells', ',\n', [[1, ['', '']]]],
  ['a last empty cell without a line end', 'a,', [[1, ['a', '']]]],
  [
    'empty lines, which count as lines only',
    '\n\r\na\n\nb\n',
    [
      [3, ['a']],
      [5, ['b']],
    ],
  ],
  ['a quoted empty cell, which is no empty line', '""\n', [[1, ['']]]],
  [
    'quotes around commas, quotes and line ends',
    '"a,""b""\r\nc",d\ne\n',
    [
      [1, ['a,"b"\r\nc', 'd']],
      [3, ['e']],
    ],
  ],
  ['a quote inside a cell that does not begin with one', 'a"b",c\n', [[1, ['a"b"', 'c']]]],
  ['blanks as they are', ' a , "b" \n', [[1, [' a ', ' "b" ']]]],
  ['a carriage return that ends no line', 'a\rb\n', [[1, ['a\rb']]]],
  ['nothing', '', []],
];

describe('CSV', () => {
  test.for(SOUND)('reads %s, however it is cut', ([, text, expected]) => {
    for (const length of [1, 2, 3, 100]) {
      expect(read(text, length).map(({ line, cells }) => [line, cells])).toEqual(expected);
    }
  });

  test.for([
    ['a quote that is open at the end', 'a\nb,"c\n', 'line 2: a quote is still open at the end of the file'],
    ['text after a closing quote', 'a\n"b"c\n', 'line 2: there is text after a closing quote'],
    ['a carriage return after a closing quote', '"b"\rc\n', 'line 1: there is text after a closing quote'],
  ])('refuses %s', ([, text, message]) => {
    for (const length of [1, 100]) {
      expect(() => read(text, length)).toThrow(
        expect.objectContaining({ line: Number(message.slice(5, 6)), message: message.slice(8) }) as Error,
      );
    }
  });

  test('keeps only the beginning of a cell that is too large, and where it was', () => {
    const [row] = read(`a,"${'x'.repeat(3_000_000)}",c\n`, 65_536);
    expect([...row.oversized]).toEqual([1]);
    expect(row.cells.map((cell) => cell.length)).toEqual([1, 100, 1]);
  });

  test('reads back whatever was written by RFC 4180', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '𝄞', '"', ',', '\n', '\r', ' ') });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('\n', '\r\n'),
        (written, length, end) => {
          const quoted = written.map(
            (row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',') + end,
          );
          expect(read(quoted.join(''), length).map(({ cells }) => cells)).toEqual(written);
        },
      ),
    );
  });
});
