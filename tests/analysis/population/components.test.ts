import fc from 'fast-check';
import { expect, test } from 'vitest';
import { componentsOf } from '../../../server/analysis/population/components.ts';
import { listsOf } from '../../../server/analysis/population/elements.ts';

const graph = fc
  .integer({ min: 1, max: 12 })
  .chain((nodes) =>
    fc.array(fc.array(fc.nat(nodes - 1), { maxLength: 3 }), { minLength: nodes, maxLength: nodes }),
  );

/** By node, all that it reaches over any number of edges, itself included. */
function reaches(successors: readonly (readonly number[])[]): Set<number>[] {
  return successors.map((_, node) => {
    const seen = new Set([node]);
    for (const each of seen) for (const next of successors[each]) seen.add(next);
    return seen;
  });
}

function componentsOfLists(lists: readonly (readonly number[])[]) {
  const { start, item } = listsOf(lists);
  return componentsOf({ start, to: item });
}

test('nodes are in one component exactly where they reach each other', () => {
  fc.assert(
    fc.property(graph, (successors) => {
      const { of } = componentsOfLists(successors);
      const reached = reaches(successors);
      for (const a of successors.keys())
        for (const b of successors.keys())
          expect(of[a] === of[b]).toBe(reached[a].has(b) && reached[b].has(a));
    }),
  );
});

test('a component leads only to those before it', () => {
  fc.assert(
    fc.property(graph, (successors) => {
      const { of } = componentsOfLists(successors);
      for (const [node, nexts] of successors.entries())
        for (const next of nexts) expect(of[next]).toBeLessThanOrEqual(of[node]);
    }),
  );
});

test('every node is a member of its component, once', () => {
  fc.assert(
    fc.property(graph, (successors) => {
      const { count, of, start, member } = componentsOfLists(successors);
      const listed = Array.from({ length: count }, (_, c) =>
        [...member.subarray(start[c], start[c + 1])].map((node) => [node, c]),
      ).flat();
      expect(listed.toSorted(([a], [b]) => a - b)).toEqual([...of].map((c, node) => [node, c]));
    }),
  );
});

test('a chain of a hundred thousand nodes is no deep recursion', () => {
  const nodes = 100_000;
  const chain = Array.from({ length: nodes }, (_, node) => (node + 1 < nodes ? [node + 1] : []));
  expect(componentsOfLists(chain).count).toBe(nodes);
});
