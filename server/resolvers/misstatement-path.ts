import { rests } from './assessment.ts';
import { edgesAsOf, nodeAtAny, spoken } from './found/subjects.ts';
import type { Resolvers } from './generated/types.ts';
import type { MisstatementPathParent } from './parents.ts';

/** The question's snapshot, then those that have the path, newest first. */
function snapshotsWith({ found, point }: MisstatementPathParent): number[] {
  return [point.snapshot, ...found.snapshots.toReversed()];
}

export const misstatementPath: Resolvers = {
  MisstatementPath: {
    identity: (parent, _args, context) =>
      nodeAtAny('IDENTITY', parent.found.identity, snapshotsWith(parent), parent, context),
    workflow: (parent, _args, context) =>
      nodeAtAny('WORKFLOW', parent.found.workflow, snapshotsWith(parent), parent, context),
    class: ({ found }) => found.class,
    reason: ({ found }) => found.reason,
    jit: ({ found }) => found.jit,
    snapshots: ({ found }) => found.snapshots,
    explanation: (parent, _args, context) => spoken(parent.found.explanation, parent, context),
    edges: ({ found }, _args, context) => edgesAsOf(found.edges(), found.snapshots.at(-1), context),
    decisions: (parent) => rests(parent).decisions(),
    exceptions: (parent) => rests(parent).exceptions(),
    controlRuns: (parent) => rests(parent).controlRuns(),
    lookBacks: (parent) => rests(parent).lookBacks(),
  },
};
