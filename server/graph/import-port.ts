import type { RecordKind, Tie } from '../domain/review-record.ts';
import type { EdgeKind, IdentityKind, NodeKind } from '../domain/vocabulary.ts';
import type { ReadingChange, ReadingSession } from './reading-port.ts';

/** What a property may hold; every number is a whole one (cents, rows, sequences). */
export type StoredValue = string | number | boolean | readonly string[] | null;
export type StoredProperties = Readonly<Record<string, StoredValue>>;

/**
 * What an import asks of the database. Nothing it writes is seen before `activate`, and what a killed import left is
 * undone by the next one or by `recover` (MODEL.md section 3; docs/storage.md).
 */
export interface ImportStore {
  /** Constraints and indexes; does nothing where they exist. An import that is activated ensures all by itself. */
  ensureSchema(extent?: SchemaExtent): Promise<void>;
  /** Whether it is known what a snapshot of the source was read from. Needs no lease, so it is true only for now. */
  hasReading(source: string): Promise<boolean>;
  /**
   * Finishes or undoes what a killed import left.
   * @returns whether there was anything; false too while another import is alive, whose writing is not touched.
   */
  recover(): Promise<boolean>;
  /**
   * Runs the work while no other import runs, over all processes on this database; what a dead one left is undone first.
   * Waits for a living one, and rejects with `Unavailable` when that takes too long. Where the work fails, all that it
   * wrote is undone.
   * @param waiting is told once who is waited for
   */
  exclusively<T>(
    work: (session: ImportSession) => Promise<T>,
    waiting?: (holder: string) => void,
  ): Promise<T>;
}

/** What of the schema: all of it, or what writing needs. */
export type SchemaExtent = 'all' | 'to write';

/** How many batches of nodes or of relationships may be under way at a time; it keeps both sides busy on two processors. */
export const LANE_COUNT = 2;

/** Reading and writing inside one import. Rows are given in lists of a size that fits one transaction. */
export interface ImportSession extends ReadingSession {
  /** The active sequence (0 before the first import) and the newest complete snapshot of each source. */
  snapshots(): Promise<{ active: number; newest: ReadonlyMap<string, NewestSnapshot> }>;
  /** Every node that was ever recorded. */
  nodes(): AsyncIterable<StoredNode>;
  /** Every row about reviews that was ever recorded (REVIEWS.md section 1). */
  records(): AsyncIterable<StoredRecord>;
  /** Every identity that is still recorded, placeholders included. */
  identities(): AsyncIterable<StoredIdentity>;
  /** The relationships of these sources that are still recorded. */
  edges(sources: readonly string[]): AsyncIterable<StoredEdge>;
  /** PART_OF and NEXT of all other sources than these, where both ends are still recorded. */
  flow(exceptSources: readonly string[]): AsyncIterable<StoredFlow>;
  /** Relationships of other sources than these at the nodes, still recorded. */
  edgesOfOthers(nodeKeys: readonly string[], exceptSources: readonly string[]): Promise<OthersEdge[]>;
  /** The ends of relationships, as node keys. */
  edgeEnds(elements: readonly string[]): Promise<{ from: string; to: string }[]>;

