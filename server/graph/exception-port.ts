import type { AuditDraft } from '../domain/audit.ts';
import type { ExceptionContent, Party } from '../domain/exception.ts';
import type { NodeRef } from '../domain/key.ts';

/**
 * Exceptions to findings in the database, and writing those that are worked on in the product. They are rows of a source of
 * its own, each change a snapshot of that source, so that what was asked of an earlier snapshot is answered as before.
 */
export interface ExceptionStore {
  /** Exceptions as they stood at a snapshot, by id; with ids, those alone. */
  exceptions(snapshot: number, ids?: readonly string[]): Promise<StoredException[]>;
  /**
   * Runs the work while nothing is imported and no other exception is changed. Rejects with `Unavailable`, and has done
   * nothing, where an import runs for longer than one waits at a desk.
   */
  exclusively<T>(work: (session: ExceptionSession) => Promise<T>): Promise<T>;
}

export interface StoredException extends ExceptionContent {
  readonly source: string;
  readonly since: number;
  readonly file: string | null;
  readonly row: number | null;
}

export interface ExceptionSession {
  /** The newest complete snapshot. */
  readonly active: number;
  exceptions(ids?: readonly string[]): Promise<StoredException[]>;
  /** Identities that are recorded now, by id. */
  parties(ids: readonly string[]): Promise<ReadonlyMap<string, Party>>;
  /** Whether such a node was ever recorded. */
  wasRecorded(node: NodeRef): Promise<boolean>;
  /**
   * Writes the exception, in place of the row that had its id, as the next snapshot, with its entry in the audit log; all
   * or nothing.
   * @returns the snapshot
   */
  write(exception: ExceptionContent, entry: ExceptionEntry): Promise<number>;
}

/** What the audit log is told beside the exception itself. */
export interface ExceptionEntry extends Pick<AuditDraft, 'at' | 'actor'> {
  readonly action: 'EXCEPTION_PROPOSED' | 'EXCEPTION_APPROVED' | 'EXCEPTION_REJECTED' | 'EXCEPTION_CLOSED';
  /** Why, in the words of whoever acted; null where nothing was said. */
  readonly reason: string | null;
}
