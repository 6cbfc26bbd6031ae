import { rests } from './assessment.ts';
import { edgesAsOf, nodeAtAny, spoken } from './found/subjects.ts';
import type { Resolvers } from './generated/types.ts';
import type { MisstatementPathParent } from './parents.ts';

/** The question's snapshot, then those that have the path, newest first. */
function snapshotsWith({ snapshots, point }: MisstatementPathParent): number[] {
  return [point.snapshot, ...snapshots.toReversed()];
}

export const misstatementPath: Resolvers = {
  MisstatementPath: {
    identity: (parent, _args, context) =>
      nodeAtAny('IDENTITY', parent.identity, snapshotsWith(parent), parent, context),
    workflow: (parent, _args, context) =>
      nodeAtAny('WORKFLOW', parent.workflow, snapshotsWith(parent), parent, context),
    explanation: (parent, _args, context) => spoken(parent.explanation, parent, context),
    edges: ({ edges, snapshots }, _args, context) => edgesAsOf(edges(), snapshots.at(-1), context),
    decisions: (parent) => rests(parent).decisions(),
    exceptions: (parent) => rests(parent).exceptions(),
    controlRuns: (parent) => rests(parent).controlRuns(),
    lookBacks: (parent) => rests(parent).lookBacks(),
  },
};
