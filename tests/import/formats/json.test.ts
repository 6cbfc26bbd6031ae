import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keysOf, pointerOf, readJson, type JsonValue } from '../../../server/import/formats/json.ts';
import { sourceFile } from './source-file.ts';

async function read(content: string | Uint8Array, values: readonly string[], encoding?: string) {
  const found: [pointer: string, value: unknown][] = [];
  const others: [pointer: string, value: unknown][] = [];
  let bytes = 0;
  await readJson(
    sourceFile('a.json', content),
    encoding,
    {
      values,
      onValue: (value, pointer) => found.push([pointer, plain(value)]),
      onOther: (value, pointer) => others.push([pointer, value]),
    },
    (more) => (bytes += more),
  );
  return { found, others, bytes };
}

/** With prototypes, so that values can be compared. */
function plain(value: JsonValue): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('values of a document', () => {
  test.for<[string, string, string[], [string, unknown][], [string, unknown][]]>([
    ['one after the other', '{"a":[{"b":1},[2]],"n":5}', ['/a/*'], [['/a/0', { b: 1 }], ['/a/1', [2]]], [['/n', 5]]], // prettier-ignore
    ['the document as a whole', '[1,{"k":null}]', [''], [['', [1, { k: null }]]], []],
    ['a scalar at such a place', '{"a":["x",true]}', ['/a/*'], [['/a/0', 'x'], ['/a/1', true]], []], // prettier-ignore
    ['below keys that vary', '{"r":{"x":[1],"y":[2]},"q":{"x":[3]}}', ['/r/*/*'], [['/r/x/0', 1], ['/r/y/0', 2]], [['/q', undefined]]], // prettier-ignore
    ['with keys that need escaping', '{"a/b":{"~":1}}', ['/a~1b/*'], [['/a~1b/~0', 1]], []],
    ['what is elsewhere, not into its depth', '{"o":{"deep":{"er":1}},"l":[[1]],"a":[]}', ['/a/*'], [], [['/o', undefined], ['/l', undefined]]], // prettier-ignore
    ['a wanted place that is something else', '{"a":"none"}', ['/a/*'], [], [['/a', 'none']]],
    ['a document that is another', '["x"]', ['/a/*'], [], [['/0', 'x']]],
    ['the outer of two places', '{"a":{"b":1}}', ['/a', '/a/b'], [['/a', { b: 1 }]], []],
  ])('%s', async ([, text, values, found, others]) =>
    expect(await read(text, values)).toEqual({ found, others, bytes: Buffer.byteLength(text) }),
  );

  test('any document is read as JSON.parse reads it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 5 }), async (text) => {
        if (text.includes('__proto__')) return;
        expect((await read(text, [''])).found).toEqual([['', JSON.parse(text)]]);
      }),
      { numRuns: 60 },
    );
  });

  test('keys such as constructor are keys like any other', async () => {
    await readJson(sourceFile('a.json', '{"constructor":1,"toString":2}'), undefined, {
      values: [''],
      onValue: (value) => {
        expect(Object.getPrototypeOf(value)).toBeNull();
        expect(Object.keys(value as object)).toEqual(['constructor', 'toString']);
      },
    });
  });

  test('UTF-16 with a mark, UTF-8 with a mark, and an encoding that is named', async () => {
    const text = '{"a":"é€😀"}';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect((await read(utf16, ['/a'])).found).toEqual([['/a', 'é€😀']]);
    expect((await read(`\ufeff${text}`, ['/a'])).found).toEqual([['/a', 'é€😀']]);
    expect((await read(Buffer.from('{"a":"\xe9"}', 'latin1'), ['/a'], 'windows-1252')).found).toEqual([
      ['/a', 'é'],
    ]);
  });
});

describe('what is refused, with where it is:', () => {
  test.for<[string, string | Uint8Array, RegExp]>([
    [
      'a document that is cut off',
      '{"users":[{"id":1},{"id"',
      /a\.json, about line 1, at \/users\/1\/id: .* cut off/,
    ],
    ['no document', '', /cut off/],
    ['text that is none', '{"a":\n\nnope}', /about line 1, at \/a: from here on it is no JSON/],
    ['a missing comma', '{"a":1 "b":2}', /no JSON/],
    ['a comma too many', '[1,]', /no JSON/],
    ['two documents', '{}{}', /no JSON/],
    ['a bracket that closes another', '[}', /no JSON/],
    ['depth', '['.repeat(100_000), /nested deeper than 200/],
    ['depth in objects', '{"a":'.repeat(100_000), /nested deeper than 200/],
    ['the key __proto__', '{"x":{"__proto__":{"admin":true}}}', /__proto__/],
    ['the key __proto__, escaped', '{"\\u005f_proto__":1}', /__proto__/],
    ['a key twice', '{"enabled":true,"enabled":false}', /"enabled" is there twice/],
    ['a text without end', `{"a":"${'x'.repeat(17_000_000)}`, /text of more than 16 MiB/],
    ['white space without end', `{${' '.repeat(17_000_000)}`, /white space/],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), /not UTF-8.*--encoding/],
    ['a NUL', '{"a":1}\n\0', /line 2: there is a NUL/],
    ['UTF-16 without a mark', Buffer.from('{"a":1}', 'utf16le'), /utf-16le/],
  ])('%s', async ([, text, message]) => {
    await expect(read(text, ['/users/*', ''])).rejects.toThrow(message);
  });

  test('a value that is larger than any record', async () => {
    const large = `{"a":[${Array.from({ length: 6 }, () => `"${'x'.repeat(12_000_000)}"`).join(',')}]}`;
    await expect(read(large, ['/a'])).rejects.toThrow(/larger than 64 MiB/);
  });
});

test('pointers and keys', () => {
  expect(pointerOf(['a/b', 0, '~'])).toBe('/a~1b/0/~0');
  expect(keysOf('/a~1b/0/~0')).toEqual(['a/b', '0', '~']);
  expect(pointerOf([])).toBe('');
  expect(keysOf('')).toEqual([]);
});
