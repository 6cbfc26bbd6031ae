import { explainObstacles, obstacleSentence } from '../analysis/obstacle-sentences.ts';
import type { ObstacleFound } from '../analysis/obstacles.ts';
import { numberFromCents } from '../domain/amount.ts';
import { checkedWhere } from './arguments/where.ts';
import { namedEdges } from './found/edges.ts';
import { askedNode, namedNode } from './found/nodes.ts';
import type { Resolvers } from './generated/types.ts';
import { obstacleLookup } from './obstacle-names.ts';
import type { ObstacleParent, ObstaclesParent } from './parents.ts';
import { pointAsked } from './point-in-time.ts';

function shown(
  obstacles: readonly ObstacleFound[],
  { asked, point }: Pick<ObstaclesParent, 'asked' | 'point'>,
): ObstacleParent[] {
  return obstacles.map((found) => ({ found, asked, point }));
}

export const obstacle: Resolvers = {
  Query: {
    async obstacles(_parent, args, context) {
      const where = checkedWhere(args);
      const { identity, workflow } = args;
      const point = await context.point(pointAsked(args.at), [
        { kind: 'IDENTITY', id: identity },
        { kind: 'WORKFLOW', id: workflow },
      ]);
      await askedNode('IDENTITY', identity, point, context);
      await askedNode('WORKFLOW', workflow, point, context);
      const found = await context.answers.obstacles(identity, workflow, where, point, context.signal);
      const asked = { identity, workflow, scope: where.scope, amount: where.amount ?? undefined };
      return { ...found, asked, point };
    },
  },

  Obstacles: {
    mode: ({ mode }) => mode ?? null,
    steps: ({ steps, asked, point }) => steps.map((step) => ({ ...step, asked, point })),
    controls: (parent) => shown(parent.controls, parent),
    async explanation(parent, _args, context) {
      const { steps, controls, asked, point } = parent;
      const all = [...steps.flatMap(({ obstacles }) => obstacles), ...controls];
      const ids = steps.map(({ step }) => step);
      return explainObstacles(parent, asked, await obstacleLookup(all, asked, ids, point, context));
    },
  },

  StepObstacles: {
    step: ({ step, point }, _args, context) => namedNode('STEP', step, point, context),
    account: ({ account, point }, _args, context) =>
      account === undefined ? null : namedNode('IDENTITY', account, point, context),
    maxAmount: ({ account, maxAmount }) => (account === undefined ? null : numberFromCents(maxAmount)),
    obstacles: (parent) => shown(parent.obstacles, parent),
  },

  Obstacle: {
    kind: ({ found }) => found.kind,
    edge: async ({ found, point }, _args, context) =>
      'edge' in found ? (await namedEdges([found.edge], point.snapshot, context))[0] : null,
    account: ({ found, point }, _args, context) =>
      found.kind === 'TAKES_NO_PART' ? namedNode('IDENTITY', found.account, point, context) : null,
    async explanation({ found, asked, point }, _args, context) {
      const steps = found.kind === 'NO_ACCESS' ? [found.step] : [];
      return obstacleSentence(found, asked, await obstacleLookup([found], asked, steps, point, context));
    },
  },
};
