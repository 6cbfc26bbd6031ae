import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeBends } from '../../web/src/graph/curve.ts';
import { drawingOf, NODE_WIDTH, type Drawing } from '../../web/src/graph/drawing.ts';
import { elementsOf } from '../../web/src/graph/elements.ts';
import { NODE_HEIGHT, settle } from '../../web/src/graph/heights.ts';
import { edge, witness } from './picture-parts.ts';

const STEPS = { s0: 'a0', s1: 'a1', s2: 'a2' };

/** Any mix of access edges: accounts that use each other, roles that include each other in circles, long ways past lanes. */
const anyElements = fc
  .array(
    fc.constantFrom(
      ...[0, 1, 2].flatMap((i) =>
        [0, 1, 2].flatMap((j) => [
          edge('CAN_ACT_AS', `IDENTITY:a${i}`, `IDENTITY:a${j}`),
          edge('HAS_ROLE', `IDENTITY:a${i}`, `ROLE:r${j}`),
          edge('INHERITS', `ROLE:r${i}`, `ROLE:r${j}`),
          edge('GRANTS', `ROLE:r${i}`, `PERMISSION:p${j}`),
          edge('HAS_PERMISSION', `IDENTITY:a${i}`, `PERMISSION:p${j}`),
          edge('ENABLES', `PERMISSION:p${i}`, `ACTION:t${j}`),
          edge('PERFORMS', `ACTION:t${i}`, `STEP:s${j}`),
        ]),
      ),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((edges) => {
    const apart = edges.filter((each) => each.from !== each.to);
    const way = [...apart, edge('NEXT', 'STEP:s0', 'STEP:s1'), edge('NEXT', 'STEP:s1', 'STEP:s2')];
    return elementsOf(witness(way, STEPS), { origin: 'IDENTITY:a0', controls: [] });
  });

function overlapping(drawing: Drawing): string[] {
  return drawing.nodes.flatMap((a, i) =>
    drawing.nodes
      .slice(i + 1)
      .filter((b) => Math.abs(a.x - b.x) < NODE_WIDTH && Math.abs(a.y - b.y) < NODE_HEIGHT)
      .map((b) => `${a.key} and ${b.key}`),
  );
}

describe('the drawing', () => {
  it('places no two nodes over each other', () => {
    fc.assert(
      fc.property(anyElements, (elements) => {
        expect(overlapping(drawingOf(elements))).toEqual([]);
      }),
    );
  });

  it('draws every node and edge, at finite places', () => {
    fc.assert(
      fc.property(anyElements, (elements) => {
        const { nodes, edges } = drawingOf(elements);
        expect(nodes.map((node) => node.key)).toEqual(elements.nodes.map((node) => node.key));
        expect(edges.map((each) => each.key)).toEqual(elements.edges.map((each) => each.key));
        const points = [...nodes, ...edges.flatMap((each) => [each.start, each.end, ...each.bends])];
        expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
      }),
    );
  });

  it('keeps the lanes in order, left to right, and the steps top to bottom', () => {
    fc.assert(
      fc.property(anyElements, (elements) => {
        const { lanes, nodes } = drawingOf(elements);
        expect(lanes.map((lane) => lane.x)).toEqual(lanes.map((lane) => lane.x).toSorted((a, b) => a - b));
        const steps = nodes.filter((node) => node.lane === 'step');
        const places = steps.toSorted((a, b) => a.y - b.y).map((node) => node.place);
        expect(places).toEqual(places.toSorted());
      }),
    );
  });

  it('is the same for the same elements', () => {
    fc.assert(
      fc.property(anyElements, (elements) => {
        expect(drawingOf(elements)).toEqual(drawingOf(elements));
      }),
    );
  });

  it('untangles two ways that need not cross', () => {
    const way = witness(
      [
        edge('HAS_ROLE', 'IDENTITY:a0', 'ROLE:second'),
        edge('HAS_ROLE', 'IDENTITY:a0', 'ROLE:first'),
        edge('GRANTS', 'ROLE:second', 'PERMISSION:q'),
        edge('GRANTS', 'ROLE:first', 'PERMISSION:p'),
        edge('ENABLES', 'PERMISSION:q', 'ACTION:u'),
        edge('ENABLES', 'PERMISSION:p', 'ACTION:t'),
        edge('PERFORMS', 'ACTION:u', 'STEP:s1'),
        edge('PERFORMS', 'ACTION:t', 'STEP:s0'),
      ],
      { s0: 'a0', s1: 'a0' },
    );
    const { nodes } = drawingOf(elementsOf(way, { origin: 'IDENTITY:a0', controls: [] }));
    const y = (key: string) => nodes.find((node) => node.key === key)?.y ?? NaN;
    expect(y('ROLE:first')).toBeLessThan(y('ROLE:second'));
    expect(y('ACTION:t')).toBeLessThan(y('ACTION:u'));
  });
});

describe('settling', () => {
  it.each([
    ['what fits stays', [0, 100], [0, 50], [0, 100]],
    ['what collides moves apart evenly', [50, 50], [0, 50], [25, 75]],
    ['the wrong way round meets in the middle', [100, 0], [0, 50], [25, 75]],
  ])('%s', (_, wanted, packed, expected) => {
    expect(settle(wanted, packed)).toEqual(expected);
  });
});

describe('bends relative to the straight line', () => {
  it('give the same points back', () => {
    const number = fc.integer({ min: -500, max: 500 });
    const point = fc.record({ x: number, y: number });
    fc.assert(
      fc.property(point, point, point, (start, end, bend) => {
        fc.pre(start.x !== end.x || start.y !== end.y);
        const [relative] = relativeBends(start, end, [bend]);
        const { weight = NaN, distance = NaN } = relative ?? {};
        const [dx, dy] = [end.x - start.x, end.y - start.y];
        const length = Math.hypot(dx, dy);
        expect(start.x + dx * weight - (dy / length) * distance).toBeCloseTo(bend.x, 5);
        expect(start.y + dy * weight + (dx / length) * distance).toBeCloseTo(bend.y, 5);
      }),
    );
  });
});
