import { describe, expect, it } from 'vitest';
import { comparedElements } from '../../web/src/graph/compared.ts';
import { elementsOf } from '../../web/src/graph/elements.ts';
import { changedEdgeText } from '../../web/src/panels/change-text.ts';
import { resolveSince } from '../../web/src/panels/since.ts';
import { ALL_CHANGES } from '../../web/src/url/changes-view.ts';
import { hrefOf, viewOf } from '../../web/src/url/view.ts';
import { edge, witness } from './picture-parts.ts';

const SETTING = { origin: 'IDENTITY:p', controls: [] };
const common = [edge('GRANTS', 'ROLE:r', 'PERMISSION:x'), edge('ENABLES', 'PERMISSION:x', 'ACTION:a')];
const before = elementsOf(
  witness([edge('HAS_ROLE', 'IDENTITY:p', 'ROLE:r'), ...common], { s: 'p' }),
  SETTING,
);
const after = elementsOf(
  witness(
    [
      edge('CAN_ACT_AS', 'IDENTITY:p', 'IDENTITY:svc', { via: 'CREDENTIAL' }),
      edge('HAS_ROLE', 'IDENTITY:svc', 'ROLE:r'),
      ...common,
    ],
    { s: 'svc' },
  ),
  SETTING,
);
const NOTHING = { nodes: [], edges: [] };

describe('two ways as one picture', () => {
  const both = comparedElements(before, after);

  it('hold each node and edge once, with what became of it', () => {
    const changes = Object.fromEntries(both.edges.map((each) => [each.key, each.change]));
    expect(changes).toEqual({
      'CAN_ACT_AS:IDENTITY:p>IDENTITY:svc': 'added',
      'HAS_ROLE:IDENTITY:svc>ROLE:r': 'added',
      'HAS_ROLE:IDENTITY:p>ROLE:r': 'removed',
      'GRANTS:ROLE:r>PERMISSION:x': 'unchanged',
      'ENABLES:PERMISSION:x>ACTION:a': 'unchanged',
    });
    expect(both.nodes.filter((node) => node.change === 'added').map((node) => node.key)).toEqual([
      'IDENTITY:svc',
    ]);
  });

  it('carry a sign in front of what came or went', () => {
    const title = (key: string) => both.nodes.find((node) => node.key === key)?.title;
    expect(title('IDENTITY:svc')).toMatch(/^\+ /);
    expect(title('ROLE:r')).not.toMatch(/^[+−]/);
    expect(both.edges.find((each) => each.change === 'removed')?.label).toMatch(/^−/);
  });

  it('are all added or all removed where one side has no way', () => {
    expect(new Set(comparedElements(NOTHING, after).nodes.map((node) => node.change))).toEqual(
      new Set(['added']),
    );
    expect(new Set(comparedElements(before, NOTHING).edges.map((each) => each.change))).toEqual(
      new Set(['removed']),
    );
  });
});

describe('the earlier point in time', () => {
  const snapshots = [{ sequence: 9 }, { sequence: 5 }, { sequence: 2 }];
  const now = { asOf: undefined, snapshot: undefined, jit: false };
  const since = ALL_CHANGES.since;

  it.each([
    ['by itself is the snapshot before the newest', since, now, { snapshot: 5, asOf: undefined, jit: false }],
    ['follows the later one', since, { ...now, snapshot: 5 }, { snapshot: 2 }],
    ['is the snapshot that is chosen', { ...since, snapshot: 2 }, now, { snapshot: 2 }],
    [
      'is another day of the same snapshot',
      { ...since, asOf: '2026-01-01' },
      now,
      { snapshot: 9, asOf: '2026-01-01' },
    ],
    ['takes the day of the later one', since, { ...now, asOf: '2026-02-02' }, { asOf: '2026-02-02' }],
  ])('%s', (_, asked, at, from) => {
    expect(resolveSince(asked, at, snapshots)?.from).toMatchObject(from);
  });

  it('is not there before the first snapshot, unless a day is chosen', () => {
    expect(resolveSince(since, { ...now, snapshot: 2 }, snapshots)).toBeUndefined();
    expect(resolveSince(since, now, [])).toBeUndefined();
    expect(resolveSince({ ...since, asOf: '2026-01-01' }, now, [{ sequence: 2 }])?.from.snapshot).toBe(2);
  });
});

describe('the addresses of changes', () => {
  it.each([
    '/changes',
    '/changes?change=NEW&change=GONE&workflow=p2p&material=1&since-snapshot=3&row=20&date=2026-03-01&snapshot=4',
    '/change?identity=a%2Fb&workflow=p2p&since-date=2026-01-01&selected=ROLE%3Ar',
  ])('%s is read and written', (address) => {
    const view = viewOf(new URL(address, 'http://localhost'));
    expect(hrefOf(view, view.at)).toBe(address);
  });
});

describe('an edge that came or went', () => {
  it('is said with a sign and the reason', () => {
    const lost = { ...edge('HAS_ROLE', 'IDENTITY:sap:X', 'ROLE:R'), fromName: 'X', toName: 'General ledger' };
    expect(changedEdgeText({ edge: lost, change: 'REMOVED', reason: 'NOT_VALID' })).toBe(
      '− X has the role General ledger (after: not valid on that day)',
    );
  });
});
