import type { EdgePartsFragment, WitnessPartsFragment } from '../generated/graphql.ts';

/** The lanes of the picture, left to right: who, as whom, by which roles and permissions, doing what, for which step. */
export const LANES = ['identity', 'account', 'role', 'permission', 'action', 'function', 'step'] as const;
export type Lane = (typeof LANES)[number];

export interface PictureNode {
  readonly key: string;
  readonly lane: Lane;
  readonly title: string;
  /** A second line in smaller words: the kind of an account, the duty of a step. */
  readonly note: string | undefined;
  /** Anything but a person or a user account: drawn with cut corners. */
  readonly nonHuman: boolean;
  /** Place among the steps; undefined for all other nodes. */
  readonly place: number | undefined;
}

export type EdgeLook = 'access' | 'definition' | 'next' | 'preventive' | 'detective';

export interface PictureEdge {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly look: EdgeLook;
  /** Drawn in words on the edge; empty where there is nothing out of the ordinary to say. */
  readonly label: string;
  /** Use of another identity: drawn dashed. */
  readonly actsAs: boolean;
  /** Must be activated each time: drawn dotted. */
  readonly jit: boolean;
}

export interface Elements {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

/** What the picture needs to know beyond the witness. */
export interface PictureSetting {
  /** Node key of the identity that the question is about. */
  readonly origin: string;
  /** The controls of the workflow; those between two steps of the picture are drawn. */
  readonly controls: readonly EdgePartsFragment[];
}

const LANE_OF: Readonly<Record<string, Lane>> = {
  IDENTITY: 'account',
  ROLE: 'role',
  PERMISSION: 'permission',
  ACTION: 'action',
  FUNCTION: 'function',
  STEP: 'step',
};

/**
 * The witness as nodes and edges of the picture. The workflow or rule itself is not drawn (it is the page's title),
 * nor are the edges that lead to it; everything else of the witness's graph is.
 */
export function elementsOf(witness: WitnessPartsFragment, setting: PictureSetting): Elements {
  const places = new Map(witness.steps.map((step, index) => [step.leg.key, index]));
  const nodes = witness.graph.nodes
    .filter((node) => LANE_OF[node.kind] !== undefined)
    .map((node) => pictureNode(node, witness, setting.origin, places.get(node.key)));
  const drawn = new Set(nodes.map((node) => node.key));
  const between = (edge: EdgePartsFragment) => drawn.has(edge.from) && drawn.has(edge.to);
  const seen = new Set<string>();
  const edges = [...witness.graph.edges, ...setting.controls]
    .filter((edge) => between(edge) && !seen.has(edge.key) && seen.add(edge.key))
    .map(pictureEdge);
  return { nodes, edges };
}

function pictureNode(
  node: WitnessPartsFragment['graph']['nodes'][number],
  witness: WitnessPartsFragment,
  origin: string,
  place: number | undefined,
): PictureNode {
  const lane = node.key === origin ? 'identity' : (LANE_OF[node.kind] ?? 'account');
  const account = witness.steps.find(
    (step) => node.kind === 'IDENTITY' && step.account.id === node.id,
  )?.account;
  const step = witness.steps.find((each) => each.leg.key === node.key)?.step;
  return {
    key: node.key,
    lane,
    title: place !== undefined && node.kind === 'STEP' ? `${place + 1}  ${node.name}` : node.name,
    note: account
      ? words(account.kind)
      : step && step.name.toLowerCase() !== words(step.duty)
        ? words(step.duty)
        : undefined,
    nonHuman: account !== undefined && account.kind !== 'PERSON' && account.kind !== 'USER_ACCOUNT',
    place,
  };
}

function pictureEdge(edge: EdgePartsFragment): PictureEdge {
  return {
    key: edge.key,
    from: edge.from,
    to: edge.to,
    look: lookOf(edge),
    label: labelOf(edge),
    actsAs: edge.kind === 'CAN_ACT_AS',
    jit: edge.activation === 'JIT',
  };
}

function lookOf(edge: EdgePartsFragment): EdgeLook {
  if (edge.kind === 'NEXT') return 'next';
  if (edge.kind === 'SEPARATED_FROM') return edge.controlMode === 'PREVENTIVE' ? 'preventive' : 'detective';
  return edge.activation ? 'access' : 'definition';
}

/** Only what is out of the ordinary: how another identity is used, a control's name, that access must be activated. */
function labelOf(edge: EdgePartsFragment): string {
  if (edge.kind === 'SEPARATED_FROM') return edge.control || words(edge.controlMode ?? 'control');
  const parts = [edge.via ? words(edge.via) : '', edge.activation === 'JIT' ? 'just in time' : ''];
  return parts.filter(Boolean).join(', ');
}

function words(constant: string): string {
  return constant.toLowerCase().replaceAll('_', ' ');
}
