import type { EdgeKind } from '../domain/vocabulary.ts';

/**
 * What a snapshot of a source was read from. It is kept beside the snapshot, so that the next import of the source reads
 * only what is another since (docs/storage.md, Readings).
 */
export interface Reading {
  readonly source: string;
  /** Of the snapshot. */
  readonly sequence: number;
  /** Of the rules by which rows were read; a reading by other rules is worth nothing. */
  readonly rules: string;
  /** Nodes that the source has. */
  readonly nodes: number;
  /** One JSON text a file. */
  readonly files: readonly string[];
  /** What was warned about, and would be again. */
  readonly warnings: readonly string[];
}

/** Some rows of a file that stand together, from the beginning of a line to the end of another. */
export interface ReadPart {
  readonly file: string;
  /** Of its bytes; a file has no two parts with the same. */
  readonly digest: string;
  readonly rows: number;
  readonly lines: number;
}

export interface ReadPartContent extends ReadPart {
  /** The keys of its relationships without their types, in the order of its rows, one after the other. */
  readonly keys: string;
  /** Ids of the nodes at which they start, each once, a line each. */
  readonly starts: string;
}

/** How the next reading of the same source differs. */
export interface ReadingChange {
  /** Sequence of the one that it follows. */
  readonly before: number;
  readonly reading: Reading;
  readonly gone: readonly { readonly file: string; readonly digest: string }[];
  readonly added: readonly ReadPartContent[];
}

/** The part of an import's session that is about readings. */
export interface ReadingSession {
  /** The newest of the source. */
  reading(source: string): Promise<Reading | undefined>;
  readParts(reading: Reading, file: string): Promise<ReadPart[]>;
  readPartContents(reading: Reading, file: string, digests: readonly string[]): Promise<ReadPartContent[]>;
  /** Whether no node, and no order of steps, was opened, closed or changed after that snapshot. */
  isSettledSince(sequence: number): Promise<boolean>;
  /** How nodes stand; those that were never recorded are not among them. */
  standings(nodeKeys: readonly string[]): Promise<NodeStanding[]>;
  /** Relationships of one type and source that are still recorded, leave one of the nodes, and have one of the keys. */
  edgesAt(
    source: string,
    type: EdgeKind,
    starts: readonly string[],
    keys: readonly string[],
  ): Promise<EdgeStanding[]>;
  /** Writes a reading of a snapshot that is not active yet. Earlier ones of the source go when it becomes active. */
  keepReading(reading: Reading): Promise<void>;
  keepParts(reading: Reading, parts: readonly ReadPartContent[]): Promise<void>;
}

export interface NodeStanding {
  readonly key: string;
  readonly source: string;
  readonly isOpen: boolean;
  readonly isPlaceholder: boolean;
}

export interface EdgeStanding {
  readonly key: string;
  /** The database's own name of it, good until the import ends. */
  readonly element: string;
  readonly lastUsedAt: string | null;
}
