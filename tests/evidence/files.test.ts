import { parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeArguments, verifyArguments } from '../../server/evidence/arguments.ts';
import { csvRow } from '../../server/evidence/csv.ts';
import { manifestText, parseManifest } from '../../server/evidence/manifest.ts';
import { html, htmlTable } from '../../server/evidence/report/html.ts';
import { questionFiles } from '../../server/evidence/questions.ts';
import { filesOf } from '../../server/evidence/table.ts';
import { createSchema } from '../../server/resolvers/index.ts';

describe('a cell of a CSV file', () => {
  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', `"'=1+1"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@x', `"'@x"`],
    ['\tx', `"'\tx"`],
    ['\n=x', `"'\n=x"`],
    ['＝1', `"'＝1"`],
    [-1, '-1'],
    [1.5, '1.5'],
    [true, 'true'],
    [null, ''],
    [['=a', 'b'], `"'=a;b"`],
  ])('%j is written %j', (value, written) => {
    expect(csvRow([value, 'x'])).toBe(`${written},x\r\n`);
  });
});

test('a table is written for people and for programs', () => {
  const table = {
    path: 't',
    title: '',
    columns: ['a', 'b'],
    rows: () =>
      [
        ['=x', 1],
        ['y', null],
      ] as const,
  };
  expect(filesOf(table).map(({ path, content }) => [path, [...content()].join('')])).toEqual([
    ['t.csv', `a,b\r\n"'=x",1\r\ny,\r\n`],
    ['t.json', '[\n{"a":"=x","b":1},\n{"a":"y","b":null}\n]\n'],
  ]);
  const [, empty] = filesOf({ ...table, rows: () => [] });
  expect([...(empty?.content() ?? [])].join('')).toBe('[]\n');
});

test('what somebody wrote is shown in the report and does nothing', () => {
  expect(html`<p title="${'"><img src=x>'}">${"<b>&'"}${html`<i>${1}</i>`}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;img src=x&gt;">&lt;b&gt;&amp;&#39;<i>1</i></p>',
  );
  expect(htmlTable(['a'], []).text).toContain('None');
});

describe('a manifest', () => {
  const file = { path: 'a/b.csv', bytes: 3, sha256: 'a'.repeat(64) };
  const manifest = { question: { review: 'q1', snapshot: 2, asOf: 20_000 }, files: [file] };

  test('is read as it was written', () => {
    expect(parseManifest(manifestText(manifest))).toEqual(manifest);
  });

  test.each([
    ['../x'],
    ['a/../../x'],
    ['/etc/passwd'],
    ['a\\b'],
    ['C:x'],
    ['a/./b'],
    ['..'],
    [''],
    ['a\u0000b'],
  ])('that names %j is none', (path) => {
    expect(parseManifest(manifestText({ ...manifest, files: [{ ...file, path }] }))).toBeUndefined();
  });

  test.each([['null'], ['[]'], ['{}'], ['{"format":"other"}'], ['']])('is not %j', (text) => {
    expect(parseManifest(text)).toBeUndefined();
  });
});

describe('the questions of a pack', () => {
  test('read, and are there', () => {
    const names = questionFiles().map(({ path }) => path);
    expect(names).toEqual(
      expect.arrayContaining([
        'questions/recorded-nodes.cypher',
        'questions/review-records.cypher',
        'questions/review.graphql',
      ]),
    );
    for (const { path, content } of questionFiles())
      if (path.endsWith('.cypher'))
        expect([...content()].join(''), path).not.toMatch(/^\s*(CREATE|MERGE|SET|DELETE|DETACH|REMOVE)\b/m);
  });

  test('can be put to the API as they are', () => {
    const text = readFileSync(new URL('../../server/evidence/review.graphql', import.meta.url), 'utf8');
    expect(validate(createSchema(), parse(text))).toEqual([]);
  });
});

describe('the command line', () => {
  test('names the review, the folder, the snapshot and the day', () => {
    expect(
      makeArguments(['--review', 'q1', '--out', 'x', '--snapshot', '7', '--as-of', '2026-05-01']),
    ).toEqual({
      ...{ review: 'q1', out: 'x', snapshot: 7, asOf: 20_574, json: false },
    });
    expect(makeArguments(['--review', 'q1', '--out', 'x', '--json'])).toMatchObject({
      snapshot: null,
      asOf: null,
      json: true,
    });
    expect(verifyArguments(['pack', '--files-only'])).toEqual({
      folder: 'pack',
      filesOnly: true,
      json: false,
    });
    expect([makeArguments(['--help']), verifyArguments(['-h'])]).toEqual([null, null]);
  });

  test.each([
    [[], 'Which review?'],
    [['--review', 'q1'], 'Where to?'],
    [['--review', 'q1', '--out', 'x', '--snapshot', '0'], 'no number of a snapshot'],
    [['--review', 'q1', '--out', 'x', '--as-of', '2026-02-30'], 'no date'],
    [['--review', 'q1', '--out', 'x', '--force'], '--force'],
    [['--review', 'q1', '--out', 'x', 'y'], "'y'"],
  ])('%j is refused', (args, message) => {
    expect(() => makeArguments(args)).toThrow(message);
  });

  test.each([
    [[], 'Which pack'],
    [['a', 'b'], 'One pack at a time'],
    [['a', '--deep'], '--deep'],
  ])('of the check: %j is refused', (args, message) => {
    expect(() => verifyArguments(args)).toThrow(message);
  });
});
