import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '../../web/src/explore/collect.ts';
import * as moves from '../../web/src/explore/moves.ts';
import { readSearch } from '../../web/src/explore/search-text.ts';
import { drawingOf, NODE_WIDTH } from '../../web/src/graph/drawing.ts';
import { freeElements } from '../../web/src/graph/free-elements.ts';
import { NODE_HEIGHT } from '../../web/src/graph/heights.ts';
import { EMPTY_EXPLORE, type ExploreView } from '../../web/src/url/explore-view.ts';
import { hrefOf, viewOf } from '../../web/src/url/view.ts';
import type { NodePartsFragment } from '../../web/src/generated/graphql.ts';
import { edge } from './picture-parts.ts';

const read = (href: string) => {
  const { at: _at, ...view } = viewOf(new URL(href, 'http://page'));
  return view;
};

const key = fc.constantFrom(
  'IDENTITY:a:b',
  'ROLE:x~y',
  'PERMISSION:p q',
  'STEP:s@1',
  'WORKFLOW:w',
  'ROLE:ü/&?=',
);
const view = fc.record<ExploreView>({
  page: fc.constant('explore'),
  nodes: fc.uniqueArray(key),
  expanded: fc.uniqueArray(
    fc.record({
      key,
      edges: fc.constantFrom(undefined, 'GRANTS', 'HAS_ROLE'),
      first: fc.constantFrom(25, 50, 500),
    }),
    { selector: (each) => `${each.key} ${each.edges}` },
  ),
  hidden: fc.uniqueArray(key),
  opened: fc.uniqueArray(fc.constantFrom('more:lane:role', 'more:ROLE:x')),
  from: fc.option(key, { nil: undefined }),
  to: fc.option(key, { nil: undefined }),
  who: fc.option(key, { nil: undefined }),
  first: fc.constantFrom(25, 50, 500),
  others: fc.boolean(),
  scope: fc.constantFrom(undefined, '1000', '*'),
  amount: fc.constantFrom(undefined, 10, 0.01),
  selected: fc.option(key, { nil: undefined }),
});

describe('the address of what is explored', () => {
  it('says everything that is drawn', () => {
    fc.assert(
      fc.property(view, (each) => {
        expect(read(hrefOf(each))).toEqual(each);
      }),
    );
  });

  it.each([
    ['/explore?node=nonsense&expand=GRANTS~nonsense&from=x', EMPTY_EXPLORE],
    [
      '/explore?expand=ROLE:x',
      { ...EMPTY_EXPLORE, expanded: [{ key: 'ROLE:x', edges: undefined, first: 25 }] },
    ],
    [
      '/explore?expand=GRANTS@999~ROLE:x',
      { ...EMPTY_EXPLORE, expanded: [{ key: 'ROLE:x', edges: 'GRANTS', first: 500 }] },
    ],
  ])('drops what cannot be meant: %s', (href, expected) => expect(read(href)).toEqual(expected));
});

describe('a move', () => {
  const shown = moves.show(EMPTY_EXPLORE, 'ROLE:x');

  it('shows a node once, and again after it was hidden', () => {
    expect(moves.show(shown, 'ROLE:x').nodes).toEqual(['ROLE:x']);
    const back = moves.show(moves.hide(shown, 'ROLE:x'), 'ROLE:x');
    expect([back.nodes, back.hidden]).toEqual([['ROLE:x'], []]);
  });

  it('expands by a portion more each time, by kind apart', () => {
    const twice = moves.expand(moves.expand(shown, 'ROLE:x', 'GRANTS'), 'ROLE:x', 'GRANTS');
    expect(twice.expanded).toEqual([{ key: 'ROLE:x', edges: 'GRANTS', first: 50 }]);
    expect(moves.expand(twice, 'ROLE:x').expanded).toHaveLength(2);
  });

  it('takes with a hidden node what was asked about it', () => {
    const busy = moves.whoReaches(moves.end(moves.expand(shown, 'ROLE:x'), 'ROLE:x'), 'ROLE:x');
    expect(moves.hide(busy, 'ROLE:x')).toEqual({ ...EMPTY_EXPLORE, hidden: ['ROLE:x'] });
  });

  it('reverses start and end, and back', () => {
    const both = moves.end(moves.start(EMPTY_EXPLORE, 'IDENTITY:a'), 'ROLE:x');
    expect([moves.reverse(both).from, moves.reverse(both).to]).toEqual(['ROLE:x', 'IDENTITY:a']);
    expect(moves.reverse(moves.reverse(both))).toEqual(both);
  });

  it('opens a group and closes it', () => {
    expect(moves.open(moves.open(shown, 'more:ROLE:y'), 'more:ROLE:y')).toEqual(shown);
  });
});

