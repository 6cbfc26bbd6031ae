import { LANES, type Elements, type Lane, type PictureNode } from './elements.ts';

/** A lane and the columns that it takes: chains of accounts or roles need more than one. */
export interface LaneColumns {
  readonly lane: Lane;
  readonly first: number;
  readonly last: number;
}

export interface Columns {
  readonly lanes: readonly LaneColumns[];
  /** Column of each node, by key; 0 is leftmost. */
  readonly of: ReadonlyMap<string, number>;
  readonly count: number;
}

/**
 * Gives every node its column: lanes in their order, empty ones left out, and inside a lane one column further for
 * each edge of a chain (account to account, role to role). Chains that close to a cycle are cut where they close.
 */
export function columnsOf(elements: Elements): Columns {
  const of = new Map<string, number>();
  const lanes: LaneColumns[] = [];
  let first = 0;
  for (const lane of LANES) {
    const members = elements.nodes.filter((node) => node.lane === lane);
    if (members.length === 0) continue;
    const depth = depthsInLane(members, elements, lane);
    let last = first;
    for (const node of members) {
      const column = first + (depth.get(node.key) ?? 0);
      of.set(node.key, column);
      last = Math.max(last, column);
    }
    lanes.push({ lane, first, last });
    first = last + 1;
  }
  return { lanes, of, count: first };
}

/** Longest chain of edges inside the lane that ends at each node; steps stand in one column whatever follows what. */
function depthsInLane(members: readonly PictureNode[], elements: Elements, lane: Lane): Map<string, number> {
  const depth = new Map<string, number>();
  if (lane === 'step') return depth;
  const inside = new Set(members.map((node) => node.key));
  const before = new Map<string, string[]>();
  for (const edge of elements.edges) {
    if (!inside.has(edge.from) || !inside.has(edge.to)) continue;
    before.set(edge.to, [...(before.get(edge.to) ?? []), edge.from]);
  }
  const visiting = new Set<string>();
  const visit = (key: string): number => {
    const known = depth.get(key);
    if (known !== undefined) return known;
    visiting.add(key);
    const chains = (before.get(key) ?? [])
      .filter((each) => !visiting.has(each))
      .map((each) => visit(each) + 1);
    visiting.delete(key);
    const longest = Math.max(0, ...chains);
    depth.set(key, longest);
    return longest;
  };
  for (const node of members) visit(node.key);
  return depth;
}
