import { parseNodeKey } from '../../domain/key.ts';
import type { RecordedGraph } from '../../domain/recorded.ts';
import type { AccessEdgeKind, LegKind, NodeKind } from '../../domain/vocabulary.ts';
import { AccessColumns, EdgeColumns, NextColumns, SeparationColumns, type AccessRow } from './edge-tables.ts';
import { NodeTables, type NodeRow } from './node-tables.ts';
import { ScopeSets } from './scope-sets.ts';

/** What each kind of access edge leads from and to. */
export const ACCESS_ENDS: Readonly<Record<AccessEdgeKind, readonly [from: NodeKind, to: NodeKind]>> = {
  HAS_ROLE: ['IDENTITY', 'ROLE'],
  HAS_PERMISSION: ['IDENTITY', 'PERMISSION'],
  INHERITS: ['ROLE', 'ROLE'],
  GRANTS: ['ROLE', 'PERMISSION'],
  CAN_ACT_AS: ['IDENTITY', 'IDENTITY'],
};

/** A row of `definition-edges`: an edge that gives no access; `from` and `to` are keys of nodes. */
export interface DefinitionRow {
  readonly kind: 'BELONGS_TO' | 'PERFORMS' | 'PART_OF' | 'NEXT' | 'SEPARATED_FROM' | 'COMBINED_IN';
  readonly from: string;
  readonly to: string;
  readonly key: string;
  readonly since: number;
  readonly until: number | null;
  readonly aboveCents: number | null;
  readonly upToCents: number | null;
  readonly control: string | null;
  readonly mode: string | null;
}

/** A permission that an action needs, in the lists of `recorded-enables`. */
export type EnablesRow = readonly [permission: string, key: string, since: number, until: number | null];

/** Puts the rows of the database into the columns of a `RecordedGraph`, in whatever order they come. */
export class RecordedBuilder {
  readonly #nodes = new NodeTables();
  readonly #scopes = new ScopeSets();
  readonly #access = {
    HAS_ROLE: new AccessColumns(this.#scopes),
    HAS_PERMISSION: new AccessColumns(this.#scopes),
    INHERITS: new AccessColumns(this.#scopes),
    GRANTS: new AccessColumns(this.#scopes),
    CAN_ACT_AS: new AccessColumns(this.#scopes),
  };
  readonly #enables = new EdgeColumns();
  readonly #belongsTo = new EdgeColumns();
  readonly #actionPerforms = new EdgeColumns();
  readonly #functionPerforms = new EdgeColumns();
  readonly #partOf = new EdgeColumns();
  readonly #next = new NextColumns();
  readonly #separations = new SeparationColumns();
  readonly #legs = {
    STEP: new EdgeColumns(),
    FUNCTION: new EdgeColumns(),
    ACTION: new EdgeColumns(),
    PERMISSION: new EdgeColumns(),
    ROLE: new EdgeColumns(),
  };

  addNode(row: NodeRow): void {
    this.#nodes.add(row);
  }

  /** Edges between one node, the hub, and others; `side` is the hub's end of them. */
  addAccess(kind: AccessEdgeKind, side: 'from' | 'to', hub: string, rows: readonly AccessRow[]): void {
    const [fromKind, toKind] = ACCESS_ENDS[kind];
    const table = this.#access[kind];
    const number = this.#nodes.number(side === 'from' ? fromKind : toKind, hub);
    for (const row of rows) {
      if (side === 'from') table.push(number, this.#nodes.number(toKind, row[0]), row);
      else table.push(this.#nodes.number(fromKind, row[0]), number, row);
    }
  }

  addEnables(action: string, rows: readonly EnablesRow[]): void {
    const number = this.#nodes.number('ACTION', action);
    for (const [permission, key, since, until] of rows) {
      this.#enables.push(this.#nodes.number('PERMISSION', permission), number, key, since, until);
    }
  }

  addDefinition(row: DefinitionRow): void {
    const start = parseNodeKey(row.from);
    const end = parseNodeKey(row.to);
    const from = this.#nodes.number(start.kind, start.id);
    const to = this.#nodes.number(end.kind, end.id);
    if (row.kind === 'NEXT') this.#next.push(from, to, row, row.aboveCents, row.upToCents);
    else if (row.kind === 'SEPARATED_FROM') this.#separations.push(from, to, row, row.mode, row.control);
    else this.#plain(row.kind, start.kind).push(from, to, row.key, row.since, row.until);
  }

  done(): RecordedGraph {
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

  #plain(kind: 'BELONGS_TO' | 'PERFORMS' | 'PART_OF' | 'COMBINED_IN', from: NodeKind): EdgeColumns {
    if (kind === 'BELONGS_TO') return this.#belongsTo;
    if (kind === 'PART_OF') return this.#partOf;
    if (kind === 'COMBINED_IN') return this.#legs[from as LegKind];
    return from === 'FUNCTION' ? this.#functionPerforms : this.#actionPerforms;
  }
}
