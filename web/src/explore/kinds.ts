import type { EdgeKind, NodeKind } from '../generated/graphql.ts';

/** Which kinds of edge can be at a node of each kind (MODEL.md section 2), in the order of its table. */
export const EDGES_AT: Readonly<Record<NodeKind, readonly EdgeKind[]>> = {
  IDENTITY: ['HAS_ROLE', 'HAS_PERMISSION', 'CAN_ACT_AS', 'OWNED_BY'],
  ROLE: ['HAS_ROLE', 'INHERITS', 'GRANTS', 'COMBINED_IN'],
  PERMISSION: ['HAS_PERMISSION', 'GRANTS', 'ENABLES', 'COMBINED_IN'],
  ACTION: ['ENABLES', 'BELONGS_TO', 'PERFORMS', 'COMBINED_IN'],
  FUNCTION: ['BELONGS_TO', 'PERFORMS', 'COMBINED_IN'],
  STEP: ['PERFORMS', 'PART_OF', 'NEXT', 'SEPARATED_FROM', 'COMBINED_IN'],
  WORKFLOW: ['PART_OF'],
  TOXIC_COMBINATION: ['COMBINED_IN'],
  // Known to access reviews alone: no nodes, so no edges.
  SYSTEM: [],
  CREDENTIAL: [],
  EXCEPTION: [],
  CONTROL: [],
  SOURCE: [],
};

/** What an expansion by a kind of edge brings, in words. */
export const EXPANSION_WORDS: Readonly<Record<EdgeKind, string>> = {
  HAS_ROLE: 'role assignments',
  HAS_PERMISSION: 'direct permissions',
  INHERITS: 'included roles',
  GRANTS: 'permissions of roles',
  CAN_ACT_AS: 'use of accounts',
  OWNED_BY: 'owners',
  ENABLES: 'permissions and actions',
  BELONGS_TO: 'functions and actions',
  PERFORMS: 'what performs steps',
  PART_OF: 'steps and workflows',
  NEXT: 'order of steps',
  SEPARATED_FROM: 'controls',
  COMBINED_IN: 'rules and legs',
};

/** The kind of node that a key names. */
export function kindOfKey(key: string): NodeKind {
  return key.slice(0, key.indexOf(':')) as NodeKind;
}

export function idOfKey(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

/** A key as the API's question names a node. */
export function refOf(key: string): { readonly kind: NodeKind; readonly id: string } {
  return { kind: kindOfKey(key), id: idOfKey(key) };
}

/** What the API can say of who reaches it. */
export function canBeReached(kind: NodeKind): boolean {
  return kind !== 'WORKFLOW' && kind !== 'TOXIC_COMBINATION' && EDGES_AT[kind].length > 0;
}

/** Where ways from an identity may lead (MODEL.md section 9). */
export function canBeEnd(kind: NodeKind): boolean {
  return canBeReached(kind) && kind !== 'IDENTITY';
}
