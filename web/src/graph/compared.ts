import type { Elements, PictureNode } from './elements.ts';
import type { Change, PictureEdge } from './picture-edge.ts';

/** A sign in front of every name, so that a change needs neither colour nor line to be seen. */
export const CHANGE_MARKS: Readonly<Record<Change, string>> = { added: '+ ', removed: '− ', unchanged: '' };

/**
 * The ways of two points in time as one picture: what only the later one has is added, what only the earlier one has is
 * removed. A side without a way has no elements.
 */
export function comparedElements(before: Elements, after: Elements): Elements {
  const nodes = merged(before.nodes, after.nodes).map(([node, change]): PictureNode => ({
    ...node,
    title: CHANGE_MARKS[change] + node.title,
    change,
  }));
  const edges = merged(before.edges, after.edges).map(([edge, change]): PictureEdge => ({
    ...edge,
    label: (CHANGE_MARKS[change] + edge.label).trim(),
    change,
  }));
  return { nodes, edges };
}

/** Later ones first, in their order, then those that are gone. */
function merged<Part extends { readonly key: string }>(
  before: readonly Part[],
  after: readonly Part[],
): [Part, Change][] {
  const earlier = new Set(before.map((part) => part.key));
  const later = new Set(after.map((part) => part.key));
  return [
    ...after.map((part): [Part, Change] => [part, earlier.has(part.key) ? 'unchanged' : 'added']),
    ...before.filter((part) => !later.has(part.key)).map((part): [Part, Change] => [part, 'removed']),
  ];
}
