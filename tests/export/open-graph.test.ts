import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openGraphEdgeKind, openGraphNodeKind } from '../../server/domain/open-graph.ts';
import { EDGE_KINDS, NODE_KINDS } from '../../server/domain/vocabulary.ts';
import { readExportArguments, UsageFault } from '../../server/export/arguments.ts';
import { openGraph, openGraphEdge, openGraphNode } from '../../server/export/open-graph.ts';
import { UnwritableFile, writeWhole } from '../../server/export/write.ts';
import type { ExportedEdge, ExportedNode, ExportStore } from '../../server/graph/export-port.ts';

const NODE: ExportedNode = {
  key: 'IDENTITY:ann',
  kind: 'IDENTITY',
  properties: {
    id: 'ann',
    name: 'Ann',
    source: 'hr',
    kind: 'PERSON',
    searchId: 'ann',
    attributable: true,
    placeholder: false,
    fingerprint: 'x',
    since: 1,
  },
};
const EDGE: ExportedEdge = {
  kind: 'CAN_ACT_AS',
  from: 'IDENTITY:ann',
  to: 'IDENTITY:svc',
  properties: {
    key: 'k',
    source: 'hr',
    since: 1,
    file: 'a.csv',
    row: 7,
    scope: ['1000'],
    limitCents: 999_999_999_999_999,
    via: 'CREDENTIAL',
  },
};

describe('what BloodHound’s schemas ask', () => {
  test('kinds have letters, digits and underscores only, and a prefix of their own', () => {
    for (const name of [...EDGE_KINDS.map(openGraphEdgeKind), ...NODE_KINDS.map(openGraphNodeKind)])
      expect(name).toMatch(/^Foureyes_[A-Za-z0-9]+$/);
  });

  test('a node has its key as id, and its own properties alone', () => {
    expect(openGraphNode(NODE)).toEqual({
      id: 'IDENTITY:ann',
      kinds: ['Foureyes_Identity'],
      properties: { name: 'Ann', kind: 'PERSON', attributable: true, source: 'hr' },
    });
  });

  test('an edge names its ends by id, and has amounts, lists and evidence', () => {
    expect(openGraphEdge(EDGE)).toEqual({
      kind: 'Foureyes_CanActAs',
      start: { match_by: 'id', value: 'IDENTITY:ann' },
      end: { match_by: 'id', value: 'IDENTITY:svc' },
      properties: {
        via: 'CREDENTIAL',
        scope: ['1000'],
        limit: 9_999_999_999_999.99,
        source: 'hr',
        file: 'a.csv',
        row: 7,
      },
    });
  });

  test('a payload is JSON with metadata, nodes and edges, empty or not', async () => {
    const text = async (store: ExportStore): Promise<unknown> => {
      let all = '';
      for await (const piece of openGraph(store, 1, { nodes: 0, edges: 0 })) all += piece;
      return JSON.parse(all);
    };
    expect(await text(store([], []))).toEqual({
      metadata: { source_kind: 'Foureyes' },
      graph: { nodes: [], edges: [] },
    });
    expect(await text(store([NODE, NODE], [EDGE]))).toMatchObject({
      graph: { nodes: [{}, {}], edges: [{}] },
    });
  });
});

describe('writing', () => {
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'foureyes-write-'));
    onTestFinished(() => rmSync(made, { recursive: true, force: true }));
    return made;
  };

  test('leaves a file that is whole, and for its owner alone', async () => {
    const path = join(folder(), 'out.json');
    writeFileSync(path, 'before');
    await writeWhole(path, pieces(['{', '}']));
    expect(readFileSync(path, 'utf8')).toBe('{}');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('that fails leaves what was there', async () => {
    const made = folder();
    const path = join(made, 'out.json');
    writeFileSync(path, 'before');
    await expect(writeWhole(path, pieces(['{', new Error('the database is away')]))).rejects.toThrow(
      'is away',
    );
    expect(readdirSync(made)).toEqual(['out.json']);
    expect(readFileSync(path, 'utf8')).toBe('before');
  });

  test('to where nothing can be written says where', async () => {
    await expect(writeWhole(join(folder(), 'no', 'out.json'), pieces(['x']))).rejects.toThrow(UnwritableFile);
  });
});

describe('the command line', () => {
  test('names format, file and snapshot', () => {
    expect(readExportArguments(['--format', 'opengraph', '--out', 'x.json', '--snapshot', '3'])).toEqual({
      do: 'export',
      format: 'opengraph',
      out: 'x.json',
      snapshot: 3,
    });
    expect(readExportArguments(['--format', 'opengraph', '--out', 'x.json'])).toMatchObject({
      snapshot: undefined,
    });
    expect(readExportArguments(['-h'])).toEqual({ do: 'help' });
  });

  test.each([
    [['--out', 'x'], /In which format/],
    [['--format', 'csv', '--out', 'x'], /"csv" is not known/],
    [['--format', 'opengraph'], /Where is it to be written/],
    [['--format', 'opengraph', '--out', 'x', '--snapshot', '0'], /no number of an import/],
    [['--format', 'opengraph', '--out', 'x', '--snapshot', 'last'], /no number of an import/],
    [['x.json', '--format', 'opengraph'], /x\.json/],
    [['--nonsense'], /nonsense/],
  ])('%j cannot be meant', (args, reason) => {
    expect(() => readExportArguments(args)).toThrow(UsageFault);
    expect(() => readExportArguments(args)).toThrow(reason);
  });
});

function store(nodes: readonly ExportedNode[], edges: readonly ExportedEdge[]): ExportStore {
  return {
    activeSnapshot: () => Promise.resolve(1),
    nodes: () => pieces(nodes),
    edges: () => pieces(edges),
  };
}

async function* pieces<T>(all: readonly (T | Error)[]): AsyncGenerator<T> {
  for (const piece of all) {
    await Promise.resolve();
    if (piece instanceof Error) throw piece;
    yield piece;
  }
}
