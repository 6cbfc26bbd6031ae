import type { EdgePartsFragment, WitnessPartsFragment } from '../generated/graphql.ts';
import { amountText } from '../ui/format.ts';
import { EDGE_WORDS, VIA_WORDS } from '../ui/vocabulary.ts';

export type Names = ReadonlyMap<string, string>;

/** Node key → name, for all nodes of a witness and the steps that controls name. */
export function namesOf(
  witness: Pick<WitnessPartsFragment, 'graph'> | null | undefined,
  steps: readonly { readonly id: string; readonly name: string }[] = [],
): Names {
  const names = new Map(steps.map((step) => [`STEP:${step.id}`, step.name]));
  for (const node of witness?.graph.nodes ?? []) names.set(node.key, node.name);
  return names;
}

/** The name, or the id where the witness does not hold the node. */
export function nameOf(key: string, names: Names): string {
  return names.get(key) ?? key.slice(key.indexOf(':') + 1);
}

/** An edge as a sentence without a full stop: “A. Weber has the role AP clerk”. */
export function edgeSentence(edge: EdgePartsFragment, names: Names): string {
  return `${nameOf(edge.from, names)} ${EDGE_WORDS[edge.kind]} ${nameOf(edge.to, names)}`;
}

/** What is particular about an access edge, in a few words; empty where it is plain. */
export function edgeRemarks(edge: EdgePartsFragment): string[] {
  return [
    edge.via ? VIA_WORDS[edge.via] : '',
    edge.scope.length > 0 && !edge.scope.includes('*') ? `in ${edge.scope.join(', ')} only` : '',
    typeof edge.limit === 'number' ? `up to ${amountText(edge.limit)}` : '',
    edge.activation === 'JIT' ? 'just in time' : '',
    edge.validTo ? `until ${edge.validTo}` : '',
  ].filter(Boolean);
}
