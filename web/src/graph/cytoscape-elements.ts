import type { ElementDefinition } from 'cytoscape';
import { relativeBends } from './curve.ts';
import type { Drawing, PlacedEdge, PlacedNode } from './drawing.ts';
import type { Lane } from './elements.ts';
import { fitLabel } from './label.ts';

const LINE = 16;

const LANE_TITLES: Readonly<Record<Lane, string>> = {
  identity: 'IDENTITY',
  account: 'ACCOUNTS',
  composite: 'COMPOSITE ROLES',
  role: 'ROLES',
  permission: 'PERMISSIONS',
  action: 'ACTIONS',
  function: 'FUNCTIONS',
  step: 'STEPS',
  workflow: 'WORKFLOWS',
  rule: 'RULES',
};

/** The drawing in Cytoscape's words, for its `preset` layout. */
export function cytoscapeElements(drawing: Drawing): ElementDefinition[] {
  const titles = drawing.lanes.map(({ lane, x, y }) => ({
    group: 'nodes' as const,
    data: { id: `lane:${lane}`, label: LANE_TITLES[lane] },
    position: { x, y },
    classes: 'lane',
    selectable: false,
    grabbable: false,
  }));
  const places = new Map(drawing.nodes.map((node) => [node.key, node]));
  return [
    ...titles,
    ...drawing.nodes.map(nodeElement),
    ...drawing.edges.map((edge) => edgeElement(edge, places)),
  ];
}

function nodeElement(node: PlacedNode): ElementDefinition {
  const title = fitLabel(node.title, LINE, 2);
  const label = node.note && !title.includes('\n') ? `${title}\n${node.note}` : title;
  return {
    group: 'nodes',
    data: { id: node.key, label },
    position: { x: node.x, y: node.y },
    classes: [node.lane, node.nonHuman ? 'non-human' : '', node.hides ? 'group' : '', node.change ?? ''].join(
      ' ',
    ),
    grabbable: false,
  };
}

function edgeElement(edge: PlacedEdge, places: ReadonlyMap<string, PlacedNode>): ElementDefinition {
  const bends = relativeBends(edge.start, edge.end, edge.bends);
  const offset = (point: { x: number; y: number }, key: string) => {
    const node = places.get(key);
    return `${point.x - (node?.x ?? 0)}px ${point.y - (node?.y ?? 0)}px`;
  };
  return {
    group: 'edges',
    data: {
      id: edge.key,
      source: edge.from,
      target: edge.to,
      label: edge.label,
      start: offset(edge.start, edge.from),
      end: offset(edge.end, edge.to),
      weights: bends.map((bend) => bend.weight),
      distances: bends.map((bend) => bend.distance),
    },
    classes: [
      edge.look,
      bends.length > 0 ? 'bent' : '',
      edge.actsAs ? 'acts-as' : '',
      edge.expiring ? 'expiring' : '',
      edge.rare ? 'rare' : '',
      edge.jit ? 'jit' : '',
      edge.bundles ? 'bundle' : '',
      edge.change ?? '',
    ].join(' '),
  };
}
