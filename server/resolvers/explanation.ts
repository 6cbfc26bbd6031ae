import { explain } from '../analysis/explanation.ts';
import type { Context } from '../context.ts';
import { nodeKey } from '../domain/key.ts';
import type { WitnessParent } from './parents.ts';
import { witnessGraph } from './witness-graph.ts';

/** A witness in plain sentences, with the names and the evidence of all that it is made of. */
export async function explanationOf(witness: WitnessParent, context: Context): Promise<string> {
  const { nodes, edges } = await witnessGraph(witness, context);
  const names = new Map(nodes.map(({ kind, id, name }) => [nodeKey(kind, id), name]));
  const byKey = new Map(edges.map((edge) => [edge.key, edge]));
  return explain(witness, witness, {
    name: (kind, id) => names.get(nodeKey(kind, id)) ?? id,
    edge: (key) => byKey.get(key),
  });
}