  /**
   * Says how many nodes and relationships are about to be opened. Where that is much more than is stored, what only makes
   * reading quick is taken away until `activate` is called, because it is built more quickly at once than row by row.
   */
  prepare(rows: number): Promise<void>;
  begin(snapshot: SnapshotDraft): Promise<void>;
  /** As many as `LANE_COUNT` calls of it may be under way at a time, and so of `openEdges`. */
  openNodes(sequence: number, kind: NodeKind, rows: readonly NodeWrite[]): Promise<void>;
  /** Replaces the properties and keeps the earlier ones as a version. */
  changeNodes(sequence: number, rows: readonly NodeWrite[]): Promise<void>;
  /** Begins a new life of nodes that were closed. */
  reopenNodes(sequence: number, nodeKeys: readonly string[]): Promise<void>;
  closeNodes(sequence: number, nodeKeys: readonly string[]): Promise<void>;
  openEdges(sequence: number, type: EdgeKind, rows: readonly EdgeWrite[]): Promise<void>;
  closeEdges(sequence: number, elements: readonly string[]): Promise<void>;
  /** Writes rows about reviews, tied to what they are about and to the rows of the same name that were closed with this sequence. */
  openRecords(sequence: number, kind: RecordKind, rows: readonly RecordWrite[]): Promise<void>;
  closeRecords(sequence: number, elements: readonly string[]): Promise<void>;
  /** Remembers times of last use, which are written in place once the snapshot is active. Null takes the time away. */
  rememberUses(sequence: number, uses: Uses): Promise<void>;
  /**
   * The last transaction: all snapshots that were begun become complete at once, then the remembered uses are written.
   * @param reading where the snapshot's reading is the one before with changes
   */
  activate(importedAt: string, reading?: ReadingChange): Promise<void>;
}

export interface NewestSnapshot {
  readonly sequence: number;
  readonly incomplete: boolean;
  readonly removal: boolean;
  /** Equal where the same rows were left out. */
  readonly leftOut: string | null;
}

export interface StoredNode {
  readonly kind: NodeKind;
  readonly id: string;
  readonly source: string;
  readonly isOpen: boolean;
  readonly fingerprint: string;
  readonly lastUsedAt: string | null;
  /** All properties of the model, of a placeholder only; null of all other nodes. */
  readonly placeholder: StoredProperties | null;
}

export interface StoredRecord {
  readonly kind: RecordKind;
  /** What a later row with the same replaces it by: an id, or a hash. */
  readonly name: string;
  readonly source: string;
  readonly isOpen: boolean;
  readonly fingerprint: string;
  /** The database's own name of it, good until the import ends. */
  readonly element: string;
}

export interface StoredIdentity {
  readonly id: string;
  readonly source: string;
  readonly name: string;
  readonly kind: IdentityKind;
  readonly email: string | null;
}

export interface StoredEdge {
  readonly key: string;
  readonly type: EdgeKind;
  readonly source: string;
  /** The database's own name of it, good until the import ends. */
  readonly element: string;
  readonly lastUsedAt: string | null;
}

export interface StoredFlow {
  readonly type: 'PART_OF' | 'NEXT';
  readonly from: string;
  readonly to: string;
}

export interface OthersEdge {
  /** The node of the list at which it is. */
  readonly at: string;
  readonly type: EdgeKind;
  readonly source: string;
  readonly from: string;
  readonly to: string;
}

export interface SnapshotDraft {
  readonly sequence: number;
  readonly source: string;
  readonly takenAt: string;
  readonly incomplete: boolean;
  readonly placeholders: number;
  readonly manifest: string | null;
  /** One JSON text an imported file: name, SHA-256 and counts. */
  readonly files: readonly string[];
  readonly warnings: readonly string[];
  readonly removal: boolean;
  readonly leftOut: string | null;
  /** One JSON text a rejected row: file, line, column, value, reason, and `kept` where a placeholder kept it. */
  readonly rejects: readonly string[];
}

export interface NodeWrite {
  readonly key: string;
  /** Everything but recorded time. */
  readonly properties: StoredProperties;
}

export interface EdgeWrite {
  /** Keys of the nodes at its ends. */
  readonly from: string;
  readonly to: string;
  readonly properties: StoredProperties;
}

export interface RecordWrite {
  /** Everything but recorded time; `rowId` is the kind, a colon and the name. */
  readonly properties: StoredProperties;
  /** Relationships to nodes, by key; to a node that is not there none is written. */
  readonly ties: readonly { readonly tie: Tie; readonly to: string }[];
}

export interface Uses {
  readonly nodes: readonly (readonly [key: string, time: string | null])[];
  readonly edges: readonly (readonly [element: string, time: string | null])[];
}
