import type { EdgePartsFragment, NodePartsFragment } from '../generated/graphql.ts';
import { compositesOf, type Elements, type Lane, type PictureNode } from './elements.ts';
import { pictureEdge, type PictureEdge } from './picture-edge.ts';

interface FreeSetting {
  /** Key of the node that ways start from, which stands leftmost. */
  readonly start: string | undefined;
  /** The day that the question is about. */
  readonly date: string;
}

const LANE_OF: Readonly<Record<NodePartsFragment['kind'], Lane>> = {
  IDENTITY: 'account',
  ROLE: 'role',
  PERMISSION: 'permission',
  ACTION: 'action',
  FUNCTION: 'function',
  STEP: 'step',
  WORKFLOW: 'workflow',
  TOXIC_COMBINATION: 'rule',
  // Known to access reviews alone: no picture has them.
  SYSTEM: 'rule',
  CREDENTIAL: 'rule',
  EXCEPTION: 'rule',
  CONTROL: 'rule',
  SOURCE: 'rule',
};

/**
 * Any nodes and edges as a picture in lanes. Identities that nothing of the picture leads to stand in the first lane;
 * grants between the same two nodes that look the same are one line.
 */
export function freeElements(
  nodes: Iterable<NodePartsFragment>,
  edges: readonly EdgePartsFragment[],
  { start, date }: FreeSetting,
): Elements {
  const composites = compositesOf(edges);
  const used = new Set(edges.filter((edge) => edge.kind === 'CAN_ACT_AS').map((edge) => edge.to));
  const laneOf = (node: NodePartsFragment): Lane => {
    if (node.key === start || (node.kind === 'IDENTITY' && !used.has(node.key))) return 'identity';
    return composites.has(node.key) ? 'composite' : LANE_OF[node.kind];
  };
  const lines = new Map<string, PictureEdge>();
  for (const edge of edges) {
    const line = pictureEdge(edge, { date, holds: undefined });
    const same = `${line.from} ${line.to} ${line.look} ${line.label}`;
    if (edge.from !== edge.to && !lines.has(same)) lines.set(same, line);
  }
  return {
    nodes: [...nodes].map((node) => freeNode(node, laneOf(node))),
    edges: [...lines.values()],
  };
}

function freeNode(node: NodePartsFragment, lane: Lane): PictureNode {
  const kind = node.identityKind;
  return {
    key: node.key,
    lane,
    title: node.name,
    note: kind ? kind.toLowerCase().replaceAll('_', ' ') : undefined,
    nonHuman: Boolean(kind && kind !== 'PERSON' && kind !== 'USER_ACCOUNT'),
    place: undefined,
  };
}
