import { EDGE_KINDS, NODE_KINDS, NODE_LABELS, type EdgeKind, type NodeKind } from './vocabulary.ts';

/**
 * How this graph is written as BloodHound OpenGraph, read and written alike (docs/import/opengraph.md). Kinds have a
 * prefix of their own, so that they meet no other kinds in BloodHound; properties are named as the bundle's columns.
 */
export const OPEN_GRAPH_PREFIX = 'Foureyes_';
/** `metadata.source_kind`: by it BloodHound knows, and deletes, what came from here. */
export const OPEN_GRAPH_SOURCE = 'Foureyes';

/** A property of a node or an edge: as stored (docs/storage.md), and as OpenGraph and the bundle name it. */
export interface OpenGraphProperty {
  readonly stored: string;
  readonly name: string;
  /** Amounts are stored as cents and written as numbers of currency units. */
  readonly type: 'text' | 'flag' | 'amount' | 'list';
}

const NAME = text('name');
const SYSTEM = text('system');
const DESCRIPTION = text('description');
const VALID = [text('validFrom', 'valid_from'), text('validTo', 'valid_to')];
const LAST_USED = text('lastUsedAt', 'last_used_at');

/** The properties of each kind of node. */
export const OPEN_GRAPH_NODES: Readonly<Record<NodeKind, readonly OpenGraphProperty[]>> = {
  IDENTITY: [
    NAME,
    text('kind'),
    text('status'),
    SYSTEM,
    text('department'),
    text('email'),
    ...VALID,
    LAST_USED,
    text('credentialRotatedAt', 'credential_rotated_at'),
    property('flag', 'attributable'),
  ],
  ROLE: [NAME, text('kind'), SYSTEM, DESCRIPTION],
  PERMISSION: [NAME, SYSTEM, DESCRIPTION],
  ACTION: [NAME, SYSTEM],
  FUNCTION: [NAME, text('process')],
  STEP: [NAME, text('duty'), SYSTEM],
  WORKFLOW: [
    NAME,
    text('process'),
    property('amount', 'materialityCents', 'materiality'),
    property('list', 'frameworks'),
  ],
  TOXIC_COMBINATION: [
    NAME,
    text('risk'),
    property('flag', 'sameScope', 'same_scope'),
    text('rationale'),
    property('list', 'references'),
  ],
};

const ACCESS = [
  property('list', 'scope'),
  property('amount', 'limitCents', 'limit'),
  ...VALID,
  text('activation'),
  text('grantedBy', 'granted_by'),
  text('grantedAt', 'granted_at'),
  text('ticket'),
  text('rationale'),
  LAST_USED,
];

/** The properties of each kind of edge. */
export const OPEN_GRAPH_EDGES: Readonly<Record<EdgeKind, readonly OpenGraphProperty[]>> = {
  HAS_ROLE: ACCESS,
  HAS_PERMISSION: ACCESS,
  INHERITS: ACCESS,
  GRANTS: ACCESS,
  CAN_ACT_AS: [text('via'), ...ACCESS],
  OWNED_BY: [],
  ENABLES: [],
  BELONGS_TO: [],
  PERFORMS: [],
  PART_OF: [],
  NEXT: [property('amount', 'aboveCents', 'above'), property('amount', 'upToCents', 'up_to')],
  SEPARATED_FROM: [text('control'), text('mode')],
  COMBINED_IN: [],
};

/** `TOXIC_COMBINATION` → `Foureyes_ToxicCombination`. */
export function openGraphNodeKind(kind: NodeKind): string {
  return `${OPEN_GRAPH_PREFIX}${NODE_LABELS[kind]}`;
}

/** `CAN_ACT_AS` → `Foureyes_CanActAs`. */
export function openGraphEdgeKind(kind: EdgeKind): string {
  const words = kind.split('_').map((word) => `${word[0]}${word.slice(1).toLowerCase()}`);
  return `${OPEN_GRAPH_PREFIX}${words.join('')}`;
}

const NODES = new Map(NODE_KINDS.map((kind) => [openGraphNodeKind(kind), kind]));
const EDGES = new Map(EDGE_KINDS.map((kind) => [openGraphEdgeKind(kind), kind]));

/** The inverse; undefined for a kind of somebody else's. */
export function nodeKindOfOpenGraph(name: string): NodeKind | undefined {
  return NODES.get(name);
}

export function edgeKindOfOpenGraph(name: string): EdgeKind | undefined {
  return EDGES.get(name);
}

function text(stored: string, name = stored): OpenGraphProperty {
  return property('text', stored, name);
}

function property(type: OpenGraphProperty['type'], stored: string, name = stored): OpenGraphProperty {
  return { stored, name, type };
}
