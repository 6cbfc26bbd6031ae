import { describe, expect, it } from 'vitest';
import { csvCell, csvRow } from '../../web/src/export/csv.ts';
import { curlLine } from '../../web/src/export/curl.ts';
import { fileNameOf, stampLines, stampOf } from '../../web/src/export/stamp.ts';
import { edgePath } from '../../web/src/export/svg-path.ts';
import { svgOf, xml } from '../../web/src/export/svg.ts';
import { tableParts, type Column } from '../../web/src/export/table-file.ts';
import { drawingOf } from '../../web/src/graph/drawing.ts';
import { elementsOf } from '../../web/src/graph/elements.ts';
import { ALL_FINDINGS, type View } from '../../web/src/url/view.ts';
import { edge, witness } from './picture-parts.ts';

const VIEW: View = {
  ...ALL_FINDINGS,
  modes: ['SOLE'],
  scope: '1000',
  group: 'cause',
  row: 40,
  at: { asOf: undefined, snapshot: undefined, jit: true },
};
const STAMP = stampOf('findings', VIEW, {
  source: 'erp',
  snapshot: 7,
  now: new Date('2026-11-23T10:15:30.123Z'),
  origin: 'http://localhost',
});

describe('a cell of CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', `"'=1+1"`],
    ['+49', `"'+49"`],
    ['-x', `"'-x"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\tx', `"'\tx"`],
    ['\rx', `"'\rx"`],
    ['a=b', 'a=b'],
    ["'quoted", "'quoted"],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [0, '0'],
    [-5, '-5'],
    [true, 'true'],
  ])('%j is written as %s', (value, written) => {
    expect(csvCell(value)).toBe(written);
  });

  it('ends its row with carriage return and line feed', () => {
    expect(csvRow(['a', 1])).toBe('a,1\r\n');
  });
});

describe('a stamp', () => {
  it('says what an open date and snapshot stand for, and the filters, not where the reader stood', () => {
    expect(STAMP).toMatchObject({
      snapshot: 7,
      asOf: '2026-11-23',
      jit: true,
      made: '2026-11-23T10:15:30.123Z',
    });
    expect(STAMP.filters).toEqual([
      ['mode', 'SOLE'],
      ['scope', '1000'],
    ]);
    expect(new URL(STAMP.address).searchParams.get('snapshot')).toBe('7');
    expect(Object.fromEntries(stampLines(STAMP))).toMatchObject({
      'Just-in-time access': 'counted',
      Filters: 'mode=SOLE, scope=1000',
    });
  });

  it('names the file after all of it', () => {
    expect(fileNameOf(STAMP, 'csv')).toBe(
      'foureyes-findings-snapshot-7-2026-11-23-jit-made-20261123T101530Z.csv',
    );
  });
});

describe('a table file', () => {
  interface Row {
    readonly id: string;
    readonly codes: readonly string[];
    readonly most: number | null;
  }
  const columns: Column<Row>[] = [
    { heading: 'Id', name: 'id', value: (row) => row.id },
    { heading: 'Codes', name: 'codes', value: (row) => row.codes },
    { heading: 'Most', name: 'most', value: (row) => row.most },
  ];
  async function* pages() {
    yield [{ id: '=a', codes: ['1', '2'], most: null }];
    await Promise.resolve();
    yield [];
    yield [{ id: 'b', codes: [], most: 5 }];
  }

  it('is CSV with its stamp in front', async () => {
    const text = (await tableParts('csv', STAMP, columns, pages())).join('');
    const lines = text.split('\r\n');
    expect(lines.filter((line) => line.startsWith('# '))).toContain('# Snapshot,7');
    expect(lines.filter((line) => !line.startsWith('# '))).toEqual([
      'Id,Codes,Most',
      `"'=a",1 2,`,
      'b,,5',
      '',
    ]);
  });

  it('is JSON with its stamp and the values as they are', async () => {
    const text = (await tableParts('json', STAMP, columns, pages())).join('');
    expect(JSON.parse(text)).toEqual({
      export: JSON.parse(JSON.stringify(STAMP)) as unknown,
      rows: [
        { id: '=a', codes: ['1', '2'], most: null },
        { id: 'b', codes: [], most: 5 },
      ],
    });
  });
});

describe('a question for the shell', () => {
  it('is one line, and no quote in it ends it', () => {
    const line = curlLine('http://localhost', 'query Q {\n  a\n}', { text: "O'Neill $(x)" });
    expect(line).not.toContain('\n');
    const body = /-d '(.*)'$/.exec(line)?.[1]?.replaceAll(String.raw`'\''`, "'") ?? '';
    expect(JSON.parse(body)).toEqual({ query: 'query Q { a }', variables: { text: "O'Neill $(x)" } });
  });
});

describe('the picture as SVG', () => {
  const theme = {
    text: '#111',
    quiet: '#555',
    surface: '#fff',
    node: '#fff',
    border: '#777',
    origin: '#def',
    account: '#eee',
    step: '#ffe',
    edge: '#444',
    faint: '#aaa',
    preventive: '#060',
    detective: '#840',
    selected: '#00f',
    font: 'sans-serif',
  };
  const way = witness(
    [
      edge('CAN_ACT_AS', 'IDENTITY:p', 'IDENTITY:svc', { via: 'CREDENTIAL' }),
      edge('HAS_PERMISSION', 'IDENTITY:svc', 'PERMISSION:<x>'),
      edge('ENABLES', 'PERMISSION:<x>', 'ACTION:a'),
      edge('PERFORMS', 'ACTION:a', 'STEP:s'),
    ],
    { s: 'svc' },
  );
  const drawing = drawingOf(elementsOf(way, { origin: 'IDENTITY:p', controls: [] }));
  const svg = svgOf(drawing, theme, STAMP);

  it('draws every node and edge once, under its key', () => {
    const keys = [...svg.matchAll(/data-key="([^"]*)"/g)].map((match) => match[1]);
    const wanted = [...drawing.nodes, ...drawing.edges].map((each) => xml(each.key));
    expect(keys.sort()).toEqual(wanted.sort());
  });

  it('carries its stamp, and neither script nor style sheet nor another address', () => {
    expect(svg).toContain('snapshot 7');
    expect(svg).toContain('Filters: mode=SOLE, scope=1000');
    expect(svg).not.toMatch(/<script|<style|href=|url\((?!#)/);
  });

  it('has no markup from names', () => {
    expect(svg).not.toContain('<x>');
    expect(xml('a\u0001<&">')).toBe('a\ufffd&lt;&amp;&quot;&gt;');
  });

  it('bends as the picture on the page does: half-way between two control points', () => {
    const start = { x: 0, y: 0 };
    const end = { x: 100, y: 40 };
    expect(edgePath({ start, end, bends: [] }).d).toBe('M0 0L100 40');
    const bends = [
      { x: 50, y: 0 },
      { x: 50, y: 40 },
    ];
    expect(edgePath({ start, end, bends })).toEqual({
      d: 'M0 0Q50 0 50 20Q50 40 100 40',
      middle: { x: 50, y: 20 },
    });
  });
});
