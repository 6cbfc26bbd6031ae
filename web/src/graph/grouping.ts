import type { Elements, PictureNode } from './elements.ts';
import type { PictureEdge } from './picture-edge.ts';

/** At most so many nodes are drawn; beyond that there are groups. */
export const MOST_NODES = 300;
/** Up to so many siblings stand each for itself. */
export const HANDFUL = 6;
const SHOWN_OF_MANY = 4;

/** What the reader has opened, and what must stay in sight. */
export interface GroupingSetting {
  /** Keys of the groups that are open. */
  readonly opened?: ReadonlySet<string>;
  /** Keys that are never folded: what is selected, what the reader has put there. */
  readonly keep?: ReadonlySet<string>;
  readonly most?: number;
}

/**
 * Folds siblings (nodes of one lane with the same neighbours) beyond a handful into one node “+312 more”, and, where
 * there are still more nodes than can be drawn, the rest of each lane likewise. Pure: the same elements and the same
 * opened groups give the same picture. Steps of a route are never folded.
 */
export function grouped(elements: Elements, setting: GroupingSetting = {}): Elements {
  const { opened = new Set(), keep = new Set(), most = MOST_NODES } = setting;
  const families = [...familiesOf(elements, siblingsOf(elements)).values()];
  const folds = families.flatMap((members): Fold[] => {
    const key = `more:${members[0].key}`;
    if (members.length <= HANDFUL || opened.has(key)) return [];
    return [{ key, hidden: members.slice(SHOWN_OF_MANY).filter((node) => !keep.has(node.key)) }];
  });
  const bySiblings = folded(elements, folds);
  return bySiblings.nodes.length <= most ? bySiblings : byLane(bySiblings, { opened, keep, most });
}

interface Fold {
  readonly key: string;
  readonly hidden: readonly PictureNode[];
}

/** The room is shared out among the lanes: opened ones first, then the small ones, so that these stay whole. */
function byLane(elements: Elements, { opened, keep, most }: Required<GroupingSetting>): Elements {
  const free = elements.nodes.filter((node) => foldable(node) && !keep.has(node.key));
  const lanes = [...Map.groupBy(free, (node) => node.lane)]
    .map(([lane, members]) => ({ key: `more:lane:${lane}`, members }))
    .sort(
      (a, b) => Number(opened.has(b.key)) - Number(opened.has(a.key)) || a.members.length - b.members.length,
    );
  let room = most - (elements.nodes.length - free.length) - lanes.length;
  const folds = lanes.map(({ key, members }, index): Fold => {
    const share = opened.has(key) ? room : Math.floor(room / (lanes.length - index));
    const shown = Math.max(0, Math.min(members.length, share));
    room -= shown;
    return { key, hidden: members.slice(shown) };
  });
  return folded(elements, folds);
}

type Family = (node: PictureNode) => string;

function familiesOf(elements: Elements, family: Family): Map<string, PictureNode[]> {
  return Map.groupBy(elements.nodes.filter(foldable), family);
}

function foldable(node: PictureNode): boolean {
  return node.place === undefined;
}

/** Nodes are siblings when edges of the same look lead to them from the same nodes, and away likewise. */
function siblingsOf(elements: Elements): Family {
  const around = new Map<string, Set<string>>(elements.nodes.map((node) => [node.key, new Set()]));
  for (const edge of elements.edges) {
    around.get(edge.from)?.add(`> ${edge.look} ${edge.to}`);
    around.get(edge.to)?.add(`< ${edge.look} ${edge.from}`);
  }
  return (node) => `${node.lane} ${[...(around.get(node.key) ?? [])].sort().join(' ')}`;
}

/** Puts a group in the place of what each fold hides; a group of one would hide a name for nothing. */
function folded(elements: Elements, folds: readonly Fold[]): Elements {
  const worth = folds.filter((fold) => fold.hidden.length > 1);
  if (worth.length === 0) return elements;
  const into = new Map(worth.flatMap((fold) => fold.hidden.map((node) => [node.key, fold.key] as const)));
  const nodes = elements.nodes.filter((node) => !into.has(node.key));
  return { nodes: [...nodes, ...worth.map(groupNode)], edges: bundled(elements.edges, into) };
}

function groupNode({ key, hidden }: Fold): PictureNode {
  const hides = hidden.reduce((sum, node) => sum + (node.hides ?? 1), 0);
  return {
    key,
    lane: hidden[0].lane,
    title: `+${hides.toLocaleString('en-US')} more`,
    note: undefined,
    nonHuman: false,
    place: undefined,
    hides,
  };
}

/** Edges of what is folded lead to its group instead, one for all of the same look. */
function bundled(edges: readonly PictureEdge[], into: ReadonlyMap<string, string>): PictureEdge[] {
  const bundles = new Map<string, PictureEdge>();
  for (const edge of edges) {
    const from = into.get(edge.from) ?? edge.from;
    const to = into.get(edge.to) ?? edge.to;
    if (from === to) continue;
    if (from === edge.from && to === edge.to) {
      bundles.set(edge.key, edge);
      continue;
    }
    const key = `more:${from}>${to}:${edge.look}`;
    const count = (bundles.get(key)?.bundles ?? 0) + (edge.bundles ?? 1);
    const plain = { label: '', jit: false, expiring: false, rare: false };
    bundles.set(key, { ...edge, ...plain, key, from, to, bundles: count });
  }
  return [...bundles.values()];
}
