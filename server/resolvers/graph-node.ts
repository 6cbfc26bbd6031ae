import { BadInput } from '../domain/fault.ts';
import { nodeKey } from '../domain/key.ts';
import { NODE_KINDS } from '../domain/vocabulary.ts';
import { checkedFirst } from './arguments/first.ts';
import { chosen } from './arguments/list.ts';
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
      const kinds = [...(chosen(args.kinds) ?? NODE_KINDS)];
      const { snapshot } = await point(pointAsked(args.at));
      return graph.search(text, kinds, first, snapshot, { signal });
    },
  },

  GraphNode: {
    key: ({ kind, id }) => nodeKey(kind, id),
    system: (node) => ('system' in node ? node.system : null),
    identityKind: (node) => (node.kind === 'IDENTITY' ? node.identityKind : null),
    identityStatus: (node) => (node.kind === 'IDENTITY' ? node.status : null),
  },
};