describe('what is typed', () => {
  it.each([
    ['weber', { text: 'weber', kinds: [], nonHuman: false }],
    ['role: AP clerk ', { text: 'AP clerk', kinds: ['ROLE'], nonHuman: false }],
    ['SVC:pay', { text: 'pay', kinds: ['IDENTITY'], nonHuman: true }],
    ['rule:R1', { text: 'R1', kinds: ['TOXIC_COMBINATION'], nonHuman: false }],
    ['sap:WEBER', { text: 'sap:WEBER', kinds: [], nonHuman: false }],
    ['role:', { text: '', kinds: ['ROLE'], nonHuman: false }],
  ])('“%s” looks for %o', (typed, expected) => expect(readSearch(typed)).toEqual(expected));
});

const node = (nodeKey: string): NodePartsFragment => {
  const [kind = '', id = ''] = nodeKey.split(':');
  const rest = { system: null, identityKind: null, identityStatus: null };
  return { key: nodeKey, kind: kind as NodePartsFragment['kind'], id, name: id, ...rest };
};

describe('what the answers bring together', () => {
  const nodes = ['IDENTITY:a', 'ROLE:x', 'ROLE:x', 'ROLE:y'].map(node);
  const edges = [edge('HAS_ROLE', 'IDENTITY:a', 'ROLE:x'), edge('INHERITS', 'ROLE:x', 'ROLE:y')];

  it('is each node and edge once, without what is hidden and its edges', () => {
    const all = collect({ nodes, edges: [...edges, ...edges], hidden: new Set() });
    expect([all.nodes.size, all.edges.length]).toEqual([3, 2]);
    const less = collect({ nodes, edges, hidden: new Set(['ROLE:y']) });
    expect([...less.nodes.keys(), ...less.edges.map((each) => each.kind)]).toEqual([
      'IDENTITY:a',
      'ROLE:x',
      'HAS_ROLE',
    ]);
  });

  it('is drawn in lanes by kind, no node over another, also with every kind and circles', () => {
    const kinds = [
      'IDENTITY',
      'ROLE',
      'PERMISSION',
      'ACTION',
      'FUNCTION',
      'STEP',
      'WORKFLOW',
      'TOXIC_COMBINATION',
    ];
    const keys = kinds.flatMap((kind) => [0, 1, 2].map((i) => `${kind}:${kind}${i}`));
    const some = fc.array(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...keys)), { maxLength: 40 });
    fc.assert(
      fc.property(some, (pairs) => {
        const links = pairs.map(([from, to]) => edge('GRANTS', from, to));
        const elements = freeElements(keys.map(node), links, { start: undefined, date: '2026-11-23' });
        const { nodes: placed, lanes } = drawingOf(elements);
        const over = placed.filter((a, i) =>
          placed
            .slice(i + 1)
            .some((b) => Math.abs(a.x - b.x) < NODE_WIDTH && Math.abs(a.y - b.y) < NODE_HEIGHT),
        );
        expect(over).toEqual([]);
        expect(lanes.map((lane) => lane.x)).toEqual(lanes.map((lane) => lane.x).toSorted((a, b) => a - b));
      }),
    );
  });
});
