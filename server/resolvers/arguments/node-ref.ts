import { BadInput } from '../../domain/fault.ts';
import type { NodeRef } from '../../domain/key.ts';
import { NODE_KINDS, type NodeKind } from '../../domain/vocabulary.ts';
import type { NodeKind as NamedKind, NodeRef as NamedRef } from '../generated/types.ts';

/** Whether it is a kind of node of the graph, and not what only reviews know. */
export function isNodeKind(kind: NamedKind): kind is NodeKind {
  return NODE_KINDS.some((each) => each === kind);
}

/** A node as a question names it; refuses what is none. */
export function checkedNodeRef({ kind, id }: NamedRef): NodeRef {
  if (isNodeKind(kind)) return { kind, id };
  throw new BadInput(
    'kind',
    `${kind} is known to access reviews alone and is no node. Ask for one of ${NODE_KINDS.join(', ')}.`,
  );
}
