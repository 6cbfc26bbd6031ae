import { NODE_KINDS, type NodeKind } from './vocabulary.ts';

/** A node as questions name it. Ids are compared as they are, case and all (MODEL.md section 1). */
export interface NodeRef {
  readonly kind: NodeKind;
  readonly id: string;
}

/** `KIND:id`, the node's name in the API, for example `IDENTITY:sap:JSMITH`. */
export function nodeKey(kind: NodeKind, id: string): string {
  return `${kind}:${id}`;
}

/** The inverse of `nodeKey`. */
export function parseNodeKey(key: string): NodeRef {
  const kind = NODE_KINDS.find((candidate) => key.startsWith(`${candidate}:`));
  if (!kind) throw new Error(`not a node key: ${key}`);
  return { kind, id: key.slice(kind.length + 1) };
}
