import { formatCents } from '../domain/amount.ts';
import type { AccessEdgeRef } from '../domain/answer.ts';
import type { EdgeRecord } from '../domain/record.ts';
import type { ActAsVia, NodeKind } from '../domain/vocabulary.ts';

/** What an explanation calls things by: names of nodes, and edges with their evidence by key. */
export interface Lookup {
  name(kind: NodeKind, id: string): string;
  edge(key: string): EdgeRecord | undefined;
}

/** Systems that want a date write this one for “without an end”. */
const NEVER = '9999-12-31';

/** How one identity can use another, as a sentence without its full stop (MODEL.md section 2, `via`). */
const ACT_AS: Record<ActAsVia, (who: string, other: string) => string> = {
  OWN_ACCOUNT: (who, other) => `${other} is ${who}’s own`,
  CREDENTIAL: (who, other) => `${who} knows or can read the secret of ${other}`,
  IMPERSONATION: (who, other) => `${who} may impersonate ${other}`,
  DELEGATION: (who, other) => `${other} is delegated to ${who}`,
  RUNS_AS: (who, other) => `${who} can schedule or change what runs under ${other}`,
  ADMIN_RESET: (who, other) => `${who} can reset the credential of ${other}`,
  SHARED_LOGIN: (who, other) => `${who} shares the login ${other}`,
};

/** One CAN_ACT_AS edge in words, with its evidence. */
export function actAsSentence(ref: AccessEdgeRef, lookup: Lookup): string {
  const edge = lookup.edge(ref.key);
  const names = [lookup.name(ref.from.kind, ref.from.id), lookup.name(ref.to.kind, ref.to.id)] as const;
  const sentence = edge?.via ? ACT_AS[edge.via](...names) : `${names[0]} can act as ${names[1]}`;
  const evidence = evidenceWords(edge);
  return evidence === '' ? sentence : `${sentence}, ${evidence}`;
}

/** The role or permission at the end of an edge, with the edge's evidence and conditions in brackets. */
export function grantWords(ref: AccessEdgeRef, lookup: Lookup): string {
  const evidence = evidenceWords(lookup.edge(ref.key));
  const name = lookup.name(ref.to.kind, ref.to.id);
  return evidence === '' ? name : `${name} (${evidence})`;
}

function evidenceWords(edge: EdgeRecord | undefined): string {
  if (!edge) return '';
  const { grantedAt, grantedBy, ticket } = edge.evidence;
  const granted = [grantedAt && `on ${grantedAt.slice(0, 10)}`, grantedBy && `by ${grantedBy}`].filter(
    Boolean,
  );
  return [
    granted.length > 0 && `granted ${granted.join(' ')}`,
    ticket && `ticket ${ticket}`,
    edge.scope.length > 0 && `only in ${edge.scope.join(', ')}`,
    edge.limit !== null && `up to ${formatCents(edge.limit)}`,
    edge.activation === 'JIT' && 'to be activated each time',
    edge.validTo !== null && edge.validTo < NEVER && `until ${edge.validTo}`,
  ]
    .filter(Boolean)
    .join(', ');
}
