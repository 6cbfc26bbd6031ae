import type { WitnessPartsFragment } from '../generated/graphql.ts';
import type { ControlHolds } from './control-holds.ts';
import { pictureEdge, type Change, type EdgeOfGraph, type PictureEdge } from './picture-edge.ts';

/** The lanes of the picture, left to right: who, as whom, by which roles and permissions, doing what, for which step. */
export const LANES = [
  'identity',
  'account',
  'composite',
  'role',
  'permission',
  'action',
  'function',
  'step',
  'workflow',
  'rule',
] as const;
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
  /** How many nodes stand behind this one, where it is a group of siblings that can be opened. */
  readonly hides?: number;
  readonly change?: Change;
}

export interface Elements {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

/** What is drawn of a way: the steps with who does them, and the graph of their grants. */
export type DrawnWay = Pick<WitnessPartsFragment, 'steps' | 'graph'>;

/** What the picture needs to know beyond the witness. */
export interface PictureSetting {
  /** Node key of the identity that the question is about. */
  readonly origin: string;
  /** The controls of the workflow; those between two steps of the picture are drawn. */
  readonly controls: readonly EdgeOfGraph[];
  /** The day that the question is about, `YYYY-MM-DD`: access that ends soon after it is marked. */
  readonly date?: string;
  /** What each control does about this way, by its key. */
  readonly holds?: ReadonlyMap<string, ControlHolds>;
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
export function elementsOf(way: DrawnWay, setting: PictureSetting): Elements {
  const places = new Map(way.steps.map((step, index) => [step.leg.key, index]));
  const composites = compositesOf(way.graph.edges);
  const laneOf = (node: { readonly key: string; readonly kind: string }): Lane | undefined => {
    if (node.key === setting.origin) return 'identity';
    return composites.has(node.key) ? 'composite' : LANE_OF[node.kind];
  };
  const nodes = way.graph.nodes.flatMap((node) => {
    const lane = laneOf(node);
    return lane ? [pictureNode(node, way, lane, places.get(node.key))] : [];
  });
  const drawn = new Set(nodes.map((node) => node.key));
  const seen = new Set<string>();
  const edges = [...way.graph.edges, ...setting.controls]
    .filter((edge) => drawn.has(edge.from) && drawn.has(edge.to) && !seen.has(edge.key) && seen.add(edge.key))
    .map((edge) => pictureEdge(edge, { date: setting.date, holds: setting.holds?.get(edge.key) }));
  return { nodes, edges };
}

/** Keys of the roles that include another role of the picture: composite roles. */
export function compositesOf(edges: readonly Pick<EdgeOfGraph, 'kind' | 'from'>[]): ReadonlySet<string> {
  return new Set(edges.filter((edge) => edge.kind === 'INHERITS').map((edge) => edge.from));
}

function pictureNode(
  node: DrawnWay['graph']['nodes'][number],
  way: DrawnWay,
  lane: Lane,
  place: number | undefined,
): PictureNode {
  const account = way.steps.find((step) => node.kind === 'IDENTITY' && step.account.id === node.id)?.account;
  const step = way.steps.find((each) => each.leg.key === node.key)?.step;
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

function words(constant: string): string {
  return constant.toLowerCase().replaceAll('_', ' ');
}
