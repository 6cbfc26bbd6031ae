import { numberFromCents } from '../domain/amount.ts';
import { BadInput } from '../domain/fault.ts';
import { nodeKey } from '../domain/key.ts';
import { NODE_KINDS } from '../domain/vocabulary.ts';
import { checkedFirst } from './arguments/first.ts';
import { chosen } from './arguments/list.ts';
import { checkedNodeRef, isNodeKind } from './arguments/node-ref.ts';
import type { Resolvers } from './generated/types.ts';
import { pointAsked } from './point-in-time.ts';

function checkedText(text: string): string {
  if (text.trim() !== '') return text;
  throw new BadInput('text', 'text is empty. Name a part of an id or of a name.');
}

export const graphNode: Resolvers = {
  Query: {
    async search(_parent, args, { graph, signal, point }) {
      const first = checkedFirst(args.first, 20);
      const text = checkedText(args.text);
      const kinds = [...(chosen(args.kinds) ?? NODE_KINDS)].filter(isNodeKind);
      if (kinds.length === 0) return [];
      const { snapshot } = await point(pointAsked(args.at));
      return graph.search(text, kinds, first, snapshot, { signal });
    },

    async node(_parent, { of, at }, { loaders, point }) {
      const { kind, id } = checkedNodeRef(of);
      const { snapshot } = await point(pointAsked(at), [{ kind, id }]);
      return (await loaders.node(kind, id, snapshot)) ?? null;
    },
  },

  GraphNode: {
    key: ({ kind, id }) => nodeKey(kind, id),
    system: (node) => ('system' in node ? node.system : null),
    identityKind: (node) => (node.kind === 'IDENTITY' ? node.identityKind : null),
    identityStatus: (node) => (node.kind === 'IDENTITY' ? node.status : null),
    roleKind: (node) => (node.kind === 'ROLE' ? node.roleKind : null),
    description: (node) => ('description' in node ? node.description : null),
    process: (node) => ('process' in node ? node.process : null),
    duty: (node) => (node.kind === 'STEP' ? node.duty : null),
    materiality: (node) =>
      node.kind === 'WORKFLOW' && node.materiality !== null ? numberFromCents(node.materiality) : null,
    frameworks: (node) => (node.kind === 'WORKFLOW' ? node.frameworks : []),
    risk: (node) => (node.kind === 'TOXIC_COMBINATION' ? node.risk : null),
    rationale: (node) => (node.kind === 'TOXIC_COMBINATION' ? node.rationale : null),
    references: (node) => (node.kind === 'TOXIC_COMBINATION' ? node.references : []),
  },
};
