import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashedKeys } from '../../server/graph/neo4j/hashed-keys.ts';

const character = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const hash = fc.string({ unit: character, minLength: 22, maxLength: 22 });
const key = fc.oneof(
  { weight: 4, arbitrary: hash.map((text) => `GRANTS:${text}`) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 1, arbitrary: hash.map((text) => `GRANTS:${text}x`) },
  { weight: 1, arbitrary: hash.map((text) => `GRANTS:é${text.slice(1)}`) },
);

function kept(keys: readonly string[]): HashedKeys {
  const column = new HashedKeys('GRANTS');
  for (const each of keys) column.push(each);
  return column;
}

test('every key comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      const column = kept(keys);
      expect(keys.map((_, row) => column.at(row))).toEqual(keys);
    }),
  );
});

test('the rows of some keys are all those that have them', () => {
  fc.assert(
    fc.property(fc.array(key), fc.array(key), fc.nat(), (keys, others, place) => {
      const doubled = [...keys, ...keys];
      const wanted = new Set([...others, ...keys.slice(place % (keys.length + 1))]);
      const rows = doubled.flatMap((each, row) => (wanted.has(each) ? [row] : []));
      expect(kept(doubled).rowsOf(wanted)).toEqual(rows);
    }),
  );
});

test('keys that are missing are put in later, beside those that are there', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(key, fc.boolean())),
      fc.integer({ min: 1, max: 4 }),
      async (rows, together) => {
        const column = new HashedKeys('GRANTS');
        rows.forEach(([each, isThere], row) => (isThere ? column.push(each) : column.pushMissing(row)));
        const read = async (stored: Float64Array) =>
          new Map(Array.from(stored, (row) => [row, rows[row][0]]));
        await column.fill(together, read);
        expect(rows.map((_, row) => column.at(row))).toEqual(rows.map(([each]) => each));
      },
    ),
  );
});

test('where reading missing keys fails, none is made up, and they can be read again', async () => {
  const column = new HashedKeys('GRANTS');
  column.pushMissing(7);
  await expect(column.fill(1, async () => new Map())).rejects.toThrow('gone: 7');
  expect(() => column.at(0)).toThrow('not been read');
  await column.fill(1, async () => new Map([[7, 'GRANTS:x']]));
  expect(column.at(0)).toBe('GRANTS:x');
});
