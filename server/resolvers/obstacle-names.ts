import type { ObstacleLookup, ObstaclesAsked } from '../analysis/obstacle-sentences.ts';
import type { ObstacleFound } from '../analysis/obstacles.ts';
import type { Context } from '../context.ts';
import { nodeKey, type NodeRef } from '../domain/key.ts';
import type { Point } from '../domain/point.ts';
import type { IdentityRecord, NodeRecord } from '../domain/record.ts';
import { namedEdges } from './found/edges.ts';
import { namedNode } from './found/nodes.ts';

/** The names and the evidence of all that sentences about obstacles speak of. */
export async function obstacleLookup(
  found: readonly ObstacleFound[],
  asked: ObstaclesAsked,
  steps: readonly string[],
  point: Point,
  context: Context,
): Promise<ObstacleLookup> {
  const refs = found.flatMap((each) => ('edge' in each ? [each.edge] : []));
  const edges = new Map((await namedEdges(refs, point.snapshot, context)).map((edge) => [edge.key, edge]));
  const identities = found.flatMap((each) =>
    'account' in each && each.account !== undefined ? [each.account] : [],
  );
  const nodes: NodeRef[] = [
    { kind: 'WORKFLOW', id: asked.workflow },
    ...[asked.identity, ...identities].map((id) => ({ kind: 'IDENTITY', id }) as const),
    ...steps.map((id) => ({ kind: 'STEP', id }) as const),
    ...refs.flatMap(({ from, to }) => [from, to]),
  ];
  const named = new Map<string, NodeRecord>();
  await Promise.all(
    nodes.map(async ({ kind, id }) =>
      named.set(nodeKey(kind, id), await namedNode(kind, id, point, context)),
    ),
  );
  return {
    name: (kind, id) => named.get(nodeKey(kind, id))?.name ?? id,
    edge: (key) => edges.get(key),
    absence(id) {
      const record = named.get(nodeKey('IDENTITY', id));
      return record?.kind === 'IDENTITY' ? absenceOf(record) : 'takes no part';
    },
  };
}

function absenceOf({ status, validFrom, validTo }: IdentityRecord): string {
  if (status === 'DISABLED') return 'is disabled';
  const words = [validFrom && `from ${validFrom}`, validTo && `until ${validTo}`].filter(Boolean);
  return `is valid only ${words.join(' ')}`;
}
