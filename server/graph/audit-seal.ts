import { hash } from 'node:crypto';
import { sealedText, type AuditDraft, type AuditEntry, type AuditHead } from '../domain/audit.ts';
import { canonicalJson } from '../domain/canonical-json.ts';

/** SHA-256 in hexadecimal digits of all of an entry but its hash. */
export function sealOf(entry: Omit<AuditEntry, 'hash'>): string {
  return hash('sha256', sealedText(entry), 'hex');
}

/** The entry that follows the head of the chain. */
export function sealed(draft: AuditDraft, head: AuditHead): AuditEntry {
  const { id, at, actor, action, subject, details } = draft;
  const entry = {
    sequence: head.sequence + 1,
    id,
    at,
    actor: actor.id,
    actorAuthentication: actor.authentication,
    action,
    subject,
    details: canonicalJson(details),
    previous: head.hash,
  };
  return { ...entry, hash: sealOf(entry) };
}
