import type { Cents } from '../domain/amount.ts';
import type { EdgeRef } from '../domain/answer.ts';
import type { NodeRef } from '../domain/key.ts';
import type { Point } from '../domain/point.ts';
import type { RecordedGraph } from '../domain/recorded.ts';
import type { EdgeKind, NodeKind } from '../domain/vocabulary.ts';
import type { EdgeRecord, NodeRecord, RecordOf, SnapshotRecord } from '../domain/record.ts';
import type { GrantTime, ReviewGround } from '../domain/review.ts';

/**
 * The questions that the product asks of the database: one method a question, each answered by the file in `cypher/`
 * of the same name in kebab case. Every method takes the snapshot (or the whole point in time) that it is about, so
 * that one answer never mixes two imports. Amounts are cents, dates days, ids as in the source.
 *
 * Rejects with `TooLong` when the signal's or the database's time limit ends it, with `Unavailable` when the
 * database is away.
 */
export interface Graph {
  /** Sequence of the newest complete snapshot; 0 before the first import. */
  activeSnapshot(options?: Ask): Promise<number>;
  /** The newest complete snapshot and, of the nodes named, those that are seen there: one question, for those who need both. */
  newestNodes(refs: readonly NodeRef[], options?: Ask): Promise<NewestNodes>;
  /** Complete snapshots, newest first. */
  snapshots(options?: Ask): Promise<SnapshotRecord[]>;
  /** Nodes of each kind and access edges seen at the snapshot. */
  counts(snapshot: number, options?: Ask): Promise<Counts>;

  /**
   * All that was recorded up to a snapshot (absent: ever), in columns: what the analysis of the whole population reads.
   * Where an earlier answer is known, only what changed since is read; the earlier one stays as it was. The needed part
   * comes without the keys of its access edges (`edgeKeys`).
   */
  recordedGraph(options?: AskRecorded): Promise<RecordedGraph>;
  /** Reads the keys of access edges that a graph came without; to ask for one of them before throws. */
  edgeKeys(graph: RecordedGraph, options?: Ask): Promise<void>;
  /**
   * The part of the recorded graph that one identity can reach, whatever snapshot, scope and amount: all that decides
   * its answers, and nothing that changes them. Valid for any question about this identity as the origin.
   * An identity that was never recorded gives empty tables.
   */
  reachedFrom(identity: string, options?: Ask): Promise<RecordedGraph>;

  /** All that access reviews are assessed on beside the recorded graph, with its history (REVIEWS.md sections 1 and 2). */
  reviewGround(options?: Ask): Promise<ReviewGround>;
  /** When the HAS_ROLE, HAS_PERMISSION and CAN_ACT_AS were granted that leave these identities, all that were ever recorded. */
  grantTimes(identities: readonly string[], options?: Ask): Promise<GrantTime[]>;

  /** Nodes as they are seen at the snapshot, by id; one that is not seen is absent from the map. */
  nodes<K extends NodeKind>(
    kind: K,
    ids: readonly string[],
    snapshot: number,
    options?: Ask,
  ): Promise<Map<string, RecordOf<K>>>;
  /** All nodes of a kind seen at the snapshot, by id in code point order. For kinds of which there are few. */
  allNodes<K extends NodeKind>(kind: K, snapshot: number, options?: Ask): Promise<RecordOf<K>[]>;
  /**
   * Edges with their evidence, by key; one that is not recorded is absent. What went and came back unchanged is two
   * edges with one key: the one of the snapshot is meant, without a snapshot the last; likewise the names of the ends.
   */
  edges(refs: readonly EdgeRef[], options?: Partial<AskAt>): Promise<Map<string, EdgeRecord>>;
  /**
   * Edges of the given kinds that leave (`from`) or enter (`to`) the nodes, seen at the snapshot, by node id, sorted
   * by key. The loader of all relations that a page shows: steps of workflows, owners of identities, actions of steps.
   */
  edgesOf(
    kind: NodeKind,
    ids: readonly string[],
    side: 'from' | 'to',
    edgeKinds: readonly EdgeKind[],
    snapshot: number,
    options?: Ask,
  ): Promise<Map<string, EdgeRecord[]>>;
  /** MODEL.md section 9: exact id, id prefix, name prefix, contained; ties by kind and id. No kinds: all. */
  search(
    text: string,
    kinds: readonly NodeKind[],
    first: number,
    snapshot: number,
    options?: Ask,
  ): Promise<NodeRecord[]>;
  /** All edges at the node, by kind, then key; `first` counts edges. `more`: there are others. No kinds: all. */
  neighbours(
    of: NodeRef,
    kinds: readonly EdgeKind[],
    first: number,
    snapshot: number,
    options?: Ask,
  ): Promise<{ edges: EdgeRecord[]; more: boolean }>;

  /** Ids of the identities that do the step with their own access, or through accounts that they can act as. */
  whoCan(step: string, at: UsableAt, viaOthers: boolean, options?: Ask): Promise<string[]>;
  /** Ids of the steps that the identity does with its own access, or through accounts that it can act as. */
  identitySteps(identity: string, at: UsableAt, viaOthers: boolean, options?: Ask): Promise<string[]>;

  /** Whether some access edge seen at the snapshot names this scope value (MODEL.md section 4). */
  scopeNamed(scope: string, snapshot: number, options?: Ask): Promise<boolean>;

  /** Rejects with `Unavailable` where the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** What "usable" is asked for (MODEL.md section 4). `amount` null: the lowest range of amounts. */
export interface UsableAt {
  readonly point: Point;
  readonly scope: string;
  readonly amount: Cents | null;
}

export interface Ask {
  /** Aborted when the asker has gone or the time is up; the query is then ended in the database too. */
  readonly signal?: AbortSignal;
}

export type AskRecorded = Ask & {
  /** What was answered for an earlier snapshot; all of it serves where the needed part is asked for, too. */
  readonly known?: RecordedGraph;
} & (
    | { readonly upTo?: number; readonly part?: 'ALL' }
    | {
        readonly upTo: number;
        /** All nodes, and of the access edges those that lead to what some workflow or rule needs (`domain/needed.ts`). */
        readonly part: 'NEEDED';
      }
  );

export interface AskAt extends Ask {
  readonly snapshot: number;
}

export interface NewestNodes {
  /** Sequence; 0 before the first import. */
  readonly snapshot: number;
  /** By key (`nodeKey`). */
  readonly nodes: ReadonlyMap<string, NodeRecord>;
}

export interface Counts {
  readonly identities: number;
  readonly roles: number;
  readonly permissions: number;
  readonly actions: number;
  readonly functions: number;
  readonly steps: number;
  readonly workflows: number;
  readonly toxicCombinations: number;
  readonly accessEdges: number;
}
