import { canonicalJson, type Json } from './canonical-json.ts';

/**
 * The audit log: what was done here, by whom, when, one entry after the other. Each entry names the SHA-256 of the one
 * before it, so that none can be changed, taken out, put in or moved without breaking the chain (docs/audit-log.md).
 */
export const AUDIT_ACTIONS = [
  'IMPORT',
  'SOURCE_REMOVED',
  'DECISIONS_IMPORTED',
  'EXCEPTIONS_IMPORTED',
  'REVIEW_RECORDS_IMPORTED',
  'EXCEPTION_PROPOSED',
  'EXCEPTION_APPROVED',
  'EXCEPTION_REJECTED',
  'EXCEPTION_CLOSED',
  'EXPORT',
  'EVIDENCE_PACK',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** How the product knows who acted. Until there is a sign-in, it believes what it is told. */
export const AUTHENTICATIONS = ['unauthenticated'] as const;
export type Authentication = (typeof AUTHENTICATIONS)[number];

/** Who acts: an identity of the graph by its id, or for commands the account of the operating system. */
export interface Actor {
  readonly id: string;
  readonly authentication: Authentication;
}

/** What is to be recorded. The log adds where it stands in the chain. */
export interface AuditDraft {
  /** A UUID: an entry that is written again after an uncertain commit is known by it. */
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly actor: Actor;
  readonly action: AuditAction;
  /** What it was done to: `SNAPSHOT:3`, `EXCEPTION:id`, `REVIEW:id`, `PAGE:name`. */
  readonly subject: string;
  readonly details: Json;
}

/** An entry as it is stored. */
export interface AuditEntry {
  /** 1, 2, 3 and so on, without gaps. */
  readonly sequence: number;
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly actorAuthentication: string;
  readonly action: string;
  readonly subject: string;
  /** Canonical JSON. */
  readonly details: string;
  /** SHA-256 of the entry before it, in hexadecimal digits; `CHAIN_START` for the first. */
  readonly previous: string;
  /** SHA-256 of `sealedText`. */
  readonly hash: string;
}

/** Where the chain ends, kept apart from the entries so that missing last entries are noticed. */
export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

/** What the first entry names as the one before it. */
export const CHAIN_START = '0'.repeat(64);

/** The text whose SHA-256 is the entry's hash: all of the entry but the hash itself. */
export function sealedText(entry: Omit<AuditEntry, 'hash'>): string {
  const { sequence, id, at, actor, actorAuthentication, action, subject, details, previous } = entry;
  return canonicalJson({ sequence, id, at, actor, actorAuthentication, action, subject, details, previous });
}
