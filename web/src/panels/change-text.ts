import type { ChangesQuery } from '../generated/graphql.ts';
import { ABSENCE_WORDS, EDGE_CHANGE_SIGNS } from '../ui/change-words.ts';
import { EDGE_WORDS, VIA_WORDS } from '../ui/vocabulary.ts';

type Changed = ChangesQuery['changes']['nodes'][number]['edges'][number];

/** One edge that came or went, with a sign: “+ DORN has the role General ledger (before: not recorded)”. */
export function changedEdgeText({ edge, change, reason }: Changed): string {
  const how = edge.via ? `, ${VIA_WORDS[edge.via]}` : edge.control ? `, ${edge.control}` : '';
  const when = change === 'ADDED' ? 'before' : 'after';
  return `${EDGE_CHANGE_SIGNS[change]} ${edge.fromName} ${EDGE_WORDS[edge.kind]} ${edge.toName}${how} (${when}: ${ABSENCE_WORDS[reason]})`;
}
