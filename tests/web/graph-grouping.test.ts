import { describe, expect, it } from 'vitest';
import { drawingOf } from '../../web/src/graph/drawing.ts';
import { elementsOf, type Elements } from '../../web/src/graph/elements.ts';
import { grouped, HANDFUL, MOST_NODES } from '../../web/src/graph/grouping.ts';
import { edge, witness } from './picture-parts.ts';

/** One identity with one role that grants so many permissions, all needed by the one action of a step. */
function wide(permissions: number): Elements {
  const keys = Array.from({ length: permissions }, (_, i) => `PERMISSION:p${i}`);
  const way = witness(
    [
      edge('HAS_ROLE', 'IDENTITY:a', 'ROLE:r'),
      ...keys.flatMap((key) => [edge('GRANTS', 'ROLE:r', key), edge('ENABLES', key, 'ACTION:t')]),
      edge('PERFORMS', 'ACTION:t', 'STEP:s'),
    ],
    { s: 'a' },
  );
  return elementsOf(way, { origin: 'IDENTITY:a', controls: [] });
}

/** Roles of which each grants a permission of its own: no two are siblings. */
function deep(roles: number): Elements {
  const edges = Array.from({ length: roles }, (_, i) => [
    edge('HAS_ROLE', 'IDENTITY:a', `ROLE:r${i}`),
    edge('GRANTS', `ROLE:r${i}`, `PERMISSION:p${i}`),
    edge('ENABLES', `PERMISSION:p${i}`, `ACTION:t${i}`),
    edge('PERFORMS', `ACTION:t${i}`, 'STEP:s'),
  ]).flat();
  return elementsOf(witness(edges, { s: 'a' }), { origin: 'IDENTITY:a', controls: [] });
}

const groupsOf = (elements: Elements) => elements.nodes.filter((node) => node.hides !== undefined);

describe('grouping', () => {
  it('leaves a handful of siblings as they are', () => {
    const elements = wide(HANDFUL);
    expect(grouped(elements)).toEqual(elements);
  });

  it('folds siblings beyond a handful into one node that says how many', () => {
    const folded = grouped(wide(316));
    expect(groupsOf(folded).map((node) => [node.lane, node.title])).toEqual([['permission', '+312 more']]);
    expect(folded.nodes.filter((node) => node.lane === 'permission')).toHaveLength(5);
  });

  it('leads one edge of each look to a group, with the number that it stands for', () => {
    const folded = grouped(wide(20));
    const [group] = groupsOf(folded);
    const ends = folded.edges
      .filter((each) => each.from === group?.key || each.to === group?.key)
      .map((each) => [each.from === group?.key ? 'to' : 'from', each.bundles]);
    expect(ends).toEqual([
      ['from', 16],
      ['to', 16],
    ]);
  });

  it('opens in place', () => {
    const [group] = groupsOf(grouped(wide(40)));
    const open = grouped(wide(40), { opened: new Set([group?.key ?? '']) });
    expect(open).toEqual(wide(40));
  });

  it('keeps in sight what it is told to', () => {
    const kept = grouped(wide(40), { keep: new Set(['PERMISSION:p33']) });
    expect(kept.nodes.map((node) => node.key)).toContain('PERMISSION:p33');
    expect(groupsOf(kept)[0]?.hides).toBe(35);
  });

  it.each([100, 400, 5_000])('never draws more than can be looked at: %i roles', (roles) => {
    const folded = grouped(deep(roles));
    expect(folded.nodes.length).toBeLessThanOrEqual(MOST_NODES);
    const hidden = groupsOf(folded).reduce((sum, node) => sum + (node.hides ?? 0), 0);
    expect(folded.nodes.length - groupsOf(folded).length + hidden).toBe(deep(roles).nodes.length);
  });

  it('gives a lane that is opened the room of the others', () => {
    const closed = grouped(deep(400));
    const opened = grouped(deep(400), { opened: new Set(['more:lane:role']) });
    const roles = (elements: Elements) => elements.nodes.filter((node) => node.lane === 'role').length;
    expect(roles(opened)).toBeGreaterThan(roles(closed));
    expect(opened.nodes.length).toBeLessThanOrEqual(MOST_NODES);
  });

  it('leaves no edge without its ends, and can be drawn', () => {
    const folded = grouped(deep(400));
    const keys = new Set(folded.nodes.map((node) => node.key));
    expect(folded.edges.filter((each) => !keys.has(each.from) || !keys.has(each.to))).toEqual([]);
    expect(drawingOf(folded).nodes).toHaveLength(folded.nodes.length);
  });
});
