import { CHANGE_KINDS, sideThatCounts, type CompletionChange } from '../analysis/changes.ts';
import type { Context } from '../context.ts';
import type { NodeKind } from '../domain/vocabulary.ts';
import { checkedFirst } from './arguments/first.ts';
import { chosenChanges } from './change-filter.ts';
import { namedEdges } from './found/edges.ts';
import { namedNode } from './found/nodes.ts';
import type { Resolvers } from './generated/types.ts';
import { changesAt, changesPage } from './paging/changes-page.ts';
import type { CompletionChangeParent } from './parents.ts';

function totals(all: readonly CompletionChange[]) {
  return CHANGE_KINDS.map((kind) => {
    const those = all.filter((change) => change.kind === kind);
    const material = those.filter((change) => sideThatCounts(change).material).length;
    return { kind, changes: those.length, material };
  });
}

/** The node as of the later point in time if it is there, else of the earlier one. */
async function either<K extends NodeKind>(
  kind: K,
  id: string,
  { from, to }: CompletionChangeParent,
  context: Context,
) {
  const seen = await context.loaders.node(kind, id, to.snapshot);
  return seen ? { ...seen, point: to } : namedNode(kind, id, from, context);
}

export const change: Resolvers = {
  Query: {
    async changes(_parent, args, context) {
      const first = checkedFirst(args.first, 50);
      const at = await changesAt(args.from, args.to, args.after, context);
      const all = await context.answers.changes(at.from, at.to, context.signal);
      const kept = await chosenChanges(all, args.filter, [at.from, at.to], context);
      return { ...(await changesPage(all, kept, at, first)), totals: totals(all) };
    },
  },

  CompletionChange: {
    identity: (parent, _args, context) => either('IDENTITY', parent.identity, parent, context),
    workflow: (parent, _args, context) => either('WORKFLOW', parent.workflow, parent, context),
    before: ({ before, from }) => (before ? { ...before, point: from } : null),
    after: ({ after, to }) => (after ? { ...after, point: to } : null),
    edges: (parent, _args, { answers, loaders, signal }) =>
      loaders.together(() => answers.changedEdges(parent, parent.from, parent.to, signal)),
  },

  ChangedEdge: {
    edge: async ({ ref }, _args, context) => (await namedEdges([ref], undefined, context))[0],
  },
};
