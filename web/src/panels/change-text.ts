import type { ChangesQuery } from '../generated/graphql.ts';
import { ABSENCE_WORDS, EDGE_CHANGE_SIGNS } from '../ui/change-words.ts';
import { EDGE_WORDS, VIA_WORDS } from '../ui/vocabulary.ts';

type Changed = ChangesQuery['changes']['nodes'][number]['edges'][number];

/** One edge that came or went, with a sign: “+ sap:DORN has the role GL_ALL (before: not recorded)”. */
export function changedEdgeText({ edge, change, reason }: Changed): string {
  const id = (key: string) => key.slice(key.indexOf(':') + 1);
  const how = edge.via ? `, ${VIA_WORDS[edge.via]}` : edge.control ? `, ${edge.control}` : '';
  const when = change === 'ADDED' ? 'before' : 'after';
  return `${EDGE_CHANGE_SIGNS[change]} ${id(edge.from)} ${EDGE_WORDS[edge.kind]} ${id(edge.to)}${how} (${when}: ${ABSENCE_WORDS[reason]})`;
}
