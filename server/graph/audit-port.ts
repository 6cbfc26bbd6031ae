import type { AuditDraft, AuditEntry, AuditHead } from '../domain/audit.ts';
import type { Json } from '../domain/canonical-json.ts';

/**
 * The audit log in the database. What is written there is never changed: there is no method for it. Imports and
 * exceptions write their entries themselves, in the transaction of what they record.
 */
export interface AuditLog {
  /**
   * Adds an entry for something that is not written to the database, such as an export.
   * @returns the entry; rejects where it cannot be written, and then what it is about must not happen
   */
  append(draft: AuditDraft): Promise<AuditEntry>;
  /** Where the chain ends; null before the first entry. */
  head(): Promise<AuditHead | null>;
  /** Every entry as it is stored, whatever it has become, by sequence. */
  stored(): AsyncIterable<StoredEntry>;
  /** What is stored of each completed snapshot, by sequence, in the form in which an entry has it. */
  snapshots(): Promise<ReadonlyMap<number, Json>>;
  /** Every row about reviews that is stored, `until` included. */
  records(): AsyncIterable<StoredRow>;
  /** Entries after a sequence, oldest first; with subjects, those about them alone. */
  entries(asked: EntriesAsked): Promise<AuditEntry[]>;
}

export interface EntriesAsked {
  /** Sequence after which to begin; 0: from the first. */
  readonly after: number;
  readonly first: number;
  /** None: about anything. */
  readonly subjects: readonly string[];
}

/** A row about reviews as it is stored. */
export interface StoredRow {
  readonly kind: string;
  readonly properties: Readonly<Record<string, Json>>;
}

/** Properties of an entry, which somebody may have changed to anything. */
export type StoredEntry = Readonly<Record<string, unknown>>;
