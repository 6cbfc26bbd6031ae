import { parseNodeKey } from '../../domain/key.ts';
import type { RecordedGraph } from '../../domain/recorded.ts';
import { STILL_RECORDED } from '../../domain/point.ts';
import type { AccessEdgeKind, EdgeKind, LegKind, NodeKind } from '../../domain/vocabulary.ts';
import { AccessColumns, EdgeColumns, NextColumns, SeparationColumns, type AccessRow } from './edge-tables.ts';
import type { HashedKeys } from './hashed-keys.ts';
import { NodeTables, type AlikeNodes, type NodeRow } from './node-tables.ts';
import type { AlikeEdges, ChangedDefinitionRow, Changes, EnablesRow } from './recorded-rows.ts';
import { ScopeSets } from './scope-sets.ts';

/** What each kind of access edge leads from and to. */
export const ACCESS_ENDS: Readonly<Record<AccessEdgeKind, readonly [from: NodeKind, to: NodeKind]>> = {
  HAS_ROLE: ['IDENTITY', 'ROLE'],
  HAS_PERMISSION: ['IDENTITY', 'PERMISSION'],
  INHERITS: ['ROLE', 'ROLE'],
  GRANTS: ['ROLE', 'PERMISSION'],
  CAN_ACT_AS: ['IDENTITY', 'IDENTITY'],
};

/**
 * Puts the rows of the database into the columns of a `RecordedGraph`, in whatever order they come. What an import that is
 * not complete has written so far is no part of it: rows of later snapshots are left out, and what they closed is open.
 */
