import type { AccessEdgeKind, LegKind } from './vocabulary.ts';

/**
 * All that was ever recorded and that decides an answer, in columns: what the graph hands to the analysis, for the
 * whole population or for the part of it that one question can reach. Date, snapshot and JIT are parameters of the
 * analysis, so nothing is filtered here (MODEL.md section 3). Names and evidence stay in the database: answers
 * refer to nodes by id and to edges by key.
 *
 * Columns of one table have one length. `until` of what is still recorded is `STILL_RECORDED`.
 */
export interface RecordedGraph {
  readonly identities: IdentityTable;
  readonly roles: NodeTable;
  readonly permissions: NodeTable;
  readonly actions: NodeTable;
  readonly functions: NodeTable;
  readonly steps: NodeTable;
  readonly workflows: WorkflowTable;
  readonly rules: RuleTable;
  readonly access: Readonly<Record<AccessEdgeKind, AccessTable>>;
  /** Permission → Action */
  readonly enables: EdgeTable;
  /** Action → Function */
  readonly belongsTo: EdgeTable;
  /** Action → Step */
  readonly actionPerforms: EdgeTable;
  /** Function → Step */
  readonly functionPerforms: EdgeTable;
  /** Step → Workflow */
  readonly partOf: EdgeTable;
  readonly next: NextTable;
  readonly separations: SeparationTable;
  /** Step, Function, Action, Permission or Role → ToxicCombination */
  readonly legs: Readonly<Record<LegKind, EdgeTable>>;
  /** `scope` of an access edge is an index into this list; entry 0 is the empty list: everywhere. */
  readonly scopeSets: readonly (readonly string[])[];
}

/**
 * Nodes of one label. A node's number is its place in `ids` (in no particular order). Each row is a time in which
 * the node was recorded with unchanged properties; one node may have several rows, and none overlap.
 */
export interface NodeTable {
  readonly ids: readonly string[];
  /** The number of a node by its id, where the table knows it without a search. */
  readonly numberOf?: (id: string) => number | undefined;
  readonly node: Int32Array;
  readonly since: Int32Array;
  readonly until: Int32Array;
}

export interface IdentityTable extends NodeTable {
  /** Index into `IDENTITY_KINDS`. */
  readonly kind: Uint8Array;
  /** Index into `IDENTITY_STATUSES`. */
  readonly status: Uint8Array;
  /** Days; `FIRST_DAY` and `LAST_DAY` where open. Both inclusive. */
  readonly validFrom: Int32Array;
  readonly validTo: Int32Array;
}

export interface WorkflowTable extends NodeTable {
  /** Cents; NaN where the workflow names none. */
  readonly materiality: Float64Array;
}

export interface RuleTable extends NodeTable {
  /** Index into `RISKS`. */
  readonly risk: Uint8Array;
  /** 1 where all legs must hold in the same scope. */
  readonly sameScope: Uint8Array;
}

export interface EdgeTable {
  /** Number of the node at the edge's start, in the table of its label; likewise `to`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly since: Int32Array;
  readonly until: Int32Array;
  readonly key: EdgeKeys;
}

/** The keys of a table's edges, as texts that may be made only when they are asked for: a million texts are a lot of memory. */
export interface EdgeKeys {
  /** The key of the edge in row `edge`. */
  at(edge: number): string;
}

/** Keys that are texts already. */
export function keysOf(texts: readonly string[]): EdgeKeys {
  return { at: (edge) => texts[edge] };
}

export interface AccessTable extends EdgeTable {
  /** Days; `FIRST_DAY` and `LAST_DAY` where open. Both inclusive. */
  readonly validFrom: Int32Array;
  readonly validTo: Int32Array;
  /** 1 where the access must be activated each time. */
  readonly jit: Uint8Array;
  /** Index into `scopeSets`; 0 is everywhere. */
  readonly scope: Int32Array;
  /** Cents; `UNLIMITED` where the edge names none. */
  readonly limit: Float64Array;
  /** Index into `ACT_AS_VIAS`; 0 in all other tables. */
  readonly via: Uint8Array;
}

export interface NextTable extends EdgeTable {
  /** Cents: taken for amounts with `above < amount <= upTo`; 0 and `UNLIMITED` where open. */
  readonly above: Float64Array;
  readonly upTo: Float64Array;
}

export interface SeparationTable extends EdgeTable {
  /** Index into `CONTROL_MODES`. */
  readonly mode: Uint8Array;
  /** Name of the control; empty where it has none. */
  readonly control: readonly string[];
}
