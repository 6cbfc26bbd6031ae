import { ANY_UNNAMED_SCOPE } from '../../domain/point.ts';
import type { RecordedGraph } from '../../domain/recorded.ts';
import { ACT_AS_VIAS } from '../../domain/vocabulary.ts';
import { adjacency, type Adjacency } from '../adjacency.ts';

const OWN_ACCOUNT = ACT_AS_VIAS.indexOf('OWN_ACCOUNT');

/** All CAN_ACT_AS edges that were ever recorded, by the identity that they leave, and those to own accounts by both ends. */
export interface ActAsEdges {
  readonly all: Adjacency;
  readonly ownFrom: Adjacency;
  readonly ownTo: Adjacency;
}

export function actAsEdges(graph: RecordedGraph): ActAsEdges {
  const table = graph.access.CAN_ACT_AS;
  const identities = graph.identities.ids.length;
  const own = Uint8Array.from(table.via, (via) => (via === OWN_ACCOUNT ? 1 : 0));
  return {
    all: adjacency(table, 'from', identities, new Uint8Array(table.from.length).fill(1)),
    ownFrom: adjacency(table, 'from', identities, own),
    ownTo: adjacency(table, 'to', identities, own),
  };
}

/**
 * `accounts(i)` of MODEL.md section 4 at some scope and for some amount: the identity, and all that it reaches over edges
 * that are usable together in one scope.
 * @param isUsable whether the edge (a number) is usable at some scope
 */
export function accountsAtSomeScope(
  graph: RecordedGraph,
  edges: Adjacency,
  identity: number,
  isUsable: (edge: number) => boolean,
): Set<number> {
  const { scope } = graph.access.CAN_ACT_AS;
  const met = new Set<number>();
  const anywhere = reach(graph, edges, identity, (e) => {
    const usable = isUsable(e);
    if (usable) met.add(scope[e]);
    return usable;
  });
  const limited = [...met].map((set) => graph.scopeSets[set]).filter((set) => !isEverywhere(set));
  if (limited.length === 0) return anywhere;
  const values = new Set([ANY_UNNAMED_SCOPE, ...limited.flat()]);
  const reached = new Set<number>();
  for (const value of values) {
    const at = (e: number): boolean => {
      const set = graph.scopeSets[scope[e]];
      return isUsable(e) && (isEverywhere(set) || set.includes(value));
    };
    for (const account of reach(graph, edges, identity, at)) reached.add(account);
  }
  return reached;
}

/** The identity, and all that it reaches over edges that `admits` lets through. */
export function reach(
  graph: RecordedGraph,
  { start, edge }: Adjacency,
  identity: number,
  admits: (edge: number) => boolean,
): Set<number> {
  const { to } = graph.access.CAN_ACT_AS;
  const reached = new Set([identity]);
  // A set visits what is added to it on the way.
  for (const account of reached) {
    for (let k = start[account]; k < start[account + 1]; k++) {
      if (!reached.has(to[edge[k]]) && admits(edge[k])) reached.add(to[edge[k]]);
    }
  }
  return reached;
}

function isEverywhere(set: readonly string[]): boolean {
  return set.length === 0 || set.includes(ANY_UNNAMED_SCOPE);
}