export class RecordedBuilder {
  readonly #nodes = new NodeTables();
  /** The number of each node in the table of its label, by its id in the database, while the graph is read. */
  #numbers: number[] = [];
  #upTo: number;
  #latest: RecordedGraph | undefined;
  readonly #scopes = new ScopeSets();
  readonly #access = {
    HAS_ROLE: new AccessColumns('HAS_ROLE', this.#scopes),
    HAS_PERMISSION: new AccessColumns('HAS_PERMISSION', this.#scopes),
    INHERITS: new AccessColumns('INHERITS', this.#scopes),
    GRANTS: new AccessColumns('GRANTS', this.#scopes),
    CAN_ACT_AS: new AccessColumns('CAN_ACT_AS', this.#scopes),
  };
  readonly #enables = new EdgeColumns('ENABLES');
  readonly #belongsTo = new EdgeColumns('BELONGS_TO');
  readonly #actionPerforms = new EdgeColumns('PERFORMS');
  readonly #functionPerforms = new EdgeColumns('PERFORMS');
  readonly #partOf = new EdgeColumns('PART_OF');
  readonly #next = new NextColumns();
  readonly #separations = new SeparationColumns();
  readonly #legs = {
    STEP: new EdgeColumns('COMBINED_IN'),
    FUNCTION: new EdgeColumns('COMBINED_IN'),
    ACTION: new EdgeColumns('COMBINED_IN'),
    PERMISSION: new EdgeColumns('COMBINED_IN'),
    ROLE: new EdgeColumns('COMBINED_IN'),
  };

  /** @param upTo the last snapshot that is taken in */
  constructor(upTo = STILL_RECORDED) {
    this.#upTo = upTo;
  }

  get upTo(): number {
    return this.#upTo;
  }

  addNode(row: NodeRow): void {
    this.#nodes.add(row, this.#upTo);
  }

  /** @param versions earlier properties, by key of the node */
  addAlikeNodes(row: AlikeNodes, versions: ReadonlyMap<string, NodeRow['versions']>): void {
    this.#nodes.addAlike(row, versions, this.#upTo, (stored, number) => (this.#numbers[stored] = number));
  }

  /** Edges between nodes that were added with their ids of the database; their keys are left for later. */
  addAlikeEdges(kind: AccessEdgeKind, { terms, from, to, edges }: AlikeEdges): void {
    if (terms[0] > this.#upTo) return;
    const numbers = (stored: readonly number[]): number[] =>
      stored.map((node) => {
        const number = this.#numbers[node];
        if (number === undefined)
          throw new Error(`an edge ${kind} leads to a node that is not there: ${node}`);
        return number;
      });
    this.#access[kind].pushAlike(numbers(from), numbers(to), edges, terms, this.#until(terms[1]));
  }

  /** The keys of the access edges, of which some may be missing. */
  keys(): HashedKeys[] {
    return Object.values(this.#access).map((table) => table.keys);
  }

  /** Edges between one node, the hub, and others; `side` is the hub's end of them. */
  addAccess(kind: AccessEdgeKind, side: 'from' | 'to', hub: string, rows: readonly AccessRow[]): void {
    const [fromKind, toKind] = ACCESS_ENDS[kind];
    const table = this.#access[kind];
    const number = this.#nodes.number(side === 'from' ? fromKind : toKind, hub);
    for (const row of rows) {
      if (row[2] > this.#upTo) continue;
      const until = this.#until(row[3]);
      if (side === 'from') table.push(number, this.#nodes.number(toKind, row[0]), row, until);
      else table.push(this.#nodes.number(fromKind, row[0]), number, row, until);
    }
  }

  addEnables(action: string, rows: readonly EnablesRow[]): void {
    const number = this.#nodes.number('ACTION', action);
    for (const [permission, key, since, until] of rows) {
      if (since > this.#upTo) continue;
      this.#enables.push(
        this.#nodes.number('PERMISSION', permission),
        number,
        key,
        since,
        this.#until(until),
      );
    }
  }

  addDefinition(given: ChangedDefinitionRow): void {
    if (given.since > this.#upTo) return;
    const row = { ...given, until: this.#until(given.until) };
    const start = parseNodeKey(row.from);
    const end = parseNodeKey(row.to);
    const from = this.#nodes.number(start.kind, start.id);
    const to = this.#nodes.number(end.kind, end.id);
    if (row.kind === 'NEXT') this.#next.push(from, to, row, row.aboveCents, row.upToCents);
    else if (row.kind === 'SEPARATED_FROM') this.#separations.push(from, to, row, row.mode, row.control);
    else this.#plain(row.kind, start.kind).push(from, to, row.key, row.since, row.until);
  }

  /**
   * Takes in what later snapshots changed. Rows that were there keep their places, so that what was handed out before
   * answers about its own snapshots as it did.
   */
  advance({ nodes, access, definitions }: Changes, upTo: number): void {
    const known = this.#upTo;
    this.#upTo = upTo;
    this.#nodes.change(nodes, upTo);
    const ended = new Map<EdgeKind, Map<string, number>>();
    const isNew = (kind: EdgeKind, key: string, since: number, until: number | null): boolean => {
      if (since > known) return true;
      const of = ended.get(kind) ?? new Map<string, number>();
      if (until !== null && until <= upTo) ended.set(kind, of.set(key, until));
      return false;
    };
    const opened = access.filter(({ kind, edge }) => isNew(kind, edge[1], edge[2], edge[3]));
    const defined = definitions.filter(({ kind, key, since, until }) => isNew(kind, key, since, until));
    // What went and came back is closed before it is opened again: the two rows have one key.
    for (const [kind, keys] of ended) for (const table of this.#tablesOf(kind)) table.close(keys);
    for (const { kind, from, edge } of opened) this.addAccess(kind, 'from', from, [edge]);
    for (const row of defined) this.addDefinition(row);
  }

  /** What was handed out last: the one that can be added to. */
  get latest(): RecordedGraph | undefined {
    return this.#latest;
  }

  /** Hands all of it out, and ends the reading. */
  done(): RecordedGraph {
    this.#numbers = [];
    return (this.#latest = this.soFar());
  }

  /** What has been added until now. */
  soFar(): RecordedGraph {
    return {
      ...this.#nodes.done(),
      access: {
        HAS_ROLE: this.#access.HAS_ROLE.done(),
        HAS_PERMISSION: this.#access.HAS_PERMISSION.done(),
        INHERITS: this.#access.INHERITS.done(),
        GRANTS: this.#access.GRANTS.done(),
        CAN_ACT_AS: this.#access.CAN_ACT_AS.done(),
      },
      enables: this.#enables.done(),
      belongsTo: this.#belongsTo.done(),
      actionPerforms: this.#actionPerforms.done(),
      functionPerforms: this.#functionPerforms.done(),
      partOf: this.#partOf.done(),
      next: this.#next.done(),
      separations: this.#separations.done(),
      legs: {
        STEP: this.#legs.STEP.done(),
        FUNCTION: this.#legs.FUNCTION.done(),
        ACTION: this.#legs.ACTION.done(),
        PERMISSION: this.#legs.PERMISSION.done(),
        ROLE: this.#legs.ROLE.done(),
      },
      scopeSets: this.#scopes.sets,
    };
  }

  /** Until when a row is recorded, as far as the snapshots that are taken in know. */
  #until(until: number | null): number | null {
    return until !== null && until > this.#upTo ? null : until;
  }

  #tablesOf(kind: EdgeKind): readonly { close(ended: ReadonlyMap<string, number>): void }[] {
    if (kind === 'NEXT') return [this.#next];
    if (kind === 'SEPARATED_FROM') return [this.#separations];
    if (kind === 'ENABLES') return [this.#enables];
    if (kind === 'BELONGS_TO') return [this.#belongsTo];
    if (kind === 'PART_OF') return [this.#partOf];
    if (kind === 'PERFORMS') return [this.#actionPerforms, this.#functionPerforms];
    if (kind === 'COMBINED_IN') return Object.values(this.#legs);
    return kind === 'OWNED_BY' ? [] : [this.#access[kind]];
  }

  #plain(
    kind: 'ENABLES' | 'BELONGS_TO' | 'PERFORMS' | 'PART_OF' | 'COMBINED_IN',
    from: NodeKind,
  ): EdgeColumns {
    if (kind === 'ENABLES') return this.#enables;
    if (kind === 'BELONGS_TO') return this.#belongsTo;
    if (kind === 'PART_OF') return this.#partOf;
    if (kind === 'COMBINED_IN') return this.#legs[from as LegKind];
    return from === 'FUNCTION' ? this.#functionPerforms : this.#actionPerforms;
  }
}
